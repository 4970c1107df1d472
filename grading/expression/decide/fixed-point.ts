import { bitLength } from "../bit-length";
import { integerRoot } from "./whole-roots";

/**
 * Elementary functions of fixed-point numbers: x stands for x / 2^bits. Each result is wrong by at most one unit of the last
 * place: the work is done with `spare` more bits, and the series and their reductions lose fewer than half of those
 * (one unit an operation, some hundreds of operations, at most 2^8 by the reductions).
 */
const spare = 64n;

const isNegative = (x: bigint): boolean => x < 0n;
const size = (x: bigint): bigint => (isNegative(x) ? -x : x);

/** atanh(1/n)·2^bits, summed from the series Σ (1/n)^(2k+1)/(2k+1). */
function inverseTangentOfReciprocal(n: bigint, bits: bigint, hyperbolic: boolean): bigint {
  let power = (1n << bits) / n;
  let total = power;
  for (let k = 1n; power !== 0n; k += 1n) {
    power /= n * n;
    total += (hyperbolic || k % 2n === 0n ? power : -power) / (2n * k + 1n);
  }
  return total;
}

/** The value with more bits, worked out once a precision: all functions at one point are asked for a few of them. */
function remembered(make: (bits: bigint) => bigint): (bits: bigint) => bigint {
  const known = new Map<bigint, bigint>();
  return (bits) => {
    const rounded = ((bits + step - 1n) / step) * step;
    const before = known.get(rounded);
    if (before !== undefined) return before >> (rounded - bits);
    if (known.size >= mostRemembered) known.clear();
    const made = make(rounded);
    known.set(rounded, made);
    return made >> (rounded - bits);
  };
}
const step = 64n;
const mostRemembered = 64;

/** ln 2 = 2 atanh(1/3). */
const ln2 = remembered((bits) => 2n * inverseTangentOfReciprocal(3n, bits, true));

/** π = 16 arctan(1/5) - 4 arctan(1/239) (Machin). */
const piWide = remembered(
  (bits) => 16n * inverseTangentOfReciprocal(5n, bits, false) - 4n * inverseTangentOfReciprocal(239n, bits, false),
);

export const pi = (bits: bigint): bigint => piWide(bits + spare) >> spare;

/** Most by which an argument is halved before its series is summed: the value is doubled, or squared, as often after that. */
const halvings = 8n;

/** e^x, or null where |x| is above 4096. */
export function exp(x: bigint, bits: bigint): bigint | null {
  const whole = size(x) >> bits;
  if (whole > 4096n) return null;
  // e^x = 2^k·(e^(r/256))^256 with r = x - k ln 2; a large k wants as many more bits.
  const wide = bits + spare + 32n + (isNegative(x) ? 0n : (3n * whole) / 2n);
  const log = ln2(wide);
  const exact = x << (wide - bits);
  const k = exact / log;
  const reduced = (exact - k * log) >> halvings;
  let term = 1n << wide;
  let total = term;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * reduced) >> wide) / n;
    total += term;
  }
  for (let i = 0; i < halvings; i += 1) total = (total * total) >> wide;
  const shift = wide - bits - k;
  return shift >= 0n ? total >> shift : total << -shift;
}

/** z + z³/3 + z⁵/5 + …, or with changing signs: the inverse of a hyperbolic or of a circular tangent, for a small z. */
function inverseTangent(z: bigint, wide: bigint, hyperbolic: boolean): bigint {
  const square = (z * z) >> wide;
  let power = z;
  let total = z;
  for (let k = 1n; power !== 0n && power !== -1n; k += 1n) {
    power = (power * square) >> wide;
    total += (hyperbolic || k % 2n === 0n ? power : -power) / (2n * k + 1n);
  }
  return total;
}

/** Parts into which an interval is taken apart: from a known value at its end on, the series is short. */
const parts = 64n;
const places: readonly bigint[] = Array.from({ length: Number(parts) + 1 }, (_, j) => BigInt(j));

