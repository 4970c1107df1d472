import "server-only";
import { z } from "zod";
import type { Transaction } from "./database";
import { addWords, type Word } from "./decision-words";
import { grouped } from "./grouped";

const itemIds = z.array(z.string());

/** How many submissions are looked at in one query. */
const atOnce = 500;

/**
 * Takes back what was decided together: wherever a word of the batch still counts, the word that counted before it is said
 * again, in the name of whoever said it; where there was none, the machine's verdict counts again. Words that came later stay.
 * Returns how many were taken back.
 */
export async function undoBatch(transaction: Transaction, batchId: string, by: By, now: Date): Promise<number> {
  const rows = await transaction.decision.findMany({
    where: { batchId, counts: true },
    select: { submissionId: true },
  });
  const ids = [...new Set(rows.map(({ submissionId }) => submissionId))];
  let undone = 0;
  for (let from = 0; from < ids.length; from += atOnce) {
    undone += await undoWords(transaction, { batchId, submissionIds: ids.slice(from, from + atOnce) }, by, now);
  }
  return undone;
}

/** The same for these submissions of the batch alone: no more than a database takes identifiers in one query. */
export async function undoWords(
  transaction: Transaction,
  { batchId, submissionIds }: { readonly batchId: string; readonly submissionIds: readonly string[] },
  by: By,
  now: Date,
): Promise<number> {
  const all = await transaction.decision.findMany({
    where: { submissionId: { in: [...submissionIds] }, counts: true },
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
  });
  const batches = all.flatMap((each) => (each.batchId === null ? [] : [each.batchId]));
  const gone = await takenBack(transaction, [...new Set(batches)], batchId);
  const lists = grouped(all, ({ submissionId }) => submissionId);
  const words = [...lists].flatMap(([submissionId, [latest, ...before]]): Word[] => {
    if (latest?.batchId !== batchId) return [];
    const last = before.find((each) => each.batchId === null || !gone.has(each.batchId));
    if (last === undefined || last.score === null) {
      const { userId: deciderId, reason } = by;
      return [{ submissionId, score: null, reason, deciderId, origin: latest.origin, batchId: null }];
    }
    const items = itemIds.safeParse(last.items);
    const { score, reason, deciderId, origin, adjustment } = last;
    const word = { submissionId, score, reason, deciderId, origin, adjustment, batchId: last.batchId };
    return [items.success ? { ...word, items: items.data } : word];
  });
  await addWords(transaction, words, now);
  return words.length;
}

/** Who takes it back. */
interface By {
  readonly userId: string;
  readonly reason: string;
}

/** Of these batches, the ones that were taken back themselves, and the one that is being. */
async function takenBack(
  transaction: Transaction,
  batches: readonly string[],
  now: string,
): Promise<ReadonlySet<string>> {
  const among = { in: [...batches] };
  const rules = await transaction.answerRule.findMany({
    where: { batchId: among, revokedAt: { not: null } },
    select: { batchId: true },
  });
  const regrades = await transaction.regrade.findMany({
    where: { id: among, revertedAt: { not: null } },
    select: { id: true },
  });
  return new Set([now, ...rules.map(({ batchId }) => batchId), ...regrades.map(({ id }) => id)]);
}
