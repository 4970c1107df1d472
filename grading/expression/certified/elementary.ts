import { bitLength as length } from "../bit-length";
import * as fixedPoint from "../decide/fixed-point";
import { integerRoot } from "../decide/whole-roots";
import type { Binary } from "./binary";
import * as binary from "./binary";
import { type Arithmetic, type Interval, isNegative, isPositive, negate } from "./interval";

/** More bits than are kept, for what the reductions of an argument lose. */
const spare = 40;

export const pi = (to: Arithmetic): Interval => {
  const bits = to.bits + spare;
  return to.fixed(fixedPoint.pi(BigInt(bits)), bits, 2n);
};

/** A rising function, from its values at both ends. */
function rising(u: Interval, f: (x: Binary) => Interval | null): Interval | null {
  const [low, high] = [f(u.low), f(u.high)];
  return low === null || high === null ? null : { low: low.low, high: high.high };
}

export function exp(to: Arithmetic, u: Interval): Interval | null {
  return rising(u, (x) => {
    const size = x.e + length(x.m);
    if (size > 40) return null;
    // e^x = 2^k·e^(x - k ln 2); each unit of k adds one of the last place.
    const bits = to.bits + spare + 2 * Math.max(0, size);
    const exact = binary.fixed(x, bits, -1);
    if (exact === null) return null;
    const log = fixedPoint.ln(2n << BigInt(bits), BigInt(bits));
    const k = exact / log;
    const made = fixedPoint.exp(exact - k * log, BigInt(bits));
    return made === null ? null : to.fixed(made, bits, 4n * (k < 0n ? -k : k) + 16n, Number(k));
  });
}

/** The natural logarithm of something positive. */
export function ln(to: Arithmetic, u: Interval): Interval | null {
  if (!isPositive(u)) return null;
  return rising(u, ({ m, e }) => {
    const bits = to.bits + spare;
    const size = length(m) - 1;
    // x = f·2^k with 1 <= f < 2.
    const f = binary.shifted(m, bits - size, -1);
    const k = BigInt(e + size);
    const log = fixedPoint.ln(2n << BigInt(bits), BigInt(bits));
    const made = fixedPoint.ln(f, BigInt(bits)) + k * log;
    return to.fixed(made, bits, (k < 0n ? -k : k) + 8n);
  });
}

/** The real root, of an even degree only where nothing lies below 0. */
export function root(to: Arithmetic, u: Interval, degree: number): Interval | null {
  if (degree % 2 === 0 && binary.sign(u.low) < 0) return null;
  return rising(u, ({ m, e }) => {
    const size = m < 0n ? -m : m;
    let shift = Math.max(0, degree * (to.bits + 4) - length(size));
    while ((e - shift) % degree !== 0) shift += 1;
    const found = integerRoot(size << BigInt(shift), degree);
    const isExact = found ** BigInt(degree) === size << BigInt(shift);
    const scale = (e - shift) / degree;
    const made = to.fixed(isExact ? found : 2n * found + 1n, 0, isExact ? 0n : 1n, isExact ? scale : scale - 1);
    return m < 0n ? negate(made) : made;
  });
}

/** sin and cos: neither moves by more than the width of its argument. */
export function wave(to: Arithmetic, u: Interval, name: "sin" | "cos"): Interval | null {
  const bits = to.bits + spare;
  if (u.high.e + length(u.high.m) > 2000 || u.low.e + length(u.low.m) > 2000) return null;
  const [low, high] = [binary.fixed(u.low, bits, -1), binary.fixed(u.high, bits, 1)];
  if (low === null || high === null || high - low > 1n << BigInt(bits)) return null;
  const [sin, cos] = fixedPoint.sinAndCos(low, BigInt(bits));
  return to.fixed(name === "sin" ? sin : cos, bits, high - low + 2n);
}

export function arctan(to: Arithmetic, u: Interval): Interval | null {
  return throughFixed(to, u, 400, (x, bits) => fixedPoint.arctan(x, bits));
}

export function erf(to: Arithmetic, u: Interval): Interval | null {
  return throughFixed(to, u, 3, (x, bits) => fixedPoint.erf(x, bits));
}

function throughFixed(
  to: Arithmetic,
  u: Interval,
  largest: number,
  f: (x: bigint, bits: bigint) => bigint | null,
): Interval | null {
  const bits = to.bits + spare;
  const at = (x: Binary, direction: binary.Direction): bigint | null => {
    if (x.m !== 0n && x.e + length(x.m) > largest) return null;
    const fixed = binary.fixed(x, bits, direction);
    return fixed === null ? null : f(fixed, BigInt(bits));
  };
  const [low, high] = [at(u.low, -1), at(u.high, 1)];
  if (low === null || high === null) return null;
  return { low: to.fixed(low, bits, 2n).low, high: to.fixed(high, bits, 2n).high };
}

/** base^exponent for a base of one sign; a negative one has a value where `odd` says which sign that has. */
export function realPower(to: Arithmetic, base: Interval, exponent: Interval, odd: 1 | -1 | null): Interval | null {
  if (isNegative(base)) {
    const size = odd === null ? null : realPower(to, negate(base), exponent, null);
    return size === null ? null : odd === -1 ? negate(size) : size;
  }
  const log = ln(to, base);
  return log === null ? null : exp(to, to.multiply(exponent, log));
}
