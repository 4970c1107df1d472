import { describe, expect, it } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = { f_t: { shape: ["n"] }, x: { shape: ["n"] }, s: { shape: [] } };

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

const range = "\\prod_{k=t+1}^{T}";
const product = (factor: string): string => `(${range} (${factor}))`;
const lengths = Array.from({ length: 13 }, (_, i) => i + 1);

describe("a product over time is another one where each factor is multiplied", () => {
  it("by -1, which no even number of factors shows", () => {
    expect(outcome(product("-f_k"), product("f_k"))).toBe("incorrect");
    expect(outcome(`-${product("-f_k")}`, product("f_k"))).toBe("incorrect");
    expect(outcome(product("f_k - 1"), product("1 - f_k"))).toBe("incorrect");
    expect(outcome("\\prod_{k=1}^{T} (-f_k)", "\\prod_{k=1}^{T} f_k")).toBe("incorrect");
    expect(outcome(`x \\odot ${product("-f_k")}`, `x \\odot ${product("f_k")}`)).toBe("incorrect");
    expect(outcome(`\\tanh(${product("-f_k")})`, `\\tanh(${product("f_k")})`)).not.toBe("correct");
  });

  it("by 2, though 2^L is a number for each number L of steps", () => {
    for (const L of lengths) expect(outcome(`${2 ** L} ${product("f_k")}`, product("2 f_k"))).toBe("incorrect");
  });

  it("by a symbol", () => {
    for (const L of lengths.slice(0, 8)) {
      const power = Array.from({ length: L }, () => "x").join(" \\odot ");
      expect(outcome(`${power} \\odot ${product("f_k")}`, product("x \\odot f_k"))).toBe("incorrect");
    }
  });

  it("so that two of them do not stand for a third that they meet at two lengths next to each other", () => {
    for (const L of lengths.slice(0, 10)) {
      // a + b (-1)^L = 2^L, and the same at L + 1.
      const [now, next] = [2 ** L, 2 ** (L + 1)];
      const [a, rest] = [(now + next) / 2, (now - next) / 2];
      const b = L % 2 === 0 ? rest : -rest;
      const both = `${a} ${product("f_k")} + (${b}) ${product("-f_k")}`;
      expect(outcome(both, product("2 f_k"))).not.toBe("correct");
    }
  });
});

describe("a product over time is the same one", () => {
  it.each([
    [product("-f_k"), product("(-1) \\odot f_k")],
    [product("f_k - 1"), product("-(1 - f_k)")],
    [`${product("f_k")} \\odot ${product("1 - f_k")}`, product("f_k \\odot (1 - f_k)")],
    [`${product("f_k")} \\odot ${product("f_k")}`, product("f_k \\odot f_k")],
    [`${product("-f_k")} \\odot ${product("-f_k")}`, product("f_k \\odot f_k")],
    [`x \\odot ${product("f_k")} + x`, `x \\odot (1 + ${product("f_k")})`],
    ["(\\prod_{k=t+1}^{T} \\operatorname{diag}(f_k)) x", `${product("f_k")} \\odot x`],
    ["\\prod_{k=t+1}^{T} \\operatorname{diag}(f_k)", `\\operatorname{diag}(${product("f_k")})`],
  ])("where its factors are: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });
});

describe("what stands behind a product over time", () => {
  it.each([
    "\\prod_{k=t+1}^{T} f_k \\odot x",
    "∏_{k=t+1}^T f_k ⊙ x",
    "∏_{k=t+1}^T f_k ⊙ ∏_{k=t+1}^T f_k",
    "\\prod_{k=t+1}^{T} \\operatorname{diag}(f_k) x",
    "\\prod_{k=t+1}^{T} f_k \\cdot s",
  ])("without its index is within it in one book and beside it in the next, so that it is asked back: %s", (answer) => {
    const verdict = tensorVerdict(answer, `${product("f_k")} \\odot x`, symbols);
    expect(verdict.feedback.map(({ code }) => code)).toEqual(["product-reach"]);
  });

  it.each([
    ["x \\odot \\prod_{k=t+1}^{T} f_k", `${product("f_k")} \\odot x`],
    ["\\prod_{k=t+1}^{T} x \\odot f_k", product("x \\odot f_k")],
    ["\\prod_{k=t+1}^{T} s f_k \\odot (1 - f_k)", product("s f_k \\odot (1 - f_k)")],
    ["\\prod_{k=t+1}^{T} (f_k \\odot x)", product("x \\odot f_k")],
  ])("and with it is not: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });
});
