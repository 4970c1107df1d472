import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  A: { shape: ["n", "n"] },
  B: { shape: ["n", "n"] },
  W: { shape: ["n", "m"] },
  X: { shape: ["N", "m"] },
  Y: { shape: ["N", "m"] },
  x: { shape: ["n"] },
  y: { shape: ["n"] },
  v: { shape: ["m"] },
  b: { shape: ["m"] },
  r: { shape: ["N"] },
  s: { shape: [] },
};
const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;
const refusal = (answer: string): string | undefined => tensorVerdict(answer, "x", symbols).feedback[0]?.code;

/** By what NumPy's and PyTorch's manuals say of each call; the third is what a slip of axis, side or sign would be. */
describe("sums, means and norms along an axis, as NumPy counts axes", () => {
  it.each([
    ["np.sum(X, axis=0)", "X' * ones(N)", "X*ones(m)"],
    ["np.sum(X, axis=1)", "X*ones(m)", "X'*ones(N)"],
    ["np.sum(X, axis=-1)", "X*ones(m)", "X'*ones(N)"],
    ["np.sum(X, axis=-2)", "X'*ones(N)", "X*ones(m)"],
    ["np.sum(x, axis=0)", "sum(x)", "x"],
    ["np.sum(s, axis=0)", "s", "x"],
    ["np.sum(X)", "ones(N)'*X*ones(m)", "X"],
    ["np.mean(X, axis=0)", "X'*ones(N)/N", "X'*ones(N)"],
    ["X.sum(0)", "X'*ones(N)", "X*ones(m)"],
    ["X.sum(axis=1).sum(axis=0)", "ones(N)'*X*ones(m)", "X"],
    ["np.linalg.norm(x)", "norm(x)", "x"],
    ["np.linalg.norm(x, 1)", "sum(abs(x))", "norm(x)"],
    ["np.linalg.norm(x, 2)", "norm(x)", "sum(x)"],
    ["np.linalg.norm(X)", "sqrt(trace(X'*X))", "X"],
    ["norm(s, 1)", "abs(s)", "s"],
    ["norm(x, 1)", "sum(abs(x))", "norm(x)"],
    ["x.sum() * y", "sum(x)*y", "y"],
    ["x.mean()", "sum(x)/n", "sum(x)"],
    ["np.sum(x * y)", "x'*y", "sum(x)"],
    ["x.sum(axis=0, keepdims=True) * y", "sum(x)*y", "y"],
    ["X.sum(axis=1, keepdims=True) * X", "diag(X*ones(m))*X", "X"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });
});

describe("products by np.einsum, dot, outer and @", () => {
  it.each([
    ["np.outer(x, v)", "x*v'", "v*x'"],
    ["np.dot(W, v)", "W*v", "x"],
    ["np.dot(x, y)", "x'*y", "x*y'"],
    ["np.dot(x, W)", "W'*x", "W*v"],
    ["x @ W", "W'*x", "W*v"],
    ["x @ y", "x'*y", "x*y'"],
    ["x[:, None] @ v[None, :]", "x*v'", "v*x'"],
    ["A @ A", "A*A", "A.*A"],
    ["np.linalg.inv(A) @ x", "inv(A)*x", "A*x"],
    ["np.multiply(A, B)", "A .* B", "A*B"],
    ["np.matmul(A, B)", "A*B", "A .* B"],
    ["A @ B.T", "A*B'", "A*B"],
    ["np.transpose(A) @ x", "A'*x", "A*x"],
    ["A.transpose(1, 0) @ x", "A'*x", "A*x"],
    ["X.permute(1, 0) @ r", "X'*r", "X*v"],
    ["X.swapaxes(-1, -2) @ r", "X'*r", "X*v"],
    ["np.einsum('ij,j->i', W, v)", "W*v", "W'*x"],
    ["np.einsum('ij,ij->', X, Y)", "trace(X'*Y)", "X"],
    ["np.einsum('ij,ik->jk', X, Y)", "X'*Y", "Y'*X"],
    ["np.einsum('ii->i', A)", "diag(A)", "A"],
    ["np.einsum('ii', A)", "trace(A)", "sum(x)"],
    ["np.einsum('i,j', x, v)", "x*v'", "v*x'"],
    ["np.einsum('ij->ji', W)", "W'", "W"],
    ["np.einsum('ij,j', W, v)", "W*v", "x"],
    ["np.einsum('bi,bj->ij', X, Y)", "X'*Y", "Y'*X"],
    ["np.einsum('ij,jk->ik', [A, B])", "A*B", "B*A"],
    ["torch.einsum('ij,jk->ik', [A, B])", "A*B", "B*A"],
    ["np.diag(x) @ A", "diag(x)*A", "A"],
    ["F.softmax(X, dim=1) @ v", "softmax(X)*v", "X*v"],
    ["x.reshape(-1, 1) @ v.reshape(1, -1)", "x*v'", "v*x'"],
    ["x.dot(y)", "x'*y", "x*y'"],
    ["W.dot(v)", "W*v", "x"],
    ["x.outer(v)", "x*v'", "v*x'"],
    ["X.T @ X / len(X)", "X'*X/N", "X'*X"],
    ["X.T @ X / X.shape[0]", "X'*X/N", "X'*X/m"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });
});

describe("arrays that are spread over each other, turned and filled", () => {
  it.each([
    ["x[:, None] * v", "x*v'", "v*x'"],
    ["v * x[:, None]", "x*v'", "v*x'"],
    ["X + b", "X + ones(N)*b'", "X"],
    ["X / r[:, None]", "diag(1 ./ r)*X", "X"],
    ["r[:, None] * X", "diag(r)*X", "X"],
    ["np.trace(A)", "trace(A)", "sum(x)"],
    ["np.eye(n) - A", "eye(n) - A", "A"],
    ["np.ones((N, m)) * X", "X", "Y"],
    ["np.zeros(n) + x", "x", "y"],
    ["np.full((n,), 2) * x", "2 x", "x"],
    ["x.T", "x'", "y"],
    ["x.flatten()", "x", "y"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });
});

describe("functions entry by entry", () => {
  it.each([
    ["np.where(x > 0, x, 0)", "relu(x)", "x"],
    ["np.where(x > y, x, y)", "max(x, y)", "min(x,y)"],
    ["np.maximum(x, 0)", "relu(x)", "x"],
    ["np.clip(x, 0, 1)", "min(max(x,0),1)", "x"],
    ["np.clip(x, 2, 1)", "min(max(x,2),1)", "x"],
    ["x.clip(0)", "relu(x)", "x"],
    ["x.clamp(min=0)", "relu(x)", "x"],
    ["np.exp(x) / np.exp(x).sum()", "softmax(x)", "exp(x)"],
    ["(x > 0).astype(float) * y", "step(x) .* y", "y"],
    ["np.heaviside(x, 0) * y", "(x > 0) .* y", "y"],
    ["np.tanh(x)**2", "tanh(x).^2", "tanh(x)"],
    ["x.square()", "x.^2", "x"],
    ["np.square(x)", "x.^2", "x"],
    ["np.log(x)", "ln(x)", "x"],
    ["np.log2(x)", "ln(x)/ln(2)", "ln(x)"],
    ["np.log1p(x)", "ln(1+x)", "ln(x)"],
    ["np.expm1(x)", "exp(x)-1", "exp(x)"],
    ["F.relu(x)", "relu(x)", "x"],
    ["x ** 0.5", "sqrt(x)", "x"],
    ["x ** -0.5", "1 ./ sqrt(x)", "x"],
    ["x ** 1.5", "sqrt(x).^3", "x"],
    ["x ** s", "exp(s*ln(x))", "x"],
    ["-x ** 2", "-(x.^2)", "x.^2"],
  ])("%s is %s and not %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });
});

it.each([
  ["np.sum(x, axis=1)", "tensor:arguments"],
  ["np.sum(X, axis=2)", "tensor:arguments"],
  ["X.sum(axis=1).sum(axis=1)", "tensor:arguments"],
  ["np.linalg.norm(x, 3)", "tensor:arguments"],
  ["np.linalg.norm(X, 2)", "tensor:arguments"],
  ["W ** s", "tensor:exponent"],
  ["A ** 2", "tensor:power-or-entries"],
  ["1 / A", "tensor:division-by-matrix"],
  ["W / x", "shape:unequal"],
  ["x * W", "shape:transpose-missing"],
  ["X.sum(1) * X", "shape:unequal"],
])("%s is asked back: %s", (answer, code) => expect(refusal(answer)).toBe(code));
