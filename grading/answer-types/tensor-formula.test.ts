import { describe, expect, it } from "vitest";
import { type Expression, nowhere } from "../expression/expression";
import { lstmFormulas } from "../layers/lstm-formulas";
import { settle } from "../part";
import type { Verdict } from "../verdict";
import { type TensorFormulaOptions, tensorFormula, tensorFormulaKey } from "./tensor-formula";

const options: TensorFormulaOptions = {
  symbols: {
    "delta_{h_t}": { shape: ["n"], aliases: ["dh", "dh_t", "\\frac{\\partial L}{\\partial h_t}"] },
    "delta_{c_t}": { shape: ["n"], aliases: ["dc", "dc_t", "∂L/∂c_t"] },
    "delta_{c_{t+1}}": { shape: ["n"], aliases: ["dc_next", "\\frac{\\partial L}{\\partial c_{t+1}}"] },
    c_t: { shape: ["n"], aliases: ["c"] },
    "c_{t-1}": { shape: ["n"], aliases: ["c_prev"] },
    c_tilde_t: { shape: ["n"], aliases: ["g"] },
    i_t: { shape: ["n"], aliases: ["i"] },
    f_t: { shape: ["n"], aliases: ["f"] },
    "f_{t+1}": { shape: ["n"], aliases: ["f_next"] },
    o_t: { shape: ["n"], aliases: ["o"] },
    x_t: { shape: ["m"], aliases: ["x"] },
    "h_{t-1}": { shape: ["n"], aliases: ["h_prev"] },
    W_f: { shape: ["n", "m"] },
    U_f: { shape: ["n", "n"] },
  },
};

function grade(answer: string, reference: string, given = options): Verdict {
  const key = tensorFormula.read(reference, given);
  if (!key.ok) throw new Error(`${reference}: ${key.feedback[0].message.en}`);
  const reading = tensorFormula.read(answer, given);
  if (!reading.ok) {
    return {
      outcome: "invalid",
      score: null,
      readAs: null,
      feedback: reading.feedback,
      evidence: { method: "reading" },
    };
  }
  return settle(
    tensorFormula.compare(reading.value, tensorFormulaKey(key.value), given),
    reading.readAs,
    reading.notes,
  );
}

const codes = (verdict: Verdict): readonly string[] => verdict.feedback.map(({ code }) => code);

