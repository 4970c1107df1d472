import { type Domain, type Domains, domainOf } from "../domain";
import type { Expression } from "../expression";
import {
  add,
  compare,
  divide,
  floor,
  integer,
  isInteger,
  minusOne,
  negate,
  one,
  type Rational,
  subtract,
  zero,
} from "../rational";
import { children } from "../walk";
import { factorsOf } from "./factors";
import { sieve } from "./sifting";
import { wholeExponents } from "./whole-exponents";

/**
 * The domains, with what the bounds of sums and products say of a name that a part says nothing of: the n of ∑_{k=1}^n is whole, and
 * at least 0, where the sum is empty. Below that a sum that is written out is empty still, and its closed form is not: n/(n+1) at
 * n = -3 refutes nobody. Only a key's sums may say so to prove anything: whoever adds 0·∑_{k=1}^x 1 to x has not made it |x|. A part's
 * own `min`, positive and nonnegative stand as they are. A name that an answer's sums alone count is counted from their first term: 1/2
 * for 2^n at n = -1 does not refute ∑_{k=0}^n C(n, k), whose writer thinks of n = 0, 1, 2, …. The n of (-1)^n is whole as well, and so
 * are m and n of ∑_{k=m}^n, which say no more of each alone, and the n of ∑_{k=1}^K 1[k = n].
 */
export function countedDomains(
  domains: Domains,
  keys: readonly Expression[],
  answers: readonly Expression[] = [],
): Domains {
  const found = new Map<string, Rational>();
  const byAnswers = new Map<string, Rational>();
  const whole = new Set<string>();
  const counted = new Map<string, Domain>();
  for (const key of keys) collect(key, noNames, found, whole);
  for (const answer of answers) collect(answer, noNames, byAnswers, whole);
  for (const [name, min] of byAnswers) {
    const known = found.get(name);
    if (known === undefined) found.set(name, add(min, one));
    else if (compare(known, min) < 0) found.set(name, min);
  }
  if (!hasComplex(domains))
    for (const expression of [...keys, ...answers]) for (const name of wholeExponents(expression)) whole.add(name);
  for (const name of whole) {
    const own = domainOf(domains, name);
    if (own.kind === "real") counted.set(name, { ...own, kind: "integer" });
  }
  for (const [name, min] of found) {
    const own = domainOf(domains, name);
    if (own.min !== undefined || (own.kind !== "real" && own.kind !== "integer")) continue;
    if (own.max !== undefined && compare(own.max, min) < 0) continue;
    counted.set(name, { ...own, kind: "integer", min });
  }
  return counted.size === 0 ? domains : new Map([...domains, ...counted]);
}

/** Of each name that stands alone in the upper bounds of these, the least value at which no sum up to it is shorter than empty. */
export function leastCounted(expressions: readonly Expression[]): ReadonlyMap<string, Rational> {
  const found = new Map<string, Rational>();
  for (const expression of expressions) collect(expression, noNames, found, new Set());
  return found;
}

const hasComplex = (domains: Domains): boolean => [...domains.values()].some(({ kind }) => kind === "complex");

const noNames: ReadonlySet<string> = new Set();

/**
 * Of each name that stands alone in an upper bound, the least value at which no sum up to it is shorter than empty; and the names of which
 * one stands in either bound.
 */
function collect(e: Expression, dummies: ReadonlySet<string>, found: Map<string, Rational>, whole: Set<string>): void {
  if (e.kind !== "reduce") {
    for (const child of children(e)) collect(child, dummies, found, whole);
    return;
  }
  const { from, to, index, body } = e;
  const upper = to === undefined ? null : shifted(to);
  const lower = from === undefined ? null : numberOf(from);
  if (upper !== null && lower !== null && !dummies.has(upper.name)) {
    const least = ceiling(divide(subtract(add(lower, minusOne), upper.by), upper.times));
    const known = found.get(upper.name);
    if (isInteger(upper.by) && (known === undefined || compare(known, least) < 0)) found.set(upper.name, least);
  }
  const start = from === undefined ? null : shifted(from);
  // The n of ∑_{k=1}^K y_k·1[k = n] is one of the places.
  const place = sieve(factorsOf(body), index)?.place;
  if (place?.kind === "symbol" && !dummies.has(place.name)) whole.add(place.name);
  if (upper !== null && start !== null && !dummies.has(upper.name) && !dummies.has(start.name))
    for (const { name } of [start, upper]) whole.add(name);
  collect(body, new Set(dummies).add(index), found, whole);
}

interface Shifted {
  readonly name: string;
  readonly times: Rational;
  readonly by: Rational;
}

/** n, n + 1 and 2n - 1: the name, by how much it is multiplied, and what is added to it; null for other bounds. */
function shifted(e: Expression): Shifted | null {
  if (e.kind !== "add") return multiple(e);
  if (e.terms.length !== 2) return null;
  const scaled = e.terms.map(multiple).find((each) => each !== null) ?? null;
  const by = e.terms.map(numberOf).find((each) => each !== null) ?? null;
  return scaled === null || by === null ? null : { ...scaled, by };
}

function multiple(e: Expression): Shifted | null {
  if (e.kind === "symbol") return { name: e.name, times: one, by: zero };
  if (e.kind !== "multiply" || e.factors.length !== 2) return null;
  const symbol = e.factors.find((factor) => factor.kind === "symbol");
  const times = e.factors.map(numberOf).find((each) => each !== null) ?? null;
  const isWhole = times !== null && isInteger(times) && times.n > 0n;
  return symbol?.kind === "symbol" && isWhole ? { name: symbol.name, times, by: zero } : null;
}

const ceiling = (value: Rational): Rational => integer(-floor(negate(value)));

function numberOf(e: Expression): Rational | null {
  if (e.kind === "number") return e.value;
  return e.kind === "negate" && e.argument.kind === "number" ? negate(e.argument.value) : null;
}
