import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

/** Right where x is positive, wrong elsewhere: no point of a field may take a negative number for a square. */
describe("a root does not forget the sign of what is taken out of it", () => {
  test.each([
    ["sqrt(1+x^2)/x", "sqrt(1+1/x^2)"],
    ["sqrt(1+x^2)*x", "sqrt(x^2+x^4)"],
    ["x*y*sqrt(1+1/x^2)", "y*sqrt(x^2+1)"],
    ["sqrt(y^2/x^2+1)*x", "sqrt(x^2+y^2)"],
    ["(x^2+1)^(3/2)/x^3", "(1+1/x^2)^(3/2)"],
    ["sqrt(x*y^2+y^2*z)/y", "sqrt(x+z)"],
  ])("%s differs from %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
    expect(relation(key, answer)).toBe("different");
  });

  // The sign changes between the first two points that are tried, or beyond them: only the field could err here.
  const places = ["1", "1/2", "3/2", "1/7", "7/4", "-2", "5/3", "2/7"];
  test.each(places)("also where it changes at %s", (a) => {
    expect(relation(`sqrt(1+1/(x-${a})^2)*(x-${a})`, `sqrt((x-${a})^2+1)`)).toBe("different");
    expect(relation(`sqrt((x-${a}+y)^4+(x-${a}+y)^2)`, `(x-${a}+y)*sqrt(1+(x-${a}+y)^2)`)).toBe("different");
    expect(relation(`sqrt(1+1/(x-${a})^2)*abs(x-${a})`, `sqrt((x-${a})^2+1)`)).toBe("equal");
  });

  test.each([
    ["sqrt(1+x^2)*abs(x)", "sqrt(x^2+x^4)"],
    ["sqrt(x+2*sqrt(x-1))", "1+sqrt(x-1)"],
    ["sqrt((x+1)/(x-1))", "sqrt(x^2-1)/abs(x-1)"],
    ["1/(sqrt(x+1)-sqrt(x))", "sqrt(x+1)+sqrt(x)"],
    ["(x^2+1)/sqrt(x^2+1)", "sqrt(x^2+1)"],
  ])("%s equals %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(key, answer)).toBe("equal");
  });

  test("with positive variables the same roots are equal", () => {
    expect(relation("sqrt(1+x^2)/x", "sqrt(1+1/x^2)", { x: { kind: "positive" } })).toBe("equal");
    expect(
      relation("sqrt(x+2*sqrt(x*y)+y)", "sqrt(x)+sqrt(y)", { x: { kind: "positive" }, y: { kind: "positive" } }),
    ).toBe("equal");
  });
});

describe("the root of a square whose terms hold exponentials, roots or a denominator is its size", () => {
  const positive = { x: { kind: "positive" }, y: { kind: "positive" } } as const;
  test.each([
    ["sqrt(x+1-2sqrt(x))", "|sqrt(x)-1|"],
    ["sqrt(x+2-2sqrt(x+1))", "sqrt(x+1)-1"],
    ["sqrt(e^(2x)-2e^x+1)", "e^x-1"],
    ["sqrt(4e^(-2y)-12e^(-y)+9)", "3-2e^(-y)"],
    ["sqrt(e^(2x)-2e^(x+y)+e^(2y))", "|e^x-e^y|"],
    ["sqrt(x+y-2sqrt(x*y))", "|sqrt(x)-sqrt(y)|"],
    ["sqrt(1/x^2-2+x^2)", "|x-1/x|"],
    ["sqrt(cosh(x)^2-1)", "sinh(x)"],
  ])("%s equals %s where x and y are positive", (answer, key) => {
    expect(relation(answer, key, positive)).toBe("equal");
    expect(relation(key, answer, positive)).toBe("equal");
  });

  test.each([
    ["sqrt(x+1-2sqrt(x))", "sqrt(x)-1"],
    ["sqrt(e^(2x)-2e^(x+y)+e^(2y))", "e^x-e^y"],
    ["sqrt(1/x^2-2+x^2)", "x-1/x"],
  ])("%s differs from %s, whose sign changes", (answer, key) => {
    expect(relation(answer, key, positive)).toBe("different");
  });

  test("without a sign of its own it is no more than its size", () => {
    expect(relation("sqrt(e^(2x)-2e^x+1)", "e^x-1")).toBe("different");
    expect(relation("sqrt(e^(2x)-2e^x+1)", "|e^x-1|")).toBe("equal");
    expect(relation("sqrt(cosh(x)^2-1)", "|sinh(x)|")).toBe("equal");
  });
});

describe("the sign of a difference of powers is found in their bases", () => {
  test.each([
    ["max(x^3, y^3)", "max(x, y)^3"],
    ["max(8x^3, 27)", "max(2x, 3)^3"],
    ["max(x^3, -y^3)", "max(x, -y)^3"],
    ["max(x^2, y^2)", "max(|x|, |y|)^2"],
    ["|x^2-y^2|", "|x-y|*|x+y|"],
    ["sign(x^4-y^4)", "sign(x^2-y^2)"],
    ["relu(x^3)", "relu(x)^3"],
  ])("%s equals %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(key, answer)).toBe("equal");
  });

  test.each([
    ["max(x^2, y^2)", "max(x, y)^2"],
    ["max(x^3, -y^3)", "max(x, y)^3"],
    ["sign(x^4-y^4)", "sign(x-y)"],
    ["max(4x^2, 9)", "max(2x, 3)^2"],
  ])("%s differs from %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
    expect(relation(key, answer)).toBe("different");
  });
});

describe("a value that rounding leaves in doubt proves no difference", () => {
  test("(x-y)/(√x-√y) has none where x = y", () => {
    const positive = { x: { kind: "positive" }, y: { kind: "positive" } } as const;
    expect(relation("(x-y)/(sqrt(x)-sqrt(y))", "sqrt(x)+sqrt(y)", positive)).toBe("equal");
    expect(relation("(x-y)/(sqrt(x)-sqrt(y))", "sqrt(x)-sqrt(y)", positive)).toBe("different");
  });
});
