import { integer, rational, toNumber } from "../../expression/rational";
import type { Figure } from "../../figure";
import { maxGradient } from "../../layers/maximum";
import { words } from "../words";
import type { Numbers } from "./numbers";

const subscripts: readonly string[] = ["₁", "₂", "₃", "₄", "₅"];

/** max around the tie that is asked about, over the two coordinates that are tied, with the worked solution. */
export function surfaceFigure({ tie: at }: Numbers): Figure {
  const { value, active, corners } = maxGradient(at.map(integer));
  const tie = toNumber(value);
  const [first = 1, second = 2] = active;
  const names = [`x${subscripts[first - 1]}`, `x${subscripts[second - 1]}`] as const;
  const axis = Array.from({ length: 9 }, (_, i) => tie - 1 + i / 4);
  const quarters = (each: number) => rational(BigInt(Math.round(each * 4)), 4n);
  const height = (a: number, b: number): number => {
    const point = at.map((each, i) => (i === first - 1 ? quarters(a) : i === second - 1 ? quarters(b) : integer(each)));
    return toNumber(maxGradient(point).value);
  };
  const tied = corners.map((corner) => [first, second].map((i) => toNumber(corner[i - 1] ?? integer(0))));
  return {
    beside: { solutionOf: "max-tie" },
    title: words(
      `max over ${names[0]} and ${names[1]}, the others fixed: a kink where they tie`,
      `固定其余分量，max 关于 ${names[0]} 与 ${names[1]} 的曲面：相等处有折痕`,
    ),
    description: words(
      `Two slopes meet in a straight edge along ${names[0]} = ${names[1]}. At the tie, where both are ${tie}, one side has the gradient (${tied[0]}), the other (${tied[1]}); the subdifferential is the segment between them.`,
      `两个斜面沿直线 ${names[0]} = ${names[1]} 相交。在两者都等于 ${tie} 处，一侧梯度为 (${tied[0]})，另一侧为 (${tied[1]})；次微分是连接它们的线段。`,
    ),
    picture: {
      kind: "max-surface",
      names,
      axis,
      heights: axis.map((a) => axis.map((b) => height(a, b))),
      tie,
      corners: tied,
    },
  };
}
