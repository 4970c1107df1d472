import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { integer } from "./integer";
import { number } from "./number";

const codeOf = (text: string, options = {}): string => {
  const reading = number.read(text, options);
  return reading.ok ? reading.readAs : `! ${reading.feedback[0].code}`;
};

describe("a number that a bracket behind it repeats is read once", () => {
  test.each([
    ["0.0825 (8.25%)", "0.0825"],
    ["0.0825（8.25%）", "0.0825"],
    ["8.25% (0.0825)", "0.0825"],
    ["33/400 (8.25%)", "\\frac{33}{400}"],
    ["33/400 (8.3%)", "\\frac{33}{400}"],
    ["1/3 (0.333)", "\\frac{1}{3}"],
    ["1/3 (≈0.333)", "\\frac{1}{3}"],
    ["300 (= 5*5*12)", "300"],
  ])("%s", (text, readAs) => {
    expect(codeOf(text)).toBe(readAs);
    const reading = number.read(text, {});
    expect(reading.ok ? reading.notes.map(({ code }) => code) : []).toContain("said-twice");
  });

  test("a whole number too, to the last digit", () => {
    const key = 10n ** 30n + 7n;
    const [right, wrong] = [`${key} (= 10^30 + 7)`, `${key} (= 10^30 + 8)`].map((text) => integer.read(text, {}));
    expect(right?.ok === true && integer.compare(right.value, { value: key }, {}).relation).toBe("equal");
    expect(wrong?.ok === false && wrong.feedback[0].code).toBe("equation");
  });
});

describe("an equation, and what says two values, is refused as before", () => {
  test.each([
    ["33/400 = 0.0825", "equation"],
    ["33/400 ≈ 0.083", "approximate"],
    ["5*5*12 = 300", "equation"],
    ["5*5*12 = 301", "equation"],
    ["3 = 3 = 4", "equation"],
    ["x = 3", "equation"],
    ["1/3 ≈ 0.334", "approximate"],
    ["1/3 (≈ 0.334)", "approximate"],
    ["300 (= 5*5*11)", "equation"],
    ["5!=120", "comparison"],
  ])("%s", (text, code) => expect(codeOf(text)).toBe(`! ${code}`));
});

describe("what may be a product or the same again is asked back", () => {
  test.each([
    "12 (3*4)",
    "2 (2)",
    "0.5 (0.5)",
    "(1/3) (0.333)",
    "1/2 (0.5)",
    "0.08 (8.25%)",
    "sqrt(2) (1.414)",
    "π (3.14)",
  ])("%s", (text) => expect(codeOf(text)).toBe("! several-values"));

  test("and a product of two values stays one", () => {
    const products = ["2 (3)", "2(2)", "0.5 (20%)", "(0.3)(0.3)", "0.3*(0.3)", "3 (1+1)", "sqrt(2) (0.5)", "1/4 (0.9)"];
    for (const text of products) expect([text, codeOf(text).startsWith("!")]).toEqual([text, false]);
  });
});

describe("about a value", () => {
  const about = [
    "≈ 0.333",
    "~0.333",
    "\\approx 0.333",
    "约 0.333",
    "约为0.333",
    "about 0.333",
    "approximately 0.333",
    "$\\approx 0.333$",
  ];

  test("is that value where numbers near the right one are right, and says so", () => {
    for (const text of about) {
      const reading = number.read(text, { approximate: true });
      expect([text, reading.ok && reading.readAs]).toEqual([text, "0.333"]);
      expect(reading.ok ? reading.notes.map(({ code }) => code) : []).toContain("taken-as-written");
    }
  });

  test("is given back where only the exact one is", () => {
    for (const text of about) expect([text, number.read(text, {}).ok]).toEqual([text, false]);
  });

  test("is no value by itself, nor within a formula", () => {
    for (const text of ["≈", "约", "about", "2 ≈", "1 + ≈ 2", "≈≈ 2", "not about 2"])
      expect([text, number.read(text, { approximate: true }).ok]).toEqual([text, false]);
  });
});

test("a text of any length is read in bounded work", () => {
  for (const piece of ["(", "1 (", " ", "=", "1=", "1≈", "(1) ", "约", "$"]) {
    const text = piece.repeat(limits.characters / piece.length);
    for (const each of [text, text + text])
      expect(() => [number.read(each, { approximate: true }), integer.read(each, {})]).not.toThrow();
  }
});
