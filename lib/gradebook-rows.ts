import "server-only";
import { z } from "zod";
import type { Outcome } from "@/grading";
import { Prisma } from "@/prisma/generated/client/client";
import { database } from "./database";
import { time, truth, whole } from "./database-values";
import type { Gradable } from "./points";

/** What the gradebook needs of an attempt: no texts, no feedback, no evidence. */
export interface GradebookAttempt {
  readonly id: string;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly lastActivity: Date;
  /** Under "question part". */
  readonly parts: ReadonlyMap<string, PartRecord>;
}

export interface PartRecord {
  /** Enough of the submissions for the one rule to say the same as of all of them. */
  readonly submissions: readonly Gradable[];
  readonly hintsTakenAt: readonly Date[];
  readonly late: boolean;
}

export const partKey = (question: string, part: string) => `${question} ${part}`;

/**
 * First attempts of a course under "quiz user". Of 5 answers to a part the database gives one line: the best share of
 * those that are neither late nor decided, and whether one waits. Late and decided answers, and all answers to parts
 * with hints taken, come singly, since what they earn depends on more than their share.
 *
 * `students`: those alone; null: all of them. `of`: one quiz alone, one part of it alone, without the hints, where prices do not
 * matter, or only where the machine could not decide some answer: the attempts, and the parts of them, with such an answer.
 */
export async function gradebookAttempts(
  courseId: string,
  students: readonly string[] | null,
  of: {
    readonly quizId?: string;
    readonly place?: { readonly question: string; readonly part: string };
    readonly hints?: boolean;
    readonly undecided?: boolean;
  } = {},
): Promise<ReadonlyMap<string, GradebookAttempt>> {
  const those = students === null ? {} : { userId: { in: [...students] } };
  const quiz = of.quizId === undefined ? { courseId } : { courseId, id: of.quizId };
  const open = of.undecided ? { submissions: { some: { outcome: "undecided" as const, ...of.place } } } : {};
  const where = { quiz, number: 1, ...those, ...open };
  const { quizId = null, place = null, undecided = false } = of;
  const scope = { courseId, quizId, place, undecided, students };
  const [attempts, plain, single, hints] = await Promise.all([
    database().attempt.findMany({
      where,
      select: { id: true, quizId: true, userId: true, startedAt: true, submittedAt: true },
    }),
    plainLines(scope),
    singleAnswers(scope),
    of.hints === false
      ? []
      : database().hintTaken.findMany({
          where: { attempt: { ...where, quiz: { ...quiz, hintPenalty: { gt: 0 } } } },
          select: { attemptId: true, question: true, part: true, takenAt: true },
        }),
  ]);
  const records = new Map<string, Map<string, Building>>();
  const record = (attemptId: string, question: string, part: string): Building => {
    const parts = records.get(attemptId) ?? new Map<string, Building>();
    records.set(attemptId, parts);
    const key = partKey(question, part);
    const known = parts.get(key) ?? { submissions: [], hintsTakenAt: [], late: false };
    parts.set(key, known);
    return known;
  };
  const last = new Map<string, Date>();
  const seen = (attemptId: string, at: Date) => {
    const before = last.get(attemptId);
    if (before === undefined || at > before) last.set(attemptId, at);
  };
  for (const line of plain) {
    const building = record(line.attemptId, line.question, line.part);
    building.submissions.push(...gradables(line));
    seen(line.attemptId, line.lastAt);
  }
  for (const { attemptId, question, part, ...submission } of single) {
    const building = record(attemptId, question, part);
    building.submissions.push(submission);
    building.late ||= submission.late;
    seen(attemptId, submission.arrivedAt);
  }
  for (const { attemptId, question, part, takenAt } of hints)
    record(attemptId, question, part).hintsTakenAt.push(takenAt);
  return new Map(
    attempts.map(({ quizId, userId, ...attempt }) => [
      `${quizId} ${userId}`,
      {
        ...attempt,
        lastActivity: last.get(attempt.id) ?? attempt.startedAt,
        parts: records.get(attempt.id) ?? new Map(),
      },
    ]),
  );
}

