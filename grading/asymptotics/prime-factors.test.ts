import { expect, test } from "vitest";
import { primeFactors } from "./prime-factors";

const isPrime = (n: number): boolean => {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return n > 1;
};

const product = (factors: readonly (readonly [number, number])[]): bigint =>
  factors.reduce((all, [prime, count]) => all * BigInt(prime) ** BigInt(count), 1n);

test("every number is the product of its prime factors, each named once, the smallest first", () => {
  for (let n = 1; n <= 3000; n += 1) {
    const found = primeFactors(BigInt(n)) ?? [];
    const primes = found.map(([prime]) => prime);
    expect([n, product(found)]).toEqual([n, BigInt(n)]);
    expect([n, primes.every(isPrime), found.every(([, count]) => count > 0)]).toEqual([n, true, true]);
    expect([n, primes]).toEqual([n, [...new Set(primes)].sort((a, b) => a - b)]);
  }
  expect(primeFactors(1n)).toEqual([]);
});

test("what is not positive has none", () => {
  expect([primeFactors(0n), primeFactors(-1n), primeFactors(-12n)]).toEqual([null, null, null]);
});

test("a last factor is known for a prime where it lies below 1,000,000, since nothing below 1,024 divides it", () => {
  expect(primeFactors(999_983n)).toEqual([[999_983, 1]]);
  expect(primeFactors(2n * 999_983n)).toEqual([
    [2, 1],
    [999_983, 1],
  ]);
  expect(primeFactors(1_000_003n)).toBeNull();
  expect(primeFactors(1031n * 1033n)).toBeNull();
  expect(primeFactors(1021n ** 3n * 1019n)).toEqual([
    [1019, 1],
    [1021, 3],
  ]);
});

test("numbers up to 2^400 are taken apart, and none above", () => {
  expect(primeFactors(2n ** 400n)).toEqual([[2, 400]]);
  expect(primeFactors(2n ** 401n)).toBeNull();
  expect(primeFactors(3n ** 252n)).toEqual([[3, 252]]);
  expect(primeFactors(3n ** 253n)).toBeNull();
});
