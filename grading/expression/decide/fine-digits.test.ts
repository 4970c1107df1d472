import { describe, expect, test } from "vitest";
import { fineTexts } from "./fine-digits";
import { prepare } from "./prepare";
import { expression } from "./relation.for-tests";

const texts = (first: string, second: string) =>
  fineTexts(prepare(expression(first), new Map()).lowered, prepare(expression(second), new Map()).lowered);

describe("two values that are alike in the digits of a double are written in as many as tell them apart", () => {
  // The digits are those of mpmath at 60 digits.
  test.each([
    ["1", "cosh(2)^2-sinh(2)^2+10^(-9)", "1", "≈ 1.000000001"],
    ["sqrt(2)", "sqrt(2)+10^(-15)", "≈ 1.414213562373095", "≈ 1.414213562373096"],
    ["arccos(1)", "arccos(1)+10^(-15)", "≈ 0", "≈ 1e-15"],
    ["-sqrt(3)", "-sqrt(3)-10^(-18)", "≈ -1.732050807568877294", "≈ -1.732050807568877295"],
    ["10^9*sqrt(2)", "10^9*sqrt(2)+1/1000", "≈ 1414213562.373", "≈ 1414213562.374"],
    ["e^(-20)", "e^(-20)*(1+10^(-10))", "≈ 2.061153622e-9", "≈ 2.061153623e-9"],
    ["e^60", "e^60+1", "≈ 1.14200738981568428366295718e26", "≈ 1.14200738981568428366295719e26"],
    ["ln(2)-ln(3)", "ln(2)-ln(3)+1/10", "≈ -0.405465", "≈ -0.305465"],
    ["e^(10^(-8))", "1", "≈ 1.00000001", "1"],
  ])("%s and %s: %s and %s", (first, second, one, other) => {
    expect(texts(first, second)).toEqual([one, other]);
    expect(texts(second, first)).toEqual([other, one]);
  });

  test("equal ones, and those that part only after forty digits, have no such digits", () => {
    expect(texts("sqrt(2)", "sqrt(8)/2")).toBeNull();
    expect(texts("sqrt(2)", "sqrt(2)+10^(-60)")).toBeNull();
  });
});
