import { describe, expect, test } from "vitest";
import { toLatex, toText } from "./print";
import { type ReadOptions, read } from "./read";

const free: ReadOptions = { otherNames: "variables" };
const many: ReadOptions = { values: "many", names: ["a", "b"] };

function readAs(text: string, options: ReadOptions = free): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

describe("bars", () => {
  test.each([
    ["||(3, 4)||", "norm((3, 4))"],
    ["||(3, 4)||_2", "norm((3, 4))"],
    ["|(3, 4)|", "norm((3, 4))"],
    ["(a, b)/||(a, b)||", "(a, b)/norm((a, b))"],
    ["|(3, 4) - (1, 1)|", "norm((3, 4) - (1, 1))"],
    ["‖(3, 4)‖_1", "abs(3) + abs(4)"],
    ["\\|(3, 4)\\|_\\infty", "max(abs(3), abs(4))"],
    ["norm([3, 4], 1)", "abs(3) + abs(4)"],
    ["norm([3, 4], inf)", "max(abs(3), abs(4))"],
    ["norm([3, 4], 2)", "norm((3, 4))"],
    ["|[[1, 2], [3, 4]]|", "det(((1, 2), (3, 4)))"],
    ["‖[[1, 2], [3, 4]]‖_F", "norm(((1, 2), (3, 4)))"],
    // Functions that programs apply entry by entry stay what they are.
    ["np.abs([3, 4])", "abs((3, 4))"],
    ["‖(3, 4)‖_3", "! norm-order"],
    ["‖[[1, 2], [3, 4]]‖_2", "! norm-order"],
  ])("around lists, %s is %s", (text, expected) => expect(readAs(text, many)).toBe(expected));

  test.each([
    ["||x||", "norm(x)"],
    ["||x||^2", "norm(x)^2"],
    ["||x - y||_2", "norm(x - y)"],
    ["‖x‖_1", "norm(x)"],
    ["norm(x, 2)", "norm(x)"],
    ["norm(x)", "norm(x)"],
    ["||x| - 1|", "abs(abs(x) - 1)"],
    ["||x|·|y||", "abs(abs(x)*abs(y))"],
    ["| |x| |", "abs(abs(x))"],
    ["||x|^2|", "abs(abs(x)^2)"],
    ["|x|", "abs(x)"],
    ["norm(3, 4)", "! norm-order"],
    ["norm(x, p)", "! norm-order"],
    ["norm(x, y)", "sqrt(x^2 + y^2)"],
    ["norm(1, 2, 2)", "sqrt(1^2 + 2^2 + 2^2)"],
  ])("around numbers, %s is %s", (text, expected) => expect(readAs(text)).toBe(expected));

  test("among tensors, a norm keeps its order", () => {
    expect(readAs("norm(x, 1)", { names: ["x"], tensors: true })).toBe("norm(x, 1)");
  });
});

test("hypot is a root of squares, and is shown as one", () => {
  const reading = read("np.hypot(3, 4)", free);
  expect(reading.ok && toLatex(reading.value)).toBe("\\sqrt{3^{2} + 4^{2}}");
  expect(readAs("hypot(x)")).toBe("! argument-count");
});

describe("functions in other letters", () => {
  test.each([
    ["Ln(x)", "ln(x)"],
    ["LN x", "ln(x)"],
    ["Lg(x)", "log(x, 10)"],
    ["Lb(x)", "log(x, 2)"],
    ["ch x", "cosh(x)"],
    ["sh 2x", "sinh(2*x)"],
    ["ch²x", "cosh(x)^2"],
    ["1 - th^2 x", "1 - tanh(x)^2"],
    ["sh²(x)", "sinh(x)^2"],
    ["ch^{2}(x)", "cosh(x)^2"],
    ["gamma(n + 1)", "factorial((n + 1) - 1)"],
    ["math.gamma(n)", "factorial(n - 1)"],
  ])("%s is %s", (text, expected) => expect(readAs(text)).toBe(expected));

  test("stay products where the question knows the letters, or another sign follows", () => {
    expect(readAs("Ln(x)", { names: ["L", "n", "x"] })).toBe("L*n*x");
    expect(readAs("ch x", { names: ["c", "h", "x"] })).toBe("c*h*x");
    expect(readAs("ch + x")).toBe("c*h + x");
    expect(readAs("ch*x")).toBe("c*h*x");
    expect(readAs("ch²x", { names: ["c", "h", "x"] })).toBe("c*h^2*x");
    expect(readAs("th²")).toBe("t*h^2");
    expect(readAs("th² + x")).toBe("t*h^2 + x");
    expect(readAs("th^2*x")).toBe("t*h^2*x");
    expect(readAs("Lnx", { names: ["x"], otherNames: "variables" })).toBe("L*n*x");
    expect(readAs("\\gamma(n + 1)")).toBe("gamma*(n + 1)");
    expect(readAs("γ(n + 1)")).toBe("gamma*(n + 1)");
    expect(readAs("gamma(n + 1)", { names: ["gamma", "n"] })).toBe("gamma*(n + 1)");
    expect(readAs("scipy.special.gamma(n)", { names: ["gamma", "n"] })).toBe("factorial(n - 1)");
  });

  test("are no way around a lost underscore", () => {
    expect(readAs("ch x", { names: ["c_h", "x"] })).toBe("! unknown-name");
  });
});

