import "server-only";
import { z } from "zod";
import { type AuditRecord, audit } from "./audit";
import { database, inTransaction, type Transaction } from "./database";
import { publish } from "./events";
import { quizTopic } from "./live";
import { ledBy } from "./membership";
import { reason } from "./reason";
import { badInput, done, failed, notFound, type Result } from "./result";
import type { Viewer } from "./viewer";

const openInput = z.strictObject({
  quizId: z.string().max(100),
  /** How long it stays open; null: until its own close. */
  minutes: z.int().min(1).max(10_080).nullable(),
  reason,
});
const closeInput = z.strictObject({ quizId: z.string().max(100), reason });
const releaseInput = z.strictObject({ quizId: z.string().max(100) });

type Done = Result<{ readonly at: Date }>;

const noClose = failed(
  "bad-input",
  "Its close has passed: say for how many minutes it is to be open.",
  "截止时间已过：请填写要开放多少分钟。",
);
const hidden = failed(
  "bad-input",
  "It is a draft that students do not see. Publish it first.",
  "这还是草稿，学生看不到。请先发布。",
);
const notYetOpen = failed("not-open-yet", "It is not open yet: there is nothing to close.", "还没有开放，无需关闭。");
const byItself = failed(
  "bad-input",
  "Its results are not held back for a release; they are shown by themselves.",
  "这份测验的结果不需要手动公布，会自动显示。",
);

/** Lets students begin now. For instructors. `body`: `{ quizId, minutes: number | null, reason }`. */
export async function openNow(viewer: Viewer, body: unknown, now: Date): Promise<Done> {
  const parsed = openInput.safeParse(body);
  if (!parsed.success) return badInput;
  const { quizId, minutes, reason } = parsed.data;
  return act(viewer, quizId, now, "quiz-opened", async (transaction, quiz) => {
    if (quiz.draft) return hidden;
    const closesAt = minutes === null ? quiz.closesAt : new Date(now.getTime() + minutes * 60_000);
    if (closesAt <= now) return noClose;
    const opensAt = quiz.opensAt < now ? quiz.opensAt : now;
    await transaction.quiz.update({ where: { id: quizId }, data: { opensAt, closesAt } });
    return done({ minutes, closedBefore: quiz.closesAt.toISOString(), reason });
  });
}

/**
 * Ends it for everybody now, also for those who were granted a later end or more time. Whoever is writing keeps the grace;
 * then what was saved last is handed in. For instructors. `body`: `{ quizId, reason }`.
 */
export async function closeNow(viewer: Viewer, body: unknown, now: Date): Promise<Done> {
  const parsed = closeInput.safeParse(body);
  if (!parsed.success) return badInput;
  const { quizId, reason } = parsed.data;
  return act(viewer, quizId, now, "quiz-closed", async (transaction, quiz) => {
    if (now < quiz.opensAt) return notYetOpen;
    // Nobody's full time runs on either.
    const data = { closesAt: now, lateUntil: null, extraTime: 0, fullTime: false };
    await transaction.quiz.update({ where: { id: quizId }, data });
    const { count } = await transaction.quizException.updateMany({
      // Who had the full time may write past an own end that is over.
      where: { quizId, closesAt: quiz.fullTime ? { not: null } : { gt: now } },
      data: { closesAt: now },
    });
    await transaction.quizException.updateMany({
      where: { quizId },
      data: { lateUntil: null, extraTime: 0, updatedAt: now },
    });
    return done({
      closedBefore: quiz.closesAt.toISOString(),
      extraTime: quiz.extraTime,
      fullTime: quiz.fullTime,
      exceptions: count,
      reason,
    });
  });
}

/** Shows the results to the students. For instructors. `body`: `{ quizId }`. */
export async function releaseResults(viewer: Viewer, body: unknown, now: Date): Promise<Done> {
  const parsed = releaseInput.safeParse(body);
  if (!parsed.success) return badInput;
  const { quizId } = parsed.data;
  return act(viewer, quizId, now, "results-released", async (transaction, quiz) => {
    if (quiz.feedback !== "onRelease") return byItself;
    await transaction.quiz.update({ where: { id: quizId }, data: { releasedAt: now } });
    return done({ before: quiz.releasedAt?.toISOString() ?? null });
  });
}

/** Holds the results back again; who has seen them has seen them. For instructors. `body`: `{ quizId, reason }`. */
export async function takeBackRelease(viewer: Viewer, body: unknown, now: Date): Promise<Done> {
  const parsed = closeInput.safeParse(body);
  if (!parsed.success) return badInput;
  const { quizId, reason } = parsed.data;
  return act(viewer, quizId, now, "release-taken-back", async (transaction, quiz) => {
    await transaction.quiz.update({ where: { id: quizId }, data: { releasedAt: null } });
    return done({ before: quiz.releasedAt?.toISOString() ?? null, reason });
  });
}

type QuizRow = NonNullable<Awaited<ReturnType<Transaction["quiz"]["findFirst"]>>>;
type Work = (transaction: Transaction, quiz: QuizRow) => Promise<Result<NonNullable<AuditRecord["detail"]>>>;

/** One act of an instructor on a quiz, written down with what it changed. */
async function act(
  viewer: Viewer,
  quizId: string,
  now: Date,
  action: AuditRecord["action"],
  work: Work,
): Promise<Done> {
  const known = await database().quiz.findFirst({ where: { id: quizId, course: ledBy(viewer) } });
  if (known === null) return notFound;
  const failure = await inTransaction(async (transaction) => {
    const quiz = await transaction.quiz.findUniqueOrThrow({ where: { id: quizId } });
    const detail = await work(transaction, quiz);
    if (!detail.ok) return detail;
    const { courseId } = quiz;
    const subject = `quiz:${quizId}`;
    await audit(transaction, { at: now, actorId: viewer.userId, courseId, action, subject, detail: detail.value });
    return null;
  });
  if (failure !== null) return failure;
  await publish(quizTopic(quizId));
  return done({ at: now });
}
