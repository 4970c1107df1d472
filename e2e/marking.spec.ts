import { expect, type Locator, type Page, test } from "@playwright/test";
import { field, listening, partCard, words } from "./parts";
import { newStudent, staffPage } from "./people";

const earned = (page: Page): Locator => page.locator("[data-earned]");
const answer = (page: Page): Locator => page.locator("[data-answer]");
const opened = async (page: Page): Promise<string> => (await answer(page).getAttribute("data-answer")) ?? "";
const marked = async (page: Page): Promise<number> => Number.parseInt(await words(page.locator("[data-progress]")), 10);

/** Ticks lines by their digits, and saves; then another answer is open. */
async function markByKeys(page: Page, digits: string): Promise<void> {
  const before = await opened(page);
  for (const digit of digits) await page.keyboard.press(digit);
  await page.keyboard.press("z");
  await expect(answer(page)).not.toHaveAttribute("data-answer", before);
}

test("written answers are marked by rubric with the keyboard alone, names hidden, twice, and a changed line re-scores who was marked", async ({
  browser,
}) => {
  const { page: ta, context, course } = await staffPage(browser, "ta");
  await ta.goto(`/en/teach/${course}/pending`);
  const homework = ta.locator("section", { has: ta.getByRole("heading", { name: "Homework 6" }) });
  const row = homework.locator("[data-part='vanishing']");
  await row.getByRole("link", { name: "Mark by rubric" }).click();
  await expect(answer(ta)).toBeVisible();
  const place = new URL(ta.url()).pathname;

  // Names off, by a key; then to and fro.
  await expect(answer(ta).locator("a")).toHaveCount(1);
  await ta.keyboard.press("b");
  await expect(answer(ta).getByText(/^Answer \d+$/)).toBeVisible();
  await expect(answer(ta).locator("a")).toHaveCount(0);
  const first = await opened(ta);
  await ta.keyboard.press("ArrowRight");
  await expect(answer(ta)).not.toHaveAttribute("data-answer", first);
  await ta.keyboard.press("ArrowLeft");
  await expect(answer(ta)).toHaveAttribute("data-answer", first);

  // A digit ticks, the same digit takes the tick off; in the comment digits are digits.
  await expect(earned(ta)).toHaveText(/^0 \//);
  await ta.keyboard.press("1");
  await expect(earned(ta)).not.toHaveText(/^0 \//);
  const worth = Number.parseFloat(await words(earned(ta)));
  await ta.keyboard.press("1");
  await expect(earned(ta)).toHaveText(/^0 \//);
  await ta.keyboard.press("c");
  await ta.keyboard.type("Say 1 thing about the forget gate.");
  await expect(earned(ta)).toHaveText(/^0 \//);
  await expect(ta.locator("#comment")).toHaveValue("Say 1 thing about the forget gate.");
  await ta.keyboard.press("Tab");
  await ta.keyboard.press("Enter");
  await expect(ta.getByText("Kept.")).toBeVisible();
  await expect(ta.getByText("Comment bank (1)")).toBeVisible();

  // Two are marked: one with its first line and the comment, one without any but with the kept comment.
  const done = await marked(ta);
  await ta.keyboard.press("Escape");
  await ta.locator("#comment").press("Escape");
  await markByKeys(ta, "1");
  expect(await marked(ta)).toBe(done + 1);
  const second = await opened(ta);
  await ta.getByText("Comment bank (1)").press("Enter");
  await ta.getByRole("button", { name: "Say 1 thing about the forget gate." }).press("Enter");
  await expect(ta.locator("#comment")).toHaveValue("Say 1 thing about the forget gate.");
  await markByKeys(ta, "");
  expect(await marked(ta)).toBe(done + 2);

  // What is undone is unmarked again, and marked again.
  await ta.goto(`${place}?answer=${second}`);
  await listening(ta);
  await expect(answer(ta).getByText("Say 1 thing about the forget gate.")).toBeVisible();
  await ta.keyboard.press("u");
  await expect(ta.locator("[data-progress]")).toHaveText(new RegExp(`^${done + 1} of`));
  await expect(answer(ta).getByText("Say 1 thing about the forget gate.")).toHaveCount(0);
  await ta.locator("#comment").fill("Not a word about the gate.");
  await ta.locator("#comment").press("Control+Enter");
  await expect(answer(ta)).not.toHaveAttribute("data-answer", second);

  // A second marker does not see the first mark, and agrees in full.
  const { page: instructor, context: other } = await staffPage(browser, "instructor");
  for (const [id, digits] of [
    [first, "1"],
    [second, ""],
  ] as const) {
    await instructor.goto(`${place}?second=1&answer=${id}`, { waitUntil: "networkidle" });
    await expect(answer(instructor)).toHaveAttribute("data-answer", id);
    await expect(instructor.getByText("Not a word about the gate.")).toHaveCount(0);
    await expect(earned(instructor)).toHaveText(/^0 \//);
    if (digits === "") await instructor.locator("#comment").fill("Nothing here.");
    await instructor.locator("#comment").press("Escape");
    await markByKeys(instructor, digits);
  }
  await instructor.goto(`${place}/agreement`);
  const agreed = instructor.locator("tr", { has: instructor.getByRole("rowheader", { name: "Points in all" }) });
  expect(await agreed.locator("td").allInnerTexts()).toEqual(["2", "100%", "1"]);
  await other.close();

  // A line that is worth more is worth it for everybody: first said, then done.
  await ta.goto(`${place}?answer=${first}`);
  await ta.getByText("Change the rubric").click();
  await ta
    .getByLabel("Points", { exact: true })
    .first()
    .fill(`${worth / 2}`);
  await ta.getByRole("button", { name: "Who would change?" }).click();
  await expect(ta.getByText("1 mark changes:")).toBeVisible();
  await expect(ta.getByText(`${worth} → ${worth / 2}`)).toBeVisible();
  await ta.getByRole("button", { name: "Save and re-score 1 answer" }).click();
  await expect(earned(ta)).toHaveText(new RegExp(`^${worth / 2} /`.replace(".", "\\.")));
  await context.close();
});

test("each marker walks through the answers in a random order of their own, the same at every visit", async ({
  browser,
}) => {
  const walk = async (role: "ta" | "instructor"): Promise<readonly string[]> => {
    const { page, context, course } = await staffPage(browser, role);
    await page.goto(`/en/teach/${course}/pending`);
    const homework = page.locator("section", { has: page.getByRole("heading", { name: "Homework 6" }) });
    const path = await homework
      .locator("[data-part='vanishing']")
      .getByRole("link", { name: "Mark by rubric" })
      .getAttribute("href");
    // As a second marker, one is shown all answers, marked or not.
    await page.goto(`${path}?second=1`);
    await listening(page);
    const seen = [await opened(page)];
    while (seen.length < 8) {
      await page.keyboard.press("ArrowRight");
      await expect(answer(page)).not.toHaveAttribute("data-answer", seen.at(-1) ?? "");
      seen.push(await opened(page));
    }
    await context.close();
    return seen;
  };
  const [first, again, other] = [await walk("ta"), await walk("ta"), await walk("instructor")];
  expect(new Set(first).size).toBe(8);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test("a student is shown a mark's lines in their language and its comment; a TA who opens it again finds the comment in its field", async ({
  page,
  browser,
}) => {
  const { attempt } = await newStudent(page, browser);
  await page.goto(`/en/attempts/${attempt}?question=lstm-gradients`);
  const card = partCard(page, "vanishing");
  await field(card).fill("The cell state is carried on by addition.");
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='1']")).toBeVisible();
  const { page: ta, context, course } = await staffPage(browser, "ta");
  await ta.goto(`/en/teach/${course}/pending`);
  const homework = ta.locator("section", { has: ta.getByRole("heading", { name: "Homework 6" }) });
  const marking = homework.locator("[data-part='vanishing']").getByRole("link", { name: "Mark by rubric" });
  await marking.click();
  await expect(answer(ta)).toBeVisible();
  await listening(ta);
  const theirs = answer(ta).getByText("The cell state is carried on by addition.");
  // One begins at the first that waits, somewhere in an order of one's own: to its beginning, then through it.
  const step = async (key: "ArrowLeft" | "ArrowRight", name: RegExp): Promise<boolean> => {
    if ((await ta.getByRole("link", { name }).count()) === 0) return false;
    const before = await opened(ta);
    await ta.keyboard.press(key);
    await expect(answer(ta)).not.toHaveAttribute("data-answer", before);
    return true;
  };
  while ((await theirs.count()) === 0 && (await step("ArrowLeft", /Previous/)));
  while ((await theirs.count()) === 0 && (await step("ArrowRight", /Next →/)));
  const own = await opened(ta);
  await ta.keyboard.press("1");
  await ta.locator("#comment").fill("And the gates?");
  await ta.locator("#comment").press("Control+Enter");
  await expect(answer(ta)).not.toHaveAttribute("data-answer", own);
  await ta.goto(`${new URL(ta.url()).pathname}?answer=${own}`);
  await expect(ta.locator("#comment")).toHaveValue("And the gates?");

  await page.reload();
  await expect(card.getByText("And the gates?")).toBeVisible();
  await expect(card.getByText("The cell state is updated by addition.")).toBeVisible();
  await expect(card.getByText("单元状态")).toHaveCount(0);
  await page.goto(page.url().replace("/en/", "/zh-CN/"));
  await expect(card.getByText("单元状态").first()).toBeVisible();
  await expect(card.getByText("The cell state is updated")).toHaveCount(0);
  await context.close();
});
