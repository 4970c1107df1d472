import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { wake } from "./background";
import { database, inTransaction, type Transaction } from "./database";
import { taughtBy } from "./membership";
import { changesAtOnce, changesTogether, longestSlice, notReady } from "./regrade-apply";
import { badInput, done, notFound, type Result } from "./result";
import { undoWords } from "./undo-batch";
import type { Viewer } from "./viewer";

const input = z.strictObject({ regradeId: z.string().max(100) });

export interface Reverted {
  readonly submissions: number;
  /** Whether the rest goes on in the background. */
  readonly more: boolean;
}

/**
 * Takes an applied regrade back: what counted before counts again, where nobody spoke since; large ones go on in the background.
 * `input`: `{ regradeId }`.
 */
export async function revertRegrade(viewer: Viewer, body: unknown, now: Date): Promise<Result<Reverted>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { regradeId: id } = parsed.data;
  const regrade = await database().regrade.findFirst({ where: { id, course: taughtBy(viewer) } });
  if (regrade === null) return notFound;
  const reverted = await inTransaction(async (transaction) => {
    const { count } = await transaction.regrade.updateMany({
      where: { id, state: "applied" },
      // Taken back from now on, also where its words are not yet: no undoing of something else says one of them again.
      data: { state: "reverted", revertedAt: now, cursor: cursorOf(viewer.userId, "") },
    });
    if (count === 0) return null;
    const slice = await revertWithin(transaction, id, now, longestSlice);
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: regrade.courseId,
      action: "regrade-reverted",
      subject: `regrade:${id}`,
      detail: { submissions: slice.submissions, ...(slice.end === "more" && { goesOn: true }) },
    });
    return slice;
  });
  if (reverted === null) return notReady;
  const more = reverted.end === "more";
  if (more) await wake("regrade");
  return done({ submissions: reverted.submissions, more });
}

/** As long as words are left to be taken back: in whose name, and after which change the next slice begins. */
const cursorOf = (userId: string, after: string) => `${userId} ${after}`;

/** Takes back the next slice of a regrade that is reverted: all of the slice or nothing, once, whoever does it. */
export async function revertSlice(
  regradeId: string,
  now: Date,
  longest: number = longestSlice,
): Promise<"more" | "done" | "lost"> {
  const { end } = await inTransaction((transaction) => revertWithin(transaction, regradeId, now, longest));
  return end;
}

async function revertWithin(
  transaction: Transaction,
  regradeId: string,
  now: Date,
  longest: number,
): Promise<{ readonly end: "more" | "done" | "lost"; readonly submissions: number }> {
  const since = performance.now();
  const regrade = await transaction.regrade.findUnique({ where: { id: regradeId } });
  if (regrade === null || regrade.state !== "reverted" || regrade.cursor === null)
    return { end: "done", submissions: 0 };
  const { cursor } = regrade;
  const here = { id: regradeId, state: "reverted" as const, cursor };
  // It locks the regrade: of two instances that read this cursor, the later one finds another.
  const { count } = await transaction.regrade.updateMany({ where: here, data: { cursor } });
  if (count === 0) return { end: "lost", submissions: 0 };
  const [userId = "", start = ""] = cursor.split(" ");
  let [after, submissions] = [start, 0];
  for (let read = 0; read < changesTogether; read += changesAtOnce) {
    const changes = await transaction.regradeChange.findMany({
      where: { regradeId, appliedAt: { not: null }, revertedAt: null, id: { gt: after } },
      select: { id: true, submissionId: true },
      orderBy: { id: "asc" },
      take: changesAtOnce,
    });
    const batch = { batchId: regradeId, submissionIds: changes.map(({ submissionId }) => submissionId) };
    submissions += await undoWords(transaction, batch, { userId, reason: "" }, now);
    await transaction.regradeChange.updateMany({
      where: { id: { in: changes.map(({ id }) => id) } },
      data: { revertedAt: now },
    });
    after = changes.at(-1)?.id ?? after;
    if (changes.length < changesAtOnce) {
      await transaction.regrade.updateMany({ where: here, data: { cursor: null } });
      return { end: "done", submissions };
    }
    if (performance.now() - since >= longest) break;
  }
  await transaction.regrade.updateMany({ where: here, data: { cursor: cursorOf(userId, after) } });
  return { end: "more", submissions };
}
