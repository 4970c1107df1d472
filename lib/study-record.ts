import "server-only";
import type { Bilingual, Outcome } from "@/grading";
import { countingDecision } from "./counting-decision";
import { database } from "./database";
import { attendedBy, titleOf } from "./membership";
import { everybodysTerms } from "./own-sitting";
import { type QuizKind, release } from "./quiz-state";
import type { PartPlace } from "./review-cards";
import type { Viewer } from "./viewer";

/** One readable answer that somebody gave, wherever it was, with what came of it. */
export interface Tried extends PartPlace {
  readonly at: Date;
  readonly version: number;
  /** Names the variant, together with `source`. */
  readonly seed: string;
  readonly text: string;
  /** A person's word in place of the machine's. */
  readonly outcome: Outcome;
  readonly misconception: string | null;
  readonly hintsUsed: number;
  readonly solutionSeen: boolean;
  /** Null: practice. */
  readonly source: { readonly quiz: Bilingual; readonly kind: QuizKind; readonly attemptId: string } | null;
}

/** All that the viewer has answered in practice, and in quizzes as far as verdicts may be told; oldest first. */
export async function studyRecord(viewer: Viewer, now: Date): Promise<readonly Tried[]> {
  const { userId } = viewer;
  const [practised, handedIn] = await Promise.all([
    database().practiceAnswer.findMany({ where: { userId, outcome: { not: "invalid" } } }),
    database().submission.findMany({
      where: { outcome: { not: "invalid" }, attempt: { userId, quiz: { course: attendedBy(viewer) } } },
      include: {
        decisions: { orderBy: [{ decidedAt: "desc" }, { id: "asc" }] },
        attempt: { select: { id: true, submittedAt: true, quiz: { include: everybodysTerms } } },
      },
    }),
  ]);
  const tried = practised.map(({ answeredAt, ...row }): Tried => ({ ...row, at: answeredAt, source: null }));
  for (const { attempt, arrivedAt, decisions, ...row } of handedIn) {
    if (!release(attempt.quiz, attempt, now).verdicts) continue;
    const share = countingDecision(decisions)?.score ?? null;
    const outcome = share === null ? row.outcome : share >= 1 ? "correct" : share > 0 ? "partial" : "incorrect";
    const source = { quiz: titleOf(attempt.quiz), kind: attempt.quiz.kind, attemptId: attempt.id };
    tried.push({ ...row, outcome, at: arrivedAt, hintsUsed: 0, solutionSeen: false, source });
  }
  return tried.sort((a, b) => +a.at - +b.at);
}

/** Which variant of a part: two answers to the same one are tries, not two experiences. */
export function variantOf({ question, part, seed, source }: Tried): string {
  return `${source === null ? "practice" : "quiz"} ${question} ${part} ${seed}`;
}
