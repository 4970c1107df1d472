import { formula } from "../../answer-types/formula";
import { number } from "../../answer-types/number";
import { add, number as constant, symbol } from "../../autodiff/made";
import { exactValue } from "../../expression/equivalence";
import type { Expression } from "../../expression/expression";
import { add as plus, type Rational, rational, toNumber, zero } from "../../expression/rational";
import { substituted } from "../../expression/substitute";
import { cellPathFactor } from "../../layers/path-factors";
import { type AskedPart, type Part, part } from "../../part";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import type { Numbers } from "./numbers";
import { along, cellPathFormula, type Path, recurrentFactors, tenths } from "./path";

type Pair = readonly [en: string, zhCN: string];

const decimalFormat = words(
  "A number: at least three significant digits, or exact, such as 0.125.",
  "一个数：至少三位有效数字，或精确值，例如 0.125。",
);

const startTaken: readonly [id: string, name: Pair, explanation: Pair] = [
  "one-step-too-early",
  ["steps counted from t in place of t+1", "从 t 而不是 t+1 开始连乘"],
  ["Which gate stands between c_t and the next cell? Begin there.", "c_t 与下一个单元状态之间是哪个门？从那里开始。"],
];

const oneTooMany: readonly [id: string, name: Pair, explanation: Pair] = [
  "one-factor-too-many",
  ["one factor too many", "多了一个因子"],
  [
    "How many steps lie between the two cells? Compare with your factors.",
    "两个单元状态之间隔着几步？与你的因子个数比较。",
  ],
];

const summed: readonly [id: string, name: Pair, explanation: Pair] = [
  "sum-for-product",
  ["sum in place of product", "把连乘写成了求和"],
  [
    "Along one path, does the chain rule add the factors or multiply them?",
    "沿一条路径，链式法则是把因子相加还是相乘？",
  ],
];

/** ∂c_T/∂c_t along the cell alone, as a formula and in numbers; then the same for a simple recurrent network. */
export function pathParts({ path, recurrent }: Numbers): readonly Part[] {
  const inSymbols = pathFormula(path);
  return [inSymbols, pathNumber(path, inSymbols), recurrentNumber(recurrent)];
}

const steps = ({ from, to }: Path, first: number, last: number): readonly number[] =>
  Array.from({ length: to - from + last - first }, (_, i) => from + first + i);

/** Gates are values of a sigmoid. */
const gateNames: readonly string[] = [1, 2, 3, 4, 5, 6].map((k) => `f_${k}`);
const gateDomains = Object.fromEntries(gateNames.map((name) => [name, { domain: "positive" } as const]));

function pathFormula(path: Path): AskedPart<Expression> {
  const { from, to } = path;
  const product = (first: number, last: number): Expression =>
    cellPathFormula(steps(path, first, last).map((k) => `f_${k}`));
  const sum = steps(path, 1, 1)
    .map((k) => symbol(`f_${k}`))
    .reduce<Expression>(add, constant(zero));
  return part({
    id: "cell-path-formula",
    type: formula,
    prompt: words(
      tex`In a scalar LSTM, what is $\partial c_${to}/\partial c_${from}$ **along the cell path alone** (the gates taken as constants)?`,
      tex`在标量 LSTM 中，**仅沿单元路径**（把各门视为常数），$\partial c_${to}/\partial c_${from}$ 是什么？`,
    ),
    format: words(
      "A formula in f_1, …, f_6, typed for example as f_1 + 2*f_2.",
      "用 f_1、…、f_6 表示的公式，输入方式例如 f_1 + 2*f_2。",
    ),
    points: 0.125,
    key: { value: product(1, 1) },
    options: { names: gateNames, domains: gateDomains },
    misconceptions: [
      wrong(...startTaken, { value: product(0, 0) }),
      wrong(...oneTooMany, { value: product(0, 1) }),
      wrong(...summed, { value: sum }),
      wrong(
        "last-gate-only",
        ["last gate only", "只有最后一个门"],
        [
          "This carries the gradient over one step. How many steps are to be crossed?",
          "这只把梯度传过一步。一共要跨过几步？",
        ],
        { value: product(to - from, 1) },
      ),
    ],
    hints: [
      words(
        tex`Write $c_k = f_k c_{k-1} + i_k \tilde c_k$ and differentiate by $c_{k-1}$.`,
        tex`写出 $c_k = f_k c_{k-1} + i_k \tilde c_k$ 并对 $c_{k-1}$ 求导。`,
      ),
      words("Multiply one factor for each step.", "每一步乘一个因子。"),
    ],
    solution: prose(
      tex`$$\frac{\partial c_k}{\partial c_{k-1}} = f_k \;\Rightarrow\; \frac{\partial c_${to}}{\partial c_${from}} = \prod_{k=${from + 1}}^{${to}} f_k = ${steps(
        path,
        1,
        1,
      )
        .map((k) => `f_${k}`)
        .join(" ")}$$`,
    ),
  });
}

