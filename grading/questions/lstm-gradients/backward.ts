import { matrix } from "../../answer-types/matrix";
import { lstmBlocks } from "../../layers/recurrent";
import { type Part, part } from "../../part";
import type { Bilingual } from "../../verdict";
import { asDoubles, decimalTable, followingTable } from "../decimals";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { gradientsFrom } from "./follow";
import { rounded } from "./forward-lines";
import { oneStep } from "./numbers";
import type { ForwardParts } from "./numeric";
import { gatesAt, oneStepSlips, statesAt, twoStepSlips } from "./numeric-slips";
import { at, type GradientTable, gradientTable, run, type ScalarCase } from "./scalar";

const format = words(
  "A 4×3 matrix to three decimals (0.005 or 1 % off does not matter), rows i, f, o, c, columns W, U, b, such as [[1,0,2],[0,1,0],[3,0,1],[0,0,-1]].",
  "4×3 矩阵，保留三位小数（误差 0.005 或 1% 以内均可），行为 i、f、o、c，列为 W、U、b，例如 [[1,0,2],[0,1,0],[3,0,1],[0,0,-1]]。",
);

const weightForgotten = [
  "loss-weight-forgotten",
  ["the loss's factor forgotten", "漏了损失中的系数"],
  ["These are the derivatives of the hidden state. How does L depend on it?", "这是对隐状态的导数。L 与它是什么关系？"],
] as const;

/** Every parameter's gradient, over one step and over two. */
export function backwardParts(steps: ScalarCase, before: ForwardParts): readonly Part[] {
  return [oneStepGradients(oneStep(steps), before), twoStepGradients(steps)];
}

function oneStepGradients(first: ScalarCase, { gates, firstStates }: ForwardParts): Part {
  const right = gradientTable(run(first));
  const slips = oneStepSlips(first);
  return part({
    id: "one-step-gradients",
    type: matrix,
    prompt: words(
      tex`The small LSTM, step 1 alone, with $L = ${first.weight}\,h_1$: compute the gradient of every parameter as a matrix: a row for each block in the order i, f, o, c, and the columns $\partial L/\partial W$, $\partial L/\partial U$, $\partial L/\partial b$.`,
      tex`小型 LSTM 只走第 1 步，设 $L = ${first.weight}\,h_1$。计算每个参数的梯度，写成矩阵：各行依次为 i、f、o、c，各列为 $\partial L/\partial W$、$\partial L/\partial U$、$\partial L/\partial b$。`,
    ),
    format,
    points: 0.25,
    key: decimalTable(right),
    follows: {
      parts: [gates, firstStates],
      key: ({ wrong: answer }) => {
        const [ownGates, ownStates] = [answer(gates), answer(firstStates)];
        const own = {
          gates: ownGates === null ? null : asDoubles(ownGates),
          states: ownStates === null ? null : asDoubles(ownStates),
        };
        return own.gates === null && own.states === null ? null : followingTable(gradientsFrom(first, own));
      },
    },
    options: { rows: 4, columns: 3, partialCredit: "per-entry" },
    misconceptions: [
      wrong(...weightForgotten, decimalTable(slips.weightForgotten)),
      wrong(
        "complement-forgotten",
        ["σ without (1 − σ)", "σ 的导数漏了 (1 − σ)"],
        [
          "Check the rows of the three gates: what is the derivative of the sigmoid?",
          "检查三个门所在的行：sigmoid 的导数是什么？",
        ],
        decimalTable(slips.complementForgotten),
      ),
      wrong(
        "cell-of-this-step",
        ["this step's cell in the forget gate's row", "遗忘门一行用了当前的单元状态"],
        [
          "By which cell state is the forget gate multiplied in the forward pass?",
          "在前向计算中，遗忘门乘的是哪个单元状态？",
        ],
        decimalTable(slips.cellOfThisStep),
      ),
      wrong(
        "columns-exchanged",
        ["columns of W and U exchanged", "W 与 U 两列互换"],
        ["Which of the two columns is multiplied by the input?", "两列中哪一列要乘以输入？"],
        decimalTable(slips.columnsExchanged),
      ),
    ],
    hints: [
      words(
        "First ∂L/∂h, ∂L/∂o and ∂L/∂c, then the four pre-activations.",
        "先求 ∂L/∂h、∂L/∂o 和 ∂L/∂c，再求四个净输入的导数。",
      ),
      words("Each row is ∂L/∂z times x, the previous h, and 1.", "每一行都是 ∂L/∂z 分别乘以 x、前一时刻的 h 和 1。"),
    ],
    solution: prose(...chain(first, 1), ...table(right)),
  });
}

