import { describe, expect, it } from "vitest";
import { tensorFormula, tensorFormulaKey } from "../answer-types/tensor-formula";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  X: { shape: ["n", "d"] },
  W: { shape: ["d", "q"] },
  b: { shape: ["q"] },
  r: { shape: ["1", "q"] },
  y: { shape: ["n"] },
  A: { shape: ["n", "n"] },
  P: { shape: ["n", "n"] },
  x: { shape: ["n"] },
  z: { shape: ["n"] },
  u: { shape: ["d"] },
};

function verdict(answer: string, reference: string): { readonly outcome: unknown; readonly codes: readonly string[] } {
  const graded = tensorVerdict(answer, reference, symbols);
  return { outcome: graded.outcome, codes: graded.feedback.map(({ code }) => code) };
}

const biased = "X*W + ones(n) * b'";
const centred = "X - ones(n) * (ones(n)' * X) / n";
const softmaxBackward = "A .* (P - (A .* P) * ones(n) * ones(n)')";

describe("a vector in a sum with a matrix", () => {
  it.each([
    ["XW + b", biased],
    ["X@W + b", biased],
    ["XW + b^T", biased],
    ["X@W + b[None, :]", biased],
    ["X@W + b.unsqueeze(0)", biased],
    ["XW + r", "X*W + ones(n) * r"],
    ["X - X.mean(0)", centred],
    ["X - X.mean(axis=0, keepdims=True)", centred],
    ["A*(P - (A*P).sum(1, keepdims=True))", softmaxBackward],
    ["A*(P - np.sum(A*P, axis=-1)[:, None])", softmaxBackward],
    ["np.exp(X)/np.exp(X).sum(axis=1, keepdims=True)", "softmax(X)"],
    ["x[:, None] + z[None, :]", "x * ones(n)' + ones(n) * z'"],
  ])("stands in every row, or in every column where it has two axes: %s", (answer, reference) => {
    expect(verdict(answer, reference)).toEqual({ outcome: "correct", codes: ["tensor:spread"] });
  });

  it.each([
    ["XW - b", biased],
    ["XW + 2b", biased],
    ["X - X.mean(1, keepdims=True)", centred],
    ["A*(P - (A*P).sum(0, keepdims=True))", softmaxBackward],
    ["np.exp(A)/np.exp(A).sum(axis=0, keepdims=True)", "softmax(A)"],
    ["x[:, None] + z[None, :]", "ones(n) * x' + z * ones(n)'"],
  ])("is not taken for another sum: %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("incorrect");
  });

  it.each([
    "XW + y",
    "A + x",
    "A@P + x",
    "A*(P - (A*P).sum(1))",
    "XW + b + y",
    "X ⊙ u",
    "x + z'",
    "XW + r^T",
    "X@W + r.T",
  ])("is refused where no reading is certain: %s", (answer) => {
    expect(verdict(answer, "X").outcome).toBe("invalid");
  });
});

describe("NumPy's products of vectors with one axis and with two", () => {
  it.each([
    ["x[:,None]*z", "x * z'"],
    ["z*x[:,None]", "x * z'"],
    ["x.unsqueeze(1)*z", "x * z'"],
    ["x.view(-1,1)*x", "x * x'"],
    ["x.reshape((-1,1)) @ z.reshape((1,-1))", "x * z'"],
    ["x.unsqueeze(-1) * z.unsqueeze(-2)", "x * z'"],
    ["x[:,None]*z[:,None]", "x .* z"],
    ["np.tanh(x[:,None])*z", "tanh(x) * z'"],
    ["x[:,None]*A", "diag(x) * A"],
    ["A*x[None,:]", "A * diag(x)"],
    ["x[:,None]*x[:,None]*z", "(x.*x) * z'"],
    ["np.exp(X)*u", "exp(X) * diag(u)"],
    ["2*x[:,None]*z", "2 * x * z'"],
    ["x*(z - torch.sum(x*z, dim=-1, keepdim=True))", "x .* (z - x'*z)"],
    ["x*z.T", "x * z'"],
    ["torch.diag(x) - z.view(-1,1).mm(z.view(1,-1))", "diag(x) - z * z'"],
    ["X.sum(axis=0, keepdims=True).T", "X' * ones(n)"],
    ["X.transpose(0,1) @ y", "X' * y"],
    ["X.permute(1,0) @ y", "X' * y"],
  ])("are what NumPy makes of them: %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("correct");
  });

  it.each([
    ["x[:,None]*z", "x .* z"],
    ["x[:,None]*z", "z * x'"],
    ["x[:,None]+z", "x + z"],
    ["x[:,None]*A", "A * diag(x)"],
    ["A*x[None,:]", "diag(x) * A"],
  ])("are nothing else: %s is not %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("incorrect");
  });

  it.each(["x*z[None,:]", "(A@x[:,None])*z", "np.maximum(x[:,None], z)", "X.unsqueeze(0) @ u", "np.exp(A)*x"])(
    "are asked back where the number of axes is not known: %s",
    (answer) => {
      expect(verdict(answer, "x * x'").outcome).toBe("invalid");
    },
  );

  it("may become a key in printed mathematics, which reads back to itself", () => {
    for (const answer of ["X@W + b", "x[:,None]*z", "A*x[None,:]", "np.exp(X)/np.exp(X).sum(axis=1, keepdims=True)"]) {
      const reading = tensorFormula.read(answer, { symbols });
      if (!reading.ok) throw new Error(reading.feedback[0].message.en);
      const { text } = tensorFormula.print(tensorFormulaKey(reading.value), { symbols });
      expect(verdict(text, answer).outcome).toBe("correct");
    }
  });
});
