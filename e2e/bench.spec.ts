import { expect, test } from "@playwright/test";
import { words } from "./parts";
import { staffPage } from "./people";

test("an author types answers, sees how each is read and graded, and keeps them as cases that are run against the grader", async ({
  browser,
}) => {
  const { page, context } = await staffPage(browser, "ta");
  await page.goto("/en/author");
  await page.locator("a[href$='/author/long-range-layers/sequential-recurrent']").click();
  await expect(page.locator("[data-key-text]")).not.toBeEmpty();
  const key = await words(page.locator("[data-key-text]"));

  await page.getByLabel("Answer").fill("2n + n^2/4");
  await page.getByRole("button", { name: "Grade it" }).click();
  const verdict = page.locator("article[data-outcome]");
  await expect(verdict).toHaveAttribute("data-outcome", "incorrect");
  await expect(verdict.getByText("one-per-pair", { exact: true })).toBeVisible();
  await expect(verdict.locator(".reading-line .katex").first()).toBeVisible();
  await page.getByText("Keep as a regression case").click();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.locator("[data-failing='0']")).toHaveText("1 pass, 0 fail");

  await page.getByText("Export", { exact: true }).click();
  const [line = ""] = (await words(page.locator("[data-export=requests]"))).trim().split("\n");
  expect(JSON.parse(line)).toMatchObject({ id: { outcome: "incorrect" }, type: "order", answer: "2n + n^2/4" });

  // An answer that must get another verdict than it gets is a case that fails.
  await page.getByLabel("Answer").fill(key);
  await page.getByRole("button", { name: "Grade it" }).click();
  await expect(verdict).toHaveAttribute("data-outcome", "correct");
  await page.getByText("Keep as a regression case").click();
  await page.getByLabel("Must be").selectOption("undecided");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.locator("[data-failing='1']")).toHaveText("1 pass, 1 fail");
  await page.locator("[data-passed=false]").getByRole("button", { name: "Drop" }).click();
  await expect(page.locator("[data-failing='0']")).toHaveText("1 pass, 0 fail");
  await page.locator("[data-passed=true]").getByRole("button", { name: "Drop" }).click();
  await expect(page.locator("[data-passed]")).toHaveCount(0);
  await context.close();
});
