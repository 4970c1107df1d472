import { expect, test } from "vitest";
import { rational } from "../rational";
import { integerRoot, primeFactors, rationalRoot, takeOut } from "./whole-roots";

const isPrime = (n: bigint): boolean => {
  for (let d = 2n; d * d <= n; d += 1n) if (n % d === 0n) return false;
  return n > 1n;
};

test("the whole part of a root is the largest whole number whose power is not above", () => {
  for (let degree = 2; degree <= 5; degree += 1) {
    const k = BigInt(degree);
    for (let n = 0n; n <= 1100n; n += 1n) {
      const root = integerRoot(n, degree);
      expect([n, degree, root ** k <= n, (root + 1n) ** k > n]).toEqual([n, degree, true, true]);
    }
    for (const base of [10n ** 30n, 2n ** 101n, 3n ** 77n]) {
      expect(integerRoot(base ** k, degree)).toBe(base);
      expect(integerRoot(base ** k - 1n, degree)).toBe(base - 1n);
      expect(integerRoot(base ** k + 1n, degree)).toBe(base);
    }
  }
});

test("prime factors below 1,000 are told with how often each divides, and nothing above is called prime that may not be", () => {
  for (let n = 1n; n <= 3000n; n += 1n) {
    const found = primeFactors(n);
    expect([n, found.reduce((all, [prime, count]) => all * prime ** BigInt(count), 1n)]).toEqual([n, n]);
    expect([n, found.every(([prime]) => isPrime(prime)), found.every(([, count]) => count > 0)]).toEqual([
      n,
      true,
      true,
    ]);
  }
  expect(primeFactors(2n ** 5n * 997n ** 2n)).toEqual([
    [2n, 5],
    [997n, 2],
  ]);
  expect(primeFactors(999_983n)).toEqual([[999_983n, 1]]);
  // 1009² and the prime 1,000,003 look alike to division by what is below 1,000.
  expect(primeFactors(1009n ** 2n)).toEqual([]);
  expect(primeFactors(1_000_003n)).toEqual([]);
});

test("what is taken out of a root and what is left in it make up the number, and nothing left is a power again", () => {
  for (const degree of [2, 3, 4]) {
    const k = BigInt(degree);
    for (let n = 1n; n <= 1500n; n += 1n) {
      const { outside, inside } = takeOut(n, degree);
      expect([n, inside.reduce((all, each) => all * each, outside ** k)]).toEqual([n, n]);
      const often = new Map<bigint, number>();
      for (const each of inside) often.set(each, (often.get(each) ?? 0) + 1);
      expect([n, [...often.values()].every((count) => count < degree)]).toEqual([n, true]);
    }
  }
  expect(takeOut(72n, 2)).toEqual({ outside: 6n, inside: [2n] });
  expect(takeOut(3n * 1009n ** 2n, 2)).toEqual({ outside: 1009n, inside: [3n] });
  expect(takeOut(3n * 1009n ** 2n, 3)).toEqual({ outside: 1n, inside: [3n, 1009n ** 2n] });
  expect(takeOut(1009n ** 2n * 1013n, 2)).toEqual({ outside: 1n, inside: [1009n ** 2n * 1013n] });
});

test("a fraction has a rational root where above and below the line stand whole powers, and no other has", () => {
  expect(rationalRoot(rational(4n, 9n), 2)).toEqual(rational(2n, 3n));
  expect(rationalRoot(rational(-8n, 27n), 3)).toEqual(rational(-2n, 3n));
  expect(rationalRoot(rational(8n, 27n), 3)).toEqual(rational(2n, 3n));
  expect(rationalRoot(rational(0n), 2)).toEqual(rational(0n));
  expect(rationalRoot(rational(-4n, 9n), 2)).toBeNull();
  expect(rationalRoot(rational(2n, 9n), 2)).toBeNull();
  expect(rationalRoot(rational(4n, 3n), 2)).toBeNull();
  expect(rationalRoot(rational(-2n, 27n), 3)).toBeNull();
  expect(rationalRoot(rational(-16n), 4)).toBeNull();
  expect(rationalRoot(rational(16n), 4)).toEqual(rational(2n));
});
