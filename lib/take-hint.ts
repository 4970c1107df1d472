import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { database, inTransaction } from "./database";
import { attendedBy } from "./membership";
import { ownSitting, ownTerms } from "./own-sitting";
import { drawnQuestion } from "./part-view";
import { badInput, done, failed, notFound, type Result } from "./result";
import { newId } from "./secrets";
import { isSatInOneGo, sittingState } from "./sitting";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  attemptId: z.string().max(100),
  question: z.string().max(100),
  part: z.string().max(100),
  index: z.int().min(0).max(100),
});

const noHints = failed("closed", "No more hints can be taken here.", "这里不能再查看提示。");

/**
 * Takes the next hint of a part. `body`: `{ attemptId, question, part, index }`; the index, from 0, says which hint the
 * student saw the price of, so that pressing twice takes one.
 */
export async function takeHint(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly hint: Bilingual }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { attemptId, question, part, index } = parsed.data;
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, userId: viewer.userId, quiz: { course: attendedBy(viewer) } },
    include: {
      ...ownTerms,
      quiz: { include: { ...ownTerms.quiz.include, questions: { where: { slug: question } } } },
    },
  });
  const row = attempt?.quiz.questions[0];
  if (attempt === null || row === undefined) return notFound;
  const hint = drawnQuestion(attempt, row).parts.find((each) => each.part.id === part)?.part.hints[index];
  if (hint === undefined) return notFound;
  const state = sittingState(ownSitting(attempt), now);
  if (isSatInOneGo(attempt.quiz) || attempt.submittedAt !== null || (state !== "open" && state !== "late"))
    return noHints;
  const place = { attemptId, question, part };
  const taken = await inTransaction(async (transaction) => {
    // First of all: it locks the attempt, so that a hint and an answer of the same moment have an order.
    const { count } = await transaction.attempt.updateMany({
      where: { id: attemptId, userId: viewer.userId, submittedAt: null },
      data: { lastSeenAt: now },
    });
    if (count === 0) return false;
    const before = await transaction.hintTaken.count({ where: place });
    if (index < before) return true;
    if (index > before) return false;
    await transaction.hintTaken.create({ data: { id: newId(), ...place, index, takenAt: now } });
    return true;
  });
  return taken ? done({ hint }) : noHints;
}
