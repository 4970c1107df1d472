import "server-only";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client/client";
import { whole } from "./database-values";
import { date, packedRows } from "./packed-rows";

/** What one student has filled in of a quiz. */
export interface FilledParts {
  readonly attemptId: string;
  readonly count: number;
  /** When a text was saved last; null where none was. */
  readonly savedAt: Date | null;
}

const row = z.object({ attemptId: z.string(), count: whole, savedAt: date.nullable() });

/**
 * A line for each attempt at a quiz with a part that has a saved text or, in homework, where a part is handed in by itself, an answer;
 * a part with both counts once.
 */
export function filledParts(quizId: string): Promise<readonly FilledParts[]> {
  return packedRows(row, {
    fields: Prisma.sql`'attemptId', f."attemptId", 'count', f."count", 'savedAt', f."savedAt"`,
    from: Prisma.sql`FROM (
      SELECT p."attemptId", COUNT(*) AS "count", MAX(p."savedAt") AS "savedAt"
      FROM (
        SELECT x."attemptId", MAX(x."savedAt") AS "savedAt"
        FROM (
          SELECT d."attemptId", d."question", d."part", d."savedAt"
          FROM "Draft" d JOIN "Attempt" a ON a."id" = d."attemptId" WHERE a."quizId" = ${quizId} AND d."text" <> ''
          UNION ALL
          SELECT t."attemptId", t."question", t."part", NULL
          FROM "PartTally" t JOIN "Attempt" a ON a."id" = t."attemptId" WHERE a."quizId" = ${quizId}
        ) x
        GROUP BY x."attemptId", x."question", x."part"
      ) p
      GROUP BY p."attemptId"
    ) f`,
  });
}
