import type { Span } from "../verdict";
import type { Assumptions } from "./assumptions";
import {
  asRational,
  exponentialOfConstant,
  fromRational,
  logarithmOfConstant,
  minus,
  type RealConstant,
  rationalPart,
  signOf,
  unit,
} from "./constant";
import { boundedBy, essential, growsEverywhere, isBounded, isStrictlyBelow } from "./dominance";
import { beyond, type Failure, isFailure, negativeOrder } from "./failure";
import {
  combined,
  constantMonomial,
  exponential,
  logarithmOf,
  type Monomial,
  product,
  quotient,
  scale,
  type Weighted,
} from "./monomial";
import { settle } from "./settle";
import { addSums, constantSum, negateSum, oneSum, type Ratio, ratio, type Sum, type Term, term } from "./sum";

/** exp of a ratio; the exponent must be known exactly, but for what stays bounded. */
export function exponentialOf(a: Ratio, assumptions: Assumptions, at: Span): Ratio | Failure {
  if (a.bottom !== oneSum)
    return isBoundedRatio(a, assumptions, at) ? ratio(term(constantMonomial, "positive")) : beyondExponent(at);
  let powers: Monomial = constantMonomial;
  const exponent: Weighted[] = [];
  // exp of what stays bounded: exact for a constant alone, so that 2^(n-1) is half of 2^n.
  let factor: RealConstant | null = unit;
  for (const { coefficient, monomial } of a.top) {
    const [only] = monomial.powers;
    const isLog = monomial.exponent.length === 0 && monomial.powers.length === 1 && only?.power.n === only?.power.d;
    if (monomial.key === "") {
      factor = factor === null || typeof coefficient === "string" ? null : exponentialOfConstant(coefficient);
    } else if (isBounded(monomial, assumptions)) {
      factor = null;
    } else if (typeof coefficient === "string") {
      return beyondExponent(at);
    } else if (isLog && only !== undefined && only.level > 0) {
      // exp(2·ln n) = n^2, but n^(ln 3/ln 2) stays an exponential
      const power = asRational(coefficient);
      if (power !== null) powers = product(powers, scale(only.name, only.level - 1, power));
      else if (signOf(coefficient) !== "unknown") exponent.push({ monomial, weight: coefficient });
      else {
        // n^(k - 1) is n^k/n, where it is not known whether k is above 1
        const whole = rationalPart(coefficient);
        const rest = minus(coefficient, fromRational(whole));
        if (signOf(rest) === "unknown") return beyondExponent(at);
        powers = product(powers, scale(only.name, only.level - 1, whole));
        exponent.push({ monomial, weight: rest });
      }
    } else if (growsEverywhere([monomial], assumptions)) {
      if (signOf(coefficient) === "unknown") return beyondExponent(at);
      exponent.push({ monomial, weight: coefficient });
    } else return beyondExponent(at);
  }
  return ratio(term(product(powers, exponential(combined(exponent))), factor ?? "positive"));
}

/**
 * ln of a ratio: up to bounded terms where one term leads, else up to constant factors. `isFine` keeps of what is bounded
 * how fast it vanishes, as ln(n + 1) - ln n does like 1/n: that counts where it is multiplied, as in (n + 1)^n.
 */
export function logarithmOfRatio(a: Ratio, assumptions: Assumptions, at: Span, isFine = false): Ratio | Failure {
  const top = logarithmOfSum(a.top, assumptions, at, isFine);
  if (isFailure(top)) return top;
  const bottom = a.bottom === oneSum ? [] : logarithmOfSum(a.bottom, assumptions, at, isFine);
  if (isFailure(bottom)) return bottom;
  const log = addSums(top, negateSum(bottom));
  const [only] = log;
  const isBoundedOnly = log.length === 1 && only?.monomial.key === "" && only.coefficient === "bounded";
  return (isBoundedOnly && !isFine ? nearOne(a, assumptions, at) : null) ?? ratio(log);
}

