import { type TensorFormulaKey, tensorFormula } from "../../answer-types/tensor-formula";
import { multiply, symbol, transpose } from "../../autodiff/made";
import type { Expression } from "../../expression/expression";
import { toLatex } from "../../expression/print";
import { type LstmBlock, lstmBlocks } from "../../layers/recurrent";
import { type Part, part } from "../../part";
import { tensorFormat } from "../formats";
import { wrong } from "../misconceptions";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { blockSlips } from "./block-slips";
import { blockDefinitions, byParameter, byPreactivation } from "./derivation";
import { stepOptions } from "./symbols";

type Letter = "W" | "U" | "b";

const names = {
  i: ["input gate", "输入门"],
  f: ["forget gate", "遗忘门"],
  o: ["output gate", "输出门"],
  c: ["candidate", "候选状态"],
} as const;

/** The contribution of step t to the gradients of W, U and b of each of the four blocks. */
export const blockParts = once((): readonly Part[] =>
  lstmBlocks.flatMap((block) => (["W", "U", "b"] as const).map((letter) => contribution(block, letter))),
);

/** What the pre-activation's derivative becomes at a parameter: times the row of what the parameter multiplies. */
function at(letter: Letter, preactivation: Expression): Expression {
  switch (letter) {
    case "W":
      return multiply(preactivation, transpose(symbol("x_t")));
    case "U":
      return multiply(preactivation, transpose(symbol("h_{t-1}")));
    case "b":
      return preactivation;
  }
}

/** A formula of the step's quantities, which may be written by one another. */
const meaning = (value: Expression): TensorFormulaKey => ({ value, definitions: blockDefinitions() });

function contribution(block: LstmBlock, letter: Letter): Part {
  const [en, zhCN] = names[block];
  const parameter = tex`${letter}_${block}`;
  const arriving =
    block === "o" ? tex`\delta_{h_t} = \partial L/\partial h_t` : tex`\delta_{c_t} = \partial L/\partial c_t`;
  const shape = { W: tex`n \times m`, U: tex`n \times n`, b: "n" }[letter];
  const key = byParameter(letter, block);
  return part({
    id: `${letter.toLowerCase()}-${{ i: "input", f: "forget", o: "output", c: "candidate" }[block]}`,
    type: tensorFormula,
    prompt: words(
      tex`**${en[0]?.toUpperCase()}${en.slice(1)}.** Given $${arriving}$: what does step $t$ contribute to $\partial L/\partial ${parameter}$ (shape $${shape}$)?`,
      tex`**${zhCN}**：已知 $${arriving}$。$t$ 时刻对 $\partial L/\partial ${parameter}$（形状 $${shape}$）的贡献是什么？`,
    ),
    format: tensorFormat,
    points: 0.125,
    key: meaning(key),
    options: stepOptions,
    misconceptions: [
      ...blockSlips(block).map(({ id, name, explanation, preactivation }) =>
        wrong(id, name, explanation, meaning(at(letter, preactivation))),
      ),
      ...shapeSlips(block, letter, key),
    ],
    hints: [
      words(
        tex`Find $\partial L/\partial z_${block}$ first, $z_${block}$ being the pre-activation of this block.`,
        tex`先求 $\partial L/\partial z_${block}$，其中 $z_${block}$ 是这一块的净输入。`,
      ),
      words(
        tex`$z_${block} = W_${block} x_t + U_${block} h_{t-1} + b_${block}$: what multiplies $${parameter}$? Mind the shape.`,
        tex`$z_${block} = W_${block} x_t + U_${block} h_{t-1} + b_${block}$：与 $${parameter}$ 相乘的是什么？注意形状。`,
      ),
    ],
    solution: prose(
      tex`$$\frac{\partial L}{\partial z_${block}} = ${toLatex(byPreactivation(block))}$$`,
      words(
        tex`$${parameter}$ enters through $z_${block} = W_${block} x_t + U_${block} h_{t-1} + b_${block}$, so step $t$ contributes`,
        tex`$${parameter}$ 通过 $z_${block} = W_${block} x_t + U_${block} h_{t-1} + b_${block}$ 起作用，因此 $t$ 时刻的贡献为`,
      ),
      tex`$$${toLatex(key)}$$`,
      words("The whole gradient is the sum of these contributions over all steps.", "总梯度是各时刻贡献之和。"),
    ),
  });
}

function shapeSlips(block: LstmBlock, letter: Letter, key: Expression) {
  const right = byPreactivation(block);
  if (letter === "b") {
    return [
      wrong(
        "times-input",
        ["multiplied by the input", "乘上了输入"],
        ["By what is the bias multiplied in the pre-activation?", "在净输入中，偏置乘的是什么？"],
        meaning(at("W", right)),
      ),
    ];
  }
  return [
    wrong(
      "transposed",
      ["transposed", "转置了"],
      ["Compare the shape of your formula with that of the parameter.", "比较你的公式与该参数的形状。"],
      meaning(transpose(key)),
    ),
    wrong(
      "other-input",
      letter === "W"
        ? ["previous state in place of the input", "用前一隐状态代替了输入"]
        : ["input in place of the previous state", "用输入代替了前一隐状态"],
      ["What does this matrix multiply in the forward pass?", "在前向计算中，这个矩阵乘的是什么？"],
      meaning(at(letter === "W" ? "U" : "W", right)),
    ),
  ];
}
