import "server-only";
import { type Card, createEmptyCard, type FSRS, fsrs, type Grade, State } from "ts-fsrs";
import type { Outcome } from "@/grading";

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4;

export const ratings = [1, 2, 3, 4] as const;

/** What is remembered of one thing to learn: the memory state of FSRS. Stability in days, difficulty 1 to 10. */
export interface Memory {
  readonly due: Date;
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly state: number;
  readonly lastReview: Date | null;
}

export interface Schedule {
  /** The state after a rating given at that moment; `due` says when it comes again. */
  readonly rated: (memory: Memory, rating: Rating, at: Date) => Memory;
  /** The chance, 0 to 1, that it would be recalled now; 0 for what is new. */
  readonly recall: (memory: Memory, now: Date) => number;
}

/**
 * FSRS-6 with its authors' parameters: recall of 90 % is aimed at, steps of 1 and 10 minutes while learning, 10 after a lapse.
 * `fuzz` spreads intervals by some percent so that what was learnt together does not come back together; it is drawn from the
 * card's own state and the moment, so the interval on a button is the one that pressing it gives.
 */
export function schedule(fuzz: boolean): Schedule {
  const algorithm: FSRS = fsrs({ enable_fuzz: fuzz });
  return {
    rated: (memory, rating, at) => memoryOf(algorithm.next(cardOf(memory), at, grades[rating]).card),
    recall: (memory, now) =>
      memory.state === State.New ? 0 : algorithm.get_retrievability(cardOf(memory), now, false),
  };
}

/** The schedule that students learn by. */
export const plan = schedule(process.env["NODE_ENV"] !== "test");

/** Never seen: due at once. */
export function newMemory(now: Date): Memory {
  return memoryOf(createEmptyCard(now));
}

const grades: Readonly<Record<Rating, Grade>> = { 1: 1, 2: 2, 3: 3, 4: 4 };

function cardOf({ due, stability, difficulty, reps, lapses, state, ...memory }: Memory): Card {
  const { scheduledDays: scheduled_days, learningSteps: learning_steps, lastReview } = memory;
  const seen = lastReview === null ? {} : { last_review: lastReview };
  return { due, stability, difficulty, elapsed_days: 0, scheduled_days, learning_steps, reps, lapses, state, ...seen };
}

function memoryOf(card: Card): Memory {
  const { due, stability, difficulty, scheduled_days, learning_steps, reps, lapses, state, last_review } = card;
  return {
    due,
    stability,
    difficulty,
    scheduledDays: scheduled_days,
    learningSteps: learning_steps,
    reps,
    lapses,
    state,
    lastReview: last_review ?? null,
  };
}

/** Seconds within which a right first answer counts as an easy one. */
export const fast = 45;

/** How one answer came about, as far as the rating is concerned. */
export interface Practised {
  readonly outcome: Outcome;
  readonly hintsUsed: number;
  /** Whether the worked solution was looked at before. */
  readonly solutionSeen: boolean;
  /** From the part's being shown to the answer; null where it is not known. */
  readonly seconds: number | null;
}

/**
 * What a first answer to a variant suggests: not right is "again", and so is what was read off the solution; right with
 * hints is "hard"; right is "good", and fast "easy". Null where the machine does not know.
 */
export function suggestedRating({ outcome, hintsUsed, solutionSeen, seconds }: Practised): Rating | null {
  switch (outcome) {
    case "invalid":
    case "undecided":
      return null;
    case "incorrect":
    case "partial":
      return 1;
    case "correct":
      if (solutionSeen) return 1;
      if (hintsUsed > 0) return 2;
      return seconds !== null && seconds <= fast ? 4 : 3;
  }
}
