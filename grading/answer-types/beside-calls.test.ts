import { describe, expect, test } from "vitest";
import { told } from "../requests/told.for-tests";

const reference = [
  { when: "x > 0", then: "1" },
  { when: "x <= 0", then: "0" },
];
const outcome = (answer: string): string => told({ type: "piecewise", answer, reference }).outcome;

/** What stands around a call: with it, none is 1 for positive x and 0 for others. */
const around = [
  ["2 ", ""],
  ["x + ", ""],
  ["foo ", ""],
  ["", " + 1"],
  ["", "/3"],
  ["", ", 7"],
] as const;

describe("cases in one call are read in every language's notation, and nothing that stands beside the call is left out", () => {
  test.each([
    "piecewise(x > 0, 1, 0)",
    "Piecewise[{{1, x > 0}}]",
    "Piecewise[{{1, x > 0}, {0, True}}]",
    "Piecewise[{{1, x > 0}}, 0]",
    "Piecewise((1, x > 0), (0, True))",
    "np.piecewise(x, [x <= 0, x > 0], [0, 1])",
    "np.piecewise(x, [x > 0], [1, 0])",
    "np.where(x > 0, 1, 0)",
    "torch.where(x > 0, 1, 0)",
    "np.select([x > 0, x <= 0], [1, 0])",
    "np.heaviside(x, 0)",
    "if(x > 0, 1, 0)",
    "ifelse(x > 0, 1, 0)",
    "IF(x > 0; 1; 0)",
    "float(x > 0)",
    "(x > 0).astype(float)",
    "1[x > 0]",
    "1_{x > 0}",
    "\\mathbb{1}[x > 0]",
    "\\begin{cases}1 & x > 0\\\\ 0 & x \\le 0\\end{cases}",
  ])("%s", (call) => {
    expect(outcome(call)).toBe("correct");
    for (const [before, behind] of around) {
      const answer = `${before}${call}${behind}`;
      expect([answer, outcome(answer)]).not.toEqual([answer, "correct"]);
    }
  });
});
