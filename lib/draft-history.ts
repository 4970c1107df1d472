import "server-only";
import { database } from "./database";
import { attendedBy, taughtBy } from "./membership";
import type { Viewer } from "./viewer";

/** One text that was saved. */
export interface SavedText {
  readonly revision: number;
  readonly text: string;
  readonly savedAt: Date;
}

export interface PartPlace {
  readonly attemptId: string;
  readonly question: string;
  readonly part: string;
}

/** The most that is given at once, the newest first. */
const most = 100;

/** What the viewer has saved for one part of their own attempt, the newest first, at most a hundred; null where it is not theirs. */
export function ownSavedTexts(viewer: Viewer, place: PartPlace): Promise<readonly SavedText[] | null> {
  return savedTexts(place, { userId: viewer.userId, quiz: { course: attendedBy(viewer) } });
}

/** The same for staff of the course. */
export function staffSavedTexts(viewer: Viewer, place: PartPlace): Promise<readonly SavedText[] | null> {
  return savedTexts(place, { quiz: { course: taughtBy(viewer) } });
}

type Whose = { readonly quiz: { readonly course: ReturnType<typeof attendedBy> }; readonly userId?: string };

async function savedTexts(
  { attemptId, question, part }: PartPlace,
  whose: Whose,
): Promise<readonly SavedText[] | null> {
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, ...whose },
    include: {
      draftRevisions: {
        where: { question, part },
        select: { revision: true, text: true, savedAt: true },
        orderBy: { revision: "desc" },
        take: most,
      },
    },
  });
  return attempt?.draftRevisions ?? null;
}
