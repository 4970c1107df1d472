import { describe, expect, test, vi } from "vitest";
import { random } from "@/grading/random";
import { startAttempt } from "./attempts";
import { course, later, noon, person, type TestQuiz } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { decide } from "./decisions";
import { gradebook } from "./gradebook";
import { ownGrades, studentGrades } from "./grades";
import { sum as added } from "./points";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const day = 24 * 60;

/** Rows as they might have come, written straight into the table: each outcome, late and in time. */
async function answers(attemptId: string, luck: ReturnType<typeof random>, close: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const part of ["twice", "square"]) {
    const count = luck.integer(0, 5);
    for (let number = 1; number <= count; number += 1) {
      const outcome = luck.pick(["correct", "partial", "incorrect", "invalid", "undecided"] as const);
      const late = luck.integer(0, 2) === 0;
      const score = {
        correct: 1,
        partial: luck.pick([0.25, 1 / 3, 0.5]),
        incorrect: 0,
        invalid: null,
        undecided: null,
      };
      const id = newId();
      ids.push(id);
      await database().submission.create({
        data: {
          id,
          attemptId,
          question: "double",
          version: 1,
          seed: "s",
          part,
          text: "?",
          outcome,
          score: score[outcome],
          feedback: [],
          evidence: { method: "exact" },
          graderVersion: "1",
          idempotencyKey: newId(),
          number,
          tryNumber: outcome === "invalid" ? null : number,
          late,
          arrivedAt: later(late ? close + luck.integer(1, 3 * day) : luck.integer(1, close)),
        },
      });
    }
    for (let index = 0; index < luck.integer(0, 2); index += 1) {
      await database().hintTaken.create({
        data: { id: newId(), attemptId, question: "double", part, index, takenAt: later(luck.integer(1, 40)) },
      });
    }
  }
  return ids;
}

