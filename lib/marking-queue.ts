import "server-only";
import { createHash } from "node:crypto";
import { alikeTexts } from "./alike";
import { database } from "./database";
import { grouped } from "./grouped";
import { isTaken } from "./looking";
import { type PartOfQuiz, submissionsOf } from "./part-submissions";
import type { Viewer } from "./viewer";
import { waitingAnswers } from "./waiting";

/** One student's latest answer to a part, as a grader's queue has it. */
export interface QueuedAnswer {
  readonly id: string;
  /** Whether no person has to look at it any more (or, in second marking, the viewer has marked it). */
  readonly graded: boolean;
  /** How many answers of the queue are nearly the same text, itself included. */
  readonly alike: number;
}

/**
 * Of each student the answer that waits for a person, else the latest that waited, else the latest that could be read. Each grader's own random order, the same at
 * every visit; texts that are nearly the same stand together.
 */
export async function markingQueue(
  viewer: Viewer,
  courseId: string,
  place: PartOfQuiz,
  second: boolean,
): Promise<readonly QueuedAnswer[]> {
  const where = submissionsOf(place, courseId);
  const [rows, waiting, own] = await Promise.all([
    database().submission.findMany({
      where: { ...where, outcome: { not: "invalid" } },
      select: { id: true, attemptId: true, number: true, text: true, outcome: true },
      orderBy: [{ number: "asc" }, { id: "asc" }],
    }),
    waitingAnswers(courseId, place),
    second ? markedBy(viewer, where) : new Set<string>(),
  ]);
  const latest = [...grouped(rows, ({ attemptId }) => attemptId)].flatMap(([attemptId, answers]) => {
    const waits = waiting.get(attemptId);
    // One that was decided keeps its place.
    const asked = answers.find(({ number }) => number === waits);
    return asked ?? answers.findLast(({ outcome }) => outcome === "undecided") ?? answers.at(-1) ?? [];
  });
  const heads = alikeTexts(latest.map(({ text }) => text));
  const sizes = new Map<number, number>();
  for (const head of heads) sizes.set(head, (sizes.get(head) ?? 0) + 1);
  const placed = latest.map(({ id, attemptId, number }, at) => {
    const head = heads[at] ?? at;
    return {
      id,
      graded: second ? own.has(id) : waiting.get(attemptId) !== number,
      alike: sizes.get(head) ?? 1,
      order: `${drawnLot(viewer.userId, latest[head]?.id ?? id)} ${drawnLot(viewer.userId, id)}`,
    };
  });
  placed.sort((a, b) => (a.order < b.order ? -1 : 1));
  return placed.map(({ id, graded, alike }) => ({ id, graded, alike }));
}

/** What the viewer has marked a second time. */
async function markedBy(viewer: Viewer, submission: ReturnType<typeof submissionsOf>): Promise<ReadonlySet<string>> {
  const where = { submission, counts: false, deciderId: viewer.userId };
  const rows = await database().decision.findMany({ where, select: { submissionId: true } });
  return new Set(rows.map(({ submissionId }) => submissionId));
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
