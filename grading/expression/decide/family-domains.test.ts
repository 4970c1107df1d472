import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const n: Domain = { kind: "integer", min: { n: 1n, d: 1n } };
const from0: Domain = { kind: "real", min: { n: 0n, d: 1n } };

describe("what a part says of x_k holds for all members of the family, whichever letter counts them", () => {
  test.each([
    ["∑_{j=1}^{n} |x_j|", "∑_{k=1}^{n} x_k", "positive"],
    ["∑_{j=1}^{n} √(x_{j-1}^2)", "∑_{k=1}^{n} x_{k-1}", "positive"],
    ["∑_{j=1}^{3} |x_j|", "∑_{k=1}^{3} x_k", "nonnegative"],
    ["∑_{j=1}^{n} relu(x_j)", "∑_{k=1}^{n} x_k", "from 0"],
    // The logarithm of a product of what is above 0 is the sum of the logarithms.
    ["ln(∏_{j=1}^{n} x_j)", "∑_{k=1}^{n} ln(x_k)", "positive"],
    ["ln(∏_{j=1}^{n} x_j^2)", "2*∑_{k=1}^{n} ln(x_k)", "positive"],
  ])("%s is %s where x_k is %s", (answer, key, kind) => {
    const domain: Domain = kind === "positive" || kind === "nonnegative" ? { kind } : from0;
    expect(relation(answer, key, { n, x_k: domain })).toBe("equal");
    expect(relation(key, answer, { n, x_k: domain })).toBe("equal");
    // At x_1 = -1, or at x_1 = x_2 = -1.
    expect(relation(answer, key, { n })).toBe("different");
  });

  test("and says nothing of others", () => {
    const domains = { n, x_k: { kind: "positive" } } as const;
    expect(relation("∑_{j=1}^{n} |y_j|", "∑_{j=1}^{n} y_j", domains)).toBe("different");
    expect(relation("∑_{j=1}^{n} ∑_{i=1}^{n} |x_{i,j}|", "∑_{j=1}^{n} ∑_{i=1}^{n} x_{i,j}", domains)).toBe("different");
  });
});

describe("the likelihood of independent observations and its logarithm", () => {
  // ln of a product of positive factors, term by term: σ(x) = 1/(1 + e^-x), and the densities of N(m, s²).
  test.each([
    ["∏_{k=1}^{n} e^(x_k)", "e^(∑_{k=1}^{n} x_k)", "e^(∑_{k=1}^{n-1} x_k)"],
    ["exp(∑_{k=t+1}^{T} 2x_k)", "∏_{j=t+1}^{T} exp(2x_j)", "∏_{j=t+1}^{T} exp(x_j)"],
    ["∏_{k=1}^{n} s*e^(-s*x_k)", "s^n*e^(-s*∑_{k=1}^{n} x_k)", "s*e^(-s*∑_{k=1}^{n} x_k)"],
    ["-ln(∏_{k=1}^{n} σ(x_k))", "∑_{k=1}^{n} ln(1+e^(-x_k))", "∑_{k=1}^{n} ln(1+e^(x_k))"],
    [
      "ln(∏_{k=1}^{n} e^(-(x_k-m)^2/(2s^2))/(√(2π)*s))",
      "-n/2*ln(2π)-n*ln(s)-∑_{k=1}^{n} (x_k-m)^2/(2s^2)",
      "-n/2*ln(2π)-n*ln(s)-∑_{k=1}^{n} (x_k-m)^2/s^2",
    ],
  ])("%s is %s and not %s", (answer, key, other) => {
    const domains = { n, s: { kind: "positive" } } as const;
    expect(relation(answer, key, domains)).toBe("equal");
    expect(relation(answer, other, domains)).toBe("different");
  });
});
