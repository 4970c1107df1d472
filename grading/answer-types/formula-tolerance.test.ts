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

  const near = { absolute: 0.001 };
  const share = { relative: 0.001 };

  // The distances are worked out beside each row, to the digits that matter.
  test.each([
    ["0.667x", "2x/3", near],
    ["0.333x+0.667", "(x+2)/3", near],
    ["0.333(x+2)", "(x+2)/3", near],
    ["0.33x^2+0.67x+0.5", "x^2/3+2x/3+1/2", { absolute: 0.01 }],
    ["6.283r", "2*pi*r", near],
    ["4.189r^3", "4/3*pi*r^3", near],
    // 1.33 for 4/3 is off by 0.0033; the product with π would be by 0.0105.
    ["1.33*pi*r^3", "4*pi*r^3/3", { absolute: 0.01 }],
    ["0.866x - 0.5y", "sqrt(3)*x/2 - y/2", near],
    ["0.618x", "(sqrt(5)-1)*x/2", near],
    ["0.667x/y", "2x/(3y)", near],
    ["0.333/(0.667y+1)", "1/(2y+3)", near],
    ["sin(1.571x)", "sin(pi*x/2)", near],
    ["2.5*sin(6.283t) + 0.333", "5/2*sin(2*pi*t) + 1/3", near],
    ["e^(0.693x)", "2^x", near],
    ["3*e^(-0.231x)", "3*2^(-x/3)", near],
    ["2x", "2.0004x", near],
    ["x", "1.0004x", near],
    ["x/3", "0.333x", near],
    ["1234x", "1234.5x", { significantFigures: 4 }],
    ["0.1x + 5.67", "0.1x + 17/3", { relative: 0.01 }],
    ["0.399exp(-0.5x^2)", "exp(-x^2/2)/sqrt(2*pi)", near],
    ["x^0.333", "x^(1/3)", near],
  ])("%s is right for %s: each constant is rounded from one of the key", (answer, reference, tolerance) => {
    expect(verdict(answer, reference, tolerance)).toMatchObject({ outcome: "correct" });
  });

  test.each([
    ["1.4427*ln(x)", "log_2(x)"],
    ["0.4343*ln(x)", "log_10(x)"],
    ["3.3219*log_10(x)", "log_2(x)"],
    ["2.3026*log_10(x)", "ln(x)"],
    ["ln(x)/0.6931", "log_2(x)"],
  ])("%s is right for %s, whatever the base of the logarithm", (answer, reference) => {
    const request = { id: 1, type: "formula", answer, reference, tolerance: share };
    const result = grade({ ...request, variables: { x: { domain: "positive" } } });
    expect(result).toMatchObject({ answer: { outcome: "correct" } });
  });

  test.each([
    // |0.6655 - 2/3| = 0.00117, |0.668 - 2/3| = 0.00133.
    ["0.6655x", "2x/3", near],
    ["0.668x", "2x/3", near],
    ["6.282r", "2*pi*r", near],
    ["1.33*pi*r^3", "4*pi*r^3/3", near],
    // One coefficient wrong among right ones.
    ["0.333x+0.665", "(x+2)/3", near],
    ["0.335x+0.667", "(x+2)/3", near],
    ["0.33x^2+0.72x+0.5", "x^2/3+2x/3+1/2", { absolute: 0.01 }],
    ["0.866x + 0.5y", "sqrt(3)*x/2 - y/2", near],
    ["0.667x/y^2", "2x/(3y)", near],
    ["sin(1.573x)", "sin(pi*x/2)", near],
    ["e^(0.695x)", "2^x", near],
    ["e^(0.693x)", "3^x", near],
    ["2x", "2.0011x", near],
    ["2.005x", "2x", near],
    ["1233x", "1234.5x", { significantFigures: 4 }],
    // Exponents of variables are compared exactly.
    ["x^2.001", "x^2", near],
    ["x^(2.001n)", "x^(2n)", near],
    ["x^3", "x^2", near],
    ["0.667x^2", "2x/3", near],
    ["0.667|x|", "2x/3", near],
  ])("%s is wrong for %s", (answer, reference, tolerance) => {
    expect(verdict(answer, reference, tolerance)).toMatchObject({ outcome: "incorrect" });
  });

  test.each([
    // A coefficient of 1 that nobody wrote, and a term that nobody wrote: a person says what they stand for.
    ["1.0005x", "x", near],
    ["x + 0.0005y", "x", near],
    // 1000 and 1001 are far apart, though their logarithms are not.
    ["1000^x", "1001^x", near],
  ])("%s against %s is for a person", (answer, reference, tolerance) => {
    expect(verdict(answer, reference, tolerance)).toMatchObject({ outcome: "undecided" });
  });

  test("what is shown against a wrong one lies farther apart than the tolerance allows", () => {
    expect(verdict("0.66x", "2x/3", { absolute: 0.01 })).not.toMatchObject({ outcome: "incorrect" });
    // At x = 2 the two are less than 0.01 apart, at x = 3 not.
    expect(verdict("0.7x", "0.705x - 0.0001", { absolute: 0.001 })).toMatchObject({
      outcome: "incorrect",
      evidence: { counterexample: { at: { x: "2" } } },
    });
    expect(verdict("0.7x", "0.7002x - 0.0012", { absolute: 0.001 })).not.toMatchObject({ outcome: "correct" });
  });
});

describe("a constant is measured as the key has it", () => {
  test.each([
    ["max(x, 0.01x)", "max(x, 0)", { absolute: "0.01" }],
    ["0.01x", "0", { absolute: "0.01" }],
    ["1000(0.002x + sin(x))", "5x + 1000 sin(x)", { absolute: "0.01" }],
    ["1000(0.002x^2 + x)", "5x^2 + 1000x", { absolute: "0.01" }],
    ["pi*0.64x", "2x", { absolute: "0.01" }],
    ["4(0.055y + 0.5e^x)", "0.25y + 2e^x", { absolute: "0.01" }],
  ] as const)("%s is not right for %s", (answer, reference, tolerance) => {
    const graded = grade({ type: "formula", answer, reference, tolerance: { absolute: Number(tolerance.absolute) } });
    expect(graded.ok && "outcome" in graded.answer ? graded.answer.outcome : "").not.toBe("correct");
  });
});