/** ln(1 + u), which is of the order of u where u is positive and bounded, as in ln(n + 1) - ln n; null where it is not. */
function nearOne({ top, bottom }: Ratio, assumptions: Assumptions, at: Span): Ratio | null {
  const over = ratio(addSums(top, negateSum(bottom)), bottom);
  const [above, below] = [settle(over.top, assumptions, at), settle(bottom, assumptions, at)];
  if (isFailure(above) || isFailure(below) || !isBoundedRatio(over, assumptions, at)) return null;
  const positive = (monomials: readonly Monomial[]): Sum =>
    monomials.map((monomial): Term => ({ coefficient: "positive", monomial }));
  return below.monomials.length === 1 && below.monomials[0]?.key === ""
    ? ratio(positive(above.monomials))
    : ratio(positive(above.monomials), positive(below.monomials));
}

/** Whether a positive ratio stays below some constant. */
function isBoundedRatio({ top, bottom }: Ratio, assumptions: Assumptions, at: Span): boolean {
  const [above, below] = [settle(top, assumptions, at), settle(bottom, assumptions, at)];
  if (isFailure(above) || isFailure(below)) return false;
  return boundedBy(above.monomials, below.monomials, assumptions, true).kind === "holds";
}

function logarithmOfSum(a: Sum, assumptions: Assumptions, at: Span, isFine: boolean): Sum | Failure {
  const settled = settle(a, assumptions, at);
  if (isFailure(settled)) return settled;
  if (settled.monomials.some(({ powers }) => powers.some(({ level }) => level >= deepest))) return beyondLogarithm(at);
  const leaders = essential(settled.monomials, assumptions);
  const lead = leaders.find((each) =>
    leaders.every((other) => other === each || isStrictlyBelow(other, [each], assumptions)),
  );
  if (lead !== undefined) {
    const rest = (isFine ? vanishing(a, lead) : null) ?? logarithmOfCoefficient(a);
    return addSums(asSum(logarithmOf(lead)), rest);
  }
  // ln of a maximum is the maximum of the logarithms, each of which must be a growing order itself.
  let sum: Sum = [];
  for (const each of leaders) {
    const part = settle(asSum(logarithmOf(each)), assumptions, at);
    if (isFailure(part)) {
      if (each.key === "") continue;
      return part.outcome === "invalid" && leaders.length === 1 ? negativeOrder(at) : beyondLogarithm(at);
    }
    sum = addSums(
      sum,
      part.monomials.map((monomial): Term => ({ coefficient: "positive", monomial })),
    );
  }
  return addSums(sum, term(constantMonomial, "bounded"));
}

/** ln a - ln m for the leading monomial m: ln c, and what is of the size of the other terms over m. Null where c is not known exactly. */
function vanishing(a: Sum, lead: Monomial): Sum | null {
  const first = a.find(({ monomial }) => monomial.key === lead.key);
  if (a.length < 2 || typeof first?.coefficient !== "object") return null;
  const log = logarithmOfConstant(first.coefficient);
  if (log === null) return null;
  return a
    .filter((each) => each !== first)
    .reduce<Sum>((sum, { monomial }) => addSums(sum, term(quotient(monomial, lead), "bounded")), constantSum(log));
}

function logarithmOfCoefficient(a: Sum): Sum {
  const [only] = a;
  const isExact = a.length === 1 && only !== undefined && typeof only.coefficient === "object";
  const log = isExact && typeof only.coefficient === "object" ? logarithmOfConstant(only.coefficient) : null;
  return log === null ? term(constantMonomial, "bounded") : constantSum(log);
}

const asSum = (form: readonly Weighted[]): Sum =>
  form.map(({ monomial, weight }): Term => ({ monomial, coefficient: weight }));

const beyondExponent = (at: Span): Failure => beyond({ en: "An exponent of this form", "zh-CN": "这种形式的指数" }, at);

/** Logarithms of logarithms beyond this depth are left to a person: no order of an algorithm has them. */
const deepest = 16;

const beyondLogarithm = (at: Span): Failure =>
  beyond({ en: "A logarithm of this form", "zh-CN": "这种形式的对数" }, at);
