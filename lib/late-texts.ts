import "server-only";
import { database, inTransaction } from "./database";
import { attendedBy } from "./membership";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

/** Texts kept for one part of one attempt: nobody types more than a few without a connection, and a page may not fill the disk. */
export const mostLateTexts = 10;

interface LatePlace {
  readonly attemptId: string;
  readonly question: string;
  readonly part: string;
}

/** `known`: the server has these very words already. `none`: blank, or more than are kept. */
export type LateKept = "kept" | "known" | "none";

/**
 * Keeps words that reached the server after their student's end, for staff to see; they count for nothing by themselves. The attempt must
 * be the student's own, and the part one of it. Twice is once.
 */
export async function keepLateText(place: LatePlace, text: string, now: Date): Promise<LateKept> {
  if (text.trim() === "") return "none";
  return inTransaction(async (transaction) => {
    // First of all: it locks the attempt, so that the same words from two tabs are seen as the same.
    await transaction.attempt.update({ where: { id: place.attemptId }, data: { lastSeenAt: now } });
    const same = { where: { ...place, text } };
    const known =
      (await transaction.draft.count(same)) +
      (await transaction.submission.count(same)) +
      (await transaction.lateText.count(same));
    if (known > 0) return "known";
    const number = 1 + (await transaction.lateText.count({ where: place }));
    if (number > mostLateTexts) return "none";
    await transaction.lateText.create({ data: { id: newId(), ...place, number, text, arrivedAt: now } });
    return "kept";
  });
}

export interface LateText {
  readonly question: string;
  readonly part: string;
  readonly text: string;
  readonly arrivedAt: Date;
}

/** What of the viewer's own attempt came after its end, oldest first; nothing where the attempt is not theirs. */
export function ownLateTexts(viewer: Viewer, attemptId: string): Promise<readonly LateText[]> {
  return database().lateText.findMany({
    where: { attemptId, attempt: { userId: viewer.userId, quiz: { course: attendedBy(viewer) } } },
    select: { question: true, part: true, text: true, arrivedAt: true },
    orderBy: [{ arrivedAt: "asc" }, { number: "asc" }],
  });
}
