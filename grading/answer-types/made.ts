import { type Expression, type FunctionName, nowhere } from "../expression/expression";
import { one, type Rational } from "../expression/rational";

/** Trees that no text stands behind. */
export const number = (value: Rational): Expression => ({ kind: "number", value, at: nowhere });

export const unit: Expression = number(one);

export const opposite = (argument: Expression): Expression =>
  argument.kind === "negate" ? argument.argument : { kind: "negate", argument, at: nowhere };

export const quotient = (numerator: Expression, denominator: Expression): Expression => ({
  kind: "divide",
  numerator,
  denominator,
  at: nowhere,
});

export const power = (base: Expression, exponent: Expression): Expression => ({
  kind: "power",
  base,
  exponent,
  at: nowhere,
});

export const call = (name: FunctionName, ...given: readonly Expression[]): Expression => ({
  kind: "call",
  name,
  arguments: given,
  at: nowhere,
});

/** A product of any number of factors; 1 where there is none. */
export function product(factors: readonly Expression[]): Expression {
  const [only] = factors;
  if (only === undefined) return unit;
  return factors.length === 1 ? only : { kind: "multiply", factors, at: nowhere };
}

/** A sum of at least one term. */
export function sum(terms: readonly [Expression, ...Expression[]]): Expression {
  return terms.length === 1 ? terms[0] : { kind: "add", terms, at: nowhere };
}
