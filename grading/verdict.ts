/** Words in both languages of the product. No text exists in one alone. */
export interface Bilingual {
  readonly en: string;
  readonly "zh-CN": string;
}

export type Language = keyof Bilingual;

/** A half-open range of UTF-16 offsets into the answer as it was typed. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One thing said to the student. `code` is stable and names the rule; `message` may be reworded. */
export interface Feedback {
  readonly code: string;
  readonly message: Bilingual;
  readonly at?: Span;
}

/** One point at which two answers differ, small enough to be checked by hand. All values are printed exactly. */
export interface Counterexample {
  readonly at: Readonly<Record<string, string>>;
  readonly answer: string;
  readonly reference: string;
}

export type OrderRelation = "equal" | "upper" | "lower" | "incomparable";

/** Why a verdict is what it is, in a form that a person or a program can check again. */
export interface Evidence {
  /** The decision procedure that settled it, for example "canonical-form" or "finite-field". */
  readonly method: string;
  readonly counterexample?: Counterexample;
  /** For randomised proofs of equality: a bound on the chance of error, for example "2^-61". */
  readonly errorBound?: string;
  readonly relation?: OrderRelation;
  /** For vectors and matrices: the outcome of each entry, row by row. */
  readonly entries?: readonly ("correct" | "incorrect" | "undecided")[];
  /** The student's own answers to earlier parts that were looked at, by the part's id. */
  readonly earlier?: Readonly<Record<string, string>>;
}

/**
 * What the machine says of one answer.
 *
 * - `correct`, `partial`, `incorrect`: settled, with the reason.
 * - `invalid`: could not be read, or is not of the type asked for. Says why and where; costs nothing.
 * - `undecided`: read, but neither proved equal nor proved different. A person looks; never a zero.
 */
export type Verdict =
  | {
      readonly outcome: "correct" | "partial" | "incorrect";
      /** Share of the part's points, 0 to 1. */
      readonly score: number;
      /** LaTeX of what was understood. */
      readonly readAs: string;
      readonly feedback: readonly Feedback[];
      readonly evidence: Evidence;
      /** The name of the recognised wrong answer, if one was. */
      readonly misconception?: string;
    }
  | {
      readonly outcome: "invalid";
      readonly score: null;
      readonly readAs: null;
      readonly feedback: readonly [Feedback, ...Feedback[]];
      readonly evidence: Evidence;
    }
  | {
      readonly outcome: "undecided";
      readonly score: null;
      readonly readAs: string;
      readonly feedback: readonly Feedback[];
      readonly evidence: Evidence;
    };

export type Outcome = Verdict["outcome"];

/** Feedback from its words; `at` is left out where the whole answer is meant. */
export function feedback(code: string, en: string, zhCN: string, at?: Span): Feedback {
  const message = { en, "zh-CN": zhCN };
  return at === undefined ? { code, message } : { code, message, at };
}
