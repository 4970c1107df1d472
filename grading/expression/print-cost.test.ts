import { describe, expect, it } from "vitest";
import { toLatex, toText } from "./print";
import { type ReadOptions, read } from "./read";

const options: ReadOptions = { names: ["x"], values: "many", long: true };

const tree = (text: string) => {
  const reading = read(text, options);
  if (!reading.ok) throw new Error(reading.feedback[0].message.en);
  return reading.value;
};

describe("what is nested as deeply as the limits allow", () => {
  // Work that doubled from level to level would never end here.
  it.each([
    ["binomial(9, ", ")"],
    ["log(3, x + ", ")"],
    ["root(x + ", ", 3)"],
    ["norm(x + ", ")"],
    ["max(2, x, ", ")"],
    ["x/(1 + ", ")"],
    ["(x + ", ")^2"],
    ["[", "]"],
    ["[[", ", 2]]"],
    ["{", "}"],
    ["(", ", x)"],
  ])("%s…%s is printed once a level", (open, close) => {
    const e = tree(`${open.repeat(28)}x${close.repeat(28)}`);
    expect(toText(e).length).toBeLessThan(4000);
    expect(toLatex(e).length).toBeLessThan(4000);
  });
});

describe("an exponent whose zeros nobody would count", () => {
  it.each([
    ["1e-399", "1 \\cdot 10^{-399}"],
    ["2.50E+300", "2.50 \\cdot 10^{300}"],
    ["1.6384e4", "16384"],
    ["5e-3", "0.005"],
  ])("of %s is kept: %s", (text, latex) => {
    expect(toLatex(tree(text))).toBe(latex);
    expect(tree(toText(tree(text)))).toMatchObject({ value: Reflect.get(tree(text), "value") });
  });
});
