import { describe, expect, test } from "vitest";
import { equivalence } from "./equivalence";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const free: ReadOptions = { otherNames: "variables" };

const readAs = (text: string, options: ReadOptions = free): string => {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : reading.feedback[0].code;
};

describe("notations that people bring along", () => {
  const cases: readonly (readonly [string, string, ReadOptions?])[] = [
    ["C(n, k)", "binomial(n, k)"],
    ["C_n^k", "binomial(n, k)"],
    ["C_{n+1}^{2}", "binomial(n + 1, 2)"],
    ["C_5^2", "binomial(5, 2)", {}],
    ["nCr(5, 2)", "binomial(5, 2)"],
    ["{n \\choose k}", "binomial(n, k)"],
    ["{a + b \\over c}", "(a + b)/c"],
    ["np.power(x, 2)", "x^2"],
    ["pow(1 - x, n)", "(1 - x)^n"],
    ["np.square(x)", "x^2"],
    ["x²₁", "x_1^2"],
    ["x^{2}_{1}", "x_1^2"],
    ["\\sigma^2_x", "sigma_x^2"],
    ["W^n_f \\cdot 1", "W_f^n*1"],
    ["PI r^2", "pi*r^2"],
    ["\\mathrm{d}x", "d*x", { names: ["d", "x"] }],
    ["n\\mathrm{d} \\cdot x", "n*d*x"],
    ["\\boxed{x + 1}", "x + 1"],
    ["x_iy_i", "x_i*y_i"],
    ["\\frac{x_iy_j}{2}", "x_i*y_j/2"],
    ["∑_{i=1}^{N} x_iy_i", "sum_{i=1}^{N} x_i*y_i", { names: ["x_i", "y_i", "N"] }],
    ["σ²(z)", "sigmoid(z)^2"],
    ["[1 - x]_+", "relu(1 - x)"],
    ["2(x)_{+}^2", "2*relu(x)^2"],
    ["\\left(1 - x\\right)_+ + 1", "relu(1 - x) + 1"],
    ["(x)_ + y", "unexpected"],
    ["x_+", "unexpected"],
    ["expit(x)", "sigmoid(x)"],
    ["np.logaddexp(0, x)", "ln(exp(0) + exp(x))"],
    ["1.6 x 10^4", "1.6*10^4", {}],
    // Between two numbers, and without an x in the question, the letter is a times sign.
    ["3 x 3 x 64", "3*3*64", {}],
    ["3 X 3 x 64", "3*3*64", {}],
    ["3x3x64+64", "3*3*64 + 64", {}],
    ["1.6x10^4", "1.6*10^4", {}],
    ["128x128 + 1", "128*128 + 1"],
    ["1/2 x 3", "1/2*3", {}],
    // A number that is raised or a factorial is a factor after a bracket, a factorial and a power.
    ["3!7!", "factorial(3)*factorial(7)"],
    ["10!/(3!7!)", "factorial(10)/(factorial(3)*factorial(7))"],
    ["(n - 1)2^n", "(n - 1)*2^n"],
    ["n!2^{n+1}", "factorial(n)*2^(n + 1)"],
    ["x²2ⁿ", "x^2*2^n"],
    ["x^{2}2^{x}", "x^2*2^x"],
    ["\\frac{1}{3}2^n", "1/3*2^n"],
    // A dot after digits is theirs, as NumPy writes it.
    ["1./(1.+np.exp(-x))", "1./(1. + exp(-x))"],
    ["2.*x", "2.*x"],
    ["2.**x", "2.^x"],
    // A number that is raised, set off by a space, is a factor; a bracket below a slash, set off by a space, ends the fraction.
    ["n 2^n", "n*2^n"],
    ["n^2 2^n", "n^2*2^n"],
    ["2^n 2^d", "2^n*2^d"],
    ["(n + 1) 2^n", "(n + 1)*2^n"],
    ["n2^{n} \\cdot 1", "n*2^n*1"],
    ["1/(c √(2π)) exp(x)", "1/(c*sqrt(2*pi))*exp(x)"],
    ["1/(1 + x)^2 y", "1/(1 + x)^2*y"],
    ["1/(a + b)c", "1/((a + b)*c)"],
    ["1/(x) + y", "1/x + y"],
    // A single digit is a whole argument, and the braces after it hold the next one, also where conditions may be counted.
    ["\\frac1{x}", "1/x", { otherNames: "variables", piecewise: true }],
    ["a\\cdot\\frac 1{1+x}", "a*(1/(1 + x))", { otherNames: "variables", piecewise: true }],
    ["\\nicefrac{1}{2}x+\\sfrac{x}{3}", "1/2*x + x/3", { names: ["x"] }],
    ["\\tfrac1{2\\sigma^2}", "1/(2*sigma^2)", { otherNames: "variables", piecewise: true }],
    ["\\frac{1{x>0}}2", "1[x > 0]/2", { otherNames: "variables", piecewise: true }],
    ["a 1[x > 0]", "a*1[x > 0]", { otherNames: "variables", piecewise: true }],
    ["(1 - a)1_{x > 0}", "(1 - a)*1[x > 0]", { otherNames: "variables", piecewise: true }],
    ["2.*W", "2 .* W", { names: ["W"], tensors: true }],
    ["[1, \n 2]", "(1, 2)", { values: "many" }],
  ];
  for (const [text, meaning, options] of cases) {
    test(`${text} is ${meaning}`, () => expect(readAs(text, options)).toBe(meaning));
  }
});

