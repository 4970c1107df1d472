import type { SequenceLayer } from "../../layers/sequence-layers";
import type { Part } from "../../part";
import type { Bilingual } from "../../verdict";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { orderPart } from "./order-part";
import { timeOrder, timeText } from "./orders";
import { widthForgotten } from "./slips";

const points = 0.125;

/** The count that the order was derived from. */
export const counted = (layer: SequenceLayer, projections = false): Bilingual => {
  const count = timeText(layer, { projections });
  return words(
    tex`Counted on the executed layer: $${count}$ multiply-accumulates.`,
    tex`在实际运行的层上计数：$${count}$ 次乘加。`,
  );
};

/** Time of one attention layer: proper, with its projections, and restricted to a neighbourhood. */
export const attentionTimeParts = once((): readonly Part[] => [
  orderPart({
    id: "time-self-attention",
    prompt: [
      "Time of one self-attention layer, attention proper: scores and weighted sums, **without** the projections to queries, keys and values?",
      "一个自注意力层的时间复杂度是多少？只算注意力本身（得分与加权和），**不含**到查询、键、值的投影。",
    ],
    points,
    key: timeOrder("self-attention"),
    slips: [
      ["width-forgotten", ...widthForgotten, timeOrder("self-attention", { d: 1 })],
      [
        "as-recurrent",
        ["length and width exchanged", "长度与宽度互换"],
        [
          "What happens to the number of scores when the sequence becomes twice as long?",
          "序列长度加倍时，得分的个数如何变化？",
        ],
        timeOrder("recurrent"),
      ],
      [
        "with-projections",
        ["projections counted", "计入了投影"],
        ["One of your terms belongs to matrices that this part leaves out.", "你的某一项来自本题不计的矩阵。"],
        timeOrder("self-attention", {}, { projections: true }),
      ],
      [
        "linear-in-length",
        ["one score a position", "每个位置只有一个得分"],
        ["With how many positions is each position compared?", "每个位置要与多少个位置比较？"],
        timeOrder("restricted-self-attention", { r: 1 }),
      ],
    ],
    hints: [
      ["How many pairs of positions are there?", "有多少对位置？"],
      ["What does the inner product for one pair cost?", "一对位置的内积需要多少次乘法？"],
    ],
    solution: prose(
      words(
        tex`There are $n^2$ pairs; each score is an inner product of length $d$, and each weight then scales a vector of length $d$.`,
        tex`共有 $n^2$ 对位置；每个得分是长度为 $d$ 的内积，每个权重再乘一个长度为 $d$ 的向量。`,
      ),
      counted("self-attention"),
      tex`$$\Theta(n^2 d)$$`,
    ),
  }),
  orderPart({
    id: "time-self-attention-projections",
    prompt: [
      tex`Time of one self-attention layer **with** its $d \times d$ projections to queries, keys and values?`,
      tex`一个自注意力层，**包含**到查询、键、值的 $d \times d$ 投影时，时间复杂度是多少？`,
    ],
    points,
    key: timeOrder("self-attention", {}, { projections: true }),
    slips: [
      [
        "projections-forgotten",
        ["projections left out", "漏了投影"],
        [
          "For short sequences of wide vectors, which matrices cost most? Are they in your order?",
          "序列短而向量很宽时，哪些矩阵代价最大？你的答案里有它们吗？",
        ],
        timeOrder("self-attention"),
      ],
      [
        "projections-only",
        ["projections only", "只算了投影"],
        [
          "For very long sequences, what costs most? Is it in your order?",
          "序列很长时，什么代价最大？你的答案里有它吗？",
        ],
        timeOrder("recurrent"),
      ],
      ["width-forgotten", ...widthForgotten, timeOrder("self-attention", { d: 1 }, { projections: true })],
    ],
    hints: [
      ["Add the cost of multiplying n vectors by a d×d matrix.", "加上 n 个向量各乘一个 d×d 矩阵的代价。"],
      [
        "Neither of the two terms bounds the other for all n and d: keep both.",
        "对所有 n 和 d 而言，两项谁也不能盖过谁：都要保留。",
      ],
    ],
    solution: prose(
      words(
        tex`Three projections multiply $n$ vectors by $d \times d$ matrices, which adds $n d^2$ to $n^2 d$.`,
        tex`三个投影各把 $n$ 个向量乘以 $d \times d$ 矩阵，在 $n^2 d$ 之外增加 $n d^2$。`,
      ),
      counted("self-attention", true),
      tex`$$\Theta(n^2 d + n d^2)$$`,
    ),
  }),
  orderPart({
    id: "time-restricted-attention",
    prompt: [
      tex`Time of one self-attention layer restricted to a neighbourhood of $r$ positions around each position, without projections?`,
      tex`把自注意力限制在每个位置周围 $r$ 个位置的邻域内（不含投影），一层的时间复杂度是多少？`,
    ],
    points,
    key: timeOrder("restricted-self-attention"),
    slips: [
      [
        "as-full-attention",
        ["full attention", "按完整的自注意力计算"],
        ["With how many positions is each position compared here?", "在这里，每个位置只与多少个位置比较？"],
        timeOrder("self-attention"),
      ],
      ["width-forgotten", ...widthForgotten, timeOrder("restricted-self-attention", { d: 1 })],
      [
        "one-neighbourhood-only",
        ["one position only", "只算了一个位置"],
        ["This is the cost at one position. How many positions are there?", "这是一个位置的代价。一共有多少个位置？"],
        timeOrder("restricted-self-attention", { n: 1 }),
      ],
      [
        "neighbourhood-forgotten",
        ["neighbourhood forgotten", "漏了邻域大小 r"],
        [
          "If the neighbourhood becomes twice as large, does the layer take longer?",
          "邻域扩大一倍时，这一层会变慢吗？",
        ],
        timeOrder("restricted-self-attention", { r: 1 }),
      ],
    ],
    hints: [
      ["How many scores does one position need?", "一个位置需要多少个得分？"],
      ["What does one score cost?", "一个得分的代价是多少？"],
    ],
    solution: prose(
      words(
        tex`Each of the $n$ positions forms $r$ scores and a weighted sum of $r$ vectors, all of length $d$.`,
        tex`$n$ 个位置各计算 $r$ 个得分，并对 $r$ 个向量加权求和，向量长度均为 $d$。`,
      ),
      counted("restricted-self-attention"),
      tex`$$\Theta(r n d)$$`,
    ),
  }),
]);
