import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";
import type { Verdict } from "../verdict";

const symbols = {
  X: { shape: ["n", "d"] },
  w: { shape: ["d"] },
  y: { shape: ["n"] },
  r: { shape: ["n"] },
  A: { shape: ["n", "n"] },
  Q: { shape: ["n", "d"] },
  K: { shape: ["n", "d"] },
  lam: { shape: [] },
  s: { shape: [] },
  k: { shape: [] },
};

function grade(answer: string, reference: string): Verdict {
  const verdict = tensorVerdict(answer, reference, symbols);
  return verdict;
}

const codes = (answer: string, reference: string): readonly string[] =>
  grade(answer, reference).feedback.map(({ code }) => code);

describe("the denominator of a fraction without brackets", () => {
  it.each([
    ["1/n X^T(Xw-y)", "X' * (X*w - y) / n"],
    ["1/n X'(Xw-y)", "X' * (X*w - y) / n"],
    ["2/n X^T(Xw-y) + 2 lam w", "2 * X' * (X*w - y) / n + 2 * lam * w"],
    ["-1/n X^T (y - Xw)", "X' * (X*w - y) / n"],
    ["1/n(X^T(Xw-y))", "X' * (X*w - y) / n"],
    ["1/s r", "r / s"],
    ["1/s A r", "A * r / s"],
    ["A/s r", "A * r / s"],
    ["1/s softmax(r/s)", "softmax(r/s) / s"],
    ["1/n X^T X", "X' * X / n"],
    ["softmax(1/sqrt(d) QK^T)", "softmax(Q*K'/sqrt(d))"],
    ["QK^T/sqrt(d) y", "Q*K'*y/sqrt(d)"],
    ["1/||r|| (I - r r^T/||r||^2)", "(eye(n) - r*r'/(r'*r)) / sqrt(r'*r)"],
    ["1/n y^T y", "sum(y.*y) / n"],
    ["1/n 1^T y", "sum(y) / n"],
  ])("ends before the first vector or matrix: %s", (answer, reference) => {
    expect([grade(answer, reference).outcome, codes(answer, reference)]).toEqual(["correct", expect.anything()]);
  });

  it.each([
    ["1/n X^T(Xw-y)", "X' * (X*w - y) * n"],
    ["1/n X^T(Xw-y)", "X' * (X*w - y) * 2 / n"],
    ["1/s A r", "A * r * s"],
    ["1/s r", "1 ./ (s*r)"],
    ["1/n X^T X", "X' * X"],
    ["A/s r", "A * r"],
  ])("is no other formula for that: %s is not %s", (answer, reference) => {
    expect(grade(answer, reference).outcome).toBe("incorrect");
  });

  it.each([
    ["1/2s", "1 / (2*s)"],
    ["r/r^T r", "r / (r'*r)"],
    ["y^T r/||y|| ||r||", "y'*r / (norm(y)*norm(r))"],
    ["r/s y", "r ./ (s*y)"],
    ["1./s r", "1 ./ (s*r)"],
  ])("holds all scalars that no space sets off, and what nothing else can be: %s", (answer, reference) => {
    expect(grade(answer, reference).outcome).toBe("correct");
  });

  it.each([
    ["1/n s r", "s*r/n", "r / (n*s)"],
    ["2/n s r", "2*s*r/n", "2*r / (n*s)"],
    ["r/n s", "s*r/n", "r / (n*s)"],
    ["A/n s", "s*A/n", "A / (n*s)"],
    ["k/s k", "k^2/s", "1/s"],
    ["1/2s k r", "k*r/(2*s)", "r / (2*s*k)"],
    ["1/s^2 n r", "n*r/s^2", "r / (s^2*n)"],
  ])("ends at the first space, as among numbers: %s is %s and not %s", (answer, reference, other) => {
    expect(grade(answer, reference).outcome).toBe("correct");
    expect(grade(answer, other).outcome).toBe("incorrect");
  });

  it.each(["1/(n r)", "\\frac{1}{n r}", "1/((n)(r))"])("is what brackets say it is: %s", (answer) => {
    expect(grade(answer, "1 ./ (n*r)").outcome).toBe("correct");
    expect(grade(answer, "r / n").outcome).toBe("incorrect");
  });

  it("is said to end where the reader did not let it end", () => {
    expect(codes("1/s r", "r/s")).toEqual(["slash-coefficient"]);
    expect(codes("k/s k", "k^2/s")).toEqual(["slash-coefficient"]);
    expect(codes("1/2s", "1/(2*s)")).toEqual(["slash-product"]);
  });

  it.each([
    ["1 / n s r", "tensor:slash"],
    ["1/n ||r||^2", "tensor:slash"],
    ["y^T r / s r^T r", "tensor:slash"],
    ["1/r^T r r", "tensor:slash"],
    ["y ⊙ 1/s r", "tensor:slash"],
    ["X' * X * 1/n", "tensor:one-or-ones"],
    ["1/n 1 1^T y", "tensor:size-unknown"],
  ])("is asked back where two readings fit: %s", (answer, code) => {
    const verdict = grade(answer, "X'*X");
    expect([verdict.outcome, verdict.feedback[0]?.code]).toEqual(["invalid", code]);
  });

  it("costs no more where fractions stand in fractions", () => {
    const nested = (depth: number): string => (depth === 0 ? "r" : `1/s A (${nested(depth - 1)})`);
    const started = performance.now();
    expect(grade(nested(25), "r").outcome).not.toBe("correct");
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
