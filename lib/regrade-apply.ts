import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { wake } from "./background";
import { database, inTransaction, type Transaction } from "./database";
import { addWords, type Word } from "./decision-words";
import { taughtBy } from "./membership";
import { standingOf } from "./regrade-plan";
import { badInput, done, type Failure, failed, notFound, type Result } from "./result";
import { storedVerdict } from "./stored-verdict";
import type { Viewer } from "./viewer";

const input = z.strictObject({
  regradeId: z.string().max(100),
  /** All that change, only those that gain, or these submissions. */
  which: z.union([z.literal("all"), z.literal("raises"), z.array(z.string().max(100)).min(1).max(2000)]),
});

export const notReady: Failure = failed(
  "not-gradable-so",
  "This regrade is not ready, or it was applied already. Reload the page to see how it stands.",
  "这次重评尚未完成，或已经应用过。请刷新页面查看。",
);

/** Applies a dry run that is ready; large ones go on in the background. `input`: `{ regradeId, which: "all" | "raises" | ids }`. */
export async function applyRegrade(viewer: Viewer, body: unknown, now: Date): Promise<Result<{ readonly id: string }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { regradeId: id, which } = parsed.data;
  const regrade = await database().regrade.findFirst({ where: { id, course: taughtBy(viewer) } });
  if (regrade === null) return notFound;
  const mode = which === "raises" ? "raises" : "all";
  const applied = await inTransaction(async (transaction) => {
    const { count } = await transaction.regrade.updateMany({
      where: { id, state: "ready" },
      data: { state: "applying", cursor: cursorOf(mode, "") },
    });
    if (count === 0) return false;
    // What was not chosen is marked as taken back at once, so that it is never applied, also after a crash.
    if (typeof which !== "string") await leaveOut(transaction, id, which, now);
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId: regrade.courseId,
      action: "regrade-applied",
      subject: `regrade:${id}`,
      detail: {
        ...(typeof which === "string" ? { which } : { which: "chosen", submissions: which.length }),
        reason: regrade.reason,
      },
    });
    return true;
  });
  if (!applied) return notReady;
  // What fits into one slice is done at once; the rest goes on in the background.
  if ((await applySlice(id, now)) === "more") await wake("regrade");
  return done({ id });
}

/** Marks all changes but the chosen ones, whose identifiers are more than a database takes at once. */
async function leaveOut(transaction: Transaction, regradeId: string, chosen: readonly string[], now: Date) {
  await transaction.regradeChange.updateMany({ where: { regradeId }, data: { revertedAt: now } });
  for (let from = 0; from < chosen.length; from += changesAtOnce) {
    const some = [...chosen.slice(from, from + changesAtOnce)];
    await transaction.regradeChange.updateMany({
      where: { regradeId, submissionId: { in: some } },
      data: { revertedAt: null },
    });
  }
}

/** Changes that are read and written at a time. */
export const changesAtOnce = 400;

/** Changes of one slice: a course sees all of them at one moment or none. More than these go in several slices. */
export const changesTogether = 10_000;

/**
 * Milliseconds after which a slice ends with what it has written: on SQLite nobody else writes meanwhile, and a transaction that outlives its limit
 * would be rolled back, and fail again each time it is tried.
 */
export const longestSlice = 5_000;

type Mode = "all" | "raises";
const cursorOf = (mode: Mode, after: string) => `${mode} ${after}`;

/** Writes the next slice of a regrade that is being applied: all of the slice or nothing, once, whoever does it. */
export async function applySlice(
  regradeId: string,
  now: Date,
  longest: number = longestSlice,
): Promise<"more" | "done" | "lost"> {
  return inTransaction(async (transaction) => {
    const since = performance.now();
    const regrade = await transaction.regrade.findUnique({ where: { id: regradeId } });
    if (regrade === null || regrade.state !== "applying") return "done";
    const { cursor } = regrade;
    const here = { id: regradeId, state: "applying" as const, cursor };
    // It locks the regrade: of two instances that read this cursor, the later one finds another.
    const { count } = await transaction.regrade.updateMany({ where: here, data: { cursor } });
    if (count === 0) return "lost";
    const [asked, start = ""] = (cursor ?? "").split(" ");
    const mode: Mode = asked === "raises" ? "raises" : "all";
    let after = start;
    for (let written = 0; written < changesTogether; written += changesAtOnce) {
      const changes = await nextChanges(transaction, regradeId, after);
      await write(transaction, regrade, changes, mode, now);
      after = changes.at(-1)?.id ?? after;
      if (changes.length < changesAtOnce) {
        await transaction.regrade.updateMany({ where: here, data: { state: "applied", cursor: null, appliedAt: now } });
        return "done";
      }
      if (performance.now() - since >= longest) break;
    }
    const reached = cursorOf(mode, after);
    await transaction.regrade.updateMany({ where: here, data: { cursor: reached } });
    return "more";
  });
}

function nextChanges(transaction: Transaction, regradeId: string, after: string) {
  return transaction.regradeChange.findMany({
    where: { regradeId, appliedAt: null, revertedAt: null, id: { gt: after } },
    include: {
      submission: {
        select: {
          decisions: {
            select: { score: true, counts: true, origin: true },
            orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
          },
        },
      },
    },
    orderBy: { id: "asc" },
    take: changesAtOnce,
  });
}

interface Regrade {
  readonly id: string;
  readonly reason: string;
  readonly createdById: string;
}

async function write(
  transaction: Transaction,
  { id, reason, createdById }: Regrade,
  changes: Awaited<ReturnType<typeof nextChanges>>,
  mode: Mode,
  now: Date,
): Promise<void> {
  const wanted = changes.filter((change) => {
    const standing = standingOf(change, change.submission.decisions);
    return standing === "raise" || (standing === "lower" && mode !== "raises");
  });
  const words = wanted.map(
    ({ submissionId, newScore, verdict }): Word => ({
      submissionId,
      score: newScore,
      reason: said(verdict) || reason,
      deciderId: createdById,
      origin: "regrade",
      batchId: id,
    }),
  );
  await addWords(transaction, words, now);
  await transaction.regradeChange.updateMany({
    where: { id: { in: wanted.map((each) => each.id) } },
    data: { appliedAt: now },
  });
}

const kept = z.object({ feedback: z.unknown(), evidence: z.unknown() });

/** What the new verdict tells the student, in both languages. */
function said(verdict: unknown): string {
  const read = kept.safeParse(verdict);
  if (!read.success) return "";
  const { feedback } = storedVerdict({ outcome: "correct", score: null, ...read.data });
  return feedback.map(({ message }) => `${message["zh-CN"]} / ${message.en}`).join("\n");
}
