import * as Q from "../expression/rational";
import { type Monomial, quotient, type ScalePower } from "./monomial";
import type { Order } from "./order";

/** What an answer lacks and what it has too much of, where both orders are single products. */
export interface FactorDifference {
  /** Null too where it is all of the true order: whoever answered O(1) would be told the key. */
  readonly missing: Monomial | null;
  readonly extra: Monomial | null;
}

export function factorDifference(answer: Order, reference: Order): FactorDifference | null {
  const mine = single(answer);
  const theirs = single(reference);
  if (mine === null || theirs === null) return null;
  const change = quotient(theirs, mine);
  // Of exponentials only the whole is told.
  if (change.exponent.length > 0) return null;
  return {
    missing: isWhole(change, theirs) ? null : partOfSign(change, isPositive, false),
    extra: partOfSign(change, (power) => power.n < 0n, true),
  };
}

const isPositive = (power: Q.Rational): boolean => power.n > 0n;

/** Whether nothing that grows in the true order is in the answer. */
function isWhole(change: Monomial, theirs: Monomial): boolean {
  const lacking = ({ name, level, power }: ScalePower): boolean =>
    change.powers.some((each) => each.name === name && each.level === level && Q.compare(each.power, power) >= 0);
  return theirs.powers.filter(({ power }) => isPositive(power)).every(lacking);
}

function partOfSign(change: Monomial, keeps: (power: Q.Rational) => boolean, flip: boolean): Monomial | null {
  const powers = change.powers
    .filter(({ power }) => keeps(power))
    .map((each): ScalePower => (flip ? { ...each, power: Q.negate(each.power) } : each));
  return powers.length === 0 ? null : { powers, exponent: [], key: "part" };
}

function single({ top, bottom }: Order): Monomial | null {
  const [above, ...moreAbove] = top;
  const [below, ...moreBelow] = bottom;
  if (above === undefined || below === undefined || moreAbove.length > 0 || moreBelow.length > 0) return null;
  return quotient(above, below);
}
