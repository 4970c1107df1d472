import "server-only";
import { z } from "zod";
import { Prisma } from "@/prisma/generated/client/client";
import { database } from "./database";
import { time, truth, whole } from "./database-values";
import { date, moment, packedRows } from "./packed-rows";
import type { Gradable } from "./points";

/** Whose answers, and to what. */
export interface Scope {
  readonly courseId: string;
  /** Null: all quizzes of the course. */
  readonly quizId: string | null;
  /** Null: all parts. */
  readonly place: { readonly question: string; readonly part: string } | null;
  /** Only parts with an answer that the machine could not decide. */
  readonly undecided: boolean;
  /** Null: all students. */
  readonly students: readonly string[] | null;
}

/** The first attempts of the course, and of the quiz and the students asked for, alone. */
function attemptsOf({ courseId, quizId, students }: Scope): Prisma.Sql {
  const one = quizId === null ? Prisma.empty : Prisma.sql`AND q."id" = ${quizId}`;
  const those = students === null ? Prisma.empty : Prisma.sql`AND a."userId" IN (${Prisma.join([...students, ""])})`;
  return Prisma.sql`"Quiz" q JOIN "Attempt" a ON a."quizId" = q."id" AND a."number" = 1 AND q."courseId" = ${courseId} ${one} ${those}`;
}

/** Which tallies are asked for: of one part, or of what waits, alone. */
function asked({ place, undecided }: Scope): Prisma.Sql {
  const here =
    place === null ? Prisma.empty : Prisma.sql`AND t."question" = ${place.question} AND t."part" = ${place.part}`;
  return undecided ? Prisma.sql`${here} AND t."waitsAt" IS NOT NULL` : here;
}

const among = (scope: Scope) =>
  Prisma.sql`${attemptsOf(scope)} JOIN "PartTally" t ON t."attemptId" = a."id" ${asked(scope)}`;

const attemptRow = z.object({
  id: z.string(),
  quizId: z.string(),
  userId: z.string(),
  startedAt: date,
  submittedAt: date.nullable(),
});

export function firstAttempts(scope: Scope) {
  const open = scope.undecided
    ? Prisma.sql`WHERE EXISTS (SELECT 1 FROM "PartTally" t WHERE t."attemptId" = a."id" ${asked(scope)})`
    : Prisma.empty;
  return packedRows(attemptRow, {
    fields: Prisma.sql`'id', a."id", 'quizId', a."quizId", 'userId', a."userId", 'startedAt', a."startedAt",
      'submittedAt', a."submittedAt"`,
    from: Prisma.sql`FROM ${attemptsOf(scope)} ${open}`,
  });
}

/** Hints that cost something. */
export function pricedHints({ courseId, quizId, students }: Scope) {
  return database().hintTaken.findMany({
    where: {
      attempt: {
        number: 1,
        ...(students === null ? {} : { userId: { in: [...students] } }),
        quiz: { courseId, ...(quizId === null ? {} : { id: quizId }), hintPenalty: { gt: 0 } },
      },
    },
    select: { attemptId: true, question: true, part: true, takenAt: true },
  });
}

/**
 * Parts whose answers are worth more or less than their share: with one that came late or was decided on, with a hint that has a
 * price, or handed in again after an attempt that is sat in one go was opened again.
 */
const isSingle = Prisma.sql`(t."late" OR t."decided"
  OR (q."hintPenalty" > 0 AND EXISTS (SELECT 1 FROM "HintTaken" h
    WHERE h."attemptId" = t."attemptId" AND h."question" = t."question" AND h."part" = t."part"))
  OR ((q."kind" = 'exam' OR q."timeLimit" IS NOT NULL) AND t."answers" > 1))`;

const tallyRow = z.object({
  attemptId: z.string(),
  question: z.string(),
  part: z.string(),
  best: z.number().nullable(),
  waitsAt: whole.nullable(),
  late: truth,
  lastAt: moment,
  single: truth,
});

const tallyWithPath = tallyRow.extend({
  readable: whole,
  triesToRight: whole.nullable(),
  firstAt: moment.nullable(),
  beforeAt: moment,
});

export type Tally = z.infer<typeof tallyRow> | z.infer<typeof tallyWithPath>;

/** `paths`: with how the students came to their answers, which is half as much again to read. */
export function partTallies(scope: Scope, paths: boolean): Promise<readonly Tally[]> {
  const fields = Prisma.sql`'attemptId', t."attemptId", 'question', t."question", 'part', t."part", 'best', t."best",
    'waitsAt', t."waitsAt", 'late', t."late", 'lastAt', t."lastAt", 'single', ${isSingle}`;
  const path = Prisma.sql`'readable', t."readable", 'triesToRight', t."rightAt", 'firstAt', t."firstAt",
    'beforeAt', COALESCE(t."beforeAt", a."startedAt")`;
  const from = Prisma.sql`FROM ${among(scope)}`;
  return paths
    ? packedRows(tallyWithPath, { fields: Prisma.sql`${fields}, ${path}`, from })
    : packedRows(tallyRow, { fields, from });
}

const singleRow = z.object({
  id: z.string(),
  attemptId: z.string(),
  question: z.string(),
  part: z.string(),
  number: whole,
  outcome: z.enum(["correct", "partial", "incorrect", "invalid", "undecided"]),
  score: z.number().nullable(),
  late: truth,
  arrivedAt: time,
  decisionId: z.string().nullable(),
  decided: z.number().nullable(),
  counts: truth.nullable(),
  reason: z.string().nullable(),
});

/** One row a decision, the latest first; they are put together again here. */
export async function singleAnswers(scope: Scope) {
  const rows = await database().$queryRaw`
    SELECT s."id", s."attemptId", s."question", s."part", s."number", s."outcome", s."score", s."late", s."arrivedAt",
      w."id" AS "decisionId", w."score" AS "decided", w."counts", w."reason"
    FROM (SELECT t."attemptId", t."question", t."part" FROM ${among(scope)} WHERE ${isSingle}) x
      JOIN "Submission" s ON s."attemptId" = x."attemptId" AND s."question" = x."question" AND s."part" = x."part"
      LEFT JOIN "Decision" w ON w."submissionId" = s."id"
    ORDER BY s."number", s."id", w."decidedAt" DESC, w."id"`;
  const answers = new Map<string, Gradable & Place & { readonly decisions: Gradable["decisions"][number][] }>();
  for (const { id, decisionId, decided, counts, reason, ...row } of z.array(singleRow).parse(rows)) {
    const answer = answers.get(id) ?? { ...row, decisions: [] };
    answers.set(id, answer);
    if (decisionId !== null) answer.decisions.push({ score: decided, counts: counts ?? true, reason: reason ?? "" });
  }
  return answers.values();
}

interface Place {
  readonly attemptId: string;
  readonly question: string;
  readonly part: string;
}
