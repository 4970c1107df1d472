import { expect, test } from "vitest";
import { toText } from "../expression/print";
import { readMatrix } from "./read-matrix";
import { readVector } from "./read-vector";

const open = { names: ["x", "y"], otherNames: "variables" } as const;

const vector = (text: string, names: readonly string[] = open.names): string => {
  const reading = readVector(text, { ...open, names, length: 2 });
  return reading.ok ? reading.value.map(toText).join("; ") : reading.feedback[0].code;
};

const matrix = (text: string, size: readonly [number, number] = [2, 2], names: readonly string[] = []): string => {
  const reading = readMatrix(text, { ...open, names, rows: size[0], columns: size[1] });
  return reading.ok ? reading.value.map((row) => row.map(toText).join(" ")).join("; ") : reading.feedback[0].code;
};

test("unit vectors are read in sums and multiples, as long as the vector that is asked for", () => {
  expect(vector("e_2")).toBe("0; 1");
  expect(vector("2x e_1 + y e_2")).toBe("2*x*1 + y*0; 2*x*0 + y*1");
  expect(vector("-\\mathbf{e}_1")).toBe("-1; -0");
  expect(vector("e_3")).toBe("wrong-length");
});

test("unit vectors are what the question says where it has such a name", () => {
  expect(vector("(e_1, e_2)")).toBe("e_1; e_2");
  expect(vector("e_1", ["e_1"])).toBe("wrong-length");
});

test("i, j and k are the unit vectors of the plane and of space, where the question has no such name", () => {
  for (const text of [
    "2x i + y j",
    "2x\\,\\hat{i} + y\\,\\hat{j}",
    "2x\\mathbf{i} + y\\mathbf{j}",
    "2x\\vec{i}+y\\vec{j}",
  ])
    expect([text, vector(text)]).toEqual([text, "2*x*1 + y*0; 2*x*0 + y*1"]);
  expect(vector("2x \\hat{\\imath} + y \\hat{\\jmath}")).toBe("2*x*1 + y*0; 2*x*0 + y*1");
  expect(vector("x i + y k")).toBe("product-of-lists");
  expect(vector("(i, j)")).toBe("i; j");
  expect(vector("x i + y j", ["x", "y", "i"])).toBe("wrong-length");
  const space = readVector("3i - k", { ...open, length: 3 });
  expect(space.ok && space.value.map(toText)).toEqual(["3*1 - 0", "3*0 - 0", "3*0 - 1"]);
});

test("how a matrix is set in LaTeX is no part of its entries", () => {
  for (const start of ["\\begin{pmatrix*}[r]", "\\begin{array}[c]{cc}", "\\begin{array}{rr}"]) {
    const end = start.includes("array") ? "array" : "pmatrix*";
    expect([start, matrix(`${start}-6 & 8 \\\\ -1 & 2\\end{${end}}`)]).toEqual([start, "-6 8; -1 2"]);
  }
  expect(matrix("\\begin{bmatrix}[1] & 8 \\\\ -1 & 2\\end{bmatrix}")).toBe("1 8; -1 2");
});

test("the identity is read where a square matrix is asked", () => {
  for (const text of ["I", "I_2", "E", "E_2"]) expect([text, matrix(text)]).toEqual([text, "1 0; 0 1"]);
  for (const text of ["\\mathbf{I}", "\\mathbf{I}_2", "\\mathbf I_{2}", "\\mathbb{I}"])
    expect([text, matrix(text)]).toEqual([text, "1 0; 0 1"]);
  expect(matrix("3 I")).toBe("3*1 3*0; 3*0 3*1");
  expect(matrix("I_3")).toBe("wrong-shape");
  expect(matrix("\\mathbf{I}_3")).toBe("wrong-shape");
  expect(matrix("I", [2, 3])).toBe("wrong-shape");
  expect(matrix("I", [2, 2], ["I"])).toBe("wrong-shape");
});

test("a bold I before a condition is the indicator, and no identity", () => {
  for (const condition of [
    "[x > 0]",
    "\\{x > 0\\}",
    "\\left(x > 0\\right)",
    "_{x > 0}",
    "_{\\{x > 0\\}}",
    "\\bigl[x > 0\\bigr]",
  ])
    expect([condition, vector(`(\\mathbf{I}${condition}, y)`)]).toEqual([condition, "1[x > 0]; y"]);
});

test("an event in braces under an indicator is a condition where lists are read, and no set", () => {
  for (const sign of ["\\mathbb{1}", "\\mathbf{1}", "1", "𝟙"])
    expect([sign, vector(`(${sign}_{\\{x > 0\\}}, y)`)]).toEqual([sign, "1[x > 0]; y"]);
  expect(vector("(\\mathbb{1}_{\\left\\{x \\geq 0\\right\\}}, y)")).toBe("1[x >= 0]; y");
  expect(vector("(\\mathbb{1}_{\\{x - 1\\}}, y)")).toBe("not-condition");
  expect(matrix("\\begin{pmatrix}\\mathbb{1}_{\\{x>0\\}}&0\\\\0&1\\end{pmatrix}")).toBe("1[x > 0] 0; 0 1");
});

test("a letter of indicators over an event is no variable, unless the question has names with it", () => {
  for (const sign of ["I", "χ", "\\chi", "\\mathrm{I}", "\\mathcal{I}"])
    for (const event of ["_{x > 0}", "_{\\{x > 0\\}}", "_{x \\gt 0}"])
      expect([sign, event, vector(`(y ${sign}${event}, y)`)]).toEqual([sign, event, "y*1[x > 0]; y"]);
  expect(vector("(yI_{x>=0}, \\chi_{x \\leq 0})")).toBe("y*1[x >= 0]; 1[x <= 0]");
  expect(vector("(I_{x>0}, I_1)", ["I_{x>0}"])).toBe("I_{x>0}; I_1");
  expect(vector("(I_1, \\chi_A)")).toBe("I_1; chi_A");
});
