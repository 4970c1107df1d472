import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

function verdict(answer: string, reference: string, tolerance: Readonly<Record<string, number>>): object {
  const result = grade({ id: 1, type: "formula", answer, reference, tolerance });
  if (!result.ok) throw new Error(result.error);
  return result.answer;
}

describe("a formula whose constants may be off a little", () => {
  test.each([
    ["x + 0.001", "x", { absolute: 0.01 }],
    ["0.3679*x^2", "exp(-1)*x^2", { significantFigures: 4 }],
    ["3.14*x", "pi*x", { relative: 0.01 }],
    ["1.01*(x + 1)^2", "x^2 + 2x + 1", { relative: 0.01 }],
  ])("%s is right for %s", (answer, reference, tolerance) => {
    expect(verdict(answer, reference, tolerance)).toMatchObject({ outcome: "correct" });
  });

  test.each([
    ["x + 0.02", "x", { absolute: 0.01 }],
    ["x + 0.1*sin(x)", "x", { absolute: 0.01 }],
    ["3.2*x", "pi*x", { relative: 0.01 }],
    ["1.01*x", "x", { significantFigures: 3 }],
    // 10.03 for 9.99: wrong in the third figure, though 1.004 would pass for 1.00.
    ["1.004*(9.99*x)", "9.99*x", { significantFigures: 3 }],
    ["10.03*x", "9.99*x", { significantFigures: 3 }],
    ["1.0101*(x + 1)^2", "x^2 + 2x + 1", { relative: 0.01 }],
    // A constant that is small beside 1 is not small beside every x, and a factor near 1 is no small distance.
    ["x + 0.001", "x", { relative: 0.01 }],
    ["1.001*x", "x", { absolute: 0.01 }],
  ])("%s is not right for %s", (answer, reference, tolerance) => {
    expect(verdict(answer, reference, tolerance)).not.toMatchObject({ outcome: "correct" });
  });

  test("what is never farther away than allowed, but no constant's rounding, is for a person", () => {
    expect(verdict("x + 0.001*sin(x)", "x", { absolute: 0.01 })).toMatchObject({ outcome: "undecided" });
  });

  test("what is farther away at one point is wrong", () => {
    expect(verdict("x + 0.1*sin(x)", "x", { absolute: 0.01 })).toMatchObject({ outcome: "incorrect" });
    expect(verdict("x + 0.02", "x", { absolute: 0.01 })).toMatchObject({ outcome: "incorrect" });
  });
});
