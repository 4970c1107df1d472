import "server-only";
import { type Bilingual, findQuestion } from "@/grading";
import type { AskedQuestion } from "./asked-parts";
import { database } from "./database";
import { type GradebookAttempt, gradebookAttempts } from "./gradebook-rows";
import { taughtBy, titleOf } from "./membership";
import { partPoints } from "./part-view";
import { standing, sum } from "./points";
import type { Viewer } from "./viewer";

export interface GradebookColumn {
  readonly quizId: string;
  readonly quizTitle: Bilingual;
  readonly slug: string;
  /** "A6.1" */
  readonly number: string;
  readonly title: Bilingual;
  readonly points: number;
}

export interface GradebookCell {
  /** Null where nothing was handed in that counts. */
  readonly earned: number | null;
  /** Parts whose best word is still "undecided": a person has to look. */
  readonly undecided: number;
  /** Whether something that was handed in came late. */
  readonly late: boolean;
  readonly attemptId: string | null;
}

export interface GradebookRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly section: string | null;
  /** One for each column, in the same order. */
  readonly cells: readonly GradebookCell[];
  readonly total: number;
  readonly lastActivity: Date | null;
}

export interface Gradebook {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly columns: readonly GradebookColumn[];
  readonly points: number;
  /** By name. */
  readonly rows: readonly GradebookRow[];
  readonly undecided: number;
}

/** For staff of the course; null for everyone else. */
export async function gradebook(viewer: Viewer, courseId: string): Promise<Gradebook | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...taughtBy(viewer) },
    include: {
      enrollments: { where: { role: "student" }, include: { user: true } },
      quizzes: {
        where: { draft: false },
        include: { questions: { orderBy: { position: "asc" } } },
        orderBy: { closesAt: "asc" },
      },
    },
  });
  if (course === null) return null;
  const attempts = await gradebookAttempts(courseId);
  const questions = course.quizzes.flatMap((quiz) => quiz.questions.map((question) => ({ quiz, question })));
  const columns = questions.map(({ quiz, question: { slug, points } }) => {
    const known = findQuestion(slug);
    const title = known?.title ?? { en: slug, "zh-CN": slug };
    return { quizId: quiz.id, quizTitle: titleOf(quiz), slug, number: known?.number ?? slug, title, points };
  });
  const rows = course.enrollments.map(({ user, section }): GradebookRow => {
    const cells = questions.map(({ quiz, question }) => cell(attempts.get(`${quiz.id} ${user.id}`), question));
    const seen = course.quizzes.flatMap(({ id }) => attempts.get(`${id} ${user.id}`)?.lastActivity ?? []);
    return {
      userId: user.id,
      name: user.name,
      email: user.email,
      section,
      cells,
      total: sum(cells.map(({ earned }) => earned)) ?? 0,
      lastActivity: seen.length === 0 ? null : new Date(Math.max(...seen.map(Number))),
    };
  });
  rows.sort((a, b) => a.name.localeCompare(b.name, "zh-CN") || (a.email < b.email ? -1 : 1));
  return {
    course: { id: course.id, title: titleOf(course) },
    columns,
    points: columns.reduce((total, { points }) => total + points, 0),
    rows,
    undecided: rows.reduce((all, row) => all + row.cells.reduce((total, { undecided }) => total + undecided, 0), 0),
  };
}

function cell(attempt: GradebookAttempt | undefined, question: AskedQuestion): GradebookCell {
  if (attempt === undefined) return { earned: null, undecided: 0, late: false, attemptId: null };
  const submissions = attempt.submissions.get(question.slug) ?? [];
  if (submissions.length === 0) return { earned: null, undecided: 0, late: false, attemptId: attempt.id };
  const standings = partPoints(question).map(({ id, points }) =>
    standing(
      submissions.filter(({ part }) => part === id),
      points,
    ),
  );
  return {
    earned: sum(standings.map(({ earned }) => earned)),
    undecided: standings.filter(({ reason }) => reason === "undecided").length,
    late: submissions.some(({ late }) => late),
    attemptId: attempt.id,
  };
}
