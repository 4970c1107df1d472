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

  it.each([
    ["\\mathbb{1}[\\mathbf{z} > 0]", "step(z)", "step(-z)"],
    ["\\mathbf{1}_{\\mathbf{z} > 0} \\odot a", "step(z) .* a", "step(a) .* z"],
    ["\\mathbb{1}\\{W x > 0\\} \\odot a", "step(W*x) .* a", "step(a) .* (W*x)"],
    ["W^\\top \\mathbb{1}\\left[W \\cdot x \\geq 0\\right]", "W' * step(W*x)", "W' * step(-W*x)"],
    ["\\mathbb{1}[\\tanh(z) > \\frac{1}{2}]", "step(tanh(z) - 1/2)", "step(tanh(z) + 1/2)"],
    ["\\mathbb{1}\\{0 \\lt W^{\\top} (a - z)\\}", "step(W' * (a - z))", "step(W' * (z - a))"],
  ])("compares what commands and brackets stand in: %s", (answer, reference, other) => {
    expect([outcome(answer, reference), outcome(answer, other)]).toEqual(["correct", "incorrect"]);
  });

  it("in square brackets beside `*` is no sign of NumPy, where * would be entry by entry", () => {
    expect(outcome("W*(x .* [x>0])", "W * (x .* step(x))")).toBe("correct");
    expect(outcome("W*(1 - 1[x > 0])", "W * (1 - step(x))")).toBe("correct");
    expect(outcome("W*(x .* [x>0])", "W .* (ones(n) * (x .* step(x))')")).toBe("incorrect");
  });

  it("is looked for in bounded time, whatever stands in brackets", () => {
    for (const piece of ["\\aaaa ", "[{", "1[(a)", "[a(b)\\c{d}", "(a>", "\\{\\a"]) {
      const started = performance.now();
      withSteps(piece.repeat(Math.floor(999 / piece.length)));
      expect(performance.now() - started).toBeLessThan(50);
    }
  });

  it("does not take the arguments of a function for a comparison's side", () => {
    expect(withSteps("where(z > 0, a, 0)").text).toBe("where(z > 0, a, 0)");
  });

  it("is told from one with another edge, also where both change at whole numbers", () => {
    expect(outcome("step(z - 1)", "step(z - 2)")).toBe("incorrect");
    expect(outcome("step(2 - x)", "step(1 - x)")).toBe("incorrect");
    expect(outcome("step(2 x - 2)", "step(x - 1)")).toBe("correct");
  });
});
