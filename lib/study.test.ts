import { describe, expect, test, vi } from "vitest";
import { finishAttempt } from "./attempts";
import { bookmarkedParts, bookmarks, setBookmark } from "./bookmarks";
import { course, later, noon, person } from "./class-for-tests";
import { coursePractice } from "./course-practice";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { saveDraft } from "./drafts";
import { mistakes, openMistakes } from "./mistakes";
import { mockExam, startMockExam } from "./mock-exam";
import { answerPractice } from "./practice-answers";
import { practiceSheet } from "./practice-sheet";
import { practised } from "./practice-variants";
import { progress } from "./progress";
import { remindedOf, reviewSession } from "./review-session";
import { newId } from "./secrets";
import { studyRecord } from "./study-record";
import type { Viewer } from "./viewer";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const given = (seed: string) => Number(/\d+/.exec(practised("double", seed)?.drawn.statement.en ?? "")?.[0]);

async function practise(who: Viewer, seed: string, text: number, at: Date, more: object = {}): Promise<void> {
  const help = { hintsUsed: 0, solutionSeen: false, seconds: null, idempotencyKey: newId() };
  const answer = { slug: "double", seed, part: "twice", text: `${text}`, ...help, ...more };
  const result = await answerPractice(who, answer, at);
  expect(result).toMatchObject({ ok: true });
}

/** One answer in a quiz, straight into the table. */
async function handedIn(quizId: string, who: Viewer, score: number, more: object = {}): Promise<string> {
  const attemptId = newId();
  const id = newId();
  const begun = { id: attemptId, quizId, userId: who.userId, number: 1, seed: newId(), startedAt: noon };
  await database().attempt.create({ data: begun });
  await database().submission.create({
    data: {
      ...{ id, attemptId, question: "double", version: 1, seed: "s", part: "twice", text: "17", score },
      ...{ outcome: score === 1 ? "correct" : "incorrect", feedback: [], evidence: {}, graderVersion: "1" },
      ...{ idempotencyKey: newId(), number: 1, tryNumber: 1, late: false, arrivedAt: noon },
      ...more,
    },
  });
  return id;
}