interface Building {
  readonly submissions: Gradable[];
  readonly hintsTakenAt: Date[];
  late: boolean;
}

const plainLine = z.object({
  attemptId: z.string(),
  question: z.string(),
  part: z.string(),
  best: z.number().nullable(),
  firstAt: whole,
  waitsAt: whole.nullable(),
  lastAt: time,
});

interface Scope {
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

/** Only of the first attempts of the course, and of the quiz, the part and the students asked for. */
function among({ courseId, quizId, place, undecided, students }: Scope): Prisma.Sql {
  const one = quizId === null ? Prisma.empty : Prisma.sql`AND q."id" = ${quizId}`;
  const those = students === null ? Prisma.empty : Prisma.sql`AND a."userId" IN (${Prisma.join([...students, ""])})`;
  const here =
    place === null ? Prisma.empty : Prisma.sql`AND s."question" = ${place.question} AND s."part" = ${place.part}`;
  // As a set that is read once: asked of each answer anew, it is nine times the work.
  const open = undecided
    ? Prisma.sql`AND (s."attemptId", s."question", s."part") IN (SELECT u."attemptId", u."question", u."part"
        FROM "Submission" u JOIN "Attempt" b ON b."id" = u."attemptId" JOIN "Quiz" p ON p."id" = b."quizId"
        WHERE p."courseId" = ${courseId} AND u."outcome" = 'undecided')`
    : Prisma.empty;
  return Prisma.sql`JOIN "Attempt" a ON a."id" = s."attemptId" JOIN "Quiz" q ON q."id" = a."quizId"
    WHERE q."courseId" = ${courseId} AND a."number" = 1 ${one} ${those} ${here} ${open}`;
}

/**
 * Answers whose worth depends on more than their share: late, decided, to a part with a hint that has a price, or handed in again
 * after an attempt that is sat in one go was opened again.
 */
const isSingle = Prisma.sql`(s."late"
  OR EXISTS (SELECT 1 FROM "Decision" d WHERE d."submissionId" = s."id")
  OR (q."hintPenalty" > 0 AND EXISTS (SELECT 1 FROM "HintTaken" h
    WHERE h."attemptId" = s."attemptId" AND h."question" = s."question" AND h."part" = s."part"))
  OR ((q."kind" = 'exam' OR q."timeLimit" IS NOT NULL) AND EXISTS (SELECT 1 FROM "Submission" z
    WHERE z."attemptId" = s."attemptId" AND z."question" = s."question" AND z."part" = s."part" AND z."number" = 2)))`;

async function plainLines(scope: Scope) {
  const rows = await database().$queryRaw`
    SELECT s."attemptId", s."question", s."part",
      MAX(s."score") AS "best",
      MIN(s."number") AS "firstAt",
      MAX(CASE WHEN s."outcome" = 'undecided' THEN s."number" END) AS "waitsAt",
      MAX(s."arrivedAt") AS "lastAt"
    FROM "Submission" s ${among(scope)} AND NOT ${isSingle}
    GROUP BY s."attemptId", s."question", s."part"`;
  return z.array(plainLine).parse(rows);
}

/** A line as answers again: the best, the one that waits, or at least one that could not be read. */
function gradables(line: z.infer<typeof plainLine>): readonly Gradable[] {
  const plain = { late: false, arrivedAt: line.lastAt, decisions: [] };
  const list: Gradable[] = [];
  const answer = (number: number, outcome: Outcome, score: number | null) =>
    list.push({ ...plain, number, outcome, score });
  if (line.best !== null) answer(line.firstAt, "partial", line.best);
  if (line.waitsAt !== null) answer(line.waitsAt, "undecided", null);
  if (list.length === 0) answer(line.firstAt, "invalid", null);
  return list;
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
async function singleAnswers(scope: Scope) {
  const rows = await database().$queryRaw`
    SELECT s."id", s."attemptId", s."question", s."part", s."number", s."outcome", s."score", s."late", s."arrivedAt",
      w."id" AS "decisionId", w."score" AS "decided", w."counts", w."reason"
    FROM "Submission" s LEFT JOIN "Decision" w ON w."submissionId" = s."id" ${among(scope)} AND ${isSingle}
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
