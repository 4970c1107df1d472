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
  /** The same within a budget of its own, whatever is left of the one it is part of: what is found is told. */
  readonly beside: <T>(most: number, work: () => T, otherwise: () => T) => T;
  /** The same, for which nobody pays: a key is made ready once, before one answer or another. */
  readonly apart: <T>(most: number, work: () => T, otherwise: () => T) => T;
  /** One work after another, each within its own budget and all of them within one purse: what comes when that is empty ends at once. */
  readonly together: <T>(most: number, work: () => T) => T;
  /** A result with what it cost. Outside of a budget nothing ends it. */
  readonly counted: <T>(work: () => T) => Remembered<T>;
  readonly recalled: <T>(known: Remembered<T>) => T;
  /** Whether a whole is at work. */
  readonly isShared: () => boolean;
}

/** More units than any work without a budget takes; parts of a unit are still counted. */
const plenty = 2 ** 40;

/** A kind of budget: counted in steps and not in time, so that a verdict does not depend on the machine. */
export function budget(of: string): Budget {
  let left = plenty;
  let isShared = false;
  let purse = Number.POSITIVE_INFINITY;
  /** What was left when the purse was paid from last. */
  let paid = left;

  class Exhausted extends Error {}

  const spend = (units: number): void => {
    left -= units;
    if (left < 0) throw new Exhausted(`the budget of ${of} is used up`);
  };

  function pay(): void {
    purse -= paid - left;
    paid = left;
  }

  /** Back to the work that a work was a part of. */
  function leave(before: number, wasShared: boolean): void {
    pay();
    left = paid = wasShared ? before : plenty;
    isShared = wasShared;
  }

  function caught<T>(work: () => T, otherwise: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof Exhausted || isTooLarge(error)) return otherwise();
      throw error;
    }
  }

  function beside<T>(most: number, work: () => T, otherwise: () => T): T {
    pay();
    const [before, wasShared] = [left, isShared];
    left = paid = Math.max(0, Math.min(most, purse));
    isShared = true;
    try {
      return caught(work, otherwise);
    } finally {
      leave(before, wasShared);
    }
  }

  function together<T>(most: number, work: () => T): T {
    pay();
    const before = purse;
    purse = most;
    try {
      return work();
    } finally {
      leave(left, isShared);
      purse = before;
    }
  }

  return {
    isShared: () => isShared,
    spend,
    beside,
    together,
    apart: (most, work, otherwise) => together(most, () => beside(most, work, otherwise)),
    within: (most, work, otherwise) => (isShared ? caught(work, otherwise) : beside(most, work, otherwise)),
    counted: (work) => {
      const [before, wasShared] = [left, isShared];
      isShared = true;
      try {
        const value = work();
        return { value, cost: before - left };
      } finally {
        leave(left, wasShared);
      }
    },
    recalled: ({ value, cost }) => {
      spend(cost);
      return value;
    },
  };
}

/** "Maximum call stack size exceeded", and the same of a BigInt: what the machine cannot hold, and no mistake of the program. */
const isTooLarge = (error: unknown): boolean => error instanceof RangeError && error.message.startsWith("Maximum ");
