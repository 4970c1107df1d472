/**
 * Answers to one part as real students write them, and the verdict that each must get: `correct`, wrong by a named
 * misconception (`slips`, by its id), wrong by none (`incorrect`), unreadable or of another kind (`invalid`), or for a
 * person to look at (`undecided`).
 */
export interface Examples {
  readonly correct?: readonly string[];
  readonly slips?: Readonly<Record<string, readonly string[]>>;
  readonly incorrect?: readonly string[];
  readonly invalid?: readonly string[];
  readonly undecided?: readonly string[];
}

/** By the part's id; all for the variant of the seed "examples". */
export type ExamplesOfQuestion = Readonly<Record<string, Examples>>;
