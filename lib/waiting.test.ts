import { expect, test, vi } from "vitest";
import { random } from "@/grading/random";
import { course, later, noon } from "./class-for-tests";
import { teachingOverview } from "./courses";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { decide } from "./decisions";
import { gradebook } from "./gradebook";
import { studentGrades } from "./grades";
import { markingPage } from "./marking";
import { pendingWork } from "./pending";
import { quizStatistics } from "./quiz-statistics";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const now = later(100);
const outcomes = ["correct", "partial", "incorrect", "invalid", "undecided", "undecided", "undecided"] as const;
const scores = { correct: 1, partial: 0.5, incorrect: 0, invalid: null, undecided: null };

/** An attempt with answers to both parts as they might have come, some of them decided by `ta`. */
async function sat(ta: Viewer, { userId }: Viewer, quizId: string, number: number, luck: ReturnType<typeof random>) {
  const attemptId = newId();
  await database().attempt.create({ data: { id: attemptId, quizId, userId, number, seed: "s", startedAt: noon } });
  for (const part of ["twice", "square"]) {
    for (let n = luck.integer(0, 4); n > 0; n -= 1) {
      const outcome = luck.pick(outcomes);
      const id = newId();
      await database().submission.create({
        data: {
          id,
          attemptId,
          question: "double",
          version: 1,
          seed: "s",
          part,
          text: "maybe",
          outcome,
          score: scores[outcome],
          feedback: [],
          evidence: { method: "exact" },
          graderVersion: "1",
          idempotencyKey: newId(),
          number: n,
          tryNumber: n,
          late: false,
          arrivedAt: later(n),
        },
      });
      const said = luck.pick([null, null, null, 0.5, 1]);
      if (said !== null) await decide(ta, { submissionId: id, score: said, reason: "because" }, later(50 + n));
    }
  }
}

onEachDatabase(() => {
  test("the course's page, the work that waits, the gradebook, the statistics and the queues count one thing in one way", async () => {
    const luck = random("waiting");
    const { courseId, quizId, member } = await course({ sittingsAllowed: null });
    const ta = await member("ta");
    const students: Viewer[] = [];
    for (let i = 0; i < 30; i += 1) students.push(await member("student", `S${i}`));
    for (const student of students) await sat(ta, student, quizId, 1, luck);
    // None of these counts: a second sitting, what staff try out, and whoever is excused.
    const [again, excused] = [students[0] ?? ta, students[1] ?? ta];
    await sat(ta, again, quizId, 2, luck);
    await sat(ta, ta, quizId, 1, luck);
    const exception = { id: newId(), quizId, userId: excused.userId, excused: true, updatedAt: noon };
    await database().quizException.create({ data: exception });

    // The oracle: row by row.
    const rows = await database().submission.findMany({
      where: { attempt: { quizId } },
      include: { attempt: true, decisions: { orderBy: { decidedAt: "desc" } } },
    });
    const waits = ({ userId }: Viewer, part: string) => {
      const own = rows.filter((row) => row.part === part && row.attempt.userId === userId && row.attempt.number === 1);
      const shares = own.map(({ score, decisions }) => decisions[0]?.score ?? score);
      const open = own.some(({ outcome, decisions }) => outcome === "undecided" && decisions.length === 0);
      return userId !== excused.userId && open && !shares.includes(1);
    };
    const [twice = 0, square = 0] = ["twice", "square"].map((part) => students.filter((s) => waits(s, part)).length);
    const all = twice + square;
    expect(Math.min(twice, square)).toBeGreaterThan(3);
    expect(all).toBeLessThan(
      rows.filter(({ outcome, decisions }) => outcome === "undecided" && decisions.length === 0).length,
    );

    expect((await teachingOverview(ta, courseId))?.quizzes[0]).toMatchObject({
      started: 30,
      submissions: rows.filter(({ attempt }) => attempt.userId !== ta.userId).length,
      undecided: all,
      questions: [{ undecided: all }],
    });
    const work = await pendingWork(ta, courseId);
    expect(work).toMatchObject({ undecided: all, written: 0 });
    expect(work?.quizzes[0]?.questions[0]?.parts.map(({ waiting }) => waiting)).toEqual([twice, square]);
    const book = await gradebook(ta, courseId, { grain: "part" }, now);
    expect(book?.undecided).toBe(all);
    expect([0, 1].map((column) => book?.rows.filter(({ cells }) => cells[column]?.undecided === 1).length)).toEqual([
      twice,
      square,
    ]);
    const shown = await gradebook(ta, courseId, { show: "waiting" }, now);
    expect(shown?.matching).toBe(students.filter((s) => waits(s, "twice") || waits(s, "square")).length);
    const told = await Promise.all(students.map(({ userId }) => studentGrades(ta, courseId, userId, now)));
    expect(told.reduce((sum, each) => sum + (each?.waiting ?? 0), 0)).toBe(all);
    const statistics = await quizStatistics(ta, courseId, quizId, now);
    expect(statistics?.parts.map(({ waiting }) => waiting)).toEqual([twice, square]);
    // Never right is whoever tried and was judged: not whose answer waits, or was given to a person.
    const neverRight = ({ userId }: Viewer, part: string) => {
      const own = rows.filter((row) => row.part === part && row.attempt.userId === userId && row.attempt.number === 1);
      const judged = own.every(({ outcome, decisions }) => outcome !== "undecided" || decisions.length === 0);
      return own.length > 0 && judged && own.every(({ outcome }) => outcome !== "correct") && userId !== excused.userId;
    };
    const never = ["twice", "square"].map(
      (part) => students.filter((s) => neverRight(s, part) && !waits(s, part)).length,
    );
    expect(Math.min(...never)).toBeGreaterThan(1);
    expect(statistics?.parts.map(({ tries }) => tries.never)).toEqual(never);
    for (const [part, count] of [
      ["twice", twice],
      ["square", square],
    ] as const) {
      const place = { quizId, question: "double", part };
      const queue = await markingPage(ta, courseId, place, {}, now);
      expect((queue?.total ?? 0) - (queue?.graded ?? 0)).toBe(count);
    }
    // What is taken back to be a draft waits nowhere.
    await database().quiz.update({ where: { id: quizId }, data: { draft: true } });
    expect((await gradebook(ta, courseId, {}, now))?.undecided).toBe(0);
    expect((await teachingOverview(ta, courseId))?.quizzes[0]).toMatchObject({ undecided: 0 });
    expect(await pendingWork(ta, courseId)).toMatchObject({ undecided: 0, written: 0 });
  });

  test("whoever goes through a part's queue has decided all that waits in it, and what came before the latest answer too", async () => {
    const { courseId, quizId, member } = await course();
    const ta = await member("ta");
    const luck = random("queue");
    for (let i = 0; i < 20; i += 1) await sat(ta, await member("student", `S${i}`), quizId, 1, luck);
    const place = { quizId, question: "double", part: "twice" };
    let steps = 0;
    for (let page = await markingPage(ta, courseId, place, {}, now); page !== null; steps += 1) {
      if (page.graded === page.total) break;
      if (page.current === null || steps > 100) throw new Error("it does not end");
      await decide(ta, { submissionId: page.current.id, score: 0.25, reason: "seen" }, later(60 + steps));
      page = await markingPage(ta, courseId, place, {}, now);
    }
    expect(steps).toBeGreaterThan(2);
    expect((await pendingWork(ta, courseId))?.quizzes[0]?.questions[0]?.parts[0]).toMatchObject({ waiting: 0 });
  });
});
