import "server-only";
import type { Job } from "./background";
import { database } from "./database";
import { endAttempt } from "./ending";
import { publish } from "./events";
import { quizTopic } from "./live";
import { log } from "./log";
import { ownSitting, ownTerms } from "./own-sitting";
import { sittingState } from "./sitting";
import { steadyClock } from "./steady-clock";

/**
 * Ends the attempts whose time, with its grace, is over: their last saved texts are handed in. Which of several that try
 * does it is decided in the database, so it may run anywhere and as often as one likes. One attempt that cannot be ended
 * stops no other.
 * @returns whether the wall clock reached `until` before all were ended.
 */
export async function endOverdue(now: Date, until: Date | null = null): Promise<"done" | "more"> {
  const open = await database().attempt.findMany({
    where: { submittedAt: null, quiz: { OR: [{ kind: "exam" }, { timeLimit: { not: null } }] } },
    include: ownTerms,
    orderBy: { startedAt: "asc" },
  });
  const ended = new Set<string>();
  for (const attempt of open) {
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

async function tell(quizzes: ReadonlySet<string>): Promise<void> {
  for (const quiz of quizzes) await publish(quizTopic(quiz));
}

const closingTime = steadyClock(Date.now, () => performance.now());

export const endOverdueAttempts: Job = {
  name: "end-overdue-attempts",
  every: 3,
  round: (until) => endOverdue(closingTime(), until),
};
