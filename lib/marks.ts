import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction, type Transaction } from "./database";
import { addWords, type Origin } from "./decision-words";
import { taughtBy } from "./membership";
import { badInput, done, type Failure, failed, notFound, type Result } from "./result";
import { rubricScore } from "./rubric-score";
import { rubricOf } from "./rubrics";
import { newId } from "./secrets";
import { storable } from "./storable";
import { taughtPart } from "./taught-part";
import { undoBatch } from "./undo-batch";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  submissionId: z.string().max(100),
  /** The latest decision that the grader saw; null: none. */
  seen: z.string().max(100).nullable(),
  second: z.boolean(),
  mark: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("rubric"),
      items: z.array(z.string().max(400)).max(30),
      adjustment: z.number().min(-1000).max(1000),
      comment: z.string().trim().max(2000).transform(storable),
    }),
    /** The machine's own verdict, accepted by a person. */
    z.strictObject({ kind: z.literal("machine") }),
  ]),
});

export const decidedMeanwhile: Failure = failed(
  "decided-meanwhile",
  "Someone graded this answer meanwhile. Nothing of theirs was changed; look at their mark, then decide.",
  "刚才已有人批阅了这份答案。对方的评分没有改动；请先查看，再决定。",
);

const nothingSaid = failed(
  "bad-input",
  "Tick a line of the rubric, change the points, or write a comment.",
  "请勾选评分细则、调整分数，或写一条评语。",
);

/**
 * Marks one answer by the rubric, or accepts the machine's verdict. In second marking the mark measures agreement and changes no
 * grade. `input`: `{ submissionId, seen, second, mark }`.
 */
export async function markAnswer(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly batchId: string; readonly score: number }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { submissionId, seen, second, mark } = parsed.data;
  const row = await database().submission.findFirst({
    where: { id: submissionId, attempt: { quiz: { course: taughtBy(viewer) } } },
    include: { attempt: { include: { quiz: true } } },
  });
  if (row === null) return notFound;
  const { quizId, quiz } = row.attempt;
  const { courseId } = quiz;
  const place = { quizId, question: row.question, part: row.part };
  const taught = await taughtPart(viewer, courseId, place);
  if (taught === null) return notFound;
  if (mark.kind === "rubric" && mark.items.length === 0 && mark.adjustment === 0 && mark.comment === "")
    return nothingSaid;
  if (mark.kind === "machine" && row.score === null) {
    return failed("not-gradable-so", "The machine gave no points here to accept.", "机器没有给出可采纳的分数。");
  }
  const batchId = newId();
  return inTransaction(async (transaction) => {
    if (!(await isStillSo(transaction, row, seen, second ? viewer.userId : null))) return decidedMeanwhile;
    const lines = await rubricOf(transaction, place, taught);
    const known = new Set(lines.map(({ id }) => id));
    const origin: Origin = "person";
    const common = { submissionId, deciderId: viewer.userId, origin, batchId };
    const word =
      mark.kind === "machine"
        ? { ...common, score: row.score ?? 0, reason: accepted }
        : {
            ...common,
            score: rubricScore(lines, mark.items, mark.adjustment, taught.points),
            // Where a grader writes nothing, the ticked lines speak, at their prices of the day.
            reason: mark.comment,
            items: mark.items.filter((id) => known.has(id)),
            adjustment: mark.adjustment,
          };
    await addWords(transaction, [second ? { ...word, counts: false } : word], now);
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: second ? "second-marked" : "graded",
      subject: `submission:${submissionId}`,
      detail: { score: word.score, by: mark.kind },
    });
    return done({ batchId, score: word.score });
  });
}

const accepted = "The machine’s verdict, confirmed. / 已确认机器的评判。";

/** Whether nobody spoke since. The attempt's row is locked first, so that of two at the same moment one waits for the other. */
export async function isStillSo(
  transaction: Transaction,
  row: { readonly id: string; readonly attemptId: string },
  seen: string | null,
  secondMarker: string | null,
): Promise<boolean> {
  await transaction.attempt.updateMany({
    where: { id: row.attemptId },
    data: { submissionCount: { increment: 0 } },
  });
  const latest = await transaction.decision.findFirst({
    where: {
      submissionId: row.id,
      ...(secondMarker === null ? { counts: true } : { counts: false, deciderId: secondMarker }),
    },
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
    select: { id: true },
  });
  return (latest?.id ?? null) === seen;
}

const undoInput = z.strictObject({ batchId: z.string().max(100) });

/** Takes one's own mark back; what counted before counts again. `input`: `{ batchId }`. */
export async function undoMark(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly submissions: number }>> {
  const parsed = undoInput.safeParse(body);
  if (!parsed.success) return badInput;
  const { batchId } = parsed.data;
  const decision = await database().decision.findFirst({
    // Nothing but a mark: what a rule or a regrade decided is taken back where it is also told that it was.
    where: {
      batchId,
      origin: "person",
      deciderId: viewer.userId,
      submission: { attempt: { quiz: { course: taughtBy(viewer) } } },
    },
    include: { submission: { include: { attempt: { include: { quiz: true } } } } },
  });
  if (decision === null) return notFound;
  const { courseId } = decision.submission.attempt.quiz;
  const submissions = await inTransaction(async (transaction) => {
    const undone = await undoBatch(transaction, batchId, { userId: viewer.userId, reason: "" }, now);
    if (undone > 0) {
      await audit(transaction, {
        at: now,
        actorId: viewer.userId,
        courseId,
        action: "graded",
        subject: `submission:${decision.submissionId}`,
        detail: { undone: true },
      });
    }
    return undone;
  });
  return done({ submissions });
}
