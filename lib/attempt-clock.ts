import "server-only";
import { database } from "./database";
import { attendedBy } from "./membership";
import { ownSitting, ownTerms } from "./own-sitting";
import { seen } from "./presence";
import { type SittingState, sittingState } from "./sitting";
import type { Viewer } from "./viewer";

/** What the page of a running attempt asks for every few seconds. */
export interface AttemptClock {
  /** The server's clock when this was made. */
  readonly now: Date;
  readonly endsAt: Date;
  /** The last instant at which anything is answered: later than `endsAt` where late work is taken. */
  readonly lastsUntil: Date;
  readonly state: SittingState;
  /** Null while it goes on. */
  readonly submittedAt: Date | null;
  /** What was said to everybody or to this student, oldest first. */
  readonly announcements: readonly { readonly id: string; readonly text: string; readonly at: Date }[];
}

/** Says that the viewer's browser is there. Null where the attempt is not theirs. */
export async function attemptClock(viewer: Viewer, attemptId: string, now: Date): Promise<AttemptClock | null> {
  const { userId } = viewer;
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, userId, quiz: { course: attendedBy(viewer) } },
    include: {
      ...ownTerms,
      quiz: {
        include: {
          exceptions: { where: { userId } },
          announcements: {
            where: { withdrawnAt: null, OR: [{ userId: null }, { userId }] },
            orderBy: { createdAt: "asc" },
          },
        },
      },
    },
  });
  if (attempt === null) return null;
  const { submittedAt, quiz } = attempt;
  if (submittedAt === null) seen(attemptId, now);
  const window = ownSitting(attempt);
  const { endsAt, lastsUntil } = window;
  const announcements = quiz.announcements.map(({ id, text, createdAt }) => ({ id, text, at: createdAt }));
  return { now, endsAt, lastsUntil, state: sittingState(window, now), submittedAt, announcements };
}