describe("what is asked back although it could be read as a product", () => {
  const cases: readonly (readonly [string, string, ReadOptions?])[] = [
    ["2\\frac{1}{2}", "mixed-number"],
    ["2\\frac12", "mixed-number"],
    ["0.(3)", "repeating-decimal"],
    ["0.333...", "repeating-decimal"],
    ["0.333…", "repeating-decimal"],
    ["~5", "approximate"],
    ["≈ 5", "approximate"],
    ["\\frac{d}{dx} x^2", "derivative"],
    ["dy/dx", "derivative"],
    ["\\frac{d f}{d x}", "derivative"],
    ["2x\\,\\mathrm{d}x", "derivative"],
    ["2x\\mathrm dx", "derivative"],
    ["K x K", "times-letter"],
    // Typed so, it may be the size that was asked for.
    ["3x3x64", "times-letter", {}],
    ["21x21", "times-letter", {}],
    ["3x3 x K", "times-letter"],
    ["3x3xK", "times-letter"],
    ["ht - 1", "unknown-name", { names: ["h_{t-1}"], otherNames: "variables" }],
    ["\\vec{x}", "unknown-name", { names: ["x"], otherNames: "variables" }],
    ["n2^n", "missing-operator"],
    ["3 2^n", "missing-operator"],
    ["n 2", "missing-operator"],
    ["n3!", "missing-operator"],
    ["3!2", "missing-operator"],
    ["(n)2", "missing-operator"],
    ["x^{2}2", "missing-operator"],
    ["2 3!", "missing-operator"],
    ["3x3", "missing-operator", { names: ["x"] }],
    ["1..*2", "range"],
    ["foo(x)", "unknown-name", { names: ["x"], otherNames: "variables" }],
    ["lim x", "unknown-name", { names: ["x"], otherNames: "variables" }],
  ];
  for (const [text, code, options] of cases) test(`${text}: ${code}`, () => expect(readAs(text, options)).toBe(code));
});

test("a letter that the question knows is never the sign, the derivative or the coefficient that it looks like", () => {
  expect(readAs("2 x y", { names: ["x", "y"] })).toBe("2*x*y");
  expect(readAs("d x/(d y)", { names: ["d", "x", "y"] })).toBe("d*x/(d*y)");
  expect(readAs("C_n^2", { names: ["C_n"] })).toBe("C_n^2");
  expect(readAs("2\\frac{x}{2}", { names: ["x"] })).toBe("2*(x/2)");
  expect(readAs("x^2\\frac{1}{2}", { names: ["x"] })).toBe("x^2*(1/2)");
});

