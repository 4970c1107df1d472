/** What became of a work, with what it cost. */
export interface Remembered<T> {
  readonly value: T;
  readonly cost: number;
}

/** Units of work that a whole and its parts share. */
export interface Budget {
  readonly spend: (units: number) => void;
  /**
   * The result of a work within a new budget, or within what is left of the one it is part of; `otherwise` where that is not enough. So too
   * where the stack is full or a number too long for the machine, so that no answer ends the grading of others.
   */
  readonly within: <T>(most: number, work: () => T, otherwise: () => T) => T;
  /** The same within a budget of its own, and what the work is done for pays nothing: a key is made ready once, before one answer or another. */
  readonly apart: <T>(most: number, work: () => T, otherwise: () => T) => T;
  /** A result with what it cost. Outside of a budget nothing is counted. */
  readonly counted: <T>(work: () => T) => Remembered<T>;
  readonly recalled: <T>(known: Remembered<T>) => T;
  /** Whether a whole is at work. */
  readonly isShared: () => boolean;
}

/** A kind of budget: counted in steps and not in time, so that a verdict does not depend on the machine. */
export function budget(of: string): Budget {
  let left = Number.POSITIVE_INFINITY;

  class Exhausted extends Error {}

  const isShared = (): boolean => left !== Number.POSITIVE_INFINITY;

  const spend = (units: number): void => {
    left -= units;
    if (left < 0) throw new Exhausted(`the budget of ${of} is used up`);
  };

  function apart<T>(most: number, work: () => T, otherwise: () => T): T {
    const before = left;
    left = most;
    try {
      return work();
    } catch (error) {
      if (error instanceof Exhausted || isTooLarge(error)) return otherwise();
      throw error;
    } finally {
      left = before;
    }
  }

  return {
    isShared,
    apart,
    spend,
    recalled: ({ value, cost }) => {
      spend(cost);
      return value;
    },
    within: (most, work, otherwise) => {
      if (!isShared()) return apart(most, work, otherwise);
      try {
        return work();
      } catch (error) {
        if (error instanceof Exhausted || isTooLarge(error)) return otherwise();
        throw error;
      }
    },
    counted: (work) => {
      const isPart = isShared();
      if (!isPart) left = Number.MAX_SAFE_INTEGER;
      const before = left;
      try {
        const value = work();
        return { value, cost: before - left };
      } finally {
        if (!isPart) left = Number.POSITIVE_INFINITY;
      }
    },
  };
}

/** "Maximum call stack size exceeded", and the same of a BigInt: what the machine cannot hold, and no mistake of the program. */
const isTooLarge = (error: unknown): boolean => error instanceof RangeError && error.message.startsWith("Maximum ");
