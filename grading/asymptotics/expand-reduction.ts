import type { Expression, Reduction } from "../expression/expression";
import * as Q from "../expression/rational";
import { addRatios, multiplyRatios, raiseRatio } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { fromRational, type RealConstant, signOf } from "./constant";
import { growsEverywhere } from "./dominance";
import { exponentialOf, logarithmOfRatio } from "./exponential";
import { expandFactorial } from "./factorial";
import { beyond, type Failure, isFailure, noOrder } from "./failure";
import { type Monomial, partOf, quotient, scale, variablesOf } from "./monomial";
import { raise, rationalOf } from "./power";
import { settle } from "./settle";
import { constantSum, negateSum, oneSum, type Ratio, ratio, sumKey, type Term, term, zeroSum } from "./sum";

/** Expands an expression below this one. */
export type Expanding = (e: Expression, under: Assumptions) => Ratio | Failure;

/** ∑ and ∏ from a constant to a growing bound, where the body is a power of the index or free of it. */
export function expandReduction(
  e: Reduction,
  assumptions: Assumptions,
  depth: number,
  expand: Expanding,
): Ratio | Failure {
  if (e.from === undefined || e.to === undefined) return noOrder(e.at);
  const from = expand(e.from, assumptions);
  if (isFailure(from)) return from;
  const to = expand(e.to, assumptions);
  if (isFailure(to)) return to;
  const index = `#${depth}:${e.index}`;
  const body = expand(e.body, withIndex(e.index, index, assumptions));
  if (isFailure(body)) return body;
  if (body.bottom !== oneSum) return unclear(e);
  const isFree = body.top.every(({ monomial }) => !variablesOf(monomial).has(index));
  if (isFree) {
    const count = countOf(from, to, e);
    if (isFailure(count)) return count;
    return e.operator === "sum" ? multiplyRatios(body, count, e.at) : raise(body, count, assumptions, e);
  }
  const start = rationalOf(from);
  if (e.operator === "sum" && (start !== null || isIndexOnly(from))) {
    const exact = exactSum(body, index, from, to, e);
    if (exact !== null) return exact;
  }
  const end = to.bottom === oneSum ? settle(to.top, assumptions, e.at) : unclear(e);
  if (start === null || isFailure(end) || !growsEverywhere(end.monomials, assumptions)) return unclear(e);
  if (e.operator === "product") {
    const isIndex = sumKey(body.top) === sumKey(term(scale(index))) && Q.equals(start, Q.one);
    return isIndex ? expandFactorial(to, assumptions, e) : unclear(e);
  }
  let total: Ratio | Failure = ratio(zeroSum);
  for (const each of body.top) {
    const summed = sumOfTerm(each, index, to, assumptions, e);
    if (isFailure(summed)) return summed;
    total = addRatios(total, summed, e.at);
    if (isFailure(total)) return total;
  }
  return total;
}

/** Bounds such as j = i are within the sum around them, whatever the variables are. */
const isIndexOnly = ({ top }: Ratio): boolean =>
  top.every(({ monomial }) => [...variablesOf(monomial)].every((name) => name.startsWith("#")));

/** ∑ c·i^p for p = 0 … 3, exactly, so that what cancels is seen: S(N) - S(from - 1). null where there are other terms. */
function exactSum(body: Ratio, index: string, from: Ratio, to: Ratio, e: Reduction): Ratio | Failure | null {
  const before = addRatios(from, constantRatio(fromRational(Q.minusOne)), e.at);
  if (isFailure(before)) return null;
  let total: Ratio | Failure = ratio(zeroSum);
  for (const { coefficient, monomial } of body.top) {
    const own = partOf(monomial, index);
    const power = wholePower(own, index);
    if (power === null) return null;
    const outer = ratio([{ coefficient, monomial: quotient(monomial, own) }]);
    const [upper, lower] = [powerSum(power, to, e), powerSum(power, before, e)];
    if (upper === null || lower === null) return null;
    const difference = addRatios(upper, ratio(negateSum(lower.top), lower.bottom), e.at);
    const part = isFailure(difference) ? difference : multiplyRatios(outer, difference, e.at);
    total = isFailure(part) ? part : addRatios(total, part, e.at);
    if (isFailure(total)) return null;
  }
  return total;
}

function wholePower({ powers, exponent }: Monomial, index: string): number | null {
  const [only, ...others] = powers;
  if (others.length > 0 || exponent.length > 0) return null;
  if (only === undefined) return 0;
  const power = Q.toNumber(only.power);
  return only.name === index && only.level === 0 && [1, 2, 3].includes(power) ? power : null;
}

/** S(N) = 1 + 2^p + … + N^p: N, N(N+1)/2, N(N+1)(2N+1)/6, N²(N+1)²/4. */
function powerSum(power: number, n: Ratio, e: Reduction): Ratio | null {
  const next = addRatios(n, ratio(oneSum), e.at);
  const odd = isFailure(next) ? next : addRatios(n, next, e.at);
  if (isFailure(next) || isFailure(odd)) return null;
  const factors = [[n], [n, next], [n, next, odd], [n, n, next, next]][power] ?? [];
  let product: Ratio | Failure = constantRatio(fromRational(Q.rational(1n, [1n, 2n, 6n, 4n][power] ?? 1n)));
  for (const factor of factors) {
    product = multiplyRatios(product, factor, e.at);
    if (isFailure(product)) return null;
  }
  return product;
}

