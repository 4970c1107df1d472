import type { Question } from "../../question";
import { once } from "../once";
import { statementsPart } from "../statements-part";
import { prose, tex, words } from "../words";
import { backwardParts } from "./backward";
import { blockParts } from "./blocks";
import { cellParts } from "./cell";
import { given } from "./forward-lines";
import { normFigure } from "./norm-figure";
import { drawNumbers } from "./numbers";
import { forwardParts } from "./numeric";
import { pathFigure } from "./path-figure";
import { pathParts } from "./path-parts";
import { sizeFormulaPart, sizePart } from "./size-parts";
import { drawStatements } from "./statements";
import { titles } from "./titles";
import { vanishingPart } from "./vanishing";

/** One below the other: two columns are wider than a phone. */
const forward = tex`$$\begin{aligned} i_t &= \sigma(W_i x_t + U_i h_{t-1} + b_i) \\ f_t &= \sigma(W_f x_t + U_f h_{t-1} + b_f) \\ o_t &= \sigma(W_o x_t + U_o h_{t-1} + b_o) \\ \tilde c_t &= \tanh(W_c x_t + U_c h_{t-1} + b_c) \\ c_t &= f_t \odot c_{t-1} + i_t \odot \tilde c_t \\ h_t &= o_t \odot \tanh(c_t) \end{aligned}$$`;

/** A6.3: the LSTM's gradients in formulas and in numbers, and what becomes of them over many steps. */
export const lstmGradients: Question = {
  slug: "lstm-gradients",
  number: "A6.3",
  version: 1,
  title: words("Gradients of LSTM parameters, and vanishing gradients", "LSTM 网络中参数的梯度与梯度消失"),
  partTitles: titles,
  draw: (random) => {
    const numbers = drawNumbers(random);
    const run = forwardParts(numbers.steps);
    const statements = statementsPart(random, drawStatements(random), 0.5);
    const weights = random.integer(0, 1_000_000);
    return {
      statement: prose(
        words(
          "Derive the gradients of the parameters of an LSTM and analyse what it does against vanishing gradients. The forward pass is",
          "推导 LSTM 网络中参数的梯度，并分析其避免梯度消失的效果。前向计算为",
        ),
        forward,
        words(
          tex`with $x_t \in \mathbb{R}^m$; states and gates are columns in $\mathbb{R}^n$, $W_* \in \mathbb{R}^{n \times m}$, $U_* \in \mathbb{R}^{n \times n}$, and $\odot$ is the elementwise product. In your answers, write $\delta_{h_t} = \partial L/\partial h_t$ as delta_h_t (or dh_t), and $\tilde c_t$ as c_tilde_t.`,
          tex`其中 $x_t \in \mathbb{R}^m$；状态和各门都是 $\mathbb{R}^n$ 中的列向量，$W_* \in \mathbb{R}^{n \times m}$，$U_* \in \mathbb{R}^{n \times n}$，$\odot$ 为逐元素乘积。作答时，$\delta_{h_t} = \partial L/\partial h_t$ 输入为 delta_h_t（或 dh_t），$\tilde c_t$ 输入为 c_tilde_t。`,
        ),
        given(numbers.steps),
      ),
      parts: [
        ...cellParts(),
        ...blockParts(),
        run.gates,
        run.firstStates,
        run.secondStates,
        ...backwardParts(numbers.steps, run),
        sizePart(numbers),
        sizeFormulaPart(),
        ...pathParts(numbers),
        statements,
        vanishingPart,
      ],
      figures: once(() => [pathFigure(numbers), normFigure(weights)]),
    };
  },
};
