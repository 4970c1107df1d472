import { expect, type Page, test } from "@playwright/test";
import { words } from "./parts";
import { staffPage } from "./people";

/** Pictures that say something, by their roles and names as a screen reader has them; charts are wide, signs beside words are not. */
async function pictures(page: Page): Promise<readonly (readonly [role: string | null, name: string])[]> {
  return page
    .locator("main svg:not([aria-hidden=true])")
    .evaluateAll((all) =>
      all.map((svg) => [svg.getAttribute("role"), svg.getAttribute("aria-label") ?? ""] as [string | null, string]),
    );
}

test("each picture of the statistics has a name, its table has the same figures, and few students are said to be few", async ({
  browser,
}) => {
  const { page, context, course } = await staffPage(browser, "ta");
  await page.goto(`/en/teach/${course}/statistics`);
  const seen: (readonly [string | null, string])[] = [...(await pictures(page))];

  await page.getByRole("link", { name: "Homework 6" }).first().click();
  await expect(page.getByRole("heading", { name: "How the totals lie" })).toBeVisible();
  const quiz = new URL(page.url()).pathname;
  const ofQuiz = await pictures(page);
  expect(ofQuiz.length).toBeGreaterThanOrEqual(3);
  seen.push(...ofQuiz);
  // Reliability has a picture whose words have the figures that the head has.
  const error = (await words(page.locator(".figures div", { hasText: "Error of a total" }).locator("dd"))).slice(2);
  await expect(
    page.getByRole("img", { name: new RegExp(`^A low, a middle.*Median: [\\d.]+ ± ${error};`) }),
  ).toBeVisible();
  // Each question stands beside the others, with its own bar and row.
  const questions = page.locator("section", { has: page.getByRole("heading", { name: "Questions", exact: true }) });
  await expect(questions.locator("tbody tr")).toHaveCount(4);
  await expect(questions.locator("svg a")).toHaveCount(4);
  // Everybody who has begun stands in one bar: counted from the bars, from the table beneath, and by the page's head.
  await page.getByText("As a table").first().click();
  const table = await page
    .locator("figure table")
    .first()
    .locator("tbody td")
    .evaluateAll((all) => all.reduce((sum, cell) => sum + Number(cell.textContent), 0));
  const bars = await page
    .locator("main svg a text")
    .evaluateAll((all) => all.map((text) => Number(text.textContent)).filter(Number.isFinite));
  const begun = Number.parseInt(await words(page.locator(".figures dd").first()), 10);
  expect(begun).toBeGreaterThanOrEqual(60);
  expect(table).toBe(begun);
  expect(bars.slice(0, await page.locator("main svg").first().locator("a").count()).reduce((a, b) => a + b, 0)).toBe(
    begun,
  );
  // How many are left, without those of whom an answer waits, is another matter with each essay that is marked.
  const notices = await page.locator(".notice").allInnerTexts();
  const waiting = Number.parseInt(notices.find((notice) => /wait/.test(notice)) ?? "0", 10);
  await expect(page.getByText(/students alone|answers are settled/)).toHaveCount(begun - waiting < 30 ? 1 : 0);

  await page.goto(`${quiz}/long-range-layers`);
  await expect(page.getByRole("heading", { name: /Statistics$/ })).toBeVisible();
  const ofQuestion = await pictures(page);
  expect(ofQuestion.length).toBeGreaterThan(3);
  for (const name of ["Students by share of this question’s points", "Median time to the first answer, part by part"]) {
    expect(ofQuestion.map(([, called]) => called)).toContain(name);
  }
  seen.push(...ofQuestion);
  for (const [role, name] of seen) {
    expect(["img", "group"]).toContain(role);
    expect(name.length).toBeGreaterThan(8);
  }

  await page.goto(`/en/teach/${course}/statistics`);
  await expect(page.locator("tr", { hasText: "Midterm" }).getByText(/^rough: (nobody settled|n = \d+)$/)).toBeVisible();
  await page
    .getByRole("link", { name: /^Midterm/ })
    .first()
    .click();
  await expect(page.getByText(/students alone|answers are settled|answer is settled/).first()).toBeVisible();
  await context.close();
});
