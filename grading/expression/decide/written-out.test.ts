import { expect, test } from "vitest";
import { equivalence } from "../equivalence";
import { expression } from "./relation.for-tests";

test.each([
  ["\\sum_{k=0}^{n} (x_k - y_k)^2", "\\sum_{k=1}^{n} (x_k - y_k)^2"],
  ["x_n + \\prod_{k=1}^{n+1} k \\cdot 2^k", "x_n + \\prod_{k=3}^{n+1} k \\cdot 2^k"],
  ["\\sum_{k=0}^{n+1} ((x_k - y_k)^2 + x_{k+1})", "\\sum_{k=0}^{n+1} ((x_k - y_k)^2 - x_{k+1})"],
])(
  "%s and %s: the point names all that appears once the sums are written out, and both values are exact",
  (key, answer) => {
    const domains = new Map([["n", { kind: "integer", min: { n: 1n, d: 1n } }]] as const);
    const found = equivalence(expression(key), domains)(expression(answer));
    if (found.relation !== "different") throw new Error(found.relation);
    const { at, answer: own, reference } = found.counterexample;
    expect(own).toMatch(/^-?\d+$/);
    expect(reference).toMatch(/^-?\d+$/);
    expect(own).not.toBe(reference);
    expect(Object.keys(at).length).toBeGreaterThan(1);
  },
);
