import { equals, floor, type Rational, rational } from "../rational";
import { byAlikeParts } from "./alike-parts";
import { byImages } from "./by-images";
import { candidates } from "./candidates";
import { byCongruence } from "./congruence";
import { equalByDerivatives } from "./constant-difference";
import { sameConstants } from "./constants";
import { counting } from "./counting";
import { type Decided, deepestBoundary, times, undecided } from "./decided";
import { mostToExplain, type Remembered, withinBudget } from "./effort";
import { type Enclosure, enclose, type Point } from "./enclosure";
import { byFloors } from "./floors";
import { byInduction, differInShort } from "./induction";
import { byInnerFunction } from "./inner-function";
import { lackingByRemainder } from "./lacking-by-remainder";
import { type Lowered, lower } from "./lower";
import { isNowhere } from "./nowhere";
import { byOrderOfWholes } from "./order-of-wholes";
import { orientation } from "./orientation";
import { valueWhere } from "./polynomial";
import { at, type Prepared, replace, sharedDomains } from "./prepare";
import { byRegions, byRegionsOfValues } from "./regions";
import { residueSplit } from "./residues";
import { sameInField } from "./same-in-field";
import { differAt, differExactlyAt, differSharplyAt, lacksValue, type Pair, sidesAt } from "./separate";
import { differWhereShort } from "./short-sums";

/** Most points at which numbers are put in before lowering, which costs more. */
const mostExact = 12;
const mostInExact = 6_000;
/** Most points at which more than the precision of doubles is used. */
const mostSharp = 3;
const mostInSharp = 360;

/** The points at which answers are held against a key first, and what the key is there: as far as it was needed. */
export interface Trial {
  readonly points: readonly Point[];
  /** Those at which some variable is large. */
  readonly far: readonly Point[];
  readonly known: Map<Point, Remembered<Enclosure>>;
}

export function trial({ lowered }: Prepared): Trial {
  const points = candidates(lowered.terms.variables);
  return { points, far: farOut(points), known: new Map() };
}

const mostFar = 6;
const farOut = (points: readonly Point[]): readonly Point[] =>
  points.filter((point) => [...point.values()].some(({ n, d }) => d === 1n && (n > 99n || n < -99n))).slice(0, mostFar);

/** Decides whether two prepared expressions are equal wherever both have values; see `Compare` for what may be lacking on a boundary. */
export function decide(
  key: Prepared,
  answer: Prepared,
  first: Trial | null = null,
  depth = 0,
  onBoundary = false,
): Decided {
  const found = search(key, answer, first, depth, onBoundary);
  if (found.kind !== "equal" || depth > 0) return found;
  const isRare = key.lowered.terms.rare || answer.lowered.terms.rare;
  const pair: Pair = { key, answer, domains: sharedDomains(key, answer), known: null };
  return (isRare ? differRarely(key, answer) : null) ?? lackingByRemainder(pair) ?? differWhereShort(pair) ?? found;
}

/** Most points below 0 at which powers are looked at that have values there by chance. */
const mostRare = 12;

/** The point at which √(x^y·x^y) is not x^y, though all around there is no value: x = -1 and y = 1. Null where none is found. */
function differRarely(key: Prepared, answer: Prepared): Decided | null {
  const domains = sharedDomains(key, answer);
  const pair: Pair = { key, answer, domains, known: null };
  const below = candidates(domains).filter((point) => [...point.values()].some(({ n }) => n < 0n));
  for (const point of [...below.slice(0, mostRare), ...byOpposites([...domains.keys()])])
    if (isRational(at(key, point)) && isRational(at(answer, point)) && differExactlyAt(pair, point))
      return { kind: "different", at: point };
  return null;
}

/** Pairs of exponents whose product is 1, though the powers by the first of them lose the sign of -1: (x^2)^(1/2) is not x^1. */
const opposites: readonly (readonly [Rational, Rational])[] = [
  [rational(2n), rational(1n, 2n)],
  [rational(1n, 2n), rational(2n)],
  [rational(2n, 3n), rational(3n, 2n)],
];

/** Points at which one variable is -1, and the others take such a pair in turn. */
const byOpposites = (names: readonly string[]): readonly Point[] =>
  names.slice(0, 4).flatMap((base) =>
    opposites.map((pair) => {
      const others = names.filter((name) => name !== base);
      return new Map([[base, rational(-1n)], ...others.map((name, i) => [name, pair[i % 2] ?? pair[0]] as const)]);
    }),
  );

