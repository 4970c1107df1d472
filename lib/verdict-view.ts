import "server-only";
import type { Bilingual, Counterexample, Feedback, Outcome, Part } from "@/grading";
import { countingDecision } from "./counting-decision";
import { worth } from "./points";
import type { Release } from "./quiz-state";
import { type RubricItemRow, type RubricLine, rubricLines } from "./rubric-lines";
import { type StoredVerdict, storedVerdict } from "./stored-verdict";

/** What a student may see of a verdict: never the key, never the list of misconceptions. */
export interface VerdictView {
  readonly outcome: Outcome;
  /** Share of the part's points, 0 to 1; null where unreadable or undecided. */
  readonly score: number | null;
  /** The points that it is worth; null where unreadable or undecided. */
  readonly points: number | null;
  readonly feedback: readonly Feedback[];
  /** Name of the recognised misconception; its explanation is in `feedback` (code `misconception:…`). */
  readonly misconception: Bilingual | null;
  /** `reference` (the truth's value at that point) is null where it would give the answer away. */
  readonly counterexample: {
    readonly at: Readonly<Record<string, string>>;
    readonly answer: string;
    readonly reference: string | null;
  } | null;
  /** For vectors and matrices: the outcome of each entry, row by row. */
  readonly entries: readonly ("correct" | "incorrect" | "undecided")[] | null;
}

/** A person's word, which counts in place of the machine's. */
export interface DecisionView {
  /** Share of the part's points, 0 to 1; null where earlier words were taken back. */
  readonly score: number | null;
  readonly points: number | null;
  readonly reason: string;
  /** The lines of the rubric that were ticked; empty where none was used. */
  readonly rubric: readonly RubricLine[];
  readonly by: string;
  readonly at: Date;
}

export interface SubmissionView {
  readonly id: string;
  /** 1, 2, 3 … within the part. */
  readonly number: number;
  readonly text: string;
  /** LaTeX of what was understood; null where it could not be read. */
  readonly readAs: string | null;
  readonly arrivedAt: Date;
  readonly late: boolean;
  /** It arrived after the student's end, within the grace. */
  readonly afterEnd: boolean;
  /** Null while the quiz withholds it. An unreadable answer is always told. */
  readonly verdict: VerdictView | null;
  readonly decision: DecisionView | null;
}

/** A submission's row with its decisions, the latest first. */
export interface SubmissionRow {
  readonly id: string;
  readonly part: string;
  readonly question: string;
  readonly number: number;
  readonly tryNumber: number | null;
  readonly text: string;
  readonly readAs: string | null;
  readonly arrivedAt: Date;
  readonly late: boolean;
  readonly afterEnd: boolean;
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly feedback: unknown;
  readonly evidence: unknown;
  readonly misconception: string | null;
  readonly graderVersion: string;
  readonly decisions: readonly DecisionRow[];
}

interface DecisionRow {
  readonly score: number | null;
  readonly counts: boolean;
  readonly reason: string;
  readonly items: unknown;
  readonly adjustment: number;
  readonly decidedAt: Date;
  readonly decider: { readonly name: string };
}

export function decisionView(
  decision: DecisionRow,
  points: number,
  rubric: readonly RubricItemRow[] = [],
): DecisionView {
  const { score, reason, decider, decidedAt } = decision;
  return {
    score,
    points: score === null ? null : worth(score, points),
    reason,
    rubric: rubricLines(decision, rubric),
    by: decider.name,
    at: decidedAt,
  };
}

/** `rubric`: the quiz's, whose ticked lines are shown with a person's word. */
export function submissionView(
  row: SubmissionRow,
  part: Part,
  points: number,
  released: Release,
  rubric: readonly RubricItemRow[] = [],
): SubmissionView {
  const { id, number, text, readAs, arrivedAt, late, afterEnd } = row;
  const told = released.verdicts || row.outcome === "invalid";
  const decision = released.verdicts ? countingDecision(row.decisions) : null;
  return {
    id,
    number,
    text,
    readAs,
    arrivedAt,
    late,
    afterEnd,
    verdict: told ? verdictView(storedVerdict(row), row.misconception, part, points, released.truth) : null,
    decision: decision === null ? null : decisionView(decision, points, rubric),
  };
}

/** `truth`: whether the answer may be given away. */
export function verdictView(
  { outcome, score, feedback, evidence }: StoredVerdict,
  misconception: string | null,
  part: Part,
  points: number,
  truth: boolean,
): VerdictView {
  const { counterexample, entries } = evidence;
  return {
    outcome,
    score,
    points: score === null ? null : worth(score, points),
    feedback: truth ? feedback : feedback.filter(({ code }) => !statesTheTruth.has(code)),
    misconception: part.misconceptions.find(({ id }) => id === misconception)?.name ?? null,
    counterexample:
      counterexample === undefined
        ? null
        : {
            at: counterexample.at,
            answer: counterexample.answer,
            reference: truth || !givesAway(counterexample, part) ? counterexample.reference : null,
          },
    // Right or wrong, choice by choice, is the key itself.
    entries: entries === undefined || (part.type === "choice" && !truth) ? null : entries,
  };
}

/** Names that say which entry is meant, not at which point. */
const positions: ReadonlySet<string> = new Set(["component", "entry", "row", "column", "index", "position"]);

/** Feedback that states the truth along a path, in the grading library's own codes. */
const statesTheTruth: ReadonlySet<string> = new Set(["order-path-below", "order-path-above"]);

/**
 * The truth's value at a point says little of a formula, and everything of a number, of one entry of a vector, of a branch
 * that stands in the key, or of an order along a path on which a variable grows.
 */
function givesAway({ at, reference }: Counterexample, part: Part): boolean {
  const variables = Object.entries(at).filter(([name]) => !positions.has(name));
  if (variables.length === 0) return true;
  const grows = variables.some(([, value]) => !/\d/.test(value));
  return grows || part.answer.text.split(/[^\p{L}\p{N}_.^-]+/u).includes(reference.trim());
}
