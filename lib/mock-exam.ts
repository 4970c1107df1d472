import "server-only";
import { createHash } from "node:crypto";
import { courseQuestions, type Question } from "@/grading";
import { startAttempt } from "./attempts";
import { audit } from "./audit";
import { draw } from "./catalogue";
import { database, inTransaction, isDuplicate } from "./database";
import { gradeLines } from "./grades";
import { attendedBy } from "./membership";
import { pointsEach } from "./new-course";
import { wholeAttempt } from "./own-attempt";
import { sum } from "./points";
import { release } from "./quiz-state";
import { practiceRests, rests } from "./resting-parts";
import { notFound, type Result } from "./result";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

/** Seconds that a mock exam lasts, and how many parts of each question it asks. */
export const mockExamSeconds = 60 * 60;
const partsEach = 4;

/** One sitting of the viewer's own. */
export interface MockSitting {
  readonly attemptId: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  /** Null while it goes on. */
  readonly earned: number | null;
  readonly points: number;
}

export interface MockExam {
  readonly questions: number;
  readonly parts: number;
  readonly seconds: number;
  /** Whether none may be begun: a real exam is on. */
  readonly rests: boolean;
  /** The latest first, at most five. */
  readonly sittings: readonly MockSitting[];
}

/**
 * Begins another sitting of the course's mock exam, with other numbers, or goes on with the one that is under way. The exam
 * itself is made when somebody first asks for it: once a course and state of the catalogue, however many ask at once. While practice rests, none begins.
 */
export async function startMockExam(
  viewer: Viewer,
  courseId: string,
  now: Date,
): Promise<Result<{ readonly attemptId: string }>> {
  const course = await database().course.findFirst({ where: { id: courseId, ...attendedBy(viewer) } });
  if (course === null) return notFound;
  const quizId = mockExamId(courseId);
  const underWay = { userId: viewer.userId, quizId, submittedAt: null };
  if ((await database().attempt.count({ where: underWay })) === 0 && (await practiceRests(now))) return rests;
  await ensureMockExam(courseId, now);
  return startAttempt(viewer, quizId, now);
}

/** The identifier says which course and which versions: asked for twice, it is the same exam. */
function mockExamId(courseId: string): string {
  const versions = courseQuestions.map(({ slug, version }) => `${slug}/${version}`).join();
  return `mock-${createHash("sha256").update(`${courseId} ${versions}`).digest("hex").slice(0, 32)}`;
}

/** Makes the course's mock exam where there is none yet. */
export async function ensureMockExam(courseId: string, now: Date): Promise<void> {
  const id = mockExamId(courseId);
  if ((await database().quiz.count({ where: { id } })) > 0) return;
  const closesAt = new Date(now);
  closesAt.setUTCFullYear(now.getUTCFullYear() + 10);
  const questions = courseQuestions.map((question, index) => {
    const { slug, version } = question;
    const parts = askedInMockExam(question).map((part, _, all) => ({ id: part, points: pointsEach / all.length }));
    return { id: newId(), slug, version, position: index + 1, points: pointsEach, parts };
  });
  try {
    await inTransaction(async (transaction) => {
      await transaction.quiz.create({
        data: {
          ...{ id, courseId, kind: "practice", titleEn: "Mock exam", titleZhCn: "模拟考试", opensAt: now, closesAt },
          ...{ attemptsAllowed: 1, sittingsAllowed: null, feedback: "afterHandIn", counted: false, createdAt: now },
          timeLimit: mockExamSeconds,
          questions: { create: questions },
        },
      });
      await audit(transaction, { at: now, actorId: null, courseId, action: "quiz-created", subject: `quiz:${id}` });
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

/** Parts that the machine judges at once: of each type of answer the first, then the next ones, in the question's order. */
function askedInMockExam(question: Question): readonly string[] {
  const parts = draw(question, "sample").parts.filter(({ type }) => type !== "text");
  const firsts = parts.filter(({ type }, index) => parts.findIndex((each) => each.type === type) === index);
  const chosen = new Set([...firsts, ...parts].slice(0, partsEach));
  return parts.flatMap((part) => (chosen.has(part) ? [part.id] : []));
}

/** The mock exam and the viewer's own sittings of it; null for everyone who is not in the course. */
export async function mockExam(viewer: Viewer, courseId: string, now: Date): Promise<MockExam | null> {
  const { userId } = viewer;
  const course = await database().course.findFirst({ where: { id: courseId, ...attendedBy(viewer) } });
  if (course === null) return null;
  const attempts = await database().attempt.findMany({
    where: { userId, quiz: { courseId, kind: "practice", id: { startsWith: "mock-" } } },
    include: wholeAttempt,
    orderBy: { startedAt: "desc" },
    take: 5,
  });
  const sittings = attempts.map((attempt): MockSitting => {
    const { id, number, startedAt, submittedAt, quiz } = attempt;
    const told = release(quiz, attempt, now).verdicts;
    const earned = told ? (sum(gradeLines(attempt).map((line) => line.earned)) ?? 0) : null;
    const points = quiz.questions.reduce((total, question) => total + question.points, 0);
    return { attemptId: id, number, startedAt, submittedAt, earned, points };
  });
  const parts = courseQuestions.reduce((total, question) => total + askedInMockExam(question).length, 0);
  return {
    questions: courseQuestions.length,
    parts,
    seconds: mockExamSeconds,
    rests: await practiceRests(now),
    sittings,
  };
}
