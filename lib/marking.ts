import "server-only";
import { z } from "zod";
import type { Bilingual, Evidence, Outcome } from "@/grading";
import { partOf } from "./answer-place";
import { countingDecision } from "./counting-decision";
import { database } from "./database";
import type { Origin } from "./decision-words";
import { look } from "./looking";
import { markingQueue, nextUngraded } from "./marking-queue";
import type { PartOfQuiz } from "./part-submissions";
import type { RubricLine } from "./rubric-score";
import { rubricOf } from "./rubrics";
import { storedVerdict } from "./stored-verdict";
import { type TaughtPart, taughtPart } from "./taught-part";
import type { Viewer } from "./viewer";

/** One answer in front of a grader. Where names are hidden, none is in it. */
export interface MarkedAnswer {
  readonly id: string;
  /** Null where names are hidden. */
  readonly student: { readonly name: string; readonly attemptId: string } | null;
  readonly prompt: Bilingual;
  readonly text: string;
  readonly readAs: string | null;
  readonly outcome: Outcome;
  /** The machine's share; null where it has none. */
  readonly score: number | null;
  readonly evidence: Evidence;
  readonly arrivedAt: Date;
  readonly late: boolean;
  /** The mark that counts, or, in second marking, the viewer's own. */
  readonly mark: {
    readonly batchId: string | null;
    readonly score: number;
    readonly items: readonly string[];
    readonly adjustment: number;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
    readonly origin: Origin;
  } | null;
  /** The latest decision that this page has seen; null: none. Sent back with the mark, so that nobody's is overwritten unseen. */
  readonly seen: string | null;
  readonly alike: number;
}

export interface MarkingPage extends TaughtPart {
  readonly blind: boolean;
  readonly second: boolean;
  readonly lines: readonly RubricLine[];
  readonly comments: readonly { readonly id: string; readonly text: string }[];
  readonly total: number;
  readonly graded: number;
  /** From 1; 0 where there is nothing. */
  readonly position: number;
  readonly current: MarkedAnswer | null;
  readonly previous: string | null;
  readonly next: string | null;
  readonly nextUngraded: string | null;
}

const askedFor = z.object({
  /** Which answer; the next one that waits unless given. */
  answer: z.string().max(100).optional().catch(undefined),
  /** Marking a second time, to see how far two graders agree. */
  second: z.literal("1").optional().catch(undefined),
  /** Names hidden although the quiz shows them. */
  blind: z.literal("1").optional().catch(undefined),
});

/** One answer after another with the rubric beside it. For staff of `courseId`; null for everyone else. */
export async function markingPage(
  viewer: Viewer,
  courseId: string,
  place: PartOfQuiz,
  query: unknown,
  now: Date,
): Promise<MarkingPage | null> {
  const taught = await taughtPart(viewer, courseId, place);
  if (taught === null) return null;
  const asked = askedFor.safeParse(query).data ?? {};
  const second = asked.second !== undefined;
  const blind = taught.quiz.blind || asked.blind !== undefined;
  const { question, part } = place;
  const [queue, lines, comments] = await Promise.all([
    markingQueue(viewer, courseId, place, second),
    rubricOf(database(), place, taught),
    database().comment.findMany({
      where: { courseId, OR: [{ question: null }, { question, part: null }, { question, part }] },
      orderBy: { createdAt: "desc" },
      take: 50,
      select: { id: true, text: true },
    }),
  ]);
  const known = queue.some(({ id }) => id === asked.answer) ? (asked.answer ?? null) : null;
  const id = known ?? nextUngraded(queue, null, viewer, now) ?? queue[0]?.id ?? null;
  const at = queue.findIndex((each) => each.id === id);
  if (id !== null) look(viewer.userId, id, now);
  return {
    ...taught,
    blind,
    second,
    lines,
    comments,
    total: queue.length,
    graded: queue.filter(({ graded }) => graded).length,
    position: at + 1,
    current:
      id === null ? null : await markedAnswer(viewer, id, { blind, second, alike: queue[at]?.alike ?? 1, taught }),
    previous: queue[at - 1]?.id ?? null,
    next: queue[at + 1]?.id ?? null,
    nextUngraded: nextUngraded(queue, id, viewer, now),
  };
}

const ids = z.array(z.string());

interface How {
  readonly blind: boolean;
  readonly second: boolean;
  readonly alike: number;
  readonly taught: TaughtPart;
}

async function markedAnswer(viewer: Viewer, id: string, how: How): Promise<MarkedAnswer | null> {
  const { blind, second, alike, taught } = how;
  const row = await database().submission.findFirst({
    where: { id, attempt: { quizId: taught.quiz.id } },
    include: {
      attempt: { select: { id: true, user: { select: { name: true } } } },
      decisions: {
        include: { decider: { select: { name: true } } },
        orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
      },
    },
  });
  if (row === null) return null;
  const own = row.decisions.find(({ counts, deciderId }) => !counts && deciderId === viewer.userId);
  // A second marker must not see the first one's mark.
  const mark = second ? (own ?? null) : countingDecision(row.decisions);
  const items = ids.safeParse(mark?.items);
  const { version, seed, part, question: slug } = row;
  const { outcome, score, evidence } = storedVerdict(row);
  const { text, readAs, arrivedAt, late, attempt } = row;
  return {
    id,
    student: blind ? null : { name: attempt.user.name, attemptId: attempt.id },
    prompt: (partOf({ slug, version, part }, seed) ?? taught.part).prompt,
    text,
    readAs,
    outcome,
    score,
    evidence,
    arrivedAt,
    late,
    mark:
      mark === null || mark.score === null
        ? null
        : {
            batchId: mark.batchId,
            score: mark.score,
            items: items.success ? items.data : [],
            adjustment: mark.adjustment,
            reason: mark.reason,
            by: mark.decider.name,
            at: mark.decidedAt,
            origin: mark.origin,
          },
    seen: (second ? own?.id : row.decisions.find(({ counts }) => counts)?.id) ?? null,
    alike,
  };
}
