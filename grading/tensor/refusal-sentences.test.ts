import { describe, expect, test } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";
import { holdsIn, pointedAt } from "../sentences.for-tests";

const symbols = {
  X: { shape: ["n", "d"] },
  W: { shape: ["d", "q"] },
  A: { shape: ["n", "n"] },
  w: { shape: ["d"] },
  y: { shape: ["n"] },
  p: { shape: ["n"] },
  B: { shape: ["n", "n"] },
  s: { shape: [] },
};
const withSigma = { ...symbols, sigma: { shape: ["n"] } };

type Row = readonly [answer: string, code: string, at: string, ...pieces: string[]];
const named = ([answer, code, at, ...pieces]: Row) => ({ answer, code, at, pieces });

function isRefused(given: typeof symbols, { answer, code, at, pieces }: ReturnType<typeof named>): void {
  const { outcome, feedback } = tensorVerdict(answer, "y", given);
  const [first] = feedback;
  if (first === undefined) throw new Error(`${answer}: ${outcome}`);
  expect([outcome, first.code, pointedAt(first, answer)]).toEqual(["invalid", code, at]);
  holdsIn(first, pieces);
}

describe("what is no formula of these vectors and matrices is refused in both languages, with its place", () => {
  const refused: readonly Row[] = [
    ["norm(X, 3)", "tensor:arguments", "norm(X, 3)", "norm(A)"],
    ["np.linalg.norm(X, ord=3)", "tensor:setting", "ord=3", "ord=3"],
    ["np.linalg.norm(X, 1, axis=1)", "tensor:arguments", "norm(X, 1, axis=1)", "np.abs(A).sum(axis=1)"],
    ["norm(X, ord=1, axis=0)", "tensor:arguments", "norm(X, ord=1, axis=0)", "np.abs(A).sum(axis=1)"],
    ["mean(X, X)", "tensor:arguments", "X", "mean"],
    ["softmax(X, 1, 2)", "tensor:arguments", "1", "softmax"],
    ["X.sum(axis=2)", "tensor:arguments", "2", "sum"],
    ["X.mean(1, 2)", "tensor:arguments", "1", "mean"],
    ["tanh(y, p)", "argument-count", "tanh(y, p)", "tanh", "1", "2"],
    ["⟨y⟩", "argument-count", "⟨y⟩", "⟨a, b⟩"],
    ["⟨y, p, w⟩", "argument-count", "⟨y, p, w⟩", "⟨a, b⟩"],
    ["einsum('ij,j->i', X)", "tensor:einsum-count", "einsum('ij,j->i', X)", "2", "1"],
    ["np.einsum('ijk->i', X)", "tensor:einsum-shape", "np.einsum('ijk->i', X)", "ijk", "n×d"],
    ["np.einsum('ij,ij->i', X, y)", "tensor:einsum-shape", "np.einsum('ij,ij->i', X, y)", "ij", "n×1"],
    ["np.einsum('ij,j->i', A, w)", "tensor:einsum-shape", "np.einsum('ij,j->i', A, w)", "j", "d×1"],
    ["X.flatten()", "tensor:axes", "X.flatten()", "sum(A .* B)"],
    ["y + X.reshape(-1)", "tensor:axes", "X.reshape(-1)", "sum(A .* B)"],
    ["A.ravel() + y", "tensor:axes", "A.ravel()", "sum(A .* B)"],
    ["∑_j X_{ij} w_j + w_j", "tensor:leaking-index", "w_j", "j"],
    ["A 1/n", "tensor:one-or-ones", "1", "A/n", "(A 1)/n"],
    ["A^{1/2} y", "tensor:exponent", "1/2", "1/2"],
    ["A^p y", "tensor:exponent", "p", "p"],
    ["1/A", "tensor:division-by-matrix", "A", "inv(A)", ".^(-1)"],
    ["y^{-1} y", "tensor:vector-inverse", "y^{-1}", "1 ./ y"],
    ["A^{-1}_{ij} y_j", "tensor:raised-entry", "A^{-1}", "(A_{ij})"],
    ["A^2_{ij} y_j", "tensor:raised-entry", "A^2", "(A_{ij})"],
    ["∑_k A", "tensor:idle-index", "∑_k A", "k"],
    ["∏_{k=1}^{n} A", "tensor:idle-index", "∏_{k=1}^{n} A", "k"],
    ["det(X)", "tensor:not-a-formula", "det(X)", "det"],
    ["I + I", "tensor:size-unknown", "I", "I_n", "ones(n)"],
    ["np.sum(X, axis=1, dtype=float)", "tensor:setting", "dtype=float", "dtype=float"],
    ["max(X, axis=3)", "tensor:arguments", "max(X, axis=3)", "axis=0", "relu(z)"],
    ["(A_{ij})^T", "tensor:raised-entry", "(A_{ij})^T", "A_{ji}", "A_{ij}"],
    ["A_{ij}^T y_j", "tensor:raised-entry", "A_{ij}^T", "A_{ji}", "A_{ij}"],
    ["y / s p^T p", "tensor:slash", "y / s p^T p", "(1/n) a", "1/(n a)"],
    ["A**2 y", "tensor:power-or-entries", "A**2", "A*A", "A.^2"],
    ["1/(A B)", "tensor:division-by-matrix", "A B", "inv(A B)", ".^(-1)"],
    ["∏_k A^k", "tensor:not-given", "k", "k"],
    ["argmax(y)", "tensor:not-a-formula", "argmax(y)", "argmax"],
    ["X[0]", "tensor:index", "[0]", "[0]", "*"],
    ["y[-1]", "tensor:index", "[-1]", "[-1]"],
    ["y[p > 0]", "tensor:index", "[p > 0]", "[p > 0]"],
    ["y[None, :][None]", "tensor:axes", "[None, :][None]"],
    ["X w (n×1)", "tensor:shape-note", "(n×1)", "(n×1)", "*"],
    ["X w [n \\times 1]", "tensor:shape-note", "[n \\times 1]", "[n \\times 1]"],
    ["y + … + p", "ellipsis", "…", "∑_{k=1}^{n} k"],
    ["y + ⋯ + p", "ellipsis", "⋯", "∑_{k=1}^{n} k"],
    ["y + \\cdots + p", "ellipsis", "\\cdots", "∑_{k=1}^{n} k"],
    ["y - \\ldots - p", "ellipsis", "\\ldots", "∑_{k=1}^{n} k"],
  ];
  test.each(refused.map(named))("$answer: $code at $at", (row) => isRefused(symbols, row));

  const ofSigma: readonly Row[] = [
    ["σ(y)", "tensor:sigma", "σ(", "sigmoid(z)", "σ * (z)"],
    ["sigma (y)", "tensor:sigma", "sigma (", "sigmoid(z)"],
    ["\\sigma\\left(p\\right)", "tensor:sigma", "\\sigma\\left(", "sigmoid(z)"],
  ];
  test.each(ofSigma.map(named))("$answer, where σ is a symbol", (row) => isRefused(withSigma, row));
});

