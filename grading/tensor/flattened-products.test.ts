import { describe, expect, test } from "vitest";
import { judged } from "./judged.for-tests";

const symbols = {
  A: { shape: ["n", "m"] },
  B: { shape: ["n", "m"] },
  C: { shape: ["m", "n"] },
  S: { shape: ["n", "n"] },
  u: { shape: ["n"] },
  v: { shape: ["n"] },
};
const relation = (answer: string, key: string): string => {
  const { relation, code } = judged(answer, key, { symbols });
  return code ?? relation;
};

describe("matrices that are laid out as vectors, multiplied", () => {
  test.each([
    "vec(A)^T vec(B)",
    "vec(A)' vec(B)",
    "vec(A).T @ vec(B)",
    "\\operatorname{vec}(A)^\\top \\operatorname{vec}(B)",
    "\\mathrm{vec}(A)^{T}\\mathrm{vec}(B)",
    "A.ravel() @ B.ravel()",
    "A.flatten() @ B.flatten()",
    "A.reshape(-1) @ B.reshape(-1)",
    "np.dot(A.ravel(), B.ravel())",
    "torch.dot(A.flatten(), B.flatten())",
    "np.vdot(B.ravel(), A.ravel())",
  ])("%s is the inner product", (answer) => {
    expect(relation(answer, "trace(A' B)")).toBe("equal");
    expect(relation(answer, "trace(A' A)")).toBe("different");
  });

  test("sums of them are laid out as well", () => {
    expect(relation("(A-B).ravel() @ (A-B).ravel()", "sum((A-B) .* (A-B))")).toBe("equal");
    expect(relation("(A-B).ravel() @ (A+B).ravel()", "sum((A-B) .* (A-B))")).toBe("different");
    expect(relation("1 - A.ravel() @ B.ravel()", "1 - trace(A' B)")).toBe("equal");
  });

  test.each([
    "A.ravel() @ C.ravel()",
    "vec(A)^T vec(C)",
    "A.ravel() @ u.ravel()",
    "S @ A.ravel() @ B.ravel()",
    "vec(A) vec(B)^T",
    "A.T.ravel() @ B.ravel()",
  ])("%s is given back: shapes or brackets say something else", (answer) => {
    expect(judged(answer, "trace(A' B)", { symbols }).relation).toBe("invalid");
  });

  test("of vectors it is their product as before", () => {
    expect(relation("u.ravel() @ v.ravel()", "u' v")).toBe("equal");
  });
});
