import { integer } from "../../answer-types/integer";
import { type AskedPart, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { attentionCounts, convolutionCounts, recurrentCounts } from "./counts";
import type { Numbers } from "./numbers";

type Pair = readonly [en: string, zhCN: string];

const floatingPoint: readonly [id: string, name: Pair, explanation: Pair] = [
  "floating-point-operations",
  ["floating-point operations in place of multiply-accumulates", "把乘加次数算成浮点运算次数"],
  [
    "Is a multiplication with its addition counted here as one operation or as two?",
    "这里一次乘法连同其后的加法，算一次运算还是两次？",
  ],
];

const asked = (layer: Pair, { n, d }: Numbers["sizes"], more = ""): Pair => [
  tex`How many multiply-accumulates does one ${layer[0]} take at $n = ${n}$, $d = ${d}$${more}?`,
  tex`当 $n = ${n}$、$d = ${d}$${more === "" ? "" : more.replace(", ", "、")} 时，一个${layer[1]}需要多少次乘加？`,
];

/** The layers whose counts are asked one by one, before they are compared. */
export type WorkParts = Readonly<Record<"self-attention" | "recurrent" | "convolution", AskedPart<bigint>>>;

/** Exact counts of one layer at given sizes. */
export function workParts({ sizes }: Numbers): WorkParts {
  return { "self-attention": attention(sizes), recurrent: recurrent(sizes), convolution: convolution(sizes) };
}

function attention(sizes: Numbers["sizes"]): AskedPart<bigint> {
  const { n, d } = sizes;
  const counts = attentionCounts(sizes);
  return part({
    id: "work-self-attention",
    type: integer,
    prompt: words(
      ...asked(
        [
          "self-attention layer (scores $QK^{\\mathsf T}$ and weighted sums, no projections)",
          "自注意力层（得分 $QK^{\\mathsf T}$ 与加权和，不含投影）",
        ],
        sizes,
      ),
    ),
    format: wholeNumber,
    points: 0.125,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong(
        "one-product-only",
        ["one of two matrix products", "只算了一个矩阵乘积"],
        [
          "The scores are one matrix product. What happens with the weights afterwards?",
          "得分是一个矩阵乘积。之后权重还要做什么？",
        ],
        { value: counts.oneProduct },
      ),
      wrong(...floatingPoint, { value: counts.floatingPoint }),
      wrong(
        "exchanged",
        ["length and width exchanged", "长度与宽度互换"],
        [
          "Which of the two numbers counts positions, and which counts components?",
          "两个数中哪个是位置数，哪个是分量数？",
        ],
        { value: counts.exchanged },
      ),
      wrong(
        "with-projections",
        ["projections counted", "计入了投影"],
        ["Your number includes matrices that the part leaves out.", "你的数包含了题目不计的矩阵。"],
        { value: counts.withProjections },
      ),
      wrong(
        "width-forgotten",
        ["width forgotten", "漏了宽度 d"],
        [
          "You count pairs. What does the inner product for one pair take?",
          "你数的是位置对。一对位置的内积需要多少次乘加？",
        ],
        { value: counts.widthForgotten },
      ),
    ],
    hints: [
      words("Two matrix products: queries with keys, weights with values.", "两个矩阵乘积：查询与键，权重与值。"),
      words("A product of p×q and q×r takes p·q·r multiply-accumulates.", "p×q 与 q×r 矩阵之积需要 p·q·r 次乘加。"),
    ],
    solution: prose(
      tex`$$QK^{\mathsf T}: \; n \cdot d \cdot n = ${n} \cdot ${d} \cdot ${n} = ${counts.oneProduct}$$`,
      words("The weighted sums take as many again:", "加权和需要同样多次："),
      tex`$$2 \cdot ${counts.oneProduct} = ${counts.right}$$`,
    ),
  });
}

function recurrent(sizes: Numbers["sizes"]): AskedPart<bigint> {
  const { n, d } = sizes;
  const counts = recurrentCounts(sizes);
  return part({
    id: "work-recurrent",
    type: integer,
    prompt: words(
      ...asked(
        [
          "recurrent layer $h_t = \\tanh(U h_{t-1} + W x_t)$ over the whole sequence",
          "循环层 $h_t = \\tanh(U h_{t-1} + W x_t)$ 处理整个序列",
        ],
        sizes,
      ),
    ),
    format: wholeNumber,
    points: 0.125,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong(
        "one-product-only",
        ["one of two matrix products", "只算了一个矩阵乘积"],
        ["Which matrices does one step use? Count both.", "一步用到哪些矩阵？两个都要计入。"],
        { value: counts.oneProduct },
      ),
      wrong(...floatingPoint, { value: counts.floatingPoint }),
      wrong(
        "exchanged",
        ["length and width exchanged", "长度与宽度互换"],
        [
          "Which of the two numbers counts steps, and which the size of the matrices?",
          "两个数中哪个是步数，哪个是矩阵的大小？",
        ],
        { value: counts.exchanged },
      ),
      wrong(
        "one-step-only",
        ["one step only", "只算了一步"],
        ["This is one step. How many steps does the sequence take?", "这是一步。整个序列要走多少步？"],
        { value: counts.oneStep },
      ),
    ],
    hints: [
      words("Count one step first.", "先数一步。"),
      words("Two d×d matrices each multiply a vector.", "两个 d×d 矩阵各乘一个向量。"),
    ],
    solution: prose(tex`$$n \cdot (d^2 + d^2) = ${n} \cdot (${d * d} + ${d * d}) = ${counts.right}$$`),
  });
}

function convolution(sizes: Numbers["sizes"]): AskedPart<bigint> {
  const { n, d, k } = sizes;
  const counts = convolutionCounts(sizes);
  return part({
    id: "work-convolution",
    type: integer,
    prompt: words(
      ...asked(
        [
          "convolution layer from $d$ to $d$ channels with $n$ output positions (padding counts as input)",
          "从 $d$ 个通道到 $d$ 个通道、有 $n$ 个输出位置的卷积层（填充也算输入）",
        ],
        sizes,
        tex`, $k = ${k}$`,
      ),
    ),
    format: wholeNumber,
    points: 0.125,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong(
        "kernel-forgotten",
        ["kernel width forgotten", "漏了核宽 k"],
        ["How many positions does one output read?", "一个输出读取多少个位置？"],
        { value: counts.kernelForgotten },
      ),
      wrong(...floatingPoint, { value: counts.floatingPoint }),
      wrong(
        "single-channel",
        ["each kernel on one channel", "每个核只作用于一个通道"],
        ["How many input channels does one kernel span?", "一个卷积核覆盖多少个输入通道？"],
        { value: counts.singleChannel },
      ),
      wrong(
        "one-position-only",
        ["one position only", "只算了一个位置"],
        ["This is one output position. How many are there?", "这是一个输出位置。一共有多少个？"],
        { value: counts.onePosition },
      ),
    ],
    hints: [
      words("One output value reads k positions in d channels.", "一个输出值读取 d 个通道上的 k 个位置。"),
      words("There are n·d output values.", "共有 n·d 个输出值。"),
    ],
    solution: prose(tex`$$n \cdot d \cdot (k \cdot d) = ${n} \cdot ${d} \cdot ${k * d} = ${counts.right}$$`),
  });
}
