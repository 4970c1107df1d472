import { bitLength } from "./bit-length";
import { gcd } from "./gcd";

export { gcd } from "./gcd";

/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };
export const one: Rational = { n: 1n, d: 1n };
export const minusOne: Rational = { n: -1n, d: 1n };

/** The fraction n/d in lowest terms. Throws RangeError where d is 0. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError(`rational(${n}, 0): the denominator must not be 0`);
  const g = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / g, d: (sign * d) / g };
}

export function integer(n: bigint | number): Rational {
  return { n: BigInt(n), d: 1n };
}

/** In the way of P. Henrici (1956): what both denominators share is looked for, and of the sum only how much of that it shares. */
export function add(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n + b.n, d: 1n };
  const shared = gcd(a.d, b.d);
  if (shared === 1n) return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
  const rest = a.d / shared;
  const n = a.n * (b.d / shared) + b.n * rest;
  const again = gcd(n < 0n ? -n : n, shared);
  return { n: n / again, d: rest * (b.d / again) };
}

/**
 * The sum of many fractions, by halves: over the least common denominator of each half, and in lowest terms at the end alone. One after
 * another, each of n additions would look for what the whole numerator and the whole denominator share. Null where a number on
 * the way is beyond `most`, which bounds the work.
 */
export function total(values: readonly Rational[], most: bigint): Rational | null {
  const whole = overCommon(values, 0, values.length, most);
  return whole === null ? null : rational(whole.n, whole.d);
}

const isWithin = ({ n, d }: Rational, most: bigint): boolean => d <= most && n <= most && n >= -most;

/** The product of many fractions, by halves; null as for a sum. */
export function totalProduct(values: readonly Rational[], most: bigint, from = 0, to = values.length): Rational | null {
  if (to - from < 2) return values[from] ?? one;
  const middle = (from + to) >> 1;
  const [a, b] = [totalProduct(values, most, from, middle), totalProduct(values, most, middle, to)];
  return a === null || b === null || !isWithin(a, most) || !isWithin(b, most) ? null : multiply(a, b);
}

/** The sum of those from one place up to another, not in lowest terms. */
function overCommon(values: readonly Rational[], from: number, to: number, most: bigint): Rational | null {
  if (to - from < 2) return values[from] ?? zero;
  const middle = (from + to) >> 1;
  const [a, b] = [overCommon(values, from, middle, most), overCommon(values, middle, to, most)];
  if (a === null || b === null || !isWithin(a, most) || !isWithin(b, most)) return null;
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  const shared = gcd(a.d, b.d);
  const factor = b.d / shared;
  return { n: a.n * factor + b.n * (a.d / shared), d: a.d * factor };
}

export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));

export function multiply(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n * b.n, d: 1n };
  const [left, right] = [gcd(a.n < 0n ? -a.n : a.n, b.d), gcd(b.n < 0n ? -b.n : b.n, a.d)];
  return { n: (a.n / left) * (b.n / right), d: (a.d / right) * (b.d / left) };
}

/** Throws RangeError where b is 0. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });

export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);

/** -1, 0 or 1 as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equals = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;

export const isZero = (a: Rational): boolean => a.n === 0n;

export const isInteger = (a: Rational): boolean => a.d === 1n;

export const sign = (a: Rational): -1 | 0 | 1 => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);

/** a to an integer power. The caller bounds the size; throws RangeError for 0 to a negative power. */
export function power(a: Rational, exponent: number): Rational {
  if (exponent >= 0) return { n: a.n ** BigInt(exponent), d: a.d ** BigInt(exponent) };
  if (a.n === 0n) throw new RangeError("power(0, negative): not a number");
  const flipped = a.n < 0n ? { n: -a.d, d: -a.n } : { n: a.d, d: a.n };
  return power(flipped, -exponent);
}

/** The largest integer not above a. */
export function floor(a: Rational): bigint {
  const q = a.n / a.d;
  return a.n < 0n && q * a.d !== a.n ? q - 1n : q;
}

/** The nearest double; correctly scaled for numerators and denominators beyond the range of doubles. */
export function toNumber(a: Rational): number {
  const direct = Number(a.n) / Number(a.d);
  if (Number.isFinite(direct) && (direct !== 0 || a.n === 0n)) return direct;
  const before = longOnes.get(a);
  if (before !== undefined) return before;
  const found = scaledDown(a);
  longOnes.set(a, found);
  return found;
}

/** Doubles near fractions whose numbers are beyond the range of doubles: each is asked for at point after point. */
const longOnes = new WeakMap<Rational, number>();

function scaledDown(a: Rational): number {
  const shift = bitLength(a.n) - bitLength(a.d) - 64;
  const scaled = shift >= 0 ? Number(a.n / (a.d << BigInt(shift))) : Number((a.n << BigInt(-shift)) / a.d);
  // Two factors, so that 2^shift itself may lie outside the range of doubles.
  const half = Math.trunc(shift / 2);
  return scaled * 2 ** half * 2 ** (shift - half);
}

/** The exact value of a finite double. */
export function fromNumber(x: number): Rational {
  if (!Number.isFinite(x)) throw new RangeError(`fromNumber(${x}): needs a finite number`);
  let exponent = 0;
  let mantissa = x;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent += 1;
  }
  return rational(BigInt(mantissa), 1n << BigInt(exponent));
}

/** The fraction that a double's shortest decimal text says: 0.1 is 1/10 here, where `fromNumber` gives the binary value. */
export function fromDecimal(x: number): Rational {
  if (!Number.isFinite(x)) throw new RangeError(`fromDecimal(${x}): needs a finite number`);
  const [mantissa = "0", exponent = "0"] = String(x).split("e");
  const [whole = "0", digits = ""] = mantissa.split(".");
  const shift = Number(exponent) - digits.length;
  const value = BigInt(whole + digits);
  return shift >= 0 ? { n: value * 10n ** BigInt(shift), d: 1n } : rational(value, 10n ** BigInt(-shift));
}

/** "3", "-1/8": text that reads back to the same fraction. */
export const toText = (a: Rational): string => (a.d === 1n ? `${a.n}` : `${a.n}/${a.d}`);
