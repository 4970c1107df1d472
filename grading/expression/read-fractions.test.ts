import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const free: ReadOptions = { otherNames: "variables" };

/** What a text was read as, with the notes that say so; or the code of the refusal. */
function readAs(text: string, options: ReadOptions = free): readonly string[] {
  const reading = read(text, options);
  if (!reading.ok) return [`! ${reading.feedback[0].code}`];
  return [toText(reading.value), ...reading.notes.map(({ code }) => code).filter((code) => code.startsWith("slash"))];
}

describe("a space after what stands below a slash ends the fraction, and a note says so", () => {
  test.each([
    ["1/√(2π) e^x", "1/sqrt(2*pi)*e^x"],
    ["1/sqrt(2 pi) exp(x)", "1/sqrt(2*pi)*exp(x)"],
    ["1/√n (x + y)", "1/sqrt(n)*(x + y)"],
    ["1/√d q k", "1/sqrt(d)*q*k"],
    ["1/ln(2) x", "1/ln(2)*x"],
    ["1/3! x^3", "1/factorial(3)*x^3"],
    ["1/n! x^n", "1/factorial(n)*x^n"],
    ["1/σ² (x - μ)", "1/sigma^2*(x - mu)"],
    ["1/2^n x", "1/2^n*x"],
    ["1/x² sin x", "1/x^2*sin(x)"],
    ["-1/N log p", "-1/N*log(p)"],
    ["1/x e^x", "1/x*e^x"],
    ["1/π x", "1/pi*x"],
    ["1/|x| y", "1/abs(x)*y"],
    ["1/n 2^n", "1/n*2^n"],
    ["1/√(2\\pi) e^{x}", "1/sqrt(2*pi)*e^x"],
    ["1/\\sqrt{2\\pi} e^{x}", "1/sqrt(2*pi)*e^x"],
    ["1/\\sigma\\, x", "1/sigma*x"],
  ])("%s", (text, expected) => expect(readAs(text)).toEqual([expected, "slash-coefficient"]));

  test("also where the factors below it stand side by side", () => {
    expect(readAs("1/2σ² (x - μ)")).toEqual(["1/(2*sigma^2)*(x - mu)", "slash-product", "slash-coefficient"]);
  });
});

describe("without such a space, factors side by side stand below the slash, as in print", () => {
  test.each([
    ["1/√(2π)e^x", "1/(sqrt(2*pi)*e^x)"],
    ["1/n!x^n", "1/(factorial(n)*x^n)"],
    ["1/s²(x - μ)", "1/(s^2*(x - mu))"],
    ["a/bc", "a/(b*c)"],
    ["1/2x", "1/(2*x)"],
    ["1/2n!", "1/(2*factorial(n))"],
    ["3/4x^2", "3/(4*x^2)"],
    // The space belongs to the function's argument, or to the command's name.
    ["1/ln x y", "1/ln(x*y)"],
    ["1/\\pi r", "1/(pi*r)"],
    ["1/\\sigma \\sqrt{2\\pi}", "1/(sigma*sqrt(2*pi))"],
    ["1/n(x + y)", "1/(n*(x + y))"],
    ["x/2π", "x/(2*pi)"],
  ])("%s", (text, expected) => {
    const [tree, note] = readAs(text);
    expect([tree, note ?? "slash-product"]).toEqual([expected, "slash-product"]);
  });

  test("a sign between them, or nothing after the space, needs no note", () => {
    expect(readAs("1/√n * x")).toEqual(["1/sqrt(n)*x"]);
    expect(readAs("1/n + x")).toEqual(["1/n + x"]);
    expect(readAs("1/x^2 ")).toEqual(["1/x^2"]);
  });
});

