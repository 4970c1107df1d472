import { describe, expect, test } from "vitest";
import { grader } from "./piecewise.for-tests";

describe("where a formula has no value of its own accord", () => {
  test.each([
    [
      "(x^2-1)/(x-1)",
      [
        ["x != 1", "x+1"],
        ["x = 1", "5"],
      ],
      "x = 1",
    ],
    [
      "(x^2-1)/(x-1)",
      [
        ["x != 1", "x+1"],
        ["x = 1", "2"],
      ],
      "x = 1",
    ],
    [
      "sin(x)/x",
      [
        ["x != 0", "sin(x)/x"],
        ["x = 0", "0"],
      ],
      "x = 0",
    ],
    [
      "x/x",
      [
        ["x != 0", "1"],
        ["x = 0", "0"],
      ],
      "x = 0",
    ],
    [
      "1/x if x >= 0; 0 otherwise",
      [
        ["x > 0", "1/x"],
        ["x <= 0", "0"],
      ],
      "x = 0",
    ],
    [
      "max(0, 1/x)",
      [
        ["x > 0", "1/x"],
        ["x <= 0", "0"],
      ],
      "x = 0",
    ],
    [
      "max(0.1 x, x)/x",
      [
        ["x > 0", "1"],
        ["x <= 0", "0.1"],
      ],
      "x = 0",
    ],
  ] as const)("%s lacks the key's value there, which is named", (answer, cases, place) => {
    const { outcome, feedback, evidence } = grader(cases, { names: ["x"] })(answer);
    expect(outcome).toBe("incorrect");
    expect(feedback[0]?.message.en).toContain(place);
    expect(evidence.counterexample?.answer).toBe("undefined");
  });

  test.each([
    [
      "x/|x|",
      [
        ["x > 0", "1"],
        ["x < 0", "-1"],
        ["x = 0", null],
      ],
    ],
    [
      "max(0, x)/x",
      [
        ["x > 0", "1"],
        ["x < 0", "0"],
      ],
    ],
    [
      "1/x if x > 0; 0 otherwise",
      [
        ["x > 0", "1/x"],
        ["x <= 0", "0"],
      ],
    ],
    [
      "(x^2-1)/(x-1) if x != 1; 5 if x = 1",
      [
        ["x != 1", "x+1"],
        ["x = 1", "5"],
      ],
    ],
  ] as const)("%s has a value just where the key has", (answer, cases) => {
    expect(grader(cases, { names: ["x"] })(answer).outcome).toBe("correct");
  });

  test("also of two variables, on the line where they are equal", () => {
    const cases = [
      ["a > b", "1"],
      ["a < b", "0"],
      ["a = b", null],
    ] as const;
    expect(grader(cases, { names: ["a", "b"] })("(1 + (a-b)/|a-b|)/2").outcome).toBe("correct");
    expect(grader(cases, { names: ["a", "b"] })("(1 + (b-a)/|a-b|)/2").outcome).toBe("incorrect");
    expect(
      grader(
        [
          ["a >= b", "1"],
          ["a < b", "0"],
        ],
        { names: ["a", "b"] },
      )("relu(a-b)/(a-b)").outcome,
    ).toBe("incorrect");
  });

  test("a step has some value at a tie, whichever book is followed, so that it is never undefined there", () => {
    const derivative = [
      ["x > m", "1"],
      ["x < m", "0"],
      ["x = m", null],
    ] as const;
    expect(grader(derivative, { names: ["x", "m"] })("H(x - m)").outcome).toBe("incorrect");
    expect(
      grader(
        [
          ["x >= m", "1"],
          ["x < m", "0"],
        ],
        { names: ["x", "m"] },
      )("H(x - m)").outcome,
    ).toBe("correct");
    expect(
      grader(
        [
          ["x > m", "1"],
          ["x <= m", "0"],
        ],
        { names: ["x", "m"] },
      )("H(x - m)").outcome,
    ).toBe("correct");
  });
});