/** What is said where shapes do not fit; the Chinese one by its question at the end, which is what differs. */
describe("shapes that do not fit are named, and the likely intention is asked", () => {
  const columns = (left: string, a: string, right: string, b: string): string =>
    `the first needs as many columns (${a}) as the second has rows (${b}).`.replace(/^/, `${left} times ${right}: `);
  const same = (what: string, sign: string): string => `${what}: both sides of ${sign} need the same shape.`;
  test.each<readonly [answer: string, code: string, en: string, zh: string]>([
    [
      "y p",
      "shape:elementwise-meant",
      `${columns("y (n×1)", "1", "p (n×1)", "n")} Did you mean ⊙ (type .*), or the dot product a' b?`,
      "y（n×1）乘p（n×1）：列数 1 与行数 n 不等，没有矩阵乘积。是否想写逐元素积 ⊙（输入 .*）或内积 a' b？",
    ],
    [
      "y^T p^T",
      "shape:elementwise-meant",
      `${columns("y^T (1×n)", "n", "p^T (1×n)", "1")} Did you mean ⊙ (type .*), or the dot product a' b?`,
      "y^T（1×n）乘p^T（1×n）：列数 n 与行数 1 不等，没有矩阵乘积。是否想写逐元素积 ⊙（输入 .*）或内积 a' b？",
    ],
    [
      "y w",
      "shape:outer-meant",
      `${columns("y (n×1)", "1", "w (d×1)", "d")} Is a transpose (') missing?`,
      "y（n×1）乘w（d×1）：列数 1 与行数 d 不等，没有矩阵乘积。是否少了转置（'）？",
    ],
    [
      "X X",
      "shape:product",
      `${columns("X (n×d)", "d", "X (n×d)", "n")} Did you mean ⊙ (.*) or a transpose (')?`,
      "X（n×d）乘X（n×d）：列数 d 与行数 n 不等，没有矩阵乘积。是否想写 ⊙（.*）或转置（'）？",
    ],
    [
      "W X",
      "shape:product",
      columns("W (d×q)", "q", "X (n×d)", "n"),
      "W（d×q）乘X（n×d）：列数 q 与行数 n 不等，没有矩阵乘积。",
    ],
    [
      "X y",
      "shape:transpose-missing",
      `${columns("X (n×d)", "d", "y (n×1)", "n")} Is a transpose (') missing?`,
      "X（n×d）乘y（n×1）：列数 d 与行数 n 不等，没有矩阵乘积。是否少了转置（'）？",
    ],
    [
      "W^T X",
      "shape:transpose-missing",
      `${columns("W^T (q×d)", "d", "X (n×d)", "n")} Is a transpose (') missing?`,
      "W^T（q×d）乘X（n×d）：列数 d 与行数 n 不等，没有矩阵乘积。是否少了转置（'）？",
    ],
    [
      "X + X^T",
      "shape:transpose-missing",
      `${same("X (n×d) + X^T (d×n)", "+")} Is a transpose (') missing?`,
      "X（n×d） + X^T（d×n）：+ 两边的形状必须相同。是否少了转置（'）？",
    ],
    [
      "X ⊙ w",
      "shape:product-meant",
      `${same("X (n×d) ⊙ w (d×1)", "⊙")} Did you mean the matrix product?`,
      "X（n×d） ⊙ w（d×1）：⊙ 两边的形状必须相同。是否想写矩阵乘积？",
    ],
    ["X w - w", "shape:unequal", same("X w (n×1) - w (d×1)", "-"), "X w（n×1） - w（d×1）：- 两边的形状必须相同。"],
    ["X / w", "shape:unequal", same("X (n×d) / w (d×1)", "/"), "X（n×d） / w（d×1）：/ 两边的形状必须相同。"],
    [
      "tr(X) y",
      "shape:not-square",
      "The trace needs a square matrix, but X (n×d) is none.",
      "迹需要方阵，而 X（n×d） 不是方阵。",
    ],
    [
      "inv(X) y",
      "shape:not-square",
      "An inverse needs a square matrix, but X (n×d) is none.",
      "求逆需要方阵，而 X（n×d） 不是方阵。",
    ],
    [
      "diag(X)",
      "shape:not-square",
      "diag needs a square matrix, but X (n×d) is none.",
      "diag 需要方阵，而 X（n×d） 不是方阵。",
    ],
    [
      "dot(X, w)",
      "shape:not-a-vector",
      "dot needs vectors, but X (n×d) is none.",
      "dot 需要向量，而 X（n×d） 不是向量。",
    ],
    [
      "np.outer(y, A)",
      "shape:not-a-vector",
      "outer needs vectors, but A (n×n) is none.",
      "outer 需要向量，而 A（n×n） 不是向量。",
    ],
  ])("%s: %s", (answer, code, en, zh) => {
    const { outcome, feedback } = tensorVerdict(answer, "y", symbols);
    const [first] = feedback;
    expect([outcome, first?.code]).toEqual(["invalid", code]);
    expect(first?.message).toEqual({ en, "zh-CN": zh });
  });
});

