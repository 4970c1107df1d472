import { expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const counted: Readonly<Record<string, Domain>> = { n: { kind: "integer", min: { n: 1n, d: 1n } } };
const both = (answer: string, key: string): string => relation(answer, key, counted);

// A sum up to the dummy of another one: each has a dummy of its own.

test("the dummy of an inner sum is not that of the outer one, which bounds it", () => {
  // At n = 2: 1·1 + 2·1 + 2·2 = 7, and 1 + 1 + 4 = 6.
  expect(both("∑_{i=1}^{n} ∑_{j=1}^{i} i*j", "∑_{i=1}^{n} ∑_{j=1}^{i} j^2")).toBe("different");
  // At n = 2: 1/2 + 1/3 + 1/4 = 13/12, and 1/2 + 1/2 + 1/4 = 5/4.
  expect(both("∑_{i=1}^{n} ∑_{j=1}^{i} 1/(i+j)", "∑_{i=1}^{n} ∑_{j=1}^{i} 1/(2*j)")).toBe("different");
  expect(both("∑_{i=1}^{n} ∑_{j=1}^{i} a_i*b_j", "∑_{i=1}^{n} ∑_{j=1}^{i} a_j*b_j")).not.toBe("equal");
});

test("what the outer dummy alone stands in leaves the inner sum", () => {
  expect(both("∑_{i=1}^{n} ∑_{j=1}^{i} i/j", "∑_{i=1}^{n} i*∑_{j=1}^{i} 1/j")).toBe("equal");
  expect(both("∑_{i=1}^{n} ∑_{j=1}^{i} a_i*b_j", "∑_{i=1}^{n} a_i*∑_{j=1}^{i} b_j")).toBe("equal");
  // ∑ i·i(i+1)/2 = ∑ (i³ + i²)/2.
  expect(both("∑_{i=1}^{n} ∑_{j=1}^{i} i*j", "(n^2*(n+1)^2/4 + n*(n+1)*(2*n+1)/6)/2")).toBe("equal");
  expect(both("∑_{i=1}^{n} ∑_{j=1}^{i} 1", "n*(n+1)/2")).toBe("equal");
});

test("a dummy that is named as an outer one is another one", () => {
  expect(both("∑_{i=1}^{n} (1/i)*∑_{i=1}^{n} 1/i", "(∑_{i=1}^{n} 1/i)^2")).toBe("equal");
  expect(both("∑_{i=1}^{n} (1/i)*∑_{i=1}^{n} 1/i", "∑_{i=1}^{n} 1/i^2")).toBe("different");
});
