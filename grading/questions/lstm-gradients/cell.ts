import { type TensorFormulaKey, tensorFormula } from "../../answer-types/tensor-formula";
import type { Expression } from "../../expression/expression";
import { type Part, part } from "../../part";
import { tensorFormat } from "../formats";
import { wrong } from "../misconceptions";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { blockSlips } from "./block-slips";
import { byCell, byPreactivation, stepDefinitions } from "./derivation";
import { stepOptions } from "./symbols";

/** The two derivatives from which all others follow: by the output gate's pre-activation, and by the cell. */
export const cellParts = once((): readonly Part[] => [outputGate(), cell()]);

const meaning = (value: Expression): TensorFormulaKey => ({ value, definitions: stepDefinitions() });

function outputGate(): Part {
  return part({
    id: "output-gate",
    type: tensorFormula,
    prompt: words(
      tex`Given $\delta_{h_t} = \partial L/\partial h_t$: what is $\partial L/\partial z_o$, where $z_o$ is the pre-activation of the output gate, $o_t = \sigma(z_o)$?`,
      tex`已知 $\delta_{h_t} = \partial L/\partial h_t$，设 $z_o$ 为输出门的净输入，$o_t = \sigma(z_o)$。求 $\partial L/\partial z_o$。`,
    ),
    format: tensorFormat,
    points: 0.125,
    key: meaning(byPreactivation("o")),
    options: stepOptions,
    misconceptions: blockSlips("o").map(({ id, name, explanation, preactivation }) =>
      wrong(id, name, explanation, meaning(preactivation)),
    ),
    hints: [
      words(tex`Start from $h_t = o_t \odot \tanh(c_t)$.`, tex`从 $h_t = o_t \odot \tanh(c_t)$ 出发。`),
      words("The sigmoid's derivative can be written with its own value.", "sigmoid 的导数可以用它自己的值表示。"),
    ],
    solution: prose(
      tex`$$\frac{\partial L}{\partial o_t} = \delta_{h_t} \odot \tanh(c_t), \qquad \sigma'(z_o) = o_t \odot (1 - o_t)$$`,
      tex`$$\frac{\partial L}{\partial z_o} = \delta_{h_t} \odot \tanh(c_t) \odot o_t \odot (1 - o_t)$$`,
    ),
  });
}

function cell(): Part {
  return part({
    id: "cell",
    type: tensorFormula,
    prompt: words(
      tex`Given $\delta_{h_t}$, $\delta_{c_{t+1}} = \partial L/\partial c_{t+1}$ and $f_{t+1}$, where $\delta_{h_t}$ holds all that reaches the loss through $h_t$: what is $\delta_{c_t} = \partial L/\partial c_t$?`,
      tex`已知 $\delta_{h_t}$、$\delta_{c_{t+1}} = \partial L/\partial c_{t+1}$ 和 $f_{t+1}$，其中 $\delta_{h_t}$ 包含经由 $h_t$ 到达损失的全部梯度。求 $\delta_{c_t} = \partial L/\partial c_t$。`,
    ),
    format: tensorFormat,
    points: 0.125,
    key: meaning(byCell("h and next c")),
    options: stepOptions,
    misconceptions: [
      wrong(
        "next-step-forgotten",
        ["gradient from step t+1 forgotten", "漏了来自 t+1 时刻的梯度"],
        ["By which two ways does the cell state reach the loss?", "单元状态通过哪两条路径影响损失？"],
        meaning(byCell("h")),
      ),
      wrong(
        "this-step-forgotten",
        ["gradient through h_t forgotten", "漏了经由 h_t 的梯度"],
        ["Does the cell act on the loss only through the next cell?", "单元状态只通过下一个单元状态影响损失吗？"],
        meaning(byCell("next c")),
      ),
      wrong(
        "forget-gate-of-this-step",
        ["forget gate of step t", "用了 t 时刻的遗忘门"],
        [
          "Which forget gate stands between this cell state and the next?",
          "这个单元状态与下一个之间是哪个时刻的遗忘门？",
        ],
        meaning(byCell("h and next c", { names: { "f_{t+1}": "f_t" } })),
      ),
      wrong(
        "output-gate-exchanged",
        ["another gate in place of the output gate", "用另一个门代替了输出门"],
        ["Which gate stands between the cell state and h_t?", "单元状态与 h_t 之间是哪个门？"],
        meaning(byCell("h and next c", { names: { o_t: "i_t" } })),
      ),
    ],
    hints: [
      words(tex`$c_t$ occurs twice: in $h_t$ and in $c_{t+1}$.`, tex`$c_t$ 出现两次：在 $h_t$ 中，也在 $c_{t+1}$ 中。`),
      words("Add what comes back along both ways.", "把两条路径传回的梯度相加。"),
    ],
    solution: prose(
      tex`$$h_t = o_t \odot \tanh(c_t) \;\Rightarrow\; \delta_{h_t} \odot o_t \odot (1 - \tanh^2(c_t))$$`,
      tex`$$c_{t+1} = f_{t+1} \odot c_t + \dots \;\Rightarrow\; \delta_{c_{t+1}} \odot f_{t+1}$$`,
      tex`$$\delta_{c_t} = \delta_{h_t} \odot o_t \odot (1 - \tanh^2(c_t)) + \delta_{c_{t+1}} \odot f_{t+1}$$`,
    ),
  });
}
