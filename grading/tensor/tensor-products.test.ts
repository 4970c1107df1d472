import { describe, expect, test } from "vitest";
import { judged } from "./judged.for-tests";
import type { TensorFormulaOptions } from "./read";
import { symbolTable } from "./symbols";
import { tensorProduct, withExpanded } from "./tensor-products";

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

describe("products over chosen axes as products of matrices, and those that are none", () => {
  const table = symbolTable({
    A: { shape: ["n", "m"] },
    B: { shape: ["m", "k"] },
    x: { shape: ["m"] },
    s: { shape: [] },
    r: { shape: ["1", "n"] },
  });
  test.each<[string, readonly string[], string | null]>([
    ["inner", ["A", "B"], "((A)@(B).T)"],
    ["inner", ["A", "B.T"], "((A)@B)"],
    ["inner", ["A", "x"], "((A)@(x))"],
    ["inner", ["x", "A"], "((A)@(x))"],
    ["inner", ["x", "x"], null],
    ["inner", ["A", "s"], null],
    ["inner", ["A", "A + B"], null],
    ["inner", ["A", "B", "1"], null],
    ["inner", ["A", ""], null],
    ["inner", ["", "A"], null],
    ["inner", ["A", "B", "", ""], null],
    ["tensordot", ["A", "B", "0"], "outer((A),(B))"],
    ["tensordot", ["A", "B", "dims = 1"], "((A)@(B))"],
    ["tensordot", ["A", "B"], null],
    ["tensordot", ["A", "B", "2"], null],
    ["tensordot", ["A", "B", "([1],[0])"], "((A)@(B))"],
    ["tensordot", ["A", "B", "([-1],[-2])"], "((A)@(B))"],
    ["tensordot", ["A", "B", "([0],[0])"], "((A).T@(B))"],
    ["tensordot", ["A", "B", "(0, 1)"], "((A).T@(B).T)"],
    ["tensordot", ["A", "B.T", "([1],[1])"], "((A)@B)"],
    ["tensordot", ["A", "x", "([1],[-1])"], "((A)@(x))"],
    ["tensordot", ["A", "x", "([1],[1])"], null],
    ["tensordot", ["x", "A", "([0],[1])"], "((x)@(A).T)"],
    ["tensordot", ["A", "B", "([2],[0])"], null],
    ["tensordot", ["A", "B", "([1],[0])", "x"], null],
    ["tile", ["x", "(n, 1)"], "outer(ones(n),(x))"],
    ["tile", ["x", "reps=(n,1)"], "outer(ones(n),(x))"],
    ["tile", ["x", "[n, 1]"], "outer(ones(n),(x))"],
    ["tile", ["x", "(n, 2)"], null],
    ["tile", ["x", "n"], null],
    ["tile", ["x", "(n, 1)", "1"], null],
    // Of a matrix, a number or a row it is another array.
    ["tile", ["A", "(n, 1)"], null],
    ["tile", ["s", "(n, 1)"], null],
    ["tile", ["r", "(n, 1)"], null],
  ])("%s of %j: %s", (name, items, expected) => expect(tensorProduct(name, items, table)).toBe(expected));

  test("a vector that is expanded to rows, by its own length or as it is", () => {
    const text = (typed: string): string => withExpanded(typed, table).text;
    expect(text("x.expand(n, m)")).toBe("outer(ones(n),(x))");
    expect(text("A @ x.expand(3, -1)")).toBe("A @ outer(ones(3),(x))");
    for (const kept of ["x.expand(n, k)", "A.expand(n, m)", "z.expand(n, m)", "y.x.expand(n, m)"])
      expect(text(kept)).toBe(kept);
  });
});
