import { describe, expect, test } from "vitest";
import { expression, relation } from "./relation.for-tests";
import { wholeExponents } from "./whole-exponents";

describe("the exponent of a negative number is whole, though the part says nothing of it", () => {
  test.each([
    ["(-1)^n", "(-1)^n"],
    ["(-1)^(n+2)", "(-1)^n"],
    ["-(-1)^n", "(-1)^(n+1)"],
    ["(-1)^n*2^n", "(-2)^n"],
    ["(-1)^n/n", "(-1)^n*1/n"],
    // Lucas and Fibonacci numbers, and the product of the two roots of x² = x + 1, which is -1.
    ["((1-sqrt5)/2)^n+((1+sqrt5)/2)^n", "((1+sqrt5)/2)^n+((1-sqrt5)/2)^n"],
    ["((1+sqrt5)^n-(1-sqrt5)^n)/(2^n*sqrt5)", "(((1+sqrt5)/2)^n-((1-sqrt5)/2)^n)/sqrt5"],
    ["((1+sqrt5)/2)^n*((1-sqrt5)/2)^n", "(-1)^n"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
  });

  test.each([
    ["2^n", "(-2)^n"],
    ["((1+sqrt5)/2)^n-((1-sqrt5)/2)^n", "((1+sqrt5)/2)^n+((1-sqrt5)/2)^n"],
    ["1", "(-1)^n"],
    ["cos(2*pi*n)", "(-1)^n"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
  });

  test("and an answer's own power says so of no key, but excuses it", () => {
    expect(relation("(-1)^(2n)", "1")).toBe("undecided");
    expect(relation("x+0*(-1)^x", "x+sin(pi*x)")).toBe("undecided");
    expect(relation("(-1)^n", "2")).toBe("different");
  });

  test.each([
    ["(-1)^n", ["n"]],
    ["(1-sqrt5)^(2n+m)", ["m", "n"]],
    ["(-8)^(x/3)", []],
    ["2^n", []],
    ["(x-1)^n", []],
    ["sum((-1)^k,k,1,m)", []],
  ])("in %s: %s", (text, names) => {
    expect([...wholeExponents(expression(text))].sort()).toEqual(names);
  });
});