describe("notations of other countries and programs", () => {
  test.each([
    ["16_384", "16384"],
    ["1_000_000", "1000000"],
    ["Exp[n]", "exp(n)"],
    ["Log[n]", "ln(n)"],
    ["ArcTan[n]", "arctan(n)"],
    ["SIN(n)", "sin(n)"],
    ["sh(n)", "sinh(n)"],
    ["ch(n)", "cosh(n)"],
    ["th(n)", "tanh(n)"],
    ["ld(n)", "log(n, 2)"],
    ["cosec(n)", "csc(n)"],
    ["hypot(n, d)", "sqrt(n^2+d^2)"],
  ])("%s is %s", (text, same) => {
    const options = { otherNames: "variables" } as const;
    const [given, meant] = [read(text, options), read(same, options)];
    if (!given.ok || !meant.ok) throw new Error("not read");
    expect(equivalence(meant.value, new Map())(given.value).relation).toBe("equal");
  });

  test("letters that the question knows stay a product", () => {
    const reading = read("ch(n)", { names: ["c", "h", "n"] });
    expect(reading.ok && reading.value.kind).toBe("multiply");
    expect(read("16_38", {}).ok).toBe(false);
  });
});

test("a sum over several indices at once is a sum over each, with the same bounds", () => {
  const sums: readonly (readonly [string, string])[] = [
    ["\\sum_{i,j=1}^{n} i j", "(n (n + 1)/2)^2"],
    ["sum_{i, j = 1}^n i*j", "(n (n + 1)/2)^2"],
    ["\\sum_{i,j=1}^{3} (i + j)", "36"],
    ["\\prod_{i,j=1}^{2} (i+j)", "72"],
  ];
  const whole = new Map([["n", { kind: "integer", min: { n: 1n, d: 1n } } as const]]);
  for (const [text, key] of sums) {
    const [a, b] = [read(text, { names: ["n"] }), read(key, { names: ["n"] })];
    if (!a.ok || !b.ok) throw new Error(text);
    expect([text, equivalence(b.value, whole)(a.value).relation]).toEqual([text, "equal"]);
  }
  for (const text of ["\\sum_{i,i=1}^{n} i", "\\sum_{i,1}^n i", "\\sum_{i=1,j=2}^n i j"])
    expect([text, read(text, { names: ["n"] }).ok]).toEqual([text, false]);
});

test("n choose k in words is a binomial coefficient, where it is clear how far it reaches", () => {
  const whole = { names: ["n", "k"] };
  for (const text of ["n choose k", "(n choose k)", "n选k", "(n) choose (k)"])
    expect([text, readAs(text, whole)]).toEqual([text, "binomial(n, k)"]);
  expect(readAs("2n choose n", whole)).toBe("binomial(2*n, n)");
  expect(readAs("(n + 1) choose 2", whole)).toBe("binomial(n + 1, 2)");
  expect(readAs("2*(n choose k)", whole)).toBe("2*binomial(n, k)");
  for (const text of ["n choose k + 1", "n + 1 choose k", "2*n choose k", "n k choose 2", "n^2 choose k"])
    expect([text, readAs(text, whole)]).toEqual([text, "choose-reach"]);
  for (const text of ["n choose", "choose k"]) expect([text, read(text, whole).ok]).toEqual([text, false]);
});

test("a number of degrees is that many times π/180; a unit behind it is none", () => {
  for (const text of ["30°", "30^\\circ", "30^{\\circ}", "30^∘"]) {
    const reading = read(text, {});
    if (!reading.ok) throw new Error(text);
    const key = read("pi/6", {});
    expect([text, key.ok && equivalence(key.value, new Map())(reading.value).relation]).toEqual([text, "equal"]);
  }
  const sine = read("sin 30°", {});
  const half = read("1/2", {});
  expect(sine.ok && half.ok && equivalence(half.value, new Map())(sine.value).relation).toBe("equal");
  for (const text of ["90°C", "30°2", "x ∘ y", "x^{\\odot 2}"])
    expect([text, read(text, { names: ["x", "y"] }).ok]).toEqual([text, false]);
});
