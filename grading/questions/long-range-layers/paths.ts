import type { Part } from "../../part";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { orderPart } from "./order-part";
import { lengthSquared, logarithm, pathOrder } from "./orders";
import { asLogarithm, directConnection, oneByOne, onePerPair } from "./slips";

type Pair = readonly [en: string, zhCN: string];

const points = 0.125;

const prompt = (name: Pair): Pair => [
  `Longest path that information must take between two positions of the sequence, in ${name[0]}?`,
  `在${name[1]}中，信息在序列的两个位置之间传递所需的最长路径长度是多少？`,
];

const hints: readonly [Pair, Pair] = [
  ["Take the first and the last position.", "取首尾两个位置。"],
  ["How far does one layer, or one step, carry information?", "一层（或一步）能把信息带多远？"],
];

const asRecurrence = () => ["one-by-one", ...oneByOne, pathOrder("recurrent")] as const;
const direct = () => ["direct-connection", ...directConnection, pathOrder("self-attention")] as const;
const contiguousSlip = () =>
  [
    "not-dilated",
    ["dilation forgotten", "漏了膨胀"],
    [
      "With dilation, by which factor does each further layer multiply the reach?",
      "有膨胀时，每增加一层，可达范围乘以多少？",
    ],
    pathOrder("convolution", "contiguous"),
  ] as const;
const dilatedSlip = () =>
  [
    "as-dilated",
    ["as if dilated", "当成有膨胀"],
    [
      "Without dilation, how much does each further layer add to the reach?",
      "没有膨胀时，每增加一层，可达范围增加多少？",
    ],
    pathOrder("convolution", "dilated"),
  ] as const;

/** A window is no wider than the sequence; else one layer would do, and n/k be too small an order. */
const within = (width: "k" | "r"): readonly string[] => [`${width} <= n`];

/** Longest paths; layers with a window are stacked until the ends meet. */
export const pathParts = once((): readonly Part[] => [
  orderPart({
    id: "path-self-attention",
    prompt: prompt(["a self-attention layer", "自注意力层"]),
    points,
    key: pathOrder("self-attention"),
    slips: [
      ["one-by-one", ...oneByOne, pathOrder("recurrent")],
      ["one-per-pair", ...onePerPair, lengthSquared],
      ["as-logarithm", ...asLogarithm, logarithm()],
    ],
    hints,
    solution: prose(
      words("Every position reads every other one directly.", "每个位置都直接读取其他所有位置。"),
      tex`$$\Theta(1)$$`,
    ),
  }),
  orderPart({
    id: "path-recurrent",
    prompt: prompt(["a recurrent layer", "循环层"]),
    points,
    key: pathOrder("recurrent"),
    slips: [direct(), ["one-per-pair", ...onePerPair, lengthSquared], ["as-logarithm", ...asLogarithm, logarithm()]],
    hints,
    solution: prose(
      words(
        "From the first state to the last one, information passes through every state between them.",
        "从第一个状态到最后一个状态，信息要经过中间的每个状态。",
      ),
      tex`$$\Theta(n)$$`,
    ),
  }),
  orderPart({
    id: "path-convolution-contiguous",
    prompt: prompt([
      "a stack of convolutions of kernel width $k \\le n$ **without** dilation",
      "核宽为 $k \\le n$、**无膨胀**的卷积层堆叠",
    ]),
    points,
    key: pathOrder("convolution", "contiguous"),
    assume: within("k"),
    slips: [direct(), asRecurrence(), dilatedSlip()],
    hints,
    solution: prose(
      words(
        tex`Each layer carries information $k - 1$ positions further, so $\lceil (n-1)/(k-1) \rceil$ layers are needed.`,
        tex`每一层把信息带远 $k - 1$ 个位置，因此需要 $\lceil (n-1)/(k-1) \rceil$ 层。`,
      ),
      tex`$$\Theta(n/k)$$`,
    ),
  }),
  orderPart({
    id: "path-convolution-dilated",
    prompt: prompt([
      "a stack of convolutions of kernel width $k \\le n$ with dilations $1, k, k^2, \\dots$",
      "核宽为 $k \\le n$、膨胀率依次为 $1, k, k^2, \\dots$ 的卷积层堆叠",
    ]),
    points,
    key: pathOrder("convolution", "dilated"),
    assume: within("k"),
    slips: [direct(), asRecurrence(), contiguousSlip()],
    hints,
    solution: prose(
      words(
        tex`$L$ layers span $k^L$ positions, so $L = \lceil \log_k n \rceil$ layers are needed.`,
        tex`$L$ 层覆盖 $k^L$ 个位置，因此需要 $L = \lceil \log_k n \rceil$ 层。`,
      ),
      tex`$$\Theta(\log_k n)$$`,
    ),
  }),
  orderPart({
    id: "path-restricted-attention",
    prompt: prompt([
      "a stack of self-attention layers restricted to $r \\le n$ neighbours",
      "限制在 $r \\le n$ 个邻居内的自注意力层堆叠",
    ]),
    points,
    key: pathOrder("restricted-self-attention"),
    assume: within("r"),
    slips: [
      direct(),
      asRecurrence(),
      [
        "as-dilated",
        ["a logarithm", "写成了对数"],
        ["Does each layer multiply the reach, or add to it?", "每一层使可达范围成倍扩大，还是只增加一定的量？"],
        logarithm("r"),
      ],
    ],
    hints,
    solution: prose(
      words(
        tex`Each layer carries information about $r/2$ positions further, so the number of layers grows like $n/r$.`,
        tex`每一层把信息带远约 $r/2$ 个位置，因此层数按 $n/r$ 增长。`,
      ),
      tex`$$\Theta(n/r)$$`,
    ),
  }),
]);
