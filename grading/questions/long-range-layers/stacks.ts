import { integer } from "../../answer-types/integer";
import { type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { contiguousCounts, dilatedCounts } from "./counts";
import type { Numbers } from "./numbers";

/** How many layers two distant positions need in order to meet. */
export function stackParts({ stack }: Numbers): readonly Part[] {
  return [contiguous(stack), dilated(stack)];
}

const oneTooFew = [
  "one-too-few",
  ["one layer too few", "少了一层"],
  ["Compute the reach of your stack: does it span the whole distance?", "算一算你的堆叠能到达多远：够得着整个距离吗？"],
] as const;

function contiguous({ distance, k }: Numbers["stack"]): Part {
  const counts = contiguousCounts(distance, k);
  return part({
    id: "layers-contiguous",
    type: integer,
    prompt: words(
      tex`Convolutions of kernel width $k = ${k}$, stride 1 and **no dilation** are stacked. How many layers are needed at least so that one output can depend on two inputs at distance ${distance} (positions $t$ and $t + ${distance}$)?`,
      tex`堆叠核宽 $k = ${k}$、步长 1、**无膨胀**的卷积层。至少需要多少层，才能使某个输出同时依赖于相距 ${distance} 的两个输入（位置 $t$ 与 $t + ${distance}$）？`,
    ),
    format: wholeNumber,
    points: 0.125,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong(
        "whole-kernel",
        ["whole kernel width added", "每层增加了整个核宽"],
        [
          "The windows of two layers overlap. How much does each layer really add to the span?",
          "两层的窗口有重叠。每层实际上使覆盖范围增加多少？",
        ],
        { value: counts.wholeKernel },
      ),
      wrong(...oneTooFew, { value: counts.oneTooFew }),
      wrong(
        "as-dilated",
        ["as if dilated", "当成有膨胀"],
        ["Does each layer here multiply the span, or add to it?", "这里每一层使覆盖范围成倍扩大，还是增加一个定量？"],
        { value: counts.dilated },
      ),
      wrong(
        "one-position-each",
        ["one position a layer", "每层只前进一个位置"],
        [
          "How far apart are the first and the last position that one kernel reads?",
          "一个卷积核读取的首尾两个位置相距多远？",
        ],
        { value: counts.onePositionEach },
      ),
    ],
    hints: [
      words("How far apart are the two ends of one layer's window?", "一层的窗口两端相距多远？"),
      words("Each further layer adds the same distance; round up.", "每增加一层，距离增加相同的量；最后向上取整。"),
    ],
    solution: prose(
      words(
        tex`$L$ layers span a distance of $L(k-1)$, which must be at least ${distance}:`,
        tex`$L$ 层覆盖的距离为 $L(k-1)$，它至少要等于 ${distance}：`,
      ),
      tex`$$L = \left\lceil \frac{${distance}}{${k - 1}} \right\rceil = ${counts.right}$$`,
    ),
  });
}

function dilated({ distance, k }: Numbers["stack"]): Part {
  const counts = dilatedCounts(distance, k);
  const layers = Number(counts.right);
  return part({
    id: "layers-dilated",
    type: integer,
    prompt: words(
      tex`Convolutions of kernel width $k = ${k}$ and stride 1 are stacked with dilations $1, k, k^2, \dots$ from the first layer on. How many layers are needed at least so that one output can depend on two inputs at distance ${distance}?`,
      tex`堆叠核宽 $k = ${k}$、步长 1 的卷积层，膨胀率从第一层起依次为 $1, k, k^2, \dots$。至少需要多少层，才能使某个输出同时依赖于相距 ${distance} 的两个输入？`,
    ),
    format: wholeNumber,
    points: 0.25,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong(
        "not-dilated",
        ["dilation left out", "没有考虑膨胀"],
        ["How far apart are two neighbouring taps of the second layer's kernel?", "第二层卷积核的相邻两点相距多远？"],
        { value: counts.contiguous },
      ),
      wrong(...oneTooFew, { value: counts.oneTooFew }),
      wrong(
        "doubled",
        ["doubling in place of k", "按每层翻倍计算"],
        [
          "By which factor does the dilation grow from one layer to the next here?",
          "这里从一层到下一层，膨胀率乘以多少？",
        ],
        { value: counts.doubled },
      ),
    ],
    hints: [
      words(
        tex`Layer $l$ (from 0) adds $(k-1) k^l$ to the distance.`,
        tex`第 $l$ 层（从 0 起）使距离增加 $(k-1) k^l$。`,
      ),
      words("Sum the geometric series.", "对等比级数求和。"),
    ],
    solution: prose(
      words(
        tex`$L$ layers span $(k-1)(1 + k + \dots + k^{L-1}) = k^L - 1$.`,
        tex`$L$ 层覆盖的距离为 $(k-1)(1 + k + \dots + k^{L-1}) = k^L - 1$。`,
      ),
      tex`$$${k}^{${layers - 1}} - 1 = ${k ** (layers - 1) - 1} < ${distance} \le ${k ** layers - 1} = ${k}^{${layers}} - 1$$`,
      words(`So ${layers} layers.`, `所以需要 ${layers} 层。`),
    ),
  });
}
