import "server-only";
import { type Bilingual, findQuestion } from "@/grading";
import { database } from "./database";
import { attendedBy, titleOf } from "./membership";
import { type AttemptRow, wholeAttempt } from "./own-attempt";
import { ownSitting } from "./own-sitting";
import { drawnQuestion } from "./part-view";
import { standing, sum } from "./points";
import { type QuizHeader, quizHeader, release } from "./quiz-state";
import type { Viewer } from "./viewer";

/** One line of how a total came about. */
export interface GradeLine {
  /** The question's slug. */
  readonly question: string;
  /** "A6.1" */
  readonly number: string;
  readonly title: Bilingual;
  readonly part: string;
  readonly points: number;
  /** Null: nothing counts yet. */
  readonly earned: number | null;
  /** Why: the best submission's outcome, a person's decision, not answered yet, waiting for a person, or withheld. */
  readonly reason: "best" | "decided" | "unanswered" | "unreadable" | "undecided" | "withheld";
  /** Number of the submission that counts. */
  readonly submission: number | null;
  /** The person's reason, where one decided. */
  readonly note: string | null;
}

export interface OwnGrades {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quizzes: readonly {
    readonly quiz: QuizHeader;
    readonly attemptId: string | null;
    readonly earned: number | null;
    readonly points: number;
    readonly lines: readonly GradeLine[];
  }[];
}

/** Null for everyone who is not in the course. */
export async function ownGrades(viewer: Viewer, courseId: string, now: Date): Promise<OwnGrades | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...attendedBy(viewer) },
    include: {
      quizzes: {
        where: { draft: false },
        include: {
          questions: true,
          exceptions: true,
          attempts: { where: { userId: viewer.userId, number: 1 }, include: wholeAttempt },
        },
        orderBy: { closesAt: "asc" },
      },
    },
  });
  if (course === null) return null;
  const quizzes = course.quizzes.map((quiz) => {
    const attempt = quiz.attempts[0];
    const points = quiz.questions.reduce((total, question) => total + question.points, 0);
    const header = quizHeader(quiz, now, attempt === undefined ? undefined : ownSitting(attempt));
    if (attempt === undefined) return { quiz: header, attemptId: null, earned: null, points, lines: [] };
    const told = release(quiz, attempt, now).verdicts;
    const lines = gradeLines(attempt).map((line) => (told ? line : withheld(line)));
    return { quiz: header, attemptId: attempt.id, earned: sum(lines.map(({ earned }) => earned)), points, lines };
  });
  return { course: { id: course.id, title: titleOf(course) }, quizzes };
}

/** The total of an attempt as a list: one line a part. */
export function gradeLines(attempt: AttemptRow): readonly GradeLine[] {
  return attempt.quiz.questions.flatMap((row) => {
    const question = findQuestion(row.slug);
    return drawnQuestion(attempt, row).parts.map(({ part, points }) => {
      const submissions = attempt.submissions.filter((each) => each.question === row.slug && each.part === part.id);
      return {
        question: row.slug,
        number: question?.number ?? row.slug,
        title: question?.title ?? { en: row.slug, "zh-CN": row.slug },
        part: part.id,
        points,
        ...standing(submissions, points),
      };
    });
  });
}

function withheld(line: GradeLine): GradeLine {
  if (line.reason === "unanswered" || line.reason === "unreadable") return line;
  return { ...line, earned: null, reason: "withheld", submission: null, note: null };
}