describe("binomial coefficients", () => {
  const names = ["n", "k"];
  test.each([
    ["nCk", "binomial(n, k)"],
    ["2 nCk^2", "2*binomial(n, k)^2"],
    ["nC2", "binomial(n, 2)"],
    ["5C2", "binomial(5, 2)"],
    ["2*nCk", "2*binomial(n, k)"],
  ])("%s is %s", (text, expected) => {
    const reading = read(text, { names });
    expect(reading.ok && toText(reading.value)).toBe(expected);
    expect(reading.ok && reading.notes.map(({ code }) => code)).toContain("binomial-coefficient");
  });

  test("are products where C is a name, or stands apart", () => {
    expect(readAs("nCk", { names: ["n", "C", "k"] })).toBe("n*C*k");
    expect(readAs("n C k", { names, otherNames: "variables" })).toBe("n*C*k");
    expect(readAs("nCz", { names })).toBe("! unknown-name");
  });
});

test("a power of ten that a space sets off from its number is asked back, Euler's number with spaces is read", () => {
  for (const text of ["1.25 e-1", "1.25e -1", "2 e -1", "2 e+3", "x + 2 E-1"])
    expect(readAs(text)).toBe("! exponent-or-euler");
  expect(readAs("3e - 1")).toBe("3*e - 1");
  expect(readAs("3 e - 1")).toBe("3*e - 1");
  expect(readAs("3 e^-1")).toBe("3*e^(-1)");
  expect(readAs("3 E-1", { names: ["E"] })).toBe("3*E - 1");
  expect(readAs("1.25e-1")).toBe("0.125");
});

describe("the base of a logarithm", () => {
  const names: ReadOptions = { names: ["n", "k", "d"] };
  test.each(["logk(n)", "logk n", "2logk(n)", "log[k](n)", "log [k](n)", "n logk log n"])(
    "is asked for where it may be the argument: %s",
    (text) => {
      expect(readAs(text, names)).toBe("! base-or-argument");
    },
  );

  test.each([
    ["\\log\\sigma(n)", "log(sigmoid(n))"],
    ["-\\log\\sigma(-n)", "-log(sigmoid(-n))"],
    ["logσ(n)", "log(sigmoid(n))"],
    ["k\\log\\sigma(n)", "k*log(sigmoid(n))"],
    ["\\log\\Phi(n)", "log((1 + erf(n/sqrt(2)))/2)"],
  ])("is no letter that is applied to what follows: %s", (text, meant) => {
    expect(readAs(text, names)).toBe(readAs(meant, names));
  });

  test("may be such a letter where the question has a name spelled so", () => {
    expect(readAs("\\log\\sigma(n)", { names: ["n", "sigma"] })).toBe("! base-or-argument");
  });

  test("is named as it was typed", () => {
    const said = (text: string): string => {
      const reading = read(text, names);
      return reading.ok ? "" : reading.feedback[0].message.en;
    };
    expect(said("logd(n)")).toContain("log_d(…)");
    expect(said("log[d](n)")).toContain("log_d(…)");
    expect(said("log[d + 1](n)")).toContain("log_(d + 1)(…)");
  });

  test("comes first in Mathematica's brackets, second in Python's", () => {
    expect(readAs("Log[k, n]", names)).toBe("log(n, k)");
    expect(readAs("math.log(n, k)", names)).toBe("log(n, k)");
    expect(readAs("log[n, k]", names)).toBe("log(n, k)");
  });

  test("is not asked for where a space, a sign or the end says what is meant", () => {
    expect(readAs("n logn", names)).toBe("n*log(n)");
    expect(readAs("logn*d", names)).toBe("log(n)*d");
    expect(readAs("log k (n)", names)).toBe("log(k)*n");
    expect(readAs("log2(n)", names)).toBe("log(n, 2)");
    expect(readAs("log[n + 1]", names)).toBe("log(n + 1)");
    expect(readAs("lnk(n)", names)).toBe("ln(k)*n");
  });
});
