import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const real = { x: { kind: "real" } } as const;

describe("a value that one side lacks at a point, and not around it, tells nothing apart", () => {
  test("as where the other one has a value at that point alone", () => {
    expect(relation("where(x=-1, 1, sqrt(3)*sqrt(x))", "sqrt(3x)", real)).not.toBe("different");
    expect(relation("sqrt(3x)", "where(x=-1, 1, sqrt(3)*sqrt(x))", real)).not.toBe("different");
    expect(relation("cos(sqrt(x-1))", "cos(sqrt(where(x=-1, 1, x-1)))", real)).not.toBe("different");
  });

  test("as where one variable is whole, and the other one at the edge of where there are values", () => {
    const domains = { x: { kind: "integer" }, y: { kind: "nonnegative" } } as const;
    expect(relation("sqrt(x)*sqrt(y)", "sqrt(x y)", domains)).toBe("equal");
    expect(relation("sqrt(x)*y", "sqrt(x y^2)", domains)).toBe("equal");
  });

  test("as where a floor of x/|x| stands for a sign", () => {
    expect(relation("floor(x/|x|)", "sign(x)", { x: { kind: "nonnegative" } })).not.toBe("different");
    expect(relation("sign(1/x^2)", "where(x=0, 5, 1)")).not.toBe("different");
    expect(relation("floor(sign(x)/|sign(x)|)", "floor(sign(x))", { x: { kind: "nonnegative" } })).not.toBe(
      "different",
    );
  });
});

describe("a value that one side lacks all around tells them apart", () => {
  test.each([
    ["ln(x)", "ln|x|", {}],
    ["2ln(x)", "ln(x^2)", {}],
    ["where(x=2, 1, sqrt(3)*sqrt(x))", "sqrt(3x)", {}],
    ["where(x<-1, 1, sqrt(3)*sqrt(x))", "sqrt(3x)", {}],
    ["sqrt(x)", "sqrt(|x|)", { x: { kind: "real", min: { n: -1n, d: 1n }, max: { n: 0n, d: 1n } } }],
    // Nothing is near a whole number.
    ["sqrt(x)", "sqrt(|x|)", { x: { kind: "integer" } }],
    // x^x has values for x < 0, but almost nowhere.
    ["x^x", "|x|^x", {}],
  ] as const)("%s against %s", (answer, key, domains) => {
    expect(relation(answer, key, domains)).toBe("different");
    expect(relation(key, answer, domains)).toBe("different");
  });
});

describe("where a whole variable has one value, real ones have all theirs", () => {
  const domains = { n: { kind: "integer" }, x: { kind: "real" } } as const;
  test.each([
    ["where(n=0, ln(x), x)", "where(n=0, ln|x|, x)"],
    ["where(n=0, sqrt(x), x)", "where(n=0, sqrt|x|, x)"],
  ])("%s and %s", (answer, key) => {
    expect(relation(answer, key, domains)).toBe("different");
    expect(relation(key, answer, domains)).toBe("different");
  });

  test("so that none there is a loss, and at a real variable's one value none", () => {
    expect(relation("where(n=0, 1/n, n+x)", "n+x", domains)).not.toBe("equal");
    expect(relation("where(y=0, ln(x), x)", "where(y=0, ln|x|, x)")).toBe("equal");
  });
});
