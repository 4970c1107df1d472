import * as Q from "../expression/rational";
import { type Monomial, quotient, type ScalePower } from "./monomial";
import type { Order } from "./order";

/** What an answer lacks and what it has too much of, where both orders are single products. */
export interface FactorDifference {
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
    missing: partOfSign(change, (power) => power.n > 0n, false),
    extra: partOfSign(change, (power) => power.n < 0n, true),
  };
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
