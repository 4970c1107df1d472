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

  it.each(["x*z[None,:]", "np.maximum(x[:,None], z)", "X.unsqueeze(0) @ u", "np.exp(A)*x"])(
    "are asked back where the number of axes is not known: %s",
    (answer) => {
      expect(verdict(answer, "x * x'").outcome).toBe("invalid");
    },
  );

  it.each([
    ["(A@x[:,None])*z", "(A*x) * z'", "(A*x) .* z"],
    ["A @ x[:,None] * P @ X", "diag(A*x) * P * X", "A * diag(x) * P * X"],
    ["y @ X * X", "X * diag(X'*y)", "diag(y) * X"],
    ["x @ A * z[:,None]", "z * x' * A", "(A'*x) .* z"],
    ["x @ P * np.mean(P, axis=1, keepdims=True)", "(P*ones(n)/n) * (x'*P)", "(P*ones(n)/n) .* (P'*x)"],
    [
      "A - np.mean(softmax(A, axis=0), axis=1, keepdims=True)",
      "A - softmax(A')'*ones(n)*ones(n)'/n",
      "A - ones(n)*ones(n)'*softmax(A')/n",
    ],
    ["np.ones((n,1)) @ u.T", "ones(n) * u'", "u * ones(n)'"],
    ["x * z.T", "x * z'", "z * x'"],
    ["torch.dot(x, z.T)", "x' * z", "x * z'"],
  ])("keep the axes of what they are made of: %s is %s and not %s", (answer, reference, other) => {
    expect(verdict(answer, reference).outcome).toBe("correct");
    expect(verdict(answer, other).outcome).toBe("incorrect");
  });

  it.each(["A * x @ x", "(x @ A) * P @ X", "A.sum(axis=1) * A @ x", "(1 - x**2) * A.T @ z"])(
    "are taken from left to right as Python does, and not in an order that would fit: %s",
    (answer) => {
      for (const reference of [
        "A * (x.*x)",
        "diag(A'*x) * P * X",
        "diag(A*ones(n)) * A * x",
        "diag(1 - x.*x) * A' * z",
      ])
        expect(verdict(answer, reference).outcome).toBe("invalid");
    },
  );

  it.each([
    "X.sum(1) * x.T",
    "X.sum(1) @ x.T",
    "x @ X.sum(1).T",
    "z * ((x @ A).T)",
    "z @ (x @ A).T",
    "X.sum(0).T",
    "np.einsum('ij,j->i', A, x).T",
    "z * np.einsum('ij,j->i', A, x).T",
    "np.ones(n) * x.T",
    "A.mean(axis=0) * np.exp(x[None, :])",
    "z * (x[None, :] > 0)",
    "(x - z) * (x[None, :])**3",
    "np.ones((1,n)) * x",
    "np.ones((n,1)) * x",
    "A.sum(axis=1, keepdims=True) * x",
    "x - np.mean(A, axis=1, keepdims=True)",
    "np.diag(x[:, None])",
  ])("are asked back where an array of one axis is turned or meets a row: %s", (answer) => {
    expect(verdict(answer, "x * x'")).toEqual({ outcome: "invalid", codes: ["tensor:axes"] });
  });

  it("know a column that was given with two axes", () => {
    const given = { ...symbols, v: { shape: ["n", "1"] } };
    const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, given).outcome;
    const centredColumn = "v - X*ones(d)/d";
    expect(outcome("v - X.mean(axis=1, keepdims=True)", centredColumn)).toBe("correct");
    expect(outcome("v + X.mean(axis=1, keepdims=True)", centredColumn)).toBe("incorrect");
    expect(outcome("v - X.mean(axis=1)", centredColumn)).toBe("incorrect");
    expect(outcome("A @ v * v", "(A*v) .* v")).toBe("correct");
    expect(outcome("np.exp(v) * x", "exp(v) .* x")).toBe("invalid");
    expect(outcome("np.diag(v)", "diag(v)")).toBe("invalid");
    expect(outcome("(r @ W.T).T * u", "(W*r') .* u")).toBe("invalid");
    expect(outcome("(r @ W.T).T * W.sum(axis=1, keepdims=True)", "(W*r') .* (W*ones(q))")).toBe("correct");
    expect(outcome("(r @ W.T).T * W.sum(axis=1)", "(W*r') .* (W*ones(q))")).toBe("incorrect");
    expect(outcome("np.exp(v).sum(axis=0)", "sum(exp(v))")).toBe("correct");
    expect(outcome("np.exp(v).sum(axis=-1)", "sum(exp(v))")).toBe("invalid");
  });

  it("may become a key in printed mathematics, which reads back to itself", () => {
    for (const answer of ["X@W + b", "x[:,None]*z", "A*x[None,:]", "np.exp(X)/np.exp(X).sum(axis=1, keepdims=True)"]) {
      const reading = tensorFormula.read(answer, { symbols });
      if (!reading.ok) throw new Error(reading.feedback[0].message.en);
      const { text } = tensorFormula.print(tensorFormulaKey(reading.value), { symbols });
      expect(verdict(text, answer).outcome).toBe("correct");
    }
  });
});
