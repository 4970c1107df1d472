import { describe, expect, test } from "vitest";
import { grade } from "./grade";

const whole = { n: { domain: "integer" } } as const;

function outcome(answer: string, reference: string, variables: object = {}): unknown {
  const result = grade({ id: 1, type: "formula", answer, reference, variables });
  if (!result.ok) throw new Error(result.error);
  const { outcome: found, feedback } = { feedback: [], outcome: "", ...result.answer };
  const [first] = feedback as readonly { readonly code: string }[];
  return found === "invalid" ? first?.code : found;
}

// By Euler: e^{iπn} = (-1)^n for whole n, and e^{it} = cos t + i sin t.
describe("an i that only a complex answer has is asked back where all values are real", () => {
  test.each([
    ["e^{iπn}", "(-1)^n"],
    ["np.exp(1j*np.pi*n)", "(-1)^n"],
    ["exp(iπn)", "(-1)^n"],
    ["cos(πn) + i sin(πn)", "(-1)^n"],
  ])("%s for %s", (answer, reference) => expect(outcome(answer, reference, whole)).toBe("imaginary-unit"));
});

describe("a reference with the imaginary unit is a complex one", () => {
  test.each([
    ["(-1)^n", "e^{iπn}"],
    ["np.exp(1j*np.pi*n)", "e^{iπn}"],
    ["e^{ix}", "\\cos(x) + i\\sin(x)"],
    ["\\cos x - i \\sin x", "e^{-ix}"],
    ["\\cos(2\\pi k/N) + i\\sin(2\\pi k/N)", "e^{2\\pi i k/N}"],
    ["\\cos(2\\pi k/N) + j\\sin(2\\pi k/N)", "e^{2\\pi j k/N}"],
    ["e^{jθ}", "cos(θ) + j sin(θ)"],
    ["cos(θ) + j sin(θ)", "e^{jθ}"],
    ["(-1)^n", "e^{jπn}"],
    ["e^{iπn} x_i", "e^{jπn} x_i"],
  ])("%s is %s", (answer, reference) => expect(outcome(answer, reference, whole)).toBe("correct"));

  test.each([
    ["(-1)^{n+1}", "e^{iπn}"],
    ["\\cos x + i \\sin x", "e^{-ix}"],
    ["cos(θ) - j sin(θ)", "e^{jθ}"],
    ["(-1)^{n+1}", "e^{jπn}"],
    ["\\cos(2\\pi k/N) - i\\sin(2\\pi k/N)", "e^{2\\pi i k/N}"],
  ])("%s is not %s", (answer, reference) => expect(outcome(answer, reference, whole)).toBe("incorrect"));
});

describe("an index i stays a number", () => {
  test.each([
    ["e^{-i/τ}", "1/e^{i/τ}"],
    ["|e^{-i/τ}|", "e^{-i/τ}"],
    ["max(0, e^{-i/τ})", "e^{-i/τ}"],
    ["x_i e^{-i}", "e^{-i} x_i"],
    ["√(i^2) e^{-π i^2}", "|i| e^{-π i^2}"],
    ["∑_{i=1}^n e^{i x}", "∑_{k=1}^n e^{k x}"],
    ["e^{z_i}/∑_{j=1}^K e^{z_j}", "1/∑_{j=1}^K e^{z_j-z_i}"],
    ["sin(i/10000) + cos(i)", "cos(i) + sin(i/10000)"],
  ])("%s is %s", (answer, reference) => expect(outcome(answer, reference)).toBe("correct"));

  test("and one too many is a wrong one", () => {
    expect(outcome("2i", "2n")).toBe("incorrect");
    expect(outcome("e^{-2i/τ}", "e^{-i/τ}")).toBe("incorrect");
  });
});
