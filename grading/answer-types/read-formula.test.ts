import { expect, test } from "vitest";
import { readFormula } from "./read-formula";
import { readVector } from "./read-vector";

const options = { names: ["x"], otherNames: "variables" } as const;

const codeOf = (text: string): string | null => {
  const reading = readFormula(text, options);
  return reading.ok ? null : reading.feedback[0].code;
};

test("an equation is asked back and never graded as the truth value that it has", () => {
  for (const text of ["y = x^2", "f(x) = x^2", "x^2 = 4"]) {
    expect([text, codeOf(text)]).toEqual([text, "equation"]);
  }
});

test("a comparison is asked back with the place of its sign", () => {
  const reading = readFormula("x^2 > 0", options);
  expect(reading.ok ? null : reading.feedback[0]).toMatchObject({ code: "comparison", at: { from: 3, to: 6 } });
});

test("two values are no value by cases", () => {
  for (const text of ["x^2, x", "x^2; x", "x^2 or x"]) expect([text, codeOf(text)]).toEqual([text, "several-values"]);
});

test("a value by cases is read where the text speaks of cases", () => {
  for (const text of ["x if x > 0 else 0", "x, x > 0; 0, x <= 0", "where(x > 0, x, 0)", "当 x>0 时为 x，否则为 0"]) {
    const reading = readFormula(text, options);
    expect([text, reading.ok && reading.value.kind]).toEqual([text, "cases"]);
  }
});

test("an entry of a vector is no equation", () => {
  const reading = readVector("(x = 1, y = 2)", options);
  expect(reading.ok ? null : reading.feedback[0].code).toBe("equation");
});

test("infinity is no value, and may bound a condition", () => {
  for (const text of ["∞", "x + ∞", "-\\infty"]) expect([text, codeOf(text)]).toEqual([text, "infinite"]);
  expect(codeOf("x if x < ∞ else 0")).toBeNull();
});
