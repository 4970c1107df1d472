import type { Part, RubricItem } from "../../part";
import { words } from "../words";
import { writtenPart } from "../written-part";

const rubric: readonly RubricItem[] = [
  {
    id: "additive-update",
    text: words("The cell state is updated by addition.", "单元状态以加法方式更新。"),
    points: 0.25,
  },
  {
    id: "scaled-by-forget-gate",
    text: words(
      "Along the cell, the gradient is scaled elementwise by f_t, not by a matrix and tanh′.",
      "沿单元路径，梯度只逐元素乘以 f_t，而不经过矩阵和 tanh 的导数。",
    ),
    points: 0.25,
  },
  {
    id: "near-one",
    text: words(
      "The gates can hold f near 1, so that the product does not decay.",
      "门可以使 f 保持接近 1，连乘不衰减。",
    ),
    points: 0.25,
  },
  {
    id: "lessens",
    text: words(
      "Vanishing is lessened, not abolished: small f still makes it.",
      "只是缓解而非消除：f 较小时梯度仍会消失。",
    ),
    points: 0.25,
  },
  {
    id: "exploding",
    text: words("Exploding is still possible, through h and U.", "梯度爆炸仍可能发生（经由 h 和 U）。"),
    points: 0.25,
  },
];

export const vanishingPart: Part = writtenPart({
  id: "vanishing",
  prompt: words(
    "Explain how the LSTM lessens the vanishing of gradients, and where its effect ends.",
    "分析 LSTM 网络避免梯度消失的效果：它为什么有效，又有哪些局限？",
  ),
  rubric,
  hints: [
    words(
      "Compare the factor of one step along the cell with that of a simple recurrent network.",
      "比较沿单元路径一步的因子与简单循环网络一步的因子。",
    ),
    words(
      "What if the forget gates are small? What of the ways that do not follow the cell?",
      "如果遗忘门很小会怎样？不沿单元状态的路径又如何？",
    ),
  ],
});