/** One gradient, the key as the course writes it, and the forms in which books and programs give it. */
const gradients: Readonly<Record<string, { readonly key: string; readonly forms: readonly string[] }>> = {
  "∂L/∂z_o": {
    key: "delta_{h_t} .* tanh(c_t) .* o_t .* (1 - o_t)",
    forms: [
      "δh_t ⊙ tanh(c_t) ⊙ o_t ⊙ (1 − o_t)",
      "\\delta h_t \\odot \\tanh(c_t) \\odot o_t \\odot (1-o_t)",
      "\\frac{\\partial L}{\\partial h_t} \\circ \\tanh c_t \\circ o_t \\circ (1-o_t)",
      "\\frac{\\partial L}{\\partial h_{t}} \\odot \\tanh(c_{t}) \\odot \\left(o_{t} - o_{t}^{2}\\right)",
      "o .* (1-o) .* tanh(c) .* dh",
      "dh .* tanh(c) .* (o - o.^2)",
      "dh .* tanh(c) .* (o - o^2)",
      "dh * np.tanh(c) * o * (1 - o)",
      "np.multiply(dh, np.tanh(c)) * o * (1 - o)",
      "torch.mul(dh, torch.tanh(c)) * (o - o**2)",
      "diag(o .* (1-o)) * diag(tanh(c)) * dh",
      "\\operatorname{diag}(o_t)\\,\\mathrm{diag}(1-o_t)\\,(\\delta h_t \\odot \\tanh(c_t))",
      "diag(tanh(c_t) ⊙ o_t ⊙ (1-o_t)) δh_t",
      "\\delta_{h_t} \\odot \\tanh(c_t) \\odot o_t \\odot (\\mathbf{1} - o_t)",
      "dh ∘ (2σ(2c) − 1) ∘ o ∘ (1−o)",
      "dh .* (exp(2c) - 1) ./ (exp(2c) + 1) .* o .* (1-o)",
      "(dh' diag(tanh(c)) diag(o) diag(1-o))'",
      "ｄｈ ⊙ tanh（ｃ）⊙ ｏ ⊙（１－ｏ）",
    ],
  },
  "∂L/∂c_t": {
    key: "delta_{h_t} .* o_t .* (1 - tanh(c_t)^2) + delta_{c_{t+1}} .* f_{t+1}",
    forms: [
      "δh_t ⊙ o_t ⊙ (1 − tanh²(c_t)) + δc_{t+1} ⊙ f_{t+1}",
      "\\delta h_t \\odot o_t \\odot (1-\\tanh^2(c_t)) + \\delta c_{t+1} \\odot f_{t+1}",
      "\\frac{\\partial L}{\\partial h_t} \\odot o_t \\odot (1-\\tanh^{2} c_t) + f_{t+1} \\odot \\frac{\\partial L}{\\partial c_{t+1}}",
      "dh .* o .* sech(c)^2 + dc_next .* f_next",
      "dh .* o .* (1 - tanh(c).^2) + dc_next .* f_next",
      "dh * o * (1 - np.tanh(c)**2) + dc_next * f_next",
      "dh * o * (1 - torch.tanh(c) ** 2) + torch.mul(f_next, dc_next)",
      "dc_next * f_next + np.multiply(dh * o, 1 - np.square(np.tanh(c)))",
      "diag(f_{t+1}) δc_{t+1} + diag(o_t) diag(1 - tanh(c_t)^2) δh_t",
      "δc_{t+1} ⊙ f_{t+1} + δh_t ⊙ o_t − δh_t ⊙ o_t ⊙ tanh(c_t) ⊙ tanh(c_t)",
      "dh .* o .* (1 - tanh(c)) .* (1 + tanh(c)) + dc_next .* f_next",
      "dh .* o ./ cosh(c).^2 + dc_next .* f_next",
      "4 dh .* o .* σ(2c) .* (1 - σ(2c)) + dc_next .* f_next",
      "\\mathrm{diag}(o_t \\circ \\operatorname{sech}^2(c_t))\\,\\delta h_t + f_{t+1} \\circ \\delta c_{t+1}",
    ],
  },
  "∂L/∂W_f": {
    key: "(delta_{c_t} .* c_{t-1} .* f_t .* (1 - f_t)) * x_t'",
    forms: [
      "(δc_t ⊙ c_{t−1} ⊙ f_t ⊙ (1−f_t)) x_tᵀ",
      "\\left(\\delta c_t \\odot c_{t-1} \\odot f_t \\odot (1-f_t)\\right) x_t^{\\top}",
      "\\delta c_t \\odot c_{t-1} \\odot f_t \\odot (1-f_t) x_t^{\\mathsf T}",
      "\\frac{\\partial L}{\\partial c_t} \\circ c_{t-1} \\circ f_t \\circ (1-f_t)\\, x_t^T",
      "outer(dc .* c_prev .* f .* (1-f), x)",
      "np.outer(dc * c_prev * f * (1 - f), x)",
      "torch.outer(dc * c_prev * (f - f**2), x)",
      "(dc * c_prev * f * (1 - f)) @ x.T",
      "(dc * c_prev * f * (1 - f))[:, None] * x[None, :]",
      "(dc * c_prev * f * (1 - f)).unsqueeze(1) @ x.unsqueeze(0)",
      "diag(f) diag(1-f) diag(c_prev) dc x'",
      "diag(dc .* c_prev .* f .* (1-f)) * outer(1 + 0 dc, x)",
      "((dc .* c_prev) .* (f - f.^2)) * x'",
      "(x * (dc .* c_prev .* f .* (1-f))')'",
      "(dc .* c_prev .* f) x' - (dc .* c_prev .* f.^2) x'",
      "(dc * c_prev * f * (1 - f)).reshape(-1, 1) @ x.reshape(1, -1)",
      "(dc .* c_prev .* f .* (1-f)) * transpose(x)",
      "np.matmul(dc * c_prev * f * (1 - f), x.T)",
    ],
  },
  "∂L/∂U_i": {
    key: "(delta_{c_t} .* c_tilde_t .* i_t .* (1 - i_t)) * h_{t-1}'",
    forms: [
      "(δc_t ⊙ c̃_t ⊙ i_t ⊙ (1−i_t)) h_{t−1}ᵀ",
      "\\left(\\delta c_t \\odot \\tilde{c}_t \\odot i_t \\odot (1-i_t)\\right) h_{t-1}^{\\top}",
      "\\delta c_t \\odot \\tilde c_t \\odot i_t \\odot (1-i_t)\\; h_{t-1}^{T}",
      "\\frac{\\partial L}{\\partial c_t} \\odot \\tilde{c}_{t} \\odot i_{t} \\odot (1-i_{t})\\, h_{t-1}^\\top",
      "outer(dc .* g .* i .* (1-i), h_prev)",
      "np.outer(dc * g * i * (1 - i), h_prev)",
      "torch.outer(dc * g * i * (1 - i), h_prev)",
      "(dc * g * (i - i**2)) @ h_prev.T",
      "(dc * g * i * (1 - i))[:, None] @ h_prev[None, :]",
      "diag(i .* (1-i)) diag(g) dc h_prev'",
      "dc .* g .* i .* (1-i) * h_prev^T",
      "(h_prev (dc .* g .* i .* (1-i))^T)^T",
      "-(dc .* g .* i .* (i-1)) h_prev'",
    ],
  },
  "∂L/∂b_c": {
    key: "delta_{c_t} .* i_t .* (1 - c_tilde_t^2)",
    forms: [
      "δc_t ⊙ i_t ⊙ (1 − c̃_t²)",
      "\\delta c_t \\odot i_t \\odot (1-\\tilde{c}_t^2)",
      "\\frac{\\partial L}{\\partial c_t} \\odot i_t \\odot (1 - \\tilde c_t \\odot \\tilde c_t)",
      "\\delta c_t \\circ i_t \\circ (1-\\tilde{c}_t^{\\circ 2})",
      "dc .* i .* (1 - g.^2)",
      "dc .* i .* (1 - g^2)",
      "dc * i * (1 - g**2) + 0 * np.tanh(c)",
      "np.multiply(dc, i) * (1 - np.square(g))",
      "torch.mul(dc, i) * (1 - g.pow(2))",
      "diag(i) diag(1 - g.^2) dc",
      "diag(1 - g^2) * (dc .* i)",
      "dc .* i - dc .* i .* g .* g",
      "(1-g) .* (1+g) .* i .* dc",
      "dc ⊙ i ⊙ (1−g⊙g)",
    ],
  },
};

