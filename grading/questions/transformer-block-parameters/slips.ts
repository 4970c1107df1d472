type Pair = readonly [en: string, zhCN: string];

export const headsMultiply: readonly [name: Pair, explanation: Pair] = [
  ["every head with matrices of full width", "每个头都有全宽的矩阵"],
  [
    "Do more heads make the layer larger, or do they share its width among them?",
    "头数增多会使这一层变大，还是由各个头分享它的宽度？",
  ],
];

export const biasForgotten: readonly [id: string, name: Pair, explanation: Pair] = [
  "bias-forgotten",
  ["biases forgotten", "漏了偏置"],
  ["The matrices are there. What is added after each product?", "矩阵都有了。每次相乘之后还要加上什么？"],
];

export const biasCounted: readonly [id: string, name: Pair, explanation: Pair] = [
  "bias-counted",
  ["biases counted", "计入了偏置"],
  ["Your number includes vectors that the part leaves out.", "你的数包含了题目不计的向量。"],
];

export const hiddenWidthForgotten: readonly [name: Pair, explanation: Pair] = [
  ["d in place of the hidden width 4d", "隐藏宽度 4d 写成了 d"],
  ["How wide is the hidden layer of the feed-forward part, compared with d?", "前馈部分的隐藏层与 d 相比有多宽？"],
];

export const feedForwardForgotten: readonly [name: Pair, explanation: Pair] = [
  ["the feed-forward layer forgotten", "漏了前馈层"],
  ["Attention is one half of a block. What is the other?", "注意力只是块的一半。另一半是什么？"],
];

export const normForgotten: readonly [name: Pair, explanation: Pair] = [
  ["layer norms forgotten", "漏了层归一化"],
  ["The matrices and biases are there. What else in the block learns?", "矩阵和偏置都有了。块中还有什么要学习？"],
];