onEachDatabase(() => {
  test.each(["homework", "exam"] as const)(
    "the gradebook's lines, put together by the database, say the same as all answers one by one: %s",
    async (kind) => {
      const luck = random("gradebook");
      const penalties = { kind, latePenalty: 0.2, latePenaltyMost: 0.6, hintPenalty: 0.1 };
      const { courseId, quizId, member } = await course();
      await database().quiz.update({ where: { id: quizId }, data: penalties });
      const ta = await member("ta");
      const people: Viewer[] = [];
      for (let i = 0; i < 25; i += 1) {
        const viewer = await member("student", `S${i}`);
        people.push(viewer);
        const started = await startAttempt(viewer, quizId, noon);
        const ids = started.ok ? await answers(started.value.attemptId, luck, 30) : [];
        for (const submissionId of ids) {
          if (luck.integer(0, 4) > 0) continue;
          await decide(ta, { submissionId, score: luck.pick([0, 0.5, 1]), reason: "because" }, later(60));
          if (luck.integer(0, 2) === 0) await decide(ta, { submissionId, score: 0.75, reason: "better" }, later(61));
        }
      }
      const now = later(10 * day);
      const book = await gradebook(ta, courseId, { grain: "part" }, now);
      let [waiting, deducted] = [0, 0];
      for (const viewer of people) {
        const row = book?.rows.find(({ userId }) => userId === viewer.userId);
        const explained = await studentGrades(ta, courseId, viewer.userId, now);
        const lines = explained?.total.lines.flatMap(({ score }) => score.lines) ?? [];
        expect(row?.cells.map(({ earned, undecided }) => [earned, undecided])).toEqual(
          lines.map(({ earned, reason }) => [added([earned]), reason === "undecided" ? 1 : 0]),
        );
        expect(row?.total).toBe(explained?.total.earned);
        // Why this total: every line is what the answer earned less what was taken off, and the lines add up to it.
        const sum = lines.reduce(
          (total, { before, deductions }) =>
            total + (before ?? 0) - deductions.reduce((taken, { points }) => taken + points, 0),
          0,
        );
        expect(row?.total).toBeCloseTo(sum, 5);
        waiting += row?.undecided ?? 0;
        deducted += lines.filter(({ deductions }) => deductions.length > 0).length;
      }
      expect(Math.min(waiting, deducted)).toBeGreaterThan(5);
    },
  );

  describe("totals", () => {
    const three = async () => {
      const { courseId, quizId, member } = await course();
      const { id: _, ...first } = await database().quiz.findUniqueOrThrow({ where: { id: quizId } });
      const add = async (changed: TestQuiz & { counted?: boolean; draft?: boolean }) => {
        const id = newId();
        const questions = { create: [{ id: newId(), slug: "double", version: 1, position: 1, points: 10 }] };
        await database().quiz.create({ data: { ...first, ...changed, id, questions } });
        return id;
      };
      const second = await add({});
      const mock = await add({ kind: "practice" });
      const draft = await add({ draft: true });
      await database().course.update({ where: { id: courseId }, data: { dropLowest: 1 } });
      const student = await member("student");
      const ta = await member("ta");
      const right = async (quiz: string, part: string) => {
        const started = await startAttempt(student, quiz, noon);
        if (!started.ok) throw new Error(started.error.message.en);
        const { attemptId } = started.value;
        const row = { question: "double", version: 1, seed: "s", part, text: "1", graderVersion: "1" };
        await database().submission.create({
          data: {
            ...row,
            id: newId(),
            attemptId,
            outcome: "correct",
            score: 1,
            feedback: [],
            evidence: {},
            idempotencyKey: newId(),
            number: 1,
            tryNumber: 1,
            late: false,
            arrivedAt: later(1),
          },
        });
      };
      await right(quizId, "square");
      await right(second, "twice");
      return { courseId, first: quizId, second, mock, draft, student, ta };
    };

    test("the lowest homework that is over is dropped for staff and student alike, and practice never counts", async () => {
      const { courseId, second, mock, student, ta } = await three();
      const now = later(60);
      const [row] = (await gradebook(ta, courseId, { grain: "quiz", hidden: "" }, now))?.rows ?? [];
      expect(row).toMatchObject({ total: 6, points: 10 });
      const own = await ownGrades(student, courseId, now);
      expect(own?.total).toMatchObject({ earned: 6, points: 10 });
      const roles = new Map(own?.total.lines.map(({ score, role }) => [score.quizId, role]));
      expect([roles.get(second), roles.get(mock)]).toEqual(["dropped", "not-counted"]);
      expect(roles.size).toBe(3);
    });

    test("who is excused from a homework is not asked for it, and nothing is dropped in its place", async () => {
      const { courseId, first, student, ta } = await three();
      const exception = { quizId: first, userId: student.userId, excused: true, updatedAt: noon };
      await database().quizException.create({ data: { id: newId(), ...exception } });
      const [row] = (await gradebook(ta, courseId, { grain: "quiz" }, later(60)))?.rows ?? [];
      expect(row).toMatchObject({ total: 4, points: 10 });
      expect(row?.cells.map(({ role }) => role)).toContain("excused");
    });
  });

  test("rows are found by name, section and what is missing, and sorted by what an address says, or left as they were", async () => {
    const { courseId, quizId, member } = await course();
    const ta = await member("ta");
    const [an, bo] = [await member("student", "An"), await member("student", "Bo")];
    await database().enrollment.updateMany({ where: { courseId, userId: bo.userId }, data: { section: "2" } });
    const started = await startAttempt(an, quizId, noon);
    expect(started.ok).toBe(true);
    const names = async (asked: unknown) => (await gradebook(ta, courseId, asked, noon))?.rows.map(({ name }) => name);
    expect(await names({})).toEqual(["An", "Bo"]);
    expect(await names({ order: "descending" })).toEqual(["Bo", "An"]);
    expect(await names({ section: "2" })).toEqual(["Bo"]);
    expect(await names({ search: "aN" })).toEqual(["An"]);
    expect(await names({ search: "%" })).toEqual([]);
    expect(await names({ sort: "activity" })).toEqual(["An", "Bo"]);
    expect(await names({ show: "waiting" })).toEqual([]);
    for (const odd of [null, 3, { sort: { not: 1 } }, { grain: "all", page: -3, from: "x" }, { hidden: 7 }]) {
      expect(await names(odd)).toEqual(["An", "Bo"]);
    }
  });

  test("a stranger's explanation of a student does not exist, nor one of who is no student", async () => {
    const { courseId, member } = await course();
    const [ta, student] = [await member("ta"), await member("student")];
    const outsider = await person("outsider");
    expect(await studentGrades(student, courseId, student.userId, noon)).toBeNull();
    expect(await studentGrades(outsider, courseId, student.userId, noon)).toBeNull();
    expect(await studentGrades(ta, courseId, ta.userId, noon)).toBeNull();
    expect(await studentGrades(ta, courseId, outsider.userId, noon)).toBeNull();
    expect(await studentGrades(ta, courseId, student.userId, noon)).not.toBeNull();
  });
});
