import "server-only";
import { type Bilingual, findQuestion, type Part } from "@/grading";
import { misconceptionsMet, secondsTaken } from "./answer-figures";
import { draw } from "./catalogue";
import { gradedCourse } from "./gradebook";
import { questionHead } from "./gradebook-columns";
import { gradebookAttempts } from "./gradebook-rows";
import { askedOutline, type ScoredAttempt, scoredAttempt } from "./gradebook-scores";
import { allStudents } from "./gradebook-students";
import {
  type Bin,
  deviation,
  discriminations,
  histogram,
  mean,
  median,
  quartiles,
  reliability,
} from "./item-statistics";
import { titleOf } from "./membership";
import { type QuestionFigures, questionFigures } from "./question-figures";
import type { Viewer } from "./viewer";

export interface PartStatistics {
  readonly slug: string;
  readonly number: string;
  readonly part: string;
  /** Its place among the parts asked, from 0. */
  readonly index: number;
  readonly points: number;
  /** Students whose answer is settled. */
  readonly students: number;
  readonly waiting: number;
  readonly unanswered: number;
  /** Mean share of the points: near 1 is easy. */
  readonly difficulty: number | null;
  /** How it goes with the rest of the quiz, −1 to 1. */
  readonly discrimination: number | null;
  /** How many were right at the first, second, third, fourth, and a later try, and how many tried and never were. */
  readonly tries: { readonly first: readonly number[]; readonly never: number; readonly median: number | null };
  /** Median seconds to the first answer. */
  readonly seconds: number | null;
  readonly misconceptions: readonly { readonly id: string; readonly name: Bilingual; readonly students: number }[];
}

export interface QuizStatistics {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: { readonly id: string; readonly title: Bilingual };
  readonly points: number;
  /** Students of the course, and those of them who have begun. */
  readonly students: number;
  readonly begun: number;
  /** Of those, the ones with an answer that waits for a person: they are left out of what needs whole rows. */
  readonly waiting: number;
  /** Of everybody who has begun, with what they have so far: as the gradebook shows them. */
  readonly bins: readonly Bin[];
  /** In points. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly deviation: number | null;
  readonly quartiles: readonly [number, number, number] | null;
  readonly least: number | null;
  readonly most: number | null;
  /** Over the students without a waiting answer; the error in points. */
  readonly reliability: { readonly students: number; readonly alpha: number | null; readonly error: number | null };
  readonly questions: readonly QuestionFigures[];
  readonly parts: readonly PartStatistics[];
}