/** Within the body the index is a further variable, under a name that no text can spell. */
function withIndex(written: string, index: string, assumptions: Assumptions): Assumptions {
  return {
    ...assumptions,
    variables: new Set([...assumptions.variables].filter((name) => name !== written).concat(index)),
    constants: new Set([...assumptions.constants].filter((name) => name !== written)),
    substitutions: new Map(assumptions.substitutions).set(written, {
      kind: "symbol",
      name: index,
      at: { from: 0, to: 0 },
    }),
  };
}

/** ∑ c·i^p (ln i)^q over i up to N: N^(p+1) (ln N)^q for p > -1, (ln N)^(q+1) for p = -1, bounded below that. */
function sumOfTerm(
  { coefficient, monomial }: Term,
  index: string,
  to: Ratio,
  assumptions: Assumptions,
  e: Reduction,
): Ratio | Failure {
  const own = partOf(monomial, index);
  const outer: Term = { coefficient: rough(coefficient), monomial: quotient(monomial, own) };
  if (variablesOf(outer.monomial).has(index)) return unclear(e);
  const [exponential] = own.exponent;
  if (exponential !== undefined) {
    // Where each term is c > 1 times the one before, up to what vanishes, the sum is of the order of its last term; c < 1: bounded.
    const isGeometric = own.exponent.length === 1 && exponential.monomial.key === scale(index).key;
    const sign = signOf(exponential.weight);
    const isPlain = own.powers.every(({ level, power: each }) => level === 0 || (level === 1 && each.n > 0n));
    if (!isGeometric || (sign !== 1 && sign !== -1) || !isPlain) return unclear(e);
    if (sign === -1) return ratio([outer]);
    const exponent = multiplyRatios(to, constantRatio(exponential.weight), e.at);
    const last = isFailure(exponent) ? exponent : exponentialOf(exponent, assumptions, e.at);
    const product = isFailure(last) ? last : multiplyRatios(ratio([outer]), last, e.at);
    return isFailure(product) ? product : timesPowers(product, to, own, assumptions, e);
  }
  const power = own.powers.find(({ level }) => level === 0)?.power ?? Q.zero;
  const log = own.powers.find(({ level }) => level === 1)?.power ?? Q.zero;
  if (own.powers.some(({ level }) => level > 1)) return unclear(e);
  const order = Q.compare(power, Q.minusOne);
  if (order < 0) return ratio([outer]);
  if (order === 0 && Q.compare(log, Q.minusOne) <= 0) return unclear(e);
  const powers = order === 0 ? ratio(oneSum) : raiseRatio(to, Q.add(power, Q.one), assumptions, e.at);
  if (isFailure(powers)) return powers;
  const exponent = order === 0 ? Q.add(log, Q.one) : log;
  const grown = logarithmicFactor(to, exponent, assumptions, e);
  if (isFailure(grown)) return grown;
  const both = multiplyRatios(powers, grown, e.at);
  return isFailure(both) ? both : multiplyRatios(ratio([outer]), both, e.at);
}

/** Times N^p (ln N)^q, for the powers of an index that reached N. */
function timesPowers(
  factor: Ratio,
  to: Ratio,
  { powers }: Monomial,
  assumptions: Assumptions,
  e: Reduction,
): Ratio | Failure {
  let product: Ratio | Failure = factor;
  for (const { level, power } of powers) {
    const grown = level === 0 ? raiseRatio(to, power, assumptions, e.at) : logarithmicFactor(to, power, assumptions, e);
    if (isFailure(grown)) return grown;
    product = isFailure(product) ? product : multiplyRatios(product, grown, e.at);
  }
  return product;
}

function logarithmicFactor(to: Ratio, power: Q.Rational, assumptions: Assumptions, e: Reduction): Ratio | Failure {
  if (power.n === 0n) return ratio(oneSum);
  const log = logarithmOfRatio(to, assumptions, e.at);
  return isFailure(log) ? log : raiseRatio(log, power, assumptions, e.at);
}

const countOf = (from: Ratio, to: Ratio, e: Reduction): Ratio | Failure => {
  const negated = multiplyRatios(from, constantRatio(fromRational(Q.minusOne)), e.at);
  if (isFailure(negated)) return negated;
  const difference = addRatios(to, negated, e.at);
  return isFailure(difference) ? difference : addRatios(difference, ratio(oneSum), e.at);
};

const rough = (coefficient: Term["coefficient"]): Term["coefficient"] => {
  if (typeof coefficient === "string") return coefficient;
  const sign = signOf(coefficient);
  return sign === 1 ? "positive" : sign === -1 ? "negative" : "bounded";
};

const constantRatio = (value: RealConstant): Ratio => ratio(constantSum(value));

const unclear = (e: Expression): Failure => beyond({ en: "A sum of this form", "zh-CN": "这种形式的求和" }, e.at);
