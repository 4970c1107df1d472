import { choice } from "../../answer-types/choice";
import { integer } from "../../answer-types/integer";
import { multiply, integer as whole } from "../../expression/rational";
import { equalCostLength } from "../../layers/crossing";
import { type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { work } from "./counts";
import type { Numbers } from "./numbers";
import type { WorkParts } from "./work";

const layers = [
  ["A", "self-attention", "self-attention (no projections)", "自注意力（不含投影）"],
  ["B", "recurrent", "recurrent", "循环层"],
  ["C", "convolution", "convolution", "卷积层"],
  ["D", "separable-convolution", "separable convolution", "可分离卷积层"],
] as const;

/** Which layer is cheapest at given sizes, and the length at which two cost the same. */
export function comparisonParts({ sizes, equal }: Numbers, counted: WorkParts): readonly Part[] {
  return [cheapest(sizes, counted), equalLength(equal)];
}

function cheapest(sizes: Numbers["sizes"], counted: WorkParts): Part {
  const { n, d, k } = sizes;
  const counts = layers.map(([letter, layer, en, zhCN]) => ({ letter, layer, en, zhCN, count: work(layer, sizes) }));
  const least = counts.reduce((best, each) => (each.count < best.count ? each : best));
  return part({
    id: "cheapest-layer",
    type: choice,
    prompt: words(
      tex`Which of these layers takes the fewest multiply-accumulates at $n = ${n}$, $d = ${d}$, $k = ${k}$?`,
      tex`当 $n = ${n}$、$d = ${d}$、$k = ${k}$ 时，下列哪种层的乘加次数最少？`,
    ),
    format: words("One letter.", "一个字母。"),
    points: 0.125,
    key: { chosen: [least.letter] },
    follows: {
      parts: Object.values(counted),
      key: ({ wrong: own }) => {
        const asCounted = counts.map(({ letter, layer, count }) => {
          return { letter, count: layer === "separable-convolution" ? count : (own(counted[layer]) ?? count) };
        });
        const fewest = asCounted.reduce((best, each) => (each.count < best.count ? each : best));
        const alone = asCounted.filter(({ count }) => count === fewest.count).length === 1;
        return alone ? { chosen: [fewest.letter] } : null;
      },
    },
    options: {
      multiple: false,
      options: counts.map(({ letter, en, zhCN }) => ({ id: letter, text: words(en, zhCN) })),
    },
    misconceptions: counts
      .filter((each) => each !== least)
      .map(({ letter, layer, en, zhCN }) =>
        wrong(
          `chose-${layer}`,
          [`${en} taken as cheapest`, `以为${zhCN}最便宜`],
          [
            "Write the count of each layer in n, d and k, put in the numbers, and compare again.",
            "写出每种层关于 n、d、k 的乘加次数，代入数值后再比较一次。",
          ],
          { chosen: [letter] },
        ),
      ),
    hints: [
      words("Divide all counts by n·d first: what is left?", "先把各个次数都除以 n·d：剩下什么？"),
      words("Compare the length with the width.", "比较序列长度与宽度。"),
    ],
    solution: prose(
      words(
        counts.map(({ en, count }) => `- ${en}: ${count}`).join("\n"),
        counts.map(({ zhCN, count }) => `- ${zhCN}：${count}`).join("\n"),
      ),
      words(`The fewest: ${least.en} (${least.letter}).`, `最少的是${least.zhCN}（${least.letter}）。`),
    ),
  });
}

function equalLength({ d, k }: Numbers["equal"]): Part {
  const length = equalCostLength("self-attention", "convolution", { d, k }) ?? whole(0);
  const asRecurrent = equalCostLength("self-attention", "recurrent", { d }) ?? whole(0);
  const kernelForgotten = equalCostLength("self-attention", "convolution", { d, k: 1 }) ?? whole(0);
  // Half of attention's work meets the convolution's at twice the length.
  const oneProduct = multiply(length, whole(2));
  const key = (value: typeof length) => ({ value: value.n / value.d });
  return part({
    id: "equal-cost-length",
    type: integer,
    prompt: words(
      tex`At which sequence length $n$ do a self-attention layer (no projections) and a convolution layer with $k = ${k}$, both of width $d = ${d}$, take equally many multiply-accumulates?`,
      tex`宽度均为 $d = ${d}$ 的自注意力层（不含投影）与 $k = ${k}$ 的卷积层，在序列长度 $n$ 为多少时乘加次数相等？`,
    ),
    format: wholeNumber,
    points: 0.25,
    key: key(length),
    options: {},
    misconceptions: [
      wrong(
        "one-product-only",
        ["one of attention's two products", "自注意力只算了一个乘积"],
        [
          "Attention forms scores, then weighted sums. Did both enter your equation?",
          "自注意力先算得分，再算加权和。你的方程里两者都有吗？",
        ],
        key(oneProduct),
      ),
      wrong(
        "kernel-forgotten",
        ["kernel width forgotten", "漏了核宽 k"],
        ["How does the kernel width enter the cost of the convolution?", "核宽如何进入卷积的代价？"],
        key(kernelForgotten),
      ),
      wrong(
        "as-recurrent",
        ["as against a recurrent layer", "当成与循环层比较"],
        [
          "That is where attention meets another layer. What does a convolution cost?",
          "那是自注意力与另一种层相等之处。卷积的代价是多少？",
        ],
        key(asRecurrent),
      ),
    ],
    hints: [
      words("Write both counts and set them equal.", "写出两个次数并令其相等。"),
      words("Divide both sides by n·d.", "两边同除以 n·d。"),
    ],
    solution: prose(
      tex`$$2 n^2 d = n k d^2 \;\Rightarrow\; n = \frac{k d}{2} = \frac{${k} \cdot ${d}}{2} = ${length.n}$$`,
    ),
  });
}
