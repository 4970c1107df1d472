import type { Expression } from "../expression/expression";
import * as Q from "../expression/rational";
import { limits } from "../limits";
import { divideRatios, multiplyRatios } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { asRational, fromRational, logarithm, plus, type RealConstant, scaled, signOf } from "./constant";
import { growsEverywhere } from "./dominance";
import { exponentialOf } from "./exponential";
import { beyond, type Failure, isFailure, noFactorial } from "./failure";
import { constantMonomial, logarithmOf, type Monomial, product } from "./monomial";
import {
  addSums,
  asConstant,
  constantSum,
  oneSum,
  type Ratio,
  ratio,
  type Sum,
  signOfCoefficient,
  type Term,
  term,
} from "./sum";

/** How far x may be from a multiple of a monomial in x!, and k from 0 in binomial(n, k), to be multiplied out. */
export const mostSteps = 8;

/**
 * x! for x = q·m + c with a growing monomial m and a small whole number c, by Stirling's formula:
 * ln(y!) = y ln y - y + (ln y)/2 + O(1) with y = q·m, and x! = y!·(y+1)…(y+c).
 */
export function expandFactorial(x: Ratio, assumptions: Assumptions, e: Expression): Ratio | Failure {
  const constant = wholeConstant(x);
  if (constant !== null) return factorialOfConstant(constant, e);
  const fixed = x.bottom === oneSum ? asConstant(x.top) : null;
  if (fixed !== null && signOf(fixed) === 1) return ratio(term(constantMonomial, "positive"));
  if (x.top.length > 0 && x.top.every(({ coefficient }) => signOfCoefficient(coefficient) === -1))
    return noFactorial(e.at);
  const parts = linearParts(x);
  if (parts === null || !growsEverywhere([parts.monomial], assumptions)) return beyondFactorial(e);
  const { factor, monomial, shift } = parts;
  const log = logarithm(factor);
  if (log === null) return beyondFactorial(e);
  const lnY = logarithmOf(monomial).map(
    ({ monomial: each, weight }): Term => ({ monomial: each, coefficient: weight }),
  );
  const times = (each: Monomial, weight: RealConstant): Term => ({
    monomial: product(monomial, each),
    coefficient: scaled(weight, factor),
  });
  const linear = plus(log, fromRational(Q.minusOne));
  let exponent: Sum = term(monomial, scaled(linear, factor));
  for (const { monomial: each, coefficient } of lnY) {
    if (typeof coefficient !== "object") return beyondFactorial(e);
    exponent = addSums(exponent, [times(each, coefficient)]);
    exponent = addSums(exponent, [{ monomial: each, coefficient: scaled(coefficient, Q.rational(1n, 2n)) }]);
  }
  const stirling = exponentialOf(ratio(addSums(exponent, term(constantMonomial, "bounded"))), assumptions, e.at);
  const base = ratio(term(monomial, fromRational(factor)));
  return isFailure(stirling) ? stirling : stepped(stirling, base, shift, e);
}

function factorialOfConstant(n: number, e: Expression): Ratio | Failure {
  if (n < 0) return noFactorial(e.at);
  if (n > limits.factorial) return ratio(term(constantMonomial, "positive"));
  let value = 1n;
  for (let i = 2n; i <= n; i += 1n) value *= i;
  return ratio(constantSum(fromRational(Q.rational(value))));
}

/** y!·(y+1)…(y+c), or y!/(y(y-1)…(y+c+1)) for negative c. */
export function stepped(factorial: Ratio, y: Ratio, shift: number, e: Expression): Ratio | Failure {
  let result: Ratio | Failure = factorial;
  for (let i = 1; i <= Math.abs(shift) && !isFailure(result); i += 1) {
    const factor = shiftedBy(y, shift > 0 ? i : 1 - i);
    if (factor === null) return beyondFactorial(e);
    result = shift > 0 ? multiplyRatios(result, factor, e.at) : divideRatios(result, factor, e.at);
  }
  return result;
}

export const shiftedBy = (a: Ratio, by: number): Ratio | null =>
  a.bottom === oneSum ? ratio(addSums(a.top, constantSum(fromRational(Q.integer(by))))) : null;

function linearParts(x: Ratio): { factor: Q.Rational; monomial: Monomial; shift: number } | null {
  if (x.bottom !== oneSum) return null;
  const lead = x.top.filter(({ monomial }) => monomial.key !== "");
  const rest = x.top.filter(({ monomial }) => monomial.key === "");
  const [only] = lead;
  if (only === undefined || lead.length > 1 || typeof only.coefficient !== "object") return null;
  const factor = asRational(only.coefficient);
  const shift = wholeConstant(ratio(rest));
  if (factor === null || factor.n <= 0n || shift === null || Math.abs(shift) > mostSteps) return null;
  return { factor, monomial: only.monomial, shift };
}

export function wholeConstant(a: Ratio): number | null {
  const constant = a.bottom === oneSum ? asConstant(a.top) : null;
  const value = constant === null ? null : asRational(constant);
  return value !== null && Q.isInteger(value) && Q.absolute(value).n < 10_000n ? Number(value.n) : null;
}

export const beyondFactorial = (e: Expression): Failure =>
  beyond({ en: "A factorial of this form", "zh-CN": "这种形式的阶乘" }, e.at);
