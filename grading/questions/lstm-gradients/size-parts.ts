import { formula } from "../../answer-types/formula";
import { integer } from "../../answer-types/integer";
import { type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { once } from "../once";
import { prose, tex, words } from "../words";
import type { Numbers } from "./numbers";
import { type Counted, parameterCount, parameterFormula } from "./size";

type Pair = readonly [en: string, zhCN: string];

const slips: readonly (readonly [id: string, name: Pair, explanation: Pair, counted: Counted])[] = [
  [
    "recurrent-forgotten",
    ["recurrent weights forgotten", "漏了循环权重"],
    ["By which weights does a gate learn of the previous hidden state?", "门通过哪些权重得知前一时刻的隐状态？"],
    { letters: ["W", "b"] },
  ],
  [
    "bias-forgotten",
    ["biases forgotten", "漏了偏置"],
    ["A pre-activation has three terms. Did you count the third?", "净输入有三项。第三项计入了吗？"],
    { letters: ["W", "U"] },
  ],
  [
    "three-gates-only",
    ["three gates only", "只算了三个门"],
    [
      "Besides the gates, what else is computed from the input and the previous state?",
      "除了门之外，还有什么是由输入和前一状态算出的？",
    ],
    { blocks: 3 },
  ],
  [
    "one-block-only",
    ["one block only", "只算了一个块"],
    ["This is one block of weights. How many blocks does an LSTM have?", "这是一个块的权重。LSTM 有多少个块？"],
    { blocks: 1 },
  ],
  [
    "recurrent-of-input-size",
    ["recurrent weights of the input's size", "循环权重用了输入的大小"],
    ["What does U multiply, and of which length is that?", "U 乘的是什么？它的长度是多少？"],
    { recurrentFromInput: true },
  ],
];

/** The number of parameters, in numbers. */
export function sizePart({ sizes: { n, m } }: Numbers): Part {
  const right = parameterCount(n, m);
  const one = parameterCount(n, m, { blocks: 1 });
  return part({
    id: "parameters",
    type: integer,
    prompt: words(
      tex`How many parameters does an LSTM layer with $n = ${n}$ units and inputs of size $m = ${m}$ have, biases included?`,
      tex`一个有 $n = ${n}$ 个单元、输入维数为 $m = ${m}$ 的 LSTM 层共有多少个参数（含偏置）？`,
    ),
    format: wholeNumber,
    points: 0.125,
    key: { value: right },
    options: {},
    misconceptions: slips.map(([id, name, explanation, counted]) =>
      wrong(id, name, explanation, { value: parameterCount(n, m, counted) }),
    ),
    hints: [
      words("Write the shapes of W, U and b of one block.", "写出一个块中 W、U、b 的形状。"),
      words("How many blocks are there?", "一共有多少个块？"),
    ],
    solution: prose(
      words("One block:", "一个块："),
      tex`$$n m + n^2 + n = ${n} \cdot ${m} + ${n}^2 + ${n} = ${one}$$`,
      words("Three gates and the candidate make four blocks:", "三个门加候选状态共四个块："),
      tex`$$4 \cdot ${one} = ${right}$$`,
    ),
  });
}

/** The number of parameters, as a formula. */
export const sizeFormulaPart = once(
  (): Part =>
    part({
      id: "parameters-formula",
      type: formula,
      prompt: words(
        tex`In general: how many parameters does an LSTM layer with $n$ units and inputs of size $m$ have, biases included?`,
        tex`一般情形：有 $n$ 个单元、输入维数为 $m$ 的 LSTM 层共有多少个参数（含偏置）？`,
      ),
      format: words(
        "A formula in n and m, typed for example as 2*n*m + 3.",
        "用 n 和 m 表示的公式，输入方式例如 2*n*m + 3。",
      ),
      points: 0.125,
      key: { value: parameterFormula() },
      options: { names: ["n", "m"] },
      misconceptions: slips.map(([id, name, explanation, counted]) =>
        wrong(id, name, explanation, { value: parameterFormula(counted) }),
      ),
      hints: [
        words("Write the shapes of W, U and b of one block.", "写出一个块中 W、U、b 的形状。"),
        words("How many blocks are there?", "一共有多少个块？"),
      ],
      solution: prose(
        words(
          tex`Each of the four blocks has $W \in \mathbb{R}^{n \times m}$, $U \in \mathbb{R}^{n \times n}$ and $b \in \mathbb{R}^n$:`,
          tex`四个块各有 $W \in \mathbb{R}^{n \times m}$、$U \in \mathbb{R}^{n \times n}$ 和 $b \in \mathbb{R}^n$：`,
        ),
        tex`$$4(nm + n^2 + n)$$`,
      ),
    }),
);
