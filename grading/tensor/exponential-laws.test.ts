import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  A: { shape: ["n", "d"] },
  B: { shape: ["n", "n"] },
  r: { shape: ["n"] },
  c: { shape: ["d"] },
  x: { shape: ["n"] },
  y: { shape: ["n"] },
  s: { shape: [] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("exponentials of sums, in formulas that hold for every size", () => {
  it.each([
    ["softmax(A + r ones(d)')", "softmax(A)"],
    ["softmax(A - s)", "softmax(A)"],
    ["exp(A - r ones(d)') ./ (exp(A - r ones(d)') * ones(d) * ones(d)')", "softmax(A)"],
    ["torch.exp(F.log_softmax(A, dim=1))", "softmax(A)"],
    ["torch.exp(A - torch.logsumexp(A, dim=1, keepdim=True))", "softmax(A)"],
    ["softmax(2 * (A + r ones(d)'))", "softmax(2A)"],
    ["tanh(r ones(d)')", "tanh(r) ones(d)'"],
    ["sigmoid(ones(n) c')", "ones(n) sigmoid(c)'"],
    ["exp(r ones(d)' + ones(n) c')", "exp(r) exp(c)'"],
  ])("%s is %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
    expect(outcome(reference, answer)).toBe("correct");
  });

  it.each([
    ["softmax(A + ones(n) c')", "softmax(A)"],
    ["softmax(B + r ones(n)')", "softmax(B + ones(n) r')"],
    ["softmax(B')'", "softmax(B)"],
    ["exp(A - r ones(d)') ./ (exp(A) * ones(d) * ones(d)')", "softmax(A)"],
    ["exp(r ones(d)' + ones(n) c')", "exp(r) ones(d)' + ones(n) exp(c)'"],
    ["torch.exp(A - torch.logsumexp(A, dim=0, keepdim=True))", "softmax(A)"],
    ["tanh(r c')", "tanh(r) c'"],
  ])("%s is not %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });
});

describe("roots of products, no factor of which can be negative", () => {
  it.each([
    ["sqrt(sum(x.^2) * sum(y.^2))", "norm(x) * norm(y)"],
    ["sum(x .* y) / sqrt(sum(x.^2) sum(y.^2))", "x' y / (norm(x) * norm(y))"],
    ["sqrt(x'x / (y'y))", "norm(x)/norm(y)"],
    ["sqrt(x'x * sum(y.^2))", "norm(x) * norm(y)"],
  ])("%s is %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  it.each([
    ["sqrt(x'x + y'y)", "norm(x) + norm(y)"],
    ["sqrt(x .* y)", "sqrt(x) .* sqrt(y)"],
    ["sqrt(x'x * y'y)", "norm(x .* y)"],
    ["sqrt(relu(x) .* y)", "sqrt(relu(x)) .* sqrt(y)"],
  ])("%s is not taken for %s", (answer, reference) => {
    expect(outcome(answer, reference)).not.toBe("correct");
  });
});