describe.each(Object.entries(gradients))("%s", (_, { key, forms }) => {
  it.each(forms)("is right as %s", (form) => {
    const verdict = grade(form, key);
    expect([verdict.outcome, codes(verdict)]).toEqual(["correct", expect.anything()]);
  });
});

describe("the reference engine", () => {
  const engine = lstmFormulas();
  const { f, i, c, o } = engine.deltaZFromCell;
  const multiply = (left: Expression, right: string): Expression => ({
    kind: "multiply",
    factors: [left, { kind: "transpose", argument: { kind: "symbol", name: right, at: nowhere }, at: nowhere }],
    at: nowhere,
  });

  it.each<[string, Expression]>([
    ["∂L/∂z_o", o],
    ["∂L/∂c_t", engine.deltaC],
    ["∂L/∂W_f", multiply(f, "x_t")],
    ["∂L/∂U_i", multiply(i, "h_{t-1}")],
    ["∂L/∂b_c", c],
  ])("finds the same %s by differentiation", (name, value) => {
    const reading = tensorFormula.read(gradients[name]?.key ?? "", options);
    if (!reading.ok) throw new Error(reading.feedback[0].message.en);
    expect(tensorFormula.compare(reading.value, { value }, options).relation).toBe("equal");
  });
});

const right = gradients["∂L/∂W_f"]?.key ?? "";

