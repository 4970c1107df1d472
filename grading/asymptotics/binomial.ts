import type { Expression } from "../expression/expression";
import * as Q from "../expression/rational";
import { divideRatios, multiplyRatios, raiseRatio } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { asRational, fromRational, scaled } from "./constant";
import { direction } from "./direction";
import { exponentialOf } from "./exponential";
import { beyondFactorial, expandFactorial, mostSteps, shiftedBy, stepped, wholeConstant } from "./factorial";
import { beyond, type Failure, isFailure, noFactorial, splitBy } from "./failure";
import { constantMonomial, logarithmOf, type Monomial, product, quotient, raised, scale } from "./monomial";
import { raise } from "./power";
import type { Split } from "./split";
import {
  addSums,
  asConstant,
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
import { vagueName } from "./vague-name";

/** binomial(x, k): the number of subsets, 0 where k > x. Of two growing numbers it depends on how large k is beside x. */
export function expandBinomial(x: Ratio, k: Ratio, assumptions: Assumptions, e: Expression): Ratio | Failure {
  if (x.bottom !== oneSum || k.bottom !== oneSum) return beyondBinomial(e);
  const rest = ratio(addSums(x.top, negateSum(k.top)));
  if (isNegative(rest.top) || isNegative(k.top)) return ratio([]);
  for (const each of [k, rest]) {
    const count = wholeConstant(each);
    if (count !== null) return expandPower(x, count, assumptions, e);
    const constant = asConstant(each.top);
    if (constant !== null && asRational(constant) === null) return raise(x, each, assumptions, e);
  }
  const proportional = ofProportion(x, k, rest, assumptions, e);
  if (proportional !== null) return proportional;
  const step = stepTowards(x, k, assumptions, e);
  if (step !== null) return step;
  const found = largeAndSmall(x, k, rest, assumptions);
  if (found === null) return splitBy(beyondBinomial(e), splitOf(x, k, rest));
  const { large, small, excess } = found;
  return excess === null ? fewOf(large, small, assumptions, e) : manyOf(large, small, excess, assumptions, e);
}

/** (a + b)! = a! b! binomial(a + b, b) and (a - b)! = a!/(b! binomial(a, b)). */
export function expandFactorialOfSum(x: Ratio, assumptions: Assumptions, e: Expression): Ratio | Failure {
  if (x.bottom !== oneSum) return beyondFactorial(e);
  if (isNegative(x.top)) return noFactorial(e.at);
  const rest = x.top.filter(({ monomial }) => monomial.key === "");
  const isShift = wholeConstant(ratio(rest)) !== null;
  const shift = isShift ? wholeConstant(ratio(rest)) : 0;
  const [first, second, ...others] = isShift ? x.top.filter(({ monomial }) => monomial.key !== "") : x.top;
  if (first === undefined || second === undefined || others.length > 0 || shift === null) return beyondFactorial(e);
  if (Math.abs(shift) > mostSteps) return beyondFactorial(e);
  const [plus, other] = signOfCoefficient(first.coefficient) === 1 ? [first, second] : [second, first];
  const isDifference = signOfCoefficient(other.coefficient) === -1;
  const a = ratio([plus]);
  const b = ratio(isDifference ? negateSum([other]) : [other]);
  const whole = isDifference ? a : ratio(addSums(a.top, b.top));
  const [ofA, ofB] = [expandFactorial(a, assumptions, e), expandFactorial(b, assumptions, e)];
  if (isFailure(ofA)) return ofA;
  if (isFailure(ofB)) return ofB;
  const choose = expandBinomial(whole, b, assumptions, e);
  if (isFailure(choose)) return choose;
  if (isDifference && choose.top.length === 0) return noFactorial(e.at);
  const below = isDifference ? multiplyRatios(ofB, choose, e.at) : null;
  const both = below === null ? multiplyRatios(ofA, ofB, e.at) : below;
  if (isFailure(both)) return both;
  const result = isDifference ? divideRatios(ofA, both, e.at) : multiplyRatios(both, choose, e.at);
  return isFailure(result)
    ? result
    : stepped(result, ratio(addSums(x.top, constantSum(fromRational(Q.integer(-shift))))), shift, e);
}

const isNegative = (sum: Sum): boolean =>
  sum.length > 0 && sum.every(({ coefficient }) => signOfCoefficient(coefficient) === -1);

/** binomial(n - 1, k + 2) from its neighbours, down to binomial(n, k); null where there is nothing to step over. */
function stepTowards(x: Ratio, k: Ratio, assumptions: Assumptions, e: Expression): Ratio | Failure | null {
  const [ofX, ofK] = [x, k].map((each) => wholeConstant(ratio(each.top.filter(({ monomial }) => monomial.key === ""))));
  const shift = ofX !== 0 ? ofX : ofK;
  if (shift === null || shift === undefined || shift === 0 || Math.abs(shift) > mostSteps) return null;
  const by = shift > 0 ? -1 : 1;
  const next = shiftedBy(ofX !== 0 ? x : k, by);
  if (next === null) return null;
  const inner = ofX !== 0 ? expandBinomial(next, k, assumptions, e) : expandBinomial(x, next, assumptions, e);
  if (isFailure(inner) || inner.top.length === 0) return inner;
  const [n, j] = ofX !== 0 ? [by > 0 ? next : x, k] : [x, by > 0 ? next : k];
  const rest = ratio(addSums(n.top, negateSum(j.top)));
  const after = shiftedBy(rest, 1);
  if (after === null) return null;
  // binomial(n-1, j) = binomial(n, j)·(n-j)/n and binomial(n, j-1) = binomial(n, j)·j/(n-j+1)
  const [above, below] = ofX !== 0 ? [rest, n] : [j, after];
  const factor = by > 0 ? divideRatios(above, below, e.at) : divideRatios(below, above, e.at);
  return isFailure(factor) ? factor : multiplyRatios(inner, factor, e.at);
}

/** x(x-1)…(x-k+1)/k! for a whole number k. */
function expandPower(x: Ratio, count: number, assumptions: Assumptions, e: Expression): Ratio | Failure {
  if (count < 0) return ratio([]);
  if (count > mostSteps) return raiseRatio(x, Q.integer(count), assumptions, e.at);
  let result: Ratio | Failure = ratio(oneSum);
  for (let i = 0; i < count && !isFailure(result); i += 1) {
    const factor = shiftedBy(x, -i);
    result = factor === null ? beyondFactorial(e) : multiplyRatios(result, factor, e.at);
    if (!isFailure(result)) result = divideRatios(result, ratio(constantSum(fromRational(Q.integer(i + 1)))), e.at);
  }
  return result;
}

/** binomial(2n, n), binomial(n, n/3): x!/(k!·(x-k)!) where all three are multiples of one monomial, but for constants. */
function ofProportion(
  x: Ratio,
  k: Ratio,
  rest: Ratio,
  assumptions: Assumptions,
  e: Expression,
): Ratio | Failure | null {
  const leads = [x, k, rest].map(({ top }) => top.filter(({ monomial }) => monomial.key !== ""));
  const keys = leads.map(([first, ...others]) => (others.length > 0 ? "" : (first?.monomial.key ?? "")));
  if (keys[0] === "" || keys.some((key) => key !== keys[0])) return null;
  const [all, mine, others] = [x, k, rest].map((each) => expandFactorial(each, assumptions, e));
  if (all === undefined || mine === undefined || others === undefined) return null;
  if (isFailure(all)) return all;
  if (isFailure(mine)) return mine;
  if (isFailure(others)) return others;
  const below = multiplyRatios(mine, others, e.at);
  return isFailure(below) ? below : divideRatios(all, below, e.at);
}

interface LargeAndSmall {
  readonly large: Monomial;
  readonly small: Monomial;
  /** The quantity that stands for what is not known exactly, or null where the small number is at most a root of the large one. */
  readonly excess: Monomial | null;
}

/** binomial(x, k) is both "k of x" and "x - k of x": the smaller number counts. */
function largeAndSmall(x: Ratio, k: Ratio, rest: Ratio, assumptions: Assumptions): LargeAndSmall | null {
  const candidates = [
    { small: k, other: rest },
    { small: rest, other: k },
  ];
  for (const { small: each, other } of candidates) {
    const small = onlyMonomial(each);
    const large = onlyMonomial(x) ?? onlyMonomial(other);
    if (small === null || large === null) continue;
    const square = logarithmOf(quotient(raised(small, Q.integer(2)), large));
    if (direction([square], [], assumptions).kind === "none") return { large, small, excess: null };
    const name = vagueName(nameOf(small), nameOf(large));
    if (assumptions.vague.some((vague) => vague.name === name)) return { large, small, excess: scale(name) };
  }
  return null;
}

const onlyMonomial = ({ top: [only, ...others] }: Ratio): Monomial | null =>
  only !== undefined && others.length === 0 && isUnit(only.coefficient) ? only.monomial : null;

const isUnit = (coefficient: Coefficient): boolean =>
  typeof coefficient === "object" && Q.equals(asRational(coefficient) ?? Q.zero, Q.one);

const nameOf = ({ key }: Monomial): string => (key.startsWith("0:") && key.endsWith("^1") ? key.slice(2, -2) : "");

/** For k = O(√n), binomial(n, k) is of the order n^k/k!. */
function fewOf(large: Monomial, small: Monomial, assumptions: Assumptions, e: Expression): Ratio | Failure {
  const [n, k] = [ratio(term(large)), ratio(term(small))];
  const above = raise(n, k, assumptions, e);
  const below = expandFactorial(k, assumptions, e);
  if (isFailure(above)) return above;
  return isFailure(below) ? below : divideRatios(above, below, e.at);
}

/** exp(k ln n - k ln k + q - (ln k)/2), where q is between two multiples of k. */
function manyOf(
  large: Monomial,
  small: Monomial,
  excess: Monomial,
  assumptions: Assumptions,
  e: Expression,
): Ratio | Failure {
  const logs = (of: Monomial, factor: Q.Rational, by: Monomial): readonly Term[] =>
    logarithmOf(of).map(({ monomial, weight }) => ({
      monomial: product(by, monomial),
      coefficient: scaled(weight, factor),
    }));
  const exponent: Sum = [
    ...logs(large, Q.one, small),
    ...logs(small, Q.minusOne, small),
    ...term(excess),
    ...logs(small, Q.rational(-1n, 2n), constantMonomial),
    ...term(constantMonomial, "bounded"),
  ];
  return exponentialOf(ratio(exponent), assumptions, e.at);
}

function splitOf(x: Ratio, k: Ratio, rest: Ratio): Split | null {
  const [whole, part, other] = [x, k, rest].map((each) => nameOf(onlyMonomial(each) ?? constantMonomial));
  const fewer = part === "" ? other : part;
  if (whole !== undefined && whole !== "" && fewer !== undefined && fewer !== "") {
    return { kind: "subset", whole, part: fewer };
  }
  if (part === undefined || part === "" || other === undefined || other === "") return null;
  return { kind: "pair", first: part, second: other };
}

const beyondBinomial = (e: Expression): Failure =>
  beyond({ en: "This binomial coefficient", "zh-CN": "这个二项式系数" }, e.at);
