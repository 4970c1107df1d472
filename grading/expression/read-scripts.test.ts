import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const free: ReadOptions = { otherNames: "variables" };
const tensors: ReadOptions = { names: ["A", "B", "x", "F"], otherNames: "variables", tensors: true };

function readAs(text: string, options: ReadOptions = free): string {
  const reading = read(text, options);
  if (reading.ok) return toText(reading.value);
  const [{ code, at }] = reading.feedback;
  return `! ${code}${at === undefined ? "" : ` ${at.from}-${at.to}`}`;
}

describe("what stands raised at a function's name", () => {
  test.each([
    ["sin^2 x", "sin(x)^2"],
    ["sin^{2}(x)", "sin(x)^2"],
    ["sin^(2)(x)", "sin(x)^2"],
    ["sin^n(x)", "sin(x)^n"],
    ["sin^{n+1}(x)", "sin(x)^(n + 1)"],
    ["sin^-1(x)", "arcsin(x)"],
    ["sin^{-1}(x)", "arcsin(x)"],
    ["sin^-2(x)", "sin(x)^(-2)"],
    ["\\sin^\\pi(x)", "sin(x)^pi"],
    ["log_2 x", "log(x, 2)"],
    ["log_b x", "log(x, b)"],
    ["log_{b+1}(x)", "log(x, b + 1)"],
    ["log_(2)(x)", "log(x, 2)"],
    ["\\log_\\pi(x)", "log(x, pi)"],
    ["\\log_2^3(x)", "log(x, 2)^3"],
  ])("%s is %s", (text, expected) => expect(readAs(text)).toBe(expected));
});

describe("a power of a power, and a power of what is turned", () => {
  test.each([
    ["x^{2}^{3}", free, "x^(2^3)"],
    ["x^{2}^3", free, "x^(2^3)"],
    ["x^2^3", free, "x^(2^3)"],
    ["A^{-1}^T", tensors, "(A^(-1))'"],
    ["A^{-1}^{T}", tensors, "(A^(-1))'"],
    ["A^{-1}^\\top", tensors, "(A^(-1))'"],
    ["A^{T} B", tensors, "A'*B"],
    ["(A B)^⊤", tensors, "(A*B)'"],
    ["F.T", tensors, "F'"],
    ["F.mT*x", tensors, "F'*x"],
    ["A.mT", tensors, "A'"],
    ["A.T", tensors, "A'"],
    ["A.transpose()x", tensors, "A'*x"],
    ["A.Tx", tensors, "! unexpected 1-2"],
    ["A.mTx", tensors, "! unexpected 1-2"],
    ["x^{}", free, "! empty-place 2-3"],
  ] as const)("%s is %s", (text, options, expected) => expect(readAs(text, options)).toBe(expected));
});

describe("a capital Sigma or Pi with something below it is the sign of a sum or product, where it is no name", () => {
  test.each([
    ["Σ_{i=1}^{n} i", free, "sum_{i=1}^{n} i"],
    ["Π_{i=1}^{n} i", free, "prod_{i=1}^{n} i"],
    ["Σ_t + 1", { names: ["Sigma_t"] }, "Sigma_t + 1"],
    ["2Σ", { names: ["Sigma"] }, "2*Sigma"],
    ["θ̂ + 1", { names: ["theta_hat"] }, "theta_hat + 1"],
    ["x_β + x_{β}", { names: ["x_beta"] }, "x_beta + x_beta"],
    ["x_ 1", free, "x_1"],
  ] as const)("%s is %s", (text, options, expected) => expect(readAs(text, options)).toBe(expected));
});

describe("a line break inside a formula is a space", () => {
  test.each([
    ["x +\ny", free, "x + y"],
    ["x\n+ y", free, "x + y"],
    ["(\nx + y\n)", free, "x + y"],
    ["x =\nx", free, "! equation 2-3"],
    [
      "\\begin{cases}\n1 & x > 0 \\\\\n0 & x \\le 0\n\\end{cases}",
      { ...free, piecewise: true },
      "1 if x > 0; 0 if x <= 0",
    ],
    ["\\begin{pmatrix}\n1 \\\\\n2\n\\end{pmatrix}", { ...free, values: "many" }, "[1; 2]"],
  ] as const)("%j is %s", (text, options, expected) => expect(readAs(text, options)).toBe(expected));
});

describe("braces and commands that are not complete are said", () => {
  test.each([
    ["\\mathrm{x", "! bracket-open 7-8"],
    ["\\frac{x}{y", "! bracket-open 8-9"],
    ["\\mathbf\\alpha + 1", "alpha + 1"],
    ["\\left. x \\right.", "x"],
    ["‖x‖_{F", "! unfinished 6-6"],
  ])("%s: %s", (text, expected) => expect(readAs(text, { ...free, syntax: "latex" })).toBe(expected));
});