describe("a wrong answer", () => {
  it.each([
    ["slip:transposed", "outer(x, dc .* c_prev .* f .* (1-f))"],
    ["slip:sign", "-outer(dc .* c_prev .* f .* (1-f), x)"],
    ["slip:sign", "outer(dc .* c_prev .* f .* (1+f), x)"],
    ["slip:sigmoid-derivative", "outer(dc .* c_prev .* f, x)"],
    ["slip:missing-factor", "outer(dc .* c_prev .* (1-f), x)"],
    ["slip:missing-factor", "outer(c_prev .* f .* (1-f), x)"],
    ["slip:time-step", "outer(dc .* c_t .* f .* (1-f), x)"],
    ["slip:wrong-symbol", "outer(dc .* c_prev .* i .* (1-i), x)"],
    ["slip:wrong-symbol", "outer(dc .* c_prev .* o .* (1-o), x)"],
  ])("is named %s: %s", (code, answer) => {
    const verdict = grade(answer, right);
    expect([verdict.outcome, codes(verdict)]).toEqual(["incorrect", expect.arrayContaining([code])]);
  });

  it.each([
    ["slip:tanh-derivative", "dh .* o + dc_next .* f_next"],
    ["slip:missing-square", "dh .* o .* (1 - tanh(c)) + dc_next .* f_next"],
    ["slip:missing-term", "dh .* o .* (1 - tanh(c)^2)"],
    ["slip:missing-function", "dh .* o .* (1 - c^2) + dc_next .* f_next"],
    ["slip:time-step", "dh .* o .* (1 - tanh(c)^2) + dc_next .* f"],
    ["slip:sign", "dh .* o .* (1 - tanh(c)^2) - dc_next .* f_next"],
  ])("of the cell's gradient is named %s: %s", (code, answer) => {
    const verdict = grade(answer, gradients["∂L/∂c_t"]?.key ?? "");
    expect([verdict.outcome, codes(verdict)]).toEqual(["incorrect", expect.arrayContaining([code])]);
  });

  it.each([
    ["slip:missing-transpose", "U_f * dh"],
    ["slip:elementwise-for-product", "U_f' .* dh", "invalid"],
  ])("with a recurrent matrix is named %s: %s", (code, answer, outcome = "incorrect") => {
    const verdict = grade(answer, "U_f' * dh");
    expect(verdict.outcome).toBe(outcome);
    if (outcome === "incorrect") expect(codes(verdict)).toContain(code);
  });

  it("of another shape says both shapes, and is no unreadable answer", () => {
    const verdict = grade("outer(dc .* c_prev .* f .* (1-f), h_prev)", right);
    expect(verdict.outcome).toBe("incorrect");
    expect(verdict.feedback.at(-1)?.message.en).toBe("Your formula is n×n, but n×m is asked for.");
    expect(grade("dc h_prev'", right).feedback.at(-1)?.message.en).toBe(
      "dc is n×1 and h_prev' is 1×n: the product is n×n, but n×m is asked for.",
    );
  });

  it("comes with a point that can be checked by hand, both values printed", () => {
    const { evidence } = grade("dc .* f", "dc .* f .* (1 - f)");
    expect(evidence.counterexample).toBeDefined();
    const { at, answer, reference } = evidence.counterexample ?? { at: {}, answer: "", reference: "" };
    const column = (text = ""): readonly number[] => text.slice(1, -1).split("; ").map(Number);
    const [dc, f] = [column(at["delta_c_t"]), column(at["f_t"])];
    expect(column(answer)).toEqual(dc.map((d, i) => d * (f[i] ?? 0)));
    expect(column(reference)).toEqual(dc.map((d, i) => d * (f[i] ?? 0) * (1 - (f[i] ?? 0))));
    expect(answer).not.toBe(reference);
  });

  it("that differs by one part in 10^12 is still wrong", () => {
    expect(grade("1.000000000001 dc .* f", "dc .* f").outcome).toBe("incorrect");
  });

  it("that prints alike in six digits is shown with more", () => {
    const { outcome, evidence } = grade("1.0000001 tanh(c)", "tanh(c)");
    expect(outcome).toBe("incorrect");
    expect(evidence.counterexample?.answer).not.toBe(evidence.counterexample?.reference);
  });

  it("that vanishes on small whole numbers is still told from the key", () => {
    const zeros = Array.from({ length: 8 }, (_, i) => `(f - ${i - 2})`).join(" .* ");
    expect(grade(`dc + ${zeros}`, "dc").outcome).toBe("incorrect");
  });

  it("that hides behind the primes of the grader's own fields is never right", () => {
    const product = [67080479n, 66905519n, 66856799n, 66838319n, 66811439n].reduce((a, b) => a * b);
    expect(grade(`dc + ${product} f`, "dc").outcome).not.toBe("correct");
    expect(grade("dc .* exp(33540239 f) ./ exp(33540239 f - f)", "dc .* exp(f)").outcome).not.toBe("incorrect");
    expect(grade("dc .* exp(33540239 f)", "dc").outcome).not.toBe("correct");
  });
});

