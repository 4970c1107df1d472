import { expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

// Proofs that go through all cells or pieces are none where there is no cell, or no piece, on which both sides have values.

test("sides that have values nowhere are not called equal", () => {
  // x² + x + 1 is positive, and of x - y and y - x one at most is.
  expect(relation("sqrt(-x^2-x-1)+1", "sqrt(-x^2-x-1)+2")).not.toBe("equal");
  expect(relation("ln(x-y)+ln(y-x)+1", "ln(x-y)+ln(y-x)+2")).not.toBe("equal");
});

test("sides that have values at one point alone are not called equal when these differ", () => {
  expect(relation("sqrt(-(7x-1)^2)+1", "sqrt(-(7x-1)^2)+2")).not.toBe("equal");
  expect(relation("sqrt(-49x^2+14x-1)+1", "sqrt(-49x^2+14x-1)+2")).not.toBe("equal");
});

test("a constant difference is measured also where the domain is one point", () => {
  const third: Domain = { kind: "real", min: { n: 1n, d: 3n }, max: { n: 1n, d: 3n } };
  // Doubles do not tell 10^20 from 10^20 + 0.1.
  expect(relation("10^20+x", "10^20+x+1/10", { x: third })).not.toBe("equal");
  expect(relation("10^60+sqrt(3x-1)+y", "10^60+sqrt(3x-1)+y+1/10", { x: third })).not.toBe("equal");
  expect(relation("x+arctan(x)", "arctan(x)+x", { x: third })).toBe("equal");
});
