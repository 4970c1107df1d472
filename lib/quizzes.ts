import "server-only";
import type { Bilingual } from "@/grading";
import { findVariant, questionSeed } from "./catalogue";
import { database } from "./database";
import { attendedBy, type Role, titleOf } from "./membership";
import { type QuizHeader, quizHeader } from "./quiz-state";
import type { Viewer } from "./viewer";

export type { QuizHeader, QuizKind, QuizState } from "./quiz-state";

/** One line of a student's due list. */
export interface QuizCard extends QuizHeader {
  readonly questions: number;
  readonly points: number;
  /** The viewer's own attempt; null where none has begun. */
  readonly attempt: {
    readonly id: string;
    readonly startedAt: Date;
    readonly submittedAt: Date | null;
    readonly partsAnswered: number;
    readonly parts: number;
  } | null;
}

export interface CourseView {
  readonly id: string;
  readonly title: Bilingual;
  readonly role: Role;
  readonly quizzes: readonly QuizCard[];
}

/** The course as any member sees it, soonest end first; null for everyone else. */
export async function courseView(viewer: Viewer, courseId: string, now: Date): Promise<CourseView | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...attendedBy(viewer) },
    include: {
      enrollments: { where: { userId: viewer.userId } },
      quizzes: {
        where: { draft: false },
        include: { questions: true, attempts: { where: { userId: viewer.userId, number: 1 } } },
        orderBy: { closesAt: "asc" },
      },
    },
  });
  const role = course?.enrollments[0]?.role;
  if (course === null || role === undefined) return null;
  const quizzes = await Promise.all(
    course.quizzes.map(async (quiz): Promise<QuizCard> => {
      const attempt = quiz.attempts[0];
      const card = {
        ...quizHeader(quiz, now),
        questions: quiz.questions.length,
        points: quiz.questions.reduce((total, { points }) => total + points, 0),
      };
      if (attempt === undefined) return { ...card, attempt: null };
      const answered = await database().submission.groupBy({
        by: ["question", "part"],
        where: { attempt: { id: attempt.id, userId: viewer.userId }, outcome: { not: "invalid" } },
      });
      const parts = quiz.questions.reduce(
        (total, { slug, version }) =>
          total + (findVariant(slug, version, questionSeed(attempt.seed, slug))?.parts.length ?? 0),
        0,
      );
      const { id, startedAt, submittedAt } = attempt;
      return { ...card, attempt: { id, startedAt, submittedAt, partsAnswered: answered.length, parts } };
    }),
  );
  return { id: course.id, title: titleOf(course), role, quizzes };
}
