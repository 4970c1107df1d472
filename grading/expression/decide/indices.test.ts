import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const whole: Domain = { kind: "integer", min: { n: 1n, d: 1n } };
const counted = { n: whole, m: whole };
const both = (answer: string, key: string): string => relation(answer, key, counted);

describe("what a sum counts through", () => {
  test("does not leave the sum, however its two indices are written", () => {
    for (const x of ["x_{ij}", "x_{i,j}"]) {
      // With x_{11} = 1 and all others 0 the first is 1, and of the second nothing is said but that j is free there.
      expect(both(`m \\sum_{i=1}^n ${x}`, `\\sum_{i=1}^n \\sum_{j=1}^m ${x}`)).not.toBe("equal");
      expect(both(`n m ${x}`, `\\sum_{i=1}^n \\sum_{j=1}^m ${x}`)).not.toBe("equal");
      expect(both(`${x} \\sum_{j=1}^n y_j`, `\\sum_{j=1}^n ${x} y_j`)).not.toBe("equal");
    }
    expect(both("a_{ijk} \\sum_{k=1}^n b_k", "\\sum_{k=1}^n a_{ijk} b_k")).not.toBe("equal");
  });

  test("is the same whatever counts", () => {
    const key = "\\sum_{i=1}^n \\sum_{j=1}^m a_{ij} b_j";
    expect(both("\\sum_{i=1}^n \\sum_{k=1}^m b_k a_{ik}", key)).toBe("equal");
    // Where a_{12} alone is not 0 the first is a_{12}·b_2 and the second a_{12}·b_1.
    expect(both("\\sum_{i=1}^n \\sum_{j=1}^m a_{ji} b_j", key)).not.toBe("equal");
    expect(both("\\sum_{i=1}^n \\sum_{j=1}^m a_{i,j} b_j", key)).toBe("equal");
  });

  test("is written out with the numbers in place of the letters", () => {
    const key = "\\sum_{j=1}^3 w_{ij} x_j";
    expect(both("w_{i1} x_1 + w_{i2} x_2 + w_{i3} x_3", key)).toBe("equal");
    expect(both("w_{i1} x_1 + w_{i2} x_2 + w_{i3} x_2", key)).toBe("different");
    expect(both("w_{ij} (x_1 + x_2 + x_3)", key)).not.toBe("equal");
    expect(both("w_{11} + w_{12} + w_{21} + w_{22}", "\\sum_{i=1}^2 \\sum_{j=1}^2 w_{ij}")).toBe("equal");
    expect(both("w_{11} + 2 w_{12} + w_{22}", "\\sum_{i=1}^2 \\sum_{j=1}^2 w_{ij}")).toBe("different");
  });

  test("is left to a person where two subscripts would be written alike", () => {
    // w_{112} would stand for w_{1,12} and for w_{11,2}.
    const all = "\\sum_{i=1}^{12} \\sum_{j=1}^{12} w_{ij} t^{i - j}";
    expect(both("\\sum_{i=1}^{12} \\sum_{j=1}^{12} w_{ij} t^{j - i}", all)).toBe("undecided");
    expect(both("\\sum_{i=1}^3 x_i - 3 x_{in}", "\\sum_{i=1}^3 (x_i - x_{in})")).toBe("undecided");
  });

  test("is seen in a difference of indices", () => {
    expect(both("\\sum_{t=0}^{n-1} x_t", "\\sum_{t=1}^n x_{n-t}")).not.toBe("different");
    expect(both("n x_{n-t}", "\\sum_{t=1}^n x_{n-t}")).not.toBe("equal");
    expect(both("n x_{1+t}", "\\sum_{t=1}^n x_{1+t}")).not.toBe("equal");
    expect(both("\\sum_{k=1}^n y_{n-k} x_k", "\\sum_{t=1}^n x_t y_{n-t}")).toBe("equal");
    expect(both("x_{i-1} + x_{i-2} + x_{i-3}", "\\sum_{t=1}^3 x_{i-t}")).toBe("equal");
    expect(both("n h_{i(t-1)}", "\\sum_{t=1}^n h_{i(t-1)}")).not.toBe("equal");
    expect(both("n x_{t_i}", "\\sum_{i=1}^n x_{t_i}")).not.toBe("equal");
  });

  test("may be doubled in a subscript", () => {
    // x_{2i} is x_2, x_4, x_6, or one of a second row.
    expect(both("x_2 + x_4 + x_6", "\\sum_{i=1}^3 x_{2i}")).toBe("undecided");
    expect(both("n x_{2i}", "\\sum_{i=1}^n x_{2i}")).not.toBe("equal");
    expect(both("\\sum_{k=1}^n x_{2k}", "\\sum_{i=1}^n x_{2i}")).toBe("equal");
  });

  test("is no word that a subscript is", () => {
    expect(both("\\sum_{i=1}^n x_i - n x_{min}", "\\sum_{i=1}^n (x_i - x_{min})")).toBe("equal");
    expect(both("\\sum_{i=1}^3 x_i - 3 x_{out}", "\\sum_{i=1}^3 (x_i - x_{out})")).toBe("equal");
    expect(both("n W_{in}", "\\sum_{k=1}^n W_{in}")).toBe("equal");
  });
});
