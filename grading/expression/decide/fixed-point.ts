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

/** e^x, or null where |x| is above 4096. */
export function exp(x: bigint, bits: bigint): bigint | null {
  if (size(x) >> bits > 4096n) return null;
  // e^x = 2^k·(e^(r/256))^256 with r = x - k ln 2; a large k wants as many more bits.
  const wide = bits + spare + 6000n * (size(x) >> bits > 16n ? 1n : 0n) + 32n;
  const log = ln2(wide);
  const exact = x << (wide - bits);
  const k = exact / log;
  const reduced = (exact - k * log) >> 8n;
  let term = 1n << wide;
  let total = term;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = (term * reduced) >> wide;
    term /= n;
    total += term;
  }
  for (let i = 0; i < 8; i += 1) total = (total * total) >> wide;
  const shift = wide - bits - k;
  return shift >= 0n ? total >> shift : total << -shift;
}

/** ln x for x > 0. */
export function ln(x: bigint, bits: bigint): bigint {
  const wide = bits + spare;
  // x = m·2^e with 1 <= m < 2; ln m = 2 atanh((m - 1)/(m + 1)).
  const e = BigInt(x.toString(2).length) - 1n - bits;
  const one = 1n << wide;
  const shift = wide - bits - e;
  const m = shift >= 0n ? x << shift : x >> -shift;
  const z = ((m - one) << wide) / (m + one);
  const square = (z * z) >> wide;
  let power = z;
  let total = z;
  for (let k = 3n; power !== 0n; k += 2n) {
    power = (power * square) >> wide;
    total += power / k;
  }
  return (2n * total + e * ln2(wide)) >> spare;
}

/** arctan x. */
export function arctan(x: bigint, bits: bigint): bigint {
  if (isNegative(x)) return -arctan(-x, bits);
  const wide = bits + spare;
  const one = 1n << wide;
  let t = x << spare;
  const turned = t > one;
  if (turned) t = (one << wide) / t;
  // arctan t = 4 arctan of a number below 1/4.
  for (let i = 0; i < 2; i += 1) t = (t << wide) / (one + integerRoot(one * one + t * t, 2));
  const square = (t * t) >> wide;
  let power = t;
  let total = t;
  for (let k = 1n; power !== 0n; k += 1n) {
    power = (power * square) >> wide;
    total += (k % 2n === 0n ? power : -power) / (2n * k + 1n);
  }
  const angle = 4n * total;
  return (turned ? piWide(wide) / 2n - angle : angle) >> spare;
}

/** sin x and cos x. */
export function sinAndCos(x: bigint, bits: bigint): readonly [bigint, bigint] {
  const wide = bits + spare + BigInt(size(x).toString(2).length);
  const turn = 2n * piWide(wide);
  const exact = x << (wide - bits);
  const r = exact - (exact / turn) * turn;
  let term = 1n << wide;
  const sums: [bigint, bigint] = [0n, term];
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = (term * r) >> wide;
    term /= n;
    const signed = n % 4n < 2n ? term : -term;
    if (n % 2n === 1n) sums[0] += signed;
    else sums[1] += signed;
  }
  const shift = wide - bits;
  return [sums[0] >> shift, sums[1] >> shift];
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
