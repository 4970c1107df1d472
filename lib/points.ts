import "server-only";
import type { Outcome } from "@/grading";
import { countingDecision } from "./counting-decision";

/** What a submission is worth for the grade: the little that the rule below needs. */
export interface Gradable {
  readonly number: number;
  readonly outcome: Outcome;
  /** The machine's share of the points; null where unreadable or undecided. */
  readonly score: number | null;
  /** A person's share of the points, the latest word first. */
  readonly decisions: readonly { readonly score: number | null; readonly counts: boolean; readonly reason: string }[];
}

export interface Standing {
  /** Points that count; null where nothing counts yet. */
  readonly earned: number | null;
  readonly reason: "best" | "decided" | "unanswered" | "unreadable" | "undecided";
  /** Number of the submission that counts. */
  readonly submission: number | null;
  readonly note: string | null;
}

/**
 * How a part stands: the best submission counts, a person's word in place of the machine's. What waits for a person is
 * never a zero: it says so, unless something else has earned points already.
 */
export function standing(submissions: readonly Gradable[], points: number): Standing {
  let best: { readonly share: number; readonly submission: Gradable } | null = null;
  let waits: Gradable | null = null;
  for (const submission of submissions) {
    const share = countingDecision(submission.decisions)?.score ?? submission.score;
    if (share !== null && (best === null || share > best.share)) best = { share, submission };
    if (share === null && submission.outcome === "undecided") waits = submission;
  }
  if (best !== null && (best.share > 0 || waits === null)) {
    const { share, submission } = best;
    const decision = countingDecision(submission.decisions);
    return {
      earned: worth(share, points),
      reason: waits !== null && share < 1 ? "undecided" : decision === null ? "best" : "decided",
      submission: submission.number,
      note: decision?.reason ?? null,
    };
  }
  if (waits !== null) return { earned: null, reason: "undecided", submission: waits.number, note: null };
  const unreadable = submissions.length > 0;
  return { earned: null, reason: unreadable ? "unreadable" : "unanswered", submission: null, note: null };
}

/** A share of points, to a ten-thousandth: thirds must not show their float's tail. */
export function worth(share: number, points: number): number {
  return Math.round(share * points * 10_000) / 10_000;
}

/** Null where nothing counts at all. */
export function sum(values: readonly (number | null)[]): number | null {
  const counting = values.filter((value) => value !== null);
  return counting.length === 0
    ? null
    : worth(
        counting.reduce((total, value) => total + value, 0),
        1,
      );
}
