import { describe, expect, it } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read, reader } from "./read";

const names = [
  "x",
  "y",
  "a",
  "b",
  "c",
  "n",
  "d",
  "k",
  "K",
  "t",
  "T",
  "C_in",
  "C_out",
  "h_t",
  "h_{t-1}",
  "f_t",
  "theta",
];

/** What a text was read as, in plain text; or the code of the refusal. */
function as(text: string, options: ReadOptions = { names }): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

const noted = (text: string, options: ReadOptions = { names }): readonly string[] => {
  const reading = read(text, options);
  return reading.ok ? reading.notes.map(({ code }) => code) : ["refused"];
};

const all = (expected: string, texts: readonly string[], options?: ReadOptions): void => {
  for (const text of texts) expect([text, as(text, options)]).toEqual([text, expected]);
};

describe("numbers", () => {
  it("are read exactly, in every spelling of decimals and powers of ten", () => {
    all("0.125", ["0.125", "０．１２５", "0。125"]);
    all("16000", ["1.6e4", "1.6E4", "1.6e+4"]);
    all("1.6*10^4", ["1.6×10^4", "1.6·10⁴", "1.6 \\times 10^{4}"]);
    expect(as(".5")).toBe(".5");
    expect(as("5.")).toBe("5.");
    expect(as("50%")).toBe("0.5");
    expect(as("½")).toBe("0.5");
  });

  it("may carry strict groups of thousands, which are echoed", () => {
    all("16384", ["16,384", "16 384", "16，384", "16'384", "16\\,384", "16{,}384"]);
    expect(noted("16,384")).toEqual(["thousands"]);
    expect(as("1,234,567.5")).toBe("1234567.5");
  });

  it("with a comma that may be a decimal comma are asked back, never guessed", () => {
    all("! decimal-comma", ["1,5", "0,125", "1,23", "1.234,5", "1.234.567", "1,2345"]);
  });

  it("at the end of a sentence lose its full stop, and keep their own", () => {
    all("1.5", ["1.5.", "1.5。", "1.5 ."]);
    all("15.", ["15.", "15。"]);
    all("! decimal-comma", ["1.5.0", "1.5.0。"]);
  });

  it("in other notations are refused", () => {
    all("! colon", ["24:2", "24 : 2"]);
    all("! code", ["x:2", "'5'", "a: 1"]);
    all("! not-decimal", ["0x1F", "0b101", "0o17"]);
    all("! mixed-number", ["2½", "1¾", "2 ½", "1\u2009¾"]);
    all("! range", ["1..5", "1...5"]);
    all("! unit", ["10 kg", "10MB", "3 ms"]);
    all("! words", ["3个", "一千", "十六万"]);
    all("! infinite", ["inf", "∞", "\\infty"]);
    all("! missing-operator", ["2 3", "1 00", "x2", "(x+1)2", "3x4"]);
    all("! exponent-or-euler", ["1e-3x", "2.5e+2y", "x + 3e-2x"]);
  });

  it("beyond the limits are refused, and nothing is computed with them", () => {
    all("! too-many-digits", ["1e400", "9".repeat(401), "2^2000", "171!", "9^9^9", "10^-500"]);
    all("! too-long", ["1".repeat(1001)]);
  });
});

describe("texts with two readings", () => {
  const readings: readonly (readonly [text: string, read: string, note: string])[] = [
    ["1/2x", "1/(2*x)", "slash-product"],
    ["a/bc", "a/(b*c)", "slash-product"],
    ["1/n(a+b)", "1/(n*(a + b))", "slash-product"],
    ["1/2 x", "1/2*x", "slash-coefficient"],
    ["n/2 log n", "n/2*log(n)", "slash-coefficient"],
    ["1/n ∑_{k=1}^n k", "1/n*(sum_{k=1}^{n} k)", "slash-coefficient"],
    ["√2x", "sqrt(2)*x", "radical-reach"],
    ["2^nd", "2^n*d", "power-factor"],
    ["a/b/c", "a/b/c", "slashes"],
    ["-x^2", "-x^2", "minus-power"],
    ["2^3^2", "2^(3^2)", "power-tower"],
    ["x^2y", "x^2*y", "power-factor"],
    ["e^2x", "e^2*x", "power-factor"],
    ["x^1/2", "x^1/2", "power-slash"],
    ["sin x y", "sin(x*y)", "bare-argument"],
    ["sin 2x", "sin(2*x)", "bare-argument"],
    ["sin x e^x", "sin(x)*e^x", "bare-argument"],
    ["2 cos 3x e^(-x) y", "2*cos(3*x)*e^(-x)*y", "bare-argument"],
    ["log n(n+1)", "log(n)*(n + 1)", "bare-argument"],
    ["sin^{-1} x", "arcsin(x)", "inverse-function"],
    ["lg n", "log(n, 10)", "log-base"],
    ["h_t-1", "h_t - 1", "subscript-minus"],
    ["\\frac12 x^10", "1/2*x^10", "latex-exponent"],
  ];

  it("e^x ends no argument that begins with it or with a number, nor one of max", () => {
    expect(as("ln e^x")).toBe("ln(e^x)");
    expect(as("sin 2 e^x")).toBe("sin(2*e^x)");
    expect(as("sin π e^x")).toBe("sin(pi*e^x)");
    expect(as("max x e^x")).toMatch(/^!/);
  });

  it.each(readings)("%s is read as %s, and a note says so", (text, expected, note) => {
    expect(as(text)).toBe(expected);
    expect(noted(text)).toContain(note);
  });

  it("are not noted where there is one reading", () => {
    for (const text of ["2*x", "sin(2x)", "x^2 y", "a/(b c)", "(-x)^2", "3 - x^2", "x^(1/2)", "\\frac{1}{2}x"]) {
      expect([text, noted(text)]).toEqual([text, []]);
    }
  });
});

