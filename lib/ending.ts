import "server-only";
import { audit } from "./audit";
import { database, inTransaction, type Transaction } from "./database";
import { log } from "./log";
import { attendedBy } from "./membership";
import { ownSitting, ownTerms } from "./own-sitting";
import { done, notFound, type Result } from "./result";
import { decideByRule } from "./rules";
import { isSatInOneGo, sittingState } from "./sitting";
import { strayRows } from "./stray-rows";
import { handedInDrafts, type LastText, lastTexts, unhandedDrafts } from "./texts-at-end";
import type { Viewer } from "./viewer";

/** Who or what ended an attempt. */
export type EndedBy = "student" | "limit" | "staff";

const endings: readonly EndedBy[] = ["student", "limit", "staff"];

/** As the column keeps it; null while it goes on. */
export function endedBy(kept: string | null): EndedBy | null {
  return endings.find((each) => each === kept) ?? null;
}

/** Hands the attempt in: nothing can be answered afterwards. Twice is once. */
export async function finishAttempt(
  viewer: Viewer,
  attemptId: string,
  now: Date,
): Promise<Result<{ readonly submittedAt: Date }>> {
  const own = { id: attemptId, userId: viewer.userId, quiz: { course: attendedBy(viewer) } };
  const attempt = await database().attempt.findFirst({ where: own, include: ownTerms });
  if (attempt === null) return notFound;
  const window = ownSitting(attempt);
  const inTime = ["open", "late"].includes(sittingState(window, now));
  // Pressed after the end, or found there: it ended at the limit.
  const by: EndedBy = inTime || !isSatInOneGo(attempt.quiz) ? "student" : "limit";
  const submittedAt = await endAttempt(attemptId, { by, actorId: viewer.userId, at: now });
  return submittedAt === null ? notFound : done({ submittedAt });
}

/** Who ends an attempt and when. `reason`: for staff, who must give one. */
interface Ending {
  readonly by: EndedBy;
  readonly actorId: string | null;
  readonly at: Date;
  readonly reason?: string;
}

/**
 * Ends an attempt, once, however many try at the same moment, and gives the instant at which it ended; null where there is
 * no such attempt. Where the quiz is sat in one go, each part's saved text that was not handed in yet is graded and becomes
 * a submission in the same transaction. Grading comes before it; if the student saved meanwhile, it is done again.
 */
export async function endAttempt(attemptId: string, ending: Ending): Promise<Date | null> {
  for (;;) {
    const attempt = await database().attempt.findUnique({
      where: { id: attemptId },
      include: { ...lastTexts, ...ownTerms, quiz: { include: { ...ownTerms.quiz.include, questions: true } } },
    });
    if (attempt === null) return null;
    if (attempt.submittedAt !== null) return attempt.submittedAt;
    const window = ownSitting(attempt);
    const submittedAt = ending.by === "limit" && window.lastsUntil < ending.at ? window.lastsUntil : ending.at;
    const texts = isSatInOneGo(attempt.quiz) ? unhandedDrafts(attempt) : [];
    const rows = handedInDrafts(attempt, texts, window);
    const strays = strayRows({ seed: attempt.seed, drafts: texts, submissions: [] });
    const ended = await inTransaction(async (transaction) => {
      // First of all: it locks the attempt. Only one of all who try finds it open.
      const { count } = await transaction.attempt.updateMany({
        where: { id: attemptId, submittedAt: null },
        data: { submittedAt, endedBy: ending.by, submissionCount: { increment: rows.length } },
      });
      if (count === 0) return "by another" as const;
      if (!(await sameTexts(transaction, attemptId, attempt))) throw new Saved();
      await transaction.submission.createMany({ data: rows });
      await decideByRule(transaction, attempt.quizId, rows);
      const { courseId } = attempt.quiz;
      const detail = {
        by: ending.by,
        texts: rows.length,
        ...(texts.length > rows.length && { skipped: texts.length - rows.length }),
        ...(ending.reason !== undefined && { reason: ending.reason }),
      };
      const subject = `attempt:${attemptId}`;
      const { at, actorId } = ending;
      await audit(transaction, { at, actorId, courseId, action: "attempt-finished", subject, detail });
      return "now" as const;
    }).catch((error: unknown) => {
      if (error instanceof Saved) return "saved meanwhile" as const;
      throw error;
    });
    if (ended === "now" && strays.length > 0) {
      log("warn", "Saved texts of an attempt that ended belong to nothing that was asked, or cannot be read.", {
        attempt: attemptId,
        rows: strays.map(({ id }) => id),
        reasons: [...new Set(strays.map(({ reason }) => reason))],
      });
    }
    if (ended === "now") return submittedAt;
  }
}

/** The student saved between the grading and the end: nothing was written, and it is graded again. */
class Saved extends Error {}

/** Whether what is saved and what was handed in are still as they were when they were read. */
async function sameTexts(transaction: Transaction, attemptId: string, seen: LastText): Promise<boolean> {
  const drafts = await transaction.draft.findMany({ where: { attemptId }, select: { id: true, revision: true } });
  const submissions = await transaction.submission.count({ where: { attemptId } });
  const revisions = new Map(seen.drafts.map(({ id, revision }) => [id, revision]));
  return (
    submissions === seen.submissions.length &&
    drafts.length === revisions.size &&
    drafts.every(({ id, revision }) => revisions.get(id) === revision)
  );
}
