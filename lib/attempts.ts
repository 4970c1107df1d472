import "server-only";
import { type Bilingual, type Figure, findQuestion } from "@/grading";
import { audit } from "./audit";
import { database, inTransaction, isDuplicate } from "./database";
import { attendedBy, titleOf } from "./membership";
import { ownAttempt } from "./own-attempt";
import { drawnQuestion, type PartView, partView } from "./part-view";
import { sum } from "./points";
import { type QuizHeader, quizHeader, quizState, release } from "./quiz-state";
import { done, failed, notFound, type Result } from "./result";
import { newId, newToken } from "./secrets";
import type { Viewer } from "./viewer";

export type { PartView } from "./part-view";

export interface QuestionView {
  readonly slug: string;
  /** As the course numbers it: "A6.1". */
  readonly number: string;
  readonly title: Bilingual;
  readonly points: number;
  readonly earned: number | null;
  readonly statement: Bilingual;
  /** The pictures beside the statement. */
  readonly figures: readonly Figure[];
  readonly parts: readonly PartView[];
}

export interface AttemptView {
  readonly id: string;
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: QuizHeader;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  /** Whether an answer may still be handed in. */
  readonly answerable: boolean;
  /** Null while verdicts are withheld. */
  readonly earned: number | null;
  readonly points: number;
  readonly questions: readonly QuestionView[];
  /** The server's clock when this was made. */
  readonly now: Date;
}

/** Starts the viewer's attempt at a quiz, or finds the one that was started. */
export async function startAttempt(
  viewer: Viewer,
  quizId: string,
  now: Date,
): Promise<Result<{ readonly attemptId: string }>> {
  const number = 1;
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, draft: false, course: attendedBy(viewer) },
    include: { attempts: { where: { userId: viewer.userId, number } } },
  });
  if (quiz === null) return notFound;
  const begun = quiz.attempts[0];
  if (begun !== undefined) return done({ attemptId: begun.id });
  const state = quizState(quiz, now);
  if (state === "not-open") return failed("not-open-yet", "This quiz is not open yet.", "这份测验还没有开放。");
  if (state === "closed") return failed("closed", "This quiz is closed.", "这份测验已经关闭。");
  const attemptId = newId();
  try {
    await inTransaction(async (transaction) => {
      await transaction.attempt.create({
        data: { id: attemptId, quizId, userId: viewer.userId, number, seed: newToken(), startedAt: now },
      });
      const { courseId } = quiz;
      const subject = `attempt:${attemptId}`;
      await audit(transaction, { at: now, actorId: viewer.userId, courseId, action: "attempt-started", subject });
    });
    return done({ attemptId });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Started twice at the same moment: the other one is the attempt.
    const other = await database().attempt.findFirst({ where: { quizId, userId: viewer.userId, number } });
    return other === null ? notFound : done({ attemptId: other.id });
  }
}

/** Null where it does not exist or is not the viewer's own. */
export async function attemptView(viewer: Viewer, attemptId: string, now: Date): Promise<AttemptView | null> {
  const attempt = await ownAttempt(viewer, attemptId);
  if (attempt === null) return null;
  const { quiz } = attempt;
  const header = quizHeader(quiz, now);
  const questions = quiz.questions.map((row): QuestionView => {
    const question = findQuestion(row.slug);
    const drawn = drawnQuestion(attempt, row);
    const parts = drawn.parts.map((part) => partView(attempt, row.slug, part, now));
    return {
      slug: row.slug,
      number: question?.number ?? row.slug,
      title: question?.title ?? { en: row.slug, "zh-CN": row.slug },
      points: row.points,
      earned: sum(parts.map(({ earned }) => earned)),
      statement: drawn.statement,
      figures: drawn.figures(),
      parts,
    };
  });
  return {
    id: attempt.id,
    course: { id: quiz.course.id, title: titleOf(quiz.course) },
    quiz: header,
    startedAt: attempt.startedAt,
    submittedAt: attempt.submittedAt,
    answerable: attempt.submittedAt === null && (header.state === "open" || header.state === "late"),
    earned: release(quiz, attempt, now).verdicts ? (sum(questions.map(({ earned }) => earned)) ?? 0) : null,
    points: quiz.questions.reduce((total, { points }) => total + points, 0),
    questions,
    now,
  };
}

/** Hands the attempt in: nothing can be answered afterwards. Twice is once. */
export async function finishAttempt(
  viewer: Viewer,
  attemptId: string,
  now: Date,
): Promise<Result<{ readonly submittedAt: Date }>> {
  const own = { id: attemptId, userId: viewer.userId, quiz: { course: attendedBy(viewer) } };
  const attempt = await database().attempt.findFirst({ where: own, include: { quiz: true } });
  if (attempt === null) return notFound;
  if (attempt.submittedAt !== null) return done({ submittedAt: attempt.submittedAt });
  const submittedAt = await inTransaction(async (transaction) => {
    const { count } = await transaction.attempt.updateMany({
      where: { id: attempt.id, userId: viewer.userId, submittedAt: null },
      data: { submittedAt: now },
    });
    if (count === 0) {
      const other = await transaction.attempt.findUniqueOrThrow({ where: { id: attempt.id } });
      return other.submittedAt ?? now;
    }
    const { courseId } = attempt.quiz;
    const subject = `attempt:${attempt.id}`;
    await audit(transaction, { at: now, actorId: viewer.userId, courseId, action: "attempt-finished", subject });
    return now;
  });
  return done({ submittedAt });
}