onEachDatabase(() => {
  describe("the book of mistakes", () => {
    test("keeps what was wrong with what was asked and answered, until it is right with other numbers and without the solution", async () => {
      const who = await person("student");
      await practise(who, "one", given("one"), noon);
      await practise(who, "two", 12345, later(1));
      const [mistake, ...others] = await mistakes(who, later(2));
      expect(others).toEqual([]);
      expect(mistake).toMatchObject({
        ...{ question: "double", part: "twice", index: 0, times: 2, redoneAt: null },
        prompt: { en: `twice of ${given("two")}` },
        last: { text: "12345", source: null },
        misconceptions: [{ id: "unchanged", times: 1 }],
      });
      const open = async (minutes: number) => (await mistakes(who, later(minutes)))[0]?.redoneAt ?? null;
      await practise(who, "two", 2 * given("two"), later(2));
      expect(await open(3)).toBeNull();
      await practise(who, "three", 2 * given("three"), later(3), { solutionSeen: true });
      expect(await open(4)).toBeNull();
      await practise(who, "four", given("four") ** 2, later(4), { part: "square" });
      expect(await open(5)).toBeNull();
      await practise(who, "five", 2 * given("five"), later(5));
      expect(await open(6)).toEqual(later(5));
      await practise(who, "six", 1, later(6));
      expect(await open(7)).toBeNull();
    });

    test("takes homework and exams in only once their verdicts are told, and a person's word before the machine's", async () => {
      const { quizId, member } = await course({ kind: "exam", feedback: "onRelease" });
      const who = await member("student");
      const submission = await handedIn(quizId, who, 0);
      expect(await mistakes(who, later(1))).toEqual([]);
      await database().quiz.update({ where: { id: quizId }, data: { releasedAt: later(5) } });
      expect(await mistakes(who, later(4))).toEqual([]);
      expect(await mistakes(who, later(5))).toMatchObject([{ last: { text: "17", source: { kind: "exam" } } }]);
      await database().decision.create({
        data: {
          id: newId(),
          submissionId: submission,
          score: 1,
          reason: "right after all",
          deciderId: who.userId,
          decidedAt: later(6),
        },
      });
      expect(await mistakes(who, later(7))).toEqual([]);
    });

    test("holds nobody else's", async () => {
      const { quizId, member } = await course();
      const [one, other] = [await member("student"), await member("student")];
      await handedIn(quizId, one, 0);
      expect(await mistakes(other, later(1))).toEqual([]);
      expect(openMistakes(await studyRecord(one, later(1)))).toBe(1);
      expect(openMistakes(await studyRecord(other, later(1)))).toBe(0);
    });
  });

  describe("a review session", () => {
    test("goes from what is due to what is new, says what was met before, and ends with when to come again", async () => {
      const { courseId, quizId, member } = await course();
      const who = await member("student");
      const session = (minutes: number) => reviewSession(who, courseId, later(minutes));
      expect(await session(0)).toMatchObject({ counts: { new: 2, learning: 0, review: 0 }, undoable: false });
      await handedIn(quizId, who, 0, { misconception: "unchanged" });
      expect(await remindedOf(who, { question: "double", part: "twice" }, noon)).toMatchObject([{ times: 1 }]);
      await practise(who, "one", 2 * given("one"), later(1), { seconds: 1 });
      expect(await remindedOf(who, { question: "double", part: "twice" }, later(1))).toEqual([]);
      expect(await session(2)).toMatchObject({ exercise: { part: "square", kind: "new" }, undoable: true });
      await practise(who, "one", 1, later(3), { part: "square" });
      expect(await session(3)).toMatchObject({
        exercise: { part: "square", kind: "learning" },
        counts: { learning: 1 },
      });
      await practise(who, "two", given("two") ** 2, later(4), { part: "square", seconds: 1 });
      const done = await session(5);
      expect(done).toMatchObject({ exercise: null, counts: { new: 0, learning: 0, review: 0 } });
      expect(done?.next?.getTime()).toBeGreaterThan(later(24 * 60).getTime());
    });

    test("is there for members of the course alone", async () => {
      const { courseId } = await course();
      const stranger = await person("stranger");
      expect(await reviewSession(stranger, courseId, noon)).toBeNull();
      expect(await coursePractice(stranger, courseId, noon)).toBeNull();
      expect(await mockExam(stranger, courseId, noon)).toBeNull();
      expect(await startMockExam(stranger, courseId, noon)).toMatchObject({ ok: false, error: { code: "not-found" } });
    });
  });

  describe("progress", () => {
    test("knows the levels, the days and where one stopped", async () => {
      const { quizId, member } = await course();
      const who = await member("student");
      const own = async (at: Date) => progress(who, await studyRecord(who, at), at);
      expect(await own(noon)).toMatchObject({ lastActivity: null, leftOff: null, streak: { days: 0 } });
      await practise(who, "one", 1, later(1));
      await practise(who, "one", 2 * given("one"), later(2));
      await practise(who, "two", 2 * given("two"), later(3));
      await practise(who, "three", 2 * given("three"), later(30));
      const then = await own(later(31));
      expect(then.questions).toMatchObject([
        { slug: "double", level: "attempted", parts: [{ level: "proficient" }, { level: "new" }] },
      ]);
      expect(then).toMatchObject({ lastActivity: later(30), streak: { days: 1, daysThisWeek: 1 } });
      expect(then.leftOff).toEqual({ kind: "practice", slug: "double", number: "T1", seed: "three", part: "twice" });
      const begun = { id: newId(), quizId, userId: who.userId, number: 1, seed: newId(), startedAt: noon };
      await database().attempt.create({ data: begun });
      const draft = { attemptId: begun.id, question: "double", part: "square", text: "1", revision: 0 };
      expect(await saveDraft(who, draft, later(29))).toMatchObject({ ok: true });
      expect((await own(later(31))).leftOff).toMatchObject({ kind: "practice" });
      expect(await saveDraft(who, { ...draft, text: "2", revision: 1 }, later(30.5))).toMatchObject({ ok: true });
      expect((await own(later(29.5))).leftOff).toMatchObject({ kind: "attempt", question: "double" });
      expect((await own(later(31))).leftOff).toMatchObject({ kind: "practice" });
    });
  });

  describe("a mock exam", () => {
    test("is made once however many ask at once, timed, uncounted, and sat again with other numbers", async () => {
      const { courseId, member } = await course();
      const [one, other] = [await member("student"), await member("student")];
      const started = await Promise.all([one, other, one].map((who) => startMockExam(who, courseId, noon)));
      for (const each of started) expect(each).toMatchObject({ ok: true });
      const quizzes = await database().quiz.findMany({ where: { courseId, kind: "practice" } });
      expect(quizzes).toMatchObject([
        { timeLimit: 3600, sittingsAllowed: null, feedback: "afterHandIn", counted: false, draft: false },
      ]);
      const mine = await database().attempt.findMany({ where: { userId: one.userId } });
      expect(mine).toHaveLength(1);
      expect(started[0]).toEqual(started[2]);
      const first = mine[0];
      expect(await finishAttempt(one, first?.id ?? "", later(10))).toMatchObject({ ok: true });
      expect(await startMockExam(one, courseId, later(11))).toMatchObject({ ok: true });
      const both = await database().attempt.findMany({ where: { userId: one.userId }, orderBy: { number: "asc" } });
      expect(both.map(({ number }) => number)).toEqual([1, 2]);
      expect(both[1]?.seed).not.toBe(both[0]?.seed);
      expect(await mockExam(one, courseId, later(12))).toMatchObject({
        ...{ questions: 1, parts: 2, seconds: 3600 },
        sittings: [
          { number: 2, submittedAt: null, earned: null },
          { number: 1, submittedAt: later(10), earned: 0, points: 5 },
        ],
      });
    });
  });

  describe("bookmarks", () => {
    test("are set once, listed with what was asked, taken away, and one's own", async () => {
      const [who, other] = [await person("one"), await person("other")];
      const mark = { question: "double", part: "twice", seed: "abc", marked: true };
      for (const _ of [1, 2]) expect(await setBookmark(who, mark, noon)).toEqual({ ok: true, value: { marked: true } });
      expect(await setBookmark(who, { ...mark, part: "square", seed: null }, later(1))).toMatchObject({ ok: true });
      expect(await bookmarks(who)).toMatchObject([
        { part: "square", index: 1, seed: null },
        { part: "twice", index: 0, seed: "abc", prompt: { en: `twice of ${given("abc")}` } },
      ]);
      expect(await bookmarks(other)).toEqual([]);
      expect(await setBookmark(other, { ...mark, marked: false }, noon)).toMatchObject({ ok: true });
      expect([...(await bookmarkedParts(who, "double"))].sort()).toEqual(["square", "twice"]);
      expect(await setBookmark(who, { ...mark, marked: false }, noon)).toMatchObject({ ok: true });
      expect([...(await bookmarkedParts(who, "double"))]).toEqual(["square"]);
      for (const forged of [{ part: "nothing" }, { question: "toString" }])
        expect(await setBookmark(who, { ...mark, ...forged }, noon)).toMatchObject({ error: { code: "not-found" } });
      for (const forged of [{ seed: "../" }, { marked: "yes" }, { userId: other.userId }])
        expect(await setBookmark(who, { ...mark, ...forged }, noon)).toMatchObject({ error: { code: "bad-input" } });
    });
  });
});

describe("a sheet", () => {
  test("is the same for the same address, each variant with its seed and its solutions", async () => {
    const search = { question: "double", count: "3", seed: "monday" };
    const sheet = await practiceSheet(search, "unused", noon);
    expect(await practiceSheet(search, "another", noon)).toEqual(sheet);
    expect(sheet.variants.map(({ variant }) => variant.seed)).toEqual(["monday-1", "monday-2", "monday-3"]);
    for (const { variant, solutions } of sheet.variants) {
      expect(solutions.map((told) => told?.answer.text)).toEqual([
        `${2 * given(variant.seed)}`,
        `${given(variant.seed) ** 2}`,
      ]);
    }
  });

  test("makes of a broken address the nearest sheet there is, never an error", async () => {
    for (const search of [{}, null, { question: ["nothing", "double", "double"], count: "99", seed: "../x" }]) {
      const sheet = await practiceSheet(search, "fresh", noon);
      expect(sheet).toMatchObject({ seed: "fresh", count: 1 });
      expect(sheet.variants.length).toBeLessThanOrEqual(1);
    }
    expect((await practiceSheet({ count: "0" }, "fresh", noon)).count).toBe(1);
  });
});
