import type { Rational } from "../expression/rational";
import * as Q from "../expression/rational";
import type { Span } from "../verdict";
import type { Assumptions } from "./assumptions";
import { asRational } from "./constant";
import { direction } from "./direction";
import { beyond, type Failure, negativeOrder, zeroOrder } from "./failure";
import type { Monomial } from "./monomial";
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
  const left = added.map((term) => ({ term, capacity: capacityOf(term) }));
  for (const each of taken) {
    const rows = added.map(({ monomial }) => logarithmOfQuotient(each.monomial, monomial));
    const ties = direction([], [...rows, ...assumptions.weak]);
    if (ties.kind === "none") continue;
    if (!taken.some(isUnclear) && direction(rows, assumptions.weak).kind === "found") return negativeOrder(at);
    if (!paidFrom(left, each, assumptions)) return unclear(at);
  }
  return grown;
}

const isUnclear = ({ coefficient }: Term): boolean => signOfCoefficient(coefficient) === "unknown";

const unclear = (at: Span): Failure =>
  beyond({ en: "Terms may cancel each other here", "zh-CN": "这里的项可能相互抵消" }, at);

interface Capacity {
  readonly term: Term;
  capacity: Rational;
}

function capacityOf({ coefficient }: Term): Rational {
  const value = typeof coefficient === "object" ? asRational(coefficient) : null;
  return value ?? Q.zero;
}

/** Takes c·m from an added term that is, in every case, at least as large, and keeps a positive part of that term. */
function paidFrom(left: readonly Capacity[], { coefficient, monomial }: Term, assumptions: Assumptions): boolean {
  const value = typeof coefficient === "object" ? asRational(coefficient) : null;
  if (value === null) return false;
  const price = Q.negate(value);
  for (const each of left) {
    if (Q.compare(each.capacity, price) <= 0) continue;
    if (!isNeverAbove(monomial, each.term.monomial, assumptions)) continue;
    each.capacity = Q.subtract(each.capacity, price);
    return true;
  }
  return false;
}

/**
 * a <= b at every point with all scales at least 1 at which the assumed inequalities between names hold, not only up to
 * constant factors: moves powers of a from smaller names to larger ones until b is reached.
 */
export function isNeverAbove(a: Monomial, b: Monomial, { below }: Assumptions): boolean {
  if (a.exponent.length > 0 || b.exponent.length > 0) return a.key === b.key;
  const surplus = new Map<string, Rational>();
  const change = (id: string, by: Rational): void => {
    surplus.set(id, Q.add(surplus.get(id) ?? Q.zero, by));
  };
  for (const { name, level, power } of a.powers) change(`${level}:${name}`, power);
  for (const { name, level, power } of b.powers) change(`${level}:${name}`, Q.negate(power));
  for (const [small, large] of below) {
    for (const [id, over] of [...surplus]) {
      const [level, name] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
      const room = surplus.get(`${level}:${large}`);
      if (name !== small || over.n <= 0n || room === undefined || room.n >= 0n) continue;
      const moved = Q.compare(over, Q.negate(room)) < 0 ? over : Q.negate(room);
      change(id, Q.negate(moved));
      change(`${level}:${large}`, moved);
    }
  }
  return [...surplus.values()].every(({ n }) => n <= 0n);
}
