import { describe, expect, test } from "vitest";
import { type Expression, nowhere } from "./expression";
import { toLatex, toText } from "./print";
import { integer, rational } from "./rational";
import { type ReadOptions, read } from "./read";

/** What is shown to a student beneath the field, and what is kept as text. */
function printed(text: string, options: ReadOptions): readonly [string, string] {
  const reading = read(text, options);
  if (!reading.ok) throw new Error(reading.feedback[0].message.en);
  return [toText(reading.value), toLatex(reading.value)];
}

describe("a formula is printed with the brackets that it needs and no others", () => {
  test.each([
    ["x - y", "x - y", "x - y"],
    ["x - (y - 1)", "x - (y - 1)", "x - \\left(y - 1\\right)"],
    ["x - (-y)", "x - (-y)", "x - \\left(-y\\right)"],
    ["x + (-y)", "x - y", "x - y"],
    ["-(x + y)", "-(x + y)", "-\\left(x + y\\right)"],
    ["-(2n)", "-2*n", "-2 n"],
    ["-(-x)", "-(-x)", "-\\left(-x\\right)"],
    ["x*(-y)", "x*(-y)", "x \\left(-y\\right)"],
    ["(-x)*y", "(-x)*y", "\\left(-x\\right) y"],
    ["(-2)^n", "(-2)^n", "\\left(-2\\right)^{n}"],
    ["(1/2)^n", "(1/2)^n", "\\left(\\frac{1}{2}\\right)^{n}"],
    ["(x y)^2", "(x*y)^2", "\\left(x y\\right)^{2}"],
    ["(x^2)^3", "(x^2)^3", "\\left(x^{2}\\right)^{3}"],
    ["2^3^2", "2^(3^2)", "2^{3^{2}}"],
    ["x^(-2*n)", "x^(-2*n)", "x^{-2 n}"],
    ["(1e-9)^x", "0.000000001^x", "0.000000001^{x}"],
    ["2*3", "2*3", "2 \\cdot 3"],
    ["2*x", "2*x", "2 x"],
    ["x*2", "x*2", "x \\cdot 2"],
    ["x*3^n", "x*3^n", "x \\cdot 3^{n}"],
    ["2*10^6", "2*10^6", "2 \\cdot 10^{6}"],
    ["2*(x+1)", "2*(x + 1)", "2 \\left(x + 1\\right)"],
    ["(x+1)*2", "(x + 1)*2", "\\left(x + 1\\right) \\cdot 2"],
    ["(x+1)(x-1)", "(x + 1)*(x - 1)", "\\left(x + 1\\right) \\left(x - 1\\right)"],
    ["x/y*z", "x/y*z", "\\frac{x}{y} z"],
    ["x/(y z)", "x/(y*z)", "\\frac{x}{y z}"],
    ["-x/y", "-x/y", "-\\frac{x}{y}"],
    ["sin(x)^2", "sin(x)^2", "\\sin\\left(x\\right)^{2}"],
    ["sin(x)", "sin(x)", "\\sin\\left(x\\right)"],
    ["sqrt(x)", "sqrt(x)", "\\sqrt{x}"],
    ["root(x, 3)", "root(x, 3)", "\\sqrt[3]{x}"],
    ["cbrt(x)", "cbrt(x)", "\\sqrt[3]{x}"],
    ["log_2 x", "log(x, 2)", "\\log_{2}\\left(x\\right)"],
    ["ln(x)", "ln(x)", "\\ln\\left(x\\right)"],
    ["log(x, b)", "log(x, b)", "\\log_{b}\\left(x\\right)"],
    ["exp(x)", "exp(x)", "\\exp\\left(x\\right)"],
    ["e^x", "e^x", "e^{x}"],
    ["|x|", "abs(x)", "\\left|x\\right|"],
    [
      "floor(x/2) + ceil(x)",
      "floor(x/2) + ceil(x)",
      "\\left\\lfloor \\frac{x}{2}\\right\\rfloor + \\left\\lceil x\\right\\rceil",
    ],
    ["n!", "factorial(n)", "n!"],
    ["(n+1)!", "factorial(n + 1)", "\\left(n + 1\\right)!"],
    ["(2n)!", "factorial(2*n)", "\\left(2 n\\right)!"],
    ["x!^2", "factorial(x)^2", "x!^{2}"],
    ["binomial(n, k)", "binomial(n, k)", "\\binom{n}{k}"],
    ["sum_{i=1}^n x_i", "sum_{i=1}^{n} x_i", "\\sum_{i=1}^{n} x_{i}"],
    ["(sum_{i=1}^n x_i)^2", "(sum_{i=1}^{n} x_i)^2", "\\left(\\sum_{i=1}^{n} x_{i}\\right)^{2}"],
    ["(sum_{i=1}^n x_i) + 1", "sum_{i=1}^{n} x_i + 1", "\\sum_{i=1}^{n} x_{i} + 1"],
    ["prod_{i=1}^n i", "prod_{i=1}^{n} i", "\\prod_{i=1}^{n} i"],
    ["max(x, y)", "max(x, y)", "\\max\\left(x, y\\right)"],
    ["relu(x)", "relu(x)", "\\operatorname{relu}\\left(x\\right)"],
    ["sigmoid(x)", "sigmoid(x)", "\\sigma\\left(x\\right)"],
    ["softplus(x)", "softplus(x)", "\\operatorname{softplus}\\left(x\\right)"],
    ["mod(x, 2)", "mod(x, 2)", "\\operatorname{mod}\\left(x, 2\\right)"],
    ["gcd(a, b)", "gcd(a, b)", "\\gcd\\left(a, b\\right)"],
    [
      "h_{t-1} + delta_h_t + c_tilde_t + C_in + theta_1",
      "h_{t-1} + delta_h_t + c_tilde_t + C_in + theta_1",
      "h_{t-1} + \\delta_{h_{t}} + \\tilde{c}_{t} + C_{\\mathrm{in}} + \\theta_{1}",
    ],
    ["pi r^2", "pi*r^2", "\\pi r^{2}"],
    ["x^0.5", "x^0.5", "x^{0.5}"],
    ["x^(1/2)", "x^(1/2)", "x^{\\frac{1}{2}}"],
    ["x^y!", "x^factorial(y)", "x^{y!}"],
    ["2^-1", "2^(-1)", "2^{-1}"],
    ["2^(x+1)", "2^(x + 1)", "2^{x + 1}"],
    ["d/2 (x)", "d/2*x", "\\frac{d}{2} x"],
    ["3 (1/2)", "3*(1/2)", "3 \\cdot \\frac{1}{2}"],
    ["|x|^2", "abs(x)^2", "\\left|x\\right|^{2}"],
    ["-|x|", "-abs(x)", "-\\left|x\\right|"],
    ["|x| |y|", "abs(x)*abs(y)", "\\left|x\\right| \\left|y\\right|"],
    ["arcsin(x)", "arcsin(x)", "\\arcsin\\left(x\\right)"],
    ["tanh(x)^(-1)", "tanh(x)^(-1)", "\\tanh\\left(x\\right)^{-1}"],
  ])("%s is %s, %s", (text, plain, latex) => {
    expect(printed(text, { otherNames: "variables" })).toEqual([plain, latex]);
  });
});

