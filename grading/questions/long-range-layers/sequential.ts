import type { Expression } from "../../expression/expression";
import type { SequenceLayer } from "../../layers/sequence-layers";
import type { Part } from "../../part";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { orderPart } from "./order-part";
import { constant, lengthSquared, logarithm, sequentialOrder, sequentialText, timeOrder } from "./orders";
import { allParallel, asLogarithm, asRecurrent, onePerPair, workForDepth } from "./slips";

type Pair = readonly [en: string, zhCN: string];

/** The layers whose positions do not wait for each other. */
const parallel: readonly (readonly [layer: SequenceLayer, name: Pair])[] = [
  ["self-attention", ["self-attention layer", "自注意力层"]],
  ["convolution", ["convolution layer of kernel width $k$", "核宽为 $k$ 的卷积层"]],
  ["separable-convolution", ["separable convolution layer of kernel width $k$", "核宽为 $k$ 的可分离卷积层"]],
  [
    "restricted-self-attention",
    ["self-attention layer restricted to $r$ neighbours", "限制在 $r$ 个邻居内的自注意力层"],
  ],
];

const prompt = (name: Pair): Pair => [
  `Least number of sequential operations of one ${name[0]}: matrix operations of which each must wait for the one before, however many processors there are?`,
  `一个${name[1]}最少需要多少次顺序操作？即无论有多少处理器都必须依次等待的矩阵运算次数。`,
];

const hints: readonly [Pair, Pair] = [
  ["Give every position a processor of its own.", "设想每个位置都有自己的处理器。"],
  ["Which results does a position need before it can start?", "一个位置开始计算之前需要哪些结果？"],
];

function parallelPart(layer: SequenceLayer, name: Pair): Part {
  const work: Expression = timeOrder(layer);
  return orderPart({
    id: `sequential-${layer}`,
    prompt: prompt(name),
    points: 0.125,
    key: sequentialOrder(layer),
    slips: [
      ["as-recurrent", ...asRecurrent, sequentialOrder("recurrent")],
      ["one-per-pair", ...onePerPair, lengthSquared],
      ["work-for-depth", ...workForDepth, work],
      ["as-logarithm", ...asLogarithm, logarithm()],
    ],
    hints,
    solution: prose(
      words(
        tex`No position waits for another. On the executed layer the longest chain of array operations has length $${sequentialText(layer)}$, whatever $n$ is.`,
        tex`各位置互不等待。在实际运行的层上，最长的运算链长度为 $${sequentialText(layer)}$，与 $n$ 无关。`,
      ),
      tex`$$\Theta(1)$$`,
    ),
  });
}

export const sequentialParts = once((): readonly Part[] => [
  ...parallel.map(([layer, name]) => parallelPart(layer, name)),
  orderPart({
    id: "sequential-recurrent",
    prompt: prompt(["recurrent layer", "循环层"]),
    points: 0.125,
    key: sequentialOrder("recurrent"),
    slips: [
      ["all-parallel", ...allParallel, constant],
      ["work-for-depth", ...workForDepth, timeOrder("recurrent")],
      ["one-per-pair", ...onePerPair, lengthSquared],
      ["as-logarithm", ...asLogarithm, logarithm()],
    ],
    hints,
    solution: prose(
      words(
        tex`Each state needs the one before it. On the executed layer the longest chain of array operations has length $${sequentialText("recurrent")}$.`,
        tex`每个状态都需要前一个状态。在实际运行的层上，最长的运算链长度为 $${sequentialText("recurrent")}$。`,
      ),
      tex`$$\Theta(n)$$`,
    ),
  }),
]);
