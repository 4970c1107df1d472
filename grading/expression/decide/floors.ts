import type { Domain } from "../domain";
import type { Call, Expression } from "../expression";
import { number, sum, symbol, times } from "../made";
import { mapChildren } from "../map-children";
import {
  add,
  divide,
  floor,
  multiply,
  negate,
  one,
  compare as order,
  type Rational,
  rational,
  zero,
} from "../rational";
import { substituted } from "../substitute";
import { children, namesIn } from "../walk";
import { candidates } from "./candidates";
import { type Compare, type Decided, undecided } from "./decided";
import type { Point } from "./enclosure";
import { freshLetters } from "./fresh-letters";
import { prepare } from "./prepare";
import { differAt, differExactlyAt, type Pair } from "./separate";
import { hasValueForEach } from "./value-everywhere";
import { leastMultiple } from "./whole-valued";

/** Most pieces into which a period is cut. */
const mostPieces = 40n;

/**
 * Floors of multiples of one variable: with x = Nm + t, m whole and 0 ≤ t < N, ⌊px + q⌋ is pNm and a number that is the same between two
 * neighbours among finitely many t. Piece by piece, and at each border, both sides are compared without floors: ⌊2x⌋ is ⌊x⌋ + ⌊x + 1/2⌋.
 */
export function byFloors(pair: Pair, depth: number, compare: Compare): Decided {
  const { key, answer, domains } = pair;
  if (depth > 1) return undecided;
  if (key.lowered.terms.complex || answer.lowered.terms.complex) return undecided;
  const calls = [...floorsIn(key.expression), ...floorsIn(answer.expression)];
  const [name, ...others] = new Set(calls.flatMap(namesIn));
  const domain = name === undefined ? undefined : domains.get(name);
  if (name === undefined || others.length > 0 || domain === undefined || domain.kind === "integer") return undecided;
  const lines = new Map<Expression, Line>();
  for (const call of calls) {
    const [argument] = call.arguments;
    const line = argument === undefined ? null : lineOf(argument, name);
    if (line === null) return undecided;
    lines.set(call, line);
  }
  const period = [...lines.values()].reduce((most, { slope }) => leastMultiple(most, slope.d), 1n);
  const borders = bordersOf([...lines.values()], period);
  if (borders === null) return undecided;
  for (const [i, from] of borders.entries()) {
    const to = borders[i + 1];
    for (const place of to === undefined ? [from] : [from, middle(from, to)]) {
      const point = differingAt(pair, name, place);
      if (point !== null) return { kind: "different", at: point };
    }
  }
  const [whole, rest] = freshLetters(key.expression, answer.expression);
  if (whole === undefined || rest === undefined) return undecided;
  const equalWhere = (t: Expression, domain: Domain | null, sample: Rational): boolean => {
    const within = new Map([...key.domains, [whole, { kind: "integer" }] as const]);
    if (domain !== null) within.set(rest, domain);
    const x = sum(times(rational(period), symbol(whole)), t);
    const put = (e: Expression): Expression => {
      const line = lines.get(e);
      if (line === undefined || e.kind !== "call") return mapChildren(e, put);
      const value = roundedAt(e, line, sample);
      const steps = multiply(line.slope, rational(period));
      return sum(times(steps, symbol(whole)), number(value));
    };
    const of = (e: Expression) => prepare(substituted(put(e), new Map([[name, x]])), within);
    const [left, right] = [of(key.expression), of(answer.expression)];
    // A gap at one m is one with volume in x: ⌊x⌋/⌊x⌋ is not 1.
    if (!hasValueForEach(left, whole) || !hasValueForEach(right, whole)) return false;
    return compare(left, right, null, depth + 1, false).kind === "equal";
  };
  for (const [i, from] of borders.entries()) {
    const to = borders[i + 1];
    if (to === undefined) break;
    const isPieceEqual = equalWhere(symbol(rest), { kind: "real", min: from, max: to }, middle(from, to));
    if (!isPieceEqual || !equalWhere(number(from), null, from)) return undecided;
  }
  return { kind: "equal", method: "regions" };
}

/** slope·x + start. */
interface Line {
  readonly slope: Rational;
  readonly start: Rational;
}

function floorsIn(e: Expression): readonly Call[] {
  if (e.kind === "reduce") return [];
  const own = e.kind === "call" && (e.name === "floor" || e.name === "ceil") ? [e] : [];
  return [...own, ...children(e).flatMap(floorsIn)];
}

/** Null where it is none, or where one constant is no rational number. */
function lineOf(e: Expression, name: string): Line | null {
  switch (e.kind) {
    case "number":
      return { slope: zero, start: e.value };
    case "symbol":
      return e.name === name ? { slope: one, start: zero } : null;
    case "negate":
      return scaledLine(lineOf(e.argument, name), rational(-1n));
    case "add":
      return e.terms.reduce<Line | null>(
        (total, term) => {
          const line = lineOf(term, name);
          if (total === null || line === null) return null;
          return { slope: add(total.slope, line.slope), start: add(total.start, line.start) };
        },
        { slope: zero, start: zero },
      );
    case "multiply":
      return e.factors.reduce<Line | null>(
        (product, factor) => {
          const line = lineOf(factor, name);
          if (product === null || line === null) return null;
          if (line.slope.n === 0n) return scaledLine(product, line.start);
          return product.slope.n === 0n ? scaledLine(line, product.start) : null;
        },
        { slope: zero, start: one },
      );
    case "divide": {
      const below = lineOf(e.denominator, name);
      if (below === null || below.slope.n !== 0n || below.start.n === 0n) return null;
      return scaledLine(lineOf(e.numerator, name), divide(one, below.start));
    }
    default:
      return null;
  }
}

const scaledLine = (line: Line | null, by: Rational): Line | null =>
  line === null ? null : { slope: multiply(line.slope, by), start: multiply(line.start, by) };

/** Where some line passes a whole number, from 0 to the period, both included; null where there are too many. */
function bordersOf(lines: readonly Line[], period: bigint): readonly Rational[] | null {
  const found = new Map<string, Rational>();
  const note = (t: Rational): void => void found.set(`${t.n}/${t.d}`, t);
  note(zero);
  note(rational(period));
  for (const { slope, start } of lines) {
    if (slope.n === 0n) continue;
    const ends = [start, add(start, multiply(slope, rational(period)))].sort(order);
    const [low, high] = ends;
    if (low === undefined || high === undefined) return null;
    const first = -floor(negate(low));
    const last = floor(high);
    if (last - first > mostPieces) return null;
    for (let k = first; k <= last; k += 1n) note(divide(add(rational(k), negate(start)), slope));
  }
  return found.size > Number(mostPieces) ? null : [...found.values()].sort(order);
}

function roundedAt({ name }: Call, { slope, start }: Line, t: Rational): Rational {
  const value = add(multiply(slope, t), start);
  return rational(name === "floor" ? floor(value) : -floor(negate(value)));
}

/** The point with this value for the variable at which the two sides differ, if there is one among the simplest. */
function differingAt(pair: Pair, name: string, value: Rational): Point | null {
  const others = candidates(new Map([...pair.domains].filter(([each]) => each !== name)));
  for (const point of others.length === 0 ? [new Map<string, Rational>()] : others.slice(0, 2)) {
    const at: Point = new Map([...point, [name, value]]);
    if (differAt(pair, at) && differExactlyAt(pair, at)) return at;
  }
  return null;
}

const middle = (a: Rational, b: Rational): Rational => multiply(add(a, b), rational(1n, 2n));
