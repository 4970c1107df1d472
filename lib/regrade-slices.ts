import "server-only";
import { z } from "zod";
import { findQuestion, type Part, type Variant, variant } from "@/grading";
import { alikeGrader } from "./alike-parts";
import { audit } from "./audit";
import { breather } from "./breathe";
import { findPart } from "./catalogue";
import { database, inTransaction } from "./database";
import { grouped } from "./grouped";
import { log } from "./log";
import { type Change, regraded } from "./regrade-plan";
import { inScope } from "./regrades";
import { type StrayReason, strayReason } from "./stray-rows";

/** Attempts of one slice: few, so that a save waits little for the slice's writing. */
const attemptsAtOnce = 20;
/** Rows of one statement: a database takes only so many parameters. */
const rowsAtOnce = 200;

const grade = alikeGrader();

/** Each variant is drawn once for a slice, and forgotten with it: the pages of others keep theirs. */
function drawnParts() {
  const drawn = new Map<string, Variant | null>();
  return ({ question: slug, version, seed, part: id }: Asked): Part | null => {
    const key = `${slug}/${version}/${seed}`;
    const question = findQuestion(slug);
    const known = drawn.get(key);
    const found = known ?? (question?.version === version ? variant(question, seed) : null);
    drawn.set(key, found);
    return found === null ? null : findPart(found, id);
  };
}

interface Asked {
  readonly question: string;
  readonly version: number;
  readonly seed: string;
  readonly part: string;
}

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
    select: { id: true, seed: true },
    orderBy: { id: "asc" },
    take: attemptsAtOnce,
  });
  const among = { ...where, attemptId: { in: attempts.map(({ id }) => id) } };
  const rows = await database().submission.findMany({
    where: among,
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
    },
    orderBy: [{ attemptId: "asc" }, { question: "asc" }, { part: "asc" }],
  });
  // Not as a relation of the rows: a database takes only so many identifiers at once, and a homework has dozens of parts.
  const decisions = await database().decision.findMany({
    where: { submission: among },
    select: { submissionId: true, score: true, counts: true, origin: true },
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
  });
  const words = grouped(decisions, ({ submissionId }) => submissionId);
  const breathe = breather();
  const partOf = drawnParts();
  const changes: Change[] = [];
  const seeds = new Map(attempts.map(({ id, seed }) => [id, seed]));
  const skipped: Skipped[] = [];
  for (const row of rows) {
    await breathe();
    const { question, version } = row;
    const reason = strayReason({ seed: seeds.get(row.attemptId) ?? "" }, row);
    const part = reason === null ? partOf(row) : null;
    if (part === null) {
      skipped.push({ id: row.id, attemptId: row.attemptId, reason: reason ?? "part" });
      continue;
    }
    const alone = (text: string) => grade(`${question}/${version}/${part.id}`, part, text);
    const change = regraded({ ...row, decisions: words.get(row.id) ?? [] }, part, alone);
    if (change !== null) changes.push(change);
  }
  const last = attempts.at(-1)?.id ?? null;
  const isLast = attempts.length < attemptsAtOnce;
  const slice = await inTransaction(async (transaction) => {
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
    for (const [attemptId, rows] of grouped(skipped, (row) => row.attemptId)) {
      await audit(transaction, {
        at: now,
        actorId: null,
        courseId: regrade.courseId,
        action: "answers-skipped",
        subject: `attempt:${attemptId}`,
        detail: { skipped: rows.length, regrade: regradeId },
      });
    }
    return isLast ? "done" : "more";
  });
  if (slice !== "lost" && skipped.length > 0) {
    log("warn", "Stored answers were skipped in a regrade: they belong to nothing that was asked.", {
      count: skipped.length,
      rows: skipped.slice(0, mostNamed).map(({ id }) => id),
      reasons: [...new Set(skipped.map(({ reason }) => reason))],
    });
  }
  return slice;
}

interface Skipped {
  readonly id: string;
  readonly attemptId: string;
  readonly reason: StrayReason;
}

/** Rows that one line of the log names; the page of each attempt names all of its own. */
const mostNamed = 20;
