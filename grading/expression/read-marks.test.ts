import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const free: ReadOptions = { otherNames: "variables" };
const none: ReadOptions = {};

/** The formula, or "! code" with the place that is spoken of. */
function readAs(text: string, options: ReadOptions = free): string {
  const reading = read(text, options);
  if (reading.ok) return toText(reading.value);
  const [{ code, at }] = reading.feedback;
  return `! ${code}${at === undefined ? "" : ` ${at.from}-${at.to}`}`;
}

const named = (...names: string[]): ReadOptions => ({ names });

describe("digits and dots", () => {
  test.each([
    ["1...*2", "! repeating-decimal 0-3"],
    ["1...5", "! range 0-3"],
    ["1..5", "! range 0-3"],
    ["0.33...", "! repeating-decimal 0-4"],
    ["0.5(3)", "! repeating-decimal 0-3"],
    ["0.5(3 + x)", "0.5*(3 + x)"],
    ["5(3) + 0.5", "5*3 + 0.5"],
    ["0x1F", "! not-decimal 0-3"],
    ["0xa", "! not-decimal 0-3"],
    ["0xf", "! not-decimal 0-3"],
    ["0xA", "! not-decimal 0-3"],
    ["0xF", "! not-decimal 0-3"],
    ["0b1", "! not-decimal 0-3"],
    ["0o7", "! not-decimal 0-3"],
    ["1e12345", "! too-many-digits 0-7"],
    ["1e3", "1000"],
    ["2e", "2*e"],
    ["2e-x", "2*e - x"],
    ["2e+1", "20"],
    ["1e-3x", "! exponent-or-euler 0-5"],
    ["1.25 e-1", "! exponent-or-euler 0-8"],
    ["1.25e -1", "! exponent-or-euler 0-8"],
    ["16_384", "16384"],
    ["16_38", "! unexpected 2-3"],
    ["2½", "! mixed-number 0-2"],
    ["50%", "0.5"],
    ["5‰", "0.005"],
  ])("%s is %s", (text, expected) => expect(readAs(text)).toBe(expected));

  test("a letter behind a nought is no digit beyond f", () => {
    expect(readAs("0xg", none)).toBe("! unknown-name 1-3");
    expect(readAs("0xG", none)).toBe("! unknown-name 1-3");
  });
});

describe("the letter x between operands that are no numbers alone is asked back", () => {
  test.each([
    ["3 x 4", none, "3*4"],
    ["3x4", none, "! times-letter 1-2"],
    ["(3) x (4)", named("a"), "! times-letter 4-5"],
    ["3 x (4)", named("a"), "! times-letter 2-3"],
    ["a x 3", named("a"), "! times-letter 2-3"],
    ["[a] x 3", named("a"), "! times-letter 4-5"],
    ["(3)x(4)", named("a"), "! unknown-name 3-4"],
    ["+ x 3", named("a"), "! unknown-name 2-3"],
  ] as const)("%s", (text, options, expected) => expect(readAs(text, options)).toBe(expected));
});

describe("where a number is asked and there are no names, the letter x between any two values is the sign of multiplication", () => {
  test.each([
    ["(3) x (4)", "3*4"],
    ["3x(4)", "3*4"],
    ["4x(12x32 + 32x32)", "4*(12*32 + 32*32)"],
    ["(3 + 1)X5", "(3 + 1)*5"],
    ["2x√2", "2*sqrt(2)"],
    ["pi x 2^3", "pi*2^3"],
    ["5!x2", "factorial(5)*2"],
    ["2 x exp(1)", "2*exp(1)"],
    ["3xx4", "! unknown-name 1-3"],
    ["3x(4)x", "! unknown-name 1-2"],
    ["x(3)", "! unknown-name 0-1"],
    ["2x", "! unknown-name 1-2"],
    ["2x - 3", "! unknown-name 1-2"],
    ["3x(4) + x", "! unknown-name 1-2"],
  ])("%s is %s", (text, expected) => expect(readAs(text, none)).toBe(expected));

  test("but a name where names are free, and in lists", () => {
    expect(readAs("3x(4)", free)).toBe("3*x*4");
    expect(readAs("(3x(4), 1)", { values: "many" })).toBe("! unknown-name 2-3");
  });
});

describe("Chinese words for powers of ten are part of the number before them", () => {
  test.each([
    ["100万", "1000000"],
    ["100 万", "1000000"],
    ["1.5万", "15000"],
    ["3亿", "300000000"],
    ["2千万", "20000000"],
    ["3万亿", "3000000000000"],
    ["1,600万", "16000000"],
    ["５百", "500"],
    ["100\\text{万}", "1000000"],
    ["1亿 + 2千万", "100000000 + 20000000"],
    ["-2万*3", "-20000*3"],
    // Half of 10,000, and 1/20000; 2300, and 2003.
    ["1/2万", "! numeral 2-4"],
    ["2^3万", "! numeral 2-4"],
    ["2千3", "! numeral 0-3"],
    ["2亿万", "! numeral 0-3"],
    ["1亿2千万", "! numeral 0-3"],
    ["万", "! words 0-1"],
    ["3个", "! words 1-2"],
    ["100万个", "! words 4-5"],
  ])("%s is %s", (text, expected) => expect(readAs(text, none)).toBe(expected));
});

