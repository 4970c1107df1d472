import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  W: { shape: ["n", "n"] },
  x: { shape: ["n"] },
  y: { shape: ["n"] },
  p: { shape: ["n"] },
  z: { shape: ["m"] },
  g_t: { shape: ["n"] },
  h_t: { shape: ["n"] },
};

function verdict(answer: string, reference: string): { readonly outcome: unknown; readonly code: unknown } {
  const graded = tensorVerdict(answer, reference, symbols);
  return { outcome: graded.outcome, code: graded.feedback[0]?.code };
}

describe("an index that leaves its sum", () => {
  it.each([
    "-\\sum_{i=1}^{n} y_i\\ln p_i + (1-y_i)\\ln(1-p_i)",
    "Σ_i x_i + y_i",
    "2 Σ_i x_i y_i - x_i",
    "sum_{t=1}^T g_t + h_t",
  ])("is asked back: %s", (answer) => {
    expect(verdict(answer, "sum(x)")).toEqual({ outcome: "invalid", code: "tensor:leaking-index" });
  });

  it.each([
    ["-\\sum_{i=1}^{n} \\left[y_i\\ln p_i + (1-y_i)\\ln(1-p_i)\\right]", "-y'*log(p) - (1-y)'*log(1-p)"],
    ["Σ_i x_i y_i + Σ_i y_i", "x'*y + sum(y)"],
    ["sum_{t=1}^T (g_t + h_t)", "sum_{t=1}^T g_t + sum_{t=1}^T h_t"],
    ["g_t + sum_{t=1}^T h_t", "(sum_{t=1}^T h_t) + g_t"],
  ])("is none where brackets or another sum hold it: %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("correct");
  });
});

describe("a sum over entries in a formula of vectors", () => {
  it.each([
    ["p ⊙ (x - Σ_j p_j x_j)", "p .* (x - p'*x)"],
    ["p \\odot \\left(x - \\sum_j p_j x_j\\right)", "p .* (x - p'*x)"],
    ["x - Σ_i x_i/n", "x - mean(x)"],
    ["x - \\frac{1}{n}\\sum_{i=1}^n x_i", "x - mean(x)"],
    ["x - \\log\\sum_j\\exp(x_j)", "x - log(sum(exp(x)))"],
    ["\\sum_j x_j y_j z", "x'*y*z"],
  ])("is a number where it binds all its indices: %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("correct");
  });

  it.each([
    ["p ⊙ (x - Σ_j p_j p_j)", "p .* (x - p'*x)"],
    ["x - Σ_i x_i", "x - mean(x)"],
    ["\\sum_j x_j x_j z", "x'*y*z"],
  ])("is not taken for another one: %s", (answer, reference) => {
    expect(verdict(answer, reference).outcome).toBe("incorrect");
  });

  it.each(["x - x_i", "x - Σ_j W_{ij} x_j", "x + Σ_j x_j y_i"])("is not read where an index is left: %s", (answer) => {
    expect(verdict(answer, "x").outcome).toBe("invalid");
  });

  it("is asked back where entries may stand below a slash or beside it", () => {
    expect(verdict("1/n W_{ij} x_j", "W*x/n")).toEqual({ outcome: "invalid", code: "tensor:slash" });
  });
});
