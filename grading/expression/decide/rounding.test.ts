import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absolute, add, compare, divide, multiply, type Rational, rational, subtract } from "../rational";
import { oddRootOutward, powerOutward } from "./function-bounds";
import {
  addOutward,
  type Direction,
  divideOutward,
  largestProduct,
  multiplyOutward,
  outward,
  smallestProduct,
} from "./rounding";

/** The exact value of a double. */
function exact(x: number): Rational {
  let [n, k] = [x, 0n];
  while (!Number.isInteger(n)) [n, k] = [n * 2, k + 1n];
  return rational(BigInt(n), 2n ** k);
}

/** Doubles of all sizes that answers lead to, whole and dyadic ones among them; their products stay finite. */
const double = fc
  .oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer({ min: -4096, max: 4096 }).map((n) => n / 1024),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: -1e-9, max: 1e-9, noNaN: true }),
  )
  .filter((x) => x === 0 || Math.abs(x) > 1e-60);
const direction = fc.constantFrom<Direction>(-1, 1);
const runs = { numRuns: 5_000 };

/** A bound on its side of the exact value, and no farther from it than a few units of the last place. */
function expectBound(bound: number, value: Rational, side: Direction): void {
  expect(compare(exact(bound), value) * side).toBeGreaterThanOrEqual(0);
  const gap = subtract(exact(bound), value);
  const most = multiply(absolute(value), rational(1n, 2n ** 46n));
  expect(compare(absolute(gap), add(most, exact(1e-300)))).toBeLessThanOrEqual(0);
}

describe("a result that is rounded outward lies on its side of the exact one, and close to it", () => {
  test("sums", () => {
    fc.assert(
      fc.property(double, double, direction, (a, b, side) =>
        expectBound(addOutward(a, b, side), add(exact(a), exact(b)), side),
      ),
      runs,
    );
    // 2^53 + 1 is no double: its neighbours are.
    expect([addOutward(2 ** 53, 1, -1), addOutward(1, 2 ** 53, 1)].map((x) => x - 2 ** 53)).toEqual([-2, 2]);
  });

  test("products", () => {
    fc.assert(
      fc.property(double, double, direction, (a, b, side) =>
        expectBound(multiplyOutward(a, b, side), multiply(exact(a), exact(b)), side),
      ),
      runs,
    );
  });

  test("quotients", () => {
    fc.assert(
      fc.property(
        double,
        double.filter((x) => x !== 0),
        direction,
        (a, b, side) => expectBound(divideOutward(a, b, side), divide(exact(a), exact(b)), side),
      ),
      runs,
    );
  });

  test("powers, odd ones of negative bases too", () => {
    const base = fc
      .oneof(fc.integer({ min: -30, max: 30 }), fc.double({ min: -3, max: 3, noNaN: true }))
      .filter((x) => x === 0 || Math.abs(x) > 1e-2);
    fc.assert(
      fc.property(base, fc.integer({ min: 1, max: 90 }), direction, (size, n, side) => {
        const x = n % 2 === 0 ? Math.abs(size) : size;
        const value = rational(exact(x).n ** BigInt(n), exact(x).d ** BigInt(n));
        expect(compare(exact(powerOutward(x, n, side)), value) * side).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test("odd roots: the bound's power lies on the same side", () => {
    fc.assert(
      fc.property(double, fc.constantFrom(3, 5, 7), direction, (x, degree, side) => {
        const bound = exact(oddRootOutward(x, degree, side));
        const power = rational(bound.n ** BigInt(degree), bound.d ** BigInt(degree));
        expect(compare(power, exact(x)) * side).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2_000 },
    );
  });

  test("whole numbers and simple fractions stay exact", () => {
    for (const side of [-1, 1] as const) {
      expect(addOutward(0.5, 0.25, side)).toBe(0.75);
      expect(multiplyOutward(-12, 0.125, side)).toBe(-1.5);
      expect(divideOutward(3, -4, side)).toBe(-0.75);
      expect(powerOutward(-3, 5, side)).toBe(-243);
      expect(powerOutward(1, 80, side)).toBe(1);
      expect(oddRootOutward(-27, 3, side)).toBe(-3);
    }
  });

  test("an infinite bound on the wrong side is the largest double", () => {
    expect(outward(Infinity, -1)).toBe(Number.MAX_VALUE);
    expect(outward(-Infinity, 1)).toBe(-Number.MAX_VALUE);
    expect(addOutward(1e308, 1e308, -1)).toBe(Number.MAX_VALUE);
    expect(addOutward(1e308, 1e308, 1)).toBe(Infinity);
    expect(multiplyOutward(0, Infinity, 1)).toBe(0);
  });
});

test("of two intervals the products' bounds hold each product of two of their values", () => {
  const interval = fc.tuple(double, double).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const share = fc.integer({ min: 0, max: 16 }).map((n) => n / 16);
  fc.assert(
    fc.property(interval, interval, share, share, ([a, b], [c, d], s, t) => {
      const within = (low: number, high: number, at: number): Rational =>
        add(multiply(exact(low), exact(1 - at)), multiply(exact(high), exact(at)));
      const value = multiply(within(a, b, s), within(c, d, t));
      expect(compare(exact(smallestProduct(a, b, c, d)), value)).toBeLessThanOrEqual(0);
      expect(compare(exact(largestProduct(a, b, c, d)), value)).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});