describe("a product of another shape than is asked for is told by the student's own words for both sides of it", () => {
  test.each([
    ["np.dot(y, y.T)", "y", "y.T"],
    ["np.matmul(y, p.T)", "y", "p.T"],
    ["np.dot(np.dot(X, w), y.T)", "np.dot(X, w)", "y.T"],
    ["np.dot((y + p), y.T)", "y + p", "y.T"],
    ["y.dot(y.T)", "y", "y.T"],
    ["(y + p)(y - p)^T", "(y + p)", "(y - p)^T"],
    ["2 y y^T", "2 y", "y^T"],
    ["X w y^T", "X w", "y^T"],
    ["\\frac{1}{n} y y^T", "\\frac{1}{n} y", "y^T"],
  ])("%s: %s and %s", (answer, left, right) => {
    const { outcome, feedback } = tensorVerdict(answer, "y", symbols);
    expect(outcome).toBe("incorrect");
    expect(feedback.find(({ code }) => code === "shape:result")?.message).toEqual({
      en: `${left} is n×1 and ${right} is 1×n: the product is n×n, but n×1 is asked for.`,
      "zh-CN": `${left} 是 n×1，${right} 是 1×n：乘积是 n×n，而题目要求 n×1。`,
    });
  });

  test.each([
    ["X^T", "Your formula is d×n, but n×1 is asked for.", "你的公式是 d×n，而题目要求 n×1。"],
    [
      "y^T",
      "Your formula is 1×n, but n×1 is asked for. Is it transposed?",
      "你的公式是 1×n，而题目要求 n×1。是否转置了？",
    ],
    ["sum(y)", "Your formula is 1×1, but n×1 is asked for.", "你的公式是 1×1，而题目要求 n×1。"],
  ])("%s, which is none: %s", (answer, en, zh) => {
    const { feedback } = tensorVerdict(answer, "y", symbols);
    expect(feedback.find(({ code }) => code === "shape:result")?.message).toEqual({ en, "zh-CN": zh });
  });
});
