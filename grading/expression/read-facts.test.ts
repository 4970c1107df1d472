import { describe, expect, test } from "vitest";
import type { ReadOptions } from "./options";
import { toText } from "./print";
import { read } from "./read";

const plain: ReadOptions = { names: ["x", "n", "k"] };
const cases: ReadOptions = { names: ["x", "y", "n"], piecewise: true };
const tensors: ReadOptions = { names: ["A", "B", "x"], tensors: true };
const growth: ReadOptions = { names: ["n", "d"], growth: true };
const lists: ReadOptions = { ...plain, values: "many" };

/** What a text is read as, with its notes; or the code and the piece that it points to. */
function told(text: string, options: ReadOptions): string {
  const reading = read(text, options);
  const piece = (at?: { readonly from: number; readonly to: number }): string => text.slice(at?.from, at?.to);
  if (!reading.ok) return `! ${reading.feedback[0].code} at ${piece(reading.feedback[0].at)}`;
  const notes = (reading.notes ?? []).map(({ code, at }) => ` (${code}: ${piece(at)})`);
  return `${toText(reading.value)}${notes.join("")}`;
}

type Row = readonly [text: string, expected: string, options?: ReadOptions];
const named = ([text, expected, options = plain]: Row) => ({ text, expected, options });

describe("signs before signs, powers and functions", () => {
  const rows: readonly Row[] = [
    ["--3", "-(-3)"],
    ["2---3", "2 - (-(-3))"],
    ["2*--3", "2*(-(-3))"],
    ["2*---3", "! unexpected at -"],
    ["x^---2", "! unexpected at -"],
    ["sin -x", "sin(-x)"],
    ["exp -x n", "exp(-x*n) (bare-argument: -x n)"],
    ["cos x n", "cos(x*n) (bare-argument: x n)"],
    ["sin x/2", "sin(x)/2 (bare-argument: x)"],
    ["sqrt -x", "sqrt(-x)"],
    ["sin^n x", "sin(x)^n"],
    ["\\sin^{x+1} n", "sin(n)^(x + 1)"],
    ["sin^-1 x", "arcsin(x) (inverse-function: sin^-1)"],
    ["sin^(-1) x", "arcsin(x) (inverse-function: sin^(-1))"],
    ["exp^{-1} x", "ln(x) (inverse-function: exp^{-1})"],
    ["tan^-2 x", "tan(x)^(-2)"],
    ["ln'(x)", "! derivative-mark at '"],
    ["\\log_{x} 8", "log(8, x)"],
    ["\\log_\\pi 8", "log(8, pi)"],
    ["\\log_{-2} 8", "! not-finite at \\log_{-2} 8"],
    ["x!!", "! double-factorial at x!"],
    ["(n-1)!", "factorial(n - 1)"],
    ["x^+", "relu(x)"],
    ["x^{+}", "relu(x)"],
    ["(x)^+ + 2", "relu(x) + 2"],
    ["x^+ 2", "x^2"],
    ["x^+-2", "x^(-2)"],
    ["(x-1)_{+}", "relu(x - 1)"],
    ["[x]_+", "relu(x)", lists],
    ["x_+", "! unexpected at _"],
    ["30^{\\circ}", "30*(pi/180)"],
    ["sin 30^\\circ", "sin(30*(pi/180))"],
    ["x^{\\circ 2}", "! tensor-sign at \\circ"],
    ["x^{\\circ 2}", "x.^2", tensors],
  ];
  test.each(rows.map(named))("$text: $expected", ({ text, expected, options }) => {
    expect(told(text, options)).toBe(expected);
  });
});

describe("where a minus before a remainder or a quotient rounded down leaves open how far it reaches", () => {
  test("it is asked back wherever the minus stands first", () => {
    for (const [text, options] of [
      ["-x // n", plain],
      ["(-x // n)", plain],
      ["{-x // n}", plain],
      ["max(n, -x // n)", plain],
      ["[n; -x // n]", lists],
      ["[-x // n, n]", lists],
      ["+x // n", plain],
      ["1 if y < -x // n else 0", cases],
      ["1 if y > -x // n else 0", cases],
      ["1 if y <= -x // n else 0", cases],
      ["1 if y >= -x // n else 0", cases],
      ["1 if y = -x // n else 0", cases],
    ] as const)
      expect([text, told(text, options)]).toEqual([text, `! remainder-reach at ${text.includes("+") ? "+x" : "-x"}`]);
  });

  test("and read where it is a difference, or in brackets of its own", () => {
    expect(told("n - x // k", plain)).toBe("n - floor(x/k) (floor-division: x // k)");
    expect(told("n*(-x) // k", plain)).toBe("floor(n*(-x)/k) (floor-division: n*(-x) // k)");
    expect(told("(-x) mod 2", plain)).toBe("mod(-x, 2)");
    expect(told("n - x mod 2", plain)).toBe("! remainder-reach at - x");
    expect(told("n - x mod 2", { ...plain, key: true })).toBe("n - mod(x, 2)");
    expect(told("-x mod 2", { ...plain, key: true })).toBe("! remainder-reach at -x");
    expect(told("x mod 2", plain)).toBe("mod(x, 2)");
  });
});

