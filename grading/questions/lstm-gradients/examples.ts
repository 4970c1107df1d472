import type { Examples, ExamplesOfQuestion } from "../example";
import { numericExamples } from "./numeric-examples";

/** One step's ∂L/∂z in the notations of books, of NumPy and of LaTeX, from the arriving gradient on. */
interface Notations {
  readonly plain: string;
  readonly glyphs: string;
  readonly latex: string;
  readonly numpy: string;
  /** The same with σ′ or tanh′ left out: for the gates also with σ alone, which lacks (1 − σ). */
  readonly withoutDerivative: string;
  readonly half?: string;
  /** Something that is taken for another thing, and the misconception's id. */
  readonly mistaken: readonly [id: string, text: string];
}

const blocks: Readonly<Record<"input" | "forget" | "output" | "candidate", Notations>> = {
  input: {
    plain: "delta_c_t .* c_tilde_t .* i_t .* (1 - i_t)",
    glyphs: "δc_t ⊙ c̃_t ⊙ i_t ⊙ (1 − i_t)",
    latex: "\\delta_{c_t} \\odot \\tilde{c}_t \\odot i_t \\odot (1 - i_t)",
    numpy: "dc_t * c_tilde_t * i_t * (1 - i_t)",
    withoutDerivative: "delta_c_t .* c_tilde_t",
    half: "delta_c_t .* c_tilde_t .* i_t",
    mistaken: ["cell-for-candidate", "delta_c_t .* c_{t-1} .* i_t .* (1 - i_t)"],
  },
  forget: {
    plain: "delta_c_t .* c_{t-1} .* f_t .* (1 - f_t)",
    glyphs: "δc_t ⊙ c_(t-1) ⊙ (f_t − f_t ⊙ f_t)",
    latex: "\\delta_{c_t} \\odot c_{t-1} \\odot f_t \\odot (1 - f_t)",
    numpy: "dc_t * c_{t-1} * f_t * (1 - f_t)",
    withoutDerivative: "delta_c_t .* c_{t-1}",
    half: "delta_c_t .* c_{t-1} .* f_t",
    mistaken: ["cell-of-this-step", "delta_c_t .* c_t .* f_t .* (1 - f_t)"],
  },
  output: {
    plain: "delta_h_t .* tanh(c_t) .* o_t .* (1 - o_t)",
    glyphs: "δh_t ⊙ tanh(c_t) ⊙ o_t ⊙ (1 − o_t)",
    latex: "\\delta_{h_t} \\odot \\tanh(c_t) \\odot o_t \\odot (1 - o_t)",
    numpy: "dh_t * np.tanh(c_t) * o_t * (1 - o_t)",
    withoutDerivative: "delta_h_t .* tanh(c_t)",
    half: "delta_h_t .* tanh(c_t) .* o_t",
    mistaken: ["cell-without-tanh", "delta_h_t .* c_t .* o_t .* (1 - o_t)"],
  },
  candidate: {
    plain: "delta_c_t .* i_t .* (1 - c_tilde_t.^2)",
    glyphs: "δc_t ⊙ i_t ⊙ (1 − c̃_t²)",
    latex: "\\delta_{c_t} \\odot i_t \\odot (1 - \\tilde{c}_t^2)",
    numpy: "dc_t * i_t * (1 - c_tilde_t**2)",
    withoutDerivative: "delta_c_t .* i_t",
    mistaken: ["forget-for-input", "delta_c_t .* f_t .* (1 - c_tilde_t.^2)"],
  },
};

/** The formula as people arrange it: other orders, other signs, diagonal matrices, brackets, the product written out. */
function arranged({ plain, glyphs, latex }: Notations): readonly string[] {
  const factors = plain.split(" .* ");
  const [first = "", ...others] = factors;
  const [last = ""] = factors.slice(-1);
  const front = factors.slice(0, -1).join(" .* ");
  const expanded = last.replace("(1 - ", "").replace(")", "");
  return [
    plain,
    glyphs,
    latex,
    [...factors].reverse().join(" .* "),
    [...factors].reverse().join(" ∘ "),
    latex.replaceAll("\\odot", "\\circ"),
    `${first} .* (${others.join(" .* ")})`,
    `${front} - ${front} .* ${expanded}`,
    `diag(${last}) * (${front})`,
    `diag(${first}) * diag(${last}) * (${factors.slice(1, -1).join(" .* ")})`,
    `-(${front} .* (${last.slice(1, -1).replace("1 - ", "")} - 1))`,
    `0.5*(${plain}) + (${plain})/2`,
  ];
}

