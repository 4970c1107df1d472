import type { Call, Expression } from "../expression/expression";
import * as Q from "../expression/rational";
import { addRatios, divideRatios, raiseRatio } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { expandBinomial, expandFactorialOfSum } from "./binomial";
import { asRational, fromRational } from "./constant";
import { growsEverywhere } from "./dominance";
import { exponentialOf, logarithmOfRatio } from "./exponential";
import { expandFactorial } from "./factorial";
import { beyond, type Failure, isFailure, noOrder, splitBy, zeroOrder } from "./failure";
import { constantMonomial } from "./monomial";
import { raise, rationalOf } from "./power";
import { isNeverAbove, settle } from "./settle";
import { splitOfSum } from "./split";
import {
  addSums,
  type Coefficient,
  constantSum,
  negateSum,
  oneSum,
  type Ratio,
  ratio,
  type Sum,
  signOfCoefficient,
  type Term,
  term,
} from "./sum";

type Inner = (e: Expression) => Ratio | Failure;

/** The functions that an order of growth may contain. */
export function expandCall(e: Call, assumptions: Assumptions, inner: Inner): Ratio | Failure {
  const values: Ratio[] = [];
  for (const argument of e.arguments) {
    const value = inner(argument);
    if (isFailure(value)) return value;
    values.push(value);
  }
  const [a, b] = values;
  if (a === undefined) return noOrder(e.at);
  switch (e.name) {
    case "ln":
    case "log": {
      const log = logarithmOfRatio(a, assumptions, e.at);
      if (isFailure(log) || b === undefined) return log;
      const base = logarithmOfRatio(b, assumptions, e.at);
      return isFailure(base) ? base : divideRatios(log, base, e.at);
    }
    case "exp":
      return exponentialOf(a, assumptions, e.at);
    case "sqrt":
      return raiseRatio(a, Q.rational(1n, 2n), assumptions, e.at);
    case "cbrt":
      return raiseRatio(a, Q.rational(1n, 3n), assumptions, e.at);
    case "root": {
      const inverse = b === undefined ? noOrder(e.at) : divideRatios(ratio(oneSum), b, e.at);
      return isFailure(inverse) ? inverse : raise(a, inverse, assumptions, e);
    }
    case "abs":
      return signless(a, assumptions, e);
    case "floor":
    case "round":
      return floorOf(a, assumptions, e);
    case "ceil":
      return ceilingOf(a, assumptions, e);
    case "factorial":
      return isSumOfTwo(a) ? expandFactorialOfSum(a, assumptions, e) : expandFactorial(a, assumptions, e);
    case "binomial":
      return b === undefined ? noOrder(e.at) : expandBinomial(a, b, assumptions, e);
    case "max":
      return maximum(values, assumptions, e);
    case "min":
      return minimum(values, assumptions, e);
    default:
      return noOrder(e.at);
  }
}

/** n + k, n - k + 1, and n - c for a constant c. */
const isSumOfTwo = ({ top }: Ratio): boolean =>
  top.filter(({ monomial, coefficient }) => monomial.key !== "" || !isRational(coefficient)).length === 2;

const isRational = (coefficient: Coefficient): boolean =>
  typeof coefficient === "object" && asRational(coefficient) !== null;

/** The largest value where one is never below the others, else the sum of positive values, which is that up to a constant factor. */
function maximum(given: readonly Ratio[], assumptions: Assumptions, e: Call): Ratio | Failure {
  const values = withoutBelow(given);
  const [first, ...others] = values.filter(({ top }) => top.length > 0);
  if (first === undefined) return zeroOrder(e.at);
  if (values.length === 1) return first;
  let result = positive(first, assumptions, e);
  for (const value of others) {
    const next = positive(value, assumptions, e);
    if (isFailure(result)) return result;
    result = isFailure(next) ? next : addRatios(result, next, e.at);
  }
  return result;
}

function minimum(given: readonly Ratio[], assumptions: Assumptions, e: Call): Ratio | Failure {
  const values = withoutBelow(given.map(negated)).map(negated);
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return only;
  if (values.some(({ top }) => top.length === 0)) return zeroOrder(e.at);
  // min(a, b) is between 1/(1/a + 1/b) and twice that.
  const reciprocals = values.map((each) => divideRatios(ratio(oneSum), each, e.at));
  const failed = reciprocals.find(isFailure);
  if (failed !== undefined) return failed;
  const sum = maximum(reciprocals.filter(isRatio), assumptions, e);
  return isFailure(sum) ? sum : divideRatios(ratio(oneSum), sum, e.at);
}

const negated = ({ top, bottom }: Ratio): Ratio => ratio(negateSum(top), bottom);

/** Leaves out values that another one exceeds by terms that are all positive. */
function withoutBelow(values: readonly Ratio[]): readonly Ratio[] {
  const left: Ratio[] = [];
  values.forEach((each, i) => {
    const others = [...left, ...values.slice(i + 1)];
    if (!others.some((other) => exceeds(other, each))) left.push(each);
  });
  return left;
}

