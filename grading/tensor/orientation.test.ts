import { describe, expect, test } from "vitest";
import { areMixed, hasTwoAxes, isUpright, type Orientation, productOf, together } from "./orientation";

const column = { rows: "n", columns: "1" };
const row = { rows: "1", columns: "n" };
const matrix = { rows: "n", columns: "m" };
const scalar = { rows: "1", columns: "1" };
const all: readonly Orientation[] = ["number", "matrix", "vector", "line", "upright", "column", "flat", "unclear"];

test("arrays of two axes are those that stand upright or lie flat for certain", () => {
  expect(all.filter(hasTwoAxes)).toEqual(["upright", "column", "flat"]);
  expect(all.filter(isUpright)).toEqual(["upright", "column"]);
  expect([hasTwoAxes(undefined), isUpright(undefined)]).toEqual([false, false]);
});

test("arrays are mixed where some stand upright and others do not, or nobody knows", () => {
  expect([areMixed(["upright", "column"]), areMixed(["vector", "line"]), areMixed([])]).toEqual([false, false, false]);
  expect([areMixed(["upright", "vector"]), areMixed(["line", "column"]), areMixed(["vector", "unclear"])]).toEqual([
    true,
    true,
    true,
  ]);
});

describe("what arrays make entry by entry", () => {
  test.each<[readonly (Orientation | undefined)[], Orientation]>([
    [["vector", "vector"], "vector"],
    [["vector", "number"], "vector"],
    [["vector", undefined], "vector"],
    [["upright", "upright", "number"], "upright"],
    [["column", "column"], "column"],
    [["vector", "line"], "line"],
    [["upright", "column"], "upright"],
    [["upright", "vector"], "unclear"],
    [["line", "column"], "unclear"],
    [["vector", "unclear"], "unclear"],
    [["upright", "column", "unclear"], "unclear"],
  ])("a column of %j is %s", (kinds, expected) => expect(together(kinds, column)).toBe(expected));

  test("a row is flat where a flat array is in it, a matrix a matrix and a number a number, whatever they are made of", () => {
    expect(together(["flat", "line"], row)).toBe("flat");
    expect(together(["vector", "line"], row)).toBe("line");
    expect(together(["flat", "unclear"], row)).toBe("unclear");
    expect(together(["flat", "number"], row)).toBe("flat");
    for (const kind of all) expect([together([kind], matrix), together([kind], scalar)]).toEqual(["matrix", "number"]);
  });
});

test("a product has the kind of the factor that gives it its axis", () => {
  expect(productOf("matrix", "vector", column)).toBe("vector");
  expect(productOf("matrix", "upright", column)).toBe("upright");
  expect(productOf("flat", "matrix", row)).toBe("flat");
  expect(productOf("number", "line", row)).toBe("line");
  expect(productOf("upright", "number", column)).toBe("upright");
  expect(productOf("vector", "vector", scalar)).toBe("number");
  expect(productOf("upright", "flat", matrix)).toBe("matrix");
});
