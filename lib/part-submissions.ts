import "server-only";
import type { Outcome } from "@/grading";
import { countingDecision } from "./counting-decision";
import { database, type Transaction } from "./database";
import type { Origin } from "./decision-words";
import { grouped } from "./grouped";
import { studentsOf } from "./membership";
import { storedVerdict } from "./stored-verdict";

/** One part of one question in one quiz. */
export interface PartOfQuiz {
  readonly quizId: string;
  readonly question: string;
  readonly part: string;
}

/** Students' submissions alone: what staff try out themselves is nobody's grade. */
export function submissionsOf({ quizId, question, part }: PartOfQuiz, courseId: string) {
  return { question, part, attempt: { quizId, user: studentsOf(courseId) } };
}

/** What groups and rules need of a submission. */
export interface PartSubmission {
  readonly id: string;
  readonly attemptId: string;
  readonly number: number;
  readonly version: number;
  readonly seed: string;
  readonly text: string;
  readonly readAs: string | null;
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly misconception: string | null;
  readonly feedback: ReturnType<typeof storedVerdict>["feedback"];
  readonly evidence: ReturnType<typeof storedVerdict>["evidence"];
}

const narrow = {
  id: true,
  attemptId: true,
  number: true,
  version: true,
  seed: true,
  text: true,
  readAs: true,
  outcome: true,
  score: true,
  misconception: true,
} as const;

/** All of a part's submissions in the order in which they came, in two queries however many there are. */
export async function partSubmissions(place: PartOfQuiz, courseId: string): Promise<readonly PartSubmission[]> {
  const where = submissionsOf(place, courseId);
  const [rows, unnamed] = await Promise.all([
    database().submission.findMany({ where, select: narrow, orderBy: [{ arrivedAt: "asc" }, { id: "asc" }] }),
    // What was said is looked at only where the machine has no name for the answer: it is long.
    database().submission.findMany({
      where: { ...where, misconception: null, outcome: { in: ["incorrect", "partial"] } },
      select: { id: true, outcome: true, score: true, feedback: true, evidence: true },
    }),
  ]);
  const said = new Map(unnamed.map((row) => [row.id, storedVerdict(row)]));
  return rows.map((row) => {
    const { feedback = [], evidence = { method: "" } } = said.get(row.id) ?? {};
    return { ...row, feedback, evidence };
  });
}

export interface CountingWord {
  readonly id: string;
  readonly submissionId: string;
  readonly score: number | null;
  readonly counts: boolean;
  readonly origin: Origin;
  readonly batchId: string | null;
  readonly deciderId: string;
}

/** The word that counts for each of a part's submissions that has one. */
export async function countingWords(
  transaction: Pick<Transaction, "decision">,
  place: PartOfQuiz,
  courseId: string,
): Promise<ReadonlyMap<string, CountingWord & { readonly score: number }>> {
  const rows = await transaction.decision.findMany({
    where: { submission: submissionsOf(place, courseId), counts: true },
    select: { id: true, submissionId: true, score: true, counts: true, origin: true, batchId: true, deciderId: true },
    orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
  });
  return latestWords(rows);
}

/** `rows`: the latest first. */
export function latestWords<
  Word extends { readonly submissionId: string; readonly score: number | null; readonly counts: boolean },
>(rows: readonly Word[]): ReadonlyMap<string, Word & { readonly score: number }> {
  const lists = grouped(rows, ({ submissionId }) => submissionId);
  const words = [...lists].flatMap(([id, list]) => {
    const word = countingDecision(list);
    return word === null ? [] : [[id, word] as const];
  });
  return new Map(words);
}
