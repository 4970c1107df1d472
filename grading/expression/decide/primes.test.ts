import { describe, expect, test } from "vitest";
import {
  circleChains,
  deepChains,
  gaussianChains,
  inverseModulo,
  isSquareModulo,
  multiplyModulo,
  oddRootModulo,
  powerModulo,
  realChains,
  rootModulo,
} from "./primes";

const residues = (p: number): readonly number[] => Array.from({ length: p }, (_, a) => a);

/** a^n by multiplying, in whole numbers of any size. */
const byHand = (a: number, n: number, p: number): number => Number(BigInt(a) ** BigInt(n) % BigInt(p));

const isPrime = (n: number): boolean => {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return n > 1;
};

describe("arithmetic modulo a prime is that of whole numbers", () => {
  const primes = [3, 5, 7, 11, 13, 17, 19, 29, 41, 73];

  test("powers and inverses", () => {
    for (const p of primes)
      for (const a of residues(p)) {
        for (const n of [0, 1, 2, 3, 7, 12, 31])
          expect([a, n, p, powerModulo(a, n, p)]).toEqual([a, n, p, byHand(a, n, p)]);
        const inverse = inverseModulo(a, p);
        expect([a, p, a === 0 ? Number.isNaN(inverse) : (a * inverse) % p]).toEqual([a, p, a === 0 ? true : 1]);
        if (a > 0) expect([a, p, inverse > 0 && inverse < p]).toEqual([a, p, true]);
      }
    expect(powerModulo(3, 2 ** 31 - 1, 7)).toBe(byHand(3, (2 ** 31 - 1) % 6, 7));
  });

  test("products of residues below 2^26 are exact", () => {
    const p = 67108859;
    for (const [a, b] of [
      [p - 1, p - 1],
      [p - 1, p - 2],
      [p - 12345, 54321],
      [2 ** 25, 2 ** 25 + 1],
    ] as const)
      expect(multiplyModulo(a, b, p)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(p)));
  });
});

describe("square roots modulo a prime", () => {
  test.each([3, 7, 11, 19, 23, 5, 13, 29, 37, 53, 61, 41, 73, 89, 137])(
    "are found where squares are, modulo %i",
    (p) => {
      const squares = new Set(residues(p).map((x) => (x * x) % p));
      for (const a of residues(p)) {
        const root = rootModulo(a, p);
        expect([a, squares.has(a) ? (root * root) % p : Number.isNaN(root)]).toEqual([a, squares.has(a) ? a : true]);
        if (a > 0) expect([a, isSquareModulo(a, p)]).toEqual([a, squares.has(a)]);
      }
    },
  );

  test("are those of odd order where that is odd, so that roots of products are products of roots", () => {
    for (const p of [7, 11, 13, 29, 37, 41, 73, 89]) {
      let odd = p - 1;
      while (odd % 2 === 0) odd /= 2;
      for (const a of residues(p).slice(1))
        if (byHand(a, odd, p) === 1) expect([a, p, byHand(rootModulo(a, p), odd, p)]).toEqual([a, p, 1]);
    }
  });

  test("are none of no value, and not looked for where that takes longer", () => {
    expect(rootModulo(Number.NaN, 7)).toBeNaN();
    expect(rootModulo(4, 17)).toBeNaN();
    expect(rootModulo(4, 97)).toBeNaN();
    expect(rootModulo(0, 17)).toBe(0);
  });

  test("a root of an odd degree is the one number with that power, where there is only one", () => {
    for (const p of [7, 11, 23, 29])
      for (const degree of [3, 5, 7, 9]) {
        const powers = residues(p).map((x) => byHand(x, degree, p));
        const isUnique = new Set(powers).size === p;
        for (const a of residues(p)) {
          const root = oddRootModulo(a, degree, p);
          expect([a, degree, p, isUnique ? root : Number.isNaN(root)]).toEqual([
            a,
            degree,
            p,
            isUnique ? powers.indexOf(a) : true,
          ]);
        }
      }
    expect(oddRootModulo(Number.NaN, 3, 11)).toBeNaN();
  });
});

describe("chains of primes for fields within exponents", () => {
  /** Some of a list, from all over it. */
  const some = <T>(all: readonly T[]): readonly T[] => all.filter((_, i) => i % Math.ceil(all.length / 40) === 0);

  test.each([2, 3, 4])("of %i numbers, each half of the one before it, all prime", (length) => {
    const chains = realChains(length);
    expect(chains.length).toBeGreaterThan(10);
    for (const { primes, roots } of some(chains)) {
      expect([primes.length, primes.every(isPrime), roots]).toEqual([length, true, []]);
      expect(primes.slice(1)).toEqual(primes.slice(0, -1).map((p) => (p - 1) / 2));
      const [first = 0] = primes;
      expect([first < 2 ** 26, first >= 2 ** 26 - 2 ** 22, first % 12]).toEqual([true, true, 11]);
    }
  });

  test("in which every pair is found, and no chain stands twice", () => {
    const found = realChains(2).map(({ primes: [p = 0] }) => p);
    expect(new Set(found).size).toBe(found.length);
    const from = Math.ceil((2 ** 26 - 2 ** 16) / 12) * 12 - 1;
    const byTrial: number[] = [];
    for (let p = from; p < 2 ** 26; p += 12) if (isPrime(p) && isPrime((p - 1) / 2)) byTrial.push(p);
    expect(found.filter((p) => p >= from)).toEqual(byTrial);
  });

  test("with square roots of -1, 2 and 3 for circles, and of -1 in exponents for imaginary ones", () => {
    for (const { primes, roots } of [...some(circleChains()), ...some(gaussianChains()), ...deepChains()]) {
      const [p = 0, q = 0] = primes;
      expect([p, primes.every(isPrime), (p - 1) / 24]).toEqual([p, true, q]);
      expect([p, isSquareModulo(2, p), isSquareModulo(3, p)]).toEqual([p, true, true]);
      for (const [i, root] of roots.entries()) {
        const prime = primes[i] ?? 0;
        expect([p, multiplyModulo(root, root, prime)]).toEqual([p, prime - 1]);
      }
    }
    expect(circleChains().every(({ roots }) => roots.length === 1)).toBe(true);
    expect(gaussianChains().every(({ roots, primes: [, q = 0] }) => roots.length === 2 && q % 4 === 1)).toBe(true);
    for (const {
      primes: [, q = 0, r = 0],
    } of deepChains())
      expect((q - 1) / 4).toBe(r);
    expect(deepChains().length).toBeGreaterThan(20);
  });
});
