import { expect, test } from "@playwright/test";
import { clockScript, expectRight, timeLeft } from "./clock";
import { firstTypedPart, type } from "./parts";
import { examOf, staffPage } from "./people";
import { atTheDoor, begin } from "./sitting";

test("time that is given in an exam is shown within ten seconds, and after the server's end no clock of one's own helps", async ({
  browser,
}) => {
  const { page, context, course } = await atTheDoor(browser, clockScript({ off: -3_600_000 }));
  const staff = await staffPage(browser, "instructor");
  const quiz = await examOf(staff.page, course);
  await staff.page.goto(`/en/teach/${course}/live/${quiz}`);
  await expect(staff.page.locator("[data-live=true]")).toBeVisible();
  const attempt = await begin(page);
  const { card } = await firstTypedPart(page);
  const saving = page.waitForRequest((request) => request.method() === "PUT");
  await type(card, "1 + 1");
  const save = await saving;
  const body: unknown = save.postDataJSON();
  // No time goes with it, so that there is none to believe.
  expect(Object.keys(Object(body)).sort()).toEqual(["part", "question", "revision", "text"]);
  await expect(card.locator("[data-saving='saved']")).toBeVisible();

  const before = await timeLeft(page, attempt);
  await staff.page.getByText("Give everybody time…").click();
  await staff.page.locator("#give-all-minutes").fill("9");
  await staff.page.locator("#give-all-reason").fill("a fire alarm");
  await staff.page.getByRole("button", { name: "Give", exact: true }).click();
  await expect(page.locator("[data-gained='9']")).toBeVisible({ timeout: 10_000 });
  const after = await timeLeft(page, attempt);
  expect(after.shown).toBeGreaterThan(before.shown + 8 * 60);
  await expectRight(page, attempt);

  await staff.page.locator("summary", { hasText: "Close now…" }).click();
  await staff.page.locator("#close-reason").fill("the end of the test");
  await staff.page.getByRole("button", { name: "Close for everybody" }).click();
  await page.waitForURL(/\/receipt$/, { timeout: 90_000 });
  const late = { ...Object(body), text: "2 + 2", revision: 1 };
  const status = await page.evaluate(
    async ([url, text]) =>
      (await fetch(url, { method: "PUT", body: text, headers: { "Content-Type": "application/json" } })).status,
    [save.url(), JSON.stringify(late)] as const,
  );
  expect(status).toBe(409);
  await page.reload();
  // What counts is what was saved before; the other is kept beside it, for staff to see.
  const counted = page.getByRole("table");
  await expect(counted.getByText("1 + 1")).toBeVisible();
  await expect(counted.getByText("2 + 2")).toHaveCount(0);
  await expect(page.locator("[data-late-texts]")).toContainText("2 + 2");

  await staff.page.locator("summary", { hasText: "Open now…" }).click();
  await staff.page.locator("#open-minutes").fill("5000");
  await staff.page.locator("#open-reason").fill("for the next test");
  await staff.page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(staff.page.getByText("open", { exact: true })).toBeVisible();
  for (const each of [context, staff.context]) await each.close();
});
