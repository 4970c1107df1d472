import "server-only";
import type { Bilingual } from "@/grading";
import { countingDecision } from "./counting-decision";
import { database } from "./database";
import { questionHead } from "./gradebook-columns";
import { attendedBy, taughtBy, titleOf } from "./membership";
import { type AttemptRow, wholeAttempt } from "./own-attempt";
import { everybodysTerms } from "./own-sitting";
import { drawnQuestion } from "./part-view";
import { type Standing, standing, sum } from "./points";
import { type QuizHeader, quizHeader, release, windowState } from "./quiz-state";
import { type RubricLine, rubricLines } from "./rubric-lines";
import { rubricRows } from "./rubric-rows";
import { type Accommodation, isSatInOneGo, ordinary, sitting } from "./sitting";
import { partTerms } from "./terms";
import { courseTotal, type QuizScore, type Total } from "./totals";
import type { Viewer } from "./viewer";
import { isWritten } from "./written";

/** One line of how a total came about. */
export interface GradeLine extends Omit<Standing, "reason"> {
  /** The question's slug. */
  readonly question: string;
  /** "A6.1" */
  readonly number: string;
  readonly title: Bilingual;
  readonly part: string;
  /** Its place among the question's parts, from 0. */
  readonly index: number;
  readonly points: number;
  /** Why: the best submission's outcome, a person's decision, not answered yet, waiting for a person, or withheld. */
  readonly reason: Standing["reason"] | "withheld";
  /** By which a person came to these points; empty where no rubric was used. */
  readonly rubric: readonly RubricLine[];
}

/** One quiz of a student with all that its points are made of. */
export interface ExplainedQuiz extends QuizScore {
  readonly quiz: QuizHeader;
  readonly attemptId: string | null;
  /** What was typed last counts, and when it is over nothing more is taken. */
  readonly oneGo: boolean;
  readonly lines: readonly GradeLine[];
}

export interface ExplainedGrades {
  readonly course: { readonly id: string; readonly title: Bilingual; readonly dropLowest: number };
  readonly total: Total<ExplainedQuiz>;
  /** Parts that wait for a person: the total may still rise. */
  readonly waiting: number;
}

export interface OwnGrades extends ExplainedGrades {
  readonly quizzes: readonly ExplainedQuiz[];
  /** Quizzes that are begun and whose points are not told yet: they stand outside the total. */
  readonly withheld: number;
}

/** A course's quizzes with one student's first attempts, and nobody else's anything. */
function quizzesOf(userId: string) {
  return {
    where: { draft: false },
    include: {
      questions: true,
      ...everybodysTerms,
      attempts: { where: { userId, number: 1 }, include: wholeAttempt },
    },
    orderBy: [{ closesAt: "asc" as const }, { id: "asc" as const }],
  };
}

/** Null for everyone who is not in the course. */
export async function ownGrades(viewer: Viewer, courseId: string, now: Date): Promise<OwnGrades | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...attendedBy(viewer) },
    include: { quizzes: quizzesOf(viewer.userId), enrollments: { where: { userId: viewer.userId } } },
  });
  if (course === null) return null;
  const all = course.quizzes.map((quiz) => {
    const explained = explainedQuiz(quiz, viewer.userId, course.enrollments[0] ?? ordinary, now);
    const told = explained.attemptId === null || release(quiz, quiz.attempts[0] ?? null, now).verdicts;
    return { told, quiz: told ? explained : { ...explained, earned: null, lines: explained.lines.map(withheld) } };
  });
  const told = all.filter((each) => each.told).map(({ quiz }) => quiz);
  return {
    ...explainedGrades(course, told),
    quizzes: all.map(({ quiz }) => quiz),
    withheld: all.length - told.length,
  };
}

export interface StudentGrades extends ExplainedGrades {
  readonly student: { readonly id: string; readonly name: string; readonly email: string };
}

/** The same of one student, for staff of the course, with nothing withheld; null for everyone else. */
export async function studentGrades(
  viewer: Viewer,
  courseId: string,
  studentId: string,
  now: Date,
): Promise<StudentGrades | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...taughtBy(viewer) },
    include: {
      quizzes: quizzesOf(studentId),
      enrollments: { where: { userId: studentId, role: "student" }, include: { user: true } },
    },
  });
  const enrollment = course?.enrollments[0];
  if (course === null || enrollment === undefined) return null;
  const { id, name, email } = enrollment.user;
  const quizzes = course.quizzes.map((quiz) => explainedQuiz(quiz, id, enrollment, now));
  return { ...explainedGrades(course, quizzes), student: { id, name, email } };
}

function explainedGrades(
  course: { readonly id: string; readonly titleEn: string; readonly titleZhCn: string; readonly dropLowest: number },
  quizzes: readonly ExplainedQuiz[],
): ExplainedGrades {
  const { id, dropLowest } = course;
  return {
    course: { id, title: titleOf(course), dropLowest },
    total: courseTotal(quizzes, dropLowest),
    waiting: quizzes.reduce(
      (all, { excused, lines }) => all + (excused ? 0 : lines.filter(({ waits }) => waits !== null).length),
      0,
    ),
  };
}

type QuizRow = AttemptRow["quiz"] & { readonly attempts: readonly AttemptRow[] };

function explainedQuiz(
  quiz: Omit<QuizRow, "course" | "rubricItems">,
  userId: string,
  accommodation: Accommodation,
  now: Date,
): ExplainedQuiz {
  const [attempt] = quiz.attempts;
  const exception = quiz.exceptions.find((each) => each.userId === userId) ?? null;
  const own = sitting(quiz, { accommodation, exception, startedAt: attempt?.startedAt ?? null });
  const lines = attempt === undefined ? [] : gradeLines(attempt);
  return {
    quizId: quiz.id,
    kind: quiz.kind,
    counted: quiz.counted,
    excused: own.excused,
    over: windowState(own, now) === "closed",
    quiz: quizHeader(quiz, now, own),
    attemptId: attempt?.id ?? null,
    oneGo: isSatInOneGo(quiz),
    earned: sum(lines.map(({ earned }) => earned)),
    points: quiz.questions.reduce((total, { points }) => total + points, 0),
    lines,
  };
}

/** The total of an attempt as a list: one line a part. */
export function gradeLines(attempt: AttemptRow): readonly GradeLine[] {
  return attempt.quiz.questions.flatMap((row) => {
    const { slug } = row;
    return drawnQuestion({ seed: "outline" }, row).parts.map(({ part, points }, index): GradeLine => {
      const { id } = part;
      const submissions = attempt.submissions.filter((each) => each.question === slug && each.part === id);
      const stands = standing(submissions, { points, written: isWritten(part) }, partTerms(attempt, slug, id));
      const decided =
        stands.reason === "decided" ? submissions.find(({ number }) => number === stands.submission) : null;
      const word = countingDecision(decided?.decisions ?? []);
      const { quizId, quiz } = attempt;
      const rubric =
        word === null ? [] : rubricLines(word, rubricRows(quiz.rubricItems, { quizId, question: slug }, part, points));
      const note = stands.note === "" ? null : stands.note;
      return { question: slug, ...questionHead(slug), part: id, index, points, ...stands, note, rubric };
    });
  });
}

function withheld(line: GradeLine): GradeLine {
  if (line.reason === "unanswered" || line.reason === "unreadable") return line;
  return {
    ...line,
    earned: null,
    before: null,
    deductions: [],
    reason: "withheld",
    submission: null,
    waits: null,
    note: null,
    rubric: [],
  };
}
