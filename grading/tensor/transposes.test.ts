import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";

const symbols = {
  W: { shape: ["n", "m"] },
  A: { shape: ["n", "n"] },
  B: { shape: ["n", "n"] },
  x: { shape: ["n"] },
  g: { shape: ["n"] },
  x_t: { shape: ["n"] },
  g_t: { shape: ["n"] },
  "h_{t-1}": { shape: ["n"] },
};

function outcome(answer: string, reference: string, given: typeof symbols = symbols): unknown {
  const verdict = grade({ type: "tensor-formula", answer, reference, symbols: given });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

describe("the T of a transpose", () => {
  it.each([
    ["W^Tx", "W' * x"],
    ["W^Tx\\,", "W' * x"],
    ["A^TBx", "A' * B * x"],
    ["(A^TB)^T", "B' * A"],
    ["A^TB^TA", "A' * B' * A"],
    ["W^T\\sigma(x)", "W' * sigmoid(x)"],
    ["W^Ttanh(x)", "W' * tanh(x)"],
    ["W^Tx_t", "W' * x_t"],
    ["x^Tx + g^Tg", "x' * x + g' * g"],
  ])("may stand right before the next factor: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  it.each([
    ["A^TBx", "A * B * x"],
    ["A^TBx", "(A * B)' * x"],
    ["A^Tx", "A * x"],
  ])("is no part of that factor's name: %s is not %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });

  it("is part of a name that is given", () => {
    const given = { ...symbols, Tx: { shape: [] } };
    expect(outcome("2^Tx", "exp(Tx*log(2))", given)).toBe("correct");
    expect(outcome("W^T x", "W' * x", given)).toBe("correct");
  });

  it.each(["g_t h^\\top_{t-1}", "g_t h^T_{t-1}", "g_t h^{T}_{t-1}", "g_t hᵀ_{t-1}", "g_t h'_{t-1}"])(
    "may stand before the subscript: %s",
    (answer) => {
      expect(outcome(answer, "g_t * h_{t-1}'")).toBe("correct");
      expect(outcome(answer, "g_t * x_t'")).toBe("incorrect");
    },
  );

  it("before a subscript that no given name has is refused by name", () => {
    expect(outcome("g_t h^T_{t-2}", "g_t * h_{t-1}'")).toBe("invalid");
  });
});
