import type { Expression } from "../expression/expression";

/** The whole number that is written, signs included; null for everything else. */
export function wholeNumber(expression: Expression): number | null {
  if (expression.kind === "negate") {
    const inner = wholeNumber(expression.argument);
    return inner === null ? null : -inner;
  }
  if (expression.kind !== "number" || expression.value.d !== 1n) return null;
  const value = Number(expression.value.n);
  return Number.isSafeInteger(value) ? value : null;
}
