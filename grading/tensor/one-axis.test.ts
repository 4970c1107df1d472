import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  X: { shape: ["n", "d"] },
  A: { shape: ["n", "n"] },
  y: { shape: ["n"] },
  z: { shape: ["n"] },
  w: { shape: ["d"] },
  c: { shape: ["n", "1"] },
  s: { shape: [] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("NumPy's .T leaves an array of one axis as it is", () => {
  it.each([
    ["y.T @ X", "X' * y"],
    ["2 * (X @ w - y).T @ X + s * w.T", "2 * X' * (X * w - y) + s * w"],
    ["np.dot(y.T, X)", "X' * y"],
    ["np.exp(y).T @ A", "A' * exp(y)"],
    ["np.transpose(y) @ X", "X' * y"],
    ["np.multiply(y.T, z)", "y .* z"],
    ["y * z.T", "y .* z"],
    ["np.sum(y.T * z) * z", "(y' * z) * z"],
    ["y @ z.T", "y' * z"],
    ["y.T", "y"],
  ])("so that a person decides where that would be right: %s for %s", (answer, reference) => {
    const verdict = tensorVerdict(answer, reference, symbols);
    expect(verdict.outcome).toBe("undecided");
    expect(verdict.feedback.map(({ code }) => code)).toEqual(["tensor:one-axis"]);
  });

  it.each([
    ["y.T @ X", "2 * X' * y"],
    ["z.T @ X", "X' * y"],
    ["(X @ w + y).T @ X", "X' * (X * w - y)"],
    ["y * z.T", "z * y'"],
    ["y * z.T", "y - z"],
    // Signs of two axes, and of printed mathematics.
    ["y[:, None].T @ X", "X' * y"],
    ["y[None, :] @ X", "X' * y"],
    ["y.reshape(1, -1) @ X", "X' * y"],
    ["c.T @ X", "X' * c"],
    ["y^T X", "X' * y"],
    ["y' * X", "X' * y"],
  ])("but what is wrong either way is wrong: %s for %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });

  it.each([
    ["y.T @ X", "y' * X"],
    ["y @ z.T", "y * z'"],
    ["y * z.T", "y * z'"],
    ["y.T @ z", "y' * z"],
    ["(y.T @ X).T", "X' * y"],
    ["X.T @ y", "X' * y"],
  ])("and right as the columns that are given: %s for %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });
});
