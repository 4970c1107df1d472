import "server-only";
import type { Bilingual, Feedback, Outcome } from "@/grading";

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
  readonly score: number;
  readonly points: number;
  readonly reason: string;
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
  /** Null while the quiz withholds it. An unreadable answer is always told. */
  readonly verdict: VerdictView | null;
  readonly decision: DecisionView | null;
}
