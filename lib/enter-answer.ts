import "server-only";
import { z } from "zod";
import { limits } from "@/grading";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { taughtBy } from "./membership";
import { wholeAttempt } from "./own-attempt";
import { ownSitting } from "./own-sitting";
import { isOf } from "./part-standing";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { storable } from "./storable";
import { handedInDrafts } from "./texts-at-end";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  attemptId: z.string().max(100),
  question: z.string().max(100),
  part: z.string().max(100),
  text: z.string().trim().transform(storable),
  score: z.number().min(0).max(1),
  reason: z.string().trim().max(1000).transform(storable),
});

const noText = failed(
  "bad-input",
  "Type the answer as it was given: on paper, by mail, aloud.",
  "请输入学生给出的答案（纸质、邮件或口头）。",
);
const noReason = failed("bad-input", "Say why, in a word or two.", "请简单说明理由。");
const tooLong = failed(
  "answer-too-long",
  `This answer is too long: at most ${limits.characters} characters.`,
  `答案太长：最多 ${limits.characters} 个字符。`,
);
const answered = failed(
  "answered-already",
  "Something was handed in for this part by now: decide on that.",
  "这一小题已有提交，请直接对它作出判定。",
);

/**
 * Staff enter an answer that reached them by another way, for a part for which nothing was handed in, with the score that counts. The machine
 * says what it thinks of it as of any other; it uses no try and is never late. `body`: `{ attemptId, question, part, text, score: 0 to 1,
 * reason }`. Twice is once.
 */
export async function enterAnswer(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly submissionId: string }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { attemptId, question, part, text, score, reason } = parsed.data;
  if (text === "") return noText;
  if (text.length > limits.characters) return tooLong;
  if (reason === "") return noReason;
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, quiz: { course: taughtBy(viewer) } },
    include: wholeAttempt,
  });
  if (attempt === null) return notFound;
  const saved = { id: "", question, part, text, revision: 0, savedAt: now };
  const [graded] = handedInDrafts(attempt, [saved], ownSitting(attempt));
  if (graded === undefined) return notFound;
  if (attempt.submissions.some(isOf(question, part))) return answered;
  const entered = { fromDraft: false, afterEnd: false, late: false, tryNumber: null };
  const row = { ...graded, ...entered, idempotencyKey: `entered/${question}/${part}` };
  const submissionId = row.id;
  return inTransaction(async (transaction) => {
    // First of all: it locks the attempt, so that what the student hands in meanwhile is seen below.
    await transaction.attempt.update({ where: { id: attemptId }, data: { submissionCount: { increment: 1 } } });
    if ((await transaction.submission.count({ where: { attemptId, question, part } })) > 0) throw new Answered();
    await transaction.submission.create({ data: row });
    await transaction.decision.create({
      data: { id: newId(), submissionId, score, reason, deciderId: viewer.userId, decidedAt: now },
    });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: attempt.quiz.courseId,
      action: "answer-entered",
      subject: `submission:${submissionId}`,
      detail: { after: score, reason },
    });
    return done({ submissionId });
  }).catch((error: unknown) => {
    if (error instanceof Answered) return answered;
    throw error;
  });
}

/** Somebody was first: nothing was written. */
class Answered extends Error {}
