import { settle } from "../part";
import type { Verdict } from "../verdict";
import { type TensorFormulaOptions, tensorFormula, tensorFormulaKey } from "./tensor-formula";

export const options: TensorFormulaOptions = {
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

export function grade(answer: string, reference: string, given = options): Verdict {
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

export const codes = (verdict: Verdict): readonly string[] => verdict.feedback.map(({ code }) => code);

/** One gradient, the key as the course writes it, and the forms in which books and programs give it. */
export const gradients: Readonly<Record<string, { readonly key: string; readonly forms: readonly string[] }>> = {
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