/** For staff of the course; null for everyone else, and where the quiz is not of that course. */
export async function quizStatistics(
  viewer: Viewer,
  courseId: string,
  quizId: string,
  now: Date,
): Promise<QuizStatistics | null> {
  const sat = await satAttempts(viewer, courseId, quizId, now);
  if (sat === null) return null;
  const { course, quiz, students, attempts } = sat;
  const met = await misconceptionsMet(quizId);
  const settled = attempts.filter(({ parts }) => parts.every((part) => !waits(part)));
  const matrix = settled.map(({ parts }) => parts.map(earnedShare));
  const inPoints = settled.map(({ parts }) => parts.map(({ standing }) => standing.before ?? 0));
  const items = discriminations(matrix);
  const totals = settled.map(({ earned }) => earned ?? 0);
  const points = quiz.questions.reduce((total, each) => total + each.points, 0);
  const outline = askedOutline(quiz);
  const parts = outline.map(({ slug, part, points }, item): PartStatistics => {
    const standings = attempts.flatMap((attempt) => attempt.parts[item] ?? []);
    const shares = standings.filter((each) => !waits(each)).map(earnedShare);
    const paths = standings.flatMap(({ path }) => path ?? []);
    const right = paths.flatMap(({ triesToRight }) => triesToRight ?? []);
    const times = paths.flatMap((path) => secondsTaken(path) ?? []);
    const asked = quizParts(quiz, slug);
    return {
      slug,
      number: questionHead(slug).number,
      part,
      index: asked.indexOf(part),
      points,
      students: shares.length,
      waiting: standings.length - shares.length,
      unanswered: standings.filter(({ answered }) => !answered).length,
      // Where whoever answered waits, those who left it out say nothing of how hard it is.
      difficulty: standings.some((each) => waits(each)) && !standings.some(isSettled) ? null : mean(shares),
      discrimination: items[item] ?? null,
      tries: {
        first: [1, 2, 3, 4, 5].map((n) => right.filter((tries) => (n === 5 ? tries >= 5 : tries === n)).length),
        never: standings.filter(isNeverRight).length,
        median: median(right),
      },
      seconds: median(times),
      misconceptions: met
        .filter((each) => each.question === slug && each.part === part)
        .map(({ misconception: id, students }) => ({ id, name: misconceptionName(slug, part, id), students })),
    };
  });
  return {
    course: { id: courseId, title: titleOf(course) },
    quiz: { id: quizId, title: titleOf(quiz) },
    points,
    students,
    begun: attempts.length,
    waiting: attempts.length - settled.length,
    bins: histogram(attempts.map(({ earned }) => (points === 0 ? 0 : (earned ?? 0) / points))),
    mean: mean(totals),
    median: median(totals),
    deviation: deviation(totals),
    quartiles: quartiles(totals),
    least: totals.length === 0 ? null : Math.min(...totals),
    most: totals.length === 0 ? null : Math.max(...totals),
    reliability: { students: settled.length, ...reliability(inPoints) },
    questions: questionFigures(attempts, outline),
    parts,
  };
}

/** Of an answer that only a person can judge nobody can say when it was right. */
const isNeverRight = ({ path, decided, ...part }: ScoredAttempt["parts"][number]) =>
  path !== null && path.triesToRight === null && path.readable > 0 && !decided && part.waits === null;

const isSettled = (part: ScoredAttempt["parts"][number]) => part.answered && !waits(part);

export const waits = (part: ScoredAttempt["parts"][number]) => part.waits !== null;

/** What the answer was worth, before lateness and hints: those say nothing of the part. */
export const earnedShare = ({ standing, points }: ScoredAttempt["parts"][number]) =>
  points === 0 ? 0 : (standing.before ?? 0) / points;

/** Everybody's first attempt at a quiz, by the one rule. */
export async function satAttempts(viewer: Viewer, courseId: string, quizId: string, now: Date) {
  const course = await gradedCourse(viewer, courseId);
  const quiz = course?.quizzes.find(({ id }) => id === quizId);
  if (course === null || quiz === undefined) return null;
  const [students, found] = await Promise.all([
    allStudents(courseId),
    gradebookAttempts(courseId, null, { quizId, hints: false, paths: true }),
  ]);
  const outline = askedOutline(quiz);
  const exceptions = new Map(quiz.exceptions.map((exception) => [exception.userId, exception]));
  const attempts = students.flatMap(({ userId, accommodation }) => {
    const attempt = found.get(`${quizId} ${userId}`);
    const own = { accommodation, exception: exceptions.get(userId) ?? null };
    return attempt === undefined || own.exception?.excused ? [] : [scoredAttempt(quiz, outline, own, attempt, now)];
  });
  return { course, quiz, students: students.length, attempts };
}

function quizParts(quiz: Parameters<typeof askedOutline>[0], slug: string): readonly string[] {
  return askedOutline(quiz).flatMap((each) => (each.slug === slug ? [each.part] : []));
}

/** As the catalogue calls it now; its identifier where it no longer does. */
export function misconceptionName(slug: string, part: string, id: string): Bilingual {
  const question = findQuestion(slug);
  const parts: readonly Part[] = question === undefined ? [] : draw(question, "outline").parts;
  const names = parts.find((each) => each.id === part)?.misconceptions ?? [];
  return names.find((each) => each.id === id)?.name ?? { en: id, "zh-CN": id };
}