const decimal = (value: Rational) => ({ value: constant(value), tolerance: { relative: rational(1n, 200n) } });

const listed = (name: string, tens: readonly number[]): string =>
  tens.map((each, i) => `${name}_${i + 1} = ${each / 10}`).join(tex`, \; `);

function pathNumber(path: Path, inSymbols: AskedPart<Expression>): Part {
  const { from, to } = path;
  const product = (first: number, last: number): Rational => cellPathFactor(along(path, first, last));
  const taken = steps(path, 1, 1);
  const gates = new Map(path.tenths.map((each, i) => [`f_${i + 1}`, constant(tenths(each))]));
  return part({
    id: "cell-path-number",
    type: number,
    prompt: words(
      tex`The forget gates are $${listed("f", path.tenths)}$. What is $\partial c_${to}/\partial c_${from}$ along the cell path alone?`,
      tex`各遗忘门为 $${listed("f", path.tenths)}$。仅沿单元路径，$\partial c_${to}/\partial c_${from}$ 等于多少？`,
    ),
    format: decimalFormat,
    points: 0.125,
    key: decimal(product(1, 1)),
    follows: {
      parts: [inSymbols],
      key: ({ wrong: answer }) => {
        const own = answer(inSymbols);
        const value = own === null ? null : exactValue(substituted(own, gates));
        return value === null ? null : decimal(value);
      },
    },
    options: { approximate: true },
    misconceptions: [
      wrong(...startTaken, decimal(product(0, 0))),
      wrong(...oneTooMany, decimal(product(0, 1))),
      wrong(...summed, decimal(along(path, 1, 1).reduce(plus))),
    ],
    hints: [
      words("One factor for each step that is crossed.", "每跨过一步有一个因子。"),
      words("Which gates are they? Start with the gate of the step after t.", "是哪些门？从 t 的下一步的门开始。"),
    ],
    solution: prose(
      tex`$$${taken.map((k) => `f_${k}`).join(" ")} = ${taken.map((k) => (path.tenths[k - 1] ?? 0) / 10).join(tex` \cdot `)} = ${toNumber(product(1, 1))}$$`,
    ),
  });
}

function recurrentNumber(recurrent: Numbers["recurrent"]): Part {
  const { weight: tens, tenths: values, from, to } = recurrent;
  const slips = recurrentFactors(tenths(tens), recurrent);
  const taken = steps(recurrent, 1, 1);
  return part({
    id: "recurrent-path",
    type: number,
    prompt: words(
      tex`A simple recurrent network $h_k = \tanh(u h_{k-1} + w x_k)$ with scalar state has $u = ${tens / 10}$ and the states $${listed("h", values)}$. What is $\partial h_${to}/\partial h_${from}$?`,
      tex`状态为标量的简单循环网络 $h_k = \tanh(u h_{k-1} + w x_k)$，其中 $u = ${tens / 10}$，各状态为 $${listed("h", values)}$。$\partial h_${to}/\partial h_${from}$ 等于多少？`,
    ),
    format: decimalFormat,
    points: 0.125,
    key: decimal(slips.right),
    options: { approximate: true },
    misconceptions: [
      wrong(
        "tanh-derivative-forgotten",
        ["derivative of tanh forgotten", "漏了 tanh 的导数"],
        ["Each step passes a tanh. What does it do to the gradient?", "每一步都经过 tanh。它对梯度有什么作用？"],
        decimal(slips.tanhForgotten),
      ),
      wrong(
        "weight-forgotten",
        ["recurrent weight forgotten", "漏了循环权重"],
        ["By what is the previous state multiplied inside the tanh?", "在 tanh 里面，前一状态乘的是什么？"],
        decimal(slips.weightForgotten),
      ),
      wrong(
        "not-squared",
        ["1 − h in place of 1 − h²", "把 1 − h² 写成了 1 − h"],
        ["Differentiate tanh once more and write it with its own value.", "再对 tanh 求一次导，并用它自己的值表示。"],
        decimal(slips.notSquared),
      ),
      wrong(...startTaken, decimal(slips.tooEarly)),
    ],
    hints: [
      words(
        tex`One step: $\partial h_k/\partial h_{k-1} = u\,(1 - h_k^2)$.`,
        tex`一步：$\partial h_k/\partial h_{k-1} = u\,(1 - h_k^2)$。`,
      ),
      words("Multiply over the steps that are crossed.", "对跨过的各步连乘。"),
    ],
    solution: prose(
      tex`$$\frac{\partial h_${to}}{\partial h_${from}} = \prod_{k=${from + 1}}^{${to}} u (1 - h_k^2) = ${tens / 10}^{${taken.length}} ${taken.map((k) => tex`(1 - ${Math.abs(values[k - 1] ?? 0) / 10}^2)`).join(" ")} \approx ${toNumber(slips.right).toPrecision(4)}$$`,
    ),
  });
}
