import { toNumber } from "../../expression/rational";
import type { Figure } from "../../figure";
import { equalCostLength } from "../../layers/crossing";
import { words } from "../words";
import { work } from "./counts";
import type { Numbers } from "./numbers";

const layers = [
  ["self-attention", "self-attention", "自注意力"],
  ["recurrent", "recurrent", "循环层"],
  ["convolution", "convolution", "卷积层"],
] as const;

/** Cost against length at the width and kernel of the length that is asked, with every crossing. */
export function costFigure({ equal: { d, k } }: Numbers): Figure {
  const meeting = (other: "recurrent" | "convolution"): number => {
    const length = equalCostLength("self-attention", other, { d, k });
    return length === undefined ? Number.NaN : toNumber(length);
  };
  const crossings = [meeting("recurrent"), meeting("convolution")].map((length) => ({
    length,
    count: Number(work("self-attention", { n: Math.round(length), d, k })),
  }));
  const longest = Math.ceil(Math.max(...crossings.map(({ length }) => length)) * 1.3);
  const lengths = Array.from({ length: 41 }, (_, i) => Math.round((i * longest) / 40));
  const [recurrent, convolution] = crossings.map(({ length }) => length);
  return {
    beside: { solutionOf: "equal-cost-length" },
    title: words(
      `Multiply-accumulates against length, d = ${d}, k = ${k}`,
      `乘加次数与序列长度的关系，d = ${d}，k = ${k}`,
    ),
    description: words(
      `Self-attention grows with the square of n, the other two along straight lines. It meets the recurrent layer at n = ${recurrent} and the convolution at n = ${convolution}, and costs more beyond.`,
      `自注意力随 n 的平方增长，另外两种沿直线增长。它与循环层在 n = ${recurrent} 处相交，与卷积层在 n = ${convolution} 处相交，此后更贵。`,
    ),
    picture: {
      kind: "cost-curves",
      lengths,
      series: layers.map(([layer, en, zhCN]) => ({
        name: words(en, zhCN),
        counts: lengths.map((n) => Number(work(layer, { n, d, k }))),
      })),
      crossings,
    },
  };
}
