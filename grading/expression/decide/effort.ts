import { budget, type Remembered } from "../../budget";

/**
 * A limit to what one answer may cost to be decided. Cells, boundaries, points, sums and their precision multiply, so that no limit on
 * one of them alone keeps the whole short; what costs time spends from one budget, and where that is used up a person looks.
 *
 * What is remembered of a key costs what it cost the first time, so that a verdict does not depend on what was asked before.
 */
export const mostToDecide = 600_000;

/** Most that it may cost to say more of a verdict than the verdict: a simpler counterexample, a well-known slip. */
export const mostToExplain = 100_000;

/** Most that all comparisons and explanations for one answer may cost together. */
export const mostOfAnswer = 900_000;

const decisions = budget("a decision");

/** One unit is about 60 ns. */
export const { beside, spend, counted, recalled, together } = decisions;

export type { Remembered };

/** A work within a budget of its own; as a part of another one it spends from that, and where that is used up the whole ends. */
export const withinBudget = <T>(work: () => T, otherwise: () => T, most = mostToDecide): T =>
  decisions.isShared() ? work() : decisions.within(most, work, otherwise);

/** Most that it may cost to make a key ready, once: where others bring their keys along, an author's text may be as hostile as any. */
export const mostToPrepare = 300_000;

/** What is made ready of a key, whatever is left of the budget of the answer that it is made ready for. */
export const prepared = <T>(work: () => T, otherwise: () => T): T => decisions.apart(mostToPrepare, work, otherwise);
