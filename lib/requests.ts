import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction, type Transaction } from "./database";
import { attendedBy, taughtBy } from "./membership";
import { everybodysTerms } from "./own-sitting";
import { release } from "./quiz-state";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

const text = z.string().trim().max(4000).transform(storable);
const saySomething = failed("bad-input", "Write what you want to say.", "请写下你想说的话。");

const asking = z.strictObject({ submissionId: z.string().max(100), text });

/**
 * A student asks for a second look at one of their own answers whose verdict was released, while the course goes on; one request
 * is open at a time. `input`: `{ submissionId, text }`.
 */
export async function askAgain(viewer: Viewer, body: unknown, now: Date): Promise<Result<{ readonly id: string }>> {
  const parsed = asking.safeParse(body);
  if (!parsed.success) return badInput;
  const { submissionId, text: said } = parsed.data;
  if (said === "") return saySomething;
  const row = await database().submission.findFirst({
    where: { id: submissionId, attempt: { userId: viewer.userId, quiz: { course: attendedBy(viewer) } } },
    include: { attempt: { include: { quiz: { include: everybodysTerms } } } },
  });
  if (row === null) return notFound;
  const { attempt } = row;
  const { quiz } = attempt;
  if (quiz.course.archivedAt !== null || !release(quiz, attempt, now).verdicts) {
    return failed(
      "not-gradable-so",
      "A second look can be asked for once the verdict is out, and while the course goes on.",
      "评判公布之后、课程归档之前，才能申请复核。",
    );
  }
  const id = newId();
  const made = await inTransaction(async (transaction) => {
    // Locks the attempt, so that of two requests at once the second finds the first.
    await transaction.attempt.updateMany({
      where: { id: attempt.id },
      data: { submissionCount: { increment: 0 } },
    });
    const open = await transaction.regradeRequest.count({ where: { submissionId, state: "open" } });
    if (open > 0) return false;
    await transaction.regradeRequest.create({
      data: { id, submissionId, studentId: viewer.userId, createdAt: now },
    });
    await say(transaction, id, viewer, said, null, now);
    const subject = `request:${id}`;
    const { courseId } = quiz;
    await audit(transaction, { at: now, actorId: viewer.userId, courseId, action: "request-made", subject });
    return true;
  });
  if (!made) {
    return failed(
      "already-asked",
      "You have asked for this already; write below it.",
      "你已经申请过了，请在下面补充。",
    );
  }
  return done({ id });
}

export async function say(
  transaction: Transaction,
  requestId: string,
  author: Viewer,
  said: string,
  decisionId: string | null,
  at: Date,
): Promise<void> {
  await transaction.requestMessage.create({
    data: { id: newId(), requestId, authorId: author.userId, text: said, decisionId, at },
  });
}

/** Of a course that the viewer is in as the request is made: who left it has no requests there any more. */
function inCourse(course: ReturnType<typeof attendedBy> | ReturnType<typeof taughtBy>) {
  return { submission: { attempt: { quiz: { course } } } };
}

const adding = z.strictObject({ requestId: z.string().max(100), text });

/** The student or staff add a message to an open request. `input`: `{ requestId, text }`. */
export async function addMessage(viewer: Viewer, body: unknown, now: Date): Promise<Result<{ readonly id: string }>> {
  const parsed = adding.safeParse(body);
  if (!parsed.success) return badInput;
  const { requestId: id, text: said } = parsed.data;
  if (said === "") return saySomething;
  const request = await database().regradeRequest.findFirst({
    where: {
      id,
      OR: [{ studentId: viewer.userId, ...inCourse(attendedBy(viewer)) }, inCourse(taughtBy(viewer))],
    },
  });
  if (request === null) return notFound;
  if (request.state !== "open") return closedAlready;
  await inTransaction(async (transaction) => {
    await say(transaction, id, viewer, said, null, now);
  });
  return done({ id });
}

export const closedAlready = failed("already-finished", "This request is closed.", "这个申请已经结束。");

const withdrawing = z.strictObject({ requestId: z.string().max(100) });

/** The student takes the request back. `input`: `{ requestId }`. */
export async function withdrawRequest(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly id: string }>> {
  const parsed = withdrawing.safeParse(body);
  if (!parsed.success) return badInput;
  const { requestId: id } = parsed.data;
  const request = await database().regradeRequest.findFirst({
    where: { id, studentId: viewer.userId, ...inCourse(attendedBy(viewer)) },
    include: { submission: { include: { attempt: { include: { quiz: true } } } } },
  });
  if (request === null) return notFound;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.regradeRequest.updateMany({
      where: { id, state: "open" },
      data: { state: "withdrawn", closedAt: now },
    });
    if (count === 0) return closedAlready;
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: request.submission.attempt.quiz.courseId,
      action: "request-withdrawn",
      subject: `request:${id}`,
    });
    return done({ id });
  });
}
