import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";

export const hasVariables = (e: Expression): boolean => e.kind === "symbol" || children(e).some(hasVariables);

/** The largest parts without variables. */
export function constantParts(e: Expression): readonly Expression[] {
  return hasVariables(e) ? children(e).flatMap(constantParts) : [e];
}

/** The tree with its decimal literals replaced. */
export function mapDecimals(e: Expression, replace: (literal: Expression) => Expression): Expression {
  const of = (part: Expression): Expression => mapDecimals(part, replace);
  switch (e.kind) {
    case "number":
      return replace(e);
    case "add":
      return { ...e, terms: e.terms.map(of) };
    case "multiply":
    case "hadamard":
      return { ...e, factors: e.factors.map(of) };
    case "negate":
    case "transpose":
    case "growth":
      return { ...e, argument: of(e.argument) };
    case "divide":
      return { ...e, numerator: of(e.numerator), denominator: of(e.denominator) };
    case "power":
      return { ...e, base: of(e.base), exponent: of(e.exponent) };
    case "call":
      return { ...e, arguments: e.arguments.map(of) };
    default:
      return e;
  }
}
