import "server-only";
import type { Bilingual } from "@/grading";

/** One line of a quiz's rubric for one part. */
export interface RubricLine {
  readonly id: string;
  readonly text: Bilingual;
  /** In the scale of the quiz; negative where something is taken off. */
  readonly points: number;
}

/**
 * The share of the part's points that ticked lines come to: min(1, max(0, (Σ points of the ticked lines + adjustment) / points)).
 * Lines that are no longer in the rubric count nothing.
 */
export function rubricScore(
  lines: readonly RubricLine[],
  ticked: readonly string[],
  adjustment: number,
  points: number,
): number {
  if (points <= 0) return 0;
  const sum = lines.filter(({ id }) => ticked.includes(id)).reduce((total, line) => total + line.points, adjustment);
  return Math.round(Math.min(1, Math.max(0, sum / points)) * 1e9) / 1e9;
}
