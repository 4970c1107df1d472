import type { Reduction } from "../expression/expression";
import * as Q from "../expression/rational";
import { multiplyRatios, raiseRatio } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { asRational, fromRational, plus, type RealConstant, signOf } from "./constant";
import { boundedBy, growsEverywhere, isStrictlyBelow } from "./dominance";
import { exponentialOf, logarithmOfRatio } from "./exponential";
import { beyond, type Failure, isFailure } from "./failure";
import { type Monomial, partOf, quotient, scale, variablesOf, type Weighted } from "./monomial";
import { addSums, asConstant, constantSum, oneSum, type Ratio, ratio, type Term, term, zeroSum } from "./sum";

/** The bounds of a sum, whose index is a variable of its own within the body. */
export interface Bounds {
  readonly index: string;
  readonly from: Ratio;
  readonly to: Ratio;
  readonly start: Q.Rational;
  /** The upper bound is a constant: there are always as many terms. */
  readonly isFixed: boolean;
  /** Those in which the index grows as well. */
  readonly within: Assumptions;
}

/**
 * The sum of one term over the index i, up to N. ∑ i^p (ln i)^q … is N^(p+1) (ln N)^q … for p > -1, one step on in the
 * logarithms for p = -1, and bounded below that. Where terms grow at least by a factor c > 1 each, as those of 2^i, i!, i^i and
 * n^i do, the sum is of the order of its last term; where they shrink so, of its first.
 */
export function sumOfTerm(
  { coefficient, monomial }: Term,
  bounds: Bounds,
  assumptions: Assumptions,
  e: Reduction,
): Ratio | Failure {
  const { index, from, to, start, isFixed } = bounds;
  const own = partOf(monomial, index);
  const outer = ratio([{ coefficient: rough(coefficient), monomial: quotient(monomial, own) }]);
  if (own.powers.some(({ level, power }) => level > 2 || !isDefined(level, power, start))) return unclear(e);
  const isPlain = own.powers.every(({ level }) => level === 0);
  if (isFixed && isAlone(own, index)) return isPlain ? outer : unclear(e);
  const at = (value: Ratio): Ratio | Failure => {
    const reached = valueAt(own, index, value, assumptions, e);
    return isFailure(reached) ? reached : multiplyRatios(outer, reached, e.at);
  };
  const [lead, ...more] = own.exponent;
  if (lead === undefined) return sumOfPowers(own, Q.zero, outer, bounds, assumptions, e);
  if (more.length === 0 && lead.monomial.key === scale(index, 1).key && !isFixed) {
    return sumOfPowers(own, lead.weight, outer, bounds, assumptions, e);
  }
  const trend = isAlone(own, index) ? trendOf(own.exponent, bounds) : geometricTrend(own.exponent, bounds, assumptions);
  if (trend === null) return unclear(e);
  if (trend === 1) return at(to);
  if (isAlone(own, index)) return outer;
  // The first term must not be 0, as that of ∑ i/n^i is at i = 0.
  const isThere = own.powers.length === 0 || (isPlain && Q.compare(start, Q.one) >= 0);
  return isThere ? at(from) : unclear(e);
}

/** ln 1 is 0, and ln ln 2 is negative. */
const isDefined = (level: number, power: Q.Rational, start: Q.Rational): boolean =>
  level === 0 || Q.compare(start, Q.integer(level === 1 ? (power.n < 0n ? 2 : 1) : 3)) >= 0;

const isAlone = (own: Monomial, index: string): boolean => [...variablesOf(own)].every((name) => name === index);

/** Whether the logarithm of a term rises or falls at least as fast as the index does; null where it does neither. */
function trendOf(exponent: readonly Weighted[], { index, within }: Bounds): 1 | -1 | null {
  const lead = exponent.find((each) =>
    exponent.every((other) => other === each || isStrictlyBelow(other.monomial, [each.monomial], within)),
  );
  const sign = lead === undefined ? 0 : signOf(lead.weight);
  if (lead === undefined || (sign !== 1 && sign !== -1)) return null;
  return boundedBy([scale(index)], [lead.monomial], within, true).kind === "holds" ? sign : null;
}

/** n^i: each term is the one before times what grows, or over it. */
function geometricTrend(
  [only, ...more]: readonly Weighted[],
  { index }: Bounds,
  assumptions: Assumptions,
): 1 | -1 | null {
  if (only === undefined || more.length > 0) return null;
  const factor = quotient(only.monomial, scale(index));
  const sign = signOf(only.weight);
  if (variablesOf(factor).has(index) || (sign !== 1 && sign !== -1)) return null;
  return growsEverywhere([factor], assumptions) ? sign : null;
}

