import "server-only";
import { createHash } from "node:crypto";
import { alikeTexts } from "./alike";
import { database } from "./database";
import { isTaken } from "./looking";
import { latestWords, type PartOfQuiz, submissionsOf } from "./part-submissions";
import type { Viewer } from "./viewer";

/** One student's latest answer to a part, as a grader's queue has it. */
export interface QueuedAnswer {
  readonly id: string;
  /** Whether a person's word counts for it (or, in second marking, the viewer has marked it). */
  readonly graded: boolean;
  /** How many answers of the queue are nearly the same text, itself included. */
  readonly alike: number;
}

/** Each grader's own random order, the same at every visit; texts that are nearly the same stand together. */
export async function markingQueue(
  viewer: Viewer,
  courseId: string,
  place: PartOfQuiz,
  second: boolean,
): Promise<readonly QueuedAnswer[]> {
  const where = submissionsOf(place, courseId);
  const [rows, decisions] = await Promise.all([
    database().submission.findMany({
      where: { ...where, outcome: { not: "invalid" } },
      select: { id: true, attemptId: true, number: true, text: true, outcome: true },
      orderBy: [{ number: "asc" }, { id: "asc" }],
    }),
    database().decision.findMany({
      where: { submission: where, ...(second ? { counts: false, deciderId: viewer.userId } : { counts: true }) },
      select: { submissionId: true, score: true, counts: true },
      orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
    }),
  ]);
  const latest = [...new Map(rows.map((row) => [row.attemptId, row])).values()];
  const words: ReadonlyMap<string, unknown> = second
    ? new Map(decisions.map((each) => [each.submissionId, each]))
    : latestWords(decisions);
  const heads = alikeTexts(latest.map(({ text }) => text));
  const sizes = new Map<number, number>();
  for (const head of heads) sizes.set(head, (sizes.get(head) ?? 0) + 1);
  const placed = latest.map(({ id, outcome }, at) => {
    const head = heads[at] ?? at;
    const settledByMachine = outcome !== "undecided" && !second;
    return {
      id,
      graded: words.has(id) || settledByMachine,
      alike: sizes.get(head) ?? 1,
      order: `${drawnLot(viewer.userId, latest[head]?.id ?? id)} ${drawnLot(viewer.userId, id)}`,
    };
  });
  placed.sort((a, b) => (a.order < b.order ? -1 : 1));
  return placed.map(({ id, graded, alike }) => ({ id, graded, alike }));
}

function drawnLot(userId: string, id: string): string {
  return createHash("sha256").update(`${userId}/${id}`).digest("hex").slice(0, 16);
}

/** The next answer after one that waits for a mark, going round; one that another grader has open comes last. */
export function nextUngraded(
  queue: readonly QueuedAnswer[],
  after: string | null,
  viewer: Viewer,
  now: Date,
): string | null {
  const at = queue.findIndex(({ id }) => id === after);
  const round = [...queue.slice(at + 1), ...queue.slice(0, at + 1)].filter(({ graded, id }) => !graded && id !== after);
  return (round.find(({ id }) => !isTaken(viewer.userId, id, now)) ?? round[0])?.id ?? null;
}
