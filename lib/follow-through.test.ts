import { describe, expect, test } from "vitest";
import { startAttempt } from "./attempts";
import { findVariant, questionSeed } from "./catalogue";
import { course, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { gradePractice, practiceVariant } from "./practice";
import { newId } from "./secrets";
import { storedVerdict } from "./stored-verdict";
import { submit } from "./submissions";

const question = "one-by-one-convolution";

async function sitting() {
  const { quizId, member } = await course();
  await database().quizQuestion.create({
    data: { id: newId(), quizId, slug: question, version: 1, position: 2, points: 5 },
  });
  const begin = async (name: string) => {
    const student = await member("student", name);
    const started = await startAttempt(student, quizId, noon);
    if (!started.ok) throw new Error(started.error.message.en);
    const { attemptId } = started.value;
    const { seed } = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } });
    const parts = findVariant(question, 1, questionSeed(seed, question))?.parts ?? [];
    const answer = async (part: string, text: string) => {
      const idempotencyKey = newId();
      const result = await submit(student, { attemptId, question, part, text, idempotencyKey }, noon);
      const row = await database().submission.findFirst({ where: { attemptId, idempotencyKey } });
      return { result, row };
    };
    return { parts, answer };
  };
  return { begin };
}

const told = (outcome: string) => ({ ok: true, value: { submission: { verdict: { outcome } } } });

onEachDatabase(() => {
  describe("a right step from a wrong start", () => {
    test("earns its points from what the same student handed in last, and is kept so that grading again gives the same", async () => {
      const { parts, answer } = await (await sitting()).begin("one");
      const direct = parts.find(({ id }) => id === "direct-weights")?.answer.text ?? "";
      await answer("bottleneck-weights", "123");
      await answer("bottleneck-weights", "654321");
      await answer("bottleneck-weights", "what?");
      const { result, row } = await answer("weights-ratio", `654321/${direct}`);
      expect(result).toMatchObject({
        ok: true,
        value: {
          submission: { verdict: { outcome: "partial", score: 1, feedback: [{ code: "follow-through" }] } },
          part: { earned: 0.25 },
        },
      });
      if (row === null) throw new Error("nothing was kept");
      const { evidence, feedback } = storedVerdict(row);
      expect(evidence.earlier).toEqual({ "bottleneck-weights": "654321" });
      const again = parts.find(({ id }) => id === "weights-ratio");
      const verdict = again?.grade(row.text, { earlier: new Map(Object.entries(evidence.earlier ?? {})) });
      expect(verdict).toMatchObject({ outcome: row.outcome, score: row.score, feedback, evidence });
    });

    test("is none from the answer before the last, nor from another student's", async () => {
      const { begin } = await sitting();
      const [one, other] = [await begin("one"), await begin("other")];
      const direct = one.parts.find(({ id }) => id === "direct-weights")?.answer.text ?? "";
      await other.answer("bottleneck-weights", "654321");
      expect((await one.answer("weights-ratio", `654321/${direct}`)).result).toMatchObject(told("incorrect"));
      await one.answer("bottleneck-weights", "654321");
      await one.answer("bottleneck-weights", "777777");
      expect((await one.answer("weights-ratio", `654321/${direct}`)).result).toMatchObject(told("incorrect"));
    });
  });
});

test("practice takes the own earlier answers along, and refuses what is none", async () => {
  const place = { slug: question, seed: "abc", part: "weights-ratio" };
  const follows = practiceVariant(question, "abc")?.parts.find(({ id }) => id === place.part)?.follows;
  expect(follows).toEqual(["bottleneck-weights", "direct-weights"]);
  const earlier = { "bottleneck-weights": "2", "direct-weights": "9" };
  expect(await gradePractice({ ...place, text: "2/9", earlier }, "b", noon)).toMatchObject({
    ok: true,
    value: { verdict: { outcome: "partial", score: 1 } },
  });
  expect(await gradePractice({ ...place, text: "2/9" }, "b", noon)).toMatchObject({
    ok: true,
    value: { verdict: { outcome: "incorrect" } },
  });
  for (const forged of ["2", ["2"], { "direct-weights": 9 }]) {
    expect(await gradePractice({ ...place, text: "2/9", earlier: forged }, "b", noon)).toMatchObject({
      ok: false,
      error: { code: "bad-input" },
    });
  }
});
