import type { Expression } from "../expression";
import { namesIn } from "../walk";
import { anyPart } from "./any-part";
import { hasCases } from "./branches";
import { difference, minus, number, product } from "./build";
import { polynomialIn } from "./closed-form";
import { inverse } from "./powers";
import { power, type Scope } from "./scope";
import type { Term } from "./term";

/** The factors of a term that stand for powers of its index, and the others. */
export interface PowersOfIndex {
  readonly coefficient: Term;
  readonly powers: readonly PowerOfIndex[];
  readonly others: readonly Expression[];
}

/** base^(slope·i + start), with i counted by a dummy. */
export interface PowerOfIndex {
  readonly base: Term;
  readonly start: Term;
  readonly slope: Term;
}

/** The factors of a term of a sum as powers of its index, counted by the dummy, and others; null where an exponent is not linear in it. */
export function powersOfIndex(
  scope: Scope,
  factors: readonly Expression[],
  index: string,
  dummy: string,
  valueAt: (part: Expression) => Term,
): PowersOfIndex | null {
  const { terms } = scope;
  const coefficients: Term[] = [];
  const powers: PowerOfIndex[] = [];
  const others: Expression[] = [];
  for (const factor of factors) {
    const found = stands(factor, index) ? asPower(factor) : null;
    if (!stands(factor, index)) coefficients.push(valueAt(factor));
    else if (found === null || stands(found.base, index)) others.push(factor);
    else {
      const exponent = valueAt(found.exponent);
      const [start, slope, ...higher] =
        polynomialIn(terms, found.isBelow ? minus(terms, exponent) : exponent, dummy) ?? [];
      if (start === undefined || slope === undefined || higher.length > 0) return null;
      powers.push({ base: valueAt(found.base), start, slope });
    }
  }
  return { coefficient: product(terms, [number(terms, 1), ...coefficients]), powers, others };
}

interface Raised {
  readonly base: Expression;
  readonly exponent: Expression;
  readonly isBelow: boolean;
}

/** a^k, e^k written as exp(k), and 1/a^k. */
function asPower(e: Expression): Raised | null {
  const { at } = e;
  switch (e.kind) {
    case "power":
      return { base: e.base, exponent: e.exponent, isBelow: false };
    case "call": {
      const [exponent] = e.arguments;
      if (e.name !== "exp" || exponent === undefined) return null;
      return { base: { kind: "constant", name: "e", at }, exponent, isBelow: false };
    }
    case "divide": {
      const { numerator, denominator } = e;
      if (numerator.kind !== "number" || numerator.value.n !== numerator.value.d) return null;
      const below = asPower(denominator);
      return below === null ? null : { ...below, isBelow: !below.isBelow };
    }
    default:
      return null;
  }
}

export const stands = (e: Expression, index: string): boolean => [...namesIn(e)].some((name) => name.includes(index));

/** ∑ c·a^i over i = 0 … count-1 as c·(a^count - 1)/(a - 1), for an a of any sign; null where the term is no such power. */
export function sumOfPowers(scope: Scope, found: PowersOfIndex | null, count: Term): Term | null {
  const { terms } = scope;
  if (found === null || found.others.length > 0 || found.powers.length === 0) return null;
  const raised = (which: (each: PowerOfIndex) => Term): Term =>
    product(terms, [number(terms, 1), ...found.powers.map((each) => power(scope, each.base, which(each)))]);
  const ratio = raised(({ slope }) => slope);
  const above = difference(terms, power(scope, ratio, count), number(terms, 1));
  const below = difference(terms, ratio, number(terms, 1));
  return product(terms, [found.coefficient, raised(({ start }) => start), above, inverse(terms, below)]);
}

/** ∑ c·a^i over i = 0, 1, 2, … as c/(1 - a), where a is sure to lie between -1 and 1; null elsewhere. */
export function endlessSumOfPowers(scope: Scope, found: PowersOfIndex | null): Term | null {
  const { terms } = scope;
  if (found === null || found.others.length > 0 || found.powers.length === 0) return null;
  const shrinks = ({ base, slope }: PowerOfIndex): boolean => {
    const ratio = power(scope, base, slope);
    if (ratio.kind === "rational") return isWithinOne(ratio);
    return isWithinOne(base) && slope.kind === "rational" && slope.value.n > 0n;
  };
  if (!found.powers.every(shrinks)) return null;
  const raised = (which: (each: PowerOfIndex) => Term): Term =>
    product(terms, [number(terms, 1), ...found.powers.map((each) => power(scope, each.base, which(each)))]);
  const below = difference(
    terms,
    number(terms, 1),
    raised(({ slope }) => slope),
  );
  return product(terms, [found.coefficient, raised(({ start }) => start), inverse(terms, below)]);
}

/** Whether a term lies between -1 and 1, at an end only on a set without volume: clip(x, -1, 0) is -1 on half of the line, cos(πn) at every odd n. */
function isWithinOne(term: Term): boolean {
  const { kind, value, low, high } = term;
  if (kind === "rational") return value.n < value.d && -value.n < value.d;
  if (low > -1 && high < 1) return true;
  return (
    low >= -1 && high <= 1 && !hasCases(term) && !anyPart(term, (part) => part.integer && part.kind !== "rational")
  );
}