/** Whether a - b is a sum of positive terms, or zero. */
function exceeds(a: Ratio, b: Ratio): boolean {
  if (a.bottom !== oneSum || b.bottom !== oneSum) return false;
  return addSums(a.top, negateSum(b.top)).every(({ coefficient }) => signOfCoefficient(coefficient) === 1);
}

/** A value that is negative somewhere may still be below the others there: that depends on its sign. */
function positive(value: Ratio, assumptions: Assumptions, e: Call): Ratio | Failure {
  const rough = roughly(value, assumptions, e);
  if (!isFailure(rough)) return rough;
  const failure = beyond({ en: "A maximum or minimum of this form", "zh-CN": "这种形式的最大值或最小值" }, e.at);
  return splitBy(failure, splitOfSum(value.top));
}

const isRatio = (value: Ratio | Failure): value is Ratio => !isFailure(value);

/** The same order, with nothing left of the coefficients but that they are positive. */
export function roughly(a: Ratio, assumptions: Assumptions, e: Expression): Ratio | Failure {
  const top = settle(a.top, assumptions, e.at);
  if (isFailure(top)) return top;
  const rough = (monomials: typeof top.monomials): Sum =>
    monomials.map((monomial): Term => ({ coefficient: "positive", monomial }));
  if (a.bottom === oneSum) return ratio(rough(top.monomials));
  const bottom = settle(a.bottom, assumptions, e.at);
  return isFailure(bottom) ? bottom : ratio(rough(top.monomials), rough(bottom.monomials));
}

function signless(a: Ratio, assumptions: Assumptions, e: Call): Ratio | Failure {
  if (a.top.length === 0 || !isFailure(settle(a.top, assumptions, e.at))) return a;
  const turned = negateSum(a.top);
  if (!isFailure(settle(turned, assumptions, e.at))) return ratio(turned, a.bottom);
  // |n - d| has an order only where one of the two always wins.
  return splitBy(
    beyond({ en: "An absolute value of this form", "zh-CN": "这种形式的绝对值" }, e.at),
    splitOfSum(a.top),
  );
}

/** A value that grows everywhere is changed by a bounded amount only. */
function shifted(a: Ratio, assumptions: Assumptions, e: Call): Ratio | null {
  if (a.bottom !== oneSum) return null;
  const settled = settle(a.top, assumptions, e.at);
  if (isFailure(settled) || !growsEverywhere(settled.monomials, assumptions)) return null;
  return ratio(addSums(a.top, term(constantMonomial, "bounded")));
}

function floorOf(a: Ratio, assumptions: Assumptions, e: Call): Ratio | Failure {
  const constant = rationalOf(a);
  if (constant !== null) {
    const half = e.name === "round" ? Q.rational(1n, 2n) : Q.zero;
    return ratio(constantSum(fromRational(Q.rational(Q.floor(Q.add(constant, half))))));
  }
  const close = shifted(a, assumptions, e);
  if (close !== null) return close;
  // From 1 on, rounding takes away less than half; below 1, rounding down leaves nothing.
  const over = addSums(a.top, negateSum(a.bottom));
  if (over.every(({ coefficient }) => signOfCoefficient(coefficient) === 1)) return roughly(a, assumptions, e);
  const isBelowOne = e.name === "floor" && over.every(({ coefficient }) => signOfCoefficient(coefficient) === -1);
  if (isBelowOne && !isFailure(settle(a.top, assumptions, e.at))) return ratio([]);
  const lead = a.bottom === oneSum ? a.top : [];
  const isOneOrMore = lead.every(
    ({ coefficient, monomial }) =>
      typeof coefficient === "object" &&
      Q.compare(asRational(coefficient) ?? Q.zero, Q.one) >= 0 &&
      isNeverAbove(constantMonomial, monomial, assumptions),
  );
  return lead.length > 0 && isOneOrMore ? roughly(a, assumptions, e) : splitBy(roundedAway(e), splitOfSum(over));
}

/** Rounding up gives at least 1: of the order of the value plus 1. */
function ceilingOf(a: Ratio, assumptions: Assumptions, e: Call): Ratio | Failure {
  const constant = rationalOf(a);
  if (constant !== null) return ratio(constantSum(fromRational(Q.rational(-Q.floor(Q.negate(constant))))));
  const close = shifted(a, assumptions, e);
  if (close !== null) return close;
  const rough = roughly(a, assumptions, e);
  return isFailure(rough) ? rough : addRatios(rough, ratio(term(constantMonomial, "positive")), e.at);
}

const roundedAway = (e: Call): Failure => ({
  kind: "failure",
  outcome: "undecided",
  feedback: {
    code: "order-rounded-to-zero",
    message: {
      en: "Rounded down, this may be 0 for some sizes, so its order is unclear; a person will look at it.",
      "zh-CN": "向下取整后，这个值在某些规模下可能为 0，增长阶不明确，将由老师查看。",
    },
    ...(e.at.to > e.at.from ? { at: e.at } : {}),
  },
});
