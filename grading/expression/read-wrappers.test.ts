import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const free: ReadOptions = { otherNames: "variables", piecewise: true };

function readAs(text: string, options: ReadOptions = free): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

const inside: readonly (readonly [string, string])[] = [
  ["\\ln x", "ln(x)"],
  ["\\sqrt{x}", "sqrt(x)"],
  ["\\sqrt x", "sqrt(x)"],
  ["\\lfloor x \\rfloor", "floor(x)"],
  ["\\left|x\\right|", "abs(x)"],
  ["\\cos\\theta", "cos(theta)"],
  ["x \\cdot y", "x*y"],
  ["x \\times y", "x*y"],
  ["\\frac{\\pi}{6}", "pi/6"],
  ["x\\%", "x/100"],
  ["\\hat{y}", "y_hat"],
  ["\\hat y", "y_hat"],
];

describe("a frame or a font around a formula loses nothing of it", () => {
  for (const wrapper of ["boxed", "fbox", "ensuremath", "underline", "mathrm", "mathbf", "boldsymbol"])
    test.each(inside)(`\\${wrapper}{%s}`, (text, expected) => expect(readAs(`\\${wrapper}{${text}}`)).toBe(expected));

  test("factors in a frame stay factors, names in a font stay names", () => {
    expect(readAs("\\boxed{x y}")).toBe("x*y");
    expect(readAs("\\mathrm{C}_{in}")).toBe("C_in");
    expect(readAs("\\boxed{\\mathrm{softmax}(x)}")).toBe("softmax(x)");
  });
});

describe("names as LaTeX spells them", () => {
  test.each([
    ["\\mathbf{\\hat{y}}_t", "y_hat_t"],
    ["\\hat{\\mathbf{y}}_t", "y_hat_t"],
    ["\\boldsymbol{\\hat\\theta}", "theta_hat"],
    ["x_{\\max}", "x_max"],
    ["\\lambda_\\min", "lambda_min"],
    ["\\mathrm{d\\_model}", "d_model"],
    ["\\text{d\\_model}", "d_model"],
    ["\\text{d}_\\text{model}", "d_model"],
    ["d\\_model \\* n", "d_model*n"],
  ])("%s is %s", (text, expected) => expect(readAs(text, { names: ["d_model", "n"], ...free })).toBe(expected));

  test("an accent over a formula is no name", () => expect(readAs("\\overline{\\sin x}")).toBe("! unknown-command"));

  test("a place behind an escaped sign is that of the text as typed", () => {
    const reading = read("d\\_model + 1,5", { names: ["d_model"] });
    expect(reading.ok ? null : reading.feedback[0].at).toEqual({ from: 11, to: 14 });
  });
});

test.each([
  ["\\color{red}{x+1}", "x + 1"],
  ["\\textcolor{blue}{x+1}", "x + 1"],
  ["x+1 \\tag{3}", "x + 1"],
  ["\\hspace{1em}x+1\\\\", "x + 1"],
])("colours, spaces and labels say nothing: %s", (text, expected) => expect(readAs(text)).toBe(expected));
