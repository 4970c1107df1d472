import { describe, expect, test } from "vitest";
import { type Case, codes, grader } from "./piecewise.for-tests";

const sign = grader(
  [
    ["x > 0", "1"],
    ["x < 0", "-1"],
    ["x = 0", null],
  ],
  { names: ["x"] },
);
const box: readonly Case[] = [
  ["x >= 0 and x <= 1", "1"],
  ["x < 0 or x > 1", "0"],
];
const open: readonly Case[] = [
  ["x > 0 and x < 1", "1"],
  ["x <= 0 or x >= 1", "0"],
];
const inBox = grader(box, { names: ["x"] });
const inOpen = grader(open, { names: ["x"] });
const ramp = grader(
  [
    ["x >= 0", "x"],
    ["x < 0", "0"],
  ],
  { names: ["x"] },
);

describe("a point without its name is one of the only name that is compared", () => {
  test.each([
    ["1 if x>0, -1 if x<0, undefined at 0", "correct"],
    ["1 if x>0, -1 if x<0, not differentiable at the origin", "correct"],
    ["1 if x>0, -1 if x<0 and undefined at 0.", "correct"],
    ["x>0时为1，x<0时为-1，在0处不可导", "correct"],
    ["x>0时为1，x<0时为-1，0处不可导", "correct"],
    ["1 if x>0, -1 if x<0, undefined at 1", "undecided"],
    ["1 if x>=0, -1 if x<0", "incorrect"],
  ])("%s", (text, outcome) => expect(sign(text).outcome).toBe(outcome));

  test("with two names it is not said whose point it is", () => {
    expect(grader([["x > y", "1"]], { names: ["x", "y"] })("1 if x>y, 0 if x<y, undefined at 0").outcome).toBe(
      "invalid",
    );
  });
});

describe("conditions that are joined by calls", () => {
  test.each([
    ["np.where(np.logical_and(x>=0, x<=1), 1, 0)", "correct", "incorrect"],
    ["np.where(np.logical_and(x>0, x<1), 1, 0)", "incorrect", "correct"],
    ["torch.where(torch.logical_or(x<0, x>1), 0, 1)", "correct", "incorrect"],
    ["np.where(np.logical_not(np.logical_or(x<0, x>1)), 1, 0)", "correct", "incorrect"],
    ["IF(AND(x>=0, x<=1), 1, 0)", "correct", "incorrect"],
    ["Piecewise((1, And(x>0, x<1)), (0, True))", "incorrect", "correct"],
    ["((x>=0)&(x<=1)).float()", "correct", "incorrect"],
    ["((x > 0) & (x < 1)).astype(int)", "incorrect", "correct"],
    ["np.where(np.logical_or(x>=0, x<=1), 1, 0)", "incorrect", "incorrect"],
  ])("%s", (text, closed, opened) => {
    expect(inBox(text).outcome).toBe(closed);
    expect(inOpen(text).outcome).toBe(opened);
  });

  test.each(["np.logical_and(x>=0, x<=1, x)", "np.where(np.logical_and(x>=0), 1, 0)", "np.logical_and(x, 1)"])(
    "%s is given back",
    (text) => expect(inBox(text).outcome).toBe("invalid"),
  );
});

