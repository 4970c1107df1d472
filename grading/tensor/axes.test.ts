import { describe, expect, it } from "vitest";
import { tensorFormula, tensorFormulaKey } from "../answer-types/tensor-formula";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  A: { shape: ["n", "d"] },
  B: { shape: ["n", "n"] },
  x: { shape: ["n"] },
};

function verdict(answer: string, reference: string): { readonly outcome: unknown; readonly code: unknown } {
  const graded = tensorVerdict(answer, reference, symbols);
  return { outcome: graded.outcome, code: graded.feedback[0]?.code };
}

describe("a function along an axis", () => {
  it.each([
    ["torch.softmax(A, dim=-1)", "softmax(A)"],
    ["F.softmax(A, dim=1)", "softmax(A)"],
    ["softmax(A, axis=-1)", "softmax(A)"],
    ["torch.softmax(A, dim=0)", "softmax(A')'"],
    ["softmax(x, axis=0)", "softmax(x)"],
    ["A.sum(0)", "A' * ones(n)"],
    ["A.sum(-2)", "A' * ones(n)"],
    ["A.sum(axis=1)", "A * ones(d)"],
    ["A.sum(-1)", "A * ones(d)"],
    ["sum(A, 2)", "A * ones(d)"],
    ["A.mean(0)", "A' * ones(n) / n"],
    ["A.mean(axis=-1)", "A * ones(d) / d"],
    ["x.sum(0)", "sum(x)"],
    ["torch.logsumexp(x, 0)", "log(sum(exp(x)))"],
    ["torch.logsumexp(A, dim=1)", "log(exp(A) * ones(d))"],
    ["torch.norm(x, 2)**2", "x' * x"],
    ["torch.norm(x, dim=0)", "norm(x)"],
    ["x.norm(dim=0)", "norm(x)"],
    ["np.linalg.norm(x[None, :], axis=1)", "norm(x)"],
    ["np.linalg.norm(x, 1)", "sum(abs(x))"],
  ])("is what it is along that axis: %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("correct");
  });

  it.each([
    ["torch.softmax(B, dim=0)", "softmax(B)"],
    ["torch.softmax(B, dim=1)", "softmax(B')'"],
    ["B.sum(0)", "B * ones(n)"],
    ["B.sum(-1)", "B' * ones(n)"],
    ["B.sum(-2)", "B * ones(n)"],
    ["B.mean(0)", "B' * ones(n)"],
    ["torch.norm(x, 1)", "norm(x)"],
  ])("is another thing along the other one: %s is not %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("incorrect");
  });

  it.each([
    ["sum(A, 1)", "tensor:axis"],
    ["A.sum(2)", "tensor:arguments"],
    ["A.sum(-3)", "tensor:arguments"],
    ["x.sum(1)", "tensor:arguments"],
    ["x.sum(-2)", "tensor:arguments"],
    ["torch.norm(A, 2)", "tensor:arguments"],
    ["torch.norm(x, 3)", "tensor:arguments"],
    ["np.linalg.norm(x[:, None], 1)", "tensor:arguments"],
    ["torch.max(x, 0)", "tensor:arguments"],
    ["np.amax(A, 1)", "tensor:arguments"],
    ["softmax(x[:, None], axis=-1)", "tensor:arguments"],
    ["x[:, None].sum(-1)", "tensor:arguments"],
    ["A.sum(axis=1, keepdims=True).sum(axis=-1)", "tensor:arguments"],
    ["softmax(A.sum(axis=1, keepdims=True), axis=-1)", "tensor:arguments"],
  ])("that is not known for sure is asked back: %s", (answer, code) => {
    expect(verdict(answer, "x")).toEqual({ outcome: "invalid", code });
  });

  it.each([
    ["(x.T)[:, None]", "x", "x'"],
    ["x.T[None, :]", "x'", "x"],
    ["(x.T).reshape(1, -1)", "x'", "x"],
    ["x[None, :].reshape(-1, 1)", "x", "x'"],
    ["x[:, None].T", "x'", "x"],
  ])("is added to an array of one axis, which has no transpose: %s", (answer, reference, other) => {
    expect(verdict(answer, reference).outcome).toBe("correct");
    expect(verdict(answer, other).outcome).toBe("incorrect");
  });

  it.each(["(x.T @ A)[:, None]", "x[:, None][None, :]", "A.T[:, None]", "x.unsqueeze(0)[:, None]"])(
    "is not added where there may be two already: %s",
    (answer) => {
      expect(verdict(answer, "x")).toEqual({ outcome: "invalid", code: "tensor:axes" });
    },
  );

  it("is no largest entry where the larger of two is written", () => {
    for (const answer of ["max(x, 0)", "np.maximum(x, 0)", "np.maximum(0, x)"]) {
      expect(verdict(answer, "relu(x)").outcome).toBe("correct");
      expect(verdict(answer, "x - relu(x)").outcome).toBe("incorrect");
    }
  });

  it("may become a key, which reads back to itself", () => {
    for (const answer of ["A.sum(0)", "A.mean(axis=1)", "torch.softmax(A, dim=0)", "torch.logsumexp(A, dim=1)"]) {
      const reading = tensorFormula.read(answer, { symbols });
      if (!reading.ok) throw new Error(reading.feedback[0].message.en);
      const { text } = tensorFormula.print(tensorFormulaKey(reading.value), { symbols });
      expect(verdict(text, answer).outcome).toBe("correct");
    }
  });
});
