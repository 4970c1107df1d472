import { type Expression, nowhere } from "./expression";
import type { Rational } from "./rational";

/** Trees that no text stands behind, as they are asked for: nothing is folded or left out. */
export const symbol = (name: string): Expression => ({ kind: "symbol", name, at: nowhere });
export const number = (value: Rational): Expression => ({ kind: "number", value, at: nowhere });
export const sum = (...terms: readonly Expression[]): Expression => ({ kind: "add", terms, at: nowhere });
export const negative = (argument: Expression): Expression => ({ kind: "negate", argument, at: nowhere });
export const times = (factor: Rational, e: Expression): Expression => ({
  kind: "multiply",
  factors: [number(factor), e],
  at: nowhere,
});
