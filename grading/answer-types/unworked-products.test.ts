import { describe, expect, test } from "vitest";
import { readMatrix } from "./read-matrix";
import { readVector } from "./read-vector";

const code = (reading: ReturnType<typeof readMatrix> | ReturnType<typeof readVector>): string =>
  reading.ok ? "read" : reading.feedback[0].code;

describe("where entries are asked, a product of lists is to be worked out", () => {
  test.each([
    "[[1,2],[3,4]]@[[1,0],[0,2]]",
    "[[1,2],[3,4]]*[[1,0],[0,2]]",
    "[1;2]*[3,4]",
    "[[1,2],[3,4]]^2",
    "[[1,2],[3,4]]+[[1,2]]",
    "2*([[1,2],[3,4]]*[[1,0],[0,2]])",
    "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\\begin{pmatrix}1&0\\\\0&2\\end{pmatrix}",
    "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\\cdot\\begin{pmatrix}1&0\\\\0&2\\end{pmatrix}",
  ])("%s", (text) => expect(code(readMatrix(text, { rows: 2, columns: 2 }))).toBe("product-of-lists"));

  test.each(["[[1,2],[3,4]]@[[1],[2]]", "(1,2)·(3,4)", "(1,2,3)+(1,1)", "[1,2]⊙[3,4]"])("%s", (text) =>
    expect(code(readVector(text, { length: 2 }))).toBe("product-of-lists"),
  );

  test.each(["2*(3,4)+(1,1)", "(1,2)/2", "-(1,2)", "(|(3,4)|, 1)"])("%s is read", (text) =>
    expect(code(readVector(text, { length: 2 }))).toBe("read"),
  );

  test("a sign of tensors among numbers is told as before", () =>
    expect(code(readVector("x @ y", { length: 2, names: ["x", "y"] }))).toBe("tensor-sign"));
});