function search(key: Prepared, answer: Prepared, first: Trial | null, depth: number, onBoundary: boolean): Decided {
  if (key.lowered.terms.full || answer.lowered.terms.full) return undecided;
  const domains = sharedDomains(key, answer);
  const own = first !== null && domains === key.lowered.terms.variables ? first : null;
  const pair: Pair = { key, answer, domains, known: null, onBoundary };
  const tried = own === null ? candidates(domains) : own.points;
  const simple: Pair = own === null ? pair : { ...pair, known: own.known };
  const smooth = key.cases.length + answer.cases.length === 0 && !key.hasGaps && !answer.hasGaps;
  // A wrong answer differs almost everywhere, a right one nowhere: two points tell which proof to look for.
  const few = smooth ? 2 : 6;
  for (const point of tried.slice(0, few)) if (differAt(simple, point)) return { kind: "different", at: point };
  const [start] = tried;
  if (depth === 0 && start !== undefined && lacksValue(simple, tried.slice(0, few))) {
    const [none, other] = [isNowhere(key), isNowhere(answer)];
    if (none !== other) {
      // That one side has no value anywhere is seen where the other one has: what is not proved to have none may still have none.
      const { space } = none ? answer : key;
      const point = tried.find((each) => space.enclose(each).state === "value" && hasNoneAt(none ? key : answer, each));
      return point === undefined ? undecided : { kind: "different", at: point };
    }
    // Nothing is equal to what has no value anywhere.
    if (none) return undecided;
  }
  if (smooth) {
    if (sameInField(key, answer, key.signs, answer.signs, orientation(domains), domains) === "equal")
      return { kind: "equal", method: "finite-field" };
    const short = differWrittenOut(pair, depth);
    if (short !== null) return short;
    for (const point of tried.slice(few, 10)) if (differAt(simple, point)) return { kind: "different", at: point };
    if (equalByDerivatives(pair, key.signs, answer.signs, [])) return { kind: "equal", method: "derivatives" };
  } else {
    // The same cases with the same branches need not be told apart.
    if (sameInField(key, answer, key.signs, answer.signs, orientation(domains), domains) === "equal")
      return { kind: "equal", method: "finite-field" };
    const short = differWrittenOut(pair, depth);
    if (short !== null) return short;
    // Many cases come into play only far out.
    for (const point of own?.far ?? farOut(tried)) if (differAt(simple, point)) return { kind: "different", at: point };
    const result = byRegions(pair, depth, onBoundary, tried[0] ?? new Map(), decide);
    if (result.kind !== "undecided") return result;
  }
  for (const point of tried.slice(few)) if (differAt(simple, point)) return { kind: "different", at: point };
  const isOneText = domains.size > 0 && areIdentical(key.lowered, answer.lowered) && hasValue(pair, tried);
  if (isOneText) return { kind: "equal", method: "identical" };
  let made = 0;
  for (const point of tried.slice(0, times(mostExact, mostInExact, pair))) {
    // Sums are written out there: a few long ones are as much as many short ones. Of boundaries there are many.
    if (made > mostInExact / 4 ** depth) break;
    const sides = sidesAt(pair, point);
    if (differExactlyAt(pair, point, sides)) return { kind: "different", at: point };
    for (const { terms } of sides) made += terms.list.length;
  }
  const constant = domains.size === 0 && start !== undefined ? sameConstants(pair, start) : null;
  if (constant === true) return { kind: "equal", method: "algebraic-numbers" };
  if (constant === false && start !== undefined) return { kind: "different", at: start };
  for (const point of tried.slice(0, times(mostSharp, mostInSharp, pair)))
    if (differSharplyAt(pair, point)) return { kind: "different", at: point };
  if (agreeEverywhere(pair)) return { kind: "equal", method: "enumeration" };
  if (domains.size === 0 && areIdentical(key.lowered, answer.lowered) && hasValue(pair, tried))
    return { kind: "equal", method: "identical" };
  // The ways below take expressions apart, of which a complex one is a part only.
  if (depth >= deepestBoundary || key.lowering !== lower) return undecided;
  if (depth === 0 && equalFromOneStart(key, answer)) return { kind: "equal", method: "finite-field" };
  const counted = byInduction(pair, depth, onBoundary, decide);
  if (counted.kind !== "undecided") return counted;
  const split = byResidues(pair, depth, onBoundary);
  const found = split.kind === "undecided" ? byCongruence(pair, depth, decide) : split;
  if (found.kind !== "undecided") return found;
  if (depth === 0 && !smooth) {
    const found = byRegionsOfValues(pair, start ?? new Map(), decide);
    if (found.kind !== "undecided") return found;
  }
  // They take both sides as they are written.
  const isWritten = key.replaced.size + answer.replaced.size === 0;
  for (const way of isWritten && hasValue(pair, tried)
    ? [byFloors, byOrderOfWholes, byInnerFunction, byAlikeParts, byImages]
    : []) {
    const found = way(pair, depth, decide);
    if (found.kind !== "undecided") return found;
  }
  return undecided;
}

/** Whether both are equal once their sums are counted from one start. */
export function equalFromOneStart(key: Prepared, answer: Prepared): boolean {
  const sides = counting(key, answer);
  if (sides === null) return false;
  // Without a look at points, at which a sum may be shorter than empty.
  if (sameAsCounted(sides) || decide(...sides, null, deepestBoundary).kind === "equal") return true;
  const byEnd = counting(key, answer, true);
  return byEnd !== null && sameAsCounted(byEnd);
}

