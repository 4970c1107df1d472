import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

type Tolerance = Readonly<Record<string, number>>;

function outcome(answer: string, reference: string, tolerance: Tolerance): unknown {
  const result = grade({ id: 1, type: "formula", answer, reference, tolerance });
  if (!result.ok) throw new Error(result.error);
  return "outcome" in result.answer && result.answer.outcome;
}

const share = { relative: 0.01 };
const distance = { absolute: 0.01 };
const figures = (significantFigures: number): Tolerance => ({ significantFigures });

describe("a factor of 1 that is not written may be off by a share, as any other may", () => {
  test.each([
    ["1.001x + y", "x + y"],
    ["x - 0.999y", "x - y"],
    ["-1.001x", "-x"],
    ["0.999x^2 + 1.001x", "x^2 + x"],
  ])("%s is right for %s", (answer, reference) => {
    expect(outcome(answer, reference, share)).toBe("correct");
    // How far it lies from 1 is no distance of values: at a large x they lie farther apart.
    expect(outcome(answer, reference, distance)).not.toBe("correct");
  });

  test.each([
    ["1.02x + y", "x + y"],
    ["x + 0.999y", "x - y"],
    ["1.001x", "-x"],
    ["x^1.001 + y", "x + y"],
  ])("%s is wrong for %s", (answer, reference) => {
    expect(outcome(answer, reference, share)).toBe("incorrect");
  });
});

describe("a constant that a root, a power or a quotient lets out is rounded as if it stood there", () => {
  test.each([
    ["1.414*sqrt(x+1)", "sqrt(2x+2)", 4],
    ["sqrt(2x+2)", "1.414*sqrt(x+1)", 4],
    ["1.732*|x|", "(3x^2)^(1/2)", 4],
    ["8.001(x+2)^3", "(2x+4)^3", 3],
    ["0.5001/(x+2)", "1/(2x+4)", 3],
    ["-(1.414(x+1))", "-sqrt(2)x - sqrt(2)", 4],
    ["-sqrt(2)x - sqrt(2)", "-(1.414(x+1))", 4],
    ["1.443*ln(x)", "log(x, 2)", 4],
    ["3.322*log(x, 10)", "log(x, 2)", 4],
    ["exp(0.693x)", "2^x", 3],
  ])("%s is right for %s to %i figures", (answer, reference, count) => {
    expect(outcome(answer, reference, figures(count))).toBe("correct");
  });

  test.each([
    ["1.4*sqrt(x+1)", "sqrt(2x+2)", 4],
    ["1.732x", "(3x^2)^(1/2)", 4],
    ["8.1(x+2)^3", "(2x+4)^3", 3],
    ["0.49/(x+2)", "1/(2x+4)", 3],
    ["3.4*log(x, 10)", "log(x, 2)", 4],
    ["exp(0.7x)", "2^x", 3],
  ])("%s is wrong for %s to %i figures", (answer, reference, count) => {
    expect(outcome(answer, reference, figures(count))).toBe("incorrect");
  });
});

test("where a constant may be 0, and the formula divides by it, nothing is proved either way", () => {
  expect(outcome("x/0.001", "x", distance)).toBe("undecided");
  expect(outcome("x + 0.001/0.001", "x + 2", distance)).not.toBe("correct");
});

test("what stays within a fixed distance everywhere is not wrong, whatever its form", () => {
  expect(outcome("x + 0.001*sin(x)", "x", distance)).not.toBe("incorrect");
  expect(outcome("x + 0.1*sin(x)", "x", distance)).toBe("incorrect");
  expect(outcome("x + 0.001", "x", distance)).toBe("correct");
});
