import { describe, expect, test } from "vitest";
import { digits } from "./counterexample";

describe("a value that is known between two doubles is shown by the digits that hold for both", () => {
  test.each([
    [0.7310585786, 0.7310585787, "≈ 0.731059"],
    [2, 2, "2"],
    [1.2e-7, 1.2000001e-7, "≈ 1.2e-7"],
    // What rounding leaves of 1 - 1 is no value of -5.6e-17.
    [-2.2e-16, 1.1e-16, "≈ 0"],
    [-1e-17, 0, "≈ 0"],
  ])("from %d to %d it is %s", (low, high, shown) => {
    expect(digits({ state: "value", low, high })).toBe(shown);
  });
});
