import type { Comparator, Expression } from "../expression/expression";
import { children } from "../expression/walk";
import { type Feedback, feedback } from "../verdict";

/**
 * Why x > 0 < 1 is asked back: as it stands it compares 0 with 1, which nobody asks, and x > 2 x < 5 is of 2x to nobody. Null where no
 * comparison in two directions has a number between them.
 */
export function opposedComparisons(e: Expression): Feedback | null {
  if (e.kind === "compare" && isOpposed(e.operands, e.comparators)) {
    return feedback(
      "piecewise-opposed",
      "It is not clear what is compared here. Please write each comparison by itself, such as x > 0 and x < 1.",
      "不清楚这里比较的是什么。请分别写出每个比较，例如 x > 0 且 x < 1。",
      e.at,
    );
  }
  for (const child of children(e)) {
    const found = opposedComparisons(child);
    if (found !== null) return found;
  }
  return null;
}

const isOpposed = (operands: readonly Expression[], signs: readonly Comparator[]): boolean =>
  operands.slice(1, -1).some((middle, i) => {
    const both = signs.slice(i, i + 2).map((sign) => sign.charAt(0));
    return both.includes("<") && both.includes(">") && beginsWithNumber(middle);
  });

function beginsWithNumber(e: Expression): boolean {
  if (e.kind === "negate") return beginsWithNumber(e.argument);
  const [first] = e.kind === "multiply" ? e.factors : [];
  return e.kind === "number" || e.kind === "constant" || (first !== undefined && beginsWithNumber(first));
}
