import { describe, expect, test } from "vitest";
import { piecewise } from "./piecewise";
import { type Case, codes, gradeMax, grader, keyOf, ofMax } from "./piecewise.for-tests";

describe("the same function is right however its cases are written", () => {
  test.each([
    "1 if x_i > m; 0 if x_i < m; undefined otherwise",
    "undefined if x_i = m; 0 if x_i < m; 1 otherwise",
    "1, x_i > m; 0, x_i < m; undefined, x_i = m",
    "x_i > m: 1, x_i < m: 0, else undefined",
    "1 if x_i - m > 0; 0 if m - x_i > 0; undefined if x_i = m",
    "1 if x_i > m; 1 if x_i > m + 1; 0 if x_i < m; undefined otherwise",
    "1 if x_i > m else 0 if x_i < m else undefined",
    "where(x_i > m, 1, where(x_i < m, 0, undefined))",
    "\\begin{cases} 1 & x_i > m \\\\ 0 & x_i < m \\\\ \\text{undefined} & \\text{otherwise} \\end{cases}",
    "当 x_i>m 时为 1，当 x_i<m 时为 0，否则不存在",
  ])("%s", (text) => {
    expect(gradeMax(text)).toMatchObject({ outcome: "correct", score: 1 });
  });
});

describe("a boundary is a region of its own", () => {
  test.each([
    ["1 if x_i >= m; 0 if x_i < m", "1"],
    ["1 if x_i > m; 0 otherwise", "0"],
    ["1[x_i > m]", "0"],
    ["1", "1"],
  ])("%s is wrong at a tie", (text, value) => {
    const verdict = gradeMax(text);
    expect(verdict.outcome).toBe("incorrect");
    const shown = verdict.evidence.counterexample;
    if (text !== "1") expect(shown).toMatchObject({ answer: value, reference: "undefined" });
    expect(shown).toBeDefined();
  });
});

test("cases that contradict each other are named, whichever of them is right", () => {
  expect(codes(gradeMax("1 if x_i >= m; 0 if x_i <= m"))).toContain("piecewise-contradiction");
});

test("cases that overlap and agree are fine", () => {
  const grade = grader(
    [
      ["x > 0", "x"],
      ["x <= 0", "0"],
    ],
    { names: ["x"] },
  );
  expect(grade("x if x >= 0; 0 if x <= 0").outcome).toBe("correct");
  expect(grade("x if x >= 0; 1 if x <= 0").outcome).toBe("incorrect");
});

test("a region that no case covers is named where the key has a value, and read as undefined where it has none", () => {
  const missing = gradeMax("1 if x_i > m");
  expect(missing.outcome).toBe("incorrect");
  expect(codes(missing)).toContain("piecewise-uncovered");
  const open = gradeMax("1 if x_i > m; 0 if x_i < m");
  expect(open.outcome).toBe("correct");
  expect(codes(open)).toContain("piecewise-read-as-undefined");
});

describe("indicators, Kronecker's delta and closed formulas are values by cases too", () => {
  test.each([
    [
      [
        ["i = k", "1"],
        ["i != k", "0"],
      ],
      ["i", "k"],
      "delta_{ik}",
    ],
    [
      [
        ["i = k", "1"],
        ["i != k", "0"],
      ],
      ["i", "k"],
      "1[i = k]",
    ],
    [
      [
        ["x > 0", "x"],
        ["x <= 0", "0"],
      ],
      ["x"],
      "max(0, x)",
    ],
    [
      [
        ["x > 0", "x"],
        ["x <= 0", "x/100"],
      ],
      ["x"],
      "max(x, x/100)",
    ],
    [
      [
        ["x > 0", "1"],
        ["x <= 0", "exp(x)"],
      ],
      ["x"],
      "exp(min(x, 0))",
    ],
    [
      [
        ["|x| < 1", "1"],
        ["|x| >= 1", "0"],
      ],
      ["x"],
      "1 if -1 < x < 1; 0 otherwise",
    ],
    [
      [
        ["x^2 > 1", "1"],
        ["x^2 <= 1", "0"],
      ],
      ["x"],
      "1 if x > 1 or x < -1; 0 otherwise",
    ],
  ] satisfies [Case[], string[], string][])("%j over %j is %s", (cases, names, text) => {
    expect(grader(cases, { names })(text).outcome).toBe("correct");
  });
});

test("where two indices are equal, so is what they index: the derivative of softmax", () => {
  const cases: readonly Case[] = [
    ["i = k", "s_i (1 - s_i)"],
    ["i != k", "-s_i s_k"],
  ];
  const grade = grader(cases, { names: ["i", "k", "s_i", "s_k"] });
  expect(grade("s_i (delta_{ik} - s_k)").outcome).toBe("correct");
  expect(grade("s_k (delta_{ik} - s_i)").outcome).toBe("correct");
  expect(grade("s_i delta_{ik} - s_k").outcome).toBe("incorrect");
});

test("what is assumed of the points is used", () => {
  expect(gradeMax("1 if x_i > m else 0").outcome).toBe("incorrect");
  const grade = grader(ofMax, { names: ["x_i", "m"], assume: ["x_i != m"] });
  expect(grade("1 if x_i > m else 0").outcome).toBe("correct");
});

test("whole numbers leave no room between 0 and 1", () => {
  const cases: readonly Case[] = [
    ["i > 0", "1"],
    ["i <= 0", "0"],
  ];
  expect(
    grader(cases, { names: ["i"], domains: { i: { domain: "integer" } } })("1 if i >= 1; 0 otherwise").outcome,
  ).toBe("correct");
  expect(grader(cases, { names: ["i"] })("1 if i >= 1; 0 otherwise").outcome).toBe("incorrect");
});

test("what is no value by cases costs no try", () => {
  for (const text of ["x_i > m", "", "1 if", "1 if x_i", "hello", "1 if y > m; 0 otherwise", "(1, 0)"]) {
    expect(gradeMax(text).outcome, text).toBe("invalid");
  }
});

test("the printed key is graded correct", () => {
  for (const cases of [
    ofMax,
    [
      ["x_i > 2 m", "x_i^2"],
      ["x_i <= 2 m and m < 0", "ln(1 + m^2)"],
    ] satisfies Case[],
  ]) {
    const options = { names: ["x_i", "m"] };
    const printed = piecewise.print(keyOf(cases, options.names), options).text;
    expect(grader(cases, options)(printed).outcome, printed).toBe("correct");
  }
});
