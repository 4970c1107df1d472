import { beforeEach, describe, expect, test } from "vitest";
import { courseQuestions } from "@/grading";
import { course, later, noon, person, type TestQuiz } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { fixedParts } from "./fixed-parts";
import { mockExam, startMockExam } from "./mock-exam";
import { gradePractice, practiceHint, practiceSolution } from "./practice";
import { answerPractice } from "./practice-answers";
import { practiceSheet } from "./practice-sheet";
import { practiceRests, restingParts } from "./resting-parts";
import { ownQueue } from "./review-session";
import { newId } from "./secrets";

const slug = "long-range-layers";
/** The same for everybody, whatever the draw; and one that has numbers of its own. */
const fixed = { slug, seed: "abc", part: "time-recurrent" };
const drawn = { slug, seed: "abc", part: "work-recurrent" };
const resting = { ok: false, error: { code: "resting" } };
const told = { ok: true };

/** An hour's exam around noon, of which the results are held back. */
const exam = (quiz: TestQuiz = {}, of = slug) => course({ kind: "exam", feedback: "onRelease", ...quiz }, of);

const kept = () => ({ idempotencyKey: newId(), hintsUsed: 0, solutionSeen: false, seconds: null });

onEachDatabase(() => {
  // Each of them looks at all exams that there are.
  beforeEach(async () => {
    await database().quiz.updateMany({ data: { draft: true } });
  });

  test("while an exam asks a part with one answer for everybody, practice tells nothing of such parts by any door, with an account or without, in the course or not", async () => {
    const { member } = await exam();
    const people = [await member("student"), await member("instructor"), await person("somebody else")];
    for (const who of people) {
      expect(await answerPractice(who, { ...fixed, text: "n", ...kept() }, noon)).toMatchObject(resting);
      expect(await answerPractice(who, { ...drawn, text: "1", ...kept() }, noon)).toMatchObject(told);
    }
    expect(await database().practiceAnswer.count({ where: { part: fixed.part } })).toBe(0);
    for (const [place, expected] of [
      [fixed, resting],
      [drawn, told],
    ] as const) {
      expect(await gradePractice({ ...place, text: "1" }, newId(), noon)).toMatchObject(expected);
      expect(await practiceHint({ ...place, index: 0 }, noon)).toMatchObject(expected);
      expect(await practiceSolution(place, noon)).toMatchObject(expected);
    }
    const question = courseQuestions.find((each) => each.slug === slug);
    if (question === undefined) throw new Error("no such question");
    const sheet = await practiceSheet({ question: slug, count: "2", seed: "s" }, "unused", noon);
    for (const { variant, solutions } of sheet.variants) {
      const silent = variant.parts.filter((_, index) => solutions[index] === null).map(({ id }) => id);
      expect(new Set(silent)).toEqual(fixedParts(question));
    }
    const [student] = people;
    if (student === undefined) throw new Error("nobody");
    const { due, soon } = await ownQueue(student, noon);
    expect(due.length).toBeGreaterThan(0);
    expect([...due, ...soon].filter((each) => fixedParts(question).has(each.part))).toEqual([]);
  });

  test("practice does not say which questions an exam asks: all such parts of the catalogue rest alike", async () => {
    await exam();
    for (const question of courseQuestions) {
      expect(await restingParts(question.slug, noon)).toEqual(fixedParts(question));
    }
    expect(await restingParts("no-such-question", noon)).toEqual(new Set());
  });

  test("they rest from the opening, for whom it may be first, until everybody's time is over or the results are out", async () => {
    const { quizId, member } = await exam();
    const early = await member("student");
    expect(await practiceRests(later(-31))).toBe(false);
    expect(await practiceRests(later(-30))).toBe(true);
    expect(await practiceRests(later(30))).toBe(true);
    expect(await practiceRests(later(32))).toBe(false);
    await database().quizException.create({
      data: { id: newId(), quizId, userId: early.userId, opensAt: later(-90), closesAt: later(90), updatedAt: noon },
    });
    expect(await practiceRests(later(-90))).toBe(true);
    expect(await practiceRests(later(89))).toBe(true);
    expect(await practiceRests(later(92))).toBe(false);
    await database().quiz.update({ where: { id: quizId }, data: { releasedAt: later(60) } });
    expect(await practiceRests(later(59))).toBe(true);
    expect(await practiceRests(later(60))).toBe(false);
  });

  test("no mock exam is begun meanwhile; one that was begun before is handed in, and told, as ever", async () => {
    const { member, courseId } = await exam();
    const [one, other] = [await member("student"), await member("student")];
    const begun = await startMockExam(one, courseId, later(-40));
    expect(begun).toMatchObject(told);
    expect(await startMockExam(other, courseId, noon)).toMatchObject(resting);
    expect(await startMockExam(one, courseId, later(-29))).toEqual(begun);
    expect(await mockExam(other, courseId, noon)).toMatchObject({ rests: true, sittings: [] });
    expect(await startMockExam(other, courseId, later(32))).toMatchObject(told);
  });

  describe("practice goes on", () => {
    test("beside homework, a draft, an exam of last term's course, and one that asks only what has numbers of its own", async () => {
      await course({ kind: "homework" }, slug);
      const draft = await exam();
      await database().quiz.update({ where: { id: draft.quizId }, data: { draft: true } });
      const old = await exam();
      await database().course.update({ where: { id: old.courseId }, data: { archivedAt: noon } });
      const { quizId } = await exam();
      const parts = [{ id: drawn.part, points: 10 }];
      await database().quizQuestion.updateMany({ where: { quizId }, data: { parts } });
      expect(await practiceRests(noon)).toBe(false);
      await database().quizQuestion.updateMany({
        where: { quizId },
        data: { parts: [...parts, { id: fixed.part, points: 1 }] },
      });
      expect(await practiceRests(noon)).toBe(true);
    });
  });
});
