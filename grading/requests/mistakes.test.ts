import { describe, expect, test } from "vitest";
import { grade } from "./grade";

const error = (request: object): string => {
  const result = grade({ id: 1, answer: "1", ...request });
  return result.ok ? "" : result.error;
};
const outcome = (request: object): unknown => {
  const result = grade({ id: 1, ...request });
  return result.ok && "outcome" in result.answer ? result.answer.outcome : result;
};
const formula = { type: "formula", answer: "x", reference: "x" };
const number = { type: "number", reference: "1" };

describe("a request that no answer could fulfil is refused, with what is allowed", () => {
  test.each([
    [{ ...number, points: 1 }, 'unknown field "points"; allowed: id, type, answer, '],
    [{ ...number, tolerance: { abs: 1 } }, 'tolerance: unknown field "abs"; allowed: absolute, relative'],
    [{ ...number, tolerance: { significantFigures: 0 } }, "must be a whole number from 1 to 30"],
    [{ ...number, tolerance: { relative: "1%" } }, "tolerance.relative: must be a number of at least 0"],
    [{ type: "number" }, "reference: must be text of at most 1000 characters, or a finite number"],
    [{ ...number, reference: " " }, "reference: this text is empty"],
    [{ type: "vector", reference: ["1", 2] }, "or a list of 1 to 400 texts"],
    [{ type: "piecewise", reference: [] }, "a list of 1 to 100 objects with when and then"],
    [
      { type: "tensor-formula", answer: "x", reference: "x", symbols: { x: { shape: [0] } } },
      "symbols.x.shape.0: must be a name",
    ],
  ])("%j", (request, words) => expect(error(request)).toContain(words));

  test.each([
    { type: "formula", reference: "y = x^2" },
    { type: "formula", reference: "x > 1" },
    { type: "number", reference: "1 or 2" },
    { type: "vector", reference: ["x = 1", "2"] },
    { type: "vector", reference: "[[1, 2], [3, 4]]" },
    { type: "vector", reference: "()" },
    { type: "matrix", reference: "[[1, [2]], [3, 4]]" },
    { type: "set", reference: "{1, {2}}" },
  ])("a key that is no value: %j", (request) => expect(error(request)).toMatch(/^reference/));

  test("a function that is not known: as a name times a bracket it would be linear", () => {
    expect(error({ ...formula, reference: "normcdf(2x)" })).toContain("normcdf is no function that is known here");
    expect(outcome({ ...formula, answer: "rate(x+1)", reference: "rate*(x+1)" })).toBe("correct");
    const variables = { rate: { domain: "positive" } };
    expect(outcome({ ...formula, answer: "rate*(x+1)", reference: "rate(x+1)", variables })).toBe("correct");
    expect(outcome({ ...formula, answer: "nd(n+1)", reference: "n*d*(n+1)" })).toBe("correct");
  });

  test.each([
    [{ x: { min: 2, max: 1 } }, "no value of this domain"],
    [{ x: { domain: "positive", max: 0 } }, "no value of this domain"],
    [{ x: { domain: "integer", min: "1/3", max: "2/3" } }, "no value of this domain"],
    [{ x_1: {}, "x_{1}": { domain: "positive" } }, "given twice"],
    [{ "2x": {} }, "begins with a letter"],
    [{ "": {} }, "begins with a letter"],
  ])("variables %j", (variables, words) => expect(error({ ...formula, variables })).toContain(words));

  test.each([
    { x: { min: 1, max: 1 } },
    { x: { domain: "nonnegative", max: 0 } },
    { x: { domain: "integer", min: "1/3", max: 1 } },
    { x_1: {}, x_2: {}, "\\alpha": {}, δ_c: {}, "h_{t-1}": {} },
  ])("but not variables %j", (variables) => expect(outcome({ ...formula, variables })).toBe("correct"));
});

describe("a key is read as an answer is", () => {
  test.each([
    ["integer", "2^5000", "2^5000"],
    ["integer", "log(8)/log(2)", "3"],
    ["vector", "2*(1, 3)", "(2, 6)"],
    ["vector", "{1, 2}", "[1, 2]"],
    ["matrix", "[1, 2]", "[[1, 2]]"],
    ["matrix", "[1; 2]", "[[1], [2]]"],
    ["matrix", "5", "[[5]]"],
    ["set", "空集", "∅"],
    ["set", "{1} ∪ {2}", "{2, 1}"],
  ])("%s %s is %s", (type, reference, answer) => expect(outcome({ type, reference, answer })).toBe("correct"));

  test("and not otherwise", () => {
    expect(outcome({ type: "integer", reference: "2^5000", answer: "2^5000 + 1" })).toBe("incorrect");
    expect(outcome({ type: "matrix", reference: "[1, 2]", answer: "[[1], [2]]" })).toBe("invalid");
  });
});
