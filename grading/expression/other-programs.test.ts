import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const free: ReadOptions = { otherNames: "variables", piecewise: true };

function readAs(text: string, options: ReadOptions = free): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

describe("functions are read as the program that writes them so has them", () => {
  test.each([
    ["LOG10(x)", "log(x, 10)"],
    ["Log10[x]", "log(x, 10)"],
    ["Log2[x]", "log(x, 2)"],
    ["LOG2(8x)", "log(8*x, 2)"],
    ["Log[2, x]", "log(x, 2)"],
    ["Log(x, 2)", "log(x, 2)"],
    ["2*PI()", "2*pi"],
    ["nthroot(x, 3)", "root(x, 3)"],
    ["fmax(0, x)", "max(0, x)"],
    ["2./(1 + exp(-x.^2))", "2./(1 + exp(-x^2))"],
    ["x.*y./2", "x*y/2"],
    ["LogisticSigmoid[x]", "sigmoid(x)"],
    ["UnitStep[x]", "step(x)"],
    ["³√x", "cbrt(x)"],
    ["2·³√(x)", "2*cbrt(x)"],
    ["⁴√16", "root(16, 4)"],
    ["x³√y", "x^3*sqrt(y)"],
    ["ⅇ^x", "e^x"],
    ["2ℼ", "2*pi"],
  ])("%s is %s", (text, expected) => expect(readAs(text)).toBe(expected));
});

describe("what means one thing here and another elsewhere is asked back", () => {
  test.each([
    ["x H(x)", "unit-step"],
    ["x·u(x)", "unit-step"],
    ["x\\theta(x)", "unit-step"],
    ["Θ(x - 1)", "unit-step"],
    ["E^(-x^2/2)", "unknown-name"],
    ["sqrt[3](x)", "root-degree"],
    ["sqrt[3]{x}", "root-degree"],
    ["\\sin {x}^2", "power-of-call"],
    ["\\ln{x}^2", "power-of-call"],
  ])("%s: %s", (text, code) => expect(readAs(text)).toBe(`! ${code}`));

  test.each(["3.5×10−4", "3.5x10-4", "-3.5*10-4", "3\\times10-4"])(
    "a power of ten that lost its raised digits: %s",
    (text) => expect(readAs(text)).toBe("! lost-exponent"),
  );

  test("a difference with a product is none", () => {
    expect(readAs("3*10-4")).toBe("3*10 - 4");
    expect(readAs("3.5×10 - 4")).toBe("3.5*10 - 4");
    expect(readAs("3.5×10-4x")).toBe("3.5*10 - 4*x");
  });

  test("R's vector is no multiple of a list", () =>
    expect(readAs("c(1, 2)", { otherNames: "variables", values: "many" })).toBe("! unknown-name"));

  test.each([
    ["u(1 - u)", "u*(1 - u)"],
    ["θ(x)", "theta*x"],
    ["H(x)", "H*x"],
    ["E^x", "E^x"],
    ["c(x + 1)", "c*(x + 1)"],
  ])("unless the question has the name: %s", (text, expected) =>
    expect(readAs(text, { names: ["u", "H", "theta", "E", "c", "x"] })).toBe(expected),
  );

  test.each([
    ["u*(x)", "u*x"],
    ["c(x + 1)", "c*(x + 1)"],
    ["Sqrt[3] x", "sqrt(3)*x"],
    ["\\log{\\left(x \\right)}^{2}", "log(x)^2"],
    ["\\sin{x}", "sin(x)"],
    ["\\sqrt[3]{x}", "root(x, 3)"],
  ])("or the text leaves no doubt: %s", (text, expected) => expect(readAs(text)).toBe(expected));

  test("a space says that a letter before a bracket is a factor, but not in LaTeX, which draws none, nor beside cases", () => {
    const formula: ReadOptions = { otherNames: "variables" };
    expect(readAs("u (x)", formula)).toBe("u*x");
    expect(readAs("u (x)", { ...formula, syntax: "latex" })).toBe("! unit-step");
    expect(readAs("\\theta \\left(x\\right)", formula)).toBe("! unit-step");
    expect(readAs("u (x)")).toBe("! unit-step");
    expect(readAs("U(x)")).toBe("! unit-step");
    // A misspelt name is refused as one where nothing but the question's names may stand.
    expect(readAs("U(x)", { names: ["U_f", "x"] })).toBe("! unknown-name");
  });
});
