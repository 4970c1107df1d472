import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { countingDecision } from "./counting-decision";
import { database, inTransaction } from "./database";
import { taughtBy } from "./membership";
import { worth } from "./points";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { staffSubmission, staffSubmissionRow } from "./staff-submission";
import { storable } from "./storable";
import type { DecisionView } from "./verdict-view";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  submissionId: z.string().max(100),
  score: z.number().min(0).max(1),
  reason: z.string().trim().max(1000).transform(storable),
});

/** Staff give a submission the score that counts. `input`: `{ submissionId, score: number 0 to 1, reason: string }`. */
export async function decide(viewer: Viewer, body: unknown, now: Date): Promise<Result<DecisionView>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { submissionId, score, reason } = parsed.data;
  if (reason === "") return failed("bad-input", "Say why, in a word or two.", "请简单说明理由。");
  const row = await database().submission.findFirst({
    where: { id: submissionId, attempt: { quiz: { course: taughtBy(viewer) } } },
    include: {
      attempt: { include: { user: true, quiz: { include: { questions: true } } } },
      decisions: staffSubmissionRow.decisions,
    },
  });
  const question = row?.attempt.quiz.questions.find(({ slug }) => slug === row.question);
  if (row === null || question === undefined) return notFound;
  const before = countingDecision(row.decisions)?.score ?? row.score;
  await inTransaction(async (transaction) => {
    await transaction.decision.create({
      data: { id: newId(), submissionId, score, reason, deciderId: viewer.userId, decidedAt: now },
    });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: row.attempt.quiz.courseId,
      action: "decided",
      subject: `submission:${submissionId}`,
      detail: { before, after: score, reason },
    });
  });
  const { points } = staffSubmission(row, question, []);
  return done({ score, points: worth(score, points), reason, rubric: [], by: viewer.name, at: now });
}
