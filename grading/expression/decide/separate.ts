import { type Domain, domainOf } from "../domain";
import { add, equals, multiply, negate, type Rational, rational } from "../rational";
import { within } from "./candidates";
import { complexApart } from "./complex-enclosure";
import { counted, type Remembered, recalled } from "./effort";
import { type Enclosure, enclose, type Point } from "./enclosure";
import { rarePower } from "./exponent";
import { formOf } from "./form";
import { closed, gaussian } from "./gaussian";
import type { Lowered } from "./lower";
import { isTorn } from "./members";
import { addPolynomials, keyOf, negatePolynomial } from "./polynomial";
import { at, type Prepared } from "./prepare";
import { sharp } from "./sharp";

/** Two sides of a comparison, and the domains of their variables. */
export interface Pair {
  readonly key: Prepared;
  readonly answer: Prepared;
  readonly domains: ReadonlyMap<string, Domain>;
  /** The key's values at the points that it is tried at first; null where these are not its own. */
  readonly known: Map<Point, Remembered<Enclosure>> | null;
  /** Whether this is a set without volume, on which one side may lack a value. */
  readonly onBoundary?: boolean;
}

/**
 * Whether the two sides are proved different at a point: their enclosures have nothing in common, or one has a value where
 * the other has none, there and all around.
 */
export function differAt(pair: Pair, point: Point): boolean {
  const key = keyAt(pair, point);
  if (key.state === "value" && key.low === -Infinity && key.high === Infinity && pair.key.cases.length === 0)
    return false;
  const answer = pair.answer.space.enclose(point);
  if (!apart(key, answer) || isTorn(point)) return false;
  // A power or a product may seem to have no value there until numbers stand for its variables, and a sum up to -1 to have one but 0, and ⌊x/x⌋ one at 0.
  const isCertain =
    key.state === "value" && answer.state === "value" && isFaithful(pair.key) && isFaithful(pair.answer);
  return isCertain || differExactlyAt(pair, point);
}

/** Whether one of the sides has no certain value at any of the points. */
export function lacksValue(pair: Pair, points: readonly Point[]): boolean {
  const open = ({ state }: Enclosure): boolean => state === "pole" || state === "doubtful";
  return (
    points.every((point) => open(pair.answer.space.enclose(point))) || points.every((point) => open(keyAt(pair, point)))
  );
}

/** The key's value at one of its own points is worked out once, not once an answer. */
function keyAt({ key, known }: Pair, point: Point): Enclosure {
  if (known === null) return key.space.enclose(point);
  const before = known.get(point);
  if (before !== undefined) return recalled(before);
  const made = counted(() => key.space.enclose(point));
  known.set(point, made);
  return made.value;
}

/** Whether two enclosures are of different values, or one of a value and the other of none. */
export function apart(a: Enclosure, b: Enclosure): boolean {
  if (a.state === "value" && b.state === "value") return a.high < b.low || b.high < a.low;
  // A value somewhere in an unbounded range may be no value after all.
  const certain = (each: Enclosure): boolean =>
    each.state === "value" && Number.isFinite(each.low) && Number.isFinite(each.high) && Math.abs(each.high) < 1e300;
  return (a.state === "gap" && certain(b)) || (b.state === "gap" && certain(a));
}

/** Both sides with numbers put in. */
export const sidesAt = (pair: Pair, point: Point): Sides => [at(pair.key, point), at(pair.answer, point)];

type Sides = readonly [Lowered, Lowered];

/** The same with numbers put in before the expression is lowered, which decides cases at simple points exactly. */
export function differExactlyAt(pair: Pair, point: Point, sides: Sides | null = null): boolean {
  for (const [name, value] of point) if (!isWithin(pair, name, value)) return false;
  if (isTorn(point)) return false;
  const [key, answer] = sides ?? sidesAt(pair, point);
  if (saysNothing(key) || saysNothing(answer)) return false;
  if (key.root.kind === "rational" && answer.root.kind === "rational") {
    return !equals(key.root.value, answer.root.value);
  }
  const [x, y] = [valueAt(pair.key, key, point), valueAt(pair.answer, answer, point)];
  if (apart(x, y) && ((x.state === "value" && y.state === "value") || lacksAllAround(pair, point))) return true;
  if ((key.terms.complex || answer.terms.complex) && complexApart(key, answer, point)) return true;
  return differAsForms(key, answer);
}