function twoStepGradients(steps: ScalarCase): Part {
  const right = gradientTable(run(steps));
  const slips = twoStepSlips(steps);
  return part({
    id: "two-step-gradients",
    type: matrix,
    prompt: words(
      tex`The small LSTM over both steps, with $L = ${steps.weight}\,h_2$: compute the gradient of every parameter as a matrix, rows i, f, o, c, columns $\partial L/\partial W$, $\partial L/\partial U$, $\partial L/\partial b$.`,
      tex`小型 LSTM 走完两步，设 $L = ${steps.weight}\,h_2$。计算每个参数的梯度，写成矩阵：各行依次为 i、f、o、c，各列为 $\partial L/\partial W$、$\partial L/\partial U$、$\partial L/\partial b$。`,
    ),
    format,
    points: 0.25,
    key: decimalTable(right),
    options: { rows: 4, columns: 3, partialCredit: "per-entry" },
    misconceptions: [
      wrong(
        "last-step-only",
        ["the last step alone", "只算了最后一步"],
        ["How often is each weight used over two steps?", "两步之中每个权重用了几次？"],
        decimalTable(slips.lastStepOnly),
      ),
      wrong(
        "first-step-only",
        ["the first step alone", "只算了第一步"],
        [
          "The weights act at the second step too. Where is its contribution?",
          "权重在第二步也起作用。它的贡献在哪里？",
        ],
        decimalTable(slips.firstStepOnly),
      ),
      wrong(
        "cell-path-only",
        ["the way through h_1 forgotten", "漏了经由 h_1 的路径"],
        [
          "By which ways does the first step reach the second: by the cell alone?",
          "第一步通过哪些路径影响第二步：只有单元状态吗？",
        ],
        decimalTable(slips.cellPathOnly),
      ),
      wrong(...weightForgotten, decimalTable(slips.weightForgotten)),
    ],
    hints: [
      words("Go back through step 2 first, down to h_1 and c_1.", "先反向经过第二步，得到 h_1 和 c_1 处的梯度。"),
      words("Then through step 1, and add the contributions of both steps.", "再反向经过第一步，并把两步的贡献相加。"),
    ],
    solution: prose(...chain(steps, 2), ...chain(steps, 1), ...table(right)),
  });
}

/** The chain rule through one step, line by line. */
function chain(steps: ScalarCase, step: 1 | 2): readonly (Bilingual | string)[] {
  const { gradients } = run(steps);
  const number = (value: number): string => value.toFixed(4);
  const [i = 0, f = 0, o = 0, candidate = 0] = gatesAt(steps, step);
  const [c = 0] = statesAt(steps, step);
  const before = step === 1 ? steps.c0 : (statesAt(steps, 1)[0] ?? 0);
  const [dh, dc] = [at(gradients.h, step), at(gradients.c, step)];
  const z = lstmBlocks.map((name) => at(gradients.z[name], step));
  const last = step === steps.inputs.length;
  const lines = [
    tex`\delta_{h_${step}} &= ${number(dh)}`,
    tex`\delta_{c_${step}} &= \delta_{h_${step}}\, o_${step} (1 - \tanh^2 c_${step})${last ? "" : tex` + \delta_{c_2} f_2`} = ${number(dc)}`,
    tex`\partial L/\partial z_i &= \delta_{c_${step}} \tilde c_${step}\, i_${step}(1 - i_${step}) = ${number(dc)} \cdot ${bracketed(candidate)} \cdot ${number(i)} \cdot ${number(1 - i)} = ${number(z[0] ?? 0)}`,
    tex`\partial L/\partial z_f &= \delta_{c_${step}} c_${step - 1}\, f_${step}(1 - f_${step}) = ${number(dc)} \cdot ${bracketed(before)} \cdot ${number(f)} \cdot ${number(1 - f)} = ${number(z[1] ?? 0)}`,
    tex`\partial L/\partial z_o &= \delta_{h_${step}} \tanh(c_${step})\, o_${step}(1 - o_${step}) = ${number(dh)} \cdot ${bracketed(Math.tanh(c))} \cdot ${number(o)} \cdot ${number(1 - o)} = ${number(z[2] ?? 0)}`,
    tex`\partial L/\partial z_c &= \delta_{c_${step}} i_${step}(1 - \tilde c_${step}^2) = ${number(dc)} \cdot ${number(i)} \cdot ${number(1 - candidate ** 2)} = ${number(z[3] ?? 0)}`,
  ];
  const heading = last
    ? words(`Step ${step}:`, `第 ${step} 步：`)
    : words(
        tex`Step ${step}, where $\delta_{h_1} = \sum U\, \partial L/\partial z$ over the four blocks of step 2:`,
        tex`第 ${step} 步，其中 $\delta_{h_1} = \sum U\, \partial L/\partial z$，对第 2 步的四个块求和：`,
      );
  return [heading, tex`$$\begin{aligned} ${lines.join(tex` \\ `)} \end{aligned}$$`];
}

const bracketed = (value: number): string => (value < 0 ? `(${value.toFixed(4)})` : value.toFixed(4));

function table(right: GradientTable): readonly (Bilingual | string)[] {
  const rows = right.map((row) => row.map(rounded).join(" & ")).join(tex` \\ `);
  return [
    words(
      "Each row is ∂L/∂z times (x, previous h, 1), summed over the steps:",
      "每一行是 ∂L/∂z 乘以（x，前一时刻的 h，1），再对各步求和：",
    ),
    tex`$$\begin{pmatrix} ${rows} \end{pmatrix}$$`,
  ];
}
