import { type Bounds, certainBounds } from "../expression/certified/bounds";
import { type Enclosed, enclosedConstant, exactValue } from "../expression/constants";
import type { Expression } from "../expression/expression";
import { absolute, compare, fromNumber, multiply, type Rational, rational, subtract } from "../expression/rational";

/**
 * How far an answer may lie from the key. Where several are given, one that holds is enough; borders are included, and
 * all comparisons are made with exact fractions.
 *
 * - `absolute`: |answer - key| <= absolute. `relative`: |answer - key| <= relative·|key|.
 * - `significantFigures` n: |answer - key| is at most half a unit of the key's n-th significant digit. Only the value
 *   counts: 0.1, 0.10 and 1e-1 are one answer.
 */
export interface Tolerance {
  readonly absolute?: Rational;
  readonly relative?: Rational;
  readonly significantFigures?: number;
}

export type Nearness = "within" | "beyond" | "undecided";

/** Whether a constant lies within the tolerance of another one. */
export function near(answer: Expression, key: Expression, tolerance: Tolerance): Nearness {
  const [a, k] = [exactValue(answer), exactValue(key)];
  if (a !== null && k !== null) {
    const allowed = allowance(k, tolerance);
    return compare(absolute(subtract(a, k)), allowed) <= 0 ? "within" : "beyond";
  }
  for (const bits of [0, 160, 1024]) {
    const [x, y] = [bounds(answer, a, bits), bounds(key, k, bits)];
    if (x === null || y === null) {
      if (bits === 1024) return "undecided";
      continue;
    }
    const found = nearWithin(x, y, tolerance);
    if (found !== "undecided") return found;
  }
  return "undecided";
}

function nearWithin(x: Bounds, y: Bounds, tolerance: Tolerance): Nearness {
  if (y.low === null || y.high === null) return "undecided";
  const most = allowance(largest(y.low, y.high), tolerance);
  const isApart =
    (x.low !== null && compare(subtract(x.low, y.high), most) > 0) ||
    (x.high !== null && compare(subtract(y.low, x.high), most) > 0);
  if (isApart) return "beyond";
  if (x.low === null || x.high === null) return "undecided";
  const least = allowance(smallest(y.low, y.high), tolerance);
  const gap = subtract(x.high, y.low);
  const back = subtract(y.high, x.low);
  return compare(compare(gap, back) > 0 ? gap : back, least) <= 0 ? "within" : "undecided";
}

/** Bounds of a constant: in doubles, which cost little, for 0 bits. */
function bounds(expression: Expression, exact: Rational | null, bits: number): Bounds | null {
  if (exact !== null) return { low: exact, high: exact };
  if (bits > 0) return certainBounds(expression, bits);
  const found: Enclosed | null = enclosedConstant(expression);
  return found === null ? null : { low: fromNumber(found.low), high: fromNumber(found.high) };
}

const smallest = (low: Rational, high: Rational): Rational =>
  low.n <= 0n && high.n >= 0n ? rational(0n) : compare(absolute(low), absolute(high)) < 0 ? low : high;

const largest = (low: Rational, high: Rational): Rational => (compare(absolute(low), absolute(high)) > 0 ? low : high);

/** The largest distance that is allowed from a key of this value. */
export function allowance(key: Rational, { absolute: fixed, relative, significantFigures }: Tolerance): Rational {
  let most = rational(0n);
  const raise = (value: Rational): void => {
    if (compare(value, most) > 0) most = value;
  };
  if (fixed !== undefined) raise(fixed);
  if (relative !== undefined) raise(multiply(relative, absolute(key)));
  if (significantFigures !== undefined && key.n !== 0n) {
    raise(multiply(powerOfTen(decade(absolute(key)) - significantFigures + 1), rational(1n, 2n)));
  }
  return most;
}

/** The exponent e with 10^e <= size < 10^(e+1), for a positive number. */
function decade(size: Rational): number {
  let e = size.n.toString().length - size.d.toString().length;
  while (compare(size, powerOfTen(e)) < 0) e -= 1;
  while (compare(size, powerOfTen(e + 1)) >= 0) e += 1;
  return e;
}

const powerOfTen = (e: number): Rational => (e >= 0 ? rational(10n ** BigInt(e)) : rational(1n, 10n ** BigInt(-e)));

export const isGiven = (tolerance: Tolerance | undefined): tolerance is Tolerance =>
  tolerance !== undefined &&
  (tolerance.absolute !== undefined || tolerance.relative !== undefined || tolerance.significantFigures !== undefined);
