import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

function verdict(answer: string, reference: string): object {
  const variables = { x: { domain: "real" }, a: { domain: "real" } };
  const result = grade({ id: 1, type: "formula", answer, reference, variables });
  if (!result.ok) throw new Error(result.error);
  return result.answer;
}

describe("activations by name are what their authors defined", () => {
  // The other side is written another way than the definition in the reader, from the papers and PyTorch's pages.
  test.each([
    ["gelu(x)", "x - x*(1 - erf(x/sqrt(2)))/2"],
    ["GELU(x)", "(x + x*erf(x*sqrt(1/2)))/2"],
    ["\\operatorname{gelu}(x)", "\\frac{x}{2}(1+\\operatorname{erf}(\\frac{x}{\\sqrt 2}))"],
    ["elu(x)", "max(0,x) + min(0, exp(x)-1)"],
    ["elu(x, a)", "max(0,x) + a*(min(1, exp(x)) - 1)"],
    ["leaky_relu(x)", "max(x, x/100)"],
    ["LeakyReLU(x)", "max(x, 0.01x)"],
    ["F.leaky_relu(x, 0.2)", "max(x, 0.2x)"],
    ["prelu(x, a)", "max(0,x) + a*min(0,x)"],
    ["relu6(x)", "min(6, max(0, x))"],
    ["hardtanh(x)", "(|x+1| - |x-1|)/2"],
    ["hardtanh(x, 0, 6)", "relu(x) - relu(x-6)"],
    ["hard_sigmoid(x)", "relu6(x+3)/6"],
    ["hardswish(x)", "x*relu6(x+3)/6"],
    ["mish(x)", "x*tanh(ln(1+exp(x)))"],
    ["torch.nn.functional.softsign(x)", "x/(1+max(x,-x))"],
    ["tanhshrink(x)", "x - 2*sigmoid(2x) + 1"],
    ["logsigmoid(x)", "x - ln(1+exp(x))"],
    ["xΦ(x)", "gelu(x)"],
    ["x \\Phi(x)", "\\frac{x}{2}(1+\\operatorname{erf}(\\frac{x}{\\sqrt 2}))"],
    ["Phi(x) + Phi(-x)", "1"],
    ["Γ(4)", "6"],
    ["Gamma(x+2)", "(x+1)*Gamma(x+1)"],
  ])("%s is %s", (answer, reference) => {
    expect(verdict(answer, reference)).toMatchObject({ outcome: "correct" });
  });

  test.each([
    ["gelu(x)", "x*sigmoid(1.702x)"],
    ["gelu(x)", "x/2*(1+tanh(sqrt(2/pi)*(x+0.044715x^3)))"],
    ["elu(x)", "max(0,x) + exp(x) - 1"],
    ["leaky_relu(x)", "max(x, 0.1x)"],
    ["leaky_relu(x)", "relu(x)"],
    ["mish(x)", "silu(x)"],
    ["hardsigmoid(x)", "clip(0.2x+0.5, 0, 1)"],
    ["softsign(x)", "x/(1+x)"],
    ["Phi(x)", "sigmoid(x)"],
    ["Γ(5)", "5!"],
  ])("%s is not %s", (answer, reference) => {
    expect(verdict(answer, reference)).toMatchObject({ outcome: "incorrect" });
  });

  test.each([
    ["np.add(x, a)", "x + a", "x - a"],
    ["np.subtract(x, a)", "x - a", "a - x"],
    ["torch.sub(x, torch.sub(a, x))", "2x - a", "-a"],
    ["np.multiply(x, a)**2", "x^2 a^2", "x a^2"],
    ["a - torch.mul(np.add(x, 1), a)", "-a x", "a x"],
    ["1/np.multiply(2, np.exp(a))", "exp(-a)/2", "exp(a)/2"],
    ["np.divide(1, np.add(1, np.exp(np.negative(x))))", "sigmoid(x)", "sigmoid(-x)"],
    ["np.true_divide(x, 4)", "x/4", "4x"],
    ["np.reciprocal(1 + x**2)", "1/(1+x^2)", "1 + x^2"],
    ["torch.neg(x)", "-x", "x"],
    ["torch.rsqrt(x^2 + 1)", "(x^2+1)^(-1/2)", "sqrt(x^2+1)"],
  ])("programs' words for the signs of arithmetic are these signs: %s is %s and not %s", (answer, right, wrong) => {
    expect(verdict(answer, right)).toMatchObject({ outcome: "correct" });
    expect(verdict(answer, wrong)).toMatchObject({ outcome: "incorrect" });
  });

  test("the reading says that a definition was taken, and shows it", () => {
    const found = verdict("gelu(x)", "x");
    expect(found).toMatchObject({ readAs: expect.stringContaining("erf") });
    expect(JSON.stringify(found)).toContain("by-definition");
  });

  test.each(["gelu(x, 1)", "prelu(x)", "mish()"])("%s is refused for its number of arguments", (answer) => {
    expect(verdict(answer, "x")).toMatchObject({ outcome: "invalid", readAs: null });
  });

  test.each(["mish", "elu", "softsign", "gelu"])("%s nested thirty deep costs no more than any text may", (name) => {
    const nested = `${`${name}(`.repeat(30)}x${")".repeat(30)}`;
    expect(verdict(nested, "x")).toMatchObject({ outcome: "invalid" });
  });
});
