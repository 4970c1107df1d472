import { counted, type Remembered, recalled } from "../decide/effort";
import type { Expression } from "../expression";
import { type Rational, rational } from "../rational";
import type { Binary } from "./binary";
import { evaluate } from "./evaluate";

/** Bounds of a value as fractions; null where it is unbounded as far as numbers are written out. */
export interface Bounds {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

/** Largest exponent of two that is written out. */
const longest = 20_000;

const known = new WeakMap<Expression, Map<number, Remembered<Bounds | null>>>();

/**
 * Certain bounds of a constant, from so many bits, or null where it has no value that is seen. Worked out once for each tree: a member of a
 * set is held against every member of another one.
 */
export function certainBounds(expression: Expression, bits: number): Bounds | null {
  const mine = known.get(expression) ?? new Map<number, Remembered<Bounds | null>>();
  const before = mine.get(bits);
  if (before !== undefined) return recalled(before);
  const found = counted(() => boundsOf(expression, bits));
  known.set(expression, mine.set(bits, found));
  return found.value;
}

function boundsOf(expression: Expression, bits: number): Bounds | null {
  const value = evaluate(expression, bits);
  if (value === null) return null;
  if (value.exact !== null) return { low: value.exact, high: value.exact };
  return { low: end(value.within.low, -1), high: end(value.within.high, 1) };
}

/** A fraction below (-1) or above (1) the number, or equal to it. */
function end({ m, e }: Binary, direction: -1 | 1): Rational | null {
  if (m === 0n) return rational(0n);
  const outward = m > 0n === direction > 0;
  if (e > longest) {
    if (outward) return null;
    return rational(m > 0n ? 1n << BigInt(longest) : -(1n << BigInt(longest)));
  }
  if (e >= 0) return rational(m << BigInt(e));
  if (e >= -longest) return rational(m, 1n << BigInt(-e));
  // The length of m is that of the bits asked for, so that this is still far below what it stands for.
  if (!outward) return rational(0n);
  return rational(m > 0n ? 1n : -1n, 1n << BigInt(longest / 2));
}
