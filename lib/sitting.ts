import "server-only";

/** What a quiz allows everybody. Times in seconds. */
export interface QuizRules {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly lateUntil: Date | null;
  /** From a student's own start; null: until the quiz closes. */
  readonly timeLimit: number | null;
  /** Whether who begins by the close has the whole time limit, also past the close; otherwise everybody ends at the close. */
  readonly fullTime: boolean;
  /** Given to everybody while it ran. */
  readonly extraTime: number;
  readonly grace: number;
  readonly attemptsAllowed: number | null;
}

/** What an enrolment grants one student in every quiz. */
export interface Accommodation {
  readonly timeFactor: number;
  readonly untimed: boolean;
}

/** What one student is granted in one quiz; null is as for everybody. */
export interface Exception {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly lateUntil: Date | null;
  readonly attemptsAllowed: number | null;
  readonly timeFactor: number | null;
  readonly untimed: boolean;
  /** Seconds. */
  readonly extraTime: number;
  readonly excused: boolean;
}

/** One student's own window of one quiz. */
export interface Sitting {
  readonly opensAt: Date;
  /** The last instant in time. */
  readonly endsAt: Date;
  /** The last instant at which late work is taken; null where none is. */
  readonly lateUntil: Date | null;
  /** The last instant at which anything is answered, in time or late. */
  readonly lastsUntil: Date;
  /** What arrives until here was under way at the end: it is kept, and flagged. */
  readonly keptUntil: Date;
  /** Seconds that this student has from the start; null: none but the close. */
  readonly timeLimit: number | null;
  /** Readable answers for each part; null: as many as one likes. */
  readonly attemptsAllowed: number | null;
  readonly excused: boolean;
}

/** Where a student stands in a quiz. `grace`: over, but what was under way is still kept. */
export type SittingState = "not-open" | "open" | "late" | "grace" | "over";

export const ordinary: Accommodation = { timeFactor: 1, untimed: false };

/**
 * A student's own window. A time limit runs from the student's start and never past the close (an exception may move the
 * close), unless the quiz gives the full time to all who begin by then: to those without a limit as well, who never have less than
 * the others. Time that was given on top is had in full, whichever of the two came first. `startedAt` null: not begun yet, so
 * that the close alone bounds it.
 */
export function sitting(
  quiz: QuizRules,
  student: {
    readonly accommodation: Accommodation;
    readonly exception: Exception | null;
    readonly startedAt: Date | null;
  },
): Sitting {
  const { accommodation, exception, startedAt } = student;
  const untimed = accommodation.untimed || exception?.untimed === true;
  const factor = exception?.timeFactor ?? accommodation.timeFactor;
  const fullLimit = quiz.timeLimit === null ? null : Math.round(quiz.timeLimit * factor);
  const timeLimit = untimed ? null : fullLimit;
  const after = (limit: number | null) =>
    limit === null || startedAt === null ? Infinity : startedAt.getTime() + limit * 1000;
  const limitEnds = after(timeLimit);
  const extra = (quiz.extraTime + (exception?.extraTime ?? 0)) * 1000;
  const close = (exception?.closesAt ?? quiz.closesAt).getTime();
  const lateClose = (exception?.lateUntil ?? quiz.lateUntil)?.getTime() ?? close;
  const hasFullTime = quiz.fullTime && fullLimit !== null && startedAt !== null && startedAt.getTime() <= close;
  const ends = Math.max(Math.min(close, limitEnds), hasFullTime ? after(fullLimit) : 0) + extra;
  const lasts = Math.max(ends, Math.min(lateClose, limitEnds) + extra);
  return {
    opensAt: exception?.opensAt ?? quiz.opensAt,
    endsAt: new Date(ends),
    lateUntil: lasts > ends ? new Date(lasts) : null,
    lastsUntil: new Date(lasts),
    keptUntil: new Date(lasts + quiz.grace * 1000),
    timeLimit,
    attemptsAllowed: exception?.attemptsAllowed ?? quiz.attemptsAllowed,
    excused: exception?.excused === true,
  };
}

/** By the server's clock alone; the last instant still counts. */
export function sittingState({ opensAt, endsAt, lastsUntil, keptUntil }: Sitting, now: Date): SittingState {
  if (now < opensAt) return "not-open";
  if (now <= endsAt) return "open";
  if (now <= lastsUntil) return "late";
  return now <= keptUntil ? "grace" : "over";
}

/**
 * Whether a quiz is sat in one go, as an exam is: one types, and what was saved last is handed in at the end. Elsewhere
 * each answer is handed in by itself and judged at once or later.
 */
export function isSatInOneGo(quiz: { readonly kind: string; readonly timeLimit: number | null }): boolean {
  return quiz.kind === "exam" || quiz.timeLimit !== null;
}

/**
 * The last instant at which anybody at all may still be answering. `accommodations`: at least those that give more than the usual time; they
 * count where a full time runs past the close.
 */
export function everybodyEnds(
  quiz: QuizRules,
  exceptions: readonly Exception[],
  accommodations: readonly Pick<Accommodation, "timeFactor">[],
): Date {
  const timeFactor = Math.max(1, ...accommodations.map((each) => each.timeFactor));
  const ends = [null, ...exceptions].flatMap((exception) => {
    const lastStart = exception?.closesAt ?? quiz.closesAt;
    return [null, lastStart].map((startedAt) =>
      sitting(quiz, { accommodation: { timeFactor, untimed: false }, exception, startedAt }).keptUntil.getTime(),
    );
  });
  return new Date(Math.max(...ends));
}
