import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("two formulas that are built alike of equal parts are equal", () => {
  const whole = { n: { kind: "integer", min: { n: 0n, d: 1n } } } as const;
  test.each([
    ["y*(arctan(x)+arctan(1/x))", "pi/2*sign(x)*y"],
    ["e^(arctan(x))", "exp(arcsin(x/sqrt(1+x^2)))"],
    ["1/(1+(n+1)^2)", "1/(1+(∏_{k=1}^n (1+1/k))^2)"],
    ["x^2+∏_{k=1}^n (1+1/k)", "n+1+x^2"],
    ["(∑_{k=1}^n k*2^k)^2", "((n-1)*2^(n+1)+2)^2"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key, whole)).toBe("equal");
  });

  test.each([
    ["y*(arctan(x)+arctan(1/x))", "pi/2*y"],
    ["e^(arctan(x))", "exp(arcsin(x/sqrt(2+x^2)))"],
    ["x^2+∏_{k=1}^n (1+1/k)", "n+2+x^2"],
    ["(∑_{k=1}^n k*2^k)^2", "((n-1)*2^(n+1)+1)^2"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key, whole)).toBe("different");
  });

  test("what has no value anywhere is equal to nothing, whatever it is built of", () => {
    expect(relation("1/(x/x-1)", "1/(y/y-1)")).not.toBe("equal");
    expect(relation("ln(arctan(x)+arctan(1/x)-pi/2*sign(x))", "ln(0*y)")).not.toBe("equal");
  });
});

describe("formulas of one inner function are compared as functions of it", () => {
  test.each([
    ["sqrt(x*y+2*sqrt(x*y-1))", "1+sqrt(x*y-1)"],
    ["max((x*y)^2,1)", "max(x*y,(x*y)^2,1)"],
    ["min(max(x*y,0),1)", "max(min(x*y,1),0)"],
    ["floor((x^2+1)/2)", "floor(floor(x^2+1)/2)"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
  });

  test("a gap of the outer function is none at a value that the inner one has everywhere", () => {
    // 0/0 wherever u = 1, which is everywhere.
    expect(relation("((sin(x)^2+cos(x)^2)^2-1)/(sin(x)^2+cos(x)^2-1)", "sin(x)^2+cos(x)^2+1")).not.toBe("equal");
    expect(relation("(floor(x)^2-4)/(floor(x)-2)", "floor(x)+2")).not.toBe("equal");
    expect(relation("floor(x)/floor(x)", "1")).not.toBe("equal");
    const whole = { n: { kind: "integer" } } as const;
    expect(relation("(sqrt(1+cos(pi*n))^4-4)/(cos(pi*n)-1)", "cos(pi*n)+3", whole)).not.toBe("equal");
    expect(relation("sqrt((x*y)^2)", "x*y")).toBe("different");
  });
});
