import "server-only";
import type { Outcome, Part, Verdict } from "@/grading";
import { countingDecision } from "./counting-decision";
import { isAboutOne, type Origin } from "./decision-words";
import { storedVerdict } from "./stored-verdict";

/** What grading again needs of a submission: nothing but its row and the words on it, the latest first. */
export interface RegradedRow {
  readonly id: string;
  readonly text: string;
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly feedback: unknown;
  readonly evidence: unknown;
  readonly decisions: readonly { readonly score: number | null; readonly counts: boolean; readonly origin: Origin }[];
}

/** A verdict that comes out otherwise than what counts now. */
export interface Change {
  readonly submissionId: string;
  readonly oldOutcome: Outcome;
  readonly oldScore: number | null;
  readonly newOutcome: Outcome;
  readonly newScore: number | null;
  readonly verdict: Verdict;
}

/**
 * Grades a submission again, with the earlier answers that its evidence keeps; null where it comes out as it counts now. What an
 * earlier regrade decided is what counts now of the machine's. `part`: as it was drawn for this student; `alone`: grades where
 * no earlier answers are looked at.
 */
export function regraded(row: RegradedRow, part: Part, alone: (text: string) => Verdict): Change | null {
  const { id: submissionId, text, outcome: oldOutcome } = row;
  const { evidence } = storedVerdict(row);
  const earlier = new Map(Object.entries(evidence.earlier ?? {}));
  const verdict = part.follows.length === 0 ? alone(text) : part.grade(text, { earlier });
  const word = countingDecision(row.decisions);
  const oldScore = word?.origin === "regrade" ? word.score : row.score;
  const { outcome: newOutcome, score: newScore } = verdict;
  const isSameScore = oldScore === newScore || (oldScore !== null && newScore !== null && near(oldScore, newScore));
  const wasRegraded = word?.origin === "regrade";
  if (isSameScore && (wasRegraded || oldOutcome === newOutcome)) return null;
  return { submissionId, oldOutcome, oldScore, newOutcome, newScore, verdict };
}

const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;

/** Why a change is or is not made. A person's word stands, whatever the machine says now. */
export type Standing = "raise" | "lower" | "same" | "open" | "kept";

export function standingOf(
  change: { readonly oldScore: number | null; readonly newScore: number | null },
  decisions: RegradedRow["decisions"],
): Standing {
  const word = countingDecision(decisions);
  if (word !== null && (isAboutOne(word.origin) || word.origin === "group")) return "kept";
  // Unreadable or undecided now: that is for a person, and takes nothing away.
  if (change.newScore === null) return "open";
  if (change.oldScore === null || change.newScore > change.oldScore) return "raise";
  return change.newScore < change.oldScore ? "lower" : "same";
}
