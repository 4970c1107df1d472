import { expect, type Locator, type Page, test } from "@playwright/test";
import type { MathfieldElement } from "mathlive";
import { plainLatex } from "../app/components/answer-field/visual/shortcuts";
import { findQuestion, type Part, questions, type Variant, variant } from "../grading";
import { previewAnswer } from "../grading/preview";
import { field, partCard, preview, type } from "./parts";

/** The variant that a practice page shows for a seed: practice draws from seeds of its own. */
function practice(slug: string, seed: string): Variant {
  const question = findQuestion(slug);
  if (question === undefined) throw new Error(`${slug}: no such question`);
  return variant(question, `practice-${seed}`);
}

async function open(page: Page, slug: string): Promise<Variant> {
  await page.goto(`/en/practice/${slug}?seed=answering`);
  return practice(slug, "answering");
}

function firstOf(shown: Variant, kind: Part["type"]): Part {
  const part = shown.parts.find((each) => each.type === kind);
  if (part === undefined) throw new Error(`no part of type ${kind}`);
  return part;
}

/** The text that a form would send, whichever editor is open. */
const answer = (card: Locator): Locator => card.locator("[name=text]");

test("every right answer and every common mistake goes through the visual editor and comes back as the same", async ({
  page,
}) => {
  const shown = await open(page, "one-by-one-convolution");
  const card = partCard(page, firstOf(shown, "formula").id);
  await card.getByRole("button", { name: "Visual editor" }).click();
  await expect(page.locator("math-field")).toBeFocused();
  for (const question of questions) {
    for (const part of variant(question, "visual").parts) {
      if (part.type === "text" || part.type === "choice") continue;
      for (const { text } of [part.answer, ...part.misconceptions]) {
        const reading = previewAnswer(part.type, part.options, text);
        if (!reading.ok) throw new Error(`${text}: not readable`);
        const edited = await page.evaluate((latex) => {
          const edit = document.querySelector<MathfieldElement>("math-field");
          if (edit === null) throw new Error("no visual editor");
          edit.setValue(latex, { mode: "math", silenceNotifications: true });
          return edit.getValue("latex-without-placeholders");
        }, reading.readAs);
        const back = previewAnswer(part.type, part.options, plainLatex(edited));
        expect([text, back.ok ? back.readAs : back.feedback[0].message.en]).toEqual([text, reading.readAs]);
      }
    }
  }
});

test("the editors are switched without losing the text, and what is typed visually is what is checked", async ({
  page,
}) => {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text());
  });
  const shown = await open(page, "one-by-one-convolution");
  const part = firstOf(shown, "formula");
  const card = partCard(page, part.id);
  const visual = card.getByRole("button", { name: "Visual editor" });
  await type(card, part.answer.text);
  await visual.click();
  await expect(page.locator("math-field")).toBeFocused();
  // Nothing was edited: the text is as it was typed, letter by letter.
  await expect(answer(card)).toHaveValue(part.answer.text);
  await page.keyboard.press("End");
  await page.keyboard.type("+C_in*dL/dx");
  await expect(answer(card)).toHaveValue(/\+C_\{in\}\\cdot\\frac\{dL\}\{dx\}$/);
  await visual.click();
  await expect(field(card)).toHaveValue(/C_\{in\}\\cdot\\frac\{dL\}\{dx\}$/);

  // A text that cannot be read is not carried over, and stays.
  await type(card, "K^2 (C_in");
  await visual.click();
  await expect(card.getByText("so the text stays as you typed it.", { exact: false })).toBeVisible();
  await expect(field(card)).toHaveValue("K^2 (C_in");

  await field(card).fill("");
  await visual.click();
  await expect(page.locator("math-field")).toBeFocused();
  await page.keyboard.type("K^2");
  await card.getByRole("button", { name: "C_in", exact: true }).click();
  await card.getByRole("button", { name: "C_out", exact: true }).click();
  await page.keyboard.type("+");
  await card.getByRole("button", { name: "C_out", exact: true }).click();
  await page.keyboard.press("Enter");
  await expect(card.locator(".verdict")).toBeVisible();
  expect(heard).toEqual([]);
});

