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

/** A course's first attempts under "quiz user", read in two queries however many there are. */
export async function gradebookAttempts(courseId: string): Promise<ReadonlyMap<string, GradebookAttempt>> {
  const where = { quiz: { courseId }, number: 1 };
  const [attempts, submissions] = await Promise.all([
    database().attempt.findMany({
      where,
      select: { id: true, quizId: true, userId: true, seed: true, startedAt: true },
    }),
    database().submission.findMany({
      where: { attempt: where },
      select: {
        attemptId: true,
        question: true,
        part: true,
        number: true,
        outcome: true,
        score: true,
        late: true,
        arrivedAt: true,
        decisions: {
          select: { score: true, reason: true },
          orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
        },
      },
      orderBy: { number: "asc" },
    }),
  ]);
  const grouped = new Map<string, { last: Date; questions: Map<string, GradebookSubmission[]> }>();
  for (const { attemptId, question, arrivedAt, ...submission } of submissions) {
    const group = grouped.get(attemptId) ?? { last: arrivedAt, questions: new Map() };
    grouped.set(attemptId, group);
    if (arrivedAt > group.last) group.last = arrivedAt;
    const list = group.questions.get(question) ?? [];
    group.questions.set(question, list);
    list.push(submission);
  }
  return new Map(
    attempts.map(({ id, quizId, userId, seed, startedAt }) => {
      const group = grouped.get(id);
      const lastActivity = group?.last ?? startedAt;
      return [`${quizId} ${userId}`, { id, seed, lastActivity, submissions: group?.questions ?? new Map() }];
    }),
  );
}
