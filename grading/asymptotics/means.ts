import type { Rational } from "../expression/rational";
import * as Q from "../expression/rational";
import type { Monomial } from "./monomial";

/** How much of an added term is left to pay with. */
export interface Capacity {
  readonly monomial: Monomial;
  capacity: Rational;
}

/** Shares are rounded up to this part, so that no more is taken than there is. */
const fineness = 2 ** 24;

/**
 * Pays for price·m out of two added terms by the weighted inequality of means: where m <= p^s·q^(1-s),
 * a·p + b·q >= (a/s)^s·(b/(1-s))^(1-s)·m. So n^2 + d^2 - n d keeps a positive part of n^2 and of d^2. Takes from the pair of which
 * the smallest share is needed; false where none is enough.
 */
export function paidByMeans(left: readonly Capacity[], price: Rational, m: Monomial): boolean {
  if (m.exponent.length > 0) return false;
  let best: { readonly pair: readonly [Capacity, Capacity]; readonly share: number } | null = null;
  for (const [i, p] of left.entries()) {
    for (const q of left.slice(i + 1)) {
      const weight = weightBetween(m, p.monomial, q.monomial);
      if (weight === null || p.capacity.n <= 0n || q.capacity.n <= 0n) continue;
      const [a, b] = [Q.toNumber(p.capacity), Q.toNumber(q.capacity)];
      const share = Q.toNumber(price) / ((a / weight) ** weight * (b / (1 - weight)) ** (1 - weight));
      if (share < (best?.share ?? Number.POSITIVE_INFINITY)) best = { pair: [p, q], share };
    }
  }
  const taken = best === null ? Number.NaN : Math.ceil(best.share * fineness * (1 + 1e-12) + 1) / fineness;
  if (best === null || !(taken < 1)) return false;
  const kept = Q.rational(BigInt(Math.round((1 - taken) * fineness)), BigInt(fineness));
  for (const each of best.pair) each.capacity = Q.multiply(each.capacity, kept);
  return true;
}

/** s strictly between 0 and 1 with m <= p^s·q^(1-s) wherever all scales are at least 1; null where there is none. */
function weightBetween(m: Monomial, p: Monomial, q: Monomial): number | null {
  if (p.exponent.length > 0 || q.exponent.length > 0) return null;
  const places = new Set([m, p, q].flatMap(({ powers }) => powers.map(({ level, name }) => `${level}:${name}`)));
  let [low, high] = [0, 1];
  for (const place of places) {
    const [x, y, z] = [m, p, q].map((each) => powerAt(each, place));
    if (x === undefined || y === undefined || z === undefined) return null;
    // x <= s·y + (1-s)·z
    const [slope, bound] = [y - z, x - z];
    if (slope === 0 && bound > 0) return null;
    if (slope > 0) low = Math.max(low, bound / slope);
    if (slope < 0) high = Math.min(high, bound / slope);
  }
  const weight = (low + high) / 2;
  return low <= high + 1e-12 && weight > 1e-9 && weight < 1 - 1e-9 ? weight : null;
}

function powerAt({ powers }: Monomial, place: string): number {
  const found = powers.find(({ level, name }) => `${level}:${name}` === place);
  return found === undefined ? 0 : Q.toNumber(found.power);
}
