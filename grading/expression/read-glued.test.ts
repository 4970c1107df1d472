import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const readAs = (text: string, options: ReadOptions): string => {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : reading.feedback[0].code;
};
const notesOf = (text: string, options: ReadOptions): readonly string[] => {
  const reading = read(text, options);
  return reading.ok ? reading.notes.map(({ code }) => code) : ["invalid"];
};

const indexed: ReadOptions = { names: ["a", "b", "x_1", "K", "C_in", "x", "y_hat", "z"] };
const lists: ReadOptions = { names: ["x", "y"], values: "many" };
const tensors: ReadOptions = { values: "many", tensors: true };

describe("letters that run into a name with an index are factors, none of them lost", () => {
  test.each([
    ["ax1", "a*x_1"],
    ["2abx_1 + 3ax_1", "2*a*b*x_1 + 3*a*x_1"],
    ["KC_in", "K*C_in"],
    ["x\u0177z", "x*y_hat*z"],
    ["ay\u0302", "a*y_hat"],
    ["qx_1", "unknown-name"],
    ["qx1", "unknown-name"],
  ])("%s is %s", (text, expected) => {
    expect(readAs(text, indexed)).toBe(expected);
  });
  test("a T right after the sign of a power is a transpose, unless it begins a name of the question", () => {
    expect(readAs("W^Tx", { ...tensors, names: ["W", "x"] })).toBe("W'*x");
    expect(readAs("W^Tx_1", { ...tensors, names: ["W", "x_1"] })).toBe("W'*x_1");
    expect(readAs("W^T_o", { ...tensors, names: ["W", "T_o"] })).toBe("W^T_o");
    expect(readAs("W^T_o", { ...tensors, names: ["W_o", "W"] })).toBe("W_o'");
  });
  test("a name that begins like a word is the name", () => {
    expect(readAs("undefined_1 + 1", { names: ["undefined_1"] })).toBe("undefined_1 + 1");
  });
});

describe("digits after a LaTeX command without braces are taken one by one, over spaces", () => {
  test.each([
    ["\\frac12", "1/2"],
    ["\\frac 1 2", "1/2"],
    ["\\frac  12", "1/2"],
    ["\\frac123", "missing-operator"],
    ["\\sqrt 2", "sqrt(2)"],
  ])("%s is %s", (text, expected) => {
    expect(readAs(text, {})).toBe(expected);
  });
});

describe("a line break inside a formula", () => {
  test("is a space where a sign beside it wants an operand, however far the next line is set in", () => {
    expect(readAs("x\n   + 1", { names: ["x"] })).toBe("x + 1");
    expect(readAs("x +\n   1", { names: ["x"] })).toBe("x + 1");
    expect(readAs("(\n x\n )", { names: ["x"] })).toBe("x");
  });
  test("is no space between two values", () => {
    expect(readAs("x\n   1", { names: ["x"] })).toBe("several-values");
  });
});

describe("separators at the end of a list end nothing but the last entry", () => {
  test.each([
    ["(1, 2,)", "(1, 2)"],
    ["[1; 2;]", "[1; 2]"],
    ["[1, 2; 3, 4;]", "((1, 2), (3, 4))"],
    ["[1, 2;", "bracket-open"],
    ["(1, 2,", "bracket-open"],
    ["[1; 2; 3", "bracket-open"],
  ])("%s: %s", (text, expected) => {
    expect(readAs(text, lists)).toBe(expected);
  });
  test("one value in square brackets is a list where it stands alone, and a factor where it does not", () => {
    expect(readAs("[x]", lists)).toBe("[x]");
    for (const text of ["2*[x]", "2[x]"]) expect(readAs(text, lists)).toBe("2*x");
    expect(readAs("-[x]", lists)).toBe("-x");
    expect(readAs("x^[2]", lists)).toBe("x^2");
  });
  test("two values in braces are never read as the first of them", () => {
    for (const text of ["{1, 2}", "{1; 2}", "\\frac{1}{2} + {1; 2}"]) expect(readAs(text, {})).toBe("several-values");
  });
  test("a matrix is turned by a transpose; what has rows of unequal length keeps every entry", () => {
    expect(readAs("[[1,2],[3,4]]^T", lists)).toBe("((1, 3), (2, 4))");
    expect(readAs("[[1,2],3]^T", lists)).toBe("((1, 2), 3)'");
    expect(readAs("[[1,2],[3]]^T", lists)).toBe("((1, 2), [3])'");
  });
});

describe("how far an exponent goes is said where it may be doubted", () => {
  const names: ReadOptions = { names: ["x", "y"] };
  test.each([
    ["x^1/2", ["power-slash"]],
    ["x^2/3", ["power-slash"]],
    // Nobody writes the exponents 1 and 2 of these so, and half an exponent is no half of one.
    ["x^2/2", []],
    ["x^4/2", []],
    ["x^0.5/2", []],
    ["x^1/0.5", []],
    ["x^2y", ["power-factor"]],
    ["x^2 y", []],
    ["x^2!y", []],
    ["x^(2)y", []],
    ["-x^2", ["minus-power"]],
    ["(-x^2)", ["minus-power"]],
    ["2*(-x^2)", ["minus-power"]],
    ["y - x^2", []],
    ["(y) - x^2", []],
  ])("%s: %j", (text, codes) => {
    expect(notesOf(text, names)).toEqual(codes);
  });
});
