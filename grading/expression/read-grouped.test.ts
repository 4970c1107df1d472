import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const readAs = (text: string, options: ReadOptions): string => {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : reading.feedback[0].code;
};

const free: ReadOptions = { otherNames: "variables" };
const lists: ReadOptions = { ...free, values: "many" };
const cases: ReadOptions = { names: ["x"], piecewise: true };

describe("strict groups of three digits are one number, and what is nearly so is asked back", () => {
  test.each([
    ["1,234.5", "1234.5"],
    ["120,000", "120000"],
    ["10 000", "10000"],
    ["1'234'567", "1234567"],
    ["16_384", "16384"],
    ["1,234.5e4", "decimal-comma"],
    ["0,125", "decimal-comma"],
    ["012,345", "decimal-comma"],
    ["1,234,56", "decimal-comma"],
    ["1.5,234", "decimal-comma"],
    ["1 234 56", "missing-operator"],
    ["1, 234", "several-values"],
    ["1 ,234", "several-values"],
    ["1,234.567,8", "several-values"],
    ["16_3845", "unexpected"],
  ])("%s: %s", (text, expected) => {
    expect(readAs(text, {})).toBe(expected);
  });
});

describe("a power of ten or Euler's number", () => {
  test.each([
    ["1.25e-1", "0.125"],
    ["1.25e3", "1250"],
    ["1.25 e-1", "exponent-or-euler"],
    ["1.25e -1", "exponent-or-euler"],
    ["1.25e-1x", "exponent-or-euler"],
    ["1.25e-1e-2", "exponent-or-euler"],
    ["2 e", "2*e"],
    ["2e - 1x", "2*e - 1*x"],
    ["1e12345", "too-many-digits"],
  ])("%s: %s", (text, expected) => {
    expect(readAs(text, free)).toBe(expected);
  });
});

describe("a function without brackets takes the root and the fraction after a number, too", () => {
  test.each([
    ["\\sin 2\\sqrt{x}", "sin(2*sqrt(x))"],
    ["\\cos 2\\frac{x}{3}", "cos(2*(x/3))"],
    ["sin 2√x", "sin(2*sqrt(x))"],
    ["sin 2π x", "sin(2*pi*x)"],
    ["\\ln 2x + 1", "ln(2*x) + 1"],
    ["log_pi(x)", "log(x, pi)"],
    ["log_e x", "log(x, e)"],
    ["log_x(8)", "log(8, x)"],
  ])("%s is %s", (text, expected) => {
    expect(readAs(text, free)).toBe(expected);
  });
});

describe("bars and norms of what is made of a list are its length", () => {
  test.each([
    ["|2(3,4)|", "norm(2*(3, 4))"],
    ["|(3,4)/5|", "norm((3, 4)/5)"],
    ["|-(3,4)|", "norm(-(3, 4))"],
    ["|(3,4) + (1,1)|", "norm((3, 4) + (1, 1))"],
    ["|[[1,2],[3,4]]|", "det(((1, 2), (3, 4)))"],
    ["norm((3,4), inf)", "max(abs(3), abs(4))"],
    ["norm((3,4), 1)", "abs(3) + abs(4)"],
    ["norm((3,4), e)", "norm-order"],
    ["norm((3,4), 3)", "norm-order"],
    ["||x||", "norm(x)"],
    ["||x| - 1|", "abs(abs(x) - 1)"],
  ])("%s is %s", (text, expected) => {
    expect(readAs(text, lists)).toBe(expected);
  });
});

describe("signs of sets and cases are read where those are asked, and refused elsewhere", () => {
  test.each([
    ["∅", {}, "unexpected"],
    ["∅", lists, "{}"],
    ["𝟙[x > 0]", { names: ["x"] }, "unexpected"],
    ["𝟙[x > 0]", cases, "1[x > 0]"],
    ["∄", {}, "unexpected"],
    ["where(x > 0, 1, 0)", cases, "1 if x > 0; 0 otherwise"],
    ["where(x > 0, 1, 2, 3)", cases, "argument-count"],
    ["where(1, 2, 3)", cases, "argument-count"],
    ["if x > 0: 1; elif x < 0: 0; else: 2", cases, "1 if x > 0; 0 if x < 0; 2 otherwise"],
    ["if x > 0 then 1 else if x < 0 then 0 else 2", cases, "1 if x > 0; 0 if x < 0; 2 otherwise"],
    ["x > 0: 1; x <= 0: 0", cases, "1 if x > 0; 0 if x <= 0"],
  ])("%s with %j: %s", (text, options, expected) => {
    expect(readAs(text, options)).toBe(expected);
  });
});

describe("a remainder of fractions is worked out with the fractions", () => {
  test.each([
    ["2*mod(7/2, 3)", "1"],
    ["mod(7, 3/2)", "1"],
    ["mod(-1, 3)", "2"],
    ["2*mod(-7/2, 3)", "5"],
    ["mod(7, -3)", "-2"],
  ])("%s is %s", (answer, reference) => {
    for (const type of ["integer", "number"])
      expect(grade({ id: 1, type, answer, reference })).toMatchObject({ answer: { outcome: "correct" } });
  });
});
