/**
 * What one answer may cost. Every reader and every decision procedure is bounded by these numbers,
 * so that no text, however hostile, needs a time-out: work ends by construction.
 */
export const limits = {
  /** Longest text that is read, in UTF-16 code units (contract: 1,000). */
  characters: 1000,
  /** Deepest nesting of the syntax tree. */
  depth: 64,
  /** Most nodes of one syntax tree. */
  nodes: 1000,
  /** Most digits of one number literal, and of any exact number computed from it. */
  digits: 400,
  /** Largest absolute value of an integer exponent that is expanded exactly. */
  exponent: 4096,
  /** Largest n for which n! is computed exactly. */
  factorial: 170,
  /** Most entries of a vector, matrix or set. */
  entries: 400,
  /** Most terms of a finite sum or product that is written out. */
  terms: 2000,
  /** Longest sentence of feedback in one language, in UTF-16 code units. */
  sentence: 200,
} as const;