describe("an answer without consistent shapes", () => {
  it.each([
    ["shape:elementwise-meant", "dc * f"],
    ["shape:outer-meant", "dc * x"],
    ["shape:transpose-missing", "W_f dc"],
    ["shape:transpose-missing", "dc + f'"],
    ["shape:unequal", "dc + x"],
    ["shape:product-meant", "W_f .* x"],
    ["shape:not-square", "tr(W_f)"],
    ["shape:not-square", "W_f^-2"],
    ["shape:not-a-vector", "outer(W_f, x)"],
    ["tensor:vector-inverse", "f^-1"],
    ["tensor:division-by-matrix", "1/U_f"],
    ["tensor:not-a-formula", "det(U_f)"],
    ["unknown-name", "c_{t-1} .* c_k"],
    ["tensor:not-given", "sum_{t=1}^T c_s"],
  ])("costs nothing and is told %s: %s", (code, answer) => {
    const verdict = grade(answer, "dc");
    expect([verdict.outcome, codes(verdict)]).toEqual(["invalid", [code]]);
  });

  it("is pointed at in the text as it was typed, also after NumPy's signs were rewritten", () => {
    const answer = "np.multiply(dc, f) + np.tanh(c) * x";
    const verdict = grade(answer, "dc");
    const at = verdict.feedback[0]?.at ?? { from: 0, to: 0 };
    expect(answer.slice(at.from, at.to)).toBe("tanh(c) * x");
  });
});

describe("`*`", () => {
  it("is the matrix product in mathematics and elementwise in NumPy", () => {
    expect(grade("dc * f", "dc .* f").outcome).toBe("invalid");
    expect(grade("dc * f + 0 * np.tanh(c)", "dc .* f").outcome).toBe("correct");
    expect(grade("U_f * U_f @ h_prev", "(U_f .* U_f) * h_{t-1}").outcome).toBe("correct");
    expect(grade("U_f * U_f h_prev", "U_f^2 * h_{t-1}").outcome).toBe("correct");
  });

  it.each([
    "dc @ f",
    "dc @ U_f",
    "(dc * f)[:, None] * x[None, :]",
    "W_f * dc[:, None]",
    "U_f**2 / U_f @ h_prev",
    "torch.mul(dc, f) @ W_f",
  ])("in NumPy may become a key in printed mathematics: %s", (answer) => {
    const reading = tensorFormula.read(answer, options);
    if (!reading.ok) throw new Error(reading.feedback[0].message.en);
    const key = tensorFormulaKey(reading.value);
    expect(tensorFormula.compare(reading.value, key, options).relation).toBe("equal");
    expect(grade(tensorFormula.print(key, options).text, answer).outcome).toBe("correct");
  });

  it("is asked back where NumPy would spread a vector along one of two equal axes", () => {
    expect(grade("np.tanh(U_f) * dc", "dc").outcome).toBe("invalid");
  });

  it("scales where one side is a number", () => {
    expect(grade("2 * dc", "dc + dc").outcome).toBe("correct");
  });
});

