import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { firstTypedPart, type } from "./parts";
import { examOf, staffPage } from "./people";
import { atTheDoor, begin } from "./sitting";

const noServer = "**/api/v1/**";

/** A student in the exam: "1 + 1" is saved, the connection is cut, "2 + 2" is typed, and staff end the attempt meanwhile. */
async function cutOff(page: Page, context: BrowserContext, live: Page): Promise<{ attempt: string }> {
  const attempt = await begin(page);
  const { card } = await firstTypedPart(page);
  await type(card, "1 + 1");
  await expect(card.locator("[data-saving='saved']")).toBeVisible();
  await context.route(noServer, (route) => route.abort());
  await type(card, "2 + 2");
  await expect(card.locator("[data-saving='retrying']")).toBeVisible();
  const student = await page.evaluate(() => document.documentElement.dataset["viewer"] ?? "");
  await live.locator(`tr[data-student='${student}']`).getByRole("button", { name: "Act…" }).click();
  await live.locator("#end-reason").fill("the exam is over");
  await live.getByRole("button", { name: "Hand in for the student" }).click();
  await expect(live.locator(`tr[data-student='${student}']`)).toHaveAttribute("data-presence", "handed-in");
  return { attempt };
}

test("what was typed while the connection was cut and the time ran out is kept and flagged for the teacher, also after the browser was closed", async ({
  browser,
}) => {
  const { page, context, course } = await atTheDoor(browser);
  const staff = await staffPage(browser, "ta");
  await staff.page.goto(`/en/teach/${course}/live/${await examOf(staff.page, course)}`);
  const { attempt } = await cutOff(page, context, staff.page);
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(`/en/attempts/${attempt}`);
  await expect(again).toHaveURL(/\/receipt$/);
  await expect(again.locator("[data-left=unreachable]")).toBeVisible();
  await again.reload();
  await expect(again.locator("[data-left=unreachable]")).toBeVisible();
  await context.unroute(noServer);
  const late = again.locator("[data-late-texts]");
  await expect(late).toContainText("2 + 2", { timeout: 40_000 });
  await expect(again.locator("[data-left]")).toHaveCount(0);
  await expect(again.locator("table")).toContainText("1 + 1");
  await expect(again.locator("table")).not.toContainText("2 + 2");

  const room = staff.page;
  await room.goto(`/en/teach/${course}/pending`);
  const waiting = room.locator("[data-late-work] a[href*='/attempts/']");
  await room.locator(`a[href*='${attempt}']`).click();
  const flagged = room.locator("[data-late-texts]");
  await expect(flagged).toContainText("2 + 2");
  await expect(flagged).toContainText("within a minute of the end");
  await flagged.getByRole("button", { name: "I have looked at these" }).click();
  await expect(flagged.locator("[data-looked=true]")).toHaveCount(1);
  await room.goto(`/en/teach/${course}/pending`);
  await expect(room.locator("[data-pending]")).toBeVisible();
  await expect(waiting.and(room.locator(`a[href*='${attempt}']`))).toHaveCount(0);
  for (const each of [context, staff.context]) await each.close();
});

test("a page that stayed open says of words that came too late where they are", async ({ browser }) => {
  const { page, context, course } = await atTheDoor(browser);
  const staff = await staffPage(browser, "ta");
  await staff.page.goto(`/en/teach/${course}/live/${await examOf(staff.page, course)}`);
  await cutOff(page, context, staff.page);
  await context.unroute(noServer);
  await expect(page).toHaveURL(/\/receipt$/, { timeout: 40_000 });
  await expect(page.locator("[data-late-texts]")).toContainText("2 + 2");
  for (const each of [context, staff.context]) await each.close();
});