/** ln(1 + j/64) for each j. */
const logarithms: readonly ((bits: bigint) => bigint)[] = places.map((j) =>
  remembered((bits) => 2n * inverseTangent((j << bits) / (2n * parts + j), bits, true)),
);

/** ln x for x > 0. */
export function ln(x: bigint, bits: bigint): bigint {
  const wide = bits + spare;
  // x = m·2^e with 1 <= m < 2, and m = c·q with the next c = 1 + j/64 below; ln q = 2 atanh((q - 1)/(q + 1)).
  const e = BigInt(bitLength(x)) - 1n - bits;
  const shift = wide - bits - e;
  const m = shift >= 0n ? x << shift : x >> -shift;
  const j = ((m * parts) >> wide) - parts;
  const c = (parts + j) << wide;
  const z = ((m * parts - c) << wide) / (m * parts + c);
  const known = logarithms[Number(j)]?.(wide + spare) ?? 0n;
  return (2n * inverseTangent(z, wide, true) + (known >> spare) + e * ln2(wide)) >> spare;
}

/** arctan(j/64) for each j. */
const angles: readonly ((bits: bigint) => bigint)[] = places.map((j) =>
  remembered((bits) => angleOf((j << bits) / parts, bits)),
);

/** The angle of a tangent up to 1, as four times that of a number below 1/4. */
function angleOf(tangent: bigint, wide: bigint): bigint {
  const one = 1n << wide;
  let t = tangent;
  for (let i = 0; i < 2; i += 1) t = (t << wide) / (one + integerRoot(one * one + t * t, 2));
  return 4n * inverseTangent(t, wide, false);
}

/** arctan x. */
export function arctan(x: bigint, bits: bigint): bigint {
  if (isNegative(x)) return -arctan(-x, bits);
  const wide = bits + spare;
  const one = 1n << wide;
  let t = x << spare;
  const turned = t > one;
  if (turned) t = (one << wide) / t;
  // The angle between t and the next j/64 below has the tangent (t - j/64)/(1 + t·j/64).
  const j = (t * parts) >> wide;
  const z = ((t * parts - (j << wide)) << wide) / ((parts << wide) + t * j);
  const known = angles[Number(j)]?.(wide + spare) ?? 0n;
  const angle = inverseTangent(z, wide, false) + (known >> spare);
  return (turned ? piWide(wide) / 2n - angle : angle) >> spare;
}

/** sin x and cos x. */
export function sinAndCos(x: bigint, bits: bigint): readonly [bigint, bigint] {
  const wide = bits + spare + BigInt(bitLength(x));
  const turn = 2n * piWide(wide);
  const exact = x << (wide - bits);
  const r = (exact - (exact / turn) * turn) >> halvings;
  const one = 1n << wide;
  // sin r, and 1 - cos r, which stays small: so does what is lost where both are doubled.
  let term = one;
  let [sin, rest] = [0n, 0n];
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * r) >> wide) / n;
    if (n % 2n === 1n) sin += n % 4n === 1n ? term : -term;
    else rest += n % 4n === 2n ? term : -term;
  }
  for (let i = 0; i < halvings; i += 1) [sin, rest] = [(sin * (one - rest)) >> (wide - 1n), (sin * sin) >> (wide - 1n)];
  const shift = wide - bits;
  return [sin >> shift, (one - rest) >> shift];
}

/** erf x for |x| <= 8, by its Taylor series. */
export function erf(x: bigint, bits: bigint): bigint | null {
  if (size(x) >> bits >= 8n) return null;
  // The terms grow to e^(x²) before they fall.
  const wide = bits + spare + 128n;
  const u = x << (wide - bits);
  const square = (u * u) >> wide;
  let term = u;
  let total = u;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = -((term * square) >> wide) / n;
    total += term / (2n * n + 1n);
  }
  const scale = integerRoot(piWide(wide) << wide, 2);
  return ((2n * total * (1n << wide)) / scale) >> (wide - bits);
}
