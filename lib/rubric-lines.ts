import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";

/** One line by which a person came to their points. */
export interface RubricLine {
  /** Null: points added or taken off beside the rubric. */
  readonly text: Bilingual | null;
  /** In the scale of the quiz; negative where something is taken off. */
  readonly points: number;
}

export interface RubricItemRow {
  readonly id: string;
  readonly textEn: string;
  readonly textZhCn: string;
  readonly points: number;
}

const ids = z.array(z.string());

/** The lines of the rubric that a decision ticked, in the rubric's order, and what was adjusted beside them. */
export function rubricLines(
  decision: { readonly items: unknown; readonly adjustment: number },
  rubric: readonly RubricItemRow[],
): readonly RubricLine[] {
  const ticked = ids.safeParse(decision.items);
  if (!ticked.success) return [];
  const lines = rubric
    .filter(({ id }) => ticked.data.includes(id))
    .map(({ textEn, textZhCn, points }): RubricLine => ({ text: { en: textEn, "zh-CN": textZhCn }, points }));
  return decision.adjustment === 0 ? lines : [...lines, { text: null, points: decision.adjustment }];
}
