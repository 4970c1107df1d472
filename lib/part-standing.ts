import "server-only";
import type { AttemptRow } from "./own-attempt";
import { ownSitting } from "./own-sitting";
import { standing } from "./points";
import { type Release, release } from "./quiz-state";
import type { Sitting } from "./sitting";
import { partTerms } from "./terms";

/** Where a student stands with one part. It says nothing of what the part asks, so that no variant is drawn for it. */
export interface PartStanding {
  readonly id: string;
  readonly points: number;
  /** The student is unsure of it. */
  readonly flagged: boolean;
  readonly draft: { readonly text: string; readonly revision: number; readonly savedAt: Date } | null;
  /** What was handed in last. */
  readonly last: { readonly text: string; readonly arrivedAt: Date; readonly afterEnd: boolean } | null;
  readonly triesUsed: number;
  /** Null: as many as one likes. */
  readonly triesLeft: number | null;
  /** Points that count so far; null where nothing counts yet or verdicts are withheld. */
  readonly earned: number | null;
}

/** What holds for all parts of an attempt at one moment. */
export interface Circumstances {
  readonly window: Sitting;
  readonly released: Release;
}

export function circumstances(attempt: AttemptRow, now: Date): Circumstances {
  return { window: ownSitting(attempt), released: release(attempt.quiz, attempt, now) };
}

export function partStanding(
  attempt: AttemptRow,
  slug: string,
  { id, points, written }: { readonly id: string; readonly points: number; readonly written: boolean },
  { window, released }: Circumstances,
): PartStanding {
  const { attemptsAllowed } = window;
  const mine = isOf(slug, id);
  const draft = attempt.drafts.find(mine);
  const submissions = attempt.submissions.filter(mine);
  const last = submissions.at(-1);
  const triesUsed = submissions.filter(({ tryNumber }) => tryNumber !== null).length;
  return {
    id,
    points,
    flagged: attempt.flags.some(mine),
    draft: draft === undefined ? null : { text: draft.text, revision: draft.revision, savedAt: draft.savedAt },
    last: last === undefined ? null : { text: last.text, arrivedAt: last.arrivedAt, afterEnd: last.afterEnd },
    triesUsed,
    triesLeft: attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - triesUsed),
    earned: released.verdicts
      ? standing(submissions, { points, written }, partTerms(attempt, slug, id, window)).earned
      : null,
  };
}

/** Whether a row belongs to a part. */
export function isOf(slug: string, id: string) {
  return ({ question, part }: { readonly question: string; readonly part: string }): boolean =>
    question === slug && part === id;
}
