import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("conjugate surds have opposite logarithms, but for that of their product", () => {
  const whole = { n: { kind: "integer" } } as const;
  test.each([
    ["(1-sqrt2)^n*(1+sqrt2)^n", "(-1)^n"],
    ["(1-sqrt3)^n*(1+sqrt3)^n", "(-2)^n"],
    ["(1-sqrt2)^n", "(-1)^n*(1+sqrt2)^(-n)"],
    ["n*ln(3-sqrt5)+n*ln(3+sqrt5)", "n*ln(4)"],
    ["(sqrt3-sqrt2)^n", "(sqrt3+sqrt2)^(-n)"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, whole)).toBe("equal");
  });

  test.each([
    ["(1-sqrt2)^n*(1+sqrt2)^n", "1"],
    ["(1-sqrt3)^n*(1+sqrt3)^n", "(-1)^n"],
    ["n*ln(sqrt2-1)", "n*ln(1+sqrt2)"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, whole)).toBe("different");
  });
});

describe("a surd that is 0 at a point ends nothing", () => {
  test("ln(x+√(x-1)·√(x+1)) and arcosh(x) are compared at x = 1, where 0·√2 stands in the logarithm", () => {
    expect(relation("arcosh(x)", "ln(x+sqrt(x-1)*sqrt(x+1))")).toBe("equal");
    expect(relation("sin(arcosh(x))", "sin(ln(x+sqrt(x-1)*sqrt(x+1)))")).toBe("equal");
  });

  test("ln(x-√(x-1)·√(x+1)), the opposite of arcosh(x), is told from it", () => {
    expect(relation("arcosh(x)", "ln(x-sqrt(x-1)*sqrt(x+1))")).toBe("different");
  });
});
