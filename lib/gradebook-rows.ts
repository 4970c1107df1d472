import "server-only";
import type { Outcome } from "@/grading";
import { firstAttempts, partTallies, pricedHints, singleAnswers, type Tally } from "./first-attempts";
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
  /** When the first answer was handed in, in milliseconds since 1970; null where it was taken from a draft. */
  readonly firstAt: number | null;
  /** When the answer before that one came, to whichever part; the attempt's start where there is none. */
  readonly beforeAt: number;
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
  const { quizId = null, place = null, undecided = false } = of;
  const scope = { courseId, quizId, place, undecided, students };
  const [attempts, tallies, single, hints] = await Promise.all([
    firstAttempts(scope),
    partTallies(scope, of.paths ?? false),
    singleAnswers(scope),
    of.hints === false ? [] : pricedHints(scope),
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
  const last = new Map<string, number>();
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
    attempts.map(({ quizId, userId, ...attempt }) => {
      const lastAt = last.get(attempt.id);
      const lastActivity = lastAt === undefined ? attempt.startedAt : new Date(lastAt);
      return [`${quizId} ${userId}`, { ...attempt, lastActivity, parts: records.get(attempt.id) ?? new Map() }];
    }),
  );
}

interface Building {
  readonly submissions: Gradable[];
  readonly hintsTakenAt: Date[];
  late: boolean;
  path: AnswerPath | null;
}

/** A tally as answers again: the best, the one that waits, or at least one that could not be read. */
function gradables({ best, waitsAt, lastAt }: Tally): readonly Gradable[] {
  const arrivedAt = new Date(lastAt);
  const answer = (number: number, outcome: Outcome, score: number | null): Gradable => {
    return { number, outcome, score, late: false, arrivedAt, decisions: [] };
  };
  const list: Gradable[] = [];
  if (best !== null) list.push(answer(1, "partial", best));
  if (waitsAt !== null) list.push(answer(waitsAt, "undecided", null));
  return list.length === 0 ? [answer(1, "invalid", null)] : list;
}
