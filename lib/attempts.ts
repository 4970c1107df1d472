import "server-only";
import { type Bilingual, type Figure, findQuestion } from "@/grading";
import { refusedCode } from "./access-code";
import { audit } from "./audit";
import { database, inTransaction, isDuplicate } from "./database";
import { type EndedBy, endedBy } from "./ending";
import { attendedBy, titleOf } from "./membership";
import { ownAttempt } from "./own-attempt";
import { ownSitting } from "./own-sitting";
import { drawnQuestion, type PartView, partView } from "./part-view";
import { sum } from "./points";
import { type FeedbackPolicy, type QuizHeader, quizHeader, release } from "./quiz-state";
import { done, failed, notFound, type Result } from "./result";
import { newId, newToken } from "./secrets";
import { isSatInOneGo, ordinary, type Sitting, type SittingState, sitting, sittingState } from "./sitting";
import type { Viewer } from "./viewer";

export { finishAttempt } from "./ending";
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
  /** 1 for the first sitting. */
  readonly number: number;
  /** With this student's own window. */
  readonly quiz: QuizHeader;
  readonly window: Sitting;
  readonly state: SittingState;
  /** As an exam is: one types, and what was saved last is handed in at the end. */
  readonly inOneGo: boolean;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  /** Null while it goes on. */
  readonly endedBy: EndedBy | null;
  readonly feedback: FeedbackPolicy;
  /** Whether verdicts and points may be seen now. */
  readonly released: boolean;
  /** Whether an answer may still be handed in. */
  readonly answerable: boolean;
  /** Null while verdicts are withheld. */
  readonly earned: number | null;
  readonly points: number;
  readonly questions: readonly QuestionView[];
  /** The server's clock when this was made. */
  readonly now: Date;
}

/**
 * Starts the viewer's attempt at a quiz, or finds the one that goes on; where no sitting is left, the last one. Twice at the
 * same moment is once. `accessCode`: as it was typed; asked for where a new sitting begins.
 */
export async function startAttempt(
  viewer: Viewer,
  quizId: string,
  now: Date,
  accessCode = "",
): Promise<Result<{ readonly attemptId: string }>> {
  const { userId } = viewer;
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, draft: false, course: attendedBy(viewer) },
    include: {
      attempts: { where: { userId }, orderBy: { number: "desc" }, take: 1 },
      exceptions: { where: { userId } },
      course: { select: { enrollments: { where: { userId } } } },
    },
  });
  if (quiz === null) return notFound;
  const last = quiz.attempts[0];
  if (last !== undefined && !mayBeginAnother(quiz, last)) return done({ attemptId: last.id });
  const accommodation = quiz.course.enrollments[0] ?? ordinary;
  const exception = quiz.exceptions[0] ?? null;
  const state = sittingState(sitting(quiz, { accommodation, exception, startedAt: now }), now);
  if (state !== "open" && state !== "late") {
    if (last !== undefined) return done({ attemptId: last.id });
    return state === "not-open"
      ? failed("not-open-yet", "This quiz is not open yet.", "这份测验还没有开放。")
      : failed("closed", "This quiz is closed.", "这份测验已经关闭。");
  }
  const refused = await refusedCode(quiz.accessCode, accessCode, userId);
  if (refused !== null) return refused;
  const number = (last?.number ?? 0) + 1;
  const attemptId = newId();
  try {
    await inTransaction(async (transaction) => {
      await transaction.attempt.create({
        data: { id: attemptId, quizId, userId, number, seed: newToken(), startedAt: now },
      });
      const { courseId } = quiz;
      const subject = `attempt:${attemptId}`;
      await audit(transaction, { at: now, actorId: userId, courseId, action: "attempt-started", subject });
    });
    return done({ attemptId });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Started twice at the same moment: the other one is the attempt.
    const other = await database().attempt.findFirst({ where: { quizId, userId, number } });
    return other === null ? notFound : done({ attemptId: other.id });
  }
}

function mayBeginAnother(
  quiz: { readonly sittingsAllowed: number | null },
  last: { readonly number: number; readonly submittedAt: Date | null },
): boolean {
  return last.submittedAt !== null && (quiz.sittingsAllowed === null || last.number < quiz.sittingsAllowed);
}

/** Null where it does not exist or is not the viewer's own. */
export async function attemptView(viewer: Viewer, attemptId: string, now: Date): Promise<AttemptView | null> {
  const attempt = await ownAttempt(viewer, attemptId);
  if (attempt === null) return null;
  const { quiz } = attempt;
  const window = ownSitting(attempt);
  const state = sittingState(window, now);
  const header = quizHeader(quiz, now, window);
  const { verdicts } = release(quiz, attempt, now);
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
    number: attempt.number,
    quiz: header,
    window,
    state,
    inOneGo: isSatInOneGo(quiz),
    startedAt: attempt.startedAt,
    submittedAt: attempt.submittedAt,
    endedBy: endedBy(attempt.endedBy),
    feedback: quiz.feedback,
    released: verdicts,
    answerable: attempt.submittedAt === null && (state === "open" || state === "late"),
    earned: verdicts ? (sum(questions.map(({ earned }) => earned)) ?? 0) : null,
    points: quiz.questions.reduce((total, { points }) => total + points, 0),
    questions,
    now,
  };
}
