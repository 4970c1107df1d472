import { describe, expect, test } from "vitest";
import { judged } from "./judged.for-tests";
import type { TensorFormulaOptions } from "./read";

const options: TensorFormulaOptions = {
  symbols: {
    x: { shape: ["m"] },
    d: { shape: ["n"] },
    h: { shape: ["n"] },
    W: { shape: ["n", "m"] },
    V: { shape: ["n", "m"] },
    A: { shape: ["n", "n"] },
  },
};

const outcome = (answer: string, key: string): string => judged(answer, key, options).relation;

// Each beside what NumPy 2 and PyTorch 2 give for arrays of small whole numbers, n = 3 and m = 4.
describe("products over chosen axes are what NumPy makes of them", () => {
  test.each([
    ["np.inner(W, x)", "W*x"],
    ["np.inner(x, W)", "W*x"],
    ["np.inner(W, V)", "W*V'"],
    ["np.inner(A, A.T)", "A*A"],
    ["np.inner(A, A)", "A*A'"],
    ["np.inner(d, h)", "d'*h"],
    ["np.tensordot(d, x, axes=0)", "d*x'"],
    ["np.tensordot(d, x, 0)", "d*x'"],
    ["np.tensordot(W, x, axes=1)", "W*x"],
    ["np.tensordot(d, h, 1)", "d'*h"],
    ["np.tensordot(W, x, axes=([1], [0]))", "W*x"],
    ["np.tensordot(W, d, axes=([0], [0]))", "W'*d"],
    ["np.tensordot(x, W, axes=([0], [1]))", "W*x"],
    ["np.tensordot(W, V, axes=(1, 1))", "W*V'"],
    ["np.tensordot(W, V, axes=([0], [0]))", "W'*V"],
    ["np.tensordot(W.T, V, axes=([1], [0]))", "W'*V"],
    ["np.tensordot(A, A, axes=([0], [1]))", "A'*A'"],
    ["np.tensordot(W, x, axes=([-1], [0]))", "W*x"],
    ["torch.addmm(d, W, x)", "W*x + d"],
    ["torch.addmv(d, W, x)", "W*x + d"],
    ["torch.addr(W, d, x)", "W + d*x'"],
    ["torch.t(W) @ d", "W'*d"],
    ["d.multiply(h)", "d .* h"],
  ])("%s is %s", (answer, key) => {
    expect(outcome(answer, key)).toBe("equal");
    expect(outcome(answer, `2*(${key})`)).toBe("different");
  });

  test.each([
    ["np.inner(A, A)", "A*A"],
    ["np.tensordot(A, A, axes=([0], [0]))", "A*A"],
    ["np.tensordot(d, h, axes=0)", "d'*h"],
    ["torch.addmm(d, W, x)", "W*x"],
  ])("%s is not %s", (answer, key) => expect(outcome(answer, key)).toBe("different"));

  test.each([
    // Two axes at once, sums over what cannot be told, shapes that do not fit.
    "np.tensordot(W, V)",
    "np.tensordot(W + V, x, axes=([0], [0]))",
    "np.tensordot(W, x, axes=([0], [0]))",
    "np.tensordot(W, V, axes=([0, 1], [0, 1]))",
    "np.inner(W, A)",
    "torch.addmm(d, x, W)",
  ])("%s is not read", (answer) => expect(outcome(answer, "W*x")).toBe("invalid"));
});

describe("a matrix that is turned twice is that matrix", () => {
  test.each([
    "(W.T).T @ x",
    "W.T.T @ x",
    "W.mT.mT @ x",
    "W.transpose(0, 1).T @ x",
    "W.t().t() @ x",
    "np.transpose(W).T @ x",
    "torch.t(W).T @ x",
    "W.T.T.T.T @ x",
  ])("%s", (answer) => {
    expect(outcome(answer, "W*x")).toBe("equal");
  });

  test("and one of three axes is still refused", () => {
    for (const answer of ["W[:, None] @ x", "W.unsqueeze(0) @ x", "W.T[:, None] @ x"])
      expect(outcome(answer, "W*x"), answer).toBe("invalid");
  });
});
