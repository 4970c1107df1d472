import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { words } from "./parts";
import { staffPage } from "./people";

const count = async (page: Page, which: string): Promise<number> =>
  Number(await words(page.locator(`[data-count='${which}'] dd`)));

/** What the gradebook's download has for each student in all. */
async function totals(page: Page, course: string): Promise<ReadonlyMap<string, string>> {
  const csv = await (await page.request.get(`/api/v1/courses/${course}/grades.csv?language=en`)).text();
  const [head, ...rows]: string[][] = parse(csv, { bom: true });
  const total = head?.indexOf("Total") ?? -1;
  expect(total).toBeGreaterThan(0);
  return new Map(rows.map((row) => [row[1] ?? "", row[total] ?? ""]));
}

test("a regrade is first a dry run that says old, new, why and the effect on points; only raises are applied, and taken back", async ({
  browser,
}) => {
  const { page, context, course } = await staffPage(browser, "instructor");
  const before = await totals(page, course);
  await page.goto(`/en/teach/${course}/regrades`);
  await expect(page.getByLabel("What has changed")).toBeVisible();
  await page.locator("select[name=scope]").selectOption({ label: "Exercise 5" });
  await page.getByLabel("What has changed").fill("The newer grader reads more.");
  await page.getByRole("button", { name: "Start the dry run" }).click();
  await expect(page.locator("[data-state='ready']")).toBeVisible();
  const [raise, lower] = [await count(page, "raise"), await count(page, "lower")];
  expect(raise).toBeGreaterThan(0);
  expect(lower).toBeGreaterThan(0);
  await expect(page.locator("[data-change=raise]")).toHaveCount(raise);
  await expect(page.locator("[data-change=lower]")).toHaveCount(lower);

  // Old, new and why of one that gains and one that loses.
  const gaining = page.locator("[data-change=raise]").first();
  await expect(gaining.locator("td").nth(2)).toContainText(/read/i);
  await expect(gaining.locator("td").nth(3)).toContainText("Correct");
  const losing = page.locator("[data-change=lower]").first();
  await expect(losing.locator("td").nth(2)).toContainText("Correct");
  await expect(losing.locator("td").nth(3)).toContainText("Not right");
  await expect(losing.locator("td").nth(3).locator(".small").first()).not.toBeEmpty();

  // And what becomes of each one's total in the course.
  await expect(page.locator("[data-total]")).toHaveCount(raise + lower);
  await expect(page.locator("[data-total]").first()).toHaveText(/^[\d.]+ → [\d.]+$/);

  // A dry run changes nothing.
  const address = page.url();
  expect(await totals(page, course)).toEqual(before);

  await page.goto(address);
  await page.getByLabel("Apply").selectOption("only what raises a grade");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.locator("[data-state='applied']")).toBeVisible();
  await expect(page.locator("[data-change=raise]", { hasText: "applied" })).toHaveCount(raise);
  await expect(page.locator("[data-change=lower]", { hasText: "applied" })).toHaveCount(0);
  const raised = await totals(page, course);
  const moved = [...raised].filter(([email, total]) => total !== before.get(email));
  expect(moved.length).toBe(raise);
  for (const [email, total] of moved) expect(Number(total)).toBeGreaterThan(Number(before.get(email)));

  await page.goto(address);
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.locator("[data-state='reverted']")).toBeVisible();
  expect(await totals(page, course)).toEqual(before);
  await page.goto(`/en/teach/${course}/audit`);
  for (const action of ["started", "applied", "reverted"]) {
    await expect(page.locator(`tr[data-action=regrade-${action}]`).first()).toBeVisible();
  }
  await context.close();
});
