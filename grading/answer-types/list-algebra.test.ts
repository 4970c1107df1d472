import { expect, test } from "vitest";
import { toText } from "../expression/print";
import { readMatrix } from "./read-matrix";
import { readSet } from "./read-set";
import { readVector } from "./read-vector";

const options = { names: ["x"] } as const;

const vector = (text: string): string => {
  const reading = readVector(text, { ...options, length: 2 });
  return reading.ok ? reading.value.map(toText).join("; ") : reading.feedback[0].code;
};

test("a multiple and a sum of vectors is the vector that it comes to", () => {
  expect(vector("1/2*(1, 1)")).toBe("1/2*1; 1/2*1");
  expect(vector("(1, x)/2")).toBe("1/2; x/2");
  expect(vector("-(1, 2)")).toBe("-1; -2");
  expect(vector("(1, 2) + (x, 1)")).toBe("1 + x; 2 + 1");
  expect(vector("\\frac{1}{2}\\begin{pmatrix} 1 \\\\ 1 \\end{pmatrix}")).toBe("1/2*1; 1/2*1");
});

test("what is no linear combination of lists is asked back", () => {
  for (const text of ["(1, 2)*(3, 4)", "(1, 2) + (1, 1, 1)", "(1, 2) + 1"]) {
    expect([text, vector(text)]).toEqual([text, "product-of-lists"]);
  }
  expect(vector("2/(1, 2)")).toBe("wrong-length");
});

test("a multiple of a matrix keeps its shape", () => {
  const reading = readMatrix("2*[[1, 2], [3, 4]]", { ...options, rows: 2, columns: 2 });
  expect(reading.ok && reading.value.map((row) => row.map(toText))).toEqual([
    ["2*1", "2*2"],
    ["2*3", "2*4"],
  ]);
});

test("angle brackets hold a vector", () => {
  for (const text of ["<1, 2>", "⟨1, 2⟩", "\\langle 1, 2 \\rangle"]) expect(vector(text)).toBe("1; 2");
});

test("a set may be empty, and words that cut its members in two ways are asked back", () => {
  const members = (text: string): string => {
    const reading = readSet(text, options);
    return reading.ok ? `${reading.value.length}` : reading.feedback[0].code;
  };
  for (const text of ["{}", "∅", "\\emptyset"]) expect([text, members(text)]).toEqual([text, "0"]);
  expect(members("{1; 2}")).toBe("2");
  expect(members("1 or 2 and 3")).toBe("separate-values");
});
