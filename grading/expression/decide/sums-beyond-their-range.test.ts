import { expect, test } from "vitest";
import { relation } from "./relation.for-tests";

/** Values for n = 1 to 6 agree as exact fractions: both sum over the same triangle of pairs, with the roles exchanged. */
test("a sum whose terms have no value beyond its range has one within", () => {
  const n = { n: { kind: "integer", min: { n: 1n, d: 1n } } } as const;
  const [left, right] = ["sum_{i=1}^{n} sum_{j=1}^{n-i} i/j", "sum_{k=1}^{n} sum_{l=1}^{n-k} l/k"];
  expect(relation(left, right, n)).not.toBe("different");
  expect(relation(right, left, n)).not.toBe("different");
  // At n = 2 there is one pair, (1, 1): 1 against 2.
  expect(relation(left, `2*${right}`, n)).not.toBe("equal");
});

test("what cannot be worked out at a point is not said to have no value there", () => {
  expect(relation("sum_{i=1}^{n} sum_{j=1}^{n-i} 1/j", "sum_{i=1}^{n} (n-i)/i", { n: { kind: "integer" } })).not.toBe(
    "different",
  );
});

/** ∑_{k=0}^n k 2^k = (n - 1) 2^(n+1) + 2 for n = -1, 0, 1, …: added up for n up to 6, and empty at -1 as -2 + 2 = 0 is. */
test("an empty sum is not held for one term fewer than none and another term", () => {
  const [sum, closed] = ["\\sum_{k=0}^{n} k*2^k", "(n-1)*2^{n+1}+2"];
  expect(relation(closed, sum)).not.toBe("different");
  expect(relation(sum, closed)).not.toBe("different");
  expect(relation(closed, sum, { n: { kind: "integer", min: { n: -1n, d: 1n } } })).not.toBe("different");
  expect(relation("(n-1)*2^{n+1}+1", sum)).toBe("different");
});
