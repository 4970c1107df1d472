import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";
import { familiesIn } from "./families";
import { read } from "./read";

const names = { otherNames: "variables" } as const;

test.each([
  ["∑_{k=1}^n x_k y_k", ["x", "y"]],
  ["∑_{k=1}^n k x_t", []],
  ["∏_{t=1}^T f_{t-1} c_0", ["f"]],
  ["∑_{i=1}^n ∑_{j=1}^m w_{ij} h_t", ["w"]],
  ["x_k + n", []],
])("the letters whose subscript the sums of %s run through are %j", (text, families) => {
  const reading = read(text, names);
  expect(reading.ok && familiesIn(reading.value)).toEqual(families);
});

const outcome = (answer: string, reference: string): string => {
  const graded = grade({
    id: 1,
    type: "formula",
    answer,
    reference,
    variables: { n: { domain: "integer", min: 1 } },
  });
  return graded.ok && "outcome" in graded.answer ? String(graded.answer.outcome) : "refused";
};

describe("beside a sum over x_k, x with any subscript is a name of the question", () => {
  const key = "\\sum_{k=1}^{n} x_k";
  test.each([
    ["x_1 + \\sum_{k=2}^{n} x_k", "correct"],
    ["\\sum_{i=1}^{n-1} x_i + x_n", "correct"],
    ["\\sum_{k=0}^{n} x_k - x_0", "correct"],
    ["x_n + \\sum_{k=2}^{n} x_k", "incorrect"],
    ["x_0 + \\sum_{k=1}^{n} x_k", "incorrect"],
  ])("%s is %s", (answer, expected) => expect(outcome(answer, key)).toBe(expected));

  test("and where no sum runs through it, a subscript that is near another is still asked for", () => {
    expect(outcome("n x_j", "n x_k")).toBe("invalid");
  });
});
