import { describe, expect, it } from "vitest";
import { tensorFormula, tensorFormulaKey } from "../answer-types/tensor-formula";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = { A: { shape: ["n", "d"] }, B: { shape: ["n", "n"] }, x: { shape: ["n"] }, s: { shape: [] } };

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;
const code = (answer: string): unknown => tensorVerdict(answer, "x", symbols).feedback[0]?.code;

describe("the largest entry", () => {
  it.each([
    "np.exp(x - np.max(x)) / np.sum(np.exp(x - np.max(x)))",
    "np.exp(x - x.max()) / np.exp(x - x.max()).sum()",
    "exp(x - max(x)) / sum(exp(x - max(x)))",
    "torch.softmax(x - torch.amax(x, dim=0), 0)",
    "softmax(x - min(x))",
  ])("may be taken from all exponents of a softmax: %s", (answer) => {
    expect(outcome(answer, "softmax(x)")).toBe("correct");
    expect(outcome(answer, "softmax(2x)")).toBe("incorrect");
  });

  it.each([
    "np.exp(A - A.max(axis=1, keepdims=True)) / np.exp(A - A.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True)",
    "softmax(A - np.max(A, axis=-1)[:, None], axis=1)",
    "torch.softmax(A - torch.max(A, dim=1, keepdim=True)[0], dim=-1)",
    "torch.softmax(A - A.max(-1, keepdim=True).values, dim=-1)",
    "softmax(A - np.max(A), axis=1)",
  ])("of each row may be taken from that row: %s", (answer) => {
    expect(outcome(answer, "softmax(A)")).toBe("correct");
    expect(outcome(answer, "softmax(A')'")).toBe("incorrect");
  });

  it.each([
    ["np.exp(x - np.max(x)) / np.sum(np.exp(x))", "softmax(x)"],
    ["softmax(A - np.max(A, axis=0), axis=1)", "softmax(A)"],
    ["softmax(B - np.max(B, axis=0, keepdims=True), axis=1)", "softmax(B)"],
    ["x - max(x)", "x"],
    ["max(x)", "min(x)"],
    ["max(x)", "relu(sum(x))"],
    ["max(2x)", "max(x)"],
    ["max(B, 0)", "max(B)"],
  ])("is not to be left out elsewhere: %s is not %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });

  it.each([
    ["min(x)", "-max(-x)"],
    ["np.max(A.T, axis=0)", "np.max(A, axis=1)"],
    ["np.max(x, axis=0)", "max(x)"],
    ["max(s)", "s"],
    ["max(x')", "max(x)"],
  ])("is the same however it is written: %s is %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  it("is no gradient of a maximum by that alone, and a proof needs no order", () => {
    expect(outcome("max(2x)", "2 max(x)")).toBe("undecided");
    expect(outcome("x + max(x)", "max(x) + x")).toBe("correct");
  });

  it.each(["np.max(x, 0)", "torch.max(x, 0)", "x[:, None].max(axis=1)", "np.max(A, axis=2)", "np.argmax(x, axis=0)"])(
    "is asked back where two meanings are near: %s",
    (answer) => {
      expect(tensorVerdict(answer, "x", symbols).outcome).toBe("invalid");
    },
  );

  it.each(["x[0]", "A.max(axis=1)[1]", "(A + A)[A > 0]", "relu(x)[-1]"])("is no factor in brackets: %s", (answer) => {
    expect(code(answer)).toBe("tensor:index");
  });

  it("is refused by name where its axis is no number", () => {
    expect(code("np.max(A, axis=None)")).toBeDefined();
    expect(code("axis_1")).toBe("tensor:not-given");
  });

  it("may become a key, which reads back to itself", () => {
    for (const answer of ["x - max(x)", "np.max(A, axis=0)", "np.exp(A - A.max(axis=1, keepdims=True))"]) {
      const reading = tensorFormula.read(answer, { symbols });
      if (!reading.ok) throw new Error(reading.feedback[0].message.en);
      const { text } = tensorFormula.print(tensorFormulaKey(reading.value), { symbols });
      expect(outcome(text, answer)).toBe("correct");
    }
  });
});