test("a matrix is filled cell by cell, by keys or by a paste, and its entries are marked one by one", async ({
  page,
}) => {
  const shown = await open(page, "lstm-gradients");
  const part = firstOf(shown, "matrix");
  const card = partCard(page, part.id);
  await card.getByRole("button", { name: "Grid" }).click();
  const cells = card.locator("fieldset input");
  await expect(cells).toHaveCount(12);
  await expect(cells.first()).toBeFocused();
  await page.keyboard.type("1");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2,3");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("x");
  await expect(answer(card)).toHaveValue("[[1, 2, 3], [, , x], [, , ], [, , ]]");
  await expect(card.getByText("8 entries are still empty.")).toBeVisible();

  await cells.first().focus();
  const right = part.answer.text.replace(/^\[\[[^,]*/, "[[77");
  await page.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    },
    right.replaceAll("], [", "\n").replace(/[[\]]/g, "").replaceAll(", ", "\t"),
  );
  await expect(answer(card)).toHaveValue(right);
  await expect(cells.last()).toBeFocused();
  await page.keyboard.press("Enter");
  const entries = card.locator(".entries li");
  await expect(entries).toHaveCount(12);
  await expect(entries.first()).toContainText("wrong");
  await expect(entries.nth(1)).toContainText("right");
  await card.getByRole("button", { name: "Grid" }).click();
  await expect(field(card)).toHaveValue(right);
});

test("a grid wider than the narrowest screen scrolls by itself: the page stays as wide as the screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const shown = await open(page, "lstm-gradients");
  const card = partCard(page, firstOf(shown, "matrix").id);
  await card.getByRole("button", { name: "Grid" }).click();
  await expect(card.locator("fieldset input")).toHaveCount(12);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("the keyboard alone answers a question from its first part to its last", async ({ page }) => {
  const shown = await open(page, "one-by-one-convolution");
  for (const part of shown.parts) {
    const card = partCard(page, part.id);
    await page.keyboard.press("n");
    await expect(card).toBeFocused();
    if (part.type === "choice") {
      for (const letter of part.answer.text.split(", ")) await page.keyboard.press(`${letter.charCodeAt(0) - 64}`);
      await page.keyboard.press("Enter");
    } else {
      await page.keyboard.press("Enter");
      await expect(field(card)).toBeFocused();
      // Letters typed into a field are text.
      await page.keyboard.insertText(part.answer.text);
      await page.keyboard.press("n");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Control+Enter");
      await page.keyboard.press("Escape");
      await expect(card).toBeFocused();
    }
    if (part.type !== "text") await expect(card.locator(".verdict")).toHaveAttribute("data-outcome", "correct");
  }
  await page.keyboard.press("h");
  await expect(page.getByText("Hint 1.", { exact: true })).toBeVisible();
  await page.keyboard.press("?");
  const list = page.getByRole("dialog");
  await expect(list).toContainText("Another variant");
  await list.getByLabel("Single letters and digits act as keys").uncheck();
  await page.keyboard.press("Escape");
  const before = page.url();
  await page.keyboard.press("v");
  await page.keyboard.press("?");
  await expect(list).toBeHidden();
  expect(page.url()).toBe(before);
});

test("a screen reader hears how an answer was read, where it breaks, and the verdict", async ({ page }) => {
  const shown = await open(page, "one-by-one-convolution");
  const part = firstOf(shown, "formula");
  const card = partCard(page, part.id);
  const spoken = preview(card).getByRole("status");
  await type(card, "K^2 C_in");
  await expect(spoken).toContainText("We read:");
  await expect(spoken.locator("math")).toHaveCount(1);
  await expect(spoken).toContainText("a formula in K, C_in");
  await type(card, "K^2 (C_in");
  await expect(spoken).toContainText("Not readable yet:");
  await expect(preview(card)).toContainText("Read before:");
  await expect(field(card)).toHaveAttribute("aria-invalid", "true");
  await card.getByRole("button", { name: /^Show place/ }).click();
  expect(
    await field(card).evaluate(
      (box) => box instanceof HTMLTextAreaElement && box.value.slice(box.selectionStart, box.selectionEnd),
    ),
  ).toBe("(");
  await type(card, part.misconceptions[0]?.text ?? "");
  await card.getByRole("button", { name: "Check" }).click();
  await expect(card.locator("[aria-live=polite]", { has: page.locator(".verdict") })).toContainText("Not right");
});
