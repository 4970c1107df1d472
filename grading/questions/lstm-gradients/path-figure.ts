import { toNumber } from "../../expression/rational";
import type { Figure } from "../../figure";
import { cellPathFactor } from "../../layers/path-factors";
import { words } from "../words";
import type { Numbers } from "./numbers";
import { along } from "./path";

/** The gradient's way back along the cell, with the worked solution of its size. */
export function pathFigure({ path }: Numbers): Figure {
  const { from, to } = path;
  const gates = along(path, 1, 1);
  const factors = [gates.length, ...gates.map((_, i) => gates.length - 1 - i)].map((first) =>
    toNumber(cellPathFactor(gates.slice(first))),
  );
  const shown = gates.map(toNumber);
  return {
    beside: { solutionOf: "cell-path-number" },
    title: words(
      `The gradient's way from c${subscript(to)} back to c${subscript(from)}`,
      `梯度从 c${subscript(to)} 回到 c${subscript(from)} 的路径`,
    ),
    description: words(
      `A chain of cells. Forward, each cell is multiplied by its forget gate and the gated candidate is added. Backward, the addition lets the gradient pass and each forget gate scales it: ${shown.toReversed().join(", then ")}. What remains is ${factors.at(-1)}.`,
      `一串单元状态。前向时，每个单元状态乘以遗忘门，再加上经过输入门的候选状态。反向时，加法让梯度原样通过，每个遗忘门将其缩放：依次为 ${shown.toReversed().join("、")}。最后剩下 ${factors.at(-1)}。`,
    ),
    picture: { kind: "cell-path", from, gates: shown, factors },
  };
}

const subscript = (step: number): string =>
  [...`${step}`].map((digit) => String.fromCodePoint(0x2080 + Number(digit))).join("");
