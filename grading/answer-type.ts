import type { Evidence, Feedback, Span } from "./verdict";

/** What became of a text: an answer, or the reasons why it is none. Reading never throws. */
export type Reading<Answer> =
  | {
      readonly ok: true;
      readonly value: Answer;
      /** LaTeX of what was understood. */
      readonly readAs: string;
      /** What the student should know about how it was read: which of two readings, which groups of digits. */
      readonly notes: readonly Feedback[];
    }
  | { readonly ok: false; readonly feedback: readonly [Feedback, ...Feedback[]] };

/** How an answer stands to a key. `credit` (0 to 1) is what the type itself grants to an answer that is different, usually 0. */
export type Comparison =
  | { readonly relation: "equal"; readonly evidence: Evidence; readonly feedback?: readonly Feedback[] }
  | {
      readonly relation: "different";
      readonly credit: number;
      readonly evidence: Evidence;
      readonly feedback?: readonly Feedback[];
    }
  | { readonly relation: "undecided"; readonly evidence: Evidence; readonly feedback?: readonly Feedback[] };

/**
 * How answers of one kind are read, compared and printed.
 *
 * `Options` is what reading may know and the browser may see: names, domains, shapes, never a key.
 * `Key` is the right answer as a value. Misconceptions are further keys, compared by the same `compare`.
 */
export interface AnswerType<Answer, Key, Options> {
  readonly name: AnswerTypeName;
  /** Pure, bounded, never throws. */
  readonly read: (text: string, options: Options) => Reading<Answer>;
  /** Pure, bounded, never throws. */
  readonly compare: (answer: Answer, key: Key, options: Options) => Comparison;
  /** The key in words that people type; `text` is graded correct against the same key. */
  readonly print: (key: Key, options: Options) => { readonly text: string; readonly latex: string };
  /**
   * Holds other answers against one, without tolerance; null where this one cannot be held against. Absent where the machine
   * compares no two answers.
   */
  readonly against?: (answer: Answer, key: Key, options: Options) => ((other: Answer) => Comparison) | null;
  /** A cheap print that equal answers share: only those of one print are compared. Unequal answers may share it too. */
  readonly sketch?: (answer: Answer, options: Options) => string;
}

/** Answers of a type held against each other by its own `compare`, one of them made a key; null from `keyOf`: it cannot be one. */
export function asKey<Answer, Key, Options>(
  type: () => AnswerType<Answer, Key, Options>,
  keyOf: (answer: Answer, key: Key) => Key | null,
): NonNullable<AnswerType<Answer, Key, Options>["against"]> {
  return (answer, key, options) => {
    const own = keyOf(answer, key);
    return own === null ? null : (other) => type().compare(other, own, options);
  };
}

export const answerTypeNames = [
  "integer",
  "number",
  "formula",
  "vector",
  "matrix",
  "set",
  "gradient",
  "order",
  "tensor-formula",
  "piecewise",
  "choice",
  "text",
] as const;

export type AnswerTypeName = (typeof answerTypeNames)[number];

/** A reading that failed for one reason. */
export function unreadable(feedback: Feedback): { readonly ok: false; readonly feedback: readonly [Feedback] } {
  return { ok: false, feedback: [feedback] };
}

/** The whole of a text. */
export const whole = (text: string): Span => ({ from: 0, to: text.length });
