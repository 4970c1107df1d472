import type { Rational } from "../expression/rational";
import * as Q from "../expression/rational";
import type { Span } from "../verdict";
import type { Assumptions } from "./assumptions";
import { inverseOf, minus, nothing, signOf, sizeToPower } from "./constant";
import { beyond, divisionByZero, type Failure, isFailure, negativeOrder, splitBy } from "./failure";
import { quotient, raised } from "./monomial";
import { settle } from "./settle";
import { splitOfSum } from "./split";
import {
  addSums,
  type Coefficient,
  multiplyCoefficients,
  multiplySums,
  negateSum,
  oneSum,
  type Ratio,
  ratio,
  type Sum,
  sumKey,
  type Term,
} from "./sum";

/** Most terms of one sum, and the largest power of a sum that is multiplied out. */
const mostTerms = 200;
const mostExpanded = 8;

export const tooLong = (at: Span): Failure =>
  beyond({ en: "This has too many terms", "zh-CN": "这个式子的项数过多" }, at);

export function addRatios(a: Ratio, b: Ratio, at: Span): Ratio | Failure {
  if (sumKey(a.bottom) === sumKey(b.bottom)) return limited(addSums(a.top, b.top), a.bottom, at);
  const left = multiplied(a.top, b.bottom);
  const right = multiplied(b.top, a.bottom);
  const bottom = multiplied(a.bottom, b.bottom);
  return left === null || right === null || bottom === null ? tooLong(at) : limited(addSums(left, right), bottom, at);
}

export function multiplyRatios(a: Ratio, b: Ratio, at: Span): Ratio | Failure {
  const top = multiplied(a.top, b.top);
  const bottom = multiplied(a.bottom, b.bottom);
  return top === null || bottom === null ? tooLong(at) : limited(top, bottom, at);
}

export function divideRatios(a: Ratio, b: Ratio, at: Span): Ratio | Failure {
  return b.top.length === 0 ? divisionByZero(at) : multiplyRatios(a, folded(b.bottom, b.top), at);
}

/** A ratio to a rational power. */
export function raiseRatio(a: Ratio, power: Rational, assumptions: Assumptions, at: Span): Ratio | Failure {
  if (power.n === 0n) return ratio(oneSum);
  if (power.n < 0n) {
    if (a.top.length === 0) return divisionByZero(at);
    return raiseRatio(folded(a.bottom, a.top), Q.negate(power), assumptions, at);
  }
  const top = raiseSum(a.top, power, assumptions, at);
  if (isFailure(top)) return top;
  const bottom = raiseSum(a.bottom, power, assumptions, at);
  return isFailure(bottom) ? bottom : limited(top, bottom, at);
}

function raiseSum(a: Sum, power: Rational, assumptions: Assumptions, at: Span): Sum | Failure {
  const [only] = a;
  if (only === undefined || power.n === power.d) return a;
  if (a.length === 1) {
    const coefficient = raiseCoefficient(only.coefficient, power);
    return coefficient === null ? negativeOrder(at) : [{ coefficient, monomial: raised(only.monomial, power) }];
  }
  if (power.d === 1n && power.n <= mostExpanded && a.length ** Number(power.n) <= mostTerms) {
    let product = a;
    for (let i = 1n; i < power.n; i += 1n) product = multiplySums(product, a);
    return product;
  }
  // A power of a maximum is the maximum of the powers.
  const settled = settle(a, assumptions, at);
  const isEven = power.d === 1n && power.n % 2n === 0n;
  // An even power is never negative, whatever the sum is: its order is that of the sum's size.
  const size = isFailure(settled) && isEven ? settle(negateSum(a), assumptions, at) : settled;
  if (isFailure(size)) return isEven ? splitBy(evenPower(at), splitOfSum(a)) : size;
  return size.monomials.map((each): Term => ({ coefficient: "positive", monomial: raised(each, power) }));
}

const evenPower = (at: Span): Failure => beyond({ en: "A power of a difference", "zh-CN": "差的幂" }, at);

/** null where a negative number would get a power that is no whole number. */
function raiseCoefficient(coefficient: Coefficient, power: Rational): Coefficient | null {
  const even = power.d === 1n && power.n % 2n === 0n;
  if (typeof coefficient === "string") {
    if (coefficient === "positive") return "positive";
    return power.d === 1n ? (coefficient === "negative" && even ? "positive" : coefficient) : null;
  }
  const sign = signOf(coefficient);
  if (sign === -1 && power.d !== 1n) return null;
  const size = sizeToPower(coefficient, power);
  if (size !== null) return sign === -1 && !even ? minus(nothing, size) : size;
  return sign === 1 || even ? "positive" : sign === -1 ? "negative" : "bounded";
}

function multiplied(a: Sum, b: Sum): Sum | null {
  return a.length * b.length > mostTerms * 20 ? null : multiplySums(a, b);
}

function limited(top: Sum, bottom: Sum, at: Span): Ratio | Failure {
  return top.length > mostTerms || bottom.length > mostTerms ? tooLong(at) : folded(top, bottom);
}

/** A denominator of one term is divided out. */
function folded(top: Sum, bottom: Sum): Ratio {
  const [only] = bottom;
  if (only === undefined || bottom.length !== 1 || bottom === oneSum) return ratio(top, bottom);
  const inverse = typeof only.coefficient === "object" ? inverseOf(only.coefficient) : null;
  if (inverse === null) return ratio(top, bottom);
  const divided = top.map(
    ({ coefficient, monomial }): Term => ({
      coefficient: multiplyCoefficients(coefficient, inverse),
      monomial: quotient(monomial, only.monomial),
    }),
  );
  return ratio(divided);
}
