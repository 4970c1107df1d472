import "server-only";
import { z } from "zod";
import type { Part } from "@/grading";

/** A question as a quiz has it: `parts` as the database keeps it, null where all are asked. */
export interface AskedQuestion {
  readonly slug: string;
  readonly version: number;
  readonly points: number;
  readonly parts: unknown;
}

export const chosenParts = z.array(z.strictObject({ id: z.string(), points: z.number().min(0) }));

export type ChosenParts = z.infer<typeof chosenParts>;

/**
 * The parts that a quiz asks of a variant, in the author's order, each with its points there: the chosen ones at the
 * points chosen, or all of them at their author's shares of the question's points.
 */
export function askedParts(
  variant: { readonly parts: readonly Part[]; readonly points: number },
  question: AskedQuestion,
): readonly { readonly part: Part; readonly points: number }[] {
  const chosen = question.parts === null ? null : chosenParts.parse(question.parts);
  if (chosen === null) {
    const scale = variant.points === 0 ? 1 : question.points / variant.points;
    return variant.parts.map((part) => ({ part, points: part.points * scale }));
  }
  const points = new Map(chosen.map((each) => [each.id, each.points]));
  return variant.parts.flatMap((part) => {
    const given = points.get(part.id);
    return given === undefined ? [] : [{ part, points: given }];
  });
}
