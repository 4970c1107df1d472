import { describe, expect, test, vi } from "vitest";
import { attemptView } from "./attempt-view";
import { startAttempt } from "./attempts";
import { beginForStudent } from "./begin-for-student";
import { course, later, noon, person } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { enterAnswer } from "./enter-answer";
import { ownGrades } from "./grades";
import { newId } from "./secrets";
import { submit } from "./submissions";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

/** A student who has begun and handed in nothing, and an assistant who has their answer on paper. */
async function onPaper() {
  const { courseId, quizId, member } = await course({ attemptsAllowed: 5 });
  const ta = await member("ta", "T");
  const di = await member("student", "Di");
  const started = await startAttempt(di, quizId, noon);
  const attemptId = started.ok ? started.value.attemptId : "";
  const view = await attemptView(di, attemptId, noon);
  const n = Number(/\d+/.exec(view?.questions[0]?.statement.en ?? "")?.[0]);
  const given = { attemptId, question: "double", part: "twice", text: `${n}`, score: 0.5, reason: "on paper" };
  const enter = (more = {}) => enterAnswer(ta, { ...given, ...more }, later(2));
  return { courseId, di, attemptId, n, enter };
}

onEachDatabase(() => {
  describe("an answer that reached staff on paper", () => {
    test("is entered with the score that counts, beside what the machine says of it, and uses no try", async () => {
      const { courseId, di, attemptId, enter, n } = await onPaper();
      const entered = await enter();
      const row = await database().submission.findFirst({ where: { attemptId }, include: { decisions: true } });
      expect(entered).toEqual({ ok: true, value: { submissionId: row?.id } });
      expect(row).toMatchObject({ text: `${n}`, outcome: "incorrect", tryNumber: null, late: false, number: 1 });
      const grades = await ownGrades(di, courseId, later(3));
      expect(grades?.quizzes[0]?.lines[0]).toMatchObject({ earned: 2, reason: "decided", note: "on paper" });
      const [line] = await database().auditEntry.findMany({ where: { courseId, action: "answer-entered" } });
      expect(line).toMatchObject({ subject: `submission:${row?.id}`, detail: { after: 0.5, reason: "on paper" } });
      // The student may still answer, with all tries, and a better answer counts.
      const better = { attemptId, question: "double", part: "twice", text: `${2 * n}`, idempotencyKey: newId() };
      expect(await submit(di, better, later(4))).toMatchObject({ value: { part: { earned: 4, triesLeft: 4 } } });
    });

    test("is entered once, and never beside something that was handed in", async () => {
      const { attemptId, enter, di, n } = await onPaper();
      const both = await Promise.all([enter(), enter()]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await enter()).toMatchObject({ error: { code: "answered-already" } });
      await submit(di, { attemptId, question: "double", part: "square", text: `${n}`, idempotencyKey: newId() }, noon);
      expect(await enter({ part: "square" })).toMatchObject({ error: { code: "answered-already" } });
      expect(await database().submission.count({ where: { attemptId } })).toBe(2);
    });

    test.each([
      [{ text: " " }, "bad-input"],
      [{ reason: "" }, "bad-input"],
      [{ score: 1.01 }, "bad-input"],
      [{ text: "1".repeat(1001) }, "answer-too-long"],
      [{ part: "thrice" }, "not-found"],
    ])("is refused where something of it is missing: %o", async (more, code) => {
      const { attemptId, enter } = await onPaper();
      expect(await enter(more)).toMatchObject({ error: { code } });
      expect(await database().submission.count({ where: { attemptId } })).toBe(0);
    });

    test("is entered also where the student has begun nothing, once, with the numbers that the student gets", async () => {
      const { courseId, quizId, member } = await course();
      const ta = await member("ta", "T");
      const di = await member("student", "Di");
      const body = { quizId, studentId: di.userId };
      const both = await Promise.all([beginForStudent(ta, body, later(1)), beginForStudent(ta, body, later(1))]);
      const [row, ...others] = await database().attempt.findMany({ where: { quizId } });
      expect(others).toEqual([]);
      expect(both).toEqual([row, row].map((each) => ({ ok: true, value: { courseId, attemptId: each?.id } })));
      expect(row).toMatchObject({ userId: di.userId, number: 1, startedAt: later(1), submittedAt: null });
      const lines = await database().auditEntry.findMany({ where: { courseId } });
      expect(lines).toMatchObject([{ action: "attempt-begun-for", actorId: ta.userId, subject: `attempt:${row?.id}` }]);
      const given = { attemptId: row?.id ?? "", question: "double", part: "twice", text: "1" };
      expect(await enterAnswer(ta, { ...given, score: 0.5, reason: "was ill" }, later(40))).toMatchObject({ ok: true });
      const grades = await ownGrades(di, courseId, later(41));
      expect(grades?.quizzes[0]?.lines[0]).toMatchObject({ earned: 2, reason: "decided", note: "was ill" });
      // It is the student's own attempt: who opens the homework goes on with it.
      expect(await startAttempt(di, quizId, later(2))).toEqual({ ok: true, value: { attemptId: row?.id } });
    });

    test("is entered into an exam that no clock and no student goes on with", async () => {
      const { quizId, member } = await course({ kind: "exam", timeLimit: 600 });
      const [ta, di] = [await member("ta"), await member("student")];
      const begun = await beginForStudent(ta, { quizId, studentId: di.userId }, later(40));
      const row = await database().attempt.findFirstOrThrow({ where: { quizId } });
      expect(begun).toMatchObject({ value: { attemptId: row.id } });
      expect(row).toMatchObject({ startedAt: later(40), submittedAt: later(40), endedBy: "staff" });
      const body = { attemptId: row.id, question: "double", part: "twice", text: "1" };
      const late = await submit(di, { ...body, idempotencyKey: newId() }, later(40));
      expect(late.ok).toBe(false);
      expect(await enterAnswer(ta, { ...body, score: 1, reason: "on paper" }, later(41))).toMatchObject({ ok: true });
    });

    test("has no attempt begun for it by others, for others than students, in a draft, or before the quiz opens", async () => {
      const { courseId, quizId, member } = await course();
      const [ta, di] = [await member("ta"), await member("student")];
      const body = { quizId, studentId: di.userId };
      const elsewhere = await course();
      for (const viewer of [di, await elsewhere.member("instructor"), await person("stranger")]) {
        expect(await beginForStudent(viewer, body, noon)).toMatchObject({ error: { code: "not-found" } });
      }
      for (const studentId of [ta.userId, (await elsewhere.member("student")).userId, "", "x"]) {
        expect(await beginForStudent(ta, { quizId, studentId }, noon)).toMatchObject({ error: { code: "not-found" } });
      }
      for (const odd of [null, {}, { ...body, number: 2 }, { ...body, quizId: { not: "" } }]) {
        expect(await beginForStudent(ta, odd, noon)).toMatchObject({ error: { code: "bad-input" } });
      }
      expect(await beginForStudent(ta, body, later(-31))).toMatchObject({ error: { code: "not-open-yet" } });
      await database().quiz.update({ where: { id: quizId }, data: { draft: true } });
      expect(await beginForStudent(ta, body, noon)).toMatchObject({ error: { code: "not-found" } });
      expect(await database().attempt.count({ where: { quizId } })).toBe(0);
      expect(await database().auditEntry.count({ where: { courseId } })).toBe(0);
    });

    test("is entered by the staff of its course alone", async () => {
      const { attemptId, di, n } = await onPaper();
      const body = { attemptId, question: "double", part: "twice", text: `${2 * n}`, score: 1, reason: "mine" };
      for (const viewer of [di, await (await course()).member("instructor"), await person("stranger")]) {
        expect(await enterAnswer(viewer, body, noon)).toMatchObject({ error: { code: "not-found" } });
      }
    });
  });
});
