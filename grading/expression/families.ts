import type { Expression } from "./expression";
import { baseOf } from "./vocabulary";
import { children } from "./walk";

/** Letters whose subscript a sum or product of the expression runs through: x of ∑_k x_k·y, and of ∏_t x_{t-1}. */
export function familiesIn(e: Expression, bound: readonly string[] = []): readonly string[] {
  if (e.kind === "symbol") {
    const base = baseOf(e.name);
    // The subscript of w_{ij} is one word of two indices.
    const words = e.name.slice(base.length).match(/[A-Za-z]+/g) ?? [];
    return words.some((word) => bound.some((index) => word.includes(index))) ? [base] : [];
  }
  const inner = e.kind === "reduce" ? [...bound, e.index] : bound;
  return [...new Set(children(e).flatMap((child) => familiesIn(child, inner)))];
}