describe("functions", () => {
  it("are read in the spellings of books, NumPy, PyTorch and Matlab", () => {
    all("exp(x)", ["exp(x)", "exp x", "np.exp(x)", "torch.exp(x)", "\\exp(x)", "Exp(x)", "EXP(x)", "\\mathrm{exp}(x)"]);
    all("ln(x)", ["ln x", "\\ln{x}", "ln|x|".replace("|x|", "(x)")]);
    all("max(0, x)", ["max(0,x)", "np.maximum(0, x)", "\\max(0,x)", "\\max\\{0,x\\}", "max{0,x}", "max（0，x）"]);
    all("sqrt(x)", ["sqrt(x)", "√x", "√(x)", "\\sqrt{x}", "\\sqrt x", "math.sqrt(x)", "sqrt x"]);
    all("sigmoid(x)", ["sigmoid(x)", "σ(x)", "\\sigma(x)", "σ x"]);
    all("relu(x)", ["relu(x)", "ReLU(x)", "F.relu(x)", "\\operatorname{ReLU}(x)", "torch.nn.functional.relu(x)"]);
    all("log(n, 2)", ["log_2 n", "log2(n)", "log_2(n)", "\\log_2 n", "\\log_{2}(n)", "lb n", "log₂n"]);
    all("abs(x)", ["|x|", "abs(x)", "\\left|x\\right|", "\\lvert x\\rvert", "｜x｜", "∣x∣"]);
    all("norm(x)", ["‖x‖", "\\|x\\|", "\\lVert x\\rVert", "\\|x\\|_2", "norm(x)"]);
    all("factorial(n)", ["n!", "factorial(n)"]);
    all("binomial(n, 2)", ["binomial(n,2)", "\\binom{n}{2}", "\\binom n2", "comb(n,2)"]);
    all("floor(x/2)", ["⌊x/2⌋", "floor(x/2)", "\\lfloor x/2 \\rfloor", "\\left\\lfloor \\frac x2\\right\\rfloor"]);
    all("tanh(x)^2", ["tanh^2 x", "tanh²x", "tanh(x)^2", "\\tanh^2(x)", "\\tanh^{2}{x}"]);
    all("ln(1 + x)", ["log1p(x)", "np.log1p(x)"]);
    all("exp(x) - 1", ["expm1(x)"]);
    all("log(x, 10)", ["log10(x)", "\\log_{10} x", "log_10(x)"]);
    all("root(x, 4)", ["∜x", "\\sqrt[4]{x}", "root(x, 4)"]);
    all("cbrt(x)", ["∛x", "cbrt(x)", "∛(x)"]);
    all("arctan(x)", ["arctan x", "atan(x)", "tan^{-1} x", "\\tan^{-1}(x)", "\\arctan x"]);
    all("mod(7, 3)", ["7 mod 3", "mod(7,3)", "7 \\bmod 3"]);
  });

  it("without an argument, or with too many, are refused", () => {
    all("! no-argument", ["sin", "log()", "2 + exp", "sin + 1", "max()"]);
    all("! argument-count", ["sin(x, y)", "clip(x, 0)", "exp(a, b)"]);
  });

  it("with digits that are not theirs are refused, never cut into pieces", () => {
    all("! unknown-name", ["exp2(x)", "relu3(x)", "tanh3(x)"]);
    all("sin(2*x)", ["sin2x", "sin 2x", "sin(2x)"]);
  });

  it("of sums and products over an index are read with their bounds", () => {
    all("sum_{t=1}^{T} f_t", [
      "∑_{t=1}^{T} f_t",
      "∑_{t=1}^T f_t",
      "\\sum_{t=1}^{T} f_t",
      "sum_{t=1}^T f_t",
      "sum_(t=1)^T f_t",
      "\\sum\\limits_{t=1}^T f_t",
    ]);
    expect(as("sum(k^2, k, 1, n)")).toBe("sum_{k=1}^{n} k^2");
    expect(as("prod(k, k, 1, n)")).toBe("prod_{k=1}^{n} k");
    expect(as("sum(x)")).toBe("sum(x)");
    expect(as("prod(x)")).toBe("! no-argument");
    expect(as("∏_{j=t+1}^T f_j")).toBe("prod_{j=t + 1}^{T} f_j");
    expect(as("∑_{i=1}^n i + 1")).toBe("sum_{i=1}^{n} i + 1");
  });

  it("need a finite real value wherever it can be seen at once", () => {
    all("! not-finite", [
      "1/0",
      "ln 0",
      "log(-1)",
      "sqrt(-1)",
      "sqrt(2-3)",
      "0^0",
      "0^-1",
      "arcsin 2",
      "x/(1-1)",
      "(-8)^(1/2)",
    ]);
    expect(as("sqrt(-1)", { complex: true })).toBe("sqrt(-1)");
  });
});