/** ∑ i^(p + w) (ln i)^q …, with the index's powers of `own` and a constant w. */
function sumOfPowers(
  own: Monomial,
  w: RealConstant | Q.Rational,
  outer: Ratio,
  { to }: Bounds,
  assumptions: Assumptions,
  e: Reduction,
): Ratio | Failure {
  const powerAt = (level: number): Q.Rational => own.powers.find((each) => each.level === level)?.power ?? Q.zero;
  const weight = "parts" in w ? w : fromRational(w);
  const next = plus(fromRational(Q.add(powerAt(0), Q.one)), weight);
  const sign = signOf(next);
  if (sign === "unknown") return unclear(e);
  if (sign === -1) return outer;
  // Where the power is -1, ln i takes the place of i, and so on.
  let level = 0;
  let power = next;
  while (level < 3 && signOf(power) === 0) {
    level += 1;
    power = fromRational(Q.add(powerAt(level), Q.one));
  }
  if (signOf(power) === -1) return outer;
  let product: Ratio | Failure = outer;
  for (let i = level; i <= 3; i += 1) {
    const exponent = i === level ? power : fromRational(powerAt(i));
    if (exponent.parts.length === 0) continue;
    const grown = powerOfLogarithm(to, i, exponent, assumptions, e);
    if (isFailure(grown) || isFailure(product)) return isFailure(grown) ? grown : product;
    product = multiplyRatios(product, grown, e.at);
  }
  return product;
}

/** N, ln N, ln ln N, … to a constant power. */
function powerOfLogarithm(
  to: Ratio,
  level: number,
  power: RealConstant,
  assumptions: Assumptions,
  e: Reduction,
): Ratio | Failure {
  const whole = asRational(power);
  const base = logarithms(to, whole === null ? level + 1 : level, assumptions, e);
  if (isFailure(base)) return base;
  if (whole !== null) return raiseRatio(base, whole, assumptions, e.at);
  const product = multiplyRatios(base, ratio(constantSum(power)), e.at);
  return isFailure(product) ? product : exponentialOf(product, assumptions, e.at);
}

function logarithms(value: Ratio, level: number, assumptions: Assumptions, e: Reduction): Ratio | Failure {
  let result: Ratio | Failure = value;
  for (let i = 0; i < level && !isFailure(result); i += 1)
    result = logarithmOfRatio(result, assumptions, e.at, result === value);
  return result;
}

/** A monomial of the index, with a value put in for it. */
function valueAt(
  { powers, exponent }: Monomial,
  index: string,
  value: Ratio,
  assumptions: Assumptions,
  e: Reduction,
): Ratio | Failure {
  let product: Ratio | Failure = ratio(oneSum);
  for (const { name, level, power } of powers) {
    const base: Ratio | Failure =
      name === index ? logarithms(value, level, assumptions, e) : ratio(term(scale(name, level)));
    const raised = isFailure(base) ? base : raiseRatio(base, power, assumptions, e.at);
    if (isFailure(raised) || isFailure(product)) return isFailure(raised) ? raised : product;
    product = multiplyRatios(product, raised, e.at);
  }
  if (exponent.length === 0 || isFailure(product)) return product;
  let sum = zeroSum;
  for (const { monomial, weight } of exponent) {
    const inner = valueAt(monomial, index, value, assumptions, e);
    if (isFailure(inner)) return inner;
    const part = multiplyRatios(inner, ratio(constantSum(weight)), e.at);
    if (isFailure(part) || part.bottom !== oneSum) return isFailure(part) ? part : unclear(e);
    sum = addSums(sum, part.top);
  }
  const grown = exponentialOf(ratio(sum), assumptions, e.at);
  return isFailure(grown) ? grown : multiplyRatios(product, grown, e.at);
}

/** Whether the upper bound of a sum is a constant that somebody wrote, such as k. */
export const isConstantBound = (to: Ratio): boolean => {
  const constant = to.bottom === oneSum ? asConstant(to.top) : null;
  return constant !== null && asRational(constant) === null && signOf(constant) === 1;
};

const rough = (coefficient: Term["coefficient"]): Term["coefficient"] => {
  if (typeof coefficient === "string") return coefficient;
  const sign = signOf(coefficient);
  return sign === 1 ? "positive" : sign === -1 ? "negative" : "bounded";
};

export const unclear = (e: Reduction): Failure => beyond({ en: "A sum of this form", "zh-CN": "这种形式的求和" }, e.at);
