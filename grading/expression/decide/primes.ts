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

/** Primes are sought in the last numbers below 2^26. */
const top = 2 ** 26;
const low = top - 2 ** 22;

/** Computed when they are first needed, each once: constants of nature, so they are no state. */
const lazy = <T>(find: () => T): (() => T) => {
  let found: T | undefined;
  return () => {
    found ??= find();
    return found;
  };
};

const smallPrimes = lazy((): readonly number[] => {
  const composite = new Uint8Array(2 ** 13 + 8);
  const found: number[] = [];
  for (let n = 2; n < composite.length; n += 1) {
    if (composite[n] === 1) continue;
    found.push(n);
    for (let multiple = n * n; multiple < composite.length; multiple += n) composite[multiple] = 1;
  }
  return found;
});

/** The k in 0 <= k < count at which all of a·k + b are prime, for a·k + b between 2^13 and 2^26. */
function primesTogether(count: number, forms: readonly (readonly [a: number, b: number])[]): readonly number[] {
  const composite = new Uint8Array(count);
  for (const r of smallPrimes()) {
    for (const [a, b] of forms) {
      if (a % r === 0) continue;
      const first = multiplyModulo(r - (b % r), inverseModulo(a % r, r), r);
      for (let k = first; k < count; k += r) composite[k] = 1;
    }
  }
  const found: number[] = [];
  for (let k = 0; k < count; k += 1) if (composite[k] === 0) found.push(k);
  return found;
}

const isPrime = (n: number): boolean => Number.isInteger(n) && smallPrimes().every((r) => n % r !== 0 || n === r);

/** p₀ = 2p₁ + 1 is 11 mod 12 where both are prime. */
const pairs = lazy((): readonly Chain[] =>
  primesTogether(Math.floor((top - low) / 12), [
    [12, low + 11],
    [6, low / 2 + 5],
  ]).map((k) => ({ primes: [low + 11 + 12 * k, low / 2 + 5 + 6 * k], roots: [] })),
);
const lengthened = (chains: readonly Chain[]): readonly Chain[] =>
  chains.flatMap(({ primes }) => {
    const next = ((primes.at(-1) ?? 0) - 1) / 2;
    return isPrime(next) ? [{ primes: [...primes, next], roots: [] }] : [];
  });
const triples = lazy(() => lengthened(pairs()));
const quadruples = lazy(() => lengthened(triples()));

/** Real chains of so many primes: two, three or four. */
export const realChains = (length: number): readonly Chain[] =>
  length <= 2 ? pairs() : length === 3 ? triples() : quadruples();

/** p₀ = 24p₁ + 1. */
const wheel = lazy(() => {
  const from = low / 24 + 1;
  return primesTogether(Math.floor(top / 24) - from + 1, [
    [1, from],
    [24, 24 * from + 1],
  ]).map((k) => ({ p: 24 * (from + k) + 1, q: from + k }));
});

/** Chains of two primes. */
export const circleChains = lazy((): readonly Chain[] =>
  wheel().map(({ p, q }) => ({ primes: [p, q], roots: [rootOfMinusOne(p)] })),
);
export const gaussianChains = lazy((): readonly Chain[] =>
  wheel()
    .filter(({ q }) => q % 4 === 1)
    .map(({ p, q }) => ({ primes: [p, q], roots: [rootOfMinusOne(p), rootOfMinusOne(q)] })),
);
/** Chains of three primes: some fifty. */
export const deepChains = lazy((): readonly Chain[] =>
  gaussianChains().flatMap(({ primes: [p = 0, q = 0], roots }) =>
    isPrime((q - 1) / 4) ? [{ primes: [p, q, (q - 1) / 4], roots }] : [],
  ),
);

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
    // The root of odd order, or that times a root of -1, since 2 is no square.
    root = powerModulo(a, (p + 3) / 8, p);
    if (multiplyModulo(root, root, p) !== a) root = multiplyModulo(root, powerModulo(2, (p - 1) / 4, p), p);
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

/** The root of an odd degree is unique where the degree is prime to p - 1. */
export function oddRootModulo(radicand: number, degree: number, p: number): number {
  const inverse = inverseModulo(degree % (p - 1), p - 1);
  if (Number.isNaN(radicand) || (inverse * degree) % (p - 1) !== 1) return Number.NaN;
  return powerModulo(radicand, inverse, p);
}
