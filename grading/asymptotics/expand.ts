import type { Expression, Power } from "../expression/expression";
import * as Q from "../expression/rational";
import { limits } from "../limits";
import { addRatios, divideRatios, multiplyRatios, tooLong } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { withChoice } from "./choice";
import { atom, fromRational } from "./constant";
import { expandCall } from "./expand-call";
import { expandReduction } from "./expand-reduction";
import { beyond, type Failure, isFailure, isWithoutValue, noOrder, unknownName } from "./failure";
import { scale } from "./monomial";
import { nearDifference } from "./near-difference";
import { raise } from "./power";
import { settle } from "./settle";
import { constantSum, negateSum, type Ratio, ratio, term } from "./sum";

/**
 * The expression multiplied out into sums of products of powers, logarithms and exponentials. Coefficients stay exact as long
 * as they can, so that n(n+1)/2 - n^2/2 is n/2; where a function is known only up to constant factors, only signs are kept.
 */
export function expand(e: Expression, assumptions: Assumptions, depth = 0): Ratio | Failure {
  if (depth > 2 * limits.depth) return tooLong(e.at);
  const inner = (each: Expression): Ratio | Failure => expand(each, assumptions, depth + 1);
  const chosen = (value: Ratio | Failure): Ratio | Failure => (isFailure(value) ? withChoice(value, e, inner) : value);
  switch (e.kind) {
    case "number":
      return ratio(constantSum(fromRational(e.value)));
    case "constant":
      return e.name === "pi" || e.name === "e" ? ratio(constantSum(atom(e.name))) : noOrder(e.at);
    case "symbol":
      return expandName(e.name, e, assumptions, depth);
    case "add":
      return sumOf(e, assumptions, inner);
    case "multiply":
      return all(e.factors, inner, (a, b) => multiplyRatios(a, b, e.at));
    case "negate": {
      const a = inner(e.argument);
      return isFailure(a) ? a : ratio(negateSum(a.top), a.bottom);
    }
    case "divide": {
      const a = inner(e.numerator);
      if (isFailure(a)) return a;
      const b = inner(e.denominator);
      return isFailure(b) ? b : divideRatios(a, b, e.at);
    }
    case "power": {
      const nested = nestedPower(e, assumptions);
      if (nested !== null) return inner(nested);
      const base = inner(e.base);
      if (isFailure(base)) return base;
      const exponent = inner(e.exponent);
      return isFailure(exponent) ? exponent : chosen(raise(base, exponent, assumptions, e));
    }
    case "call":
      return chosen(expandCall(e, assumptions, inner));
    case "reduce":
      return expandReduction(e, assumptions, depth, (each, under) => expand(each, under, depth + 1));
    case "growth": {
      const a = inner(e.argument);
      if (isFailure(a)) return a;
      const top = settle(a.top, assumptions, e.at);
      if (isFailure(top)) return top;
      const bottom = settle(a.bottom, assumptions, e.at);
      if (isFailure(bottom)) return bottom;
      const known = top.monomials.map((monomial) => ({ coefficient: "positive", monomial }) as const);
      const below = bottom.monomials.map((monomial) => ({ coefficient: "positive", monomial }) as const);
      return below.length === 1 && below[0]?.monomial.key === "" ? ratio(known) : ratio(known, below);
    }
    case "hadamard":
    case "transpose":
    case "list":
    case "set":
    case "cases":
    case "indicator":
    case "undefined":
    case "compare":
    case "and":
    case "or":
    case "not":
      return noOrder(e.at);
  }
}

function sumOf(
  e: Extract<Expression, { kind: "add" }>,
  assumptions: Assumptions,
  inner: (each: Expression) => Ratio | Failure,
): Ratio | Failure {
  const sum = all(e.terms, inner, (a, b) => addRatios(a, b, e.at));
  return isFailure(sum) ? sum : nearDifference(sum, e, assumptions, inner);
}

/** (x^(1/2))^2 as x^1, which a square root of a sum would otherwise lose. null where the exponents are no numbers. */
function nestedPower(e: Power, { substitutions }: Assumptions): Expression | null {
  const meaning = e.base.kind === "symbol" ? substitutions.get(e.base.name) : undefined;
  if (meaning?.kind !== "power" || meaning.exponent.kind !== "number" || e.exponent.kind !== "number") return null;
  const value = Q.multiply(meaning.exponent.value, e.exponent.value);
  return { ...e, base: meaning.base, exponent: { kind: "number", value, at: e.at } };
}

function expandName(name: string, e: Expression, assumptions: Assumptions, depth: number): Ratio | Failure {
  if (assumptions.variables.has(name)) return ratio(term(scale(name)));
  if (assumptions.constants.has(name)) return ratio(constantSum(atom(`$${name}`)));
  const meaning = assumptions.substitutions.get(name);
  if (meaning !== undefined) return expand(meaning, assumptions, depth + 1);
  const known = [...assumptions.variables, ...assumptions.constants, ...assumptions.substitutions.keys()];
  return unknownName(name, known, e.at);
}

function all(
  items: readonly Expression[],
  inner: (e: Expression) => Ratio | Failure,
  combine: (a: Ratio, b: Ratio) => Ratio | Failure,
): Ratio | Failure {
  let result: Ratio | undefined;
  for (const [i, item] of items.entries()) {
    const next = inner(item);
    // What has no value at all settles it, however the rest grows.
    if (isFailure(next))
      return (
        items
          .slice(i + 1)
          .map(inner)
          .filter(isFailure)
          .find(isWithoutValue) ?? next
      );
    const combined = result === undefined ? next : combine(result, next);
    if (isFailure(combined)) return combined;
    result = combined;
  }
  return result ?? beyond({ en: "This is empty", "zh-CN": "这里是空的" }, { from: 0, to: 0 });
}
