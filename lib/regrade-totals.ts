import "server-only";
import { database } from "./database";
import { gradedCourse } from "./gradebook";
import { type GradebookAttempt, gradebookAttempts, partKey } from "./gradebook-rows";
import { askedOutline, scoredAttempt } from "./gradebook-scores";
import { allStudents } from "./gradebook-students";
import { grouped } from "./grouped";
import type { Gradable } from "./points";
import { courseTotal } from "./totals";
import type { Viewer } from "./viewer";

/** A student's total in the course without and with a regrade: lateness, hints and dropped homework are in both. */
export interface TotalEffect {
  readonly before: number;
  readonly after: number;
}

interface Asked {
  readonly regradeId: string;
  readonly attemptIds: readonly string[];
  /** The new shares of the submissions whose change is made or would be. */
  readonly made: ReadonlyMap<string, number>;
}

/** Totals by attempt, for the students whose first attempts these are; a later sitting changes no total. */
export async function regradeTotals(
  viewer: Viewer,
  courseId: string,
  { regradeId, attemptIds, made }: Asked,
  now: Date,
): Promise<ReadonlyMap<string, TotalEffect>> {
  if (attemptIds.length === 0) return new Map();
  const [course, everybody, firsts] = await Promise.all([
    gradedCourse(viewer, courseId),
    allStudents(courseId),
    database().attempt.findMany({
      where: { id: { in: [...attemptIds] }, number: 1 },
      select: { id: true, userId: true },
    }),
  ]);
  if (course === null) return new Map();
  const wanted = new Set(firsts.map(({ userId }) => userId));
  const students = everybody.filter(({ userId }) => wanted.has(userId));
  const ids = students.map(({ userId }) => userId);
  const touched = { regradeChanges: { some: { regradeId } } };
  const where = {
    attempt: { userId: { in: ids }, number: 1, quiz: { courseId }, submissions: { some: touched } },
  };
  const [attempts, rows, decisions] = await Promise.all([
    gradebookAttempts(courseId, ids),
    database().submission.findMany({
      where,
      select: {
        ...{ id: true, attemptId: true, question: true, part: true, number: true },
        ...{ outcome: true, score: true, late: true, arrivedAt: true },
      },
      orderBy: { number: "asc" },
    }),
    database().decision.findMany({
      where: { submission: where, OR: [{ batchId: null }, { batchId: { not: regradeId } }] },
      select: { submissionId: true, score: true, counts: true, reason: true },
      orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
    }),
  ]);
  const words = grouped(decisions, ({ submissionId }) => submissionId);
  const before = rows.map((row): Answer => ({ ...row, decisions: words.get(row.id) ?? [] }));
  const after = rows.map((row): Answer => {
    const [score, said] = [made.get(row.id), words.get(row.id) ?? []];
    return { ...row, decisions: score === undefined ? said : [{ score, counts: true, reason: "" }, ...said] };
  });
  const quizzes = course.quizzes.map((quiz) => ({ quiz, outline: askedOutline(quiz) }));
  const totals = (answers: readonly Answer[]) => {
    const own = grouped(answers, ({ attemptId }) => attemptId);
    return new Map(
      students.map(({ userId, accommodation }) => {
        const scores = quizzes.map(({ quiz, outline }) => {
          const exception = quiz.exceptions.find((each) => each.userId === userId) ?? null;
          const attempt = attempts.get(`${quiz.id} ${userId}`);
          const answered = attempt === undefined ? undefined : withAnswers(attempt, own.get(attempt.id) ?? []);
          return scoredAttempt(quiz, outline, { accommodation, exception }, answered, now);
        });
        return [userId, courseTotal(scores, course.dropLowest).earned] as const;
      }),
    );
  };
  const [then, from] = [totals(after), totals(before)];
  return new Map(
    firsts.flatMap(({ id, userId }) => {
      const [old, fresh] = [from.get(userId), then.get(userId)];
      return old === undefined || fresh === undefined ? [] : [[id, { before: old, after: fresh }] as const];
    }),
  );
}

type Answer = Gradable & { readonly attemptId: string; readonly question: string; readonly part: string };

/** The attempt with these answers in place of what is kept of their parts. */
function withAnswers(attempt: GradebookAttempt, answers: readonly Answer[]): GradebookAttempt {
  const parts = new Map(attempt.parts);
  for (const [key, submissions] of grouped(answers, ({ question, part }) => partKey(question, part))) {
    const record = parts.get(key);
    if (record !== undefined) parts.set(key, { ...record, submissions });
  }
  return { ...attempt, parts };
}
