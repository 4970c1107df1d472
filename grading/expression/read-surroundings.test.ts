import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const one: ReadOptions = { names: ["x", "n"] };
const free: ReadOptions = { otherNames: "variables", piecewise: true };

function readAs(text: string, options: ReadOptions = one): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

describe("where one value is asked, what sheets and programs put around it is no part of it", () => {
  test.each([
    ["=16384", "16384"],
    ["= x + 1", "x + 1"],
    ["0.5;", "0.5"],
    ["0.5,", "0.5"],
    ["x ; ", "x"],
    ["= 2*x;", "2*x"],
    ["16,384,", "16384"],
    ["$x$,", "x"],
    ["x\\,", "x"],
    ["x \\;", "x"],
  ])("%s is %s", (text, expected) => expect(readAs(text)).toBe(expected));

  test("one sign on each side, and no other", () => {
    expect(readAs("==x")).toBe("! equation");
    expect(readAs("=x=")).toBe("! equation");
    expect(readAs("=>x")).toBe("! code");
    expect(readAs("=<x")).toBe("! comparison");
    expect(readAs(":=x")).toBe("! equation");
    expect(readAs("x;;")).toBe("! several-values");
    expect(readAs("x,1")).toBe("! several-values");
    expect(readAs(",x")).toBe("! several-values");
    expect(readAs("=")).toBe("! empty");
    expect(readAs("=(1, 2)", { values: "many" })).toBe(readAs("(1, 2)", { values: "many" }));
    expect(readAs("==(1, 2)", { values: "many" })).toBe("! equation");
    expect(readAs("=1, =2", { values: "many" })).toBe("! equation");
  });

  test("places in messages are those of the text as typed", () => {
    const reading = read("= x + q;", one);
    expect(reading.ok || reading.feedback[0].at).toEqual({ from: 6, to: 7 });
  });
});

describe("an equation is refused as one, whatever stands on its left side", () => {
  test.each([
    "y = 3x",
    "f(x) = x^2",
    "f'(x) = 2x",
    "y' = 2x",
    "∂L/∂w = 2x",
    "dL/dw = 2x",
    "\\frac{\\partial L}{\\partial w} = 2x",
    "∇f = 2x",
    "loss = 2x",
    "Loss(w, b) = 2x",
    "the slope = 2x",
  ])("%s", (text) => {
    for (const options of [one, { otherNames: "variables" } as const]) {
      const reading = read(text, options);
      if (reading.ok) throw new Error(toText(reading.value));
      const [{ code, at, message }] = reading.feedback;
      expect([code, text.slice(at?.from, at?.to)]).toEqual(["equation", "="]);
      expect(message.en).toContain("only the right-hand side");
    }
  });

  test("but an index, a condition and a wrong name behind the sign are not what makes it one", () => {
    expect(readAs("∑_{k=1}^n foo")).toBe("! unknown-name");
    expect(readAs("foo(k=1)")).not.toBe("! several-values");
    expect(readAs("1 if foo = 1 else 0", free)).toBe("! unknown-name");
  });
});

describe("whole numbers as Python makes them", () => {
  test.each([
    ["(n + 2)//2 + 1", "floor((n + 2)/2) + 1", "floor-division"],
    ["2*n//3", "floor(2*n/3)", "floor-division"],
    ["n//2//3", "floor(floor(n/2)/3)", "floor-division"],
    ["int((n - 1)/2) + 1", "floor((n - 1)/2) + 1", "conversion"],
  ])("%s is %s, and a note says so", (text, expected, note) => {
    const reading = read(text, one);
    expect(reading.ok && toText(reading.value)).toBe(expected);
    expect(reading.ok && reading.notes.map(({ code }) => code)).toContain(note);
  });

  test("where they could mean something else they are not read so", () => {
    expect(readAs("int(-2.5)")).toBe("! negative-conversion");
    expect(readAs("int x")).toBe("! unknown-name");
    expect(readAs("int(x)", { names: ["i", "n", "t", "x"] })).toBe("i*n*t*x");
    expect(readAs("x//n", { names: ["x", "n"], tensors: true })).toBe("! unexpected");
  });
});

describe("LaTeX's own signs for setting rows", () => {
  const many: ReadOptions = { values: "many" };
  test.each([
    ["\\begin{pmatrix} 1 \\\\[4pt] 2 \\end{pmatrix}", "[1; 2]", many],
    ["\\begin{pmatrix} 1 & 2 \\\\ [2mm] 3 & 4 \\end{pmatrix}", "((1, 2), (3, 4))", many],
    ["\\begin{pmatrix} 1 \\\\*[0.5em] 2 \\end{pmatrix}", "[1; 2]", many],
    // Without a unit it is an entry in brackets.
    ["\\begin{pmatrix} 1 \\\\[2] \\end{pmatrix}", "[1; 2]", many],
    ["\\begin{aligned} x + 1 \\end{aligned}", "x + 1", free],
    ["\\begin{align*} & x + 1 \\end{align*}", "x + 1", free],
    ["\\begin{cases} 1 & x > 0 \\\\[2pt] 0 & x \\le 0 \\end{cases}", "1 if x > 0; 0 if x <= 0", free],
    ["\\begin{aligned} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{aligned}", "1 if x > 0; 0 if x <= 0", free],
    ["\\begin{aligned} y &= x + 1 \\end{aligned}", "! equation", free],
    ["\\begin{aligned} x \\\\ 1 \\end{aligned}", "! several-values", free],
    ["\\begin{theorem} x \\end{theorem}", "! unknown-command", free],
  ])("%s is %s", (text, expected, options) => expect(readAs(text, options)).toBe(expected));
});

test("a power over a number is noted only where the quotient may have been meant as the exponent", () => {
  const noted = (text: string): boolean => {
    const reading = read(text, one);
    return reading.ok && reading.notes.some(({ code }) => code === "power-slash");
  };
  for (const text of ["x^1/2", "x^2/3", "x^1/3"]) expect([text, noted(text)]).toEqual([text, true]);
  for (const text of ["e^(-x^2/2)", "x^4/12", "x^3/2", "x^(1/2)", "x^n/2"])
    expect([text, noted(text)]).toEqual([text, false]);
});

test("signs and functions with one meaning are read", () => {
  expect(readAs("5‰")).toBe("0.005");
  expect(readAs("n‰")).toBe("n/1000");
  expect(readAs("ℯ^x")).toBe("e^x");
  expect(readAs("math.erfc(x)")).toBe("1 - erf(x)");
  expect(readAs("ld(8)")).toBe("log(8, 2)");
});
