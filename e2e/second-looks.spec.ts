import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { partCard, type, words } from "./parts";
import { newStudent, staffPage } from "./people";

const question = "long-range-layers";
const part = "sequential-recurrent";

async function handIn(page: Page, browser: Browser, text: string): Promise<{ card: Locator; email: string }> {
  const { attempt, email } = await newStudent(page, browser);
  await page.goto(`/en/attempts/${attempt}?question=${question}`);
  const card = partCard(page, part);
  await type(card, text);
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='1']")).toBeVisible();
  return { card, email };
}

/** A figure of the page of pending work, by its name. */
async function pending(staff: Page, course: string, name: string): Promise<number> {
  await staff.goto(`/en/teach/${course}/pending`);
  return Number(await words(staff.locator("[data-pending] div", { hasText: name }).locator("dd")));
}

test("a student asks for a second look and sees the evidence; the answer becomes a rule for all who meant the same", async ({
  page,
  browser,
}) => {
  const { page: ta, context, course } = await staffPage(browser, "ta");
  const before = await pending(ta, course, "Requests for a second look");
  const { card } = await handIn(page, browser, "n^7");
  const other = await (await browser.newContext()).newPage();
  const { card: same } = await handIn(other, browser, "n^3*n^4");

  await card.getByText("Ask for a second look").click();
  await card.getByLabel("What should be looked at again?").fill("Please count the layers as well.");
  await card.getByRole("button", { name: "Send" }).click();
  await expect(page).toHaveURL(/\/requests\/[^/]+$/);
  await expect(page.locator("[data-state='open']")).toBeVisible();
  await expect(page.getByText("Please count the layers as well.")).toBeVisible();
  await expect(page.locator("[data-submission]")).toContainText("n^7");
  const more = page.getByLabel("Message");
  await more.fill("And the embedding.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.locator("li", { hasText: "And the embedding." })).toHaveCount(1);
  await expect(more, "what was sent is not sent again by a second press").toHaveValue("");
  expect(await pending(ta, course, "Requests for a second look")).toBe(before + 1);

  await ta.goto(`/en/teach/${course}/requests`);
  await ta.locator("tr", { hasText: "Please count the layers as well." }).locator("th a").click();
  await expect(ta.locator("[data-submission]")).toContainText("n^7");
  await ta.getByText("Evidence").click();
  await expect(ta.getByText("Method")).toBeVisible();
  await ta.getByLabel("Answer to the student").fill("Half of it: the layers do wait for one another.");
  await ta.getByLabel("New share of the points, in percent").fill("50");
  await ta.getByLabel("Who the decision is for").selectOption("all answers that mean the same");
  await ta.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(ta.getByText("Half of it: the layers do wait for one another.").first()).toBeVisible();
  expect(await pending(ta, course, "Requests for a second look")).toBe(before);

  await page.reload();
  await expect(page.locator("[data-state='answered']")).toBeVisible();
  await expect(page.getByText("Half of it: the layers do wait for one another.").first()).toBeVisible();
  for (const [student, theirs] of [
    [page, null],
    [other, same],
  ] as const) {
    await student.reload();
    const seen = theirs ?? student.locator("main");
    await expect(seen.getByText("Half of it: the layers do wait for one another.").first()).toBeVisible();
  }
  await other.context().close();
  await context.close();
});

test("the page of pending work counts what waits: the figures above are the sums of the rows below", async ({
  browser,
}) => {
  const { page: ta, context, course } = await staffPage(browser, "ta");
  const written = await pending(ta, course, "Written answers without a mark");
  const undecided = await pending(ta, course, "Undecided answers");
  const waiting = (rows: Locator): Promise<number> =>
    rows.evaluateAll((all) =>
      all.reduce((sum, row) => sum + Number.parseInt(row.children[1]?.textContent ?? "", 10), 0),
    );
  const byRubric = ta.locator("tr[data-part]", { has: ta.locator("a", { hasText: "Mark by rubric" }) });
  expect(written).toBeGreaterThan(0);
  expect(await waiting(byRubric)).toBe(written);
  expect(await waiting(ta.locator("tr[data-part]"))).toBe(written + undecided);
  await context.close();
});