describe("identities of matrix calculus", () => {
  const given: TensorFormulaOptions = {
    symbols: {
      A: { shape: ["n", "n"] },
      B: { shape: ["n", "n"] },
      Q: { shape: ["n", "d"] },
      K: { shape: ["n", "d"] },
      x: { shape: ["n"] },
      s: { shape: [] },
    },
  };

  it.each([
    ["(A B)^-1", "B^-1 A^-1"],
    ["inv(A)'", "inv(A')"],
    ["A^3 A^-2", "A"],
    ["tr(A' B)", "sum(A .* B)"],
    ["norm(x)^2", "x' x"],
    ["dot(x, A x)", "x' A x"],
    ["softmax(x)", "exp(x) ./ sum(exp(x))"],
    ["softmax(x)", "softmax(x + s)"],
    ["softmax(x' A)", "softmax(s + x' A)"],
    ["relu(x)", "max(x, 0)"],
    ["x .* step(x)", "max(0, x)"],
    ["mean(x)", "sum(x) / n"],
    ["sum(x + s)", "sum(x) + n s"],
    ["tr(diag(x))", "sum(x)"],
    ["diag(A .* B)", "diag(B .* A)"],
    ["x x' .* A", "diag(x) A diag(x)"],
    ["sigmoid(x) .* sigmoid(-x)", "sigmoid(x) - sigmoid(x)^2"],
    ["tanh(tanh(x))", "(exp(2 tanh(x)) - 1) ./ (exp(2 tanh(x)) + 1)"],
  ])("%s = %s", (left, right_) => {
    expect(grade(left, right_, given).outcome).toBe("correct");
  });

  it.each([
    "s x .* 1[A x > 0]",
    "s x ⊙ [A x > 0]",
    "s x ⊙ (0 < A x)",
    "s x \\odot \\mathbb{1}_{A x > 0}",
    "s x ⊙ relu'(A x)",
    "diag(1[A x ≥ 0]) x s",
    "s * x * (A @ x > 0).float()",
    "s * x * ((A @ x) > 0)",
    "s x ⊙ step(A x)",
  ])("a mask is read in every way that people write it: %s", (answer) => {
    expect(grade(answer, "s x ⊙ step(A x)", given).outcome).toBe("correct");
  });

  it.each(["s x ⊙ 1[A x < 0]", "s x", "s x ⊙ relu(A x)", "s x ⊙ 1[x > 0]", "s x ⊙ 1[A x > 1]"])(
    "another mask is wrong: %s",
    (answer) => {
      expect(grade(answer, "s x ⊙ step(A x)", given).outcome).toBe("incorrect");
    },
  );

  it("a comparison alone, or of three things, is no value", () => {
    expect(grade("x > 0", "x", given).outcome).toBe("invalid");
    expect(grade("(1 > x > 0)", "x", given).outcome).toBe("invalid");
  });

  it.each([
    ["A B", "B A"],
    ["(A B)^-1", "A^-1 B^-1"],
    ["(A + B)^2", "A^2 + 2 A B + B^2"],
    ["A .* A", "A^2"],
    ["sum(x + s)", "sum(x) + 5 s"],
    ["softmax(Q K')", "softmax(K Q')"],
    ["norm(x)", "sum(x)"],
    ["tr(A B)", "tr(A) tr(B)"],
  ])("%s ≠ %s", (left, right_) => {
    expect(grade(left, right_, given).outcome).toBe("incorrect");
  });
});

describe("sums over time", () => {
  const sequence: TensorFormulaOptions = {
    symbols: {
      delta_t: { shape: ["n"], aliases: ["dz_t"] },
      x_t: { shape: ["m"] },
      "h_{t-1}": { shape: ["n"] },
      f_t: { shape: ["n"] },
    },
  };
  const key = "sum_{t=1}^T delta_t x_t'";

  it.each([
    "\\sum_{k=1}^{T} \\delta_k x_k^{\\top}",
    "∑_{t=1}^{T} outer(δ_t, x_t)",
    "∑_t δ_t x_tᵀ",
    "(sum_{s=1}^T x_s delta_s')'",
    "δ_1 x_1' + sum_{t=2}^T δ_t x_t'",
    "sum_{t=0}^{T-1} δ_{t+1} x_{t+1}'",
    "sum(outer(delta_k, x_k), k, 1, T)",
  ])("do not depend on the name of the index: %s", (answer) => {
    const verdict = grade(answer, key, sequence);
    expect([verdict.outcome, codes(verdict)]).toEqual(["correct", expect.anything()]);
  });

  it("are missed by the share of one step, which is named", () => {
    expect(codes(grade("δ_t x_t'", key, sequence))).toEqual(["slip:missing-sum-over-time"]);
  });

  it("are told from those with other bounds", () => {
    expect(grade("sum_{t=2}^T δ_t x_t'", key, sequence).outcome).toBe("incorrect");
    expect(grade("sum_{t=1}^{T-1} δ_t x_t'", key, sequence).outcome).toBe("incorrect");
  });

  it("have products beside them: the factors of the cell path", () => {
    const path = "prod_{k=t+1}^T f_k";
    expect(grade("f_{t+1} .* prod_{k=t+2}^T f_k", path, sequence).outcome).not.toBe("incorrect");
    expect(grade("∏_{s=t+1}^{T} f_s", path, sequence).outcome).toBe("correct");
    expect(grade("∏_{s=t}^{T} f_s", path, sequence).outcome).toBe("incorrect");
  });
});
