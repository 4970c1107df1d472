import { describe, expect, test } from "vitest";
import type { Domains } from "../domain";
import { equivalence } from "../equivalence";
import type { Expression } from "../expression";
import { read } from "../read";

const e = (text: string): Expression => {
  const reading = read(text, { otherNames: "variables" });
  if (!reading.ok) throw new Error(text);
  return reading.value;
};

const n: Domains = new Map([["n", { kind: "integer", min: { n: 1n, d: 1n } }]]);
const unit: Domains = new Map([["x", { kind: "real", min: { n: -1n, d: 1n }, max: { n: 1n, d: 1n } }]]);

const relation = (answer: string, key: string, domains: Domains = new Map()): string =>
  equivalence(e(key), domains)(e(answer)).relation;

describe("a gap without volume is no counterexample", () => {
  for (const [answer, key] of [
    ["|x|/x", "sign(x)"],
    ["x/|x|", "sign(x)"],
    ["sqrt(x^2)/x", "sign(x)"],
    ["x^2/x", "x"],
  ] as const) {
    test(`${answer} equals ${key}`, () => {
      expect(relation(answer, key)).toBe("equal");
      expect(relation(key, answer)).toBe("equal");
    });
  }
  test("a gap with volume is one", () => expect(relation("ln(x^2)", "2*ln(x)")).toBe("different"));
  test("a value that differs at a kink is one", () =>
    expect(relation("2*step(x) - 1 + 0*x", "-sign(x)")).toBe("different"));
});

describe("inverse functions of known values and of each other", () => {
  for (const [answer, key] of [
    ["arcsin(1/2)", "pi/6"],
    ["arcsin(-sqrt(3)/2)", "-pi/3"],
    ["arccos(-1/2)", "2*pi/3"],
    ["arctan(1/sqrt(3))", "pi/6"],
    ["arctan(sqrt(3))", "pi/3"],
    ["sin(arctan(x))", "x/sqrt(1 + x^2)"],
    ["arctan(x)", "arcsin(x/sqrt(1 + x^2))"],
    ["arsinh(x)", "ln(x + sqrt(x^2 + 1))"],
    ["ln(sqrt(x^2 + 1) - x)", "-arsinh(x)"],
  ] as const) {
    test(`${answer} equals ${key}`, () => expect(relation(answer, key)).toBe("equal"));
    test(`${answer} does not equal ${key} + 1`, () => expect(relation(answer, `${key} + 1`)).toBe("different"));
  }
  test("within [-1, 1] sin undoes arcsin, and cos arccos", () => {
    expect(relation("sin(arcsin(x))", "x", unit)).toBe("equal");
    expect(relation("cos(arccos(x))", "x", unit)).toBe("equal");
    expect(relation("cos(arcsin(x))", "sqrt(1 - x^2)", unit)).toBe("equal");
    expect(relation("sin(arcsin(x))", "-x", unit)).toBe("different");
  });
});

describe("what stands in exponents, conditions and odd functions", () => {
  const positive: Domains = new Map([["a", { kind: "positive" }]]);
  for (const [answer, key] of [
    ["0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))", "x*sigmoid(2*sqrt(2/pi)*(x + 0.044715*x^3))"],
    ["1 + erf((x - m)/sqrt(2))", "1 - erf((m - x)/sqrt(2))"],
    ["arctan(x - y)", "-arctan(y - x)"],
    ["max(0, x) + min(0, a*(exp(x) - 1))", "relu(x) - relu(-a*(exp(x) - 1))"],
  ] as const) {
    test(`${answer} equals ${key}`, () => expect(relation(answer, key, positive)).toBe("equal"));
    test(`${answer} does not equal ${key} + x/8`, () =>
      expect(relation(answer, `${key} + x/8`, positive)).toBe("different"));
  }
});

describe("whole numbers", () => {
  for (const [answer, key] of [
    ["cos(n*pi)", "(-1)^n"],
    ["sin(n*pi)", "0"],
    ["cos(x + 2*pi*n)", "cos(x)"],
    ["∑_{i=0}^{n} 2^i", "2^(n+1) - 1"],
    ["∏_{i=1}^{n} i", "n!"],
    ["∏_{i=1}^{n} (2*i)", "2^n*n!"],
    ["∏_{k=1}^{n} u", "u^n"],
    ["∏_{k=1}^{n} exp(k)", "exp(n*(n+1)/2)"],
  ] as const) {
    test(`${answer} equals ${key}`, () => expect(relation(answer, key, n)).toBe("equal"));
    test(`${answer} does not equal 2·(${key}) + 1`, () =>
      expect(relation(answer, `2*(${key}) + 1`, n)).toBe("different"));
  }
});

test("functions nested as deep as may be are compared without running out of memory", () => {
  for (const [open, close] of [
    ["arcsin(sin(", "))"],
    ["sqrt(x+", ")"],
    ["ln(x+sqrt(x^2+", "))"],
    ["tan(x+", ")"],
  ] as const) {
    const deep = `${open.repeat(14)}x${close.repeat(14)}`;
    expect(["equal", "different", "undecided"]).toContain(relation(deep, "x^2"));
  }
});
