import { describe, expect, test } from "vitest";
import type { Domains } from "../domain";
import { equivalence } from "../equivalence";
import { compare, tree } from "./compare.for-tests";

/** What looks like one, and fails: on the real line's other side, on the cut alone, or far from it. */
const failures: readonly (readonly [string, string])[] = [
  ["|z|^2", "z^2"],
  ["ln(e^z)", "z"],
  ["(zw)^{1/2}", "z^{1/2}w^{1/2}"],
  ["ln(zw)", "ln z + ln w"],
  ["\\sqrt{z^2}", "z"],
  ["(z^2)^{1/2}", "z"],
  ["sqrt(conj(z))", "conj(sqrt(z))"],
  ["ln(conj(z))", "conj(ln(z))"],
  ["arg(conj z)", "-arg z"],
  ["arg(1/z)", "-arg z"],
  ["ln(1/z)", "-ln z"],
  ["1/sqrt(z)", "sqrt(1/z)"],
  ["|z+w|", "|z|+|w|"],
  ["|z-w|", "|z|-|w|"],
  ["(z^w)^v", "z^{w v}"],
  ["arg(z w)", "arg z + arg w"],
  ["arg(z^2)", "2 arg z"],
  ["ln(z^2)", "2 ln z"],
  ["sqrt(z-1) sqrt(z+1)", "sqrt(z^2-1)"],
  ["arg(z)", "arctan(Im(z)/Re(z))"],
  ["conj(z)", "z"],
  ["Re(z w)", "Re(z) Re(w)"],
  ["|z|", "z"],
  ["e^{i z}", "cos z"],
  ["|e^z|", "e^{|z|}"],
  ["|e^{iz}|", "1"],
  ["z^2", "conj(z)^2"],
  ["1/z", "conj(z)/|z|"],
  ["arcosh(z)", "ln(z+sqrt(z^2-1))"],
  ["ln(-z)", "ln(z) + i pi"],
  ["sqrt(-z)", "i sqrt(z)"],
  ["e^{i arg z}", "z"],
  ["|z|^2", "z w"],
  ["Im(z)", "(z - conj(z))/2"],
  ["(z^{1/2})^2+1", "z"],
  ["z^{1/2}", "z^{1/3}"],
  ["(-z)^{1/2}", "i z^{1/2}"],
  ["|sin z|^2+|cos z|^2", "1"],
  ["|z^2+1|", "|z|^2+1"],
  ["ln(i z)", "ln z + i pi/2"],
  ["sqrt(z^4)", "z^2"],
  ["(e^z)^w", "e^{z w}"],
  ["(e^z)^{1/2}", "e^{z/2}"],
  ["conj(z)+z", "2z"],
  ["i^z", "e^{-i pi z/2}"],
];

describe("what fails somewhere is different", () => {
  test.each(failures)("%s is not %s", (key, answer) => {
    expect(compare(answer, key).relation).toBe("different");
    expect(compare(key, answer).relation).toBe("different");
  });
});

describe("the point is one that a person can check", () => {
  test.each([
    ["|z|^2", "z^2", "i", "1", "-1"],
    ["conj(z)", "z", "1 + 2i", "1 - 2i", "1 + 2i"],
    ["sqrt(z^2)", "z", "-1", "1", "-1"],
    ["ln(e^z)", "z", "4i", "≈ -2.283i", "4i"],
    ["ln(conj(z))", "conj(ln(z))", "-1", "≈ 3.142i", "≈ -3.142i"],
    ["|z^2+1|", "|z|^2+1", "i", "0", "2"],
  ])("%s and %s at z = %s", (answer, key, z, mine, theirs) => {
    expect(compare(answer, key)).toMatchObject({
      counterexample: { at: { z }, answer: mine, reference: theirs },
    });
  });
});

describe("what has no meaning, or more than one, is for a person", () => {
  test.each([
    // Complex numbers have no order.
    ["max(z, 1)", "z"],
    ["z", "floor(z)"],
    ["1[z > 0]", "1"],
    // The real root and the principal one differ below 0.
    ["(-8)^(1/3)", "-2"],
    ["cbrt(-8)", "1 + i sqrt(3)"],
    // Has no value anywhere.
    ["1/(z - z)", "1/(w - w)"],
    ["1/(z conj(z) - |z|^2)", "1/(z - z)"],
  ])("%s against %s", (answer, key) => {
    expect(compare(answer, key).relation).toBe("undecided");
  });

  test("but what is real has an order", () => {
    expect(compare("max(|z|, Re(z))", "|z|").relation).not.toBe("different");
    expect(compare("max(z conj(z), 0)", "|z|^2").relation).toBe("equal");
    expect(compare("max(|z|, 1)", "|z|").relation).toBe("different");
    expect(compare("1[z = 0]", "1 - 1[|z| > 0]").relation).toBe("equal");
  });
});

test("a complex variable with bounds is tried at real numbers within them only", () => {
  const bounded: Domains = new Map([["z", { kind: "complex", min: { n: 1n, d: 1n } }]]);
  expect(equivalence(tree("z"), bounded)(tree("conj(z)")).relation).not.toBe("different");
  expect(equivalence(tree("z"), bounded)(tree("z^2")).relation).toBe("different");
});
