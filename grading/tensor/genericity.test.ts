import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";

const symbols = {
  X: { shape: ["N", "d"] },
  W: { shape: ["d", "k"] },
  Y: { shape: ["N", "k"] },
  b: { shape: ["k"] },
  s: { shape: [] },
};

function outcome(answer: string, reference: string): unknown {
  const verdict = grade({ type: "tensor-formula", answer, reference, symbols });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

const centred = "(X - (X*ones(d)/d) * ones(d)')";
const rows = `${centred} ./ (sqrt((${centred}.^2 * ones(d))/d) * ones(d)')`;
const down = "(X - ones(N) * (X'*ones(N)/N)')";
const columns = `${down} ./ (ones(N) * sqrt((${down}.^2)' * ones(N) / N)')`;

/** Each axis is as long as the indices along it ask for, so that formulas with several axes and means stay small. */
describe("formulas with means along several axes are proved equal at every size", () => {
  it.each([
    ["X' * ((softmax(X*W) - Y)/N)", "X' * (softmax(X*W) - Y) / N"],
    ["trace((X*W - Y)'*(X*W - Y))/N", "sum(sum((X*W - Y).^2))/N"],
    ["((X*W)'*ones(N) - Y'*ones(N))/N + b", "(X*W + ones(N)*b' - Y)'*ones(N)/N"],
    [
      "(X - X.mean(axis=1, keepdims=True)) / np.sqrt(((X - X.mean(axis=1, keepdims=True))**2).mean(axis=1, keepdims=True))",
      rows,
    ],
    ["(X - X.mean(axis=0)) / np.sqrt(((X - X.mean(axis=0))**2).mean(axis=0))", columns],
    ["(X - X.mean(axis=0)) / X.std(axis=0) + 0 * np.ones((N, d))", columns],
  ])("%s is %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  it.each([
    ["X' * ((softmax(X*W) - Y)/d)", "X' * (softmax(X*W) - Y) / N"],
    ["X' * (softmax(X*W) - Y)", "X' * (softmax(X*W) - Y) / N"],
    ["trace((X*W - Y)'*(X*W - Y))/k", "sum(sum((X*W - Y).^2))/N"],
    ["((X*W)'*ones(N) - Y'*ones(N))/N + N*b", "(X*W + ones(N)*b' - Y)'*ones(N)/N"],
    ["(X - X.mean(axis=0)) / np.sqrt(((X - X.mean(axis=0))**2).mean(axis=0))", rows],
    [
      "(X - X.mean(axis=1, keepdims=True)) / np.sqrt(((X - X.mean(axis=1, keepdims=True))**2).sum(axis=1, keepdims=True))",
      rows,
    ],
    ["ones(N)'*ones(N)*s*ones(d)'*ones(d)", "N*(d + 1)*s"],
    ["ones(N)'*ones(N)*ones(N)'*ones(N)*s", "(7 N - 12)*s"],
    ["ones(N)'*ones(N)*ones(N)'*ones(N)*s", "(6 N - 9)*s"],
  ])("%s is not %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });

  it("a polynomial in two sizes is told from one that agrees on a line", () => {
    expect(outcome("N*d*s", "ones(N)'*ones(N)*ones(d)'*ones(d)*s")).toBe("correct");
    expect(outcome("(N - d)*(N - d - 1)*(N - d + 1)*s", "0*s")).not.toBe("correct");
    expect(outcome("(N*d + (N - 3)*(d - 4))*s", "N*d*s")).not.toBe("correct");
  });
});
