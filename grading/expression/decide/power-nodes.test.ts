import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exponentialNode, powerNode, rootNode } from "./power-nodes";
import { anySign, emptyTerms, negative, nil, node, noTerms, positive, type Term, type Terms } from "./term";

const signOf = (x: number): number => (x < 0 ? negative : x > 0 ? positive : nil);

/** Something with values within bounds, of which nothing else is known. */
const within = (terms: Terms, low: number, high: number, integer = false): Term =>
  node(terms, "variable", noTerms, 0, anySign, low, high, integer, "x");

const end = fc.oneof(
  fc.integer({ min: -4, max: 4 }),
  fc.double({ min: -4, max: 4, noNaN: true, noDefaultInfinity: true }),
);
const interval = fc
  .tuple(end, end, fc.boolean(), fc.boolean())
  .map(([a, b, below, above]) => [below ? -Infinity : Math.min(a, b), above ? Infinity : Math.max(a, b)] as const);

/** Points of an interval, its ends and 0 among them. */
const pointsOf = ([low, high]: readonly [number, number]): number[] =>
  [low, high, 0, -1, 1, 0.3, -0.3, 30, -30, low + 0.1, high - 0.1, (low + high) / 2].filter(
    (x) => Number.isFinite(x) && x >= low && x <= high,
  );

/** The bounds and signs hold each value of f. */
function expectHeld(made: Term, f: (x: number) => number, [low, high]: readonly [number, number]): void {
  for (const x of pointsOf([low, high])) {
    const y = f(x);
    // What overflows, or is too small for a double, tells nothing.
    if (!Number.isFinite(y) || (x !== 0 && Math.abs(x) < 1e-60)) continue;
    const size = 1e-14 * Math.abs(y);
    expect([x, made.low <= y + size, y - size <= made.high]).toEqual([x, true, true]);
    expect([x, made.signs & signOf(y)]).toEqual([x, signOf(y)]);
  }
}

const near = (bound: number, value: number): boolean => Math.abs(bound - value) <= 1e-13 * Math.abs(value) + 1e-300;

describe("powers, e^u and roots lie within their bounds", () => {
  test("of whole powers, also of negative ones", () => {
    fc.assert(
      fc.property(interval, fc.constantFrom(-4, -3, -2, -1, 2, 3, 4, 5), ([low, high], n) => {
        const terms = emptyTerms(100, false);
        expectHeld(powerNode(terms, within(terms, low, high), n), (x) => x ** n, [low, high]);
      }),
    );
  });

  test("of e^u and of roots", () => {
    fc.assert(
      fc.property(interval, ([low, high]) => {
        const terms = emptyTerms(100, false);
        const base = within(terms, low, high);
        expectHeld(exponentialNode(terms, base), Math.exp, [low, high]);
        expectHeld(rootNode(terms, base, 2), Math.sqrt, [low, high]);
        expectHeld(rootNode(terms, base, 3), Math.cbrt, [low, high]);
      }),
    );
  });
});

describe("the bounds say what follows from those of the argument", () => {
  const terms = emptyTerms(1000, false);
  const inf = Infinity;
  test.each([
    // [low, high] of u and n, then those of u^n.
    [2, 3, 2, 4, 9],
    [-3, 2, 2, 0, 9],
    [-3, -2, 2, 4, 9],
    [-3, 2, 3, -27, 8],
    [-inf, inf, 2, 0, inf],
    [2, 4, -1, 0.25, 0.5],
    [0, 4, -1, 0.25, inf],
    [2, inf, -1, 0, 0.5],
    [-4, -2, -2, 1 / 16, 0.25],
    [-4, 2, -2, 1 / 16, inf],
    [-4, 2, -1, -inf, inf],
  ] as const)("u from %s to %s to the power %s", (low, high, n, least, most) => {
    const made = powerNode(terms, within(terms, low, high), n);
    expect([near(made.low, least) || made.low === least, near(made.high, most) || made.high === most]).toEqual([
      true,
      true,
    ]);
  });

  test("0 and 1 stay exact, and a power of a whole number is whole unless it is below a bar", () => {
    for (const x of [0, 1]) {
      const { low, high } = powerNode(terms, within(terms, x, x), 3);
      expect([low, high]).toEqual([x, x]);
    }
    const n = within(terms, 2, 9, true);
    expect([powerNode(terms, n, 2).integer, powerNode(terms, n, -2).integer]).toEqual([true, false]);
    expect(powerNode(terms, within(terms, 2, 9), 2).integer).toBe(false);
    expect([exponentialNode(terms, n).integer, rootNode(terms, n, 2).integer]).toEqual([false, false]);
  });

  test("an even power is never negative, a reciprocal never 0", () => {
    const u = within(terms, -inf, inf);
    expect(powerNode(terms, u, 2).signs).toBe(nil | positive);
    expect(powerNode(terms, u, -2).signs).toBe(positive);
    expect(powerNode(terms, u, -3).signs).toBe(negative | positive);
    expect(powerNode(terms, u, 3).signs).toBe(anySign);
  });

  test.each([
    [-inf, 0, 0, 1],
    [0, inf, 1, inf],
    [-1, 2, Math.exp(-1), Math.exp(2)],
    [1, 2, Math.E, Math.exp(2)],
    [-2, -1, Math.exp(-2), Math.exp(-1)],
  ] as const)("e^u for u from %s to %s", (low, high, least, most) => {
    const made = exponentialNode(terms, within(terms, low, high));
    expect([made.low, near(made.low, least) || Math.abs(made.low - least) < 1e-300]).toEqual([made.low, true]);
    expect([made.high, near(made.high, most) || made.high === most]).toEqual([made.high, true]);
    expect(made.signs).toBe(positive);
  });

  test.each([
    [4, 9, 2, 2, 3],
    [-4, 9, 2, 0, 3],
    [0, inf, 2, 0, inf],
    [1, 8, 3, 0, inf],
    [-8, 8, 3, -inf, inf],
  ] as const)("u from %s to %s, the root of degree %s", (low, high, degree, least, most) => {
    const made = rootNode(terms, within(terms, low, high), degree);
    expect([near(made.low, least) || made.low === least, near(made.high, most) || made.high === most]).toEqual([
      true,
      true,
    ]);
  });

  test("a square root is never negative, a cube root has the sign of its argument, and bounds at e^0 are exact", () => {
    expect(rootNode(terms, within(terms, -1, 4), 2).signs).toBe(nil | positive);
    expect(rootNode(terms, within(terms, -1, 4), 3).signs).toBe(anySign);
    expect(rootNode(terms, within(terms, 1, 4), 3).signs).toBe(positive);
    expect(rootNode(terms, within(terms, -4, -1), 3).signs).toBe(negative);
    expect(exponentialNode(terms, within(terms, 0, 5)).low).toBe(1);
    expect(exponentialNode(terms, within(terms, -5, 0)).high).toBe(1);
  });
});
