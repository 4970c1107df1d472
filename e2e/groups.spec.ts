import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { partCard, type } from "./parts";
import { newStudent, staffPage } from "./people";

const question = "long-range-layers";
const part = "sequential-recurrent";

/** A student of their own who hands in one text for the part. */
async function handIn(page: Page, browser: Browser, text: string): Promise<Locator> {
  const { attempt } = await newStudent(page, browser);
  await page.goto(`/en/attempts/${attempt}?question=${question}`);
  const card = partCard(page, part);
  await type(card, text);
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='1']")).toBeVisible();
  return card;
}

async function another(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

const studentsOf = (groups: Locator): Promise<readonly number[]> =>
  groups.evaluateAll((all) => all.map((each) => Number(each.getAttribute("data-students"))));

test("answers that mean the same are decided once, with credit and a sentence; who answers the same later gets it too, until it is undone", async ({
  page,
  browser,
}) => {
  const other = await another(browser);
  const first = await handIn(page, browser, "n^5*d");
  await handIn(other, browser, "d*n^2*n^3");

  const { page: ta, context } = await staffPage(browser, "ta");
  await ta.getByRole("link", { name: "Pending work" }).first().click();
  await expect(ta).toHaveURL(/\/pending$/);
  const quiz = ta.locator("section", { has: ta.getByRole("heading", { name: "Homework 6", level: 2 }) });
  const folded = quiz.locator("details", { has: ta.locator(`[data-part='${part}']`) });
  await folded.locator("summary").click();
  await folded.locator(`[data-part='${part}'] a`).click();
  await expect(ta.getByRole("heading", { name: /^Answer groups/ })).toBeVisible();

  const settled = ta.locator("section", { has: ta.getByRole("heading", { name: "Settled by the machine" }) });
  const sizes = await studentsOf(settled.locator("[data-group]"));
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  const named = settled.locator("[data-group]", { has: ta.getByText("work-for-depth", { exact: true }) });
  await expect(named).toHaveCount(1);
  await expect(named.locator("strong").nth(1)).not.toBeEmpty();

  const group = settled.locator("[data-group]", { hasText: "d*n^2*n^3" });
  await expect(group).toHaveCount(1);
  await expect(group).toContainText("n^5*d");
  await expect(group).toHaveAttribute("data-students", "2");
  await group.getByText("Decide the whole group").click();
  await expect(group.getByText("This touches 2 students (2 answers; 0 stay as decided one by one)")).toBeVisible();
  await group.getByLabel("Share of the points, in percent").fill("40");
  await group.getByLabel("Sentence that each of them sees").fill("You counted all the work, not the waiting.");
  await group.getByLabel("Name as a misconception, in English").fill("All the work counted");
  await group.getByLabel("Name as a misconception, in Chinese").fill("数了全部工作量");
  await group.getByRole("button", { name: "Decide for 2 students" }).click();
  await expect(group.locator("[data-rule]")).toContainText("You counted all the work, not the waiting.");
  await expect(group.getByText("All the work counted")).toBeVisible();

  await page.reload();
  await expect(first.getByText("You counted all the work, not the waiting.")).toBeVisible();
  const late = await another(browser);
  const third = await handIn(late, browser, "\\frac{d n^6}{n}");
  await expect(third.getByText("You counted all the work, not the waiting.")).toBeVisible();

  await ta.reload();
  await expect(group).toHaveAttribute("data-students", "3");
  await group.getByRole("button", { name: "Undo for 3 answers" }).click();
  await expect(group.locator("[data-rule]")).toHaveCount(0);
  for (const [student, card] of [
    [page, first],
    [late, third],
  ] as const) {
    await student.reload();
    await expect(card.locator("[data-submission='1']")).toBeVisible();
    await expect(card.getByText("You counted all the work, not the waiting.")).toHaveCount(0);
  }
  for (const each of [context, other.context(), late.context()]) await each.close();
});

test("what could not be read stands apart from what is wrong, and written answers are not offered to be decided together", async ({
  page,
  browser,
}) => {
  const card = await handIn(page, browser, "the sea, the sea");
  await expect(card.locator("[data-submission='1']")).toBeVisible();
  const { page: ta, context, course } = await staffPage(browser, "ta");
  await ta.goto(`/en/teach/${course}/pending`);
  const homework = ta.locator("section", { has: ta.getByRole("heading", { name: "Homework 6" }) });
  const groups = homework.locator(`a[href*='/groups/'][href$='/${question}/${part}']`);
  const address = (await groups.getAttribute("href")) ?? "";
  await expect(homework.locator("a[href*='/groups/'][href$='/compare']")).toHaveCount(0);
  await ta.goto(address);
  const unread = ta.locator("section", { has: ta.getByRole("heading", { name: "Could not be read" }) });
  await expect(unread.locator("[data-group]", { hasText: "the sea, the sea" })).toHaveCount(1);
  await expect(unread.locator("[data-group]:not(.tone-invalid)")).toHaveCount(0);
  await expect(ta.locator("[data-group].tone-invalid")).toHaveCount(await unread.locator("[data-group]").count());
  await context.close();
});
