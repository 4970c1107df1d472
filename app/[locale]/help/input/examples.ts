/** Ways of typing that mean the same, each read on the page by the grader's own reader. */
export interface Example {
  readonly type: "integer" | "formula" | "vector" | "gradient" | "order" | "tensor-formula";
  /** What a question of that kind would tell the reader: names, sizes, shapes. */
  readonly options: unknown;
  readonly typed: readonly [string, ...string[]];
}

export const sections = ["numbers", "formulas", "vectors", "gradients", "orders", "tensors"] as const;

export type Section = (typeof sections)[number];

const formula = (names: readonly string[], ...typed: readonly [string, ...string[]]): Example => ({
  type: "formula",
  options: { names },
  typed,
});

const tensors = {
  symbols: {
    δ_t: { shape: ["n"] },
    o_t: { shape: ["n"] },
    c_t: { shape: ["n"] },
    x_t: { shape: ["m"] },
    W: { shape: ["n", "m"] },
  },
};

export const examples: Readonly<Record<Section, readonly Example[]>> = {
  numbers: [
    { type: "integer", options: {}, typed: ["16384", "16,384", "128^2", "2^14", "128*128", "１６３８４"] },
    formula([], "1/8", "0.125", "2^(-3)", "2⁻³"),
  ],
  formulas: [
    formula(["K", "C_in", "C_out"], "K^2 C_in C_out", "K**2*C_in*C_out", "K²·C_in·C_out", "K^2 C_{in} C_{out}"),
    formula(["x"], "1/(1+e^(-x))", "\\frac{1}{1+e^{-x}}", "1/(1+exp(-x))"),
    formula(["x"], "x(1-x)", "x*(1-x)", "x×(1−x)"),
    formula(["x"], "sqrt(x)", "√x", "\\sqrt{x}"),
    formula(["n"], "log_2 n", "log2(n)", "\\log_2 n"),
  ],
  vectors: [
    {
      type: "vector",
      options: { size: 3 },
      typed: ["(0, 1, 0)", "[0, 1, 0]", "0, 1, 0", "[0; 1; 0]", "（０，１，０）"],
    },
  ],
  gradients: [
    { type: "gradient", options: { size: 3 }, typed: ["(0, 1, 0)", "[0,1,0]"] },
    { type: "gradient", options: { size: 3 }, typed: ["undefined", "does not exist", "不可导", "未定义"] },
  ],
  orders: [
    { type: "order", options: { names: ["n", "d"] }, typed: ["n^2 d", "O(n^2 d)", "Θ(n²·d)", "O(n**2*d)"] },
    { type: "order", options: { names: ["n", "k"] }, typed: ["log_k n", "O(log n / log k)", "\\log_k n"] },
  ],
  tensors: [
    {
      type: "tensor-formula",
      options: tensors,
      typed: [
        "δ_t .* tanh(c_t) .* o_t .* (1-o_t)",
        "δ_t ⊙ tanh(c_t) ⊙ o_t ⊙ (1-o_t)",
        "\\delta_t \\odot \\tanh(c_t) \\odot o_t \\odot (1-o_t)",
      ],
    },
    { type: "tensor-formula", options: tensors, typed: ["δ_t x_t'", "δ_t x_t^T", "δ_t * x_t⊤", "outer(δ_t, x_t)"] },
  ],
};
