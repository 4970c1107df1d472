import { expect, type Page, test } from "@playwright/test";
import { findQuestion, questions, type Variant, variant } from "../grading";
import { firstTypedPart, preview, type } from "./parts";

/** The variant that a practice page shows: its seed stands in the address. */
function shown(page: Page): Variant {
  const url = new URL(page.url());
  const question = findQuestion(url.pathname.split("/").at(-1) ?? "");
  if (question === undefined) throw new Error(`${url.pathname}: no such question`);
  // Practice draws from seeds of its own, so that nobody can look up an attempt there.
  return variant(question, `practice-${url.searchParams.get("seed") ?? ""}`);
}

test("a visitor without an account practises from the first page on", async ({ page }) => {
  await page.goto("/en");
  await page.getByRole("link", { name: "Try a question" }).click();
  await page.locator("main a.card").first().click();
  await expect(page).toHaveURL(/\?seed=[a-z0-9]+$/);
  const { id, card } = await firstTypedPart(page);
  const part = shown(page).parts.find((each) => each.id === id);
  if (part === undefined) throw new Error(`${id}: not in the variant`);

  await type(card, "2 + (");
  await expect(preview(card)).toHaveAttribute("data-preview", "unreadable");
  await card.getByRole("button", { name: "Check" }).click();
  await expect(card.locator(".verdict")).toHaveAttribute("data-outcome", "invalid");
  await expect(card.locator(".verdict")).toContainText("This used no try.");

  await type(card, part.answer.text);
  await expect(preview(card).locator(".katex").first()).toBeVisible();
  await card.getByRole("button", { name: "Check" }).click();
  await expect(card.locator(".verdict")).toHaveAttribute("data-outcome", "correct");

  await card.getByRole("button", { name: /^Hint 1/ }).click();
  await expect(card.getByText("Hint 1.", { exact: true })).toBeVisible();
  await card.getByRole("button", { name: "Worked solution" }).click();
  await expect(card.getByRole("heading", { name: "Worked solution" })).toBeVisible();

  const before = page.url();
  await page.getByRole("link", { name: "Another variant" }).click();
  await expect(page).not.toHaveURL(before);
  await expect(page).toHaveURL(/\?seed=[a-z0-9]+$/);
  await expect(page.locator(".verdict")).toHaveCount(0);
});

/** Of each question the first part, and the parts whose kind of answer no question before it asks for: all answers are tried below the browser. */
const tried = new Map<string, readonly string[]>();
const kinds = new Set<string>();
for (const question of questions) {
  const typed = variant(question, "kinds").parts.filter(({ type }) => type !== "choice" && type !== "text");
  const chosen = typed.filter(({ type }, index) => {
    const isNew = !kinds.has(type);
    kinds.add(type);
    return isNew || index === 0;
  });
  tried.set(
    question.slug,
    chosen.map(({ id }) => id),
  );
}

for (const question of questions) {
  test(`${question.number}: a common mistake is named, and the right answer is taken`, async ({ page }) => {
    await page.goto(`/en/practice/${question.slug}?seed=browser`);
    for (const part of shown(page).parts) {
      if (!tried.get(question.slug)?.includes(part.id)) continue;
      const card = page.locator(`[id="part-${part.id}"]`);
      const mistake = part.misconceptions[0];
      if (mistake !== undefined) {
        await type(card, mistake.text);
        await card.getByRole("button", { name: "Check" }).click();
        await expect(card.locator(`[data-code="misconception:${mistake.id}"]`)).toBeVisible();
      }
      await type(card, part.answer.text);
      await card.getByRole("button", { name: "Check" }).click();
      await expect(card.locator(".verdict")).toHaveAttribute("data-outcome", "correct");
    }
  });
}

test("the same address shows the same numbers, another seed others", async ({ page }) => {
  const statement = async (seed: string): Promise<string> => {
    await page.goto(`/en/practice/${questions[0]?.slug ?? ""}?seed=${seed}`);
    return page
      .locator("main .part")
      .allInnerTexts()
      .then((texts) => texts.join("\n"));
  };
  const first = await statement("first");
  expect(await statement("first")).toBe(first);
  expect(await statement("second")).not.toBe(first);
});

test("practice works before any script runs", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/en/practice/${questions[0]?.slug ?? ""}?seed=plain`);
  const part = shown(page).parts.find((each) => each.type === "integer");
  if (part === undefined) throw new Error("no part to type an integer in");
  const card = page.locator(`[id="part-${part.id}"]`);
  await card.locator("textarea").fill(part.answer.text);
  await card.getByRole("button", { name: "Check" }).click();
  await expect(page.locator(`[id="part-${part.id}"] .verdict`)).toHaveAttribute("data-outcome", "correct");
  await context.close();
});

test("no answer stands anywhere in the page before it is asked for", async ({ page }) => {
  for (const question of questions) {
    await page.goto(`/en/practice/${question.slug}?seed=canary`);
    const html = await page.content();
    for (const part of shown(page).parts) {
      for (const secret of [part.solution.en, part.solution["zh-CN"]]) {
        const line = secret.split("\n").find((each) => each.length > 30) ?? secret;
        expect(
          html.includes(JSON.stringify(line).slice(1, -1)) || html.includes(line),
          `${question.slug}/${part.id}`,
        ).toBe(false);
      }
    }
  }
});

test("an unknown question or a broken seed is not found", async ({ page }) => {
  for (const path of [
    "/en/practice/no-such-question",
    `/en/practice/${questions[0]?.slug ?? ""}?seed=${"x".repeat(200)}`,
  ]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
