import "server-only";
import { database } from "./database";
import { gradebookAttempts } from "./gradebook-rows";
import { askedOutline, type ScoredQuiz, scoredParts } from "./gradebook-scores";
import { allStudents, type GradebookStudent } from "./gradebook-students";
import type { PartOfQuiz } from "./part-submissions";
import { type Exception, sitting } from "./sitting";

/** One student's part in which the machine could not decide an answer. */
export interface PersonsPart {
  readonly quizId: string;
  readonly attemptId: string;
  readonly slug: string;
  readonly part: string;
  /** Number of the answer that waits for a person; null where a person has decided. */
  readonly waits: number | null;
}

export interface WaitingQuiz extends ScoredQuiz {
  /** A quiz that was taken back to be a draft is in no gradebook. */
  readonly draft: boolean;
  readonly exceptions: readonly (Exception & { readonly userId: string })[];
}

/**
 * What persons have to decide, and have decided, in the quizzes of a course: the same parts that the gradebook shows as waiting, read
 * without all the others.
 */
export async function personsParts(
  courseId: string,
  quizzes: readonly WaitingQuiz[],
  students: readonly GradebookStudent[],
  place?: PartOfQuiz,
): Promise<readonly PersonsPart[]> {
  const hints = quizzes.some(({ hintPenalty }) => hintPenalty > 0);
  const of = place === undefined ? {} : { quizId: place.quizId, place: { question: place.question, part: place.part } };
  const attempts = await gradebookAttempts(courseId, null, { ...of, hints, undecided: true });
  if (attempts.size === 0) return [];
  const found: PersonsPart[] = [];
  for (const quiz of quizzes.filter(({ draft }) => !draft)) {
    const outline = askedOutline(quiz);
    const exceptions = new Map(quiz.exceptions.map((exception) => [exception.userId, exception]));
    for (const { userId, accommodation } of students) {
      const attempt = attempts.get(`${quiz.id} ${userId}`);
      if (attempt === undefined) continue;
      const exception = exceptions.get(userId) ?? null;
      const own = sitting(quiz, { accommodation, exception, startedAt: attempt.startedAt });
      for (const { slug, part, waits, decided } of scoredParts(quiz, outline, own, attempt)) {
        if (waits !== null || decided) found.push({ quizId: quiz.id, attemptId: attempt.id, slug, part, waits });
      }
    }
  }
  return found;
}

/** The answers to one part that wait for a person: the attempt with the answer's number in it. */
export async function waitingAnswers(courseId: string, place: PartOfQuiz): Promise<ReadonlyMap<string, number>> {
  const quizzes = await database().quiz.findMany({
    where: { id: place.quizId, courseId },
    include: { questions: true, exceptions: true },
  });
  const parts = await personsParts(courseId, quizzes, await allStudents(courseId), place);
  return new Map(parts.flatMap(({ attemptId, waits }) => (waits === null ? [] : [[attemptId, waits] as const])));
}
