import "server-only";
import { sum } from "./points";
import type { QuizKind } from "./quiz-state";

/** How one student stands in one quiz: the little that the total needs. */
export interface QuizScore {
  readonly quizId: string;
  readonly kind: QuizKind;
  /** Whether it counts in the course's total. */
  readonly counted: boolean;
  readonly excused: boolean;
  /** No more work is taken of this student. */
  readonly over: boolean;
  /** Null where nothing counts yet. */
  readonly earned: number | null;
  readonly points: number;
}

export interface TotalLine<Score extends QuizScore> {
  readonly score: Score;
  readonly role: "counts" | "dropped" | "excused" | "not-counted";
}

export interface Total<Score extends QuizScore> {
  /** The sum over the lines that count, and what these are worth together. */
  readonly earned: number;
  readonly points: number;
  readonly lines: readonly TotalLine<Score>[];
}

/**
 * A course's total: the sum of the quizzes that count. Of the homework that is over, the lowest by share of its points are
 * dropped, a tie for the later one; homework that can still be done is not dropped, and one always stays.
 */
export function courseTotal<Score extends QuizScore>(scores: readonly Score[], dropLowest: number): Total<Score> {
  const counting = scores.filter(({ counted, excused, kind }) => counted && !excused && kind !== "practice");
  const homework = counting.filter(({ kind }) => kind === "homework");
  const share = ({ earned, points }: QuizScore) => (points === 0 ? 1 : (earned ?? 0) / points);
  const lowestFirst = homework
    .filter(({ over }) => over)
    .map((score, place) => ({ score, place }))
    .sort((a, b) => share(a.score) - share(b.score) || b.place - a.place);
  const most = Math.min(dropLowest, Math.max(0, homework.length - 1));
  const dropped = new Set<QuizScore>(lowestFirst.slice(0, most).map(({ score }) => score));
  const lines = scores.map((score): TotalLine<Score> => {
    if (!score.counted || score.kind === "practice") return { score, role: "not-counted" };
    if (score.excused) return { score, role: "excused" };
    return { score, role: dropped.has(score) ? "dropped" : "counts" };
  });
  const kept = lines.filter(({ role }) => role === "counts").map(({ score }) => score);
  return {
    earned: sum(kept.map(({ earned }) => earned)) ?? 0,
    points: sum(kept.map(({ points }) => points)) ?? 0,
    lines,
  };
}
