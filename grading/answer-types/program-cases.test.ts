import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";
import { returnedCases } from "./returned-cases";

const ramp = [
  { when: "x < 0", then: "0" },
  { when: "0 <= x < 1", then: "x" },
  { when: "x >= 1", then: "1" },
];
const relu = [
  { when: "x > 0", then: "x" },
  { when: "x <= 0", then: "0" },
];
const slope = [
  { when: "x > 0", then: "1" },
  { when: "x < 0", then: "-1" },
  { when: "x = 0", then: null },
];

function outcome(answer: string, reference: readonly object[]): unknown {
  const result = grade({ id: 1, type: "piecewise", answer, reference });
  if (!result.ok) throw new Error(result.error);
  return "outcome" in result.answer && result.answer.outcome;
}

// What Python 3 returns for x = -2, -1, 0, 1/2, 1 and 3 is what the reference says, or is not.
describe("of the values that a program returns, the first whose condition holds counts", () => {
  test.each([
    ["if x > 0: return x\nreturn 0", relu],
    ["def f(x):\n    if x > 0:\n        return x\n    return 0", relu],
    ["def relu(x: float) -> float:\n  if x > 0:\n    return x  # the slope is 1\n  else:\n    return 0", relu],
    ["if (x > 0) return x; return 0;", relu],
    ["if (x > 0) { return x; } return 0;", relu],
    ["if (x > 0) { return x; } else if (x <= 0) { return 0; }", relu],
    ["if x>0 return x else return 0", relu],
    ["if x < 0: return 0\nif x < 1: return x\nreturn 1", ramp],
    ["if x<0: return 0; if x<1: return x; return 1", ramp],
    ["if x < 0:\n  return 0\nelif x < 1:\n  return x\nreturn 1", ramp],
    ["if x >= 1: return 1\nif x > 0: return x\nreturn 0", ramp],
    ["if x > 0: return 1\nif x < 0: return -1", slope],
    ["if x > 0: return 1\nif x < 0: return -1\nreturn None", slope],
    ["if x == 0: return float('nan')\nif x > 0: return 1\nreturn -1", slope],
  ])("%j is right", (answer, reference) => expect(outcome(answer, reference)).toBe("correct"));

  test.each([
    ["if x > 0: return 0\nreturn x", relu],
    ["if x < 5: return 0\nif x > 0: return x\nreturn 0", relu],
    ["if x < 1: return x\nif x < 0: return 0\nreturn 1", ramp],
    ["if x > 0: return 1\nreturn -1", slope],
    ["if x > 0: return 1\nif x < 0: return -1\nreturn 0", slope],
  ])("%j is wrong", (answer, reference) => expect(outcome(answer, reference)).toBe("incorrect"));

  test("and a name that a choice is given to is no part of its condition", () => {
    for (const text of ["y = x > 0 ? x : 0", "y = (x > 0) ? x : 0", "y := x>0?x:0", "y = x > 0: x; x <= 0: 0"])
      expect([text, outcome(text, relu)]).toEqual([text, "correct"]);
    expect(outcome("y = x > 0 ? 0 : x", relu)).toBe("incorrect");
    // Where the question knows both names, nothing tells the two readings apart.
    const both = [
      { when: "x = y and y > 0", then: "1" },
      { when: "x != y or y <= 0", then: "0" },
    ];
    expect(outcome("x = y > 0 ? 1 : 0", both)).toBe("invalid");
    expect(outcome("x = y && y > 0 ? 1 : 0", both)).toBe("correct");
    expect(outcome("x = y > 0: 1; 0 otherwise", both)).toBe("correct");
  });

  test("and what is no such program is left as it is", () => {
    for (const text of [
      "return x if x > 0 else 0",
      "x if x > 0; 0 otherwise",
      "return x; return 0",
      "if x > 0: y = 1; return y\nreturn 0",
      "if x > 0: return x\nreturn 0\nreturn 1",
      "if x > 0: return x\nelse: return 0\nand so on",
      "if x: return x\nreturn 0",
    ])
      expect(returnedCases(text), text).toBeNull();
  });
});

describe("piecewise is read as Maple, Matlab and Mathematica have it", () => {
  test.each([
    ["piecewise(x>0, x, 0)", relu, "correct"],
    ["piecewise(x>0, x, x<=0, 0)", relu, "correct"],
    ["piecewise(x<0, 0, x<1, x, 1)", ramp, "correct"],
    ["piecewise(x<0, 0, x>=1, 1, x)", ramp, "correct"],
    ["piecewise(x<1, x, x<0, 0, 1)", ramp, "incorrect"],
    ["piecewise(x>0, 0, x)", relu, "incorrect"],
    ["piecewise(x>0, 1, x<0, -1, undefined)", slope, "correct"],
    // 0 in Maple, no value in Matlab.
    ["piecewise(x>0, x)", relu, "undecided"],
    ["piecewise(x>0, 1, x<0, -1)", slope, "undecided"],
    ["Piecewise[{{x, x>0}}, 0]", relu, "correct"],
    ["Piecewise[{{x, x>0}}]", relu, "correct"],
    ["Piecewise[{{0, x<0}, {x, x<1}}, 1]", ramp, "correct"],
    ["Piecewise[{{0, x<0}, {x, x<1}, {1, True}}]", ramp, "correct"],
    ["Piecewise[{{x, x<1}, {0, x<0}}, 1]", ramp, "incorrect"],
    ["Piecewise((0, x<0), (x, x<1), (1, True))", ramp, "correct"],
    ["ifelse(x>0, x, 0)", relu, "correct"],
    ["piecewise(x, x>0, 0)", relu, "invalid"],
    ["piecewise(x>0)", relu, "invalid"],
  ])("%s", (answer, reference, expected) => expect(outcome(answer, reference)).toBe(expected));
});

// Python: 3 // 2 is 1. C has a comment there only behind the end of a statement or of a line.
test.each([
  ["if x > 0: return x // 2\nreturn 0", relu, "incorrect"],
  ["if (x > 0) return x; // positive\nreturn 0; // else", relu, "correct"],
  ["// ReLU\nif (x > 0) { return x; } // positive\nreturn 0;", relu, "correct"],
])("two slashes divide between two values, and are a comment elsewhere: %j", (answer, reference, expected) =>
  expect(outcome(answer, reference)).toBe(expected),
);

describe("a condition that a program turns into a number is 1 or 0", () => {
  test.each([
    ["x * (x > 0).float()", relu],
    ["(x > 0).to(torch.float32) * x", relu],
    ["(x > 0).astype('float32') * x", relu],
    ["torch.where(x > 0, x, torch.zeros_like(x))", relu],
    ["(x > 0).int() - (x < 0).int() if x != 0", slope],
    ["x * (x >= 0).float() * (x < 1).float() + (x >= 1).float()", ramp],
  ])("%s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  test.each([
    ["(x > 0).float()", relu],
    ["torch.where(x > 0, torch.zeros_like(x), x)", relu],
    ["(x > 0).int() - (x < 0).int()", slope],
    ["x * (x >= 0).float() * (x < 1).float() + (x > 1).float()", ramp],
  ])("and no other: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });

  test.each(["max(x > 0).float()", "x.float()", "(x).float()"])("what is no condition is asked back: %s", (answer) => {
    expect(outcome(answer, relu)).toBe("invalid");
  });
});
