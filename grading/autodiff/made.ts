import { type Expression, type FunctionName, nowhere } from "../expression/expression";
import * as Q from "../expression/rational";

/**
 * Trees made by the engine, tidied as a person would write them while they grow: 0 and 1 vanish, numbers are folded,
 * sums and products are flat, a factor and itself make a square. Nothing is expanded or reordered.
 */
export const number = (value: Q.Rational): Expression => ({ kind: "number", value, at: nowhere });

export const symbol = (name: string): Expression => ({ kind: "symbol", name, at: nowhere });

export const call = (name: FunctionName, ...parameters: Expression[]): Expression => ({
  kind: "call",
  name,
  arguments: parameters,
  at: nowhere,
});

export function add(a: Expression, b: Expression): Expression {
  if (isNumber(a, Q.zero)) return b;
  if (isNumber(b, Q.zero)) return a;
  if (a.kind === "number" && b.kind === "number") return number(Q.add(a.value, b.value));
  return { kind: "add", terms: [...terms(a), ...terms(b)], at: nowhere };
}

export function negate(a: Expression): Expression {
  if (a.kind === "number") return number(Q.negate(a.value));
  if (a.kind === "negate") return a.argument;
  return { kind: "negate", argument: a, at: nowhere };
}

export const subtract = (a: Expression, b: Expression): Expression => add(a, negate(b));

/** The product in the order given, of scalars or of matrices. */
export function multiply(a: Expression, b: Expression): Expression {
  if (isNumber(a, Q.zero) || isNumber(b, Q.one)) return a;
  if (isNumber(b, Q.zero) || isNumber(a, Q.one)) return b;
  if (a.kind === "number" && b.kind === "number") return number(Q.multiply(a.value, b.value));
  if (a.kind === "negate") return negate(multiply(a.argument, b));
  if (b.kind === "negate") return negate(multiply(a, b.argument));
  if (b.kind === "number") return multiply(b, a);
  return { kind: "multiply", factors: [...factors(a, "multiply"), ...factors(b, "multiply")], at: nowhere };
}

/** The product entry by entry of two arrays of one shape; `scalars` where both are numbers. */
export function hadamard(a: Expression, b: Expression, scalars: boolean): Expression {
  if (same(a, b) && a.kind !== "number") return square(a, !scalars);
  if (scalars) return multiply(a, b);
  if (isNumber(a, Q.zero) || isNumber(b, Q.one)) return a;
  if (isNumber(b, Q.zero) || isNumber(a, Q.one)) return b;
  if (a.kind === "number" || b.kind === "number") return multiply(a, b);
  if (a.kind === "negate") return negate(hadamard(a.argument, b, false));
  if (b.kind === "negate") return negate(hadamard(a, b.argument, false));
  return { kind: "hadamard", factors: [...factors(a, "hadamard"), ...factors(b, "hadamard")], at: nowhere };
}

function square(base: Expression, elementwise: boolean): Expression {
  const exponent = number(Q.integer(2));
  return elementwise
    ? { kind: "power", base, exponent, elementwise, at: nowhere }
    : { kind: "power", base, exponent, at: nowhere };
}

/** Throws RangeError where the denominator is 0. */
export function divide(numerator: Expression, denominator: Expression): Expression {
  if (isNumber(denominator, Q.zero)) throw new RangeError("divide: the denominator is 0");
  if (isNumber(numerator, Q.zero) || isNumber(denominator, Q.one)) return numerator;
  if (numerator.kind === "number" && denominator.kind === "number") {
    return number(Q.divide(numerator.value, denominator.value));
  }
  if (numerator.kind === "negate") return negate(divide(numerator.argument, denominator));
  return { kind: "divide", numerator, denominator, at: nowhere };
}

export function transpose(argument: Expression): Expression {
  if (argument.kind === "number") return argument;
  return argument.kind === "transpose" ? argument.argument : { kind: "transpose", argument, at: nowhere };
}

export function power(base: Expression, exponent: Expression): Expression {
  if (isNumber(exponent, Q.one)) return base;
  return isNumber(exponent, Q.zero) ? number(Q.one) : { kind: "power", base, exponent, at: nowhere };
}

const isNumber = (a: Expression, value: Q.Rational): boolean => a.kind === "number" && Q.equals(a.value, value);

const terms = (a: Expression): readonly Expression[] => (a.kind === "add" ? a.terms : [a]);

const factors = (a: Expression, kind: "multiply" | "hadamard"): readonly Expression[] =>
  a.kind === kind ? a.factors : [a];

/** Of the same structure, literally; places do not matter. */
const same = (a: Expression, b: Expression): boolean => a === b || text(a) === text(b);

const text = (a: Expression): string =>
  JSON.stringify(a, (key, value: unknown) =>
    key === "at" ? undefined : typeof value === "bigint" ? `${value}` : value,
  );
