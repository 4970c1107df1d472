import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("where leading terms cancel in a difference of roots or logarithms, what is left is its order", () => {
  test.each([
    ["sqrt(n + 1) - sqrt(n)", "1/sqrt(n)", "equal"],
    ["sqrt(n + 1) - sqrt(n)", "1/n", "upper"],
    ["sqrt(n + 1) - sqrt(n)", "1", "lower"],
    ["sqrt(n^2 + n) - n", "1", "equal"],
    ["n - sqrt(n^2 - n)", "1", "equal"],
    ["sqrt(n^2 + n) - sqrt(n^2 - n)", "1", "equal"],
    ["cbrt(n^3 + n^2) - n", "1", "equal"],
    ["n sqrt(n + 1) - n sqrt(n)", "sqrt(n)", "equal"],
    ["1/sqrt(n) - 1/sqrt(n + 1)", "n^(-3/2)", "equal"],
    ["1/(sqrt(n + 1) - sqrt(n))", "sqrt(n)", "equal"],
    ["sqrt(4 n^2 + n) - 2 n", "1", "equal"],
    ["sqrt(4 n^2 + n) - n", "n", "equal"],
    ["log(n + 1) - log(n)", "1/n", "equal"],
    ["log_2(n^2 + 1) - log_2(n^2)", "1/n^2", "equal"],
    ["log(1 + 1/n)", "1/n", "equal"],
    ["n log(1 + 1/n)", "1", "equal"],
    ["log(2 n) - log(n)", "1", "equal"],
    ["log(n!) + log(n!)", "n log(n)", "equal"],
    ["2^(sqrt(n + 1) - sqrt(n))", "1", "equal"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n"])).toBe(expected);
  });

  test.each([
    ["sqrt(n + d) - sqrt(n)", "min(sqrt(d), d/sqrt(n))", [], "equal"],
    ["sqrt(n + d) - sqrt(n)", "sqrt(d)", [], "lower"],
    ["sqrt(n^2 + d) - n", "min(sqrt(d), d/n)", [], "equal"],
    ["log(n + d) - log(d)", "n/d", ["n <= d"], "equal"],
    ["log(n + d) - log(d)", "log(n)", ["n <= d"], "lower"],
    ["log(n + k) - log(n)", "1/n", ["k constant"], "equal"],
  ])("%s against %s (%j) is %s", (answer, reference, assume, expected) => {
    expect(relation(answer, reference, ["n", "d", "k"], assume)).toBe(expected);
  });

  test.each([
    ["sqrt(d) log(d!) + n^n", "n", "upper"],
    ["sqrt(n + d) 2^|n - d| + d log(d)", "d", "upper"],
    ["sqrt(d) d d^n + log(d + n)", "d", "upper"],
  ])("a sum of roots and logarithms is no difference: %s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "d"])).toBe(expected);
  });

  test.each(["sqrt(n) - sqrt(n + 1)", "n - sqrt(n^2 + 1)", "n - sqrt(n^2)", "sqrt(n^2 + n) - n - 1/2"])(
    "%s is never positive, or 0: no order",
    (text) => {
      expect(relation(text, "1", ["n"])).toMatch(/^order-/);
    },
  );

  test("(n + c)^p - n^p is of the order n^(p - 1), and of no other", () => {
    const power = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom(2, 3, 4)).filter(([p, q]) => p % q !== 0);
    fc.assert(
      fc.property(power, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -2, max: 2 }), ([p, q], c, off) => {
        const expected = off === 0 ? "equal" : off < 0 ? "upper" : "lower";
        const [answer, reference] = [`(n + ${c})^(${p}/${q}) - n^(${p}/${q})`, `n^(${p - q}/${q} + ${off}/12)`];
        expect(relation(answer, reference, ["n"])).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
});