describe("what stands over a number that runs into a bracket, a function or bars is asked back with both readings", () => {
  test.each([
    ["4/3πr³", "(4/3)*π", "4/(3*π"],
    ["1/2π", "(1/2)*π", "1/(2*π"],
    ["1/2‖y‖²", "(1/2)*‖", "1/(2*‖"],
    ["1/2||y||²", "(1/2)*|", "1/(2*|"],
    ["1/2|x|", "(1/2)*|", "1/(2*|"],
    ["1/2sin x", "(1/2)*sin", "1/(2*sin"],
    ["x + 1/2ln(x)", "(1/2)*ln", "1/(2*ln"],
    ["1/2e^x", "(1/2)*e", "1/(2*e"],
    ["1/2√3", "(1/2)*√", "1/(2*√"],
    ["1/2\\pi", "(1/2)*\\pi", "1/(2*\\pi"],
    ["1/2∛x", "(1/2)*∛", "1/(2*∛"],
    ["1/2\\lvert x\\rvert", "(1/2)*", "1/(2*"],
    ["1/2\\lVert y\\rVert^2", "(1/2)*", "1/(2*"],
    ["1/2(x + y)", "(1/2)*(", "1/(2*("],
    ["x/2(1+tanh(x/2))", "(x/2)*(", "x/(2*("],
    ["n(n+1)/2(n+2)", "/2)*(", "/(2*("],
    ["x/3sin(x)", "(x/3)*sin", "x/(3*sin"],
    ["a / b c", "(a/b)*c", "a/(b*c"],
  ])("%s", (text, fraction, product) => {
    const reading = read(text, free);
    if (reading.ok) throw new Error(toText(reading.value));
    const [{ code, message }] = reading.feedback;
    expect(code).toBe("slash-reach");
    for (const said of [message.en, message["zh-CN"]]) {
      expect(said).toContain(fraction);
      expect(said).toContain(product);
      expect(said.length).toBeLessThanOrEqual(limits.sentence);
    }
  });

  test.each([
    ["4/3 πr³", "4/3*pi*r^3"],
    ["4/3*πr³", "4/3*pi*r^3"],
    ["4πr³/3", "4*pi*r^3/3"],
    ["1/(2π)", "1/(2*pi)"],
    ["1/2e", "1/(2*e)"],
    ["1/2e * x^2", "1/(2*e)*x^2"],
    ["x^2/3π", "x^2/(3*pi)"],
    ["\\frac{1}{2}\\pi", "1/2*pi"],
  ])("%s is not", (text, expected) => expect(readAs(text)[0]).toBe(expected));

  test("in one short sentence, however long the numbers are", () => {
    const reading = read(`${"1".repeat(100)}/${"3".repeat(100)}sin(x)`, free);
    expect(reading.ok || reading.feedback[0].message.en.length).toBeLessThanOrEqual(limits.sentence);
  });
});

test("with spaces on all sides, which tell nothing, a letter or number below a slash and what follows it are asked back", () => {
  for (const text of ["a / b c", "n / d k", "x^2 / y z", "1 / 2 x", "1 / 2 √x", "1 / 2 \\sqrt{x}", "4 / 3 π r"])
    expect(readAs(text)).toEqual(["! slash-reach"]);
  for (const text of ["a/b c", "a /b c", "a/ b c"]) expect(readAs(text)).toEqual(["a/b*c", "slash-coefficient"]);
  expect(readAs("a / b sin x")).toEqual(["a/b*sin(x)", "slash-coefficient"]);
  expect(readAs("1 / n (x + y)")).toEqual(["1/n*(x + y)", "slash-coefficient"]);
  expect(readAs("1 / √n x")).toEqual(["1/sqrt(n)*x", "slash-coefficient"]);
  expect(readAs("1 / 2 (x + y)")).toEqual(["1/2*(x + y)", "slash-coefficient"]);
  expect(readAs("1 / 2 * x")).toEqual(["1/2*x"]);
  expect(readAs("1 / 2 x 3")).toEqual(["1/2*3"]);
  expect(readAs("a / b * c")).toEqual(["a/b*c"]);
});

test("after a function without brackets, a space tells nothing either", () => {
  for (const text of ["1/sin x cos x", "1/ln 2 ln x", "n/log n (n + 1)", "1/sin^2 x cos x"])
    expect(readAs(text)).toEqual(["! slash-reach"]);
  expect(readAs("1/ln 2 * ln x")).toEqual(["1/ln(2)*ln(x)"]);
  expect(readAs("1/log n ∑_{k=1}^n k")).toEqual(["1/log(n)*(sum_{k=1}^{n} k)", "slash-coefficient"]);
  expect(readAs("1/n ∏_{k=1}^n k")).toEqual(["1/n*(prod_{k=1}^{n} k)", "slash-coefficient"]);
  expect(readAs("1/n∏_{k=1}^n k")).toEqual(["1/n*(prod_{k=1}^{n} k)", "slash-coefficient"]);
  // The argument of these is closed before the power.
  expect(readAs("1/(sin x)^2 y")).toEqual(["1/sin(x)^2*y", "slash-coefficient"]);
  expect(readAs("1/ln(x)^2 y")).toEqual(["1/ln(x)^2*y", "slash-coefficient"]);
  expect(readAs("[1/sin 1 2]", { values: "many" })).toEqual(["(1/sin(1), 2)"]);
  expect(readAs("n/log n + 1")).toEqual(["n/log(n) + 1"]);
  expect(readAs("n/log n(n + 1)")).toEqual(["n/(log(n)*(n + 1))", "slash-product"]);
  expect(readAs("1/n log n (n + 1)")).toEqual(["1/n*log(n)*(n + 1)", "slash-coefficient"]);
});

