import { hadamard, symbol } from "../../autodiff/made";
import type { Expression } from "../../expression/expression";
import type { LstmBlock } from "../../layers/recurrent";
import { byActivation, byPreactivation } from "./derivation";

type Pair = readonly [en: string, zhCN: string];

export interface BlockSlip {
  readonly id: string;
  readonly name: Pair;
  readonly explanation: Pair;
  /** What the slip takes ∂L/∂z to be. */
  readonly preactivation: Expression;
}

/** The names that formulas use for the activations of the blocks. */
const activation = { i: "i_t", f: "f_t", o: "o_t", c: "c_tilde_t" } as const;

/** Wrong derivatives by a block's pre-activation, each from the model with one thing changed. */
export function blockSlips(block: LstmBlock): readonly BlockSlip[] {
  return [...derivativeSlips(block), quantitySlip(block), wrongGate(block)];
}

function derivativeSlips(block: LstmBlock): readonly BlockSlip[] {
  const withoutDerivative = byActivation(block);
  const half = hadamard(withoutDerivative, symbol(activation[block]), false);
  if (block === "c") {
    return [
      {
        id: "tanh-derivative-forgotten",
        name: ["derivative of tanh forgotten", "漏了 tanh 的导数"],
        explanation: [
          "Your formula is the derivative by the candidate itself. What lies between it and its pre-activation?",
          "你的公式是对候选状态本身的导数。它与净输入之间还隔着什么？",
        ],
        preactivation: withoutDerivative,
      },
      {
        id: "sigmoid-derivative-for-tanh",
        name: ["derivative of σ in place of that of tanh", "用了 σ 的导数而非 tanh 的导数"],
        explanation: [
          "Which activation does the candidate pass through? Its derivative has another form.",
          "候选状态经过的是哪个激活函数？它的导数形式不同。",
        ],
        // What the input gate has, with the two exchanged: the candidate as if it came out of a sigmoid.
        preactivation: byPreactivation("i", { names: { c_tilde_t: "i_t", i_t: "c_tilde_t" } }),
      },
    ];
  }
  return [
    {
      id: "gate-derivative-forgotten",
      name: ["derivative of σ forgotten", "漏了 σ 的导数"],
      explanation: [
        "Your formula is the derivative by the gate itself. What lies between the gate and its pre-activation?",
        "你的公式是对门本身的导数。门与它的净输入之间还隔着什么？",
      ],
      preactivation: withoutDerivative,
    },
    {
      id: "complement-forgotten",
      name: ["σ without (1 − σ)", "σ 的导数漏了 (1 − σ)"],
      explanation: [
        "Differentiate the sigmoid once more: is its derivative the sigmoid itself?",
        "再对 sigmoid 求一次导：它的导数就是它自己吗？",
      ],
      preactivation: half,
    },
  ];
}

/** A neighbour in time, or the state for its tanh, in place of what the block multiplies. */
function quantitySlip(block: LstmBlock): BlockSlip {
  switch (block) {
    case "o":
      return {
        id: "cell-without-tanh",
        name: ["cell state without tanh", "单元状态没有取 tanh"],
        explanation: ["By what is the output gate multiplied in the forward pass?", "在前向计算中，输出门乘的是什么？"],
        preactivation: byPreactivation("o", { withoutOutputTanh: true }),
      };
    case "f":
      return {
        id: "cell-of-this-step",
        name: ["this step's cell in place of the one before", "用了当前时刻的单元状态"],
        explanation: [
          "By which cell state is the forget gate multiplied in the forward pass?",
          "在前向计算中，遗忘门乘的是哪个时刻的单元状态？",
        ],
        preactivation: byPreactivation("f", { names: { "c_{t-1}": "c_t" } }),
      };
    case "i":
      return {
        id: "cell-for-candidate",
        name: ["previous cell in place of the candidate", "用前一时刻的单元状态代替了候选状态"],
        explanation: [
          "Write down the cell's update: by what is the input gate multiplied there?",
          "写出单元状态的更新式：输入门在其中乘的是什么？",
        ],
        preactivation: byPreactivation("i", { names: { c_tilde_t: "c_{t-1}" } }),
      };
    case "c":
      return {
        id: "forget-for-input",
        name: ["forget gate in place of the input gate", "用遗忘门代替了输入门"],
        explanation: ["Which gate lets the candidate into the cell?", "哪个门控制候选状态进入单元？"],
        preactivation: byPreactivation("c", { names: { i_t: "f_t" } }),
      };
  }
}

/** The derivative with another gate's values in σ′ (for the candidate: the output gate lets it in). */
function wrongGate(block: LstmBlock): BlockSlip {
  const exchanged = {
    i: ["i_t", "f_t"],
    f: ["f_t", "i_t"],
    o: ["o_t", "f_t"],
    c: ["i_t", "o_t"],
  } as const;
  const [gate, other] = exchanged[block];
  return {
    id: "wrong-gate",
    name: ["another gate's values", "用了另一个门的值"],
    explanation: [
      "One of the gates in your formula takes no part in this derivative. Follow the forward pass of this block.",
      "你的公式里有一个门与这个导数无关。请沿这一块的前向计算再走一遍。",
    ],
    preactivation: byPreactivation(block, { names: { [gate]: other } }),
  };
}
