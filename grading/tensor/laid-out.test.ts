import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  X: { shape: ["k", "n"] },
  W: { shape: ["m", "n"] },
  x: { shape: ["n"] },
  z: { shape: ["n"] },
  b: { shape: ["m"] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("a vector that is laid out by reshape", () => {
  // Values by NumPy 2: x.reshape(-1, 1) is a column and x.reshape(1, -1) a row, however x was turned before.
  it.each([
    ["X.sum(axis=0, keepdims=True).reshape(-1, 1)", "X' * ones(k)", "(X' * ones(k))'"],
    ["X.sum(axis=0, keepdims=True).reshape(1, -1)", "(X' * ones(k))'", "X' * ones(k)"],
    ["X.sum(axis=1, keepdims=True).view(1, -1)", "(X * ones(n))'", "X * ones(n)"],
    ["np.transpose(x).reshape(-1, 1)", "x", "x'"],
    ["x.transpose().reshape(1, -1)", "x'", "x"],
    ["x.reshape(1, -1).T.reshape(1, -1)", "x'", "x"],
    ["np.exp(x.T).reshape(-1, 1)", "exp(x)", "exp(x)'"],
    ["b.reshape(-1, 1) @ np.transpose(x).reshape(1, -1)", "b * x'", "b * z'"],
  ])("is what it is laid out as: %s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it.each(["(b * W.sum(1)[:, None]).reshape(-1, 1)", "X.reshape(-1, 1)", "X[:, None]"])(
    "is no matrix: %s",
    (answer) => {
      expect(outcome(answer, "b")).toBe("invalid");
    },
  );
});

describe("an array that is turned twice", () => {
  it.each([
    ["x.T.T + z", "x + z", "x * ones(n)' + ones(n) * z'"],
    ["z + np.transpose(x.T)", "x + z", "z - x"],
    ["x[:, None].T.T * z", "x * z'", "x .* z"],
    ["x[None, :].T * z", "x * z'", "x .* z"],
  ])("is what it was: %s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });
});

describe("sums that kept their axis", () => {
  it("stand beside a vector of another length, which then has one axis, and are asked back beside one of their own", () => {
    expect(outcome("W.sum(axis=1, keepdims=True) * x", "W * ones(n) * x'")).toBe("correct");
    expect(outcome("W.sum(axis=1, keepdims=True) * b", "(W * ones(n)) .* b")).toBe("invalid");
    expect(outcome("W.sum(axis=1, keepdims=True) * b[:, None]", "(W * ones(n)) .* b")).toBe("correct");
    expect(outcome("W.sum(axis=1) * b", "(W * ones(n)) .* b")).toBe("correct");
    for (const layout of [".reshape(-1, 1)", "[:, None]", ".unsqueeze(1)"]) {
      expect(outcome(`W.sum(axis=1)${layout} * b`, "(W * ones(n)) .* b")).toBe("invalid");
      expect(outcome(`W.sum(axis=1)${layout} * x`, "W * ones(n) * x'")).toBe("correct");
      expect(outcome(`W.sum(axis=1)${layout} * b${layout}`, "(W * ones(n)) .* b")).toBe("correct");
    }
  });
});
