import "server-only";
import { type GradedCourse, gradebookRows, gradedCourse } from "./gradebook";
import { gradebookQuery } from "./gradebook-query";
import { allStudents, wholeClass } from "./gradebook-students";
import { compareNames } from "./names";
import type { QuizDesign } from "./quiz-design";
import { tokenHash } from "./secrets";
import type { Viewer } from "./viewer";

/** What a change of a quiz does to one student's total in the course. */
export interface TotalEffect {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

export interface QuizEffects {
  /** Who loses most first. */
  readonly effects: readonly TotalEffect[];
  /** Stands for this change with these effects: whoever sends it back has seen them. */
  readonly seen: string;
}

/**
 * Whose total would be another one if the quiz were as designed: the gradebook's own rows, once as they are and once as they would
 * be, so that lateness, hints, dropped homework and persons' words are in both.
 */
export async function quizEffects(
  viewer: Viewer,
  courseId: string,
  quizId: string,
  design: QuizDesign,
  now: Date,
): Promise<QuizEffects> {
  const course = await gradedCourse(viewer, courseId);
  if (course === null) return { effects: [], seen: "" };
  const then = {
    ...course,
    quizzes: course.quizzes.map((quiz) => (quiz.id === quizId ? redesigned(quiz, design) : quiz)),
  };
  const before = await totals(course, now);
  const after = await totals(then, now);
  const effects = [...before]
    .map(([id, { name, total }]) => ({ name, before: total, after: after.get(id)?.total ?? total }))
    .filter((effect) => effect.before !== effect.after)
    .sort((a, b) => a.after - a.before - (b.after - b.before) || compareNames(a.name, b.name));
  return { effects, seen: tokenHash(JSON.stringify([quizId, design, effects])) };
}

type Quiz = GradedCourse["quizzes"][number];

function redesigned(quiz: Quiz, { questions, ...columns }: QuizDesign): Quiz {
  const rows = questions.map(({ parts, ...question }, index) => ({
    id: `${index}`,
    quizId: quiz.id,
    position: index + 1,
    ...question,
    parts: parts.map((part) => ({ ...part })),
  }));
  return { ...quiz, ...columns, questions: rows };
}

async function totals(course: GradedCourse, now: Date) {
  const students = await allStudents(course.id);
  const query = gradebookQuery({ grain: "quiz" });
  const found = new Map<string, { readonly name: string; readonly total: number }>();
  for (let from = 0; from < students.length; from += wholeClass) {
    const only = students.length > wholeClass ? "these" : null;
    const rows = await gradebookRows(course, students.slice(from, from + wholeClass), only, query, now);
    for (const { userId, name, total } of rows) found.set(userId, { name, total });
  }
  return found;
}
