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