/** Whether the work ended too early, or a range begins behind its end, of which ∏_{k=t+1}^T u and u^(T-t) speak in different ways. */
const saysNothing = ({ terms }: Lowered): boolean => terms.full || terms.reversed;

/** Whether there is a value at a point only where the expression has one as it is written. */
const isFaithful = ({ lowered: { terms } }: Prepared): boolean => !terms.empty && !terms.filled;

/** Steps to points nearby. Their denominators are even, as are those of almost all numbers by which powers of negative ones have no value. */
const steps: readonly Rational[] = [rational(1n, 1024n), rational(-1n, 1024n)];

/**
 * Whether of two sides, one of which has no value at a point, one lacks it on a set with volume, as far as points nearby tell: a case
 * x = 2 gives a value at one point to what has none around it, and √x·√y has none at y = 0 for x = -1, where √(xy) has one on that edge
 * alone. Where all variables are whole there is nothing nearby, and the point counts.
 */
function lacksAllAround(pair: Pair, point: Point): boolean {
  // Of a rare power it is not known where it has values.
  if (pair.onBoundary === true || hasRarePowers(pair.key) || hasRarePowers(pair.answer)) return false;
  const isMoved = (name: string): boolean => pair.domains.get(name)?.kind !== "integer";
  if (![...point.keys()].some(isMoved)) return true;
  return steps.some((step) => {
    const near = new Map<string, Rational>();
    for (const [name, value] of point) {
      const moved = isMoved(name) ? add(value, multiply(step, rational(BigInt(2 * near.size + 1)))) : value;
      // At an end of its domain, or where it has one value only.
      const back = isMoved(name) ? add(value, negate(step)) : value;
      near.set(name, [moved, back, value].find((each) => isWithin(pair, name, each)) ?? value);
    }
    const [key, answer] = [at(pair.key, near), at(pair.answer, near)];
    if (key.terms.full || answer.terms.full) return false;
    return apart(valueAt(pair.key, key, near), valueAt(pair.answer, answer, near));
  });
}

/** The value with numbers put in. Where these leave none, the expression itself may tell that there is none all around: 1/relu(cos x) at 2. */
function valueAt({ space }: Prepared, lowered: Lowered, point: Point): Enclosure {
  const found = enclose(lowered, point);
  return found.state === "pole" && space.enclose(point).state === "gap" ? { ...found, state: "gap" } : found;
}

const isWithin = ({ domains }: Pair, name: string, value: Rational): boolean => within(domainOf(domains, name), value);

const hasRarePowers = ({ lowered }: Prepared): boolean =>
  lowered.terms.list.some(({ kind, name }) => kind === "opaque" && name === rarePower);

/** The same with as many bits as it takes, up to 1,024: for values that agree in all digits of a double. */
export function differSharplyAt(pair: Pair, point: Point): boolean {
  const [key, answer] = [at(pair.key, point), at(pair.answer, point)];
  if (saysNothing(key) || saysNothing(answer) || isTorn(point)) return false;
  for (const bits of [160n, 1024n]) {
    const [x, y] = [sharp(key, bits), sharp(answer, bits)];
    if (x === null || y === null) return false;
    if (x.high < y.low || y.high < x.low) return true;
  }
  return false;
}

/** Most terms of constants that are compared as polynomials over what is not rational. */
const longestForms = 500;

/** Whether two constants differ by a rational number other than 0: what is not rational cancels as it is written. */
function differAsForms(key: Lowered, answer: Lowered): boolean {
  // Sums that were written out are long, and say nothing that is seen in this way.
  if (key.terms.list.length + answer.terms.list.length > longestForms) return false;
  const [left, right] = [formOf(key.root, closed), formOf(answer.root, closed)];
  if (left === null || right === null || keyOf(left.below) !== keyOf(right.below)) return false;
  const rest = addPolynomials(left.above, negatePolynomial(right.above));
  const unit = left.below.size === 1 ? left.below.get("") : undefined;
  const value = unit === undefined ? null : gaussian(rest);
  return value !== null && (value.real.n !== 0n || value.imaginary.n !== 0n);
}