/** Times the row of what the parameter multiplies: for W the input, for U the state before. */
function matrixExamples(block: Notations, row: "x_t" | "h_{t-1}"): Examples {
  const other = row === "x_t" ? "h_{t-1}" : "x_t";
  const forgotten = block.half === undefined ? "tanh-derivative-forgotten" : "gate-derivative-forgotten";
  return {
    correct: [
      ...arranged(block).map((z) => `(${z}) ${row}^T`),
      `(${block.plain}) * ${row}'`,
      `(${block.glyphs}) ${row}ᵀ`,
      `\\left(${block.latex}\\right) ${row}^{\\top}`,
      `np.outer(${block.numpy}, ${row})`,
      `(${block.numpy}) @ ${row}.T`,
      `outer(${block.plain}, ${row})`,
      `(${row} * (${block.plain})')'`,
      `np.einsum('i,j->ij', ${block.numpy}, ${row})`,
      `torch.outer(${block.numpy}, ${row})`,
      `(${block.numpy})[:, None] * ${row}[None, :]`,
      `(${block.plain}) ⊗ ${row}`,
    ],
    slips: {
      [forgotten]: [`(${block.withoutDerivative}) * ${row}'`],
      ...(block.half === undefined ? {} : { "complement-forgotten": [`(${block.half}) * ${row}'`] }),
      [block.mistaken[0]]: [`(${block.mistaken[1]}) * ${row}'`],
      transposed: [`${row} * (${block.plain})'`],
      "other-input": [`(${block.plain}) * ${other}'`],
    },
    incorrect: [`-(${block.plain}) * ${row}'`, block.plain],
    invalid: ["", `(${block.plain}) * ${row}`, "δz x", `(${block.plain} * ${row}'`],
  };
}

function biasExamples(block: Notations): Examples {
  const forgotten = block.half === undefined ? "tanh-derivative-forgotten" : "gate-derivative-forgotten";
  return {
    correct: arranged(block),
    slips: {
      [forgotten]: [block.withoutDerivative],
      ...(block.half === undefined ? {} : { "complement-forgotten": [block.half] }),
      [block.mistaken[0]]: [block.mistaken[1]],
      "times-input": [`(${block.plain}) * x_t'`],
    },
    incorrect: [`2 * (${block.plain})`, "0 .* c_t"],
    invalid: ["", block.plain.replace(".*", "*"), "delta_c_t .*", "不会"],
  };
}

const steps: ExamplesOfQuestion = Object.fromEntries(
  Object.entries(blocks).flatMap(([name, block]): [string, Examples][] => [
    [`w-${name}`, matrixExamples(block, "x_t")],
    [`u-${name}`, matrixExamples(block, "h_{t-1}")],
    [`b-${name}`, biasExamples(block)],
  ]),
);

