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

describe("what is proved for every size", () => {
  it.each([
    // A scalar below does not take away that what stands above varies along its rows.
    ["(d / mean(v))' * (d / mean(v))", "sum((d / mean(v)).^2)"],
    ["sum(d .* x / mean(v)) / mean(v)", "d' * x / mean(v)^2"],
    ["norm(d.^2 / mean(v))^2", "sum(d.^4) / mean(v)^2"],
    // A logarithm is one unknown value in a field, whatever it is of.
    ["log(diag(d) * softmax(x + a))", "log(softmax(x) .* d)"],
    ["log(softmax(3 x - a))", "3 x - log(sum(exp(3 x)))"],
  ])("holds quotients by scalars and logarithms of sums: %s is %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
    expect(outcome(answer, `2 * (${reference})`)).toBe("incorrect");
  });

  it.each([
    ["(d / mean(v))' * (x / mean(v))", "sum((d / mean(v)).^2)"],
    ["sum(1 + 0 d) / mean(v)", "n / sum(v)"],
    ["sum(x / sum(x)) / n", "1"],
  ])("still tells a size that stands in a coefficient: %s is not %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });
});
