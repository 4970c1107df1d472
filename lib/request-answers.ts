import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { decideGroup } from "./group-decisions";
import { decidedMeanwhile, isStillSo } from "./marks";
import { taughtBy } from "./membership";
import { closedAlready, say } from "./requests";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  requestId: z.string().max(100),
  text: z.string().trim().max(4000).transform(storable),
  /** Share of the points, 0 to 1; null: the grade stays. */
  score: z.number().min(0).max(1).nullable(),
  /** The latest decision that was seen; null: none. */
  seen: z.string().max(100).nullable(),
  /** Whether the decision holds for all answers that mean the same, also later ones. */
  forAll: z.boolean(),
});

/** Staff answer a request, with or without a decision, and close it. `input`: `{ requestId, text, score, seen, forAll }`. */
export async function answerRequest(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly others: number }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { requestId: id, text, score, seen, forAll } = parsed.data;
  if (text === "") return failed("bad-input", "Write an answer to the student.", "请给学生写一句答复。");
  const request = await database().regradeRequest.findFirst({
    where: { id, submission: { attempt: { quiz: { course: taughtBy(viewer) } } } },
    include: { submission: { include: { attempt: { include: { quiz: true } } } } },
  });
  if (request === null) return notFound;
  const { submission } = request;
  const answered = await inTransaction(async (transaction) => {
    if (!(await isStillSo(transaction, submission, seen, null))) return decidedMeanwhile;
    const { count } = await transaction.regradeRequest.updateMany({
      where: { id, state: "open" },
      data: { state: "answered", closedAt: now },
    });
    if (count === 0) return closedAlready;
    const decisionId = score === null ? null : newId();
    if (decisionId !== null && score !== null) {
      await transaction.decision.create({
        data: {
          id: decisionId,
          submissionId: submission.id,
          score,
          reason: text,
          deciderId: viewer.userId,
          decidedAt: now,
          origin: "request",
          batchId: newId(),
        },
      });
    }
    await say(transaction, id, viewer, text, decisionId, now);
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: submission.attempt.quiz.courseId,
      action: "request-answered",
      subject: `request:${id}`,
      detail: { submission: submission.id, score },
    });
    return null;
  });
  if (answered !== null) return answered;
  if (score === null || !forAll) return done({ others: 0 });
  const all = await decideGroup(viewer, { submissionId: submission.id, score, reason: text }, now);
  return all.ok ? done({ others: all.value.submissions }) : all;
}
