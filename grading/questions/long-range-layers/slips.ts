type Says = readonly [name: readonly [en: string, zhCN: string], explanation: readonly [en: string, zhCN: string]];

export const widthForgotten: Says = [
  ["width forgotten", "漏了宽度 d"],
  [
    "You count positions only. What does one of these operations cost for vectors of length d?",
    "你只数了位置。对长度为 d 的向量，其中一次操作的代价是多少？",
  ],
];

export const lengthAndWidthExchanged: Says = [
  ["length and width exchanged", "长度与宽度互换"],
  [
    "Make the sequence twice as long in your mind: how many more operations are there, and what does each cost?",
    "设想序列长度加倍：操作增加多少？每次操作的代价是多少？",
  ],
];

export const kernelForgotten: Says = [
  ["kernel width forgotten", "漏了核宽 k"],
  ["How many positions does one output read?", "一个输出读取多少个位置？"],
];

export const workForDepth: Says = [
  ["all the work in place of what must wait", "把总计算量当成顺序步数"],
  ["This counts every operation. Which of them must wait for one another?", "这数的是所有操作。其中哪些必须依次等待？"],
];

export const asRecurrent: Says = [
  ["as in a recurrent layer", "按循环层的方式"],
  ["Does one position of this layer wait for the position before it?", "在这一层里，一个位置要等待前一个位置吗？"],
];

export const onePerPair: Says = [
  ["one step for each pair", "每对位置算一步"],
  ["The pairs are many, but can they be treated at the same time?", "位置对很多，但它们能同时处理吗？"],
];

export const asLogarithm: Says = [
  ["a tree of positions", "按树状结构"],
  [
    "A logarithm needs a reach that is multiplied at every step. Is it so here?",
    "出现对数，需要可达范围每一步都成倍扩大。这里是这样吗？",
  ],
];

export const allParallel: Says = [
  ["everything at once", "全部同时进行"],
  ["Can the last state be computed before the first one is known?", "在第一个状态未知时，能算出最后一个状态吗？"],
];

export const directConnection: Says = [
  ["a direct connection", "当成直接相连"],
  ["Can the first and the last position meet within a single layer here?", "在这里，首尾两个位置能在一层之内相遇吗？"],
];

export const oneByOne: Says = [
  ["one position at a time", "每次只前进一个位置"],
  ["How far does one layer reach: to the next position only?", "一层能到达多远：只到下一个位置吗？"],
];