describe("NumPy's piecewise: the last condition that holds decides, and 0 where none does", () => {
  const step = grader(
    [
      ["x >= 0", "1"],
      ["x < 0", "0"],
    ],
    { names: ["x"] },
  );
  test.each([
    ["np.piecewise(x, [x<0, x>=0], [0, 1])", "correct"],
    ["np.piecewise(x, [x<0], [0, 1])", "correct"],
    ["np.piecewise(x, [x>=0], [1])", "correct"],
    ["np.piecewise(x, [x<=0, x>=0], [0, 1])", "correct"],
    ["np.piecewise(x, [x>=0, x<=0], [1, 0])", "incorrect"],
    ["np.piecewise(x, [x<0, x>=0], [1, 0])", "incorrect"],
    ["np.piecewise(x, [x<0, x>=0], [0])", "invalid"],
    ["np.piecewise(x, [x<0, x>=0], [0, 1, 2, 3])", "invalid"],
  ])("%s", (text, outcome) => expect(step(text).outcome).toBe(outcome));

  test.each([
    ["np.piecewise(x, [x<0, x>=0], [lambda x: 0, lambda x: x])", "correct"],
    ["np.piecewise(x, [x<0, x>=0], [lambda x: x, lambda x: 0])", "incorrect"],
    ["np.piecewise(x, [x<0, x>=0], [0, lambda t: t])", "invalid"],
  ])("%s", (text, outcome) => expect(ramp(text).outcome).toBe(outcome));
});

describe("if(c, a, b) alone is a choice", () => {
  test.each([
    ["if(x>0, x, 0)", "correct"],
    ["if(x>=0, x, if(x<0, 0, 1))", "correct"],
    ["if(x>0, 0, x)", "incorrect"],
    ["if(x>0, x)", "invalid"],
    ["if(x, x, 0)", "invalid"],
  ])("%s", (text, outcome) => expect(ramp(text).outcome).toBe(outcome));
});

describe("outside of an interval", () => {
  test.each([
    ["1 if x ∈ [0,1], 0 if x ∉ [0,1]", "correct", "incorrect"],
    ["1 if x∈(0,1), 0 if x∉(0,1)", "incorrect", "correct"],
    ["0 for x not in [0,1], 1 for x in [0,1]", "correct", "incorrect"],
    ["\\begin{cases}1 & x \\in [0,1]\\\\ 0 & x \\notin [0,1]\\end{cases}", "correct", "incorrect"],
    ["1 if x ∉ [0,1], 0 otherwise", "incorrect", "incorrect"],
    ["x∉[0,1]时为0，否则为1", "correct", "incorrect"],
    ["1 if x ∈ ]0,1[; 0 otherwise", "incorrect", "correct"],
    ["1 if x ∈ ]0,1]; 0 otherwise", "incorrect", "incorrect"],
  ])("%s", (text, closed, opened) => {
    expect(inBox(text).outcome).toBe(closed);
    expect(inOpen(text).outcome).toBe(opened);
  });

  test("to infinity, one end bounds", () => {
    expect(ramp("0 if x ∉ [0, ∞), x otherwise").outcome).toBe("correct");
    expect(ramp("0 if x ∉ (-∞, 0], x otherwise").outcome).toBe("incorrect");
  });
});

describe("between", () => {
  test.each([
    "1 if x between 0 and 1, 0 otherwise",
    "1 if x is between 0 and 1; 0 otherwise",
    "x在0和1之间时为1，否则为0",
  ])("%s: whether the ends are meant is asked back", (text) => {
    expect(codes(inBox(text))).toEqual(["piecewise-between"]);
    expect(inBox(text).outcome).toBe("invalid");
  });

  test.each([
    ["1 if x strictly between 0 and 1, 0 otherwise", "incorrect", "correct"],
    ["1 if x is between 0 and 1 inclusive, 0 otherwise", "correct", "incorrect"],
    ["1 if x is between 0 and 1 (exclusive), 0 otherwise", "incorrect", "correct"],
  ])("%s says it", (text, closed, opened) => {
    expect(inBox(text).outcome).toBe(closed);
    expect(inOpen(text).outcome).toBe(opened);
  });
});

describe("equals", () => {
  test.each([
    ["1 if x is greater than 0, -1 if x is less than 0, undefined if x equals 0", "correct"],
    ["1 if x>0, -1 if x<0, 0 if x equals 0", "incorrect"],
    ["when x equals 0 undefined, else sign(x)", "correct"],
    ["if x equals 0, it equals 1; otherwise sign(x)", "incorrect"],
  ])("says a condition behind if or when: %s", (text, outcome) => expect(sign(text).outcome).toBe(outcome));
});
