import { describe, expect, test } from "vitest";
import { judged } from "./judged.for-tests";
import { readTensorFormula } from "./read";

const symbols = {
  M: { shape: ["n", "m"] },
  x: { shape: ["n"] },
  p: { shape: ["n"] },
};
const relation = (answer: string, key: string): string => {
  const { relation, code } = judged(answer, key, { symbols });
  return code ?? relation;
};

describe("a setting that is not read is told by its name", () => {
  test.each([
    ["np.linalg.norm(M, ord='nuc')", "ord='nuc'"],
    ["torch.norm(x, p='fro')", "p='fro'"],
    ["F.mse_loss(x, p, reduction='batchmean')", "reduction='batchmean'"],
    ["np.tensordot(M, M, axes=2)", "axes=2"],
    ["2*np.tensordot(M, M, axes=((0,1),(0,1)))", "axes="],
  ])("%s", (answer, setting) => {
    const reading = readTensorFormula(answer, { symbols });
    if (reading.ok) throw new Error(answer);
    const [{ code, at }] = reading.feedback;
    expect([code, answer.slice(at?.from, at?.to)]).toEqual(["tensor:setting", setting]);
  });

  test("an equation is an equation all the same", () => {
    expect(relation("1 = x' x", "x' x")).toBe("equation");
  });

  test("what was not typed is not told", () => {
    expect(relation("M.var(-1, keepdim=True)", "mean(M, axis=1)")).not.toBe("tensor:setting");
  });
});

describe("spread along an axis that is given by its place", () => {
  const key = "mean(M .* M, axis=1) - mean(M, axis=1).^2";
  test.each([
    "M.var(-1, unbiased=False)",
    "M.var(-1, keepdim=True, unbiased=False)",
    "M.var(1, unbiased=False)",
    "torch.var(M, -1, keepdim=True, unbiased=False)",
    "np.var(M, 1)",
    "M.var(dim=-1, keepdim=True, unbiased=False)",
  ])("%s", (answer) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(answer, "mean(M .* M, axis=1) + mean(M, axis=1).^2")).toBe("different");
  });

  test.each(["M.var(-1)", "torch.var(M, 1)", "M.var(-1, unbiased=True)", "var(M, 1)", "np.var(M, 2)"])(
    "%s divides by something else, or by what is not said",
    (answer) => expect(judged(answer, key, { symbols }).relation).toBe("invalid"),
  );

  test("of a vector", () => {
    expect(relation("x.var(-1, keepdim=True, unbiased=False)", "mean(x .* x) - mean(x)^2")).toBe("equal");
    expect(relation("x.std(-1, unbiased=False)", "sqrt(mean(x .* x) - mean(x)^2)")).toBe("equal");
  });
});

describe("both axes at once are all entries", () => {
  test.each([
    "M.sum(dim=(0,1))",
    "M.sum(axis=(0, 1))",
    "np.sum(M, axis=(1,0))",
    "torch.sum(M, dim=[0, 1])",
    "M.sum(axis=(-1,-2))",
  ])("%s", (answer) => {
    expect(relation(answer, "sum(M)")).toBe("equal");
    expect(relation(answer, "mean(M)")).toBe("different");
  });

  test.each(["M.sum(axis=(0,0))", "M.sum(axis=(0,2))", "softmax(M, axis=(0,1))", "np.cumsum(M, axis=(0,1))"])(
    "%s is given back",
    (answer) => expect(judged(answer, "sum(M)", { symbols }).relation).toBe("invalid"),
  );
});

test("the norm of all entries is that over both axes", () => {
  expect(relation("np.linalg.norm(M, axis=(0,1))", "norm(M)")).toBe("equal");
});

describe("arrays of one number", () => {
  test.each([
    ["np.zeros(n)", "x - x", "x"],
    ["torch.zeros(n)", "x - x", "x"],
    ["np.zeros((n, m))", "M - M", "M"],
    ["np.zeros((n, m)) + M", "M", "2 M"],
    ["np.full(n, 2)", "2 ones_n", "ones_n"],
    ["np.full((n, m), 1/2) * M", "M/2", "M"],
    ["torch.full((n, m), 2) * M", "2 M", "M"],
  ])("%s", (answer, right, wrong) => {
    expect(relation(answer, right)).toBe("equal");
    expect(relation(answer, wrong)).toBe("different");
  });

  test("of another size it is no answer", () => {
    expect(relation("np.zeros(m)", "x - x")).toBe("different");
    expect(relation("np.zeros((m, n))", "M - M")).toBe("different");
  });
});

describe("an indicator of equal indices is Kronecker's delta", () => {
  test.each([
    "p_i(1[i=j] - p_j)",
    "p_i (1[i==j] - p_j)",
    "p_i(\\mathbb{1}[i=j] - p_j)",
    "p_i(\\mathbf{1}_{i=j} - p_j)",
    "p_i(\\mathbb{1}\\{i=j\\} - p_j)",
    "p_i(1_{i=j} - p_j)",
    "p_i(𝟙[i=j] - p_j)",
    "p_i([i=j] - p_j)",
    "p_i(I(i=j) - p_j)",
  ])("%s", (answer) => {
    expect(relation(answer, "diag(p) - p p'")).toBe("equal");
    expect(relation(answer, "diag(p) + p p'")).toBe("different");
  });

  test("where δ is given, or the index is one alone, it is given back", () => {
    const given = { symbols: { ...symbols, delta: { shape: ["n"] } } };
    expect(judged("p_i(1[i=j] - p_j)", "diag(p) - p p'", given).relation).toBe("invalid");
    expect(judged("p_i(1[i=i] - p_j)", "diag(p) - p p'", { symbols }).relation).toBe("invalid");
  });
});

test("dots between terms are asked back", () => {
  expect(relation("x_1 + … + x_n", "sum(x)")).toBe("ellipsis");
  expect(relation("x_1 + x_2 + ... + x_n", "sum(x)")).toBe("ellipsis");
  expect(relation("x_1 + \\cdots + x_n", "sum(x)")).toBe("ellipsis");
});
