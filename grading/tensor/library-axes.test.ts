import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  X: { shape: ["k", "n"] },
  W: { shape: ["m", "n"] },
  x: { shape: ["n"] },
  b: { shape: ["m"] },
  δh_t: { shape: ["n"] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

const normalised = "(x - mean(x)) / sqrt(mean((x - mean(x)).^2))";

describe("a call of a library with an axis, or with what decides what it divides by", () => {
  it.each([
    ["np.linalg.norm(X, axis=1)", "sqrt(X.^2 * ones(n))", "norm(X)"],
    ["np.linalg.norm(X, axis=0)", "sqrt((X.^2)' * ones(k))", "sqrt(X.^2 * ones(n))"],
    ["X / X.norm(p=2, dim=1, keepdim=True)", "X ./ (sqrt(X.^2 * ones(n)) * ones(n)')", "X / norm(X)"],
    ["x / np.linalg.norm(x, axis=0)", "x / norm(x)", "x / norm(x)^2"],
    ["(x - x.mean())/x.std(unbiased=False)", normalised, "x - mean(x)"],
    ["(x - np.mean(x))/x.std()", normalised, "(x - mean(x)) / mean((x - mean(x)).^2)"],
    ["(x - x.mean())/torch.sqrt(x.var(dim=-1, unbiased=False))", normalised, "x"],
    ["torch.transpose(W, 0, 1) @ b", "W' * b", "-W' * b"],
    ["np.swapaxes(W, 0, 1) @ b", "W' * b", "W' * (b .* b)"],
    ["np.transpose(W, (1, 0)) @ b", "W' * b", "2 * W' * b"],
    ["F.linear(x, W, b)", "W * x + b", "W * x"],
    ["F.linear(X, W)", "X * W'", "W * X'"],
    ["F.linear(b, W.T)", "W' * b", "b"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect(outcome(answer, reference)).toBe("correct");
    expect(outcome(answer, other)).toBe("incorrect");
  });

  it.each([
    "(x - x.mean())/x.std()",
    "x.var(ddof=1)",
    "np.var(x, ddof=1)",
    "X.std(dim=1)",
    "np.linalg.norm(X, ord=1, axis=1)",
    "torch.transpose(X, 1, 2)",
  ])("is asked back where it depends on what was not written, or is another one: %s", (answer) => {
    expect(outcome(answer, "x")).toBe("invalid");
  });
});

describe("a δ and its letter", () => {
  it("are one name in braces of their own", () => {
    for (const answer of ["{\\delta h}_t", "\\boldsymbol{\\delta h}_t", "{δh}_t", "\\delta h_t"]) {
      expect([answer, outcome(answer, "δh_t")]).toEqual([answer, "correct"]);
    }
  });
});
