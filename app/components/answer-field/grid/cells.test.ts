import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { previewAnswer } from "@/grading/preview";
import { cellsOf, laidOver, shaped, textOf } from "./cells";

const two = [
  ["1", "2"],
  ["3", "4"],
];

describe("the cells of a text", () => {
  it.each([
    "[[1, 2], [3, 4]]",
    "[1, 2; 3, 4]",
    "[1,2;3,4]",
    "1, 2; 3, 4",
    "1, 2\n3, 4",
    "1\t2\n3\t4",
    "1\t2\r\n3\t4\r\n",
    "np.array([[1, 2], [3, 4]])",
    "torch.tensor([[1, 2],\n [3, 4]])",
    "［［１, ２］, ［３, ４］］".replace(/[１-４]/g, (digit) => `${"１２３４".indexOf(digit) + 1}`),
    "（1，2；3，4）",
    "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
    "\\left[\\begin{array}{cc} 1 & 2 \\\\ 3 & 4 \\\\ \\end{array}\\right]",
  ])("are found in %s", (text) => {
    expect(cellsOf(text)).toEqual(two);
  });

  it("are found in a list, upright or lying, and in a single value", () => {
    expect(cellsOf("(0, 1, 0)")).toEqual([["0", "1", "0"]]);
    expect(cellsOf("[0; 1; 0]")).toEqual([["0"], ["1"], ["0"]]);
    expect(cellsOf("0，1，0")).toEqual([["0", "1", "0"]]);
    expect(cellsOf("(1, , )")).toEqual([["1", "", ""]]);
    expect(cellsOf("\\left(1, -2, \\frac{1}{2}\\right)")).toEqual([["1", "-2", "\\frac{1}{2}"]]);
    expect(cellsOf("5")).toEqual([["5"]]);
    expect(cellsOf("  ")).toEqual([]);
  });

  it("keep brackets, calls and cases that belong to a value", () => {
    expect(cellsOf("(f(a, b), (1 + x)(2), max(1; 2))")).toEqual([["f(a, b)", "(1 + x)(2)", "max(1; 2)"]]);
    expect(
      cellsOf("\\begin{pmatrix} \\frac{1}{2} & \\begin{cases} 1 & x \\\\ 2 & y \\end{cases} \\end{pmatrix}"),
    ).toEqual([["\\frac{1}{2}", "\\begin{cases} 1 & x \\\\ 2 & y \\end{cases}"]]);
    expect(cellsOf("(1 + x)(2 + x)")).toEqual([["(1 + x)(2 + x)"]]);
  });

  it("come out of the text of a grid as they went in, whatever is typed in a cell without separators", () => {
    const cell = fc.string({ unit: fc.constantFrom(..."01.-x_+*^ "), maxLength: 6 }).map((text) => text.trim());
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(grid, (cells) => {
        const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
        const text = textOf(cells, "matrix");
        const back = text === "" ? shaped([], { rows, columns }) : cellsOf(text);
        expect(back).toEqual(cells);
      }),
    );
  });

  it("never throw and never lose a value, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."(),;[]{}\\&\n\t 1xe，") }), (text) => {
        const digits = (all: string): number => all.replace(/[^1x]/g, "").length;
        expect(digits(cellsOf(text).flat().join(" "))).toBe(digits(text));
      }),
    );
  });
});

describe("a grid", () => {
  it("takes a text that fits and leaves the rest empty", () => {
    expect(shaped(cellsOf("(1, 2)"), { rows: 1, columns: 3 })).toEqual([["1", "2", ""]]);
    expect(shaped(cellsOf("[1; 2]"), { rows: 1, columns: 2 })).toEqual([["1", "2"]]);
    expect(shaped([], { rows: 2, columns: 2 })).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(shaped(cellsOf("[1, 2; 3, 4]"), { rows: null, columns: null })).toEqual(two);
  });

  it("refuses what it cannot hold: more values than cells, and words in place of values", () => {
    expect(shaped(cellsOf("(1, 2, 3)"), { rows: 1, columns: 2 })).toBeNull();
    expect(shaped(cellsOf("[1, 2; 3, 4]"), { rows: 1, columns: 2 })).toBeNull();
    expect(shaped(cellsOf("undefined"), { rows: 1, columns: 3 })).toBeNull();
    expect(shaped(cellsOf("e_2 + e_3"), { rows: 1, columns: 3 })).toBeNull();
  });

  it("is filled from a place on by what is pasted, and not at all where that does not fit", () => {
    const empty = shaped([], { rows: 2, columns: 3 }) ?? [];
    expect(laidOver(empty, two, 0, 1)).toEqual([
      ["", "1", "2"],
      ["", "3", "4"],
    ]);
    expect(laidOver(empty, two, 1, 0)).toBeNull();
    expect(laidOver(empty, two, 0, 2)).toBeNull();
  });

  it("writes a text that the grader's reader reads as the same values", () => {
    const list = previewAnswer("vector", { length: 3 }, textOf([["1", "x", "1/2"]], "list"));
    expect(list.ok ? "" : list.feedback[0].code).toBe("unknown-name");
    for (const [type, options, cells, latex] of [
      ["vector", { length: 3 }, [["1", "-2", "1/2"]], "\\left(1, -2, \\frac{1}{2}\\right)"],
      ["vector", { length: 1 }, [["7"]], "7"],
      ["matrix", { rows: 2, columns: 2 }, two, "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}"],
      ["gradient", { size: 2 }, [["0", "1"]], "\\begin{pmatrix} 0 \\\\ 1 \\end{pmatrix}"],
    ] as const) {
      const reading = previewAnswer(type, options, textOf(cells, type === "matrix" ? "matrix" : "list"));
      expect(reading.ok ? reading.readAs : reading.feedback).toEqual(latex);
    }
  });
});
