import { integer } from "../../answer-types/integer";
import { order } from "../../answer-types/order";
import { type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { equalLengths, workCounts, workOrders } from "./counts";
import type { Numbers } from "./numbers";
import * as slips from "./slips";

const matricesOnly = [
  "matrices-only",
  ["scores and weighted sums forgotten", "漏了注意力得分与加权和"],
  [
    "Every weight is used at every position: that is there. What do two positions do with each other?",
    "每个权重在每个位置用一次：这有了。两个位置之间还要算什么？",
  ],
] as const;

const onePosition = [
  "one-position",
  ["one position only", "只算了一个位置"],
  ["This is one position. How many are there?", "这是一个位置。一共有多少个？"],
] as const;

/** Multiply-accumulates of one block: in numbers, where its two kinds of work are equal, and as an order. */
export const workParts = (numbers: Numbers): readonly Part[] => [
  workPart(numbers),
  equalLengthPart(numbers),
  workOrderPart(),
];

function workPart({ block, n }: Numbers): Part {
  const { d, f, heads } = block;
  const counts = workCounts(n, block);
  const pairs = counts.right - counts.matricesOnly;
  return part({
    id: "work",
    type: integer,
    prompt: words(
      tex`How many multiply-accumulates does the block take on a sequence of $n = ${n}$ positions, with $d = ${d}$, ${heads} heads and $d_{\mathrm{ff}} = 4d$? Only matrix products count: projections, scores, weighted sums and the feed-forward layer.`,
      tex`$d = ${d}$、${heads} 个头、$d_{\mathrm{ff}} = 4d$ 的块处理 $n = ${n}$ 个位置的序列，需要多少次乘加？只计矩阵乘积：投影、得分、加权和与前馈层。`,
    ),
    format: wholeNumber,
    points: 0.75,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong(
        "floating-point-operations",
        ["floating-point operations in place of multiply-accumulates", "把乘加次数算成浮点运算次数"],
        [
          "Is a multiplication with its addition counted here as one operation or as two?",
          "这里一次乘法连同其后的加法，算一次运算还是两次？",
        ],
        { value: counts.floatingPoint },
      ),
      wrong(...matricesOnly, { value: counts.matricesOnly }),
      wrong(
        "heads-multiply",
        ["scores of full width in every head", "每个头都按全宽计算得分"],
        ["How long are the vectors whose inner products one head takes?", "一个头计算内积时，向量有多长？"],
        { value: counts.headsMultiply },
      ),
      wrong(...onePosition, { value: counts.onePosition }),
      wrong("feed-forward-forgotten", ...slips.feedForwardForgotten, { value: counts.feedForwardForgotten }),
    ],
    hints: [
      words(
        "A p×q matrix times a q×r matrix takes p·q·r multiply-accumulates.",
        "p×q 与 q×r 矩阵之积需要 p·q·r 次乘加。",
      ),
      words(
        "Four projections, two products with n×n, two feed-forward matrices.",
        "四个投影，两个涉及 n×n 的乘积，两个前馈矩阵。",
      ),
    ],
    solution: prose(
      words(
        tex`The matrices: $4 n d^2 + 2 n d\,d_{\mathrm{ff}} = ${n} \cdot (${4 * d * d} + ${2 * d * f}) = ${counts.matricesOnly}$.`,
        tex`各矩阵：$4 n d^2 + 2 n d\,d_{\mathrm{ff}} = ${n} \cdot (${4 * d * d} + ${2 * d * f}) = ${counts.matricesOnly}$。`,
      ),
      words(
        tex`Scores and weighted sums, over all heads: $2 n^2 d = 2 \cdot ${n}^2 \cdot ${d} = ${pairs}$.`,
        tex`所有头的得分与加权和：$2 n^2 d = 2 \cdot ${n}^2 \cdot ${d} = ${pairs}$。`,
      ),
      tex`$$${counts.matricesOnly} + ${pairs} = ${counts.right}$$`,
    ),
  });
}

function equalLengthPart({ block }: Numbers): Part {
  const { d } = block;
  const lengths = equalLengths(block);
  return part({
    id: "equal-work-length",
    type: integer,
    prompt: words(
      tex`At which length $n$ do scores and weighted sums take as many multiply-accumulates as all six matrices of the block together, with $d = ${d}$ and $d_{\mathrm{ff}} = 4d$?`,
      tex`$d = ${d}$、$d_{\mathrm{ff}} = 4d$ 时，序列长度 $n$ 为多少，得分与加权和的乘加次数等于块中六个矩阵的乘加次数之和？`,
    ),
    format: wholeNumber,
    points: 0.25,
    key: { value: lengths.right },
    options: {},
    misconceptions: [
      wrong("feed-forward-forgotten", ...slips.feedForwardForgotten, { value: lengths.feedForwardForgotten }),
      wrong(
        "one-product",
        ["scores or weighted sums alone", "只算了得分或加权和之一"],
        ["Two products involve pairs of positions. Did both enter?", "有两个乘积涉及位置对。两个都算了吗？"],
        { value: lengths.oneProduct },
      ),
      wrong("hidden-width-forgotten", ...slips.hiddenWidthForgotten, { value: lengths.hiddenWidthForgotten }),
    ],
    hints: [
      words("Write both counts in n and d and set them equal.", "把两个次数写成 n 和 d 的式子，令其相等。"),
      words("Divide both sides by n·d.", "两边同除以 n·d。"),
    ],
    solution: prose(
      tex`$$2 n^2 d = 4 n d^2 + 2 n d \cdot 4d \;\Rightarrow\; n = 6d = 6 \cdot ${d} = ${lengths.right}$$`,
    ),
  });
}

const workOrderPart = once((): Part => {
  const orders = workOrders();
  return part({
    id: "work-order",
    type: order,
    prompt: words(
      tex`How do the block's multiply-accumulates grow with the length $n$ and the width $d$, with $d_{\mathrm{ff}} = 4d$ and both tending to infinity on their own? Give the tight order.`,
      tex`$d_{\mathrm{ff}} = 4d$，长度 $n$ 与宽度 $d$ 各自独立趋于无穷时，块的乘加次数如何增长？请给出紧的阶。`,
    ),
    format: words(
      "An order of growth in n and d, bare or in O(…), such as O(n^3 + d).",
      "用 n 和 d 表示的增长阶，可直接写或写成 O(…)，例如 O(n^3 + d)。",
    ),
    points: 0.25,
    key: { value: orders.right },
    options: { names: ["n", "d"] },
    misconceptions: [
      wrong(...matricesOnly, { value: orders.matricesOnly }),
      wrong(
        "pairs-only",
        ["the matrices forgotten", "漏了各个矩阵"],
        ["Short sequences in a wide model: what costs most then?", "序列短、模型宽的时候，代价最大的是什么？"],
        { value: orders.pairsOnly },
      ),
      wrong(
        "width-forgotten",
        ["width forgotten", "漏了宽度 d"],
        ["You count positions and pairs. What does one of them take?", "你数的是位置与位置对。其中之一要算多少次？"],
        { value: orders.widthForgotten },
      ),
      wrong(...onePosition, { value: orders.onePosition }),
    ],
    hints: [
      words("Which products involve pairs of positions, which do not?", "哪些乘积涉及位置对？哪些不涉及？"),
      words("Neither kind of work bounds the other.", "两类计算互不为上界。"),
    ],
    solution: prose(tex`$$4nd^2 + 2nd \cdot 4d + 2n^2d = 12nd^2 + 2n^2d = \Theta(nd^2 + n^2d)$$`),
  });
});
