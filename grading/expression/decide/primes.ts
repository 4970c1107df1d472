/**
 * Chains of primes for zero-testing with exponentials: arithmetic is done modulo p₀ (26 bits, so that products of two
 * residues are exact in doubles), exponents of a number of prime order p₁ modulo p₁, exponents inside exponents modulo p₂.
 *
 * - `real` chains: p₀ = 2p₁ + 1, p₁ = 2p₂ + 1, …: every p ≡ 3 mod 4, so that square roots are powers.
 * - `circle` chains: p₀ = 24p₁ + 1: -1 has square roots mod p₀, which serve sin and cos, and so have 2 and 3, as angles of 45° and 60° need;
 *   in `gaussian` chains p₁ = 4m + 1, so that -1 has them mod p₁ too, as imaginary exponents need; in `deep` ones p₁ = 4p₂ + 1, for
 *   sin and cos within exponents.
 */
export interface Chain {
  readonly primes: readonly number[];
  /** For circle chains, a square root of -1 modulo each prime that has one for certain; else empty. */
  readonly roots: readonly number[];
}

export interface Pools {
  /** real[k]: chains of k + 2 primes. */
  readonly real: readonly (readonly Chain[])[];
  /** Chains of two primes. */
  readonly circle: readonly Chain[];
  readonly gaussian: readonly Chain[];
  /** Chains of three primes: some ninety. */
  readonly deep: readonly Chain[];
}

/** Primes are sought in the last numbers below 2^26. */
const top = 2 ** 26;
const span = 2 ** 22;

let pools: Pools | undefined;

/** All chains whose first prime lies just below 2^26. Computed once: a constant of nature, so it is no state. */
export function primePools(): Pools {
  pools ??= find();
  return pools;
}

function find(): Pools {
  const small = [...sieve(0, 2 ** 13 + 8, []).entries()].flatMap(([n, flag]) => (n > 1 && flag === 1 ? [n] : []));
  const low = top - span;
  const windows = [1, 2, 4, 8, 24].map((shrink) => {
    const start = Math.floor(low / shrink) - 8;
    return { start, flags: sieve(start, Math.floor(top / shrink) + 8, small) };
  });
  const prime = (shrunk: number, n: number): boolean => {
    const window = windows[shrunk];
    return window !== undefined && Number.isInteger(n) && window.flags[n - window.start] === 1;
  };
  const real: Chain[][] = [[], [], []];
  const circle: Chain[] = [];
  const gaussian: Chain[] = [];
  const deep: Chain[] = [];
  for (let p = low + 3; p < top; p += 2) {
    if (!prime(0, p)) continue;
    const primes = [p];
    for (let next = (p - 1) / 2; primes.length < 4 && prime(primes.length, next); next = (next - 1) / 2)
      primes.push(next);
    for (let k = 2; k <= primes.length; k += 1) real[k - 2]?.push({ primes: primes.slice(0, k), roots: [] });
    const q = (p - 1) / 24;
    if (!prime(4, q)) continue;
    const r = (q - 1) / 4;
    const i = rootOfMinusOne(p);
    circle.push({ primes: [p, q], roots: [i] });
    if (!Number.isInteger(r)) continue;
    const roots = [i, rootOfMinusOne(q)];
    gaussian.push({ primes: [p, q], roots });
    if (small.every((each) => r % each !== 0)) deep.push({ primes: [p, q, r], roots });
  }
  return { real, circle, gaussian, deep };
}

/** 1 at n - low where n is prime, for low <= n < high < 2^26 + 8; `small` holds the primes up to the root, or nothing. */
function sieve(low: number, high: number, small: readonly number[]): Uint8Array {
  const flags = new Uint8Array(high - low).fill(1);
  const strike = (n: number): void => {
    for (let multiple = Math.max(n * n, Math.ceil(low / n) * n); multiple < high; multiple += n)
      flags[multiple - low] = 0;
  };
  if (small.length === 0) for (let n = 2; n * n < high; n += 1) strike(n);
  else for (const n of small) strike(n);
  return flags;
}

/** For p ≡ 1 mod 4: the power (p-1)/4 of any number without a square root. */
function rootOfMinusOne(p: number): number {
  for (let n = 2; ; n += 1) {
    const root = powerModulo(n, (p - 1) / 4, p);
    if (multiplyModulo(root, root, p) === p - 1) return root;
  }
}

/** Whether a residue other than 0 has a square root (Euler). */
export const isSquareModulo = (a: number, p: number): boolean => powerModulo(a, (p - 1) / 2, p) === 1;

/** a·b mod p, for residues of a prime below 2^26. */
export function multiplyModulo(a: number, b: number, p: number): number {
  const exact = a * b;
  return exact - p * Math.floor(exact / p);
}

/** a^n mod p for 0 <= n < 2^31. */
export function powerModulo(a: number, n: number, p: number): number {
  let base = a;
  let found = 1;
  for (let exponent = n | 0; exponent > 0; exponent >>= 1) {
    if ((exponent & 1) === 1) found = multiplyModulo(found, base, p);
    base = multiplyModulo(base, base, p);
  }
  return found;
}

/** The inverse modulo p, or NaN for 0 (extended Euclid). */
export function inverseModulo(a: number, p: number): number {
  if (!(a > 0)) return Number.NaN;
  let [r, s] = [p, a];
  let [t, u] = [0, 1];
  while (s > 0) {
    const q = Math.floor(r / s);
    [r, s] = [s, r - q * s];
    [t, u] = [u, t - q * u];
  }
  return t < 0 ? t + p : t;
}

/** A square root modulo p, or NaN where there is none. What is of odd order gets the root of odd order. */
export function rootModulo(a: number, p: number): number {
  if (Number.isNaN(a)) return a;
  if (a === 0) return 0;
  let root: number;
  if (p % 4 === 3) root = powerModulo(a, (p + 1) / 4, p);
  else if (p % 8 === 5) {
    // Atkin: i² = -1 within the product decides between the two candidates.
    const b = powerModulo(2 * a >= p ? 2 * a - p : 2 * a, (p - 5) / 8, p);
    const i = multiplyModulo(multiplyModulo(2, a, p), multiplyModulo(b, b, p), p);
    root = multiplyModulo(multiplyModulo(a, b, p), i === 0 ? p - 1 : i - 1, p);
  } else if (p % 16 === 9) {
    // Tonelli and Shanks for p - 1 = 8q: the root of odd order, turned by a root of unity until it fits.
    const q = (p - 1) / 8;
    root = powerModulo(a, (q + 1) / 2, p);
    if (multiplyModulo(root, root, p) === a) return root;
    let n = 3;
    while (isSquareModulo(n, p)) n += 1;
    const eighth = powerModulo(n, q, p);
    for (let i = 0; i < 3 && multiplyModulo(root, root, p) !== a; i += 1) root = multiplyModulo(root, eighth, p);
  } else return Number.NaN;
  return multiplyModulo(root, root, p) === a ? root : Number.NaN;
}
