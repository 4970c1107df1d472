import type { Rational } from "../rational";
import type { Binary } from "./binary";
import * as binary from "./binary";

/** A value between two binary numbers, both included. */
export interface Interval {
  readonly low: Binary;
  readonly high: Binary;
}

/** Arithmetic with so many bits, rounded outward. Null where a value need not exist. */
export class Arithmetic {
  constructor(readonly bits: number) {}

  rational({ n, d }: Rational): Interval {
    if (d === 1n) {
      const low = binary.rounded(n, 0, this.bits, -1);
      return { low, high: low.e === 0 ? low : binary.rounded(n, 0, this.bits, 1) };
    }
    return binary.quotient(n, d, this.bits);
  }

  /** The number x·2^-bits, which is off by no more than `slack` units. */
  fixed(x: bigint, bits: number, slack: bigint, scale = 0): Interval {
    return {
      low: binary.rounded(x - slack, scale - bits, this.bits, -1),
      high: binary.rounded(x + slack, scale - bits, this.bits, 1),
    };
  }

  add(a: Interval, b: Interval): Interval {
    return { low: binary.add(a.low, b.low, this.bits, -1), high: binary.add(a.high, b.high, this.bits, 1) };
  }

  subtract(a: Interval, b: Interval): Interval {
    return this.add(a, negate(b));
  }

  multiply(a: Interval, b: Interval): Interval {
    if (binary.sign(a.low) >= 0 && binary.sign(b.low) >= 0) {
      return {
        low: binary.multiply(a.low, b.low, this.bits, -1),
        high: binary.multiply(a.high, b.high, this.bits, 1),
      };
    }
    const corners = [
      [a.low, b.low],
      [a.low, b.high],
      [a.high, b.low],
      [a.high, b.high],
    ] as const;
    const at = (direction: binary.Direction): Binary =>
      corners
        .map(([x, y]) => binary.multiply(x, y, this.bits, direction))
        .reduce((best, each) => (binary.compare(each, best) === direction ? each : best));
    return { low: at(-1), high: at(1) };
  }

  divide(a: Interval, b: Interval): Interval | null {
    const inverse = this.inverse(b);
    return inverse === null ? null : this.multiply(a, inverse);
  }

  inverse({ low, high }: Interval): Interval | null {
    if (binary.sign(low) <= 0 && binary.sign(high) >= 0) return null;
    const one: Binary = { m: 1n, e: 0 };
    return { low: binary.divide(one, high, this.bits, -1), high: binary.divide(one, low, this.bits, 1) };
  }

  /** A whole power, by squaring. */
  power(base: Interval, exponent: bigint): Interval | null {
    let left = exponent < 0n ? -exponent : exponent;
    if (left >= 1n << 50n) return null;
    let [result, square]: [Interval, Interval] = [this.rational({ n: 1n, d: 1n }), base];
    while (left > 0n) {
      if ((left & 1n) === 1n) result = this.multiply(result, square);
      left >>= 1n;
      if (left > 0n) square = this.#squared(square);
      if (Math.abs(square.high.e) > 2 ** 48) return null;
    }
    return exponent < 0n ? this.inverse(result) : result;
  }

  #squared(a: Interval): Interval {
    const made = this.multiply(a, a);
    return binary.sign(made.low) < 0 ? { low: binary.zero, high: made.high } : made;
  }
}

export const negate = ({ low, high }: Interval): Interval => ({ low: binary.negate(high), high: binary.negate(low) });

export function absolute(a: Interval): Interval {
  if (binary.sign(a.low) >= 0) return a;
  if (binary.sign(a.high) <= 0) return negate(a);
  const [x, y] = [binary.negate(a.low), a.high];
  return { low: binary.zero, high: binary.compare(x, y) > 0 ? x : y };
}

export const isPositive = ({ low }: Interval): boolean => binary.sign(low) > 0;
export const isNegative = ({ high }: Interval): boolean => binary.sign(high) < 0;
export const isBelow = (a: Interval, b: Interval): boolean => binary.compare(a.high, b.low) < 0;
