import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";
import { withSteps } from "./masks";

const symbols = {
  W: { shape: ["n", "m"] },
  a: { shape: ["n"] },
  z: { shape: ["n"] },
  x: { shape: ["m"] },
};

function outcome(answer: string, reference: string): unknown {
  const verdict = grade({ type: "tensor-formula", answer, reference, symbols });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

describe("a mask", () => {
  it.each([
    "a\\odot\\mathbb{1}[z>0]",
    "a\\odot\\mathbf{1}[z>0]",
    "a\\odot[z>0]",
    "a\\odot(z>0)",
    "a\\odot\\mathbb{1}_{z>0}",
    "a\\odot\\mathbb{1}_{\\{z>0\\}}",
    "a \\odot \\mathbf{1}_{\\{z > 0\\}}",
    "a\\odot\\mathbb{1}\\{z>0\\}",
    "a\\odot\\mathbb{1}\\left[z>0\\right]",
    "a\\odot\\mathbb{1}\\left\\{0<z\\right\\}",
    "a\\odot\\mathbb{I}(z>0)",
    "a \\odot \\mathrm{ReLU}'(z)",
    "a\\odot\\mathrm{ReLU}'(z)",
    "a \\odot \\operatorname{ReLU}'\\left(z\\right)",
    "diag(z>0) a",
    "diag(z>0)*a",
    "a*(z>0)",
  ])("stands right behind a sign or a function's bracket: %s", (answer) => {
    expect(outcome(answer, "a .* step(z)")).toBe("correct");
    expect(outcome(answer, "a .* step(-z)")).toBe("incorrect");
    expect(outcome(answer, "a .* step(a)")).toBe("incorrect");
  });

  it("beside `*` is no sign of NumPy where a printed transpose stands too", () => {
    expect(outcome("W'*(W*x > 0)", "W' * step(W*x)")).toBe("correct");
    expect(outcome("W'*(W*x > 0)", "W' * step(-W*x)")).toBe("incorrect");
  });

  it("does not take the arguments of a function for a comparison's side", () => {
    expect(withSteps("where(z > 0, a, 0)").text).toBe("where(z > 0, a, 0)");
  });
});
