import { expect, test } from "@playwright/test";
import { field, firstTypedPart, type } from "./parts";
import { newStudent } from "./people";

const saving = (kind: string): string => `[data-saving='${kind}']`;

test("without a connection nothing is called saved, and nothing typed is lost by a reload, a closed page or a 503", async ({
  page,
  browser,
}) => {
  await newStudent(page, browser);
  const { id, card } = await firstTypedPart(page);
  const context = page.context();
  await context.route("**/api/v1/**", (route) => route.abort());
  await type(card, "9 * 9");
  await expect(card.locator(saving("retrying"))).toHaveText("Not saved yet, kept on this computer, trying again", {
    timeout: 5_500,
  });
  await page.reload();
  await expect(field(card)).toHaveValue("9 * 9");
  await type(card, "9 * 10");
  const address = page.url();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(address);
  const there = again.locator(`[id="part-${id}"]`);
  await expect(field(there)).toHaveValue("9 * 10");
  await expect(again.locator(saving("saved"))).toHaveCount(0);
  // Laid over the broken connection, so that no save slips through between the two.
  await context.route("**/api/v1/**", (route) => route.fulfill({ status: 503, headers: { "Retry-After": "1" } }));
  await expect(there.locator(saving("retrying"))).toBeVisible();
  await context.unroute("**/api/v1/**");
  await expect(there.locator(saving("saved"))).toHaveText(/^Saved \d\d:\d\d:\d\d$/, { timeout: 40_000 });
});

test("a tab follows what another one saves; where both typed, both texts are shown and nothing is overwritten unseen", async ({
  page,
  browser,
}) => {
  await newStudent(page, browser);
  const { id, card } = await firstTypedPart(page);
  const second = await page.context().newPage();
  // Idle: scripts run in the second tab.
  await second.goto(page.url(), { waitUntil: "networkidle" });
  const there = second.locator(`[id="part-${id}"]`);
  await type(card, "1 + 1");
  await expect(card.locator(saving("saved"))).toBeVisible();
  await expect(field(there)).toHaveValue("1 + 1");

  // The second tab's saves are held up, so that both have words of their own.
  await second.route("**/api/v1/**", (route) => route.abort());
  await type(there, "2 + 2");
  await type(card, "3 + 3");
  await expect(card.locator(saving("saved"))).toBeVisible();
  await second.unroute("**/api/v1/**");
  const conflict = there.locator(saving("conflict"));
  await expect(conflict).toContainText("3 + 3", { timeout: 40_000 });
  await expect(conflict).toContainText("2 + 2");
  await expect(field(there)).toHaveValue("2 + 2");
  await there.getByRole("button", { name: "Keep what I typed here" }).click();
  await expect(there.locator(saving("saved"))).toBeVisible();
  await expect(field(card)).toHaveValue("2 + 2");
});

test("a page older than the server's build loads itself anew and keeps what was typed", async ({ page, browser }) => {
  await newStudent(page, browser);
  const { card } = await firstTypedPart(page);
  await type(card, "41");
  let old = true;
  await page.route("**/attempts/**", (route) => {
    if (route.request().method() !== "POST" || !old) return route.fallback();
    old = false;
    return route.fulfill({
      status: 404,
      headers: { "x-nextjs-action-not-found": "1" },
      body: "Server action not found.",
    });
  });
  const loaded = page.waitForEvent("load");
  await card.getByRole("button", { name: "Hand in" }).click();
  await loaded;
  await expect(field(card)).toHaveValue("41");
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='1']")).toBeVisible();
});
