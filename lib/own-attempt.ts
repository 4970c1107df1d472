import "server-only";
import { database } from "./database";
import { attendedBy } from "./membership";
import { everybodysTerms, ownTerms } from "./own-sitting";
import type { Viewer } from "./viewer";

const latestFirst = {
  include: { decider: { select: { name: true } } },
  orderBy: [{ decidedAt: "desc" as const }, { id: "asc" as const }],
};

/** What is read of an attempt wherever it is shown, oldest submission first. */
export const wholeAttempt = {
  ...ownTerms,
  quiz: {
    include: {
      ...everybodysTerms,
      questions: { orderBy: { position: "asc" as const } },
      rubricItems: { orderBy: { position: "asc" as const } },
    },
  },
  drafts: true,
  flags: true,
  hintsTaken: { orderBy: { index: "asc" as const } },
  submissions: { include: { decisions: latestFirst }, orderBy: { number: "asc" as const } },
};

/** The viewer's own attempt with all that belongs to it; null where it is not there or not theirs: the query names the student. */
export function ownAttempt(viewer: Viewer, attemptId: string) {
  return database().attempt.findFirst({
    where: { id: attemptId, userId: viewer.userId, quiz: { course: attendedBy(viewer) } },
    include: wholeAttempt,
  });
}

export interface PartPlace {
  readonly question: string;
  readonly part: string;
}

/** The same with one part's drafts and submissions alone, and the submission of a key wherever it belongs. */
export function ownPart(viewer: Viewer, attemptId: string, { question, part }: PartPlace, idempotencyKey: string) {
  return database().attempt.findFirst({
    where: { id: attemptId, userId: viewer.userId, quiz: { course: attendedBy(viewer) } },
    include: {
      ...wholeAttempt,
      drafts: { where: { question, part } },
      submissions: { ...wholeAttempt.submissions, where: { OR: [{ question, part }, { idempotencyKey }] } },
    },
  });
}

/** What the viewer has handed in for one part, oldest first. */
export function ownSubmissions(viewer: Viewer, attemptId: string, { question, part }: PartPlace) {
  return database().submission.findMany({
    where: { attemptId, question, part, attempt: { userId: viewer.userId } },
    ...wholeAttempt.submissions,
  });
}

export type AttemptRow = NonNullable<Awaited<ReturnType<typeof ownAttempt>>>;
