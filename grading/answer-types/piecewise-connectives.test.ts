import { describe, expect, test } from "vitest";
import { grader } from "./piecewise.for-tests";

describe("connectives, bounds at infinity and remarks in other notations", () => {
  const step = [
    ["x > 0", "x"],
    ["x <= 0", "0"],
  ] as const;
  test.each([
    "x if 0 < x < ∞; 0 otherwise",
    "x if x in (0, inf); 0 if x in (-inf, 0]",
    "x if 0<x<+\\infty; 0 if -\\infty<x<=0",
    "x where x>0; 0 where x<=0",
    "x (x>0), 0 (x<=0)",
    "x for x>0 and 0 for x<=0",
    "torch.clamp(x, min=0, max=x^2+1) if x > 0; 0 if x <= 0",
  ])("%s", (answer) => {
    expect(grader(step, { names: ["x"] })(answer).outcome).toBe("correct");
  });

  test.each(["x if -∞ < x < 0; 0 otherwise", "x where x>=1; 0 where x<1", "x (x<0), 0 (x>=0)"])(
    "%s is another function",
    (answer) => {
      expect(grader(step, { names: ["x"] })(answer).outcome).toBe("incorrect");
    },
  );

  const both = [
    ["x > 0 and y > 0", "1"],
    ["x <= 0 or y <= 0", "0"],
  ] as const;
  const either = [
    ["x > 0 or y > 0", "1"],
    ["x <= 0 and y <= 0", "0"],
  ] as const;
  test.each([
    ["1[x > 0, y > 0]", both, either],
    ["1 if x > 0, y > 0; 0 otherwise", both, either],
    ["1 if x > 0 & y > 0; 0 otherwise", both, either],
    ["1 if x > 0 || y > 0; 0 otherwise", either, both],
  ] as const)("%s joins its conditions", (answer, right, wrong) => {
    expect(grader(right, { names: ["x", "y"] })(answer).outcome).toBe("correct");
    expect(grader(wrong, { names: ["x", "y"] })(answer).outcome).toBe("incorrect");
  });

  test("δ(i - k) is Kronecker's, unless the question has a δ of its own; N/A is no quotient", () => {
    const kronecker = [
      ["i = k", "1"],
      ["i != k", "0"],
    ] as const;
    expect(grader(kronecker, { names: ["i", "k"] })("δ(i-k)").outcome).toBe("correct");
    expect(grader(kronecker, { names: ["i", "k"] })("δ(i-1)").outcome).toBe("incorrect");
    expect(grader(kronecker, { names: ["i", "k", "delta"] })("δ(i-k)").outcome).toBe("incorrect");
    const inverse = [
      ["x = 0", null],
      ["x != 0", "1/x"],
    ] as const;
    expect(grader(inverse, { names: ["x"] })("N/A if x=0; 1/x if x≠0").outcome).toBe("correct");
  });

  test("a norm and a column of a table stay what they are", () => {
    expect(
      grader(
        [
          ["x > 0", "|x|"],
          ["x <= 0", "0"],
        ],
        { names: ["x"] },
      )("||x|| if x > 0; 0 if x <= 0").outcome,
    ).toBe("correct");
    expect(
      grader(
        [
          ["x > 0", "x"],
          ["x <= 0", "0"],
        ],
        { names: ["x"] },
      )("\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}").outcome,
    ).toBe("correct");
  });
});

describe("a name and its equals sign before the value", () => {
  const relu = [
    ["x > 0", "x"],
    ["x <= 0", "0"],
  ] as const;
  test.each([
    "f(x) = max(0, x)",
    "y = x if x > 0; 0 otherwise",
    "f(x)=\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
    "ReLU(x) := x if x > 0; 0 if x <= 0",
    "f'(x) = x if x > 0; 0 otherwise",
    "\\frac{\\partial L}{\\partial w} = x if x > 0; 0 otherwise",
  ])("are left out, with a note: %s", (answer) => {
    const { outcome, feedback } = grader(relu, { names: ["x"] })(answer);
    expect([outcome, feedback.map(({ code }) => code)]).toEqual(["correct", ["left-side"]]);
  });

  test.each(["x = 1 if x > 0; 0 otherwise", "1 = x if x > 0; 0 otherwise", "x = 0", "f(x) =", "a + b = max(0, x)"])(
    "that names nothing new is asked back: %s",
    (answer) => {
      expect(grader(relu, { names: ["x"] })(answer).outcome).toBe("invalid");
    },
  );

  test("places stay those of the answer as typed", () => {
    const answer = "f(x) = x if x > 0; 0 otherwise; @";
    const at = grader(relu, { names: ["x"] })(answer).feedback[0]?.at;
    expect(at === undefined ? "" : answer.slice(at.from, at.to)).toBe("@");
  });
});
