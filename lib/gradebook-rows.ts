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
  /** How the student came to an answer; null where that was not asked for. */
  readonly path: AnswerPath | null;
}

export interface AnswerPath {
  /** Readable answers until the first right one, that one included; null where none was right. */
  readonly triesToRight: number | null;
  readonly readable: number;
  /** When the first answer was handed in; null where it was taken from a draft. */
  readonly firstAt: Date | null;
  /** When the answer before that one came, to whichever part; the attempt's start where there is none. */
  readonly beforeAt: Date;
}

export const partKey = (question: string, part: string) => `${question} ${part}`;

/**
 * First attempts of a course under "quiz user". Of 5 answers to a part the database keeps one tally: the best share, and whether one
 * waits. Where some answer came late, was decided on, or was helped by a hint, the part's answers come singly, since what they earn
 * depends on more than their share.
 *
 * `students`: those alone; null: all of them. `of`: one quiz alone, one part of it alone, without the hints, where prices do not
 * matter, with how the students came to their answers, or only where the machine could not decide some answer: the attempts, and
 * the parts of them, with such an answer.
 */
export async function gradebookAttempts(
  courseId: string,
  students: readonly string[] | null,
  of: {
    readonly quizId?: string;
    readonly place?: { readonly question: string; readonly part: string };
    readonly hints?: boolean;
    readonly paths?: boolean;
    readonly undecided?: boolean;
  } = {},
): Promise<ReadonlyMap<string, GradebookAttempt>> {
  const those = students === null ? {} : { userId: { in: [...students] } };
  const quiz = of.quizId === undefined ? { courseId } : { courseId, id: of.quizId };
  const open = of.undecided ? { tallies: { some: { waitsAt: { not: null }, ...of.place } } } : {};
  const where = { quiz, number: 1, ...those, ...open };
  const { quizId = null, place = null, undecided = false } = of;
  const scope = { courseId, quizId, place, undecided, students };
  const [attempts, tallies, single, hints] = await Promise.all([
    database().attempt.findMany({
      where,
      select: { id: true, quizId: true, userId: true, startedAt: true, submittedAt: true },
    }),
    partTallies(scope, of.paths ?? false),
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
    const known = parts.get(key) ?? { submissions: [], hintsTakenAt: [], late: false, path: null };
    parts.set(key, known);
    return known;
  };
  const last = new Map<string, Date>();
  for (const tally of tallies) {
    const { attemptId, question, part, late, lastAt } = tally;
    const building = record(attemptId, question, part);
    building.late = late;
    building.path = "readable" in tally ? tally : null;
    if (!tally.single) building.submissions.push(...gradables(tally));
    const before = last.get(attemptId);
    if (before === undefined || lastAt > before) last.set(attemptId, lastAt);
  }
  for (const { attemptId, question, part, ...submission } of single)
    record(attemptId, question, part).submissions.push(submission);
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
  path: AnswerPath | null;
}

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

/** The tallies of the first attempts of the course, and of the quiz, the part and the students asked for, alone. */
function among({ courseId, quizId, place, undecided, students }: Scope): Prisma.Sql {
  const one = quizId === null ? Prisma.empty : Prisma.sql`AND q."id" = ${quizId}`;
  const those = students === null ? Prisma.empty : Prisma.sql`AND a."userId" IN (${Prisma.join([...students, ""])})`;
  const here =
    place === null ? Prisma.empty : Prisma.sql`AND t."question" = ${place.question} AND t."part" = ${place.part}`;
  const open = undecided ? Prisma.sql`AND t."waitsAt" IS NOT NULL` : Prisma.empty;
  return Prisma.sql`"Quiz" q JOIN "Attempt" a ON a."quizId" = q."id" AND a."number" = 1
      JOIN "PartTally" t ON t."attemptId" = a."id" ${here} ${open}
    WHERE q."courseId" = ${courseId} ${one} ${those}`;
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
  lastAt: time,
  single: truth,
});

const tallyWithPath = tallyRow.extend({
  readable: whole,
  triesToRight: whole.nullable(),
  firstAt: time.nullable(),
  beforeAt: time,
});

type Tally = z.infer<typeof tallyRow> | z.infer<typeof tallyWithPath>;

/** `paths`: with how the students came to their answers, which is half as much again to read. */
async function partTallies(scope: Scope, paths: boolean): Promise<readonly Tally[]> {
  const path = Prisma.sql`, t."readable", t."rightAt" AS "triesToRight", t."firstAt", COALESCE(t."beforeAt", a."startedAt") AS "beforeAt"`;
  const rows = await database().$queryRaw`
    SELECT t."attemptId", t."question", t."part", t."best", t."waitsAt", t."late", t."lastAt", ${isSingle} AS "single"
      ${paths ? path : Prisma.empty}
    FROM ${among(scope)}`;
  return paths ? z.array(tallyWithPath).parse(rows) : z.array(tallyRow).parse(rows);
}

/** A tally as answers again: the best, the one that waits, or at least one that could not be read. */
function gradables({ best, waitsAt, lastAt: arrivedAt }: Tally): readonly Gradable[] {
  const answer = (number: number, outcome: Outcome, score: number | null): Gradable => {
    return { number, outcome, score, late: false, arrivedAt, decisions: [] };
  };
  const list: Gradable[] = [];
  if (best !== null) list.push(answer(1, "partial", best));
  if (waitsAt !== null) list.push(answer(waitsAt, "undecided", null));
  return list.length === 0 ? [answer(1, "invalid", null)] : list;
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
    FROM (SELECT t."attemptId", t."question", t."part" FROM ${among(scope)} AND ${isSingle}) x
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
