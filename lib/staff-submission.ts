import "server-only";
import type { Bilingual, Evidence, Feedback, Outcome } from "@/grading";
import type { AskedQuestion } from "./asked-parts";
import { drawnQuestion } from "./part-view";
import { rubricRows, type StoredRubric } from "./rubric-rows";
import { storedVerdict } from "./stored-verdict";
import { type DecisionView, decisionView, type SubmissionRow } from "./verdict-view";

/** A submission as staff see it: all that the machine said and why. */
export interface StaffSubmission {
  readonly id: string;
  readonly attemptId: string;
  readonly student: { readonly id: string; readonly name: string; readonly email: string };
  readonly part: string;
  readonly number: number;
  readonly text: string;
  readonly readAs: string | null;
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly points: number;
  readonly feedback: readonly Feedback[];
  readonly evidence: Evidence;
  readonly misconception: { readonly id: string; readonly name: Bilingual } | null;
  readonly graderVersion: string;
  readonly late: boolean;
  readonly arrivedAt: Date;
  /** Latest first; the first counts. */
  readonly decisions: readonly DecisionView[];
}

/** What is read of a submission for staff. */
export const staffSubmissionRow = {
  attempt: {
    select: {
      id: true,
      seed: true,
      user: { select: { id: true, name: true, email: true } },
      quizId: true,
    },
  },
  decisions: {
    include: { decider: { select: { name: true } } },
    orderBy: [{ decidedAt: "desc" as const }, { id: "asc" as const }],
  },
};

interface Row extends SubmissionRow {
  readonly attempt: {
    readonly id: string;
    readonly seed: string;
    readonly user: { readonly id: string; readonly name: string; readonly email: string };
    readonly quizId: string;
  };
}

/** `question`: the row that puts the question into the quiz, with its points there. `stored`: the quiz's rubrics. */
export function staffSubmission(row: Row, question: AskedQuestion, stored: StoredRubric): StaffSubmission {
  const found = drawnQuestion(row.attempt, question).parts.find(({ part }) => part.id === row.part);
  const points = found?.points ?? 0;
  const place = { quizId: row.attempt.quizId, question: row.question };
  const rubric = found === undefined ? [] : rubricRows(stored, place, found.part, points);
  const id = row.misconception;
  const name = found?.part.misconceptions.find((each) => each.id === id)?.name;
  const { part, number, text, readAs, graderVersion, late, arrivedAt } = row;
  return {
    id: row.id,
    attemptId: row.attempt.id,
    student: row.attempt.user,
    part,
    number,
    text,
    readAs,
    ...storedVerdict(row),
    points,
    misconception: id === null ? null : { id, name: name ?? { en: id, "zh-CN": id } },
    graderVersion,
    late,
    arrivedAt,
    decisions: row.decisions.map((decision) => decisionView(decision, points, rubric)),
  };
}
