import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";

const symbols = {
  C: { shape: ["n", "n"] },
  x: { shape: ["n"] },
  y: { shape: ["n"] },
  Q: { shape: ["T", "d"] },
  K: { shape: ["T", "d"] },
  V: { shape: ["T", "v"] },
};

function outcome(answer: string, reference: string): unknown {
  const verdict = grade({ type: "tensor-formula", answer, reference, symbols });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

const attention = "softmax(Q*K'/sqrt(d))*V";

describe("functions of functions", () => {
  it.each([
    ["softmax(Q K^T/√d) V", attention],
    ["\\operatorname{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d}}\\right)V", attention],
    ["softmax((Q/sqrt(d)) K') V", attention],
    ["softmax((K Q')'/sqrt(d)) V", attention],
    ["softmax(d^(-1/2) Q K') V", attention],
    ["(V' softmax(Q K'/sqrt(d))')'", attention],
    ["softplus(x)", "ln(1+exp(x))"],
    ["-ln(sigmoid(-x))", "ln(1+exp(x))"],
    ["ln(exp(x))", "x"],
    ["(x+abs(x))/2", "relu(x)"],
    ["max(x, 0)", "(x + |x|)/2"],
  ])("that have equal arguments are equal: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  it.each([
    ["softmax(Q K') V", attention],
    ["softmax(Q K'/d) V", attention],
    ["softmax(K Q'/sqrt(d)) V", attention],
    ["softmax(Q K' sqrt(d)) V", attention],
    ["softmax(Q K') V/sqrt(d)", attention],
    ["softplus(-x)", "ln(1+exp(x))"],
    ["(x-abs(x))/2", "relu(x)"],
  ])("that differ are told apart: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });
});

describe("functions that are odd or even", () => {
  it.each([
    ["-tanh(-inv(C) x)", "tanh(inv(C) x)"],
    ["-sin(-inv(C)' softmax(x))", "sin(inv(C)' softmax(x))"],
    ["cosh(-inv(C) (x - y))", "cosh(inv(C) (x - y))"],
    ["cos(inv(C) (y - x))", "cos(inv(C) (x - y))"],
    ["1 - sigmoid(inv(C) (y - x))", "sigmoid(inv(C) (x - y))"],
    ["1 ./ exp(inv(C) (y - x))", "exp(inv(C) (x - y))"],
  ])("are known at the opposite of what they are applied to elsewhere: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  it.each([
    ["tanh(-inv(C) x)", "tanh(inv(C) x)"],
    ["-sin(-inv(C)' softmax(x))", "sin(inv(C) softmax(x))"],
    ["-cosh(-inv(C) (x - y))", "cosh(inv(C) (x - y))"],
    ["-cos(inv(C) (y - x))", "cos(inv(C) (x - y))"],
    ["sigmoid(inv(C) (y - x)) - 1", "sigmoid(inv(C) (x - y))"],
    ["-exp(inv(C) (y - x))", "exp(inv(C) (x - y))"],
  ])("are told from their negatives: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });
});

describe("the vector of ones", () => {
  it.each(["1' x", "1^T x", "1ᵀx", "\\mathbf{1}^\\top x", "x' * 1"])("sums the entries as %s", (answer) => {
    expect(outcome(answer, "sum(x)")).toBe("correct");
    expect(outcome(answer, "sum(y)")).toBe("incorrect");
  });

  it("takes its length from the factor beside it", () => {
    expect(outcome("\\mathbf{1}^\\top C \\mathbf{1}", "sum(C)")).toBe("correct");
    expect(outcome("1' * C * 1", "sum(C)")).toBe("correct");
    expect(outcome("exp(x) ./ (1' exp(x))", "softmax(x)")).toBe("correct");
    expect(outcome("x .* (1 - x)", "x - x.^2")).toBe("correct");
  });

  it("is asked back where nothing says its length", () => {
    expect(outcome("x 1'", "C")).toBe("invalid");
  });
});

describe("signs of the keyboard", () => {
  it.each([
    ["||x||^2", "x' x"],
    ["||x||_2^2", "x' x"],
    ["||x||", "norm(x)"],
    ["|x| .* |x|", "x.^2"],
  ])("bars in pairs are a norm: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  it("a left division is asked back, never read as a product", () => {
    expect(outcome("C \\ x", "inv(C) * x")).toBe("invalid");
    expect(outcome("C\\ x \\odot y", "(C * x) .* y")).toBe("correct");
  });
});

it.each(["softmax(", "relu(", "abs(", "silu(", "tan("])(
  "nesting %s without end is refused, not computed",
  (opening) => {
    const answer = `${opening.repeat(30)}x${")".repeat(30)}`;
    expect(outcome(answer, "x")).toBe("invalid");
  },
);
