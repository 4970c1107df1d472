import "server-only";
import type { Bilingual } from "@/grading";
import { database } from "./database";
import { attendedBy, type Role, titleOf } from "./membership";
import { partPoints } from "./part-view";
import { type QuizHeader, quizHeader } from "./quiz-state";
import { isSatInOneGo, sitting } from "./sitting";
import type { Viewer } from "./viewer";

export type { QuizHeader, QuizKind, QuizState } from "./quiz-state";

/** One line of a student's due list. */
export interface QuizCard extends QuizHeader {
  readonly questions: number;
  readonly points: number;
  /** As an exam is: it asks to be begun with care. */
  readonly inOneGo: boolean;
  /** The viewer's own latest attempt; null where none has begun. */
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
        include: {
          questions: true,
          exceptions: { where: { userId: viewer.userId } },
          attempts: { where: { userId: viewer.userId }, orderBy: { number: "desc" }, take: 1 },
        },
        orderBy: { closesAt: "asc" },
      },
    },
  });
  const enrollment = course?.enrollments[0];
  if (course === null || enrollment === undefined) return null;
  const quizzes = await Promise.all(
    course.quizzes.map(async (quiz): Promise<QuizCard> => {
      const attempt = quiz.attempts[0];
      const exception = quiz.exceptions[0] ?? null;
      const own = sitting(quiz, { accommodation: enrollment, exception, startedAt: attempt?.startedAt ?? null });
      const inOneGo = isSatInOneGo(quiz);
      const card = {
        ...quizHeader(quiz, now, own),
        inOneGo,
        questions: quiz.questions.length,
        points: quiz.questions.reduce((total, { points }) => total + points, 0),
      };
      if (attempt === undefined) return { ...card, attempt: null };
      const mine = { attempt: { id: attempt.id, userId: viewer.userId } };
      const by: ["question", "part"] = ["question", "part"];
      const answered =
        inOneGo && attempt.submittedAt === null
          ? await database().draft.groupBy({ by, where: { ...mine, text: { not: "" } } })
          : await database().submission.groupBy({ by, where: { ...mine, outcome: { not: "invalid" } } });
      const parts = quiz.questions.reduce((total, question) => total + partPoints(question).length, 0);
      const { id, startedAt, submittedAt } = attempt;
      return { ...card, attempt: { id, startedAt, submittedAt, partsAnswered: answered.length, parts } };
    }),
  );
  return { id: course.id, title: titleOf(course), role: enrollment.role, quizzes };
}
