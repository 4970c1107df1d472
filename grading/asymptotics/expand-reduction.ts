import type { Expression, Reduction } from "../expression/expression";
import * as Q from "../expression/rational";
import { addRatios, multiplyRatios } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { fromRational, type RealConstant } from "./constant";
import { boundedBy, growsEverywhere } from "./dominance";
import { expandFactorial } from "./factorial";
import { type Failure, isFailure, noOrder } from "./failure";
import { constantMonomial, type Monomial, partOf, quotient, scale, variablesOf } from "./monomial";
import { raise, rationalOf } from "./power";
import { settle } from "./settle";
import { constantSum, multiplyCoefficients, negateSum, oneSum, type Ratio, ratio, sumKey, term, zeroSum } from "./sum";
import { isConstantBound, sumOfTerm, unclear } from "./sum-of-term";

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
  const within = withIndex(e.index, index, assumptions);
  const expanded = expand(e.body, within);
  const body = isFailure(expanded) ? expanded : withoutDenominator(expanded);
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
    if (exact !== null) return mayBeEmpty(to, assumptions, e) ? unclear(e) : exact;
  }
  const end = to.bottom === oneSum ? settle(to.top, assumptions, e.at) : unclear(e);
  const isFixed = isConstantBound(to) && start !== null && Q.compare(start, Q.one) <= 0;
  if (start === null || isFailure(end)) return unclear(e);
  if (!isFixed && !growsEverywhere(end.monomials, assumptions)) return unclear(e);
  if (e.operator === "product") {
    const isIndex = sumKey(body.top) === sumKey(term(scale(index))) && Q.equals(start, Q.one);
    return isIndex && !isFixed ? expandFactorial(to, assumptions, e) : unclear(e);
  }
  let total: Ratio | Failure = ratio(zeroSum);
  for (const each of body.top) {
    const summed = sumOfTerm(each, { index, from, to, start, isFixed, within }, assumptions, e);
    if (isFailure(summed)) return summed;
    total = addRatios(total, summed, e.at);
    if (isFailure(total)) return total;
  }
  return total;
}

/** Whether a sum up to n/d may have no terms, where d is larger than n: then it is 0, of which its closed form knows nothing. */
function mayBeEmpty(to: Ratio, assumptions: Assumptions, e: Reduction): boolean {
  if (isConstantBound(to) || isIndexOnly(to) || to.bottom !== oneSum) return false;
  const end = settle(to.top, assumptions, e.at);
  return !isFailure(end) && boundedBy([constantMonomial], end.monomials, assumptions, true).kind !== "holds";
}

/** A denominator of one positive term that is known up to constant factors, as that of 1/i! is, divided out. */
function withoutDenominator(body: Ratio): Ratio {
  const [only] = body.bottom;
  if (only === undefined || body.bottom.length > 1 || only.coefficient !== "positive") return body;
  return ratio(
    body.top.map(({ coefficient, monomial }) => ({
      coefficient: multiplyCoefficients(coefficient, "positive"),
      monomial: quotient(monomial, only.monomial),
    })),
  );
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

const countOf = (from: Ratio, to: Ratio, e: Reduction): Ratio | Failure => {
  const negated = multiplyRatios(from, constantRatio(fromRational(Q.minusOne)), e.at);
  if (isFailure(negated)) return negated;
  const difference = addRatios(to, negated, e.at);
  return isFailure(difference) ? difference : addRatios(difference, ratio(oneSum), e.at);
};

const constantRatio = (value: RealConstant): Ratio => ratio(constantSum(value));
