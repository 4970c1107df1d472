import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  x: { shape: ["n"] },
  d: { shape: ["n"] },
  v: { shape: ["k"] },
  Y: { shape: ["k", "n"] },
  a: { shape: [] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("laws", () => {
  it.each([
    ["(diag(sqrt(1 + d.^2)) * ones(n)).^2", "1 + d.^2"],
    ["(ones(n)' * diag(sqrt(1 + d.^2)))' .* sqrt(1 + d.^2)", "1 + d.^2"],
    ["log(diag(1 ./ (1 + exp(-x))) * ones(n))", "log(sigmoid(x))"],
    ["norm(a x)", "abs(a) * norm(x)"],
    ["x * a / norm(a x)", "x * sign(a) / norm(x)"],
    ["log(-(-sigmoid(x)))", "log(sigmoid(x))"],
    ["log((-2)(-3) exp(x))", "log(6) + x"],
    ["log(1 - sigmoid(-log(1 + exp(x))))", "log(sigmoid(log(1 + exp(x))))"],
    ["x .* tanh(softplus(x))", "x .* ((1 + exp(x)).^2 - 1) ./ ((1 + exp(x)).^2 + 1)"],
    ["tanh(log(1 + exp(x)) / 2)", "exp(x) ./ (exp(x) + 2)"],
  ])("are used through diag, signs and logarithms: %s is %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
    expect(outcome(answer, `${reference} + x`)).toBe("incorrect");
  });

  it("take roots of numbers of any length", () => {
    const power = (zeros: number): string => `1${"0".repeat(zeros)}`;
    expect(outcome(`sqrt(${power(30)} exp(a)) * x`, `${power(15)} exp(a/2) * x`)).toBe("correct");
    expect(outcome(`sqrt(${power(31)} exp(a)) * x`, `${power(15)} exp(a/2) * x`)).toBe("incorrect");
    // Beyond the largest double there is a root too, and nothing is thrown.
    expect(outcome(`sqrt(${power(350)} exp(a)) * x`, "x")).not.toBe("correct");
    expect(outcome(`sqrt(1/${power(350)}) * sqrt(exp(a)) * x`, "x")).not.toBe("correct");
  });

  it("do not give a logarithm a value that it lacks", () => {
    expect(outcome("log(-exp(x))", "x")).not.toBe("correct");
    expect(outcome("sigmoid(log(x))", "x ./ (1 + x)")).not.toBe("correct");
    expect(outcome("tanh(log(x))", "(x.^2 - 1) ./ (x.^2 + 1)")).not.toBe("correct");
  });
});
