import type { Expression } from "../expression/expression";
import type { Term } from "./term";

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

/** 1/2, 0.5: the exponent of a root. */
export function isHalf(term: Term): boolean {
  if (term.kind === "number") return term.value.n === 1n && term.value.d === 2n;
  return term.kind === "quotient" && isOne(term.numerator) && isTwo(term.denominator);
}

/** Whether an exponent is −1/2. */
export function isMinusHalf(term: Term): boolean {
  if (term.kind === "number") return term.value.n === -1n && term.value.d === 2n;
  if (term.kind !== "entrywise" || term.terms.length !== 2) return false;
  return term.terms.some((each, i) => {
    const other = term.terms[1 - i];
    return (
      each.kind === "number" && each.value.n === -1n && each.value.d === 1n && other !== undefined && isHalf(other)
    );
  });
}

const isOne = (term: Term): boolean => term.kind === "number" && term.value.n === 1n && term.value.d === 1n;
const isTwo = (term: Term): boolean => term.kind === "number" && term.value.n === 2n && term.value.d === 1n;
