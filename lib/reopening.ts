import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { endAttempt } from "./ending";
import { publish } from "./events";
import { quizTopic } from "./live";
import { taughtBy } from "./membership";
import { ownSitting, ownTerms } from "./own-sitting";
import { reason } from "./reason";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

const reopenInput = z.strictObject({
  attemptId: z.string().max(100),
  /** From now on, at the least. */
  minutes: z.int().min(1).max(600),
  reason,
});
const endInput = z.strictObject({ attemptId: z.string().max(100), reason });

const goesOn = failed(
  "bad-input",
  "This attempt goes on; there is nothing to reopen.",
  "这次作答仍在进行，无需重新开放。",
);
const older = failed("bad-input", "This student has begun a later sitting.", "这位学生已经开始了之后的一次作答。");

/**
 * Lets a student go on with an attempt that has ended, for so many minutes from now; a longer time of their own stays. What
 * was handed in stays too. `body`: `{ attemptId, minutes, reason }`.
 */
export async function reopenAttempt(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly endsAt: Date }>> {
  const parsed = reopenInput.safeParse(body);
  if (!parsed.success) return badInput;
  const { attemptId, minutes, reason } = parsed.data;
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, quiz: { course: taughtBy(viewer) } },
    include: ownTerms,
  });
  if (attempt === null) return notFound;
  const { quizId, userId } = attempt;
  if (attempt.submittedAt === null) return goesOn;
  if ((await database().attempt.count({ where: { quizId, userId, number: { gt: attempt.number } } })) > 0) return older;
  const { lastsUntil } = ownSitting(attempt);
  const wanted = new Date(now.getTime() + minutes * 60_000);
  const more = Math.max(0, Math.ceil((wanted.getTime() - lastsUntil.getTime()) / 1000));
  const reopened = await inTransaction(async (transaction) => {
    const { count } = await transaction.attempt.updateMany({
      where: { id: attemptId, submittedAt: attempt.submittedAt },
      data: { submittedAt: null, endedBy: null },
    });
    if (count === 0) return false;
    // It locks the quiz: who gives time at this moment is added to, not lost.
    await transaction.quiz.update({ where: { id: quizId }, data: { extraTime: { increment: 0 } } });
    await transaction.quizException.upsert({
      where: { quizId_userId: { quizId, userId } },
      create: { id: newId(), quizId, userId, extraTime: more, updatedAt: now },
      update: { extraTime: { increment: more }, updatedAt: now },
    });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: attempt.quiz.courseId,
      action: "attempt-reopened",
      subject: `attempt:${attemptId}`,
      detail: { minutes, endedBefore: attempt.submittedAt?.toISOString() ?? null, reason },
    });
    return true;
  });
  if (!reopened) return goesOn;
  await publish(quizTopic(quizId));
  return done({ endsAt: new Date(lastsUntil.getTime() + more * 1000) });
}

/** Hands a student's attempt in with what was saved last. `body`: `{ attemptId, reason }`. */
export async function endForStudent(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly submittedAt: Date }>> {
  const parsed = endInput.safeParse(body);
  if (!parsed.success) return badInput;
  const { attemptId, reason } = parsed.data;
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, quiz: { course: taughtBy(viewer) } },
  });
  if (attempt === null) return notFound;
  const submittedAt = await endAttempt(attemptId, { by: "staff", actorId: viewer.userId, at: now, reason });
  if (submittedAt === null) return notFound;
  await publish(quizTopic(attempt.quizId));
  return done({ submittedAt });
}