describe("products, quotients and letters that may be signs", () => {
  const rows: readonly Row[] = [
    ["3x3", "! times-letter at x", {}],
    ["3x3x64", "! times-letter at x", {}],
    ["3 x 3", "3*3", {}],
    ["16 x 10^4", "16*10^4", {}],
    ["4x(12x32 + 32)", "4*(12*32 + 32)", {}],
    ["\\frac{1} 23", "! braces-missing at 23"],
    ["\\frac1 23", "! missing-operator at 23"],
    ["\\frac{1}2 3", "! missing-operator at 2 3"],
    ["nCk", "binomial(n, k) (binomial-coefficient: nCk)"],
    ["5C2", "binomial(5, 2) (binomial-coefficient: 5C2)"],
    ["nC2", "binomial(n, 2) (binomial-coefficient: nC2)"],
    ["n C k", "! unknown-name at C"],
    ["50%", "0.5"],
    ["x%", "! percent-or-comment at %"],
    ["x % 2", "! percent-or-remainder at %"],
    ["\\max{(0, x)}", "max(0, x)"],
    ["max{0, x}", "max(0, x)"],
    ["\\max{(0, x), n}", "! several-values at (0, x)"],
    ["max 0, x", "! several-values at ,"],
    ["\\sum_{k=1}^{n} * k", "! unexpected at *"],
    ["sum_{k=1}^n . k", "! unexpected at ."],
  ];
  test.each(rows.map(named))("$text: $expected", ({ text, expected, options }) => {
    expect(told(text, options)).toBe(expected);
  });
});

describe("matrices, orders and cases have signs of their own", () => {
  const rows: readonly Row[] = [
    ["A^{-T}", "(A^(-1))'", tensors],
    ["A^-T", "(A^(-1))'", tensors],
    ["A^{-1}^T", "(A^(-1))'", tensors],
    ["A^{T}", "A'", tensors],
    ["A^⊤", "A'", tensors],
    ["A^{-T+1}", "! unknown-name at T", tensors],
    ["A^{T 2}", "! unknown-name at T", tensors],
    ["A^{*}", "! unexpected at *", tensors],
    ["A ⊙ B ⊙ x", "A .* B .* x", tensors],
    ["A @ B", "A*B", tensors],
    ["A ./ B", "A/B", tensors],
    ["A // B", "! unexpected at //", tensors],
    ["O(n^2)", "O(n^2)", growth],
    ["O[n^2]", "O(n^2)", growth],
    ["Θ(n log n)", "Theta(n*log(n))", growth],
    ["∄ if x > 0; 1 otherwise", "undefined if x > 0; 1 otherwise", cases],
    ["1 < 2 < x", "1 < 2 < x", cases],
    ["\\begin{cases} 1 & \\text{otherwise} \\\\ 0 & x>0\\end{cases}", "! after-otherwise at 0", cases],
    ["\\begin{cases} 1 & x>0 \\\\ 0 \\end{cases}", "! condition-missing at 0", cases],
    ["y = not(x > 0) ? 1 : 0", "! words at not", cases],
    ["y = (x > 0) ? 1 : 0", "! code at ?", cases],
  ];
  test.each(rows.map(named))("$text: $expected", ({ text, expected, options }) => {
    expect(told(text, options)).toBe(expected);
  });
});

describe("names with subscripts, accents and derivatives", () => {
  const knowing = (...names: readonly string[]): ReadOptions => ({ names });
  const given: ReadOptions = { names: ["x", "L"], aliases: { "∂L/∂h": "g", "∂L/∂x": "q" } };
  const rows: readonly Row[] = [
    ["x_\\infty", "x_infinity", knowing("x_infinity")],
    ["x_{\\pi}", "x_pi", knowing("x_pi")],
    ["x_\\text{in}", "x_in", knowing("x_in")],
    ["x_\\mathrm in", "x_i*n", knowing("x_in", "x_i", "n")],
    ["x_ {in}", "x_in", knowing("x_in")],
    ["x^2_1", "x_1^2", knowing("x_1")],
    ["x^{2}_1", "x_1^2", knowing("x_1")],
    ["\\hat{x}", "x_hat", knowing("x_hat")],
    ["\\mathrm{Sigmoid}(x)", "sigmoid(x)"],
    ["\\operatorname{Tanh}\\left(x\\right)", "tanh(x)"],
    ["\\mathrm{Exp}[x]", "exp(x)"],
    ["\\mathrm{Tanh} x", "! unknown-name at \\mathrm{Tanh}"],
    ["dL/dh", "g", given],
    ["d L/d h", "g", given],
    ["∂L/∂x + 1", "q + 1", given],
    ["\\frac{\\partial L}{\\partial h} x", "g*x", given],
    ["\\frac{\\partial L}{x}", "! unexpected at \\partial", given],
    ["dL/x", "! derivative at dL", given],
  ];
  test.each(rows.map(named))("$text: $expected", ({ text, expected, options }) => {
    expect(told(text, options)).toBe(expected);
  });
});

test("a root says how far it reaches only where something follows that it might have held", () => {
  const notes = (text: string): readonly string[] => {
    const reading = read(text, { names: ["x"] });
    return reading.ok ? (reading.notes ?? []).map(({ code }) => code) : ["refused"];
  };
  expect(["√2x", "√x(x+1)", "√{2}x"].map(notes)).toEqual([["radical-reach"], ["radical-reach"], ["radical-reach"]]);
  expect(["√(2)x", "√(2x)", "√2 x", "√2"].map(notes)).toEqual([[], [], [], []]);
});