/** Not where a sum was not counted so, since a term between may have no value. */
function sameAsCounted([left, right]: readonly [Prepared, Prepared]): boolean {
  if (left.lowered.terms.full || right.lowered.terms.full) return false;
  const domains = sharedDomains(left, right);
  return sameInField(left, right, left.signs, right.signs, orientation(domains), domains) === "equal";
}

/** The difference that sums of few terms show, which are written out for it. */
function differWrittenOut(pair: Pair, depth: number): Decided | null {
  const found = depth === 0 && pair.key.lowering === lower ? differInShort(pair) : null;
  return found === null ? null : { kind: "different", at: found };
}

/** Whether both sides come to the same steps, whatever these mean. */
function areIdentical(a: Lowered, b: Lowered): boolean {
  const [left, right] = [a.terms.list, b.terms.list];
  return (
    a.root.id === b.root.id &&
    left.every((one, i) => {
      const other = right[i];
      return (
        other !== undefined &&
        one.kind === other.kind &&
        one.name === other.name &&
        one.args.length === other.args.length &&
        one.args.every(({ id }, at) => id === other.args[at]?.id) &&
        (one.kind === "rational" ? equals(one.value, other.value) : one.n === other.n)
      );
    })
  );
}

const hasValue = ({ key, answer }: Pair, tried: readonly Point[]): boolean =>
  tried.some((point) => key.space.enclose(point).state === "value" && answer.space.enclose(point).state === "value");

/** Most points of a finite domain that are looked at one by one. */
const mostOfDomain = 400n;

/** Whether all variables are whole and bounded, and both sides have the same exact value at each of their few points. */
function agreeEverywhere({ key, answer, domains }: Pair): boolean {
  let points: Point[] = [new Map()];
  let count = 1n;
  for (const [name, { kind, min, max }] of domains) {
    if (kind !== "integer" || min === undefined || max === undefined) return false;
    const [from, to] = [-floor({ n: -min.n, d: min.d }), floor(max)];
    count *= to - from + 1n;
    if (to < from || count > mostOfDomain) return false;
    const values = Array.from({ length: Number(to - from) + 1 }, (_, i) => rational(from + BigInt(i)));
    points = points.flatMap((point) => values.map((value) => new Map([...point, [name, value]])));
  }
  return points.every((point) => {
    const [left, right] = [at(key, point), at(answer, point)];
    return isRational(left) && isRational(right) && equals(left.root.value, right.root.value);
  });
}

/** Most points at which the two differ that are looked at for exact values. */
const mostExactValues = 8;

/**
 * The first of the key's points, the simplest first, at which the two are proved different and both have rational values; else the first
 * one at which they differ; `found` where there is none.
 */
export function simplest(key: Prepared, answer: Prepared, first: Trial, found: Point): Point {
  return withinBudget(
    () => simplestWithin(key, answer, first, found),
    () => found,
    mostToExplain,
  );
}

function simplestWithin(key: Prepared, answer: Prepared, { points, known }: Trial, found: Point): Point {
  const domains = sharedDomains(key, answer);
  if (domains !== key.lowered.terms.variables) return found;
  const pair: Pair = { key, answer, domains, known };
  const differing: Point[] = [];
  for (const point of points) {
    if (differing.length >= mostExactValues) break;
    if (!differAt(pair, point)) continue;
    if (isRational(at(key, point)) && isRational(at(answer, point))) return point;
    differing.push(point);
  }
  return differing[0] ?? found;
}

/** Whether there is no value once numbers stand for the variables: 0^x has one at 2, though ln 0 has none. */
function hasNoneAt(side: Prepared, point: Point): boolean {
  const lowered = at(side, point);
  if (lowered.terms.full || lowered.root.kind === "rational") return false;
  return enclose(lowered, point).state !== "value";
}

const isRational = ({ terms, root }: Lowered): boolean => !terms.full && root.kind === "rational";

/** Whole numbers by their remainders: ⌊n/2⌋ and (-1)^n are polynomials where n = 2m and where n = 2m + 1. */
function byResidues(pair: Pair, depth: number, onBoundary: boolean): Decided {
  const split = residueSplit(pair);
  if (split === null) return undecided;
  for (const { name, value, domains } of split.cases) {
    const [left, right] = [replace(pair.key, name, value, domains), replace(pair.answer, name, value, domains)];
    if (left === null || right === null) return undecided;
    const result = decide(left, right, null, depth + 1, onBoundary);
    if (result.kind === "undecided") return undecided;
    if (result.kind === "different") {
      const point = new Map([...result.at, [name, valueWhere(value, result.at)]]);
      return differExactlyAt(pair, point) ? { kind: "different", at: point } : undecided;
    }
  }
  return { kind: "equal", method: "residues" };
}
