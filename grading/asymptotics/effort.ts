import { budget, type Remembered } from "../budget";

/**
 * A limit to what one answer may cost. Sums, ways to grow and linear programs multiply, so that no limit on one of them alone keeps
 * the whole short; what costs time spends from one budget, and where that is used up the question stays undecided.
 *
 * What was worked out before and is remembered costs what it cost the first time, so that a verdict does not depend on what was
 * asked before.
 */
export const mostToCompare = 500_000;

/** Most that it may cost to read an order: where that is not enough, the parts of its ways to grow are still compared. */
export const mostToRead = 150_000;

/** Most that it may cost to work out a key's order, once. */
export const mostToPrepare = 500_000;

/** Most that it may cost to say more of a verdict than the verdict: a path along which two orders part. */
export const mostToExplain = 150_000;

/** Most that all comparisons and explanations for one answer may cost together. */
export const mostOfAnswer = 700_000;

const orders = budget("an order");

/** One unit is about 60 ns. */
export const { spend, counted, recalled, together } = orders;

export type { Remembered };

/** The result of a work within a new budget, or within what is left of the one it is part of; `otherwise` where that is not enough. */
export const withinBudget = <T>(work: () => T, otherwise: () => T, most = mostToCompare): T =>
  orders.within(most, work, otherwise);

/** The key's order, worked out once, whatever is left of the budget of the answer that it is worked out for. */
export const prepared = <T>(work: () => T, otherwise: () => T): T => orders.apart(mostToPrepare, work, otherwise);

/** What is found is told, however much was left when it was found. */
export const explained = <T>(work: () => T, otherwise: () => T): T => orders.beside(mostToExplain, work, otherwise);
