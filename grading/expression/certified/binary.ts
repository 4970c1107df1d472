import { bitLength as length } from "../bit-length";

/**
 * Binary numbers m·2^e of bounded length, rounded in a known direction: no exponent makes them long, so that 0.99^1000 and 1000! cost
 * as much as 1/3.
 */
export interface Binary {
  readonly m: bigint;
  readonly e: number;
}

/** -1 rounds towards minus infinity, 1 towards infinity. */
export type Direction = -1 | 1;

export const zero: Binary = { m: 0n, e: 0 };

export function rounded(m: bigint, e: number, bits: number, direction: Direction): Binary {
  if (m === 0n) return zero;
  const excess = length(m) - bits;
  if (excess <= 0) return { m, e };
  return { m: shifted(m, -excess, direction), e: e + excess };
}

/** m·2^by as a whole number. */
export function shifted(m: bigint, by: number, direction: Direction): bigint {
  if (by >= 0) return m << BigInt(by);
  return direction === -1 ? m >> BigInt(-by) : -(-m >> BigInt(-by));
}

export const multiply = (a: Binary, b: Binary, bits: number, direction: Direction): Binary =>
  rounded(a.m * b.m, a.e + b.e, bits, direction);

export function add(a: Binary, b: Binary, bits: number, direction: Direction): Binary {
  if (a.m === 0n) return rounded(b.m, b.e, bits, direction);
  if (b.m === 0n) return rounded(a.m, a.e, bits, direction);
  const [top, other] = a.e + length(a.m) >= b.e + length(b.m) ? [a, b] : [b, a];
  // What lies below all bits that are kept only says in which direction the sum is off.
  const last = top.e + length(top.m) - 2 * bits - 8;
  const small =
    other.e < last
      ? { m: shifted(other.m, Math.max(other.e - last, -4 * bits - length(other.m)), direction), e: last }
      : other;
  const e = Math.min(top.e, small.e);
  return rounded((top.m << BigInt(top.e - e)) + (small.m << BigInt(small.e - e)), e, bits, direction);
}

/** a/b for b other than 0. */
export function divide(a: Binary, b: Binary, bits: number, direction: Direction): Binary {
  if (a.m === 0n) return zero;
  const shift = Math.max(0, bits + 2 + length(b.m) - length(a.m));
  const numerator = a.m << BigInt(shift);
  const [n, d] = b.m < 0n ? [-numerator, -b.m] : [numerator, b.m];
  const below = n >= 0n ? n / d : -((-n + d - 1n) / d);
  const quotient = direction === -1 || below * d === n ? below : below + 1n;
  return rounded(quotient, a.e - b.e - shift, bits, direction);
}

/** Bounds of n/d for a positive d, from one division. */
export function quotient(n: bigint, d: bigint, bits: number): { readonly low: Binary; readonly high: Binary } {
  if (n === 0n) return { low: zero, high: zero };
  const shift = Math.max(0, bits + 2 + length(d) - length(n));
  const numerator = n << BigInt(shift);
  const below = numerator >= 0n ? numerator / d : -((-numerator + d - 1n) / d);
  const above = below * d === numerator ? below : below + 1n;
  return { low: rounded(below, -shift, bits, -1), high: rounded(above, -shift, bits, 1) };
}

export const negate = ({ m, e }: Binary): Binary => ({ m: -m, e });

export function compare(a: Binary, b: Binary): -1 | 0 | 1 {
  const [s, t] = [sign(a), sign(b)];
  if (s !== t || s === 0) return s < t ? -1 : s > t ? 1 : 0;
  const [x, y] = [a.e + length(a.m), b.e + length(b.m)];
  if (x !== y) return x > y === s > 0 ? 1 : -1;
  const e = Math.min(a.e, b.e);
  const [m, n] = [a.m << BigInt(a.e - e), b.m << BigInt(b.e - e)];
  return m < n ? -1 : m > n ? 1 : 0;
}

export const sign = ({ m }: Binary): -1 | 0 | 1 => (m < 0n ? -1 : m > 0n ? 1 : 0);

/** x·2^bits as a whole number: fixed point. Null where it would be long. */
export function fixed({ m, e }: Binary, bits: number, direction: Direction): bigint | null {
  const by = e + bits;
  if (by > longest) return null;
  return by < -longest
    ? m === 0n
      ? 0n
      : direction === -1
        ? m < 0n
          ? -1n
          : 0n
        : m > 0n
          ? 1n
          : 0n
    : shifted(m, by, direction);
}

/** Most bits by which a number is shifted. */
const longest = 40_000;
