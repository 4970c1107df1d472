import type { RubricLine } from "@/lib/rubric-score";

/** The key of a rubric's line: 1 to 9, then 0. */
export const digitOf = (at: number): string => `${(at + 1) % 10}`;

/** What the page shows before the server has counted: the ticked lines and the adjustment, between 0 and the part's points. */
export function earnedBy(
  lines: readonly RubricLine[],
  ticked: ReadonlySet<string>,
  adjustment: string,
  points: number,
): { readonly earned: number } {
  const amount = Number(adjustment.trim() === "" ? "0" : adjustment);
  const sum = lines.reduce((total, { id, points: worth }) => (ticked.has(id) ? total + worth : total), 0);
  const all = sum + (Number.isFinite(amount) ? amount : 0);
  return { earned: Math.round(Math.min(points, Math.max(0, all)) * 1000) / 1000 };
}
