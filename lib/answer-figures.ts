import "server-only";
import { z } from "zod";
import { database } from "./database";
import { time, whole } from "./database-values";
import { partKey } from "./gradebook-rows";

/** How one student came to an answer of one part. */
export interface AnswerPath {
  readonly attemptId: string;
  /** "question part" */
  readonly key: string;
  /** Readable answers until the first right one, that one included; null where none was right. */
  readonly triesToRight: number | null;
  readonly readable: number;
  /** Seconds from the answer before, or from the start, to the first answer here; null where that says nothing. */
  readonly seconds: number | null;
}

/** Whoever answers nothing for so long was away. */
const away = 30 * 60;

const row = z.object({
  attemptId: z.string(),
  question: z.string(),
  part: z.string(),
  startedAt: time,
  rightAt: whole.nullable(),
  readable: whole,
  firstAt: time.nullable(),
  beforeAt: time.nullable(),
});

/**
 * A line for each student and part of a quiz, first attempts alone. One query, however many answers there are; the attempts
 * are a set within it, not joined to it, so that SQLite takes the answers in the order in which they are grouped.
 */
export async function answerPaths(quizId: string): Promise<readonly AnswerPath[]> {
  const rows = await database().$queryRaw`
    SELECT x."attemptId", x."question", x."part",
      (SELECT a."startedAt" FROM "Attempt" a WHERE a."id" = x."attemptId") AS "startedAt",
      MIN(CASE WHEN x."outcome" = 'correct' THEN x."tryNumber" END) AS "rightAt",
      COUNT(x."tryNumber") AS "readable",
      MIN(CASE WHEN x."number" = 1 AND NOT x."fromDraft" THEN x."arrivedAt" END) AS "firstAt",
      MIN(CASE WHEN x."number" = 1 THEN x."beforeAt" END) AS "beforeAt"
    FROM (
      SELECT s."attemptId", s."question", s."part", s."outcome", s."tryNumber", s."number", s."fromDraft", s."arrivedAt",
        LAG(s."arrivedAt") OVER (PARTITION BY s."attemptId" ORDER BY s."arrivedAt", s."id") AS "beforeAt"
      FROM "Submission" s
      WHERE s."attemptId" IN (SELECT a."id" FROM "Attempt" a WHERE a."quizId" = ${quizId} AND a."number" = 1)
    ) x
    GROUP BY x."attemptId", x."question", x."part"`;
  return z
    .array(row)
    .parse(rows)
    .map(({ attemptId, question, part, startedAt, rightAt, readable, firstAt, beforeAt }) => {
      const seconds = firstAt === null ? null : (firstAt.getTime() - (beforeAt ?? startedAt).getTime()) / 1000;
      return {
        attemptId,
        key: partKey(question, part),
        triesToRight: rightAt,
        readable,
        seconds: seconds !== null && seconds <= away ? seconds : null,
      };
    });
}

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
    FROM "Submission" s JOIN "Attempt" a ON a."id" = s."attemptId"
    WHERE a."quizId" = ${quizId} AND a."number" = 1 AND s."misconception" IS NOT NULL
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
    FROM "Submission" s JOIN "Attempt" a ON a."id" = s."attemptId"
    WHERE a."quizId" = ${quizId} AND a."number" = 1 AND s."question" = ${slug}
      AND s."outcome" = 'incorrect' AND s."readAs" IS NOT NULL
    GROUP BY s."part", s."readAs" HAVING COUNT(DISTINCT s."attemptId") > 1
    ORDER BY COUNT(DISTINCT s."attemptId") DESC, s."readAs" LIMIT 200`;
  return z.array(formRow).parse(rows);
}
