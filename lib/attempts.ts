import "server-only";
import type { Prisma } from "@/prisma/generated/client/client";
import { refusedCode } from "./access-code";
import { type AuditRecord, audit } from "./audit";
import { database, inTransaction, isDuplicate } from "./database";
import { attendedBy } from "./membership";
import { done, failed, notFound, type Result } from "./result";
import { newId, newToken } from "./secrets";
import { ordinary, sitting, sittingState } from "./sitting";
import type { Viewer } from "./viewer";

export { finishAttempt } from "./ending";

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
  const by = { courseId: quiz.courseId, actorId: userId, action: "attempt-started" as const };
  return beginAttempt({ quizId, userId, number, startedAt: now }, by);
}

/** Writes down an attempt, once, and who began it. */
export async function beginAttempt(
  attempt: Pick<Prisma.AttemptUncheckedCreateInput, "quizId" | "userId" | "number" | "submittedAt" | "endedBy"> & {
    readonly startedAt: Date;
  },
  by: Pick<AuditRecord, "courseId" | "actorId" | "action" | "detail">,
): Promise<Result<{ readonly attemptId: string }>> {
  const attemptId = newId();
  try {
    await inTransaction(async (transaction) => {
      await transaction.attempt.create({ data: { ...attempt, id: attemptId, seed: newToken() } });
      await audit(transaction, { ...by, at: attempt.startedAt, subject: `attempt:${attemptId}` });
    });
    return done({ attemptId });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Started twice at the same moment: the other one is the attempt.
    const { quizId, userId, number } = attempt;
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