/** Answers to the variant of the seed "examples". */
export const examples: ExamplesOfQuestion = {
  "output-gate": {
    correct: [
      "delta_h_t .* tanh(c_t) .* o_t .* (1 - o_t)",
      "δh_t ⊙ tanh(c_t) ⊙ o_t ⊙ (1 − o_t)",
      "dh .* tanh(c_t) .* (o_t - o_t.^2)",
      "\\delta_{h_t} \\odot \\tanh(c_t) \\odot o_t \\odot (1-o_t)",
      "diag(o_t .* (1-o_t)) * diag(tanh(c_t)) * delta_h_t",
      "o_t ∘ (1 - o_t) ∘ tanh(c_t) ∘ δh_t",
      "∂L/∂h_t ⊙ tanh(c_t) ⊙ o_t ⊙ (1-o_t)",
      "dh_t * np.tanh(c_t) * o_t * (1 - o_t)",
      "torch.mul(dh_t, torch.tanh(c_t)) * o_t * (1 - o_t)",
      "np.multiply(dh_t, np.tanh(c_t)) * (o_t - o_t**2)",
      "dh_t .* tanh(c_t) .* o_t - dh_t .* tanh(c_t) .* o_t.^2",
      "diag(delta_h_t .* tanh(c_t)) * (o_t - o_t .* o_t)",
      "(I - diag(o_t)) * diag(o_t) * (dh_t .* tanh(c_t))",
      "\\frac{\\partial L}{\\partial h_t} \\circ \\tanh(c_t) \\circ o_t \\circ (1 - o_t)",
    ],
    slips: {
      "gate-derivative-forgotten": ["dh_t .* tanh(c_t)"],
      "complement-forgotten": ["dh_t .* tanh(c_t) .* o_t"],
      "cell-without-tanh": ["dh_t .* c_t .* o_t .* (1-o_t)"],
      "wrong-gate": ["dh_t .* tanh(c_t) .* f_t .* (1-f_t)"],
    },
    incorrect: ["dh_t .* tanh(c_t) .* o_t .* (1+o_t)"],
    invalid: ["", "dh_t * tanh(c_t) * o_t", "σ'(z_o)", "delta"],
  },
  cell: {
    correct: [
      "delta_h_t .* o_t .* (1 - tanh(c_t).^2) + delta_{c_{t+1}} .* f_{t+1}",
      "δh_t ⊙ o_t ⊙ (1 − tanh(c_t)²) + δc_{t+1} ⊙ f_{t+1}",
      "\\delta_{h_t} \\odot o_t \\odot (1 - \\tanh^2(c_t)) + \\delta_{c_{t+1}} \\odot f_{t+1}",
      "f_{t+1} .* dc_{t+1} + dh_t .* o_t .* (1 - tanh(c_t).^2)",
      "dh_t .* o_t .* sech(c_t).^2 + dc_{t+1} .* f_{t+1}",
      "dh_t * o_t * (1 - np.tanh(c_t)**2) + dc_{t+1} * f_{t+1}",
      "dh_t * o_t * (1 - torch.tanh(c_t).pow(2)) + dc_{t+1} * f_{t+1}",
      "dh_t .* o_t ./ cosh(c_t).^2 + f_{t+1} .* dc_{t+1}",
      "diag(o_t .* (1 - tanh(c_t).^2)) * dh_t + diag(f_{t+1}) * dc_{t+1}",
      "dh_t ⊙ o_t ⊙ tanh'(c_t) + dc_{t+1} ⊙ f_{t+1}",
      "dh_t .* o_t - dh_t .* o_t .* tanh(c_t).^2 + dc_{t+1} .* f_{t+1}",
      "dh_t .* o_t .* (1 + tanh(c_t)) .* (1 - tanh(c_t)) + dc_{t+1} .* f_{t+1}",
      "∂L/∂h_t ∘ o_t ∘ (1 − tanh²(c_t)) + f_{t+1} ∘ ∂L/∂c_{t+1}",
    ],
    slips: {
      "next-step-forgotten": ["dh_t .* o_t .* (1 - tanh(c_t).^2)"],
      "this-step-forgotten": ["dc_{t+1} .* f_{t+1}"],
      "forget-gate-of-this-step": ["dh_t .* o_t .* (1 - tanh(c_t).^2) + dc_{t+1} .* f_t"],
      "output-gate-exchanged": ["dh_t .* i_t .* (1 - tanh(c_t).^2) + dc_{t+1} .* f_{t+1}"],
    },
    incorrect: ["dh_t .* o_t .* (1 - tanh(c_t)) + dc_{t+1} .* f_{t+1}"],
    invalid: ["", "dh_t o_t (1 - tanh(c_t)^2)"],
  },
  ...steps,
  ...numericExamples,
};
