import fc from "fast-check";
import { expect, test } from "vitest";
import { bitLength } from "./bit-length";
import { gcd } from "./gcd";

/** Euclid's algorithm, one division after another. */
function euclid(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

const long = (bits: number) => fc.bigInt({ min: 0n, max: 1n << BigInt(bits) });
const anyLength = fc.oneof(long(8), long(53), long(60), long(200), long(1500), long(7000));

test("the greatest common divisor of numbers of any length is that of Euclid's algorithm", () => {
  fc.assert(
    fc.property(anyLength, anyLength, anyLength, (a, b, shared) => {
      expect(gcd(a * shared, b * shared)).toBe(euclid(a * shared, b * shared));
    }),
  );
});

test("so it is where all quotients are 1, where one of them is very large, and beside powers of two", () => {
  let [a, b] = [1n, 1n];
  for (let i = 0n; i < 1200n; i += 1n) {
    [a, b] = [b, a + b];
    const pairs = [
      [a, b],
      [a * 1009n, b * 1009n],
      [1n << i, (1n << (i / 2n)) - 1n],
      [(1n << i) - 1n, (1n << (i + 3n)) - 1n],
      [b ** 2n + 1n, b],
      [a, a],
      [a, a + 1n],
      [a, 0n],
      [0n, a],
    ] as const;
    for (const [x, y] of pairs) expect(gcd(x, y)).toBe(euclid(x, y));
  }
  expect(gcd(0n, 0n)).toBe(1n);
});

test("the length of a number in bits is that of its text, also beside powers of two and beyond the range of doubles", () => {
  const lengthOf = (n: bigint): number => (n === 0n ? 0 : (n < 0n ? -n : n).toString(2).length);
  for (let i = 0n; i < 2200n; i += 1n) {
    for (const step of [-2n, -1n, 0n, 1n, 2n])
      for (const n of [(1n << i) + step, -(1n << i) - step]) expect(bitLength(n)).toBe(lengthOf(n));
  }
  fc.assert(
    fc.property(anyLength, (n) => {
      for (const more of [0, 1, 25, 990, 3000]) expect(bitLength(n, lengthOf(n) + more)).toBe(lengthOf(n));
    }),
  );
});
