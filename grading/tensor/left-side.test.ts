import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  W: { shape: ["n", "m"] },
  X: { shape: ["N", "d"] },
  g: { shape: ["n"] },
  y: { shape: ["n"] },
  x: { shape: ["m"] },
  g_t: { shape: ["n"] },
  x_t: { shape: ["m"] },
  dz: { shape: ["n"] },
};

function verdict(answer: string, reference = "g * x'") {
  const graded = tensorVerdict(answer, reference, symbols);
  return graded;
}

const codes = (answer: string): readonly string[] => verdict(answer).feedback.map(({ code }) => code);

describe("a left-hand side", () => {
  it.each([
    "\\frac{\\partial L}{\\partial W} =",
    "\\dfrac{\\partial \\mathcal{L}}{\\partial W_{f}} =",
    "∂L/∂W =",
    "∂L/∂W_f :=",
    "\\partial L/\\partial W =",
    "dL/dW =",
    "dW =",
    "dX =",
    "\\nabla_{W} L(W) =",
    "∇_W L =",
    "∇L =",
    "grad =",
    "W.grad =",
    "ΔW =",
    "\\delta c_t =",
    "\\mathbf{G}_t =",
    "f(x) =",
    "=",
  ])("is read away, and the answer is told so: %s", (left) => {
    expect([verdict(`${left} g x^T`).outcome, codes(`${left} g x^T`)]).toEqual(["correct", ["left-side"]]);
    expect(verdict(`${left} -g x^T`).outcome).toBe("incorrect");
    expect(verdict(`${left} g y^T`).outcome).toBe("incorrect");
  });

  it("may stand between the signs that set mathematics off, and before NumPy's notation", () => {
    expect(verdict("$\\frac{\\partial L}{\\partial W} = g x^\\top$").outcome).toBe("correct");
    expect(verdict("\\[G = g x^\\top\\]").outcome).toBe("correct");
    expect(verdict("s = X.sum(axis=0)", "X' * ones(N)").outcome).toBe("correct");
  });

  it.each([
    ["y = g", "equation"],
    ["dz = g", "equation"],
    ["G = H = g x'", "equation"],
    ["G == g x'", "equation"],
    ["2G = g x'", "equation"],
    ["g + y = W x", "equation"],
    ["G =", "equation"],
    ["y <= g", "comparison"],
    ["inv(M) = g x'", "equation"],
    ["log(q) = g", "equation"],
    ["exp(y) = g", "equation"],
    ["y(g) = x", "equation"],
  ])("that is no plain name of something new is refused: %s", (answer, code) => {
    expect([verdict(answer).outcome, codes(answer)[0]]).toEqual(["invalid", code]);
  });

  it("is no transpose, whose answer would be turned", () => {
    for (const left of ["∂L/∂Wᵀ", "dWᵀ", "∇_{Wᵀ} L", "\\nabla_{W^T} L", "G'"])
      expect(verdict(`${left} = g x^T`).outcome).toBe("invalid");
  });

  it("is not what stands below a sum", () => {
    expect(codes("sum_t=1^T g_t x_t'")).not.toContain("left-side");
    expect(verdict("sum_t=1^T g_t x_t'", "sum_{t=1}^T g_t * x_t'").outcome).toBe("correct");
  });

  it("keeps places in the answer as it was typed", () => {
    const answer = "∂L/∂W = g * y";
    const at = verdict(answer).feedback[0]?.at ?? { from: 0, to: 0 };
    expect(answer.slice(at.from, at.to)).toBe("g * y");
  });
});