test("among tensors, shapes tell where a fraction ends, but for a number, a bracket and a sum", () => {
  const tensors: ReadOptions = { names: ["x", "n", "d", "Q", "K", "V"], tensors: true };
  expect(readAs("x/x^T x", tensors)).toEqual(["x/(x'*x)", "slash-product"]);
  expect(readAs("1/n x^T x", tensors)).toEqual(["1/(n*x'*x)", "slash-product"]);
  expect(readAs("1 / n x^T x", tensors)).toEqual(["1/(n*x'*x)", "slash-product"]);
  expect(readAs("1/2 x^T x", tensors)).toEqual(["1/2*x'*x", "slash-coefficient"]);
  expect(readAs("1/(2n) x^T x", tensors)).toEqual(["1/(2*n)*x'*x", "slash-coefficient"]);
});

test("among tensors, a fraction keeps where a space may end it, unless it is elementwise", () => {
  const tensors: ReadOptions = { names: ["x", "y", "n", "d"], tensors: true };
  const reach = (text: string): unknown => {
    const reading = read(text, tensors);
    const found = reading.ok && reading.value.kind === "divide" ? reading.value : null;
    return found && [found.open, found.before, found.even];
  };
  expect(reach("1/n x^T x")).toEqual([true, 1, false]);
  expect(reach("1 / n x^T x")).toEqual([true, 1, true]);
  expect(reach("1 /n x^T x")).toEqual([true, 1, false]);
  expect(reach("1/n d x^T x")).toEqual([true, 1, false]);
  expect(reach("1/nd x")).toEqual([true, 2, false]);
  expect(reach("1/n*x")).toBe(null);
  expect(reach("x/n")).toEqual([undefined, undefined, undefined]);
  expect(reach("x ./ y x")).toEqual([undefined, undefined, undefined]);
  expect(reach("1/nd")).toEqual([true, undefined, undefined]);
});

test("a percent sign below a slash is asked back, in brackets it is read", () => {
  for (const text of ["1/2%", "1/2 %", "x/50%", "1/2‰"]) expect(readAs(text)).toEqual(["! slash-percent"]);
  expect(readAs("(1/2)%")).toEqual(["1/2/100"]);
  expect(readAs("1/(50%)")).toEqual(["1/0.5"]);
});

test("nothing is divided by a list", () => {
  const many: ReadOptions = { otherNames: "variables", values: "many" };
  expect(readAs("1/3(1, 2)", many)).toEqual(["1/3*(1, 2)", "slash-coefficient"]);
  expect(readAs("1/√2 (1, 2)", many)).toEqual(["1/sqrt(2)*(1, 2)", "slash-coefficient"]);
  expect(readAs("1/3(1, 2) x", many)).toEqual(["1/3*(1, 2)*x", "slash-coefficient"]);
});

test("a derivative stays one, with or without a space", () => {
  for (const text of ["dy/dx", "d y/d x", "d y / d x", "d/d x x^2"]) expect(readAs(text)).toEqual(["! derivative"]);
  expect(readAs("d/d x", { names: ["d", "x"] })[0]).toBe("d/d*x");
  expect(readAs("d/2 x")).toEqual(["d/2*x", "slash-coefficient"]);
  expect(readAs("x/d y")).toEqual(["x/d*y", "slash-coefficient"]);
});

test("a remainder after a sign is asked back in an answer; a key has it bind tighter than + and -", () => {
  for (const text of ["1 - n mod 2", "n + 1 mod 3", "-n mod 3", "-7//2"])
    expect(readAs(text)).toEqual(["! remainder-reach"]);
  expect(readAs("(1 - n) mod 2")).toEqual(["mod(1 - n, 2)"]);
  expect(readAs("1 - n mod 2", { otherNames: "variables", key: true })).toEqual(["1 - mod(n, 2)"]);
});
