import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";

const symbols = {
  X: { shape: ["n", "d"] },
  W: { shape: ["d", "q"] },
  w: { shape: ["d"] },
  b: { shape: ["q"] },
  row: { shape: ["1", "q"] },
  y: { shape: ["n"] },
  p: { shape: ["n"] },
  P: { shape: ["n", "n"] },
  D: { shape: ["n", "n"] },
};

function outcome(answer: string, reference: string, given: object = symbols): unknown {
  const verdict = grade({ type: "tensor-formula", answer, reference, symbols: given });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

const centred = "X - ones(n) * (ones(n)' * X) / n";

describe("a vector of ones", () => {
  it.each([
    ["X^T 1_n", "X' * ones(n)"],
    ["$X W 1$", "X*W * ones(q)"],
    ["(X^T 1)/n", "X' * ones(n) / n"],
    ["diag(p)(I - 1_n p^T)", "diag(p) - p * p'"],
    ["XW + 1_n b^T", "X*W + ones(n) * b'"],
    ["XW + 1_{n} b^T", "X*W + ones(n) * b'"],
    ["X - 1_n 1_n^T X / n", centred],
    ["(I_n - \\frac1n \\mathbf 1_n \\mathbf 1_n^\\top) X", centred],
    ["X - \\frac{1}{n}1 1^\\top X", centred],
    ["X - np.ones((n,n)) @ X / n", centred],
    ["X - ones(n,n) X / n", centred],
    ["P ⊙ D - P ⊙ ((P⊙D)1 1^T)", "P .* (D - (P .* D) * ones(n) * ones(n)')"],
    ["y ones(1,d)", "y * ones(d)'"],
    ["ones((n,1)) w'", "ones(n) * w'"],
    ["ln(exp(X) * ones(d))", "log(exp(X) * ones_d)"],
    ["X^T (Xw-y) 1/n", "X' * (X*w - y) / n"],
    ["X - 11^T X/n", centred],
    ["X - \\frac{1}{n}11^T X", centred],
    ["(I - 11ᵀ/n) X", centred],
    ["(I-11'/n)X", centred],
    ["XW + 1 b^T", "X*W + ones(n) * b'"],
    ["XW + 𝟏 bᵀ", "X*W + ones(n) * b'"],
    ["X W + 2 \\mathbf{1} b^T", "X*W + 2 * ones(n) * b'"],
    ["1 * b^T", "b'"],
    ["X * 1.0", "X"],
    ["D .* (P > 0) * 1.0", "D .* step(P)"],
    ["XW + 1 row", "X*W + ones(n) * row"],
    ["11 w", "11 * w"],
    ["X^\\top \\cdot \\mathbf{1}_n", "X' * ones(n)"],
    ["X^\\top \\cdot \\mathbf 1", "X' * ones(n)"],
    ["X^\\top\\,\\mathbf{1}", "X' * ones(n)"],
    ["y + 2\\,\\mathbf{1}_n", "y + 2 * ones(n)"],
    ["X - 1_n (X^T 1_n / n)^T", centred],
    ["X - \\mathbf{1}_{n} \\left(\\tfrac1n X^\\top \\mathbf{1}_{n}\\right)^\\top", centred],
    [
      "\\operatorname{softmax}(XW + \\mathbf{1}_{n} b^\\top)^\\top \\mathbf{1}_{n}",
      "softmax(X*W + ones(n) * b')' * ones(n)",
    ],
    ["\\mathbf{1}^\\top_n X", "ones(n)' * X"],
    ["y \\odot \\mathbf{1}_{[y>0]}", "y .* step(y)"],
  ])("is written in many ways: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  it.each([
    ["X^T 1_n", "X' * ones(n) / n"],
    ["X - 1_n 1_n^T X", centred],
    ["X - 11^T X", centred],
    ["(I-11'/n)X", "X - 11 * X / n"],
    ["XW + 2 1 b^T", "X*W + ones(n) * b'"],
    ["X - np.ones((n,n)) @ X", centred],
    ["P ⊙ D - P ⊙ (1 1^T(P⊙D))", "P .* (D - (P .* D) * ones(n) * ones(n)')"],
  ])("does not make another formula right: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });

  it.each([
    "X^T 1_d",
    "X^T \\mathbf{1}_d",
    "X^T \\cdot \\mathbf{1}_{d}",
    "X - \\mathbf{1}_n (\\mathbf{1}_n^T X / n)^T",
    "1_y(X)",
    "X^T 1/n",
    "y^{2}1",
    "1 b^T",
    "1 b'",
    "\\mathbf{1} b^T",
    "𝟏 bᵀ",
    "𝟏 * bᵀ",
  ])("that may be meant otherwise is asked back: %s", (answer) => {
    expect(outcome(answer, "X' * ones(n)")).toBe("invalid");
  });

  it("and an identity may have a number for their length", () => {
    const given = { A: { shape: ["2", "2"] }, x: { shape: ["2"] } };
    expect(outcome("(A+I)*x", "A*x + x", given)).toBe("correct");
    expect(outcome("I_2 x", "x", given)).toBe("correct");
    expect(outcome("sum(x)", "ones_2' * x", given)).toBe("correct");
    expect(outcome("(A+I)*x", "A*x", given)).toBe("incorrect");
    expect(outcome("I_3 x", "x", given)).toBe("invalid");
  });
});