describe("what is no answer", () => {
  it("is refused with what is wrong with it", () => {
    all("! empty", ["", "   ", "\n", "\u200b", "$$"]);
    all("! equation", ["y = x", "x=3", "f = 3", "x := 3", "x == 3"]);
    all("! comparison", ["x < 3", "x >= y", "x ≠ 3", "x ∈ y"]);
    all("! several-values", ["2; 3", "2 or 3", "x, y", "(1, 2)", "[1,2]", "(1;2)", "x\ny"]);
    all("! two-answers", ["±x", "x ± 1"]);
    all("! unfinished", ["2+", "x*", "x^", "\\frac", "sin("]);
    all("! unexpected", ["2 + + 3", "2 * / 3", "*x"]);
    all("! code", ['{"a": 1}', '"abc"', "x ? y : c", "#x", "x -> y", "`x` + `n`"]);
    all("! empty-place", ["\\placeholder{}", "\\frac{}{2}", "x^{}", "2 + \\placeholder{}"]);
    all("! unknown-command", ["\\foo x", "\\int x", "\\href{x}{y}", "\\def\\x{1}"]);
    all("! derivative-mark", ["x'", "\\sigma'(x)"]);
    all("! tensor-sign", ["x ⊙ y", "x @ y"]);
    all("! double-factorial", ["n!!"]);
    all("! percent-or-remainder", ["x % 2"]);
    all("! root-of-power", ["√x^2"]);
  });

  it("with a wrong bracket names both places", () => {
    const said = (text: string): string => {
      const reading = read(text, { names });
      return reading.ok ? "read" : `${reading.feedback[0].code} ${JSON.stringify(reading.feedback[0].at)}`;
    };
    expect(said("1 + (2")).toBe('bracket-open {"from":4,"to":5}');
    expect(said("1 + 2)")).toBe('bracket-close {"from":5,"to":6}');
    expect(said("(1 + 2]")).toBe('bracket-mismatch {"from":0,"to":7}');
    expect(said("|x")).toBe('bracket-open {"from":0,"to":1}');
  });

  it("that is nested beyond the limit is refused without reading on", () => {
    all("! too-deep", [
      `${"(".repeat(500)}x`,
      `${"(".repeat(499)}x${")".repeat(499)}`,
      "√".repeat(900),
      "2^".repeat(400),
    ]);
    all("! too-large", ["x".repeat(1000)]);
  });
});

describe("line breaks and full stops", () => {
  it("inside a formula and at its end mean nothing", () => {
    all("x + y", ["x +\ny", "x\n+ y", "x + y.", "x + y。", "\nx + y\n", "$x + y$", "\\(x + y\\)", "$$x+y$$"]);
  });
});

describe("bars", () => {
  it("are paired by what stands between them", () => {
    expect(as("||x| - 1|")).toBe("abs(abs(x) - 1)");
    expect(as("|x| - ||x| - 1|")).toBe("abs(x) - abs(abs(x) - 1)");
    expect(as("|a|b|c|")).toBe("abs(a)*b*abs(c)");
    expect(as("2|x|")).toBe("2*abs(x)");
    expect(as("|x||y|")).toBe("abs(x)*abs(y)");
    expect(as("|x(|y| + 1)|")).toBe("abs(x*(abs(y) + 1))");
    expect(as("\\left|a\\left|b\\right|\\right|")).toBe("abs(a*abs(b))");
    expect(as("\\lvert a\\lvert b\\rvert\\rvert")).toBe("abs(a*abs(b))");
    expect(as("\\left\\|a\\left\\|b\\right\\|\\right\\|")).toBe("norm(a*norm(b))");
    expect(as("\\left|x\\right")).toBe("! bracket-open");
    expect(as("x\\right|")).toBe("! bracket-close");
  });
});

describe("a prepared reader", () => {
  it("reads as the unprepared one", () => {
    const prepared = reader({ names });
    for (const text of ["K^2 C_in", "1/2x", "sin(", "16,384"]) expect(prepared(text)).toEqual(read(text, { names }));
  });
});
