import { expect, type Page, test } from "@playwright/test";
import { findQuestion, variant } from "../grading";
import { field } from "./parts";
import { newStudent } from "./people";

/** The part that stands alone on a page of practice, with its answer: question, part and seed stand in the address. */
function asked(page: Page) {
  const url = new URL(page.url());
  const [, , , slug = "", part = ""] = url.pathname.split("/");
  const question = findQuestion(url.searchParams.get("question") ?? slug);
  if (question === undefined) throw new Error(`${url.pathname}: no such question`);
  const id = url.searchParams.get("part") ?? part;
  const found = variant(question, `practice-${url.searchParams.get("seed") ?? ""}`).parts.find(
    (each) => each.id === id,
  );
  if (found === undefined) throw new Error(`${id}: not in the variant`);
  return found;
}

const due = (page: Page, kind: string): Promise<number> =>
  page.locator(`[data-due=${kind}]`).first().textContent().then(Number);

test("a student reviews by keyboard alone: answer, rate, go on, undo", async ({ page, browser }) => {
  const { course } = await newStudent(page, browser);
  await page.goto(`/en/courses/${course}/review`);
  await expect(page).toHaveURL(/seed=/);
  const fresh = await due(page, "new");
  const first = page.url();
  const part = asked(page);
  await field(page.locator(".part")).focus();
  await page.keyboard.insertText(part.answer.text);
  await page.keyboard.press("Enter");
  await expect(page.locator(".verdict")).toHaveAttribute("data-outcome", "correct");
  await expect(page.locator(".rating")).toHaveAttribute("data-rated", "4");
  // About eight days; each card's own is a little off, so that cards of one evening do not come back together.
  await expect(page.locator("[data-key='4']")).toContainText(/(6|7|8|9|10) days/);
  await expect(page.getByRole("link", { name: "Next" })).toBeFocused();
  await page.keyboard.press("3");
  await expect(page).not.toHaveURL(first);
  await expect(page.locator(".verdict")).toHaveCount(0);
  expect([await due(page, "new"), await due(page, "learning")]).toEqual([fresh - 1, 1]);

  await page.locator("body").click({ position: { x: 2, y: 2 } });
  await page.keyboard.press("u");
  await expect(page).toHaveURL(new RegExp(`part=${part.id}`));
  expect([await due(page, "new"), await due(page, "learning")]).toEqual([fresh, 0]);

  // Wrong by a known misconception: "again", and it is spoken of when it shows again.
  const [misconception] = asked(page).misconceptions;
  await field(page.locator(".part")).focus();
  await page.keyboard.insertText(misconception?.text ?? "");
  await page.keyboard.press("Enter");
  await expect(page.locator(".rating")).toHaveAttribute("data-rated", "1");
});

test("a mistake leaves the book when it is right with other numbers; a bookmark is found again", async ({
  page,
  browser,
}) => {
  const { course } = await newStudent(page, browser);
  await page.goto("/en/practice/one-by-one-convolution/parameters-with-bias?seed=mistake");
  const card = page.locator(".part");
  const [misconception] = asked(page).misconceptions;
  await field(card).fill(misconception?.text ?? "");
  await card.getByRole("button", { name: "Check" }).click();
  await expect(card.locator(".verdict")).toHaveAttribute("data-outcome", "incorrect");
  await card.getByRole("button", { name: "Bookmark" }).click();
  await expect(card.getByRole("button", { name: "Bookmark" })).toHaveAttribute("aria-pressed", "true");

  await page.goto(`/en/courses/${course}/mistakes`);
  const line = page.locator("[data-mistake='one-by-one-convolution/parameters-with-bias']");
  await expect(line).toHaveAttribute("data-redone", "false");
  await line.getByRole("link", { name: "Again with other numbers" }).click();
  await expect(page).toHaveURL(/seed=(?!mistake)/);
  await field(card).fill(asked(page).answer.text);
  await card.getByRole("button", { name: "Check" }).click();
  await expect(card.locator(".verdict")).toHaveAttribute("data-outcome", "correct");
  await page.goto(`/en/courses/${course}/mistakes`);
  await expect(page.getByText("Everything in it was done again and right.")).toBeVisible();

  await page.goto(`/en/courses/${course}/bookmarks`);
  const mark = page.locator("[data-bookmark='one-by-one-convolution/parameters-with-bias']");
  await mark.getByRole("link", { name: "With these numbers" }).click();
  await expect(page).toHaveURL(/seed=mistake$/);
});

test("a mock exam is sat in exam conditions, handed in and told at once, and can be sat again", async ({
  page,
  browser,
}) => {
  const { course } = await newStudent(page, browser);
  await page.goto(`/en/courses/${course}/practice`);
  await page.getByRole("button", { name: "Start the mock exam" }).click();
  await expect(page).toHaveURL(/\/attempts\/[^/]+/);
  await expect(page.locator(".part").first()).toBeVisible();
  await expect(page.locator(".verdict")).toHaveCount(0);
  const attempt = page.url().split("/attempts/")[1]?.split(/[/?]/)[0] ?? "";
  await page.goto(`/en/courses/${course}/practice`);
  await expect(page.getByRole("button", { name: "Back to the mock exam" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Sitting 1" })).toHaveAttribute("href", `/en/attempts/${attempt}`);
});

test("a sheet prints its variants and, after them, their solutions, the same from the same address", async ({
  page,
}) => {
  const address = "/en/practice/sheet?question=max-and-argmax&count=2&seed=e2e";
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".sheet")).toHaveCount(4);
  for (const place of [".site-header", ".sheet-form"]) await expect(page.locator(place)).not.toBeVisible();
  await expect(page.getByText("Variant e2e-2")).toHaveCount(2);
  // The solutions name statements by their letters.
  await expect(page.locator(".sheet-choices li").first().locator(".choice-letter")).toHaveText("A");
  const text = await page.locator(".sheet").allInnerTexts();
  await page.goto(address.replace("e2e", "other"));
  expect(await page.locator(".sheet").allInnerTexts()).not.toEqual(text);
  await page.goto(address);
  expect(await page.locator(".sheet").allInnerTexts()).toEqual(text);
});
