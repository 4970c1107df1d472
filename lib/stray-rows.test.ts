import { describe, expect, test, vi } from "vitest";
import { course, later, noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { saveDraft } from "./drafts";
import { drawnQuestion } from "./part-view";
import { finishRegrades } from "./regrade-job";
import { regradeView } from "./regrade-view";
import { startRegrade } from "./regrades";
import { newId } from "./secrets";
import { sitting } from "./sitting-for-tests";
import { staffAttempt } from "./staff-attempts";
import { type StrayReason, strayReason } from "./stray-rows";
import { handIn } from "./submissions";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

/** What is wrong with each, and the row that has it. */
const strays: Readonly<Record<StrayReason, Readonly<Record<string, unknown>>>> = {
  question: { question: "no-such-question" },
  version: { version: 99 },
  part: { part: "no-such-part" },
  numbers: { seed: "no seed" },
  length: { text: "1+".repeat(1_400_000) },
  characters: { text: "1 \uFFFD 2" },
};

onEachDatabase(() => {
  describe("rows that belong to nothing that was asked", () => {
    test("are skipped by a regrade, which names them, and the others are graded as ever", async () => {
      const { courseId, quizId, member } = await course();
      const ta = await member("ta", "T");
      const student = await member("student", "Anna");
      const { attemptId } = await sitting(student, quizId, "double");
      const attempt = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } });
      const { seed, parts } = drawnQuestion(attempt, { slug: "double", version: 1, points: 10, parts: null });
      const right = parts.find(({ part }) => part.id === "twice")?.part.answer.text ?? "";
      const row = (number: number) => ({
        ...{ id: newId(), attemptId, question: "double", version: 1, seed, part: "twice", text: right },
        ...{ outcome: "incorrect" as const, score: 0, feedback: [], evidence: {}, graderVersion: "0" },
        ...{ idempotencyKey: newId(), number, tryNumber: number, late: false, arrivedAt: later(1) },
      });
      const judgedWrong = row(1);
      const rows = Object.values(strays).map((wrong, at) => ({ ...row(at + 2), ...wrong }));
      await database().submission.createMany({ data: [judgedWrong, ...rows] });
      await database().draft.create({
        data: { id: newId(), attemptId, question: "double", part: "gone", text: "1", revision: 1, savedAt: noon },
      });
      const scope = { courseId, quizId: null, question: null, part: null, reason: "a newer grader" };
      const started = await startRegrade(ta, scope, later(3));
      await finishRegrades();
      const id = started.ok ? started.value.id : "";
      const view = await regradeView(ta, courseId, id, undefined, later(9));
      expect(view).toMatchObject({ state: "ready", total: 7, done: 7, changes: 1 });
      expect(view?.list[0]).toMatchObject({ submissionId: judgedWrong.id, newOutcome: "correct" });
      expect(view?.skipped).toEqual([{ attemptId, name: "Anna", answers: rows.length }]);

      const page = await staffAttempt(ta, courseId, attemptId, later(9));
      const named = (page?.strays ?? []).map(({ kind, reason }) => `${kind} ${reason}`).sort();
      expect(named).toEqual([...Object.keys(strays).map((reason) => `submission ${reason}`), "draft part"].sort());
      expect(JSON.stringify(page?.strays).length).toBeLessThan(5_000);
    });
  });
});

onEachDatabase(() => {
  test("a text with characters that no database keeps is kept by the door, handed in and saved, and called no stray row", async () => {
    const { courseId, quizId, member } = await course();
    const [ta, student] = [await member("ta", "T"), await member("student", "Anna")];
    const { attemptId } = await sitting(student, quizId, "double");
    const place = { attemptId, question: "double", part: "twice" };
    for (const text of ["1\0", "\uD8002", "3 \uFFFD"]) {
      const handed = await handIn(student, { ...place, text, idempotencyKey: newId() }, later(1));
      expect(handed).toMatchObject({ ok: true });
    }
    expect(await saveDraft(student, { ...place, text: "4\uDFFF", revision: 0 }, later(2))).toMatchObject({ ok: true });
    expect(await database().submission.count({ where: { attemptId, text: { contains: "\uFFFD" } } })).toBe(3);
    expect((await staffAttempt(ta, courseId, attemptId, later(9)))?.strays).toEqual([]);
  });
});

test("whatever the door lets in is no stray row", () => {
  const place = { question: "double", part: "twice" };
  for (const text of ["", "1 + 1", "２²", "🎓", "9".repeat(4000)]) {
    expect(strayReason({ seed: "any" }, { ...place, text })).toBeNull();
  }
});
