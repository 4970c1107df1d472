import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { rational } from "../rational";
import { relation } from "./relation.for-tests";

const between = (min: bigint, max: bigint): Domain => ({ kind: "real", min: rational(min), max: rational(max) });

describe("equal arguments have equal values", () => {
  test.each([
    ["tanh(ln(1+e^x))", "tanh(x+ln(1+e^(-x)))"],
    ["cbrt(sin(2x))", "cbrt(2 sin(x) cos(x))"],
    ["2^tanh(2x)", "2^(2tanh(x)/(1+tanh(x)^2))"],
    ["|sin(x)^4|", "|(3-4cos(2x)+cos(4x))/8|"],
    ["|sin(2x)|", "2|sin(x) cos(x)|"],
    ["ln|csc(x)-cot(x)|", "ln|tan(x/2)|"],
    ["ln|sec(x)+tan(x)|", "-ln|sec(x)-tan(x)|"],
    ["y floor(sin(2x))", "y floor(2 sin(x) cos(x))"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
    expect(relation(key, answer)).toBe("equal");
  });

  test.each([
    ["tanh(ln(1+e^x))", "tanh(x+ln(1+e^x))"],
    ["cbrt(sin(2x))", "cbrt(sin(x) cos(x))"],
    ["|sin(2x)|", "|sin(x) cos(x)|"],
    ["|sin(2x)|", "2 sin(x) cos(x)"],
    ["ln|sec(x)+tan(x)|", "ln|sec(x)-tan(x)|"],
    ["ln|csc(x)-cot(x)|", "-ln|tan(x/2)|"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
  });
});

describe("a small part counts as much as a large one", () => {
  // Beside 1 no double tells these parts from each other, so only a proof could say "equal", and there is none.
  const beside = (part: string): string => `1 + 10^(-25) (${part})`;
  test.each([
    ["tanh(sin(2x))", "arctan(2 sin(x) cos(x))"],
    ["tanh(sin(2x))", "tanh(sin(x) cos(x))"],
    ["arctan(sin(2x))", "2 arctan(sin(x) cos(x))"],
    ["|sin(2x)|", "|sin(x) cos(x)|"],
    ["|tan(x/2)|", "1/|csc(x)-cot(x)|"],
    ["max(sin(2x), y)", "max(2 sin(x) cos(x), y, z)"],
    ["erf(sin(2x))", "erf(2 sin(x) cos(x) + 10^(-9))"],
    ["2^tanh(2x)", "2^tanh(3x)"],
    ["2^tanh(2x)", "3^(2tanh(x)/(1+tanh(x)^2))"],
    ["tanh(2x)^(1/3)", "(2tanh(x)/(1+tanh(x)^2))^(1/5)"],
    ["sin(2x)^(1/3)", "(sin(x) cos(x))^(1/3)"],
    ["|x|^sin(2x)", "|x|^sin(x)"],
    ["\\sum_{i=1}^{n} sin(2x_i)", "\\prod_{k=1}^{n} 2 sin(x_k) cos(x_k)"],
    ["\\sum_{i=1}^{n} sin(2x_i)", "\\sum_{k=2}^{n} 2 sin(x_k) cos(x_k)"],
    ["\\sum_{i=1}^{n} sin(2x_i)", "\\sum_{k=1}^{n+1} 2 sin(x_k) cos(x_k)"],
    ["\\sum_{i=1}^{n} sin(2x_i)", "\\sum_{k=1}^{n} 2 sin(y_k) cos(y_k)"],
    ["\\sum_{i=1}^{n} tanh(sin(2x_i))", "\\prod_{k=1}^{n} tanh(2 sin(x_k) cos(x_k))"],
    ["\\sum_{i=1}^{n} tanh(sin(2x_i))", "\\sum_{k=1}^{n} tanh(sin(x_k) cos(x_k))"],
    ["\\prod_{i=1}^{n} |sin(2x_i)|", "2 \\prod_{k=1}^{n} |sin(x_k) cos(x_k)|"],
    // What stands too deep for its exponent is known by that one's value alone, and by all of it.
    ["e^(e^(e^(-e^x)))", "e^(e^(e^(-e^(2x))))"],
    ["e^(e^(e^(-e^x)))", "e^(e^(e^(-e^y)))"],
    ["sin(sin(e^(-x^2)))", "sin(sin(e^(-x^4)))"],
    ["e^(-sin(e^(-e^x)))", "e^(-sin(e^(-e^(x+1))))"],
  ])("%s is not %s beside 1", (answer, key) => {
    expect(relation(beside(answer), beside(key))).not.toBe("equal");
    expect(relation(beside(key), beside(answer))).not.toBe("equal");
  });

  test.each([
    ["tanh(sin(2x))", "tanh(2 sin(x) cos(x))"],
    ["|sin(2x)|", "2|sin(x) cos(x)|"],
    ["tanh(2x)^(1/3)", "(2tanh(x)/(1+tanh(x)^2))^(1/3)"],
    ["3^(tanh(2x))", "3^(2tanh(x)/(1+tanh(x)^2))"],
    ["3|csc(x)-cot(x)|", "3|tan(x/2)|"],
    ["|3csc(x)-3cot(x)|", "3|tan(x/2)|"],
    ["|csc(x)-cot(x)|/3", "|tan(x/2)/3|"],
    ["\\sum_{i=1}^{n} sin(2x_i)", "\\sum_{k=1}^{n} 2 sin(x_k) cos(x_k)"],
    ["\\sum_{i=1}^{n} tanh(ln(1+e^{x_i}))", "\\sum_{k=1}^{n} tanh(x_k+ln(1+e^{-x_k}))"],
    ["e^(e^(e^(-e^(2x))))", "e^(e^(e^(-(e^x)^2)))"],
    ["sin(sin(sin(2x)))", "sin(sin(2 sin(x) cos(x)))"],
  ])("%s is %s beside 1", (answer, key) => {
    expect(relation(beside(answer), beside(key))).toBe("equal");
    expect(relation(beside(key), beside(answer))).toBe("equal");
  });
});

describe("logarithms of sums that are products, quotients or squares", () => {
  test.each([
    ["ln(1+e^z) - y z", "-y ln(sigmoid(z)) - (1-y) ln(1-sigmoid(z))"],
    ["max(z,0) - z y + ln(1+e^(-|z|))", "-y ln(sigmoid(z)) - (1-y) ln(1-sigmoid(z))"],
    ["y ln(sigmoid(z)/(1-sigmoid(z)))", "y z"],
    ["y ln(x^2+2x+1)", "2 y ln|x+1|"],
    ["y ln(x^2+x^4)", "2 y ln|x| + y ln(1+x^2)"],
    ["exp(-softplus(-x))", "sigmoid(x)"],
  ])("%s is %s", (answer, key) => {
    expect(relation(answer, key)).toBe("equal");
  });

  test.each([
    ["ln(1+e^z) + y z", "-y ln(sigmoid(z)) - (1-y) ln(1-sigmoid(z))"],
    ["ln(1+e^z) - y z", "-y ln(1-sigmoid(z)) - (1-y) ln(sigmoid(z))"],
    ["y ln(x^2+2x+1)", "2 y ln(x+1)"],
    ["y ln(x^2+x)", "y ln(x) + y ln(x+1)"],
    ["exp(-softplus(x))", "sigmoid(x)"],
  ])("%s is not %s", (answer, key) => {
    expect(relation(answer, key)).toBe("different");
  });

  test("on its domain the sigmoid undoes the logit, and softplus its inverse", () => {
    const p: Domain = { kind: "real", min: rational(1n, 100n), max: rational(99n, 100n) };
    expect(relation("sigmoid(ln(p/(1-p)))", "p", { p })).toBe("equal");
    expect(relation("sigmoid(ln((1-p)/p))", "p", { p })).toBe("different");
    expect(relation("softplus(ln(e^x-1))", "x", { x: { kind: "positive" } })).toBe("equal");
    expect(relation("e^artanh(x)", "sqrt((1+x)/(1-x))")).toBe("equal");
    expect(relation("e^artanh(x)", "sqrt((1-x)/(1+x))")).toBe("different");
  });
});

describe("powers with long decimals", () => {
  const x: Domain = { kind: "positive" };
  test.each([
    ["x^0.1234", "x^0.1234", "equal"],
    ["x^0.1234 x^0.8766", "x", "equal"],
    ["x^0.1235", "x^0.1234", "different"],
    ["x^3.00001", "x^3", "different"],
    ["10^(-7.123)", "10^(-7.123)", "equal"],
    ["4^0.1234", "2^0.2468", "equal"],
    ["4^0.1234", "2^0.2469", "different"],
    ["(x^(1/101))^101", "x", "equal"],
    ["(x^sqrt(2))^sqrt(2)", "x^2", "equal"],
    ["(x^sqrt(2))^sqrt(3)", "x^2", "different"],
    ["(sqrt(2)^sqrt(2))^sqrt(2)", "2", "equal"],
    ["2^(sqrt(2)^2)", "4", "equal"],
  ] as const)("%s and %s", (answer, key, expected) => {
    expect(relation(answer, key, { x })).toBe(expected);
  });

  test("an odd root is real also below 0, an even one has no value there", () => {
    expect(relation("x^(2/101)", "|x|^(2/101)")).toBe("equal");
    expect(relation("x^(1/101)", "|x|^(1/101)")).toBe("different");
    expect(relation("(x^(1/100))^100", "x")).toBe("different");
  });
});

describe("on a bounded domain signs, whole parts and angles are known", () => {
  test.each([
    ["|sin(x)|", "sin(x)", between(0n, 3n), "equal"],
    ["|sin(x)|", "sin(x)", between(0n, 4n), "different"],
    ["sqrt(1-cos(x)^2)", "sin(x)", between(0n, 3n), "equal"],
    ["floor(x/4)", "0", between(0n, 3n), "equal"],
    ["floor(x/4)", "0", between(0n, 4n), "different"],
    ["cos(3 arccos(x))", "4x^3-3x", between(-1n, 1n), "equal"],
    ["arcsin(sin(x))", "pi-x", between(2n, 4n), "equal"],
    ["arcsin(sin(x))", "pi-x", between(1n, 4n), "different"],
    ["arccos(cos(x))", "-x", between(-3n, 0n), "equal"],
  ] as const)("%s and %s", (answer, key, x, expected) => {
    expect(relation(answer, key, { x })).toBe(expected);
  });

  test("arcsin(sin 2) is π - 2, arcsin(sin 10) is 3π - 10, arccos(cos 7) is 7 - 2π", () => {
    expect(relation("arcsin(sin(2))", "pi-2")).toBe("equal");
    expect(relation("arcsin(sin(10))", "3pi-10")).toBe("equal");
    expect(relation("arccos(cos(7))", "7-2pi")).toBe("equal");
    expect(relation("arccos(cos(-1))", "1")).toBe("equal");
    expect(relation("arcsin(sin(10))", "10-3pi")).toBe("different");
  });
});
