import { expect, test, vi } from "vitest";
import { attemptView } from "./attempt-view";
import { startAttempt } from "./attempts";
import { course, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { takeHint } from "./take-hint";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

onEachDatabase(() => {
  test("hints of homework are taken one by one, priced before, and never shown untaken; in an exam there are none", async () => {
    const { quizId, member } = await course({ hintPenalty: 0.25 });
    const student = await member("student");
    const started = await startAttempt(student, quizId, noon);
    const attemptId = started.ok ? started.value.attemptId : "";
    const place = { attemptId, question: "double", part: "twice" };
    const part = async () => (await attemptView(student, attemptId, noon))?.questions[0]?.parts[0];
    expect(await part()).toMatchObject({ hints: [], hintsLeft: 2, hintPrice: 1 });
    expect(JSON.stringify(await attemptView(student, attemptId, noon))).not.toContain("first hint");
    expect(await takeHint(student, { ...place, index: 1 }, noon)).toMatchObject({ ok: false });
    const twice = await Promise.all([0, 0].map((index) => takeHint(student, { ...place, index }, noon)));
    for (const result of twice) expect(result).toMatchObject({ ok: true, value: { hint: { en: "first hint" } } });
    expect(await part()).toMatchObject({ hints: [{ en: "first hint" }], hintsLeft: 1 });
    expect(await database().hintTaken.count({ where: { attemptId } })).toBe(1);
    const sat = await course({ kind: "exam", feedback: "onRelease", timeLimit: 600 });
    const writing = await sat.member("student");
    const begun = await startAttempt(writing, sat.quizId, noon);
    expect(begun.ok).toBe(true);
    const there = { ...place, attemptId: begun.ok ? begun.value.attemptId : "" };
    expect(await takeHint(writing, { ...there, index: 0 }, noon)).toMatchObject({
      ok: false,
    });
  });
});
