import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

interface Told {
  readonly outcome: string;
  readonly feedback: readonly { readonly code: string }[];
}

const isTold = (answer: object): answer is Told => "outcome" in answer && "feedback" in answer;

function said(type: string, answer: string, reference: unknown, more: object = {}): readonly string[] {
  const result = grade({ id: 1, type, answer, reference, ...more });
  if (!result.ok || !isTold(result.answer)) throw new Error(JSON.stringify(result));
  return [result.answer.outcome, ...result.answer.feedback.map(({ code }) => code)];
}

const column = [["1"], ["2"], ["3"]];
const row = [["1", "2", "3"]];

describe("a vector is a list in any direction", () => {
  test.each([
    ["(1, 2)", ["correct"]],
    ["[1; 2]", ["correct"]],
    ["[[1], [2]]", ["correct"]],
    ["[[1, 2]]", ["correct"]],
    ["3*(1, 2) - (2, 4)", ["correct"]],
    ["(1, 2)*3 - (2, 4)", ["correct"]],
    ["(2, 4)/2", ["correct"]],
    ["[[1, 2], [3, 4]]", ["invalid", "not-vector"]],
    // Rows of different lengths are no column, of which an entry would be lost.
    ["[[1], [2, 3]]", ["invalid", "not-vector"]],
    ["[[1], 2]", ["invalid", "not-vector"]],
    ["(1, 2, 3)", ["invalid", "wrong-length"]],
    ["1", ["invalid", "wrong-length"]],
    ["(1, 2)/(1, 1)", ["invalid", "wrong-length"]],
    ["(1, 2) (1, 1)", ["invalid", "product-of-lists"]],
    ["(1, 2) + 1", ["invalid", "product-of-lists"]],
    ["1 + (1, 2)", ["invalid", "product-of-lists"]],
    ["2*3", ["invalid", "wrong-length"]],
    ["1 + 2", ["invalid", "wrong-length"]],
  ])("%s: %j", (answer, expected) => {
    expect(said("vector", answer, ["1", "2"])).toEqual(expected);
  });
});

test("a vector of one entry may be written as that entry", () => {
  for (const answer of ["2*3", "5 + 1", "-(-6)", "12/2", "[6]", "2*[3]"])
    expect([answer, ...said("vector", answer, ["6"])]).toEqual([answer, "correct"]);
});

describe("a matrix has a shape, and a list takes the one that is asked where it has none of its own", () => {
  test.each([
    ["(1, 2, 3)", column, ["correct"]],
    ["[1; 2; 3]", column, ["correct"]],
    ["[[1], [2], [3]]", column, ["correct"]],
    ["(1, 2, 3)", row, ["correct"]],
    ["[[1, 2, 3]]", row, ["correct"]],
    ["[1; 2; 3]", row, ["invalid", "transposed-shape"]],
    ["[[1, 2, 3]]", column, ["invalid", "transposed-shape"]],
    ["(1, 2)", column, ["invalid", "wrong-shape"]],
    [
      "[[1, 2], [3]]",
      [
        ["1", "2"],
        ["3", "4"],
      ],
      ["invalid", "not-matrix"],
    ],
    [
      "[[1, 2], 3]",
      [
        ["1", "2"],
        ["3", "4"],
      ],
      ["invalid", "not-matrix"],
    ],
    ["1", [["1"]], ["correct"]],
  ])("%s for %j: %j", (answer, reference, expected) => {
    expect(said("matrix", answer, reference)).toEqual(expected);
  });
});

describe("a gradient is a vector whose calculation says what it means", () => {
  const key = { gradient: ["1", "2"] };
  test.each([
    ["e_1 + 2 e_2", ["correct"]],
    ["2(e_1 + e_2) - e_1", ["correct"]],
    ["(2, 4)/2", ["correct"]],
    ["sin(e_1)", ["invalid", "not-a-vector"]],
    ["2^e_1", ["invalid", "not-a-vector"]],
    ["e_1/e_2", ["invalid", "not-a-vector"]],
    ["e_1 e_2", ["invalid", "not-a-vector"]],
    ["e_1 + 1", ["invalid", "not-a-vector"]],
    ["(1, 2) + (1, 2, 3)", ["invalid", "not-a-vector"]],
    ["[[1, 0], [0, 2]]", ["invalid", "not-a-vector"]],
    ["(0, 1) + (undefined, 1)", ["invalid", "component-undefined"]],
    ["e_3", ["invalid", "unknown-name"]],
  ])("%s: %j", (answer, expected) => {
    expect(said("gradient", answer, key)).toEqual(expected);
  });

  const kink = {
    gradient: null,
    subgradients: [
      ["1", "0"],
      ["0", "1"],
    ],
  };
  test.each([
    ["(1/3, 2/3)", ["correct"]],
    ["(1, 0)", ["correct"]],
    ["(1, 1)", ["incorrect", "outside-subdifferential"]],
    // Outside, with the right sum: a component is negative, which is said.
    ["(3/2, -1/2)", ["incorrect", "outside-subdifferential", "negative-weight"]],
    ["undefined", ["incorrect", "subgradient-exists"]],
  ])("%s as a subgradient: %j", (answer, expected) => {
    expect(said("gradient", answer, kink, { accept: "subgradient" })).toEqual(expected);
  });
});
