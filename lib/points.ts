import "server-only";
import type { Outcome } from "@/grading";
import { countingDecision } from "./counting-decision";
import { lateDays, type PartTerms } from "./terms";

/** What a submission is worth for the grade: the little that the rule below needs. */
export interface Gradable {
  readonly number: number;
  readonly outcome: Outcome;
  /** The machine's share of the points; null where unreadable or undecided. */
  readonly score: number | null;
  readonly late: boolean;
  readonly arrivedAt: Date;
  /** A person's share of the points, the latest word first. */
  readonly decisions: readonly { readonly score: number | null; readonly counts: boolean; readonly reason: string }[];
}

/** Points taken off, and for what. */
export type Deduction =
  | { readonly kind: "late"; readonly days: number; readonly points: number }
  | { readonly kind: "hints"; readonly hints: number; readonly points: number };

export interface Standing {
  /** Points that count; null where nothing counts yet. Those before anything was taken off, less each deduction. */
  readonly earned: number | null;
  readonly before: number | null;
  readonly deductions: readonly Deduction[];
  readonly reason: "best" | "last" | "decided" | "unanswered" | "unreadable" | "undecided";
  /** Number of the submission that counts. */
  readonly submission: number | null;
  /** Number of the submission on which a person has to decide before this stands; null where nobody has to. */
  readonly waits: number | null;
  readonly note: string | null;
}

const nothing = { earned: null, before: null, deductions: [], submission: null, waits: null, note: null } as const;

/**
 * How a part stands: the submission counts that leaves most once lateness and hints are taken off (or the last one, by the quiz's terms), a
 * person's word in place of the machine's. What waits for a person is never a zero: it says so, unless something else has earned points
 * already. Of a written part the latest text alone waits: it takes the place of those before it.
 */
export function standing(
  submissions: readonly Gradable[],
  { points, written = false }: { readonly points: number; readonly written?: boolean },
  terms: PartTerms,
): Standing {
  let best: Candidate | null = null;
  let waits: Gradable | null = null;
  const latest = written
    ? Math.max(...submissions.map(({ number, outcome }) => (outcome === "invalid" ? 0 : number)))
    : 0;
  for (const submission of counting(submissions, terms.lastCounts)) {
    const share = countingDecision(submission.decisions)?.score ?? submission.score;
    if (share === null) {
      if (submission.outcome === "undecided" && (!written || submission.number === latest)) waits = submission;
      continue;
    }
    const candidate = netOf(submission, share, points, terms);
    if (best === null || candidate.earned > best.earned) best = candidate;
  }
  if (best !== null && (best.earned > 0 || waits === null)) {
    const { submission, share, earned, before, deductions } = best;
    const decision = countingDecision(submission.decisions);
    const chosen = terms.lastCounts && submissions.length > 1 ? "last" : "best";
    const open = share < 1 ? (waits?.number ?? null) : null;
    // Field by field: this runs once for each part of each student, and copying the rest of an object is half of its time.
    return {
      earned,
      before,
      deductions,
      reason: open !== null ? "undecided" : decision === null ? chosen : "decided",
      submission: submission.number,
      waits: open,
      note: decision?.reason ?? null,
    };
  }
  if (waits !== null) return { ...nothing, reason: "undecided", submission: waits.number, waits: waits.number };
  return { ...nothing, reason: submissions.length > 0 ? "unreadable" : "unanswered" };
}

/** Oldest first, those of a part that may count. What cannot be read, and nobody decided on, takes the place of nothing. */
export function counting<Answer extends MayCount>(
  submissions: readonly Answer[],
  lastCounts: boolean,
): readonly Answer[] {
  if (!lastCounts || submissions.length < 2) return submissions;
  const last = submissions.findLast(
    ({ outcome, decisions }) => outcome !== "invalid" || countingDecision(decisions) !== null,
  );
  return last === undefined ? submissions : [last];
}

interface MayCount {
  readonly outcome: Outcome;
  readonly decisions: Parameters<typeof countingDecision>[0];
}

interface Candidate {
  readonly submission: Gradable;
  readonly share: number;
  readonly earned: number;
  readonly before: number;
  readonly deductions: readonly Deduction[];
}

/** Both are shares of the part's points, not of what was earned; together they take no more than that. */
function netOf(submission: Gradable, share: number, points: number, terms: PartTerms): Candidate {
  const before = worth(share, points);
  const deductions: Deduction[] = [];
  let earned = before;
  const days = submission.late ? lateDays(submission.arrivedAt, terms.endsAt) : 0;
  const late = Math.min(earned, worth(Math.min(days * terms.latePenalty, terms.latePenaltyMost), points));
  if (late > 0) {
    deductions.push({ kind: "late", days, points: late });
    earned = worth(earned - late, 1);
  }
  // What was shown after an answer had arrived did not help it.
  const hints = terms.hintsTakenAt.filter((at) => at <= submission.arrivedAt).length;
  const price = Math.min(earned, worth(Math.min(hints * terms.hintPenalty, 1), points));
  if (price > 0) {
    deductions.push({ kind: "hints", hints, points: price });
    earned = worth(earned - price, 1);
  }
  return { submission, share, earned, before, deductions };
}

/**
 * A share of points, to a billionth: a float's tail is gone, and what many parts lose by it stays below every digit shown.
 * To a ten-thousandth, fifteen parts of 4/3 points would add up to 19.9995.
 */
export function worth(share: number, points: number): number {
  return Math.round(share * points * 1e9) / 1e9;
}

/** To a millionth, in which what each part lost by its billionth is gone; null where nothing counts at all. */
export function sum(values: readonly (number | null)[]): number | null {
  const counting = values.filter((value) => value !== null);
  return counting.length === 0 ? null : Math.round(counting.reduce((total, value) => total + value, 0) * 1e6) / 1e6;
}
