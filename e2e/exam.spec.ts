import { expect, test } from "@playwright/test";
import { field, firstTypedPart, type } from "./parts";
import { examOf, staffPage } from "./people";
import { atTheDoor, begin } from "./sitting";

test("a whole exam: code, typing, flag, more time, a word to all, review, receipt, automatic hand-in, release", async ({
  browser,
}) => {
  const { page, context, course } = await atTheDoor(browser);
  const staff = await staffPage(browser, "instructor");
  const quiz = await examOf(staff.page, course);
  const live = staff.page;
  await live.goto(`/en/teach/${course}/live/${quiz}`);
  await expect(live.locator("[data-live=true]")).toBeVisible();

  await page.getByLabel("Access code").fill("wrong");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByText("This is not the access code")).toBeVisible();
  await expect(page.getByLabel("Access code")).toHaveValue("wrong");
  const attempt = await begin(page);
  const name = await page.locator("[data-exam]").evaluate(() => document.title);
  expect(name).not.toBe("");

  const { id, card } = await firstTypedPart(page);
  await type(card, "1 + 1");
  await expect(card.locator("[data-saving='saved']")).toBeVisible();
  await page.locator("h2").first().click();
  await card.getByRole("button", { name: /Flag/ }).focus();
  await page.keyboard.press("f");
  const square = page.locator(`.exam-square[href$="#part-${id}"]`);
  await expect(square).toHaveAttribute("data-state", "answered");
  await expect(square).toHaveAttribute("data-flagged", "true");
  await expect(page.locator(".verdict")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Hand in", exact: true })).toHaveCount(0);

  // The control room knows without a reload.
  const row = live.locator(`tr[data-presence=writing]`, { hasText: "1/" }).filter({ hasText: "Student Number" }).last();
  await expect(row).toBeVisible();

  await live.getByText("Give everybody time…").click();
  await live.locator("#give-all-minutes").fill("7");
  await live.locator("#give-all-reason").fill("fire alarm");
  const given = Date.now();
  await live.getByRole("button", { name: "Give", exact: true }).click();
  await expect(page.locator("[data-gained='7']")).toBeVisible({ timeout: 12_000 });
  expect(Date.now() - given).toBeLessThan(12_000);
  await live.getByText("Announce to everybody…").click();
  await live.locator("#announce-all-text").fill("Question 2: h is the hidden size.");
  await live.getByRole("button", { name: "Announce", exact: true }).click();
  await expect(page.locator("[data-announcement]")).toContainText("h is the hidden size", { timeout: 12_000 });

  // A second student types, and closes the browser.
  const other = await atTheDoor(browser);
  const otherAttempt = await begin(other.page);
  const theirs = await firstTypedPart(other.page);
  await type(theirs.card, "left behind");
  await expect(theirs.card.locator("[data-saving='saved']")).toBeVisible();
  const cookies = await other.context.storageState();
  await other.context.close();

  await page.getByRole("link", { name: "Review and hand in" }).click();
  await expect(page.locator("tr[data-state=answered]")).toHaveCount(1);
  await page.getByText("Hand in…").click();
  await page.getByRole("button", { name: "Hand in for good" }).click();
  await expect(page).toHaveURL(/\/receipt$/);
  await expect(page.locator("[data-receipt]")).toHaveText(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  await expect(page.getByText("Your results appear when your instructor releases them.")).toBeVisible();
  await page.goto(`/en/attempts/${attempt}`);
  await expect(page).toHaveURL(/\/receipt$/);

  await live.locator("summary", { hasText: "Close now…" }).click();
  await live.locator("#close-reason").fill("the end of the test");
  await live.getByRole("button", { name: "Close for everybody" }).click();
  const back = await browser.newContext({ storageState: cookies });
  const their = await back.newPage();
  await expect(async () => {
    await their.goto(`/en/attempts/${otherAttempt}/receipt`);
    await expect(their.locator("[data-receipt]")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(their.getByText("The time was up")).toBeVisible();
  await expect(their.getByText("left behind")).toBeVisible();

  await live.locator("summary", { hasText: "Release the results…" }).click();
  await live.getByRole("button", { name: "Release", exact: true }).click();
  await expect(live.getByText("results released")).toBeVisible();
  await page.goto(`/en/attempts/${attempt}`);
  await expect(page.locator(".verdict").first()).toBeVisible();
  await live.locator("summary", { hasText: "Hold the results back…" }).click();
  await live.locator("#take-back-reason").fill("only a test");
  await live.getByRole("button", { name: "Hold back", exact: true }).click();
  await expect(live.getByText("results held back")).toBeVisible();
  await live.locator("summary", { hasText: "Open now…" }).click();
  await live.locator("#open-minutes").fill("5000");
  await live.locator("#open-reason").fill("for the next test");
  await live.getByRole("button", { name: "Open", exact: true }).click();
  await expect(live.getByText("open", { exact: true })).toBeVisible();
  for (const each of [context, staff.context, back]) await each.close();
});

test("what was typed before can be taken back", async ({ browser }) => {
  const { page, context } = await atTheDoor(browser);
  await begin(page);
  const { card } = await firstTypedPart(page);
  await type(card, "1 + 2");
  await expect(card.locator("[data-saving='saved']")).toBeVisible();
  await type(card, "3 + 4");
  await expect(card.locator("[data-saving='pending']")).toBeVisible();
  await expect(card.locator("[data-saving='saved']")).toBeVisible();
  await card.getByText("Earlier texts").click();
  await card.getByRole("button", { name: "Take this one back" }).first().click();
  await expect(field(card)).toHaveValue("1 + 2");
  await context.close();
});

test("on a phone, whatever Tab reaches in an exam stands clear of the bars above and below it", async ({ browser }) => {
  const { page, context } = await atTheDoor(browser);
  await page.setViewportSize({ width: 390, height: 700 });
  await begin(page);
  const covered = (): Promise<string | null> =>
    page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return above !== null && (focused.contains(above) || above.contains(focused)) ? null : focused.outerHTML;
    });
  for (const key of ["Tab", "Shift+Tab"]) {
    for (let stop = 0; stop < 90; stop += 1) {
      await page.keyboard.press(key);
      expect(await covered()).toBeNull();
    }
  }
  await context.close();
});
