import { describe, expect, test } from "vitest";
import {
  type Box,
  boxesApart,
  boxText,
  disjoint,
  exponential,
  grown,
  inverse,
  isBounded,
  negated,
  power,
  type Range,
  realWave,
  times,
  wave,
} from "./complex-box";

const at = (a: number, b: number): Box => ({ real: [a, a], imaginary: [b, b] });

/** Whether a box holds a + bi, and is no wider than a few parts of 10^12. */
function holds({ real, imaginary }: Box, a: number, b: number): void {
  for (const [[low, high], value] of [
    [real, a],
    [imaginary, b],
  ] as const) {
    expect(low - 1e-12).toBeLessThanOrEqual(value);
    expect(high + 1e-12).toBeGreaterThanOrEqual(value);
    expect(high - low).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
  }
}

describe("arithmetic of boxes holds that of their numbers", () => {
  test("products and powers: (1 + 2i)(3 - i) = 5 + 5i, (1 + i)⁴ = -4, (1 + i)⁻² = -i/2", () => {
    holds(times(at(1, 2), at(3, -1)), 5, 5);
    for (const [n, a, b] of [
      [4, -4, 0],
      [-2, 0, -0.5],
      [1, 1, 1],
    ] as const) {
      const found = power(at(1, 1), n);
      if (found === null) throw new Error("no power");
      holds(found, a, b);
    }
    expect(power(at(1, 1), 64)).not.toBeNull();
    expect([power(at(1, 1), 65), power(at(1, 1), -65)]).toEqual([null, null]);
  });

  test("1/(3 + 4i) = (3 - 4i)/25, and none of what may be 0", () => {
    const found = inverse(at(3, 4));
    if (found === null) throw new Error("no inverse");
    holds(found, 0.12, -0.16);
    expect(inverse(at(0, 0))).toBeNull();
    expect(inverse({ real: [-1, 1], imaginary: [-1, 1] })).toBeNull();
    expect(inverse({ real: [0, 0], imaginary: [1, 2] })).not.toBeNull();
  });

  test("e^(1 + i), sin(1 + i) and cos(1 + i), by Euler's formulas", () => {
    holds(exponential(at(1, 1)), Math.E * Math.cos(1), Math.E * Math.sin(1));
    holds(wave("sin", at(1, 1)), Math.sin(1) * Math.cosh(1), Math.cos(1) * Math.sinh(1));
    holds(wave("cos", at(1, 1)), Math.cos(1) * Math.cosh(1), -Math.sin(1) * Math.sinh(1));
    expect(exponential(at(0, 0))).toEqual(at(1, 0));
  });

  test("a wave moves by no more than its argument, and stays between -1 and 1", () => {
    for (const kind of ["sin", "cos"] as const) {
      const [low, high] = realWave(kind, [1, 1.25]);
      for (const x of [1, 1.1, 1.25]) {
        expect(low).toBeLessThanOrEqual(Math[kind](x));
        expect(high).toBeGreaterThanOrEqual(Math[kind](x));
      }
      for (const range of [
        [0, 0.5],
        [0, 7],
        [1e7, 1e7],
        [-1e7, -1e7],
      ] as const)
        expect(realWave(kind, range)).toEqual([-1, 1]);
      expect(realWave(kind, [0, 0.25])[1]).toBeGreaterThanOrEqual(Math[kind](0.25));
    }
    expect([realWave("sin", [0, 0]), realWave("cos", [0, 0])]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test("e^x of a range is never below 0, and exact at 0 alone", () => {
    expect(grown([0, 0])).toEqual([1, 1]);
    expect(grown([-1000, 0])[0]).toBe(0);
    const [low, high] = grown([0, 1]);
    expect([low <= 1, low > 0.999, high >= Math.E]).toEqual([true, true, true]);
    expect(negated([-1, 2])).toEqual([-2, 1]);
  });
});

test("two values are different where their boxes do not meet on one of the axes", () => {
  const one: Range = [0, 1];
  expect([disjoint(one, [2, 3]), disjoint([2, 3], one), disjoint(one, [1, 2]), disjoint([0.5, 0.7], one)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([boxesApart(at(0, 1), at(0, 2)), boxesApart(at(1, 0), at(2, 0)), boxesApart(at(1, 1), at(1, 1))]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isBounded([-1e299, 1e299]), isBounded([-1e300, 0]), isBounded([0, 1e300]), isBounded([0, Infinity])]).toEqual(
    [true, false, false, false],
  );
});

test.each<[Box, string]>([
  [at(0.5403, 0.84147), "≈ 0.5403 + 0.8415i"],
  [at(0.5, -0.25), "≈ 0.5 - 0.25i"],
  [at(-2, 1), "≈ -2 + i"],
  [at(-2, -1), "≈ -2 - i"],
  [at(3, 0), "≈ 3"],
  [at(0, 2), "≈ 2i"],
  [at(0, -2), "≈ -2i"],
  [at(0, 1), "≈ i"],
  [at(0, -1), "≈ -i"],
  [at(0, 0), "≈ 0"],
  [{ real: [-1e-9, 1e-9], imaginary: [2, 2] }, "≈ 2i"],
  [{ real: [3, 3], imaginary: [-1e-9, 0] }, "≈ 3"],
  [{ real: [1e-9, 3e-9], imaginary: [0, 0] }, "≈ 2e-9"],
  [{ real: [-1, 2], imaginary: [0, 0] }, "≈ 0.5"],
])("a box is told as %s: %s", (box, text) => expect(boxText(box)).toBe(text));
