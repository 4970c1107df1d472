import { describe, expect, it } from "vitest";
import type { TensorFormulaOptions } from "./tensor-formula";
import { codes, grade } from "./tensor-formula.for-tests";

describe("identities of matrix calculus", () => {
  const given: TensorFormulaOptions = {
    symbols: {
      A: { shape: ["n", "n"] },
      B: { shape: ["n", "n"] },
      Q: { shape: ["n", "d"] },
      K: { shape: ["n", "d"] },
      x: { shape: ["n"] },
      s: { shape: [] },
    },
  };

  it.each([
    ["(A B)^-1", "B^-1 A^-1"],
    ["inv(A)'", "inv(A')"],
    ["A^3 A^-2", "A"],
    ["tr(A' B)", "sum(A .* B)"],
    ["norm(x)^2", "x' x"],
    ["dot(x, A x)", "x' A x"],
    ["softmax(x)", "exp(x) ./ sum(exp(x))"],
    ["softmax(x)", "softmax(x + s)"],
    ["softmax(x' A)", "softmax(s + x' A)"],
    ["relu(x)", "max(x, 0)"],
    ["x .* step(x)", "max(0, x)"],
    ["mean(x)", "sum(x) / n"],
    ["sum(x + s)", "sum(x) + n s"],
    ["tr(diag(x))", "sum(x)"],
    ["diag(A .* B)", "diag(B .* A)"],
    ["x x' .* A", "diag(x) A diag(x)"],
    ["sigmoid(x) .* sigmoid(-x)", "sigmoid(x) - sigmoid(x)^2"],
    ["tanh(tanh(x))", "(exp(2 tanh(x)) - 1) ./ (exp(2 tanh(x)) + 1)"],
  ])("%s = %s", (left, right_) => {
    expect(grade(left, right_, given).outcome).toBe("correct");
  });

  it.each([
    "s x .* 1[A x > 0]",
    "s x ⊙ [A x > 0]",
    "s x ⊙ (0 < A x)",
    "s x \\odot \\mathbb{1}_{A x > 0}",
    "s x ⊙ relu'(A x)",
    "diag(1[A x ≥ 0]) x s",
    "s * x * (A @ x > 0).float()",
    "s * x * ((A @ x) > 0)",
    "s x ⊙ step(A x)",
  ])("a mask is read in every way that people write it: %s", (answer) => {
    expect(grade(answer, "s x ⊙ step(A x)", given).outcome).toBe("correct");
  });

  it.each(["s x ⊙ 1[A x < 0]", "s x", "s x ⊙ relu(A x)", "s x ⊙ 1[x > 0]", "s x ⊙ 1[A x > 1]"])(
    "another mask is wrong: %s",
    (answer) => {
      expect(grade(answer, "s x ⊙ step(A x)", given).outcome).toBe("incorrect");
    },
  );

  it("a comparison alone, or of three things, is no value", () => {
    expect(grade("x > 0", "x", given).outcome).toBe("invalid");
    expect(grade("(1 > x > 0)", "x", given).outcome).toBe("invalid");
  });

  it.each([
    ["A B", "B A"],
    ["(A B)^-1", "A^-1 B^-1"],
    ["(A + B)^2", "A^2 + 2 A B + B^2"],
    ["A .* A", "A^2"],
    ["sum(x + s)", "sum(x) + 5 s"],
    ["softmax(Q K')", "softmax(K Q')"],
    ["norm(x)", "sum(x)"],
    ["tr(A B)", "tr(A) tr(B)"],
  ])("%s ≠ %s", (left, right_) => {
    expect(grade(left, right_, given).outcome).toBe("incorrect");
  });
});

describe("sums over time", () => {
  const sequence: TensorFormulaOptions = {
    symbols: {
      delta_t: { shape: ["n"], aliases: ["dz_t"] },
      x_t: { shape: ["m"] },
      "h_{t-1}": { shape: ["n"] },
      f_t: { shape: ["n"] },
    },
  };
  const key = "sum_{t=1}^T delta_t x_t'";

  it.each([
    "\\sum_{k=1}^{T} \\delta_k x_k^{\\top}",
    "∑_{t=1}^{T} outer(δ_t, x_t)",
    "∑_t δ_t x_tᵀ",
    "(sum_{s=1}^T x_s delta_s')'",
    "δ_1 x_1' + sum_{t=2}^T δ_t x_t'",
    "sum_{t=0}^{T-1} δ_{t+1} x_{t+1}'",
    "sum(outer(delta_k, x_k), k, 1, T)",
  ])("do not depend on the name of the index: %s", (answer) => {
    const verdict = grade(answer, key, sequence);
    expect([verdict.outcome, codes(verdict)]).toEqual(["correct", expect.anything()]);
  });

  it("are missed by the share of one step, which is named", () => {
    expect(codes(grade("δ_t x_t'", key, sequence))).toEqual(["slip:missing-sum-over-time"]);
  });

  it("are told from those with other bounds", () => {
    expect(grade("sum_{t=2}^T δ_t x_t'", key, sequence).outcome).toBe("incorrect");
    expect(grade("sum_{t=1}^{T-1} δ_t x_t'", key, sequence).outcome).toBe("incorrect");
  });

  it("have products beside them: the factors of the cell path", () => {
    const path = "prod_{k=t+1}^T f_k";
    expect(grade("f_{t+1} .* prod_{k=t+2}^T f_k", path, sequence).outcome).not.toBe("incorrect");
    expect(grade("∏_{s=t+1}^{T} f_s", path, sequence).outcome).toBe("correct");
    expect(grade("∏_{s=t}^{T} f_s", path, sequence).outcome).toBe("incorrect");
  });
});
