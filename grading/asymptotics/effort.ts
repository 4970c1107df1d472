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

let left = Number.POSITIVE_INFINITY;

class Exhausted extends Error {}

/** One unit is about 60 ns. */
export function spend(units: number): void {
  left -= units;
  if (left < 0) throw new Exhausted("the budget of a decision is used up");
}

/** The result of a work within a new budget, or within what is left of the one it is part of; `otherwise` where that is not enough. */
export function withinBudget<T>(work: () => T, otherwise: () => T, most = mostToCompare): T {
  const isPart = left !== Number.POSITIVE_INFINITY;
  if (!isPart) left = most;
  try {
    return work();
  } catch (error) {
    if (error instanceof Exhausted) return otherwise();
    throw error;
  } finally {
    if (!isPart) left = Number.POSITIVE_INFINITY;
  }
}

/** A work that is no part of the budget of the answer it is done for: what an author wrote is worked out whatever it costs. */
export function beyondBudget<T>(work: () => T): T {
  const before = left;
  left = Number.POSITIVE_INFINITY;
  try {
    return work();
  } finally {
    left = before;
  }
}

export interface Remembered<T> {
  readonly value: T;
  readonly cost: number;
}

/** A result with what it cost. Outside of a budget nothing is counted. */
export function counted<T>(work: () => T): Remembered<T> {
  const isPart = left !== Number.POSITIVE_INFINITY;
  if (!isPart) left = Number.MAX_SAFE_INTEGER;
  const before = left;
  try {
    const value = work();
    return { value, cost: before - left };
  } finally {
    if (!isPart) left = Number.POSITIVE_INFINITY;
  }
}

export function recalled<T>({ value, cost }: Remembered<T>): T {
  spend(cost);
  return value;
}
