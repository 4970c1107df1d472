import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { equivalence } from "../equivalence";
import { rational } from "../rational";
import { expression, relation } from "./relation.for-tests";

const counted: Readonly<Record<string, Domain>> = { n: { kind: "integer", min: { n: 1n, d: 1n } } };

describe("what begins alike and grows alike is equal", () => {
  test.each([
    ["∏_{i=1}^{n} (1+1/i)", "n+1"],
    ["∏_{i=1}^{n} ((i+x)/(i+x-1))", "(x+n)/x"],
    ["∏_{i=1}^{n} (1-1/(i+1)^2)", "(n+2)/(2*(n+1))"],
    ["∑_{i=1}^{n} 1/(i*(i+1))", "n/(n+1)"],
    ["∑_{i=1}^{n} i*i!", "(n+1)!-1"],
    ["∏_{i=1}^{n} cos(x*2^(i-1))", "sin(2^n*x)/(2^n*sin(x))"],
  ])("%s is %s", (answer, key) => {
    const found = equivalence(expression(key), new Map(Object.entries(counted)))(expression(answer));
    expect(found).toMatchObject({ relation: "equal", method: "induction" });
    expect(relation(key, answer, counted)).toBe("equal");
  });

  test.each([
    ["∏_{i=1}^{n} (1+1/i)", "2*n"],
    ["∏_{i=1}^{n} (1+1/i)", "n+1+(n-1)*(n-2)"],
    ["∑_{i=1}^{n} 1/(i*(i+1))", "(n+1)/(n+3)"],
    ["∑_{i=1}^{n} i*i!", "(n+1)!-2"],
  ])("%s is not %s, which begins or goes on otherwise", (answer, key) => {
    expect(relation(answer, key, counted)).toBe("different");
    expect(relation(key, answer, counted)).toBe("different");
  });
});

/** All differ from what they are held against: at n = 5001 by 1 at least, at n = 2 by Γ(√2)·Γ(2√2). */
describe("what begins with 0 is not proved equal by growing alike", () => {
  test.each([
    ["∑_{i=1}^{n} max(i-5000,0)", "0"],
    ["∑_{i=1}^{n} max(i-5000,0)^2", "∑_{i=1}^{n} (i-i)"],
    ["∑_{i=1}^{n} floor(i/5000)", "0"],
    ["(n-1)*∏_{i=1}^{n} gamma(i*sqrt(2))", "2*(n-1)*∏_{i=1}^{n} gamma(i*sqrt(2))"],
  ])("as %s, for which 0 grows by every factor, is not %s", (answer, key) => {
    expect(relation(answer, key, counted)).not.toBe("equal");
    expect(relation(key, answer, counted)).not.toBe("equal");
  });

  test("nor is what differs from some number on alone", () => {
    expect(relation("∑_{i=1}^{n} 1/(i*(i+1))", "n/(n+1)+max(n-5000,0)", counted)).not.toBe("equal");
    expect(relation("∏_{i=1}^{n} (1+1/i)", "n+1+max(n-5000,0)", counted)).not.toBe("equal");
  });
});

describe("a sum that leaves out the first term is another one, though both grow alike", () => {
  const beside = (part: string): string => `1 + 10^(-25) (${part})`;
  // Up to no terms both are 0, and from there on each grows by x_n; but the shorter one begins to grow later.
  test.each([
    ["\\sum_{k=2}^{n} x_k", "\\sum_{i=1}^{n} x_i"],
    ["\\sum_{k=3}^{n} x_k^2", "\\sum_{i=1}^{n} x_i^2"],
    ["\\sum_{k=1}^{n} x_k", "\\sum_{i=0}^{n} x_i"],
    ["\\sum_{k=2}^{n} \\sin(2x_k)", "\\sum_{i=1}^{n} 2\\sin(x_i)\\cos(x_i)"],
    ["\\prod_{k=2}^{n} x_k", "\\prod_{i=1}^{n} x_i"],
    ["\\sum_{k=2}^{n} (x_k-y_k)^2", "\\sum_{i=1}^{n} (x_i-y_i)^2"],
    ["\\frac{1}{n+1}\\sum_{k=2}^{n} x_k", "\\frac{1}{n+1}\\sum_{i=1}^{n} x_i"],
    ["\\sum_{k=2}^{n} x_k y_k", "\\sum_{i=1}^{n} x_i y_i"],
  ])("%s is not %s", (shorter, longer) => {
    for (const domains of [{}, { n: { kind: "integer", min: rational(0n) } }] as const) {
      expect(relation(shorter, longer, domains)).toBe("different");
      expect(relation(longer, shorter, domains)).toBe("different");
      expect(relation(beside(shorter), beside(longer), domains)).not.toBe("equal");
    }
  });

  test.each([
    ["\\sum_{k=1}^{n} x_k", "\\sum_{i=1}^{n} x_i"],
    ["\\sum_{k=0}^{n-1} x_{k+1}", "\\sum_{i=1}^{n} x_i"],
    ["\\prod_{k=1}^{n} x_k", "\\prod_{i=1}^{n} x_i"],
  ])("and %s is %s", (one, other) => {
    expect(relation(one, other, { n: { kind: "integer", min: rational(0n) } })).toBe("equal");
  });
});
