import "server-only";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client/client";
import { database } from "./database";
import { whole } from "./database-values";
import type { AnswerPath } from "./gradebook-rows";

/** Whoever answers nothing for so long was away. */
const away = 30 * 60;

/** Seconds from the answer before, or from the start, to the first answer here; null where that says nothing. */
export function secondsTaken({ firstAt, beforeAt }: Pick<AnswerPath, "firstAt" | "beforeAt">): number | null {
  const seconds = firstAt === null ? null : (firstAt - beforeAt) / 1000;
  return seconds !== null && seconds <= away ? seconds : null;
}

/** A quiz's first attempts by students who are not excused: whom statistics are about. Staff try quizzes out too. */
const students = (quizId: string) => Prisma.sql`"Attempt" a JOIN "Quiz" q ON q."id" = a."quizId"
      JOIN "Enrollment" e ON e."courseId" = q."courseId" AND e."userId" = a."userId" AND e."role" = 'student'
      LEFT JOIN "QuizException" x ON x."quizId" = q."id" AND x."userId" = a."userId" AND x."excused"
    WHERE q."id" = ${quizId} AND a."number" = 1 AND x."id" IS NULL`;

export interface Met {
  readonly question: string;
  readonly part: string;
  readonly misconception: string;
  readonly students: number;
}

const metRow = z.object({ question: z.string(), part: z.string(), misconception: z.string(), students: whole });

/** Each misconception with how many students showed it at least once, most first. */
export async function misconceptionsMet(quizId: string): Promise<readonly Met[]> {
  const rows = await database().$queryRaw`
    SELECT s."question", s."part", s."misconception", COUNT(DISTINCT s."attemptId") AS "students"
    FROM "Submission" s JOIN (SELECT a."id" FROM ${students(quizId)}) a ON a."id" = s."attemptId"
    WHERE s."misconception" IS NOT NULL
    GROUP BY s."question", s."part", s."misconception"
    ORDER BY COUNT(DISTINCT s."attemptId") DESC, s."misconception"`;
  return z.array(metRow).parse(rows);
}

export interface WrongForm {
  readonly part: string;
  /** LaTeX of what was read. */
  readonly readAs: string;
  readonly students: number;
}

const formRow = z.object({ part: z.string(), readAs: z.string(), students: whole });

/** Wrong answers to one question that two students or more gave alike, most first. */
export async function wrongForms(quizId: string, slug: string): Promise<readonly WrongForm[]> {
  const rows = await database().$queryRaw`
    SELECT s."part", s."readAs", COUNT(DISTINCT s."attemptId") AS "students"
    FROM "Submission" s JOIN (SELECT a."id" FROM ${students(quizId)}) a ON a."id" = s."attemptId"
    WHERE s."question" = ${slug}
      AND s."outcome" = 'incorrect' AND s."readAs" IS NOT NULL
    GROUP BY s."part", s."readAs" HAVING COUNT(DISTINCT s."attemptId") > 1
    ORDER BY COUNT(DISTINCT s."attemptId") DESC, s."readAs" LIMIT 200`;
  return z.array(formRow).parse(rows);
}
