import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import type { LateText } from "./late-texts";
import { taughtBy, titleOf } from "./membership";
import { everybodysTerms, ownSitting, ownTerms } from "./own-sitting";
import { release } from "./quiz-state";
import { badInput, done, notFound, type Result } from "./result";
import type { Viewer } from "./viewer";

export interface StaffLateText extends LateText {
  readonly id: string;
  /** Whole minutes after the student's own end, or after the hand-in where that was earlier. */
  readonly minutesLate: number;
  /** Whether the student could read the solution when it came. */
  readonly solutionWasOut: boolean;
  /** Null until somebody of the staff has looked at it. */
  readonly lookedAt: Date | null;
  /** Who did. */
  readonly lookedBy: string | null;
}

const oldestFirst = [{ arrivedAt: "asc" as const }, { number: "asc" as const }];

/** What of one attempt came after its end, oldest first; for staff of the course, nothing for everyone else. */
export async function staffLateTexts(viewer: Viewer, attemptId: string): Promise<readonly StaffLateText[]> {
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, quiz: { course: taughtBy(viewer) } },
    include: {
      user: ownTerms.user,
      quiz: { include: everybodysTerms },
      lateTexts: { include: { looker: { select: { name: true } } }, orderBy: oldestFirst },
    },
  });
  if (attempt === null) return [];
  const { quiz, submittedAt } = attempt;
  const { endsAt } = ownSitting(attempt);
  const end = Math.min(endsAt.getTime(), submittedAt?.getTime() ?? Infinity);
  return attempt.lateTexts.map(({ id, question, part, text, arrivedAt, lookedAt, looker }) => ({
    id,
    question,
    part,
    text,
    arrivedAt,
    minutesLate: Math.max(0, Math.floor((arrivedAt.getTime() - end) / 60_000)),
    solutionWasOut: release(quiz, attempt, arrivedAt).truth,
    lookedAt,
    lookedBy: looker?.name ?? null,
  }));
}

/** One student's attempt with words that nobody has looked at yet. */
export interface LateAttempt {
  readonly attemptId: string;
  readonly student: string;
  readonly quiz: Bilingual;
  readonly texts: number;
  readonly latest: Date;
}

/** The attempts of a course with late words that nobody has looked at, the longest waiting first. For staff of it; none for everyone else. */
export async function lateAttempts(viewer: Viewer, courseId: string): Promise<readonly LateAttempt[]> {
  const texts = await database().lateText.findMany({
    where: { lookedAt: null, attempt: { quiz: { courseId, course: taughtBy(viewer) } } },
    select: {
      attemptId: true,
      arrivedAt: true,
      attempt: { select: { user: { select: { name: true } }, quiz: { select: { titleEn: true, titleZhCn: true } } } },
    },
    orderBy: oldestFirst,
  });
  const attempts = new Map<string, LateAttempt>();
  for (const { attemptId, arrivedAt, attempt } of texts) {
    const before = attempts.get(attemptId);
    attempts.set(attemptId, {
      attemptId,
      student: attempt.user.name,
      quiz: titleOf(attempt.quiz),
      texts: (before?.texts ?? 0) + 1,
      latest: arrivedAt,
    });
  }
  return [...attempts.values()];
}

const input = z.strictObject({ attemptId: z.string().max(100) });

/** Staff say that they have looked at what came late in one attempt. `body`: `{ attemptId }`. Twice is once. */
export async function lookedAtLateTexts(
  viewer: Viewer,
  body: unknown,
  now: Date,
): Promise<Result<{ readonly texts: number }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { attemptId } = parsed.data;
  const attempt = await database().attempt.findFirst({
    where: { id: attemptId, quiz: { course: taughtBy(viewer) } },
    select: { quiz: { select: { courseId: true } } },
  });
  if (attempt === null) return notFound;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.lateText.updateMany({
      where: { attemptId, lookedAt: null },
      data: { lookedAt: now, lookedById: viewer.userId },
    });
    if (count > 0) {
      await audit(transaction, {
        at: now,
        actorId: viewer.userId,
        courseId: attempt.quiz.courseId,
        action: "late-texts-looked-at",
        subject: `attempt:${attemptId}`,
        detail: { texts: count },
      });
    }
    return done({ texts: count });
  });
}
