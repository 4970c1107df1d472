import { describe, expect, test } from "vitest";
import { formula } from "../../answer-types/formula";
import { number } from "../../answer-types/number";
import { expression, relation } from "./relation.for-tests";

describe("what has no value anywhere is equal to nothing", () => {
  test.each(["1/(x-x)", "(x-x)/(x-x)", "1/(cos(x)^2+sin(x)^2-1)", "1/(1/x-1/x)", "ln(0*x)"])("%s", (text) => {
    for (const other of ["x", "1", "0", "1/x"]) {
      expect([other, relation(text, other)]).toEqual([other, "different"]);
      expect([other, relation(other, text)]).toEqual([other, "different"]);
    }
    expect(relation(text, text)).not.toBe("different");
  });

  test("a gap at one point only is none", () => {
    expect(relation("(x-1)/(x-1)", "1")).toBe("equal");
    expect(relation("x^2/x", "x")).toBe("equal");
  });
});

describe("an argument that no real function takes leaves no value, for any x", () => {
  test.each([
    "arcsin(x^2+2)",
    "arccos(-x^2-2)",
    "arccos(3+e^x)",
    "arcosh(sin(x)/2)",
    "artanh(x^2+2)",
    "sqrt(-1-x^2)",
    "ln(-1-x^2)",
    "(-1-x^2)^(1/4)",
    "(-1-x^2)^sqrt(2)",
  ])("%s", (text) => {
    for (const other of ["x", "1"]) {
      expect([other, relation(text, other)]).toEqual([other, "different"]);
      expect([other, relation(other, text)]).toEqual([other, "different"]);
      expect([other, relation(`x+${text}`, `x+${other}`)]).toEqual([other, "different"]);
    }
  });

  test("and one that it takes in part has its values there", () => {
    expect(relation("arcsin(x)", "where(|x|<=1, arcsin(x), 3)")).toBe("different");
    expect(relation("arcsin(x)", "arcsin(x/2)")).toBe("different");
    expect(relation("arcsin(x)+x", "x-arcsin(-x)")).toBe("equal");
  });
});

describe("a constant without a value is no answer", () => {
  test.each(["tan(pi/2)", "1/ln(1)", "1/sin(pi)", "ln(cos(pi))", "1/(1+cos(pi))", "3 + tan(pi/2)"])("%s", (text) => {
    const reading = number.read(text, {});
    expect(reading.ok ? "read" : reading.feedback[0].code).toBe("not-finite");
    const inFormula = formula.read(`x*(${text})`, { names: ["x"] });
    expect(inFormula.ok ? "read" : inFormula.feedback[0].code).toBe("not-finite");
  });

  test.each(["tan(pi/4)", "ln(2)", "1/cos(pi)", "exp(-1)", "sqrt(2)^2"])("%s has one", (text) => {
    expect(number.read(text, {}).ok).toBe(true);
    expect(expression(text).kind).not.toBe("undefined");
  });
});

describe("sums beside each other", () => {
  test("cost as much as each alone, not as much as all nested", () => {
    const sums = (count: number): string =>
      Array.from({ length: count }, (_, i) => `\\sum_{k=1}^{n} a_k^{${i + 1}}`).join("+");
    // Sixteen sums that are evaluated within each other would take 64^16 steps.
    expect(relation(sums(16), "n")).toBe("different");
    expect(relation(sums(4), sums(4))).toBe("equal");
  });
});

test("what has no value anywhere is not told from what has none either, however it is written", () => {
  const key = "max(sign(3x), (x - y)/(x - x))";
  const answer = "-min(-sign(3x), -((x - y)/(x + max(0, -x) - max(0, x))))";
  expect(relation(answer, key)).not.toBe("different");
  expect(relation(key, answer)).not.toBe("different");
  expect(relation("x", key)).toBe("different");
});
