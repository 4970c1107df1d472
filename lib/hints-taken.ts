import "server-only";
import type { Bilingual, Part } from "@/grading";
import { worth } from "./points";
import { isSatInOneGo } from "./sitting";

interface HintRow {
  readonly question: string;
  readonly part: string;
  /** From 0 within the part. */
  readonly index: number;
  readonly takenAt: Date;
}

/** What a student sees of a part's hints: no text before it was taken, unless the solution is told anyway. */
export function hintsView(
  attempt: {
    readonly submittedAt: Date | null;
    readonly quiz: { readonly kind: string; readonly timeLimit: number | null; readonly hintPenalty: number };
    readonly hintsTaken: readonly HintRow[];
  },
  place: { readonly question: string; readonly part: Part; readonly points: number; readonly solved: boolean },
): { readonly hints: readonly Bilingual[]; readonly hintsLeft: number; readonly hintPrice: number } {
  const { question, part, points, solved } = place;
  const hintPrice = worth(attempt.quiz.hintPenalty, points);
  if (solved) return { hints: part.hints, hintsLeft: 0, hintPrice };
  if (isSatInOneGo(attempt.quiz)) return { hints: [], hintsLeft: 0, hintPrice };
  const taken = attempt.hintsTaken.filter((hint) => hint.question === question && hint.part === part.id).length;
  const left = attempt.submittedAt === null ? part.hints.length - taken : 0;
  return { hints: part.hints.slice(0, taken), hintsLeft: left, hintPrice };
}
