import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { database } from "./database";
import { truth, whole } from "./database-values";
import { gradedCourse } from "./gradebook";
import { gradebookAttempts } from "./gradebook-rows";
import { askedOutline, scoredAttempt } from "./gradebook-scores";
import { allStudents } from "./gradebook-students";
import { grouped } from "./grouped";
import { deviation, mean, reliability } from "./item-statistics";
import { titleOf } from "./membership";
import { byName } from "./names";
import { waits } from "./quiz-statistics";
import type { Viewer } from "./viewer";

export interface GraderFigures {
  readonly name: string;
  /** Answers on which their word counts. */
  readonly answers: number;
  /** Mean share of the points that they gave. */
  readonly mean: number | null;
  readonly deviation: number | null;
  /** Compared with the machine's verdict, where it had one. */
  readonly raised: number;
  readonly lowered: number;
  readonly same: number;
  /** Mean share on the parts that others graded too, and theirs on the same parts; null where there are none. */
  readonly sharedMean: number | null;
  readonly othersMean: number | null;
}

export interface CourseStatistics {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quizzes: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly points: number;
    /** Students who have begun and are not excused, and those of them without an answer that waits. */
    readonly begun: number;
    readonly settled: number;
    readonly mean: number | null;
    readonly deviation: number | null;
    readonly alpha: number | null;
  }[];
  readonly graders: readonly GraderFigures[];
}

/** For staff of the course; null for everyone else. */
export async function courseStatistics(viewer: Viewer, courseId: string, now: Date): Promise<CourseStatistics | null> {
  const course = await gradedCourse(viewer, courseId);
  if (course === null) return null;
  const [students, attempts, words] = await Promise.all([
    allStudents(courseId),
    gradebookAttempts(courseId, null, { hints: false }),
    gradersWords(courseId),
  ]);
  const quizzes = course.quizzes.map((quiz) => {
    const outline = askedOutline(quiz);
    const exceptions = new Map(quiz.exceptions.map((exception) => [exception.userId, exception]));
    const scored = students.flatMap(({ userId, accommodation }) => {
      const attempt = attempts.get(`${quiz.id} ${userId}`);
      const own = { accommodation, exception: exceptions.get(userId) ?? null };
      return attempt === undefined || own.exception?.excused ? [] : [scoredAttempt(quiz, outline, own, attempt, now)];
    });
    const settled = scored.filter(({ parts }) => !parts.some(waits));
    const totals = settled.map(({ earned }) => earned ?? 0);
    return {
      id: quiz.id,
      title: titleOf(quiz),
      points: quiz.questions.reduce((total, { points }) => total + points, 0),
      begun: scored.length,
      settled: settled.length,
      mean: mean(totals),
      deviation: deviation(totals),
      alpha: reliability(settled.map(({ parts }) => parts.map(({ standing }) => standing.before ?? 0))).alpha,
    };
  });
  return { course: { id: courseId, title: titleOf(course) }, quizzes, graders: graderFigures(words) };
}

const word = z.object({
  graderId: z.string(),
  grader: z.string(),
  place: z.string(),
  machine: z.number().nullable(),
  score: z.number(),
  counts: truth,
  latest: whole,
});

export type GraderWord = Pick<z.infer<typeof word>, "graderId" | "grader" | "place" | "machine" | "score">;

/** The word that counts on each answer: the latest that is to count. A regrade's is the machine's, whoever applied it. */
async function gradersWords(courseId: string): Promise<readonly GraderWord[]> {
  const rows = await database().$queryRaw`
    SELECT x."graderId", x."grader", x."place", x."machine", x."score", x."counts", x."latest"
    FROM (
      SELECT u."id" AS "graderId", u."name" AS "grader", q."id" || ' ' || s."question" || ' ' || s."part" AS "place",
        s."score" AS "machine", d."score", d."counts", d."origin",
        ROW_NUMBER() OVER (PARTITION BY d."submissionId" ORDER BY d."decidedAt" DESC, d."id") AS "latest"
      FROM "Decision" d JOIN "Submission" s ON s."id" = d."submissionId" JOIN "Attempt" a ON a."id" = s."attemptId"
        JOIN "Quiz" q ON q."id" = a."quizId" JOIN "User" u ON u."id" = d."deciderId"
      WHERE q."courseId" = ${courseId} AND d."counts"
    ) x
    WHERE x."latest" = 1 AND x."score" IS NOT NULL AND x."origin" <> 'regrade'`;
  return z.array(word).parse(rows);
}

/** What each grader gave, beside the machine and beside the others on the same parts. Nobody is ranked: by name. */
export function graderFigures(words: readonly GraderWord[]): readonly GraderFigures[] {
  const byGrader = grouped(words, ({ graderId }) => graderId);
  return [...byGrader.values()]
    .map((own): GraderFigures => {
      const id = own[0]?.graderId ?? "";
      const places = new Set(own.map(({ place }) => place));
      const others = words.filter(({ graderId, place }) => graderId !== id && places.has(place));
      const shared = new Set(others.map(({ place }) => place));
      const given = own.map(({ score }) => score);
      const beside = own.filter(({ machine }) => machine !== null);
      return {
        name: own[0]?.grader ?? "",
        answers: own.length,
        mean: mean(given),
        deviation: deviation(given),
        raised: beside.filter(({ machine, score }) => score > (machine ?? 0)).length,
        lowered: beside.filter(({ machine, score }) => score < (machine ?? 0)).length,
        same: beside.filter(({ machine, score }) => score === machine).length,
        sharedMean: mean(own.filter(({ place }) => shared.has(place)).map(({ score }) => score)),
        othersMean: mean(others.map(({ score }) => score)),
      };
    })
    .sort(byName);
}
