import { describe, expect, test } from "vitest";
import type { Domains } from "../domain";
import { complexApart, complexText } from "./complex-enclosure";
import type { Point } from "./enclosure";
import { type Lowered, lower } from "./lower";
import { expression } from "./relation.for-tests";

const complex: Domains = new Map([["z", { kind: "complex" }]]);
/** z is 1 there, as no rule that works with numbers sees. */
const point: Point = new Map([["z", { n: 1n, d: 1n }]]);
const lowered = (text: string): Lowered => lower(expression(text, true), complex);

/** Values as Python's cmath has them. */
const values: readonly (readonly [string, string])[] = [
  ["sin(z*(1+2i))", "≈ 3.166 + 1.96i"],
  ["cos(z*(1+2i))", "≈ 2.033 - 3.052i"],
  ["exp(z*(1+2i))", "≈ -1.131 + 2.472i"],
  ["exp(-z-i)", "≈ 0.1988 - 0.3096i"],
  ["(z+2i)^3", "≈ -11 - 2i"],
  ["(2z-i)^(-2)", "≈ 0.12 + 0.16i"],
  ["1/(3z+4i)", "≈ 0.12 - 0.16i"],
  ["|z*(3+4i)|", "≈ 5"],
  ["ln(-2*z)", "≈ 0.6931 + 3.142i"],
  ["ln(2*z)", "≈ 0.6931"],
  ["sqrt(-2*z)", "≈ 1.414i"],
  ["sqrt(2*z)", "≈ 1.414"],
  ["z*i", "≈ i"],
  ["-z*i", "≈ -i"],
  ["-2.5*z*i", "≈ -2.5i"],
  ["z*0", "≈ 0"],
];

describe("a complex value is written as a book writes it", () => {
  test.each(values)("%s at z = 1 is %s", (text, written) => {
    expect(complexText(lowered(text), point)).toBe(written);
  });

  test("and not at all where nothing is known of it, or books do not agree", () => {
    for (const text of ["1/(z-1)", "ln(z-1)", "ln(z*(1+i))", "sqrt(z*(1+i))", "gamma(z)", "w*z"])
      expect(complexText(lowered(text), point), text).toBeNull();
  });
});

describe("two values are proved apart where their real or their imaginary parts are", () => {
  test.each(values)("%s is apart from itself plus a millionth of 1 or of i, and not from itself", (text) => {
    const own = lowered(text);
    expect(complexApart(own, lowered(`${text}+10^(-6)`), point)).toBe(true);
    expect(complexApart(lowered(`${text}-10^(-6)`), own, point)).toBe(true);
    expect(complexApart(own, lowered(`${text}+10^(-6)*i`), point)).toBe(true);
    expect(complexApart(lowered(`${text}-10^(-6)*i`), own, point)).toBe(true);
    expect(complexApart(own, lowered(text), point)).toBe(false);
  });

  test.each([
    ["sin(z*(1+2i))", "sin(1)*(exp(2*z)+exp(-2*z))/2+i*cos(1)*(exp(2*z)-exp(-2*z))/2"],
    ["cos(z*(1+2i))", "cos(1)*(exp(2*z)+exp(-2*z))/2-i*sin(1)*(exp(2*z)-exp(-2*z))/2"],
    ["exp(z*(1+2i))", "exp(1)*(cos(2*z)+i*sin(2*z))"],
  ])("%s is not apart from %s, which it is", (text, other) => {
    expect(complexApart(lowered(text), lowered(other), point)).toBe(false);
  });
});