describe("lists, cases and what stands among vectors are printed as books write them", () => {
  test.each([
    ["||x||", "norm(x)", "\\left\\lVert x\\right\\rVert"],
    ["[1, 2; 3, 4]", "((1, 2), (3, 4))", "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}"],
    ["[1; 2]", "[1; 2]", "\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}"],
    ["(1, 2)", "(1, 2)", "\\left(1, 2\\right)"],
    ["[1]", "[1]", "\\left[1\\right]"],
    ["{1, 2}", "{1, 2}", "\\left\\{1, 2\\right\\}"],
    ["x'", "x'", "x^{\\top}"],
    ["W'*x", "W'*x", "W^{\\top} x"],
    ["a .* b", "a .* b", "a \\odot b"],
    ["(a + b)'", "(a + b)'", "\\left(a + b\\right)^{\\top}"],
    ["diag(a)", "diag(a)", "\\operatorname{diag}\\left(a\\right)"],
  ])("%s is %s, %s", (text, plain, latex) => {
    expect(printed(text, { otherNames: "variables", values: "many", tensors: /['*]|diag/.test(text) })).toEqual([
      plain,
      latex,
    ]);
  });
  test.each([
    ["1[x > 0]", "1[x > 0]", "\\mathbb{1}\\left[x > 0\\right]"],
    [
      "1 if x > 0; 0 otherwise",
      "1 if x > 0; 0 otherwise",
      "\\begin{cases} 1 & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
    ],
    [
      "x if 0 <= x <= 1 and x != 1/2",
      "x if 0 <= x <= 1 and x != 1/2",
      "\\begin{cases} x & \\text{if } 0 \\le x \\le 1 \\land x \\ne \\frac{1}{2} \\end{cases}",
    ],
  ])("%s is %s, %s", (text, plain, latex) => {
    expect(printed(text, { names: ["x"], piecewise: true })).toEqual([plain, latex]);
  });
});

describe("numbers that were worked out are printed like those that were read", () => {
  const minusTwo: Expression = { kind: "number", value: integer(-2), at: nowhere };
  const x: Expression = { kind: "symbol", name: "x", at: nowhere };
  test("a negative one in brackets where it is raised or multiplied", () => {
    const power: Expression = { kind: "power", base: minusTwo, exponent: x, at: nowhere };
    expect([toText(power), toLatex(power)]).toEqual(["(-2)^x", "\\left(-2\\right)^{x}"]);
    const times: Expression = { kind: "multiply", factors: [x, minusTwo], at: nowhere };
    expect([toText(times), toLatex(times)]).toEqual(["x*(-2)", "x \\left(-2\\right)"]);
  });
  test("a fraction as a fraction", () => {
    const third: Expression = { kind: "number", value: rational(-1n, 3n), at: nowhere };
    expect([toText(third), toLatex(third)]).toEqual(["-1/3", "-\\frac{1}{3}"]);
  });
});
