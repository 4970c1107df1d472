import { describe, expect, test } from "vitest";
import { rational } from "../rational";
import { compare, tree } from "./compare.for-tests";
import { valueAt } from "./evaluate";
import { exactly, valueText } from "./value";

/** z = 3 + 4i and w = 1 - 2i; |z| is exactly 5, and ln z has values between doubles alone. */
const place = new Map([
  ["z", exactly(rational(3n), rational(4n))],
  ["w", exactly(rational(1n), rational(-2n))],
  ["x", exactly(rational(1n, 2n))],
]);
const at = (text: string): string | null => {
  const value = valueAt(tree(text), place);
  return value === null ? null : value.exact === null ? "not exact" : valueText(value);
};

describe("a condition on complex values holds, does not, or is not known to", () => {
  test.each([
    ["1[z = w]", "0"],
    ["1[z != w]", "1"],
    ["1[z = 3+4i]", "1"],
    ["1[z != 3+4i]", "0"],
    ["1[Re(z) = 3]", "1"],
    ["1[|z| = 5]", "1"],
    ["1[|z| < 5]", "0"],
    ["1[|z| <= 5]", "1"],
    ["1[|z| > 5]", "0"],
    ["1[|z| >= 5]", "1"],
    ["1[|z| < 6]", "1"],
    ["1[|z| <= 4]", "0"],
    ["1[|z| > 4]", "1"],
    ["1[|z| >= 6]", "0"],
    ["1[1 < |z| < 6]", "1"],
    ["1[1 < |z| < 5]", "0"],
    ["1[6 < |z| < 7]", "0"],
    ["1[z = ln(w)]", "0"],
    ["1[z != ln(w)]", "1"],
    ["1[e^(ln(z)) = z]", null],
    ["1[e^(ln(z)) != z]", null],
    ["1[z < w]", null],
    ["1[e^(ln(5)) < 5]", null],
    ["1[|z| > 4 and x > 0]", "1"],
    ["1[|z| > 4 and x < 0]", "0"],
    ["1[z < w and x < 0]", "0"],
    ["1[z < w and x > 0]", null],
    ["1[x < 0 and z < w]", "0"],
    ["1[|z| > 6 or x > 0]", "1"],
    ["1[|z| > 6 or x < 0]", "0"],
    ["1[z < w or x > 0]", "1"],
    ["1[z < w or x < 0]", null],
    ["1[not(x > 0)]", "0"],
    ["1[not(x < 0)]", "1"],
    ["1[not(z < w)]", null],
  ])("%s is %s", (text, value) => expect(at(text)).toBe(value));

  test("cases take the first that holds, and nothing is said past one that is not known", () => {
    const cases = (...lines: readonly (readonly [string, string])[]): string =>
      `\\begin{cases}${lines.map(([then, when]) => `${then} & ${when}`).join(" \\\\ ")}\\end{cases}`;
    expect(at(cases(["z", "x > 0"], ["w", "x \\le 0"]))).toBe("3 + 4i");
    expect(at(cases(["z", "x < 0"], ["w", "x \\ge 0"]))).toBe("1 - 2i");
    expect(at(cases(["z", "x < 0"], ["w", "x < -1"]))).toBe(null);
    expect(at(cases(["z", "z < w"], ["w", "x > 0"]))).toBe(null);
    expect(at(cases(["z", "x < 0"], ["w", "\\text{otherwise}"]))).toBe("1 - 2i");
  });
});

describe("the largest, whole parts, sums and lengths of complex values", () => {
  test.each([
    ["max(|z|, 4, x)", "5"],
    ["min(|z|, 4, x)", "1/2"],
    ["max(z, 4)", null],
    ["max(|z|, e^(ln(5)))", null],
    ["floor(|z|/2)", "2"],
    ["floor(-|z|/2)", "-3"],
    ["floor(|z|+ln(2))", "5"],
    ["floor(z)", null],
    ["floor(e^(ln(5)))", null],
    ["sum_{k=1}^{3} k z", "18 + 24i"],
    ["prod_{k=1}^{2} (z+k)", "4 + 36i"],
    ["sum_{k=2}^{1} z", "0"],
    ["prod_{k=2}^{1} z", "1"],
    ["sum_{k=2}^{0} z", null],
    ["sum_{k=1}^{x} z", null],
    ["sum_{k=1}^{i} z", null],
    ["sum_{k=1}^{100} z", null],
    ["|z|", "5"],
    ["|z w|^2", "not exact"],
    ["arg(5)", "0"],
    ["arg(z) + 0", "not exact"],
    ["mean(z, w)", "2 + i"],
    ["Re(ln z)", "not exact"],
    ["Im(z)", "4"],
    ["sin(z - 3 - 4i)", "0"],
    ["cos(z - 3 - 4i)", "1"],
    ["sqrt(z)", "2 + i"],
    ["sqrt(-z)", "1 - 2i"],
    ["z^(1/2)", "2 + i"],
    ["z^(-1/2)", "not exact"],
    ["z^0", "1"],
    ["z^(-1)", "3/25 - (4/25)i"],
    ["i^(-3)", "i"],
    ["conj(z)/z", "-7/25 - (24/25)i"],
  ])("%s is %s", (text, value) => expect(at(text)).toBe(value));
});

describe("values by cases over complex variables are compared case by case", () => {
  test.each([
    ["1[|z|>1] + 1[|z|<=1]", "1", "equal"],
    ["1[z = w] + 1[z != w]", "1", "equal"],
    ["z*1[z = w]", "w*1[z = w]", "undecided"],
    ["1[z = w]", "1[|z-w| = 0]", "equal"],
    ["1[z = w]", "0", "different"],
    ["1[Re(z)>0]", "1[Re(z)>=0]", "different"],
    ["max(|z|,|w|)", "(|z|+|w|+||z|-|w||)/2", "equal"],
    ["max(|z|,|w|)", "|z|+|w|", "different"],
    ["z*1[Re(z)>0]", "z", "different"],
  ])("%s and %s: %s", (a, b, relation) => {
    expect(compare(a, b).relation).toBe(relation);
  });
});
