import "server-only";
import { z } from "zod";
import { breather } from "./breathe";
import { database, inTransaction } from "./database";
import { type Change, regraded } from "./regrade-plan";
import { inScope } from "./regrades";

/** Attempts of one slice: few, so that a save waits little for the slice's writing. */
const attemptsAtOnce = 20;
/** Rows of one statement: a database takes only so many parameters. */
const rowsAtOnce = 200;

/**
 * Grades the next slice of a running regrade: the submissions of a few attempts, so that each variant is drawn once. The slice
 * counts only if the cursor is still where it was read: of two instances one wins, and after a crash the slice is done again.
 */
export async function gradeSlice(regradeId: string, now: Date): Promise<"more" | "done" | "lost"> {
  const regrade = await database().regrade.findUnique({ where: { id: regradeId } });
  if (regrade === null || regrade.state !== "running") return "done";
  const { cursor } = regrade;
  const where = inScope(regrade);
  const attempts = await database().attempt.findMany({
    where: { quiz: where.attempt.quiz, ...(cursor === null ? {} : { id: { gt: cursor } }) },
    select: { id: true },
    orderBy: { id: "asc" },
    take: attemptsAtOnce,
  });
  const among = { attemptId: { in: attempts.map(({ id }) => id) } };
  const rows = await database().submission.findMany({
    where: { ...where, ...among },
    select: {
      id: true,
      attemptId: true,
      question: true,
      version: true,
      seed: true,
      part: true,
      text: true,
      outcome: true,
      score: true,
      feedback: true,
      evidence: true,
      decisions: {
        select: { score: true, counts: true, origin: true },
        orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
      },
    },
    orderBy: [{ attemptId: "asc" }, { question: "asc" }, { part: "asc" }],
  });
  const breathe = breather();
  const changes: Change[] = [];
  for (const row of rows) {
    await breathe();
    const change = regraded(row);
    if (change !== null) changes.push(change);
  }
  const last = attempts.at(-1)?.id ?? null;
  const isLast = attempts.length < attemptsAtOnce;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.regrade.updateMany({
      where: { id: regradeId, state: "running", cursor },
      data: {
        cursor: last ?? cursor,
        done: { increment: rows.length },
        ...(isLast && { state: "ready", finishedAt: now, cursor: null }),
      },
    });
    if (count === 0) return "lost";
    for (let from = 0; from < changes.length; from += rowsAtOnce) {
      await transaction.regradeChange.createMany({
        data: changes.slice(from, from + rowsAtOnce).map(({ verdict, ...change }) => ({
          id: `${regradeId}/${change.submissionId}`,
          regradeId,
          ...change,
          verdict: z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(verdict))),
        })),
      });
    }
    return isLast ? "done" : "more";
  });
}
