import { describe, expect, test } from "vitest";
import { errorFunctionOutward, oddRootOutward, powerOutward } from "./function-bounds";

describe("bounds of erf hold, and are close", () => {
  // To 16 digits, from tables (Abramowitz and Stegun, 7.1, and mpmath with 40 digits).
  test.each([
    [0.001, 0.001128378790969],
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [2, 0.9953222650189527],
    [3, 0.9999779095030014],
    [3.5, 0.9999992569016276],
    [5, 0.9999999999984626],
  ])("erf(%d) = %d, and the opposite of it at the opposite", (x, value) => {
    const [low, high] = [errorFunctionOutward(x, -1), errorFunctionOutward(x, 1)];
    expect([low <= value + 1e-15, high >= value - 1e-15]).toEqual([true, true]);
    // Beyond 3 the bound of the rest is a simple one.
    expect(high - low).toBeLessThan(x > 3 ? 2 * Math.exp(-x * x) + 1e-14 : 1e-9);
    expect([errorFunctionOutward(-x, -1), errorFunctionOutward(-x, 1)]).toEqual([-high, -low]);
  });

  test("at 0 and beyond all numbers they are 0 and 1", () => {
    expect([errorFunctionOutward(0, -1), errorFunctionOutward(0, 1)]).toEqual([0, 0]);
    for (const x of [26, 27, 1000, Number.POSITIVE_INFINITY]) {
      expect(errorFunctionOutward(x, 1)).toBe(1);
      expect(errorFunctionOutward(x, -1)).toBeGreaterThan(1 - 1e-14);
      expect(errorFunctionOutward(x, -1)).toBeLessThan(1);
      expect(errorFunctionOutward(-x, -1)).toBe(-1);
      expect(errorFunctionOutward(-x, 1)).toBeLessThan(-1 + 1e-14);
      expect(errorFunctionOutward(-x, 1)).toBeGreaterThan(-1);
    }
  });
});

describe("bounds of high powers", () => {
  test("hold on both sides of the exact value", () => {
    for (const x of [1.5, 1.0625, 0.75, 2, 3]) {
      // x is n/2^4, so that x^n is exact in whole numbers.
      const exact = (n: number): bigint => BigInt(x * 16) ** BigInt(n);
      for (const n of [63, 64, 65, 100]) {
        const [low, high] = [powerOutward(x, n, -1), powerOutward(x, n, 1)];
        const scaled = (bound: number): bigint => {
          let [value, power] = [bound, 0n];
          while (!Number.isInteger(value)) [value, power] = [value * 2, power + 1n];
          return (BigInt(value) * 16n ** BigInt(n)) / 2n ** power;
        };
        expect([x, n, scaled(low) <= exact(n), scaled(high) >= exact(n)]).toEqual([x, n, true, true]);
        expect(high / low - 1).toBeLessThan(1e-11);
        expect(powerOutward(-x, 65, -1)).toBe(-powerOutward(x, 65, 1));
      }
    }
  });

  test("of 0 and 1 are exact, and what is too large or too small for doubles stays on its side", () => {
    for (const x of [0, 1])
      expect([powerOutward(x, 65, -1), powerOutward(x, 65, 1), powerOutward(x, 3, 1)]).toEqual([x, x, x]);
    expect(powerOutward(1e10, 100, -1)).toBe(Number.MAX_VALUE);
    expect(powerOutward(1e10, 100, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(powerOutward(1e-10, 100, -1)).toBe(0);
    expect(powerOutward(1e-10, 100, 1)).toBeGreaterThan(0);
  });
});

test("roots of odd degrees are exact for whole numbers, and bounded for others", () => {
  for (const degree of [3, 5, 7])
    for (const x of [-12, -2, -1, 0, 1, 2, 7, 12]) {
      const power = x ** degree;
      expect([oddRootOutward(power, degree, -1), oddRootOutward(power, degree, 1)]).toEqual([x, x]);
      const [low, high] = [oddRootOutward(power + 0.5, degree, -1), oddRootOutward(power + 0.5, degree, 1)];
      expect([x, low ** degree < power + 0.5 + 1e-6, high ** degree > power + 0.5 - 1e-6, low < high]).toEqual([
        x,
        true,
        true,
        true,
      ]);
    }
  expect(oddRootOutward(Number.POSITIVE_INFINITY, 3, -1)).toBe(Number.POSITIVE_INFINITY);
  expect(oddRootOutward(Number.NEGATIVE_INFINITY, 3, 1)).toBe(Number.NEGATIVE_INFINITY);
});
