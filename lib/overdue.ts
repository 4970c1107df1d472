import "server-only";
import type { Job } from "./background";
import { database } from "./database";
import { endAttempt } from "./ending";
import { publish } from "./events";
import { quizTopic } from "./live";
import { log } from "./log";
import { ownSitting, ownTerms } from "./own-sitting";
import { serverNow } from "./server-clock";
import { type Accommodation, type Exception, type QuizRules, sittingState } from "./sitting";

/**
 * Ends the attempts whose time, with its grace, is over: their last saved texts are handed in. Which of several that try
 * does it is decided in the database, so it may run anywhere and as often as one likes. One attempt that cannot be ended
 * stops no other.
 * @returns whether the wall clock reached `until` before all were ended.
 */
export async function endOverdue(now: Date, until: Date | null = null): Promise<"done" | "more"> {
  const ended = new Set<string>();
  for (const attempt of await perhapsOver(now)) {
    if (sittingState(ownSitting(attempt), now) !== "over") continue;
    try {
      await endAttempt(attempt.id, { by: "limit", actorId: null, at: now });
      ended.add(attempt.quizId);
    } catch (error) {
      log("error", "An attempt whose time is over could not be ended.", { attempt: attempt.id, error });
    }
    if (until !== null && new Date() > until) {
      await tell(ended);
      return "more";
    }
  }
  await tell(ended);
  return "done";
}

/**
 * The open attempts that may be over: of most it is enough to know when the quiz closes and when they began, so that an exam of
 * thousands costs little while it runs.
 */
async function perhapsOver(now: Date) {
  const quizzes = await database().quiz.findMany({
    where: { OR: [{ kind: "exam" }, { timeLimit: { not: null } }], attempts: { some: { submittedAt: null } } },
    include: { exceptions: true, course: { select: { enrollments: { where: { timeFactor: { lt: 1 } } } } } },
  });
  const due = quizzes.flatMap((quiz) => {
    const begunBy = latestStartThatMayBeOver(quiz, now);
    return begunBy === null ? [] : [{ quizId: quiz.id, startedAt: { lte: begunBy } }];
  });
  if (due.length === 0) return [];
  return database().attempt.findMany({
    where: { submittedAt: null, OR: due },
    include: ownTerms,
    orderBy: { startedAt: "asc" },
  });
}

type Terms = QuizRules & {
  readonly exceptions: readonly Exception[];
  /** Of those who have less than the usual time. */
  readonly course: { readonly enrollments: readonly Accommodation[] };
};

/** Who began later has time left in any case: with the shortest time and the earliest close that anybody has. Null where all have. */
function latestStartThatMayBeOver({ exceptions, course, ...quiz }: Terms, now: Date): Date | null {
  const closes = [quiz.closesAt, ...exceptions.flatMap(({ closesAt }) => closesAt ?? [])];
  if (closes.some((close) => close < now)) return now;
  if (quiz.timeLimit === null) return null;
  const factors = [...course.enrollments, ...exceptions].flatMap(({ timeFactor }) => timeFactor ?? []);
  return new Date(now.getTime() - quiz.timeLimit * 1000 * Math.min(1, ...factors));
}

async function tell(quizzes: ReadonlySet<string>): Promise<void> {
  for (const quiz of quizzes) await publish(quizTopic(quiz));
}

export const endOverdueAttempts: Job = {
  name: "end-overdue-attempts",
  every: 3,
  round: (until) => endOverdue(serverNow(), until),
};
