import "server-only";
import { database } from "./database";
import type { Gradable } from "./points";

/** What the gradebook needs of an attempt: no texts, no feedback, no evidence. */
export interface GradebookAttempt {
  readonly id: string;
  readonly seed: string;
  readonly lastActivity: Date;
  /** By question. */
  readonly submissions: ReadonlyMap<string, readonly GradebookSubmission[]>;
}

export interface GradebookSubmission extends Gradable {
  readonly part: string;
  readonly late: boolean;
}

/**
 * A course's first attempts under "quiz user", read in three queries however many there are. Decisions are asked for on
 * their own: as a relation of submissions they would be looked up by a list of ids, and a database takes only so many.
 */
export async function gradebookAttempts(courseId: string): Promise<ReadonlyMap<string, GradebookAttempt>> {
  const where = { quiz: { courseId }, number: 1 };
  const [attempts, submissions, decisions] = await Promise.all([
    database().attempt.findMany({
      where,
      select: { id: true, quizId: true, userId: true, seed: true, startedAt: true },
    }),
    database().submission.findMany({
      where: { attempt: where },
      select: {
        id: true,
        attemptId: true,
        question: true,
        part: true,
        number: true,
        outcome: true,
        score: true,
        late: true,
        arrivedAt: true,
      },
      orderBy: { number: "asc" },
    }),
    database().decision.findMany({
      where: { submission: { attempt: where } },
      select: { submissionId: true, score: true, counts: true, reason: true },
      orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
    }),
  ]);
  const decided = new Map<string, Gradable["decisions"][number][]>();
  for (const { submissionId, ...decision } of decisions) {
    const list = decided.get(submissionId) ?? [];
    decided.set(submissionId, list);
    list.push(decision);
  }
  const grouped = new Map<string, { last: Date; questions: Map<string, GradebookSubmission[]> }>();
  for (const { id, attemptId, question, arrivedAt, ...submission } of submissions) {
    const group = grouped.get(attemptId) ?? { last: arrivedAt, questions: new Map() };
    grouped.set(attemptId, group);
    if (arrivedAt > group.last) group.last = arrivedAt;
    const list = group.questions.get(question) ?? [];
    group.questions.set(question, list);
    list.push({ ...submission, decisions: decided.get(id) ?? [] });
  }
  return new Map(
    attempts.map(({ id, quizId, userId, seed, startedAt }) => {
      const group = grouped.get(id);
      const lastActivity = group?.last ?? startedAt;
      return [`${quizId} ${userId}`, { id, seed, lastActivity, submissions: group?.questions ?? new Map() }];
    }),
  );
}
