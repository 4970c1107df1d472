import { expect, test } from "@playwright/test";
import { questions } from "../grading";
import { field, firstTypedPart, words } from "./parts";
import { newStudent } from "./people";

const unreadable = [
  ["an unreadable answer", "2 + + ("],
  ["an answer of 10,000 characters", "1+".repeat(5_000)],
  ["JSON in place of an answer", '{"not":"x","$gt":""}'],
  ["markup", "<img src=x onerror=alert(1)>"],
  ["a name of the language the product is written in", "constructor.__proto__"],
  ["code", "config({relTol: 0.5})"],
] as const;

test("what cannot be read costs no try, says why, and stays in the field", async ({ page, browser }) => {
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await newStudent(page, browser);
  const typed = page.locator("section.part", { has: page.locator("textarea.answer-input") });
  // Each text goes to a part of its own, so that what is said is said of it.
  for (const [index, [what, text]] of unreadable.entries()) {
    await test.step(what, async () => {
      const card = typed.nth(index);
      const left = card.getByText(/tr(y|ies) left|As many tries/);
      const tries = await words(left);
      await field(card).fill(text);
      await card.getByRole("button", { name: "Hand in" }).click();
      const said = card.locator(".verdict[data-outcome=invalid], .notice-wrong").first();
      await expect(said).toBeVisible();
      await expect(field(card)).toHaveValue(text);
      expect(await words(left)).toBe(tries);
      await page.reload();
      await expect(field(card)).toHaveValue(text);
      expect(dialogs).toBe(0);
    });
  }
});

test("an empty answer is refused with a sentence and stored nowhere", async ({ page, browser }) => {
  await newStudent(page, browser);
  const { card } = await firstTypedPart(page);
  await field(card).fill("   ");
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator(".verdict[data-outcome=invalid], .notice-wrong").first()).toBeVisible();
  await page.reload();
  await expect(card.locator("[data-submission]")).toHaveCount(0);
});

test("forged ids, types and fields are refused by the API and nothing is stored", async ({ page, browser }) => {
  const { attempt } = await newStudent(page, browser);
  const question = questions[0]?.slug ?? "";
  const { id } = await firstTypedPart(page);
  const headers = { Origin: new URL(page.url()).origin, "Idempotency-Key": "bad-input-spec" };
  const good = { question, part: id, text: "1" };
  const bad: readonly (readonly [number, unknown])[] = [
    [400, { ...good, text: { not: "x" } }],
    [400, { ...good, text: ["1"] }],
    [400, { ...good, text: 1 }],
    [400, { ...good, part: null }],
    [400, { question, part: id }],
    [400, { ...good, score: 1 }],
    [400, { ...good, attemptId: "another" }],
    [400, []],
    [400, null],
    [404, { ...good, part: "no-such-part" }],
    [404, { ...good, part: "__proto__" }],
    [404, { ...good, question: "no-such-question" }],
  ];
  for (const [status, data] of bad) {
    const reply = await page.request.post(`/api/v1/attempts/${attempt}/submissions`, { headers, data });
    expect(reply.status(), JSON.stringify(data)).toBe(status);
  }
  const raw = await page.request.post(`/api/v1/attempts/${attempt}/submissions`, {
    headers: { ...headers, "Content-Type": "application/json" },
    data: Buffer.from("{broken"),
  });
  expect(raw.status()).toBe(400);
  await page.reload();
  await expect(page.locator("[data-submission]")).toHaveCount(0);
});
