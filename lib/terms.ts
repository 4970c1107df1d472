import "server-only";
import { ownSitting } from "./own-sitting";
import { isSatInOneGo } from "./sitting";

/** What a quiz takes off of points: columns of its row. */
export interface Penalties {
  /** Share of a part's points lost for each day begun after the end, and the most that is lost. */
  readonly latePenalty: number;
  readonly latePenaltyMost: number;
  /** Share of a part's points lost for each hint taken. */
  readonly hintPenalty: number;
}

/** By which one student's answers to one part count. */
export interface PartTerms extends Penalties {
  /** Where a quiz is sat in one go, what was typed last counts, also after an attempt was opened again; elsewhere the best. */
  readonly lastCounts: boolean;
  /** This student's own end: one that was moved, even after the answer came, is the one from which lateness counts. */
  readonly endsAt: Date;
  readonly hintsTakenAt: readonly Date[];
}

/** The terms that a quiz has for everybody. */
export function quizTerms(
  quiz: Penalties & Parameters<typeof isSatInOneGo>[0],
): Omit<PartTerms, "endsAt" | "hintsTakenAt"> {
  const { latePenalty, latePenaltyMost, hintPenalty } = quiz;
  return { latePenalty, latePenaltyMost, hintPenalty, lastCounts: isSatInOneGo(quiz) };
}

type AttemptTerms = Parameters<typeof ownSitting>[0] & {
  readonly quiz: Parameters<typeof quizTerms>[0];
  readonly hintsTaken: readonly { readonly question: string; readonly part: string; readonly takenAt: Date }[];
};

/** Of one part of an attempt that was read whole; `window` is its student's own. */
export function partTerms(
  attempt: AttemptTerms,
  question: string,
  part: string,
  window = ownSitting(attempt),
): PartTerms {
  const taken = attempt.hintsTaken.filter((hint) => hint.question === question && hint.part === part);
  const { endsAt } = window;
  return { ...quizTerms(attempt.quiz), endsAt, hintsTakenAt: taken.map(({ takenAt }) => takenAt) };
}

const day = 24 * 60 * 60 * 1000;

/** Days of 24 hours begun since the end: 1 from its first instant on; a change of the clocks changes nothing. */
export function lateDays(arrivedAt: Date, endsAt: Date): number {
  return Math.max(0, Math.ceil((arrivedAt.getTime() - endsAt.getTime()) / day));
}
