import { describe, expect, test } from "vitest";
import { rational } from "../rational";
import { read } from "../read";
import { exactComplexText, valueAt } from "./evaluate";
import { exactly } from "./value";

const tree = (text: string) => {
  const reading = read(text, { names: ["z", "w"], complex: true, complexNames: ["z", "w"], piecewise: true });
  if (!reading.ok) throw new Error(text);
  return reading.value;
};
const place = new Map([
  ["z", exactly(rational(-1n), rational(2n))],
  ["w", exactly(rational(2n), rational(-3n))],
]);

/** Values as Python's cmath has them, at z = -1 + 2i and w = 2 - 3i. */
const values: readonly (readonly [string, number, number])[] = [
  ["ln z", 0.804718956217, 2.0344439358],
  ["sqrt(z)", 0.786151377757, 1.27201964951],
  ["arg z", 2.0344439358, 0],
  ["z^w", -187.518747055, 2228.85451275],
  ["z^(1/3)", 1.01832219514, 0.820363244884],
  ["sin z", -3.16577851322, 1.95960104142],
  ["cos z", 2.03272300702, 3.05189779915],
  ["tan z", -0.0338128260799, 1.01479361615],
  ["sinh z", 0.489056259041, 1.40311925062],
  ["cosh z", -0.642148124716, -1.06860742138],
  ["tanh z", -1.16673625724, -0.243458201186],
  ["arcsin z", -0.427078586392, 1.52857091948],
  ["arccos z", 1.99787491319, -1.52857091948],
  ["arctan z", -1.33897252229, 0.402359478109],
  ["arsinh z", -1.46935174437, 1.06344002358],
  ["arcosh z", 1.52857091948, 1.99787491319],
  ["artanh z", -0.17328679514, 1.1780972451],
  ["exp(z w)", 41.161668393, 35.8702528866],
  ["1/(z-w)", -0.0882352941176, -0.147058823529],
  ["|z-w|", 5.83095189485, 0],
  ["log(z, w)", -0.370565331356, 1.30236852375],
  ["sigmoid(z)", -0.0214153641722, 0.403438706082],
  ["conj(z)^i", 5.30246261359, 5.51142142834],
  ["ln(-3)", 1.09861228867, Math.PI],
  ["(-4)^(3/4)", -2, 2],
  ["i^i", 0.207879576351, 0],
];

describe("a value lies in its box", () => {
  test.each(values)("%s is %f + %fi", (text, re, im) => {
    const found = valueAt(tree(text), place);
    expect(found).not.toBeNull();
    if (found === null) return;
    for (const [[low, high], part] of [
      [found.box.real, re],
      [found.box.imaginary, im],
    ] as const) {
      const slack = 1e-10 * Math.max(1, Math.abs(part));
      expect(low).toBeLessThanOrEqual(part + slack);
      expect(high).toBeGreaterThanOrEqual(part - slack);
      expect(high - low).toBeLessThan(1e-8 * Math.max(1, Math.abs(part)));
    }
  });
});

describe("a value is exact where its parts are rational", () => {
  test.each([
    ["|3+4i|", "5"],
    ["sqrt(-4)", "2i"],
    ["sqrt(3-4i)", "2 - i"],
    ["(1+2i)/(3-i)", "1/10 + (7/10)i"],
    ["conj(1+2i)^2", "-3 - 4i"],
    ["Re(2i) + Im(2i)", "2"],
    ["max(|3+4i|, 4)", "5"],
    ["sum_{k=0}^{3} i^k", "0"],
    ["1[i = -i] + 1[i^2 = -1]", "1"],
  ])("%s is %s", (text, written) => {
    expect(exactComplexText(tree(text))).toBe(written);
  });
});

test("nothing is said at 0, on the cuts of inverse functions, of an order, or where books differ on a root", () => {
  for (const text of [
    "ln(0 i)",
    "arg(i - i)",
    "1/(1 + i^2)",
    "arcsin(2)",
    "arctan(2i)",
    "max(i, 1)",
    "(-8)^(1/3)",
    "cbrt(-8)",
  ])
    expect(valueAt(tree(text), new Map()), text).toBeNull();
});

test("nothing is said where rounding hides on which side of the cut a value lies", () => {
  // (e^(iπ)) is -1, but its box has an imaginary part around 0.
  for (const text of ["ln(e^(i pi))", "sqrt(e^(i pi))", "arg(cos(3) + i sin(pi))"])
    expect(valueAt(tree(text), new Map()), text).toBeNull();
});
