import "server-only";
import type { Bilingual } from "@/grading";
import { breather } from "./breathe";
import { database } from "./database";
import { columnsOf, type GradebookColumn } from "./gradebook-columns";
import { orderRows } from "./gradebook-order";
import { type GradebookQuery, gradebookQuery } from "./gradebook-query";
import { gradebookAttempts } from "./gradebook-rows";
import { askedOutline, type ScoredAttempt, scoredAttempt } from "./gradebook-scores";
import { type GradebookStudent, gradebookStudents } from "./gradebook-students";
import { taughtBy, titleOf } from "./membership";
import { sum, worth } from "./points";
import type { QuizKind } from "./quiz-state";
import { courseTotal, type TotalLine } from "./totals";
import type { Viewer } from "./viewer";

export interface GradebookCell {
  /** Null where nothing was handed in that counts. */
  readonly earned: number | null;
  /** Parts whose best word is still "undecided": a person has to look. */
  readonly undecided: number;
  /** Whether something that was handed in came late. */
  readonly late: boolean;
  readonly attemptId: string | null;
  /** What the quiz does for the total. */
  readonly role: TotalLine<ScoredAttempt>["role"];
}

export interface GradebookRow extends GradebookStudent {
  /** One for each column, in the same order. */
  readonly cells: readonly GradebookCell[];
  readonly total: number;
  /** What the quizzes that count for this student are worth. */
  readonly points: number;
  readonly undecided: number;
  /** Share of each quiz's points, 0 to 1, for those that were begun. */
  readonly shares: ReadonlyMap<string, number>;
  readonly lastActivity: Date | null;
}

export interface Gradebook {
  readonly course: { readonly id: string; readonly title: Bilingual; readonly dropLowest: number };
  readonly query: GradebookQuery;
  readonly quizzes: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly kind: QuizKind;
    readonly shown: boolean;
  }[];
  readonly columns: readonly GradebookColumn[];
  /** What the quizzes that count are worth, before any is dropped or excused. */
  readonly points: number;
  readonly rows: readonly GradebookRow[];
  readonly undecided: number;
  /** Whether the rows are all that match; else one page of several, in the order of names. */
  readonly whole: boolean;
  readonly matching: number;
  readonly pages: number;
  readonly sections: readonly string[];
}

/** For staff of the course; null for everyone else. `asked`: as it stands in an address. */
export async function gradebook(
  viewer: Viewer,
  courseId: string,
  asked: unknown,
  now: Date,
): Promise<Gradebook | null> {
  const query = gradebookQuery(asked);
  const course = await gradedCourse(viewer, courseId);
  if (course === null) return null;
  const students = await gradebookStudents(courseId, query);
  const rows = await gradebookRows(course, students.students, students.whole ? null : "these", query, now);
  const ordered = students.whole ? orderRows(rows, query) : rows;
  const { columns, quizzes } = shownColumns(course, query);
  const counting = course.quizzes.filter(({ counted, kind }) => counted && kind !== "practice");
  return {
    course: { id: course.id, title: titleOf(course), dropLowest: course.dropLowest },
    query,
    quizzes,
    columns,
    points: counting.reduce(
      (total, { questions }) => total + questions.reduce((all, { points }) => all + points, 0),
      0,
    ),
    rows: ordered,
    undecided: ordered.reduce((all, { undecided }) => all + undecided, 0),
    whole: students.whole,
    matching: students.whole ? ordered.length : students.matching,
    pages: students.pages,
    sections: students.sections,
  };
}

/** The course with all that grades are made of; null for everyone who does not teach it. */
export function gradedCourse(viewer: Viewer, courseId: string) {
  return database().course.findFirst({
    where: { id: courseId, ...taughtBy(viewer) },
    include: {
      quizzes: {
        where: { draft: false },
        include: { questions: { orderBy: { position: "asc" } }, exceptions: true },
        orderBy: [{ closesAt: "asc" }, { id: "asc" }],
      },
    },
  });
}

export type GradedCourse = NonNullable<Awaited<ReturnType<typeof gradedCourse>>>;

/** The quizzes with whether they are shown, and the columns of those that are. */
export function shownColumns(course: GradedCourse, { hidden, grain }: GradebookQuery) {
  const quizzes = course.quizzes.map((quiz) => ({
    id: quiz.id,
    title: titleOf(quiz),
    kind: quiz.kind,
    shown: hidden === null ? quiz.kind !== "practice" : !hidden.includes(quiz.id),
  }));
  const columns = course.quizzes.flatMap((quiz, index) => (quizzes[index]?.shown ? columnsOf(quiz, grain) : []));
  return { quizzes, columns };
}

/** `only`: null reads the whole class's attempts, "these" the students' alone. */
export async function gradebookRows(
  course: GradedCourse,
  students: readonly GradebookStudent[],
  only: "these" | null,
  query: GradebookQuery,
  now: Date,
): Promise<readonly GradebookRow[]> {
  const ids = only === null ? null : students.map(({ userId }) => userId);
  const attempts = await gradebookAttempts(course.id, ids);
  const { columns } = shownColumns(course, query);
  const quizzes = course.quizzes.map((quiz) => ({
    quiz,
    outline: askedOutline(quiz),
    exceptions: new Map(quiz.exceptions.map((exception) => [exception.userId, exception])),
  }));
  const rows: GradebookRow[] = [];
  const breathe = breather();
  for (const student of students) {
    await breathe();
    const { userId } = student;
    const scores = quizzes.map(({ quiz, outline, exceptions }) => {
      const own = { accommodation: student.accommodation, exception: exceptions.get(userId) ?? null };
      return scoredAttempt(quiz, outline, own, attempts.get(`${quiz.id} ${userId}`), now);
    });
    const total = courseTotal(scores, course.dropLowest);
    const lines = new Map(total.lines.map((line) => [line.score.quizId, line]));
    const seen = scores.flatMap(({ lastActivity }) => lastActivity ?? []);
    rows.push({
      ...student,
      cells: columns.map((column) => cell(lines.get(column.quizId), column)),
      total: total.earned,
      points: total.points,
      undecided: scores.reduce((all, { parts }) => all + parts.filter(waits).length, 0),
      shares: new Map(
        scores.flatMap(({ quizId, attemptId, earned, points, excused }) =>
          attemptId === null || excused || points === 0 ? [] : [[quizId, worth((earned ?? 0) / points, 1)] as const],
        ),
      ),
      lastActivity: seen.length === 0 ? null : new Date(Math.max(...seen.map(Number))),
    });
  }
  return rows;
}

const waits = (part: ScoredAttempt["parts"][number]) => part.waits !== null;

function cell(line: TotalLine<ScoredAttempt> | undefined, { slug, part }: GradebookColumn): GradebookCell {
  if (line === undefined) return { earned: null, undecided: 0, late: false, attemptId: null, role: "not-counted" };
  const { score, role } = line;
  const parts = score.parts.filter(
    (each) => (slug === null || each.slug === slug) && (part === null || each.part === part),
  );
  return {
    earned: sum(parts.map(({ standing: { earned } }) => earned)),
    undecided: parts.filter(waits).length,
    late: parts.some(({ late }) => late),
    attemptId: score.attemptId,
    role,
  };
}
