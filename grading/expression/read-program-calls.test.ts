import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const free: ReadOptions = { otherNames: "variables", piecewise: true };

function readAs(text: string, options: ReadOptions = free): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

describe("a function that PyTorch's tensors carry is one of the value before its dot", () => {
  test.each([
    ["w.pow(2)/2 - p_y.log()", "w^2/2 - log(p_y)"],
    ["(x - y).abs().exp()", "exp(abs(x - y))"],
    ["-x.square()", "-x^2"],
    ["2**x.exp()", "2^exp(x)"],
    ["x.sigmoid().log1p()", "ln(1 + sigmoid(x))"],
    // 0 may be a dimension, nd a name of its own, and 2. a number.
    ["x.max(0)", "! unexpected"],
    ["x.sum()", "! unexpected"],
    ["2nd.exp()", "! unexpected"],
    ["x.exp", "! unexpected"],
    ["x .exp()", "! unexpected"],
    ["x.pow()", "! argument-count"],
    ["x.exp(2)", "! argument-count"],
  ])("%s: %s", (text, expected) => expect(readAs(text)).toBe(expected));

  test("of a vector, a power is one of each entry", () => {
    expect(readAs("c.pow(2)", { tensors: true, names: ["c"] })).toBe(readAs("c.^2", { tensors: true, names: ["c"] }));
  });
});

describe("a bound of a clip may be called by its name or left out", () => {
  test.each([
    ["torch.clamp(1 - y*z, min=0)", "max(1 - y*z, 0)"],
    ["(1 - y*z).clamp(min=0)", "max(1 - y*z, 0)"],
    ["torch.clamp(x, max=6)", "min(x, 6)"],
    ["torch.clamp(x, max=6, min=0)", "clip(x, 0, 6)"],
    ["np.clip(x, a_min=0, a_max=1)", "clip(x, 0, 1)"],
    ["np.clip(x, 0, None)", "max(x, 0)"],
    ["np.clip(x, None, 1)", "min(x, 1)"],
    ["torch.clamp(x, 0)", "max(x, 0)"],
    ["clip(x, 0, 1)", "clip(x, 0, 1)"],
    // Which bound is lacking?
    ["clip(x, 1)", "! argument-count"],
    ["clip(x)", "! argument-count"],
    ["x.clamp()", "! argument-count"],
    ["clip(x, 0, 1, 2)", "! argument-count"],
  ])("%s: %s", (text, expected) => expect(readAs(text)).toBe(expected));
});

describe("a function may be written in other letters in upright type, and made as a module before it is called", () => {
  test.each([
    ["\\mathrm{Sigmoid}(x)", "sigmoid(x)"],
    ["\\operatorname{Tanh}\\left(x\\right)", "tanh(x)"],
    ["nn.Sigmoid()(x)", "sigmoid(x)"],
    ["nn.ReLU()(x)", "relu(x)"],
    ["nn.ReLU()", "! no-argument"],
  ])("%s: %s", (text, expected) => expect(readAs(text)).toBe(expected));

  test("a name of the question that is spelled so stays one", () => {
    expect(readAs("\\mathrm{Tanh}(x)", { names: ["Tanh", "x"] })).toBe("Tanh*x");
  });
});

describe("σ before what it is of is the logistic function, unless the question has the name", () => {
  test.each([
    ["\\sigma{\\left(z\\right)}", "sigmoid(z)"],
    ["\\sigma\\left\\{z\\right\\}", "sigmoid(z)"],
    ["\\sigma(z)", "sigmoid(z)"],
    // A product of two variables, or a call without brackets?
    ["\\sigma z", "! unknown-name"],
    ["σz", "! unknown-name"],
    ["\\sigma{z}", "! unknown-name"],
    ["x/\\sigma", "x/sigma"],
    ["σ^2 + 1", "sigma^2 + 1"],
  ])("%s: %s", (text, expected) => expect(readAs(text)).toBe(expected));

  test("σ z is a product where σ is given", () => {
    expect(readAs("\\sigma z", { names: ["sigma", "z"] })).toBe("sigma*z");
    expect(readAs("\\sigma{\\left(z\\right)}", { names: ["sigma", "z"] })).toBe("sigma*z");
  });
});

describe("braces that LaTeX does not print are those of a set where nothing stands around them", () => {
  const many: ReadOptions = { values: "many", otherNames: "variables" };

  test.each([
    ["{\\frac{1}{2}, 1}", "{1/2, 1}"],
    ["{-\\sqrt{2},\\sqrt{2}}", "{-sqrt(2), sqrt(2)}"],
    ["\\{\\frac12, 1\\}", "{1/2, 1}"],
    ["{\\frac{1}{2}}", "1/2"],
    ["{\\frac12, 1} + x", "! several-values"],
  ])("%s: %s", (text, expected) => expect(readAs(text, many)).toBe(expected));

  test("where one value is asked they are none", () => {
    expect(readAs("{\\frac12, 1}")).toBe("! several-values");
  });
});
