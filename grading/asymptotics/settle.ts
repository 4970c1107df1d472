import type { Rational } from "../expression/rational";
import * as Q from "../expression/rational";
import type { Span } from "../verdict";
import type { Assumptions } from "./assumptions";
import { asRational } from "./constant";
import { direction } from "./direction";
import { isStrictlyBelow } from "./dominance";
import { beyond, type Failure, negativeOrder, splitBy, zeroOrder } from "./failure";
import { type Capacity, paidByMeans } from "./means";
import type { Monomial } from "./monomial";
import { splitOfSum } from "./split";
import { type Sum, signOfCoefficient, type Term } from "./sum";
import { logarithmOfQuotient } from "./system";

/** A positive sum up to constant factors: the maximum of its monomials. At least one. */
export interface Growth {
  readonly kind: "growth";
  readonly monomials: readonly Monomial[];
}

export const growth = (monomials: readonly Monomial[]): Growth => ({ kind: "growth", monomials });

/**
 * The positive terms of a sum, where what is subtracted cannot change the order: it grows strictly slower than the rest along
 * every direction, or takes away less than is there.
 */
export function settle(sum: Sum, assumptions: Assumptions, at: Span): Growth | Failure {
  const added = sum.filter((term) => signOfCoefficient(term.coefficient) === 1);
  const taken = sum.filter((term) => signOfCoefficient(term.coefficient) !== 1);
  if (sum.length === 0) return zeroOrder(at);
  const grown = growth(added.map(({ monomial }) => monomial));
  if (taken.length === 0) return grown;
  if (added.length === 0) return taken.some(isUnclear) ? unclear(at) : negativeOrder(at);
  const left = added.map((term): Capacity => ({ monomial: term.monomial, capacity: capacityOf(term) }));
  for (const each of taken) {
    if (isStrictlyBelow(each.monomial, grown.monomials, assumptions)) continue;
    if (!isUnclear(each)) {
      const rows = added.map(({ monomial }) => logarithmOfQuotient(each.monomial, monomial));
      const open = taken.filter(isUnclear).map(({ monomial }) => logarithmOfQuotient(each.monomial, monomial));
      if (direction([...rows, ...open], [], assumptions).kind === "found") return negativeOrder(at);
    }
    if (!paidFrom(left, each, assumptions)) return splitBy(unclear(at), splitOfSum(sum));
  }
  return grown;
}

const isUnclear = ({ coefficient }: Term): boolean => signOfCoefficient(coefficient) === "unknown";

const unclear = (at: Span): Failure =>
  beyond({ en: "Terms may cancel each other here", "zh-CN": "这里的项可能相互抵消" }, at);

function capacityOf({ coefficient }: Term): Rational {
  const value = typeof coefficient === "object" ? asRational(coefficient) : null;
  return value ?? Q.zero;
}

/** Takes c·m from an added term that is, in every case, at least as large, or from two; a positive part of each is kept. */
function paidFrom(left: readonly Capacity[], { coefficient, monomial }: Term, assumptions: Assumptions): boolean {
  const value = typeof coefficient === "object" ? asRational(coefficient) : null;
  if (value === null) return false;
  const price = Q.negate(value);
  const payers: { readonly from: Capacity; readonly worth: Rational }[] = [];
  let worth = Q.zero;
  for (const from of left) {
    const factor = factorBelow(monomial, from.monomial, assumptions);
    if (factor === null || factor.n === 0n) continue;
    const own = Q.divide(from.capacity, factor);
    if (Q.compare(own, price) > 0) {
      from.capacity = Q.subtract(from.capacity, Q.multiply(factor, price));
      return true;
    }
    payers.push({ from, worth: own });
    worth = Q.add(worth, own);
  }
  if (Q.compare(worth, price) <= 0) return paidByMeans(left, price, monomial);
  // None is enough alone, but together they are: each gives the same share of what it has.
  const kept = Q.subtract(Q.one, Q.divide(price, worth));
  for (const { from } of payers) from.capacity = Q.multiply(from.capacity, kept);
  return true;
}

/** a <= b at every point with all scales at least 1 at which the assumed inequalities between names hold. */
export function isNeverAbove(a: Monomial, b: Monomial, assumptions: Assumptions): boolean {
  const factor = factorBelow(a, b, assumptions);
  return factor !== null && Q.compare(factor, Q.one) <= 0;
}

/**
 * A factor c with a <= c·b at every such point, not only up to constant factors: moves powers of a from smaller names to larger
 * ones until b is reached. null where none was found.
 */
function factorBelow(a: Monomial, b: Monomial, { below }: Assumptions): Rational | null {
  if (a.exponent.length > 0 || b.exponent.length > 0) return a.key === b.key ? Q.one : null;
  const surplus = new Map<string, Rational>();
  let factor = Q.one;
  const change = (id: string, by: Rational): void => {
    surplus.set(id, Q.add(surplus.get(id) ?? Q.zero, by));
  };
  for (const { name, level, power } of a.powers) change(`${level}:${name}`, power);
  for (const { name, level, power } of b.powers) change(`${level}:${name}`, Q.negate(power));
  for (const { small, large, by } of below) {
    for (const [id, over] of [...surplus]) {
      const [level, name] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
      const room = surplus.get(`${level}:${large}`);
      if (name !== small || over.n <= 0n || room === undefined || room.n >= 0n) continue;
      // A logarithm of a half is not the half of a logarithm, but still below it; that of a double need not be.
      const isLess = Q.compare(by, Q.one) <= 0;
      if (level !== "0" && !isLess) continue;
      const moved = Q.compare(over, Q.negate(room)) < 0 ? over : Q.negate(room);
      change(id, Q.negate(moved));
      change(`${level}:${large}`, moved);
      // A part of a whole power is rounded so that the factor stays large enough.
      const whole = isLess ? Q.floor(moved) : -Q.floor(Q.negate(moved));
      if (level === "0") factor = Q.multiply(factor, Q.power(by, Number(whole)));
    }
  }
  return [...surplus.values()].every(({ n }) => n <= 0n) ? factor : null;
}
