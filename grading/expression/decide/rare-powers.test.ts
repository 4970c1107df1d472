import { expect, test } from "vitest";
import { relation } from "./relation.for-tests";

test("powers of negative numbers are compared also where they have values at some points alone", () => {
  // At x = -1 and y = 2: √((-1)²) = 1 and (-1)^1 = -1; at y = 1 √((-1)(-1)) = 1 and -1.
  expect(relation("(x^y)^(1/2)", "x^(y/2)")).toBe("different");
  expect(relation("sqrt(x^y*x^y)", "x^y")).toBe("different");
  expect(relation("(x^y)^z", "x^(y*z)")).toBe("different");
});

test("the laws that hold wherever powers have values are laws still", () => {
  expect(relation("x^y*x^z", "x^(y+z)")).toBe("equal");
  expect(relation("x^y*x^y", "x^(2*y)")).toBe("equal");
  expect(relation("1/x^y", "x^(-y)")).toBe("equal");
  expect(relation("(x^y)^z", "x^(y*z)", { x: { kind: "positive" } })).toBe("equal");
});

test("a power of a power keeps no sign that the first one lost", () => {
  // At x = -1, a = 2 and b = 1/2 they are 1 and -1.
  expect(relation("(x^a)^b", "x^(a b)")).toBe("different");
  expect(relation("x^(a b)", "(x^a)^b")).toBe("different");
  expect(relation("(x^a)^b", "x^(a b)", { x: { kind: "positive" } })).toBe("equal");
  expect(relation("x^a*x^b", "x^(a+b)")).toBe("equal");
  expect(relation("x^a*y^a", "y^a*x^a")).toBe("equal");
});