test.each([
  ["z_1.", "z_1"],
  ["3 x_12。", "3*x_12"],
])("the full stop behind %s ends a sentence", (text, expected) => expect(readAs(text)).toBe(expected));

describe("a letter C between two names is a choice, where it is no name", () => {
  test.each([
    ["nCk", named("n", "k"), "binomial(n, k)"],
    ["nC2", named("n", "k"), "binomial(n, 2)"],
    ["nC2k", named("n", "k"), "binomial(n, 2)*k"],
    ["C_n^k", named("n", "k"), "binomial(n, k)"],
    ["nC", named("n", "k"), "! unknown-name 0-2"],
    ["nCkn", named("n", "k"), "! unknown-name 0-4"],
    ["nCkn2", named("n", "k"), "! unknown-name 0-4"],
    ["C_n^k", named("n", "k", "C_in"), "! unknown-name 0-3"],
    ["C_in^k", named("n", "k", "C_in"), "C_in^k"],
  ] as const)("%s", (text, options, expected) => expect(readAs(text, options)).toBe(expected));
});

describe("what LaTeX writes around a name or a number", () => {
  const latex: ReadOptions = { names: ["x", "y", "d_model"], otherNames: "variables", syntax: "latex" };
  test.each([
    ["d\\_model", "d_model"],
    ["x\\_1 + \\alpha_2 \\* 3", "x_1 + alpha_2*3"],
    ["\\mbox{xy}", "x*y"],
    ["\\text{xy}", "x*y"],
    ["\\mathrm{xy}", "! unknown-name 0-11"],
    ["\\mbox{log} x", "log(x)"],
    ["x^{2^{3}}", "x^(2^3)"],
    ["x^{(2)(3)}", "x^(2*3)"],
    ["x^{2}_1", "x_1^2"],
    ["x_{1}^{2}", "x_1^2"],
    ["\\frac{\\{x\\}}{2}", "x/2"],
    ["\\text{Answer: } x", "x"],
    ["\\text{Answer: }", "! unknown-name 6-12"],
    ["\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}", "! several-values 0-15"],
    ["\\begin{pmatrix} 1 \\end{pmatrix}", "! several-values 0-15"],
  ])("%s is %s", (text, expected) => expect(readAs(text, latex)).toBe(expected));
});

describe("square brackets behind a function hold its argument", () => {
  test.each([
    ["exp[x](y)", "exp(x)*y"],
    ["ln[x](y + 1)", "ln(x)*(y + 1)"],
    ["sqrt[3](x)", "! root-degree 4-8"],
    ["sqrt[x] (y)", "sqrt(x)*y"],
  ])("%s is %s", (text, expected) => expect(readAs(text)).toBe(expected));
});

describe("the name that was probably meant is said", () => {
  test.each([
    ["alpa", "alpha", "alpha"],
    ["alphaa", "alpha", "alpha"],
    ["abd", "abc", "abc"],
    ["Cin", "C_in", "C_in"],
    ["ht", "h_t", "h_t"],
    ["lt", "lr", null],
    ["beta", "alpha", null],
  ])("%s, where %s is known: %s", (text, name, meant) => {
    const reading = read(text, named(name));
    if (reading.ok) throw new Error(text);
    const { en } = reading.feedback[0].message;
    expect(/Did you mean (\w+)\?/.exec(en)?.[1] ?? null).toBe(meant);
  });
});

test("a call with too few or too many arguments says how many it takes", () => {
  const said = (text: string): string => {
    const reading = read(text, free);
    return reading.ok ? "" : reading.feedback[0].message.en;
  };
  expect(said("pow(x)")).toMatch(/(?<![\d–])2(?![\d–])/);
  expect(said("square(x, y)")).toMatch(/(?<![\d–])1(?![\d–])/);
  expect(said("sigmoid(x, y)")).toMatch(/(?<![\d–])1(?![\d–])/);
});

test("a condition inside another one is printed with the brackets that it needs", () => {
  const cases: ReadOptions = { names: ["x", "y"], piecewise: true };
  for (const text of [
    "1 if not (x > 0 and y > 0); 0 otherwise",
    "1 if not (x > 0 or y > 0); 0 otherwise",
    "1 if x > 0 and (y > 0 or x > 1); 0 otherwise",
    "1 if x > 0 or y > 0 and x < 2; 0 otherwise",
    "1 if not x > 0; 0 otherwise",
  ])
    expect(readAs(text, cases)).toBe(text);
});
