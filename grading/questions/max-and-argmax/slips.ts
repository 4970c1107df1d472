type Says = readonly [name: readonly [en: string, zhCN: string], explanation: readonly [en: string, zhCN: string]];

export const oneHotAtMinimum: Says = [
  ["one-hot at the minimum", "独热放在了最小值处"],
  ["If the entry you marked grows a little, does the maximum change?", "你标出的那个分量略微增大时，最大值会变吗？"],
];

export const valueForSlope: Says = [
  ["the value in place of the slope", "把函数值当成了斜率"],
  [
    "You put the value of the entry. By how much does y change if that entry grows by 0.1?",
    "你填的是该分量的值。它增大 0.1 时，y 改变多少？",
  ],
];

export const softmaxForMax: Says = [
  ["softmax, the gradient of log-sum-exp", "写成了 softmax（log-sum-exp 的梯度）"],
  [
    "This is the gradient of a smooth relative of max. Does a small entry change max itself?",
    "这是 max 的一个光滑近似的梯度。较小的分量会影响 max 本身吗？",
  ],
];

export const zeroForMax: Says = [
  ["zero vector", "写成了零向量"],
  ["Add 0.1 to every entry: does the maximum stay as it is?", "把每个分量都加 0.1：最大值不变吗？"],
];

export const allOnes: Says = [
  ["all ones", "全写成 1"],
  ["If an entry well below the maximum grows a little, does y change?", "一个远小于最大值的分量略微增大时，y 会变吗？"],
];

export const undefinedForMax: Says = [
  ["called undefined", "写成不存在"],
  [
    "How many entries attain the maximum here? What is max near this point?",
    "这里有几个分量取到最大值？在该点附近 max 等于什么？",
  ],
];

export const oneOfTheTied: Says = [
  ["one of the tied entries chosen", "从并列分量中选了一个"],
  [
    "Frameworks return such a vector. Would the other tied entry have served as well? What follows?",
    "框架会返回这样的向量。换成另一个并列分量是否同样合理？这说明了什么？",
  ],
];

export const allOfTheTied: Says = [
  ["1 at every tied entry", "每个并列分量都写成 1"],
  [
    "Raise all tied entries by 0.1: your vector predicts a change of y. Is it the right one?",
    "把并列分量都增大 0.1：你的向量预测 y 改变多少？与实际相符吗？",
  ],
];

export const evenSplit: Says = [
  ["split evenly among the tied", "在并列分量间平分"],
  [
    "Raise a single tied entry by 0.1, then lower it by 0.1. Does your vector predict both changes?",
    "把一个并列分量增大 0.1，再减小 0.1。你的向量能同时预测两种变化吗？",
  ],
];

export const oneHotBelow: Says = [
  ["one-hot below the maximum", "独热放在了非最大分量处"],
  ["Does the entry you marked attain the maximum?", "你标出的分量取到最大值了吗？"],
];

export const spreadOverAll: Says = [
  ["spread over all entries", "平分给所有分量"],
  [
    "Some of your weight stands at entries below the maximum. Do they move y?",
    "你把一部分权重放在了小于最大值的分量上。它们会影响 y 吗？",
  ],
];

export const undefinedForSubgradient: Says = [
  ["called undefined", "写成不存在"],
  [
    "The gradient is one thing, a subgradient another. When does a convex function have one?",
    "梯度是一回事，次梯度是另一回事。凸函数在什么时候有次梯度？",
  ],
];

export const gradientOfMax: Says = [
  ["the gradient of max", "写成了 max 的梯度"],
  [
    "That is how the largest value changes. The question is how its position changes.",
    "这是最大值的变化。这里问的是它的位置如何变化。",
  ],
];

export const undefinedForArgmax: Says = [
  ["called undefined", "写成不存在"],
  [
    "Change x a little in any direction: does the position of the maximum jump?",
    "把 x 朝任意方向稍作改变：最大值的位置会跳变吗？",
  ],
];

export const undefinedAtMaximiser: Says = [
  ["undefined at the maximiser", "在最大分量处写成不存在"],
  [
    "Change only the largest entry, up or down, by very little. Does its position change?",
    "只把最大的分量略微增大或减小。它的位置会变吗？",
  ],
];

export const indexInPlace: Says = [
  ["the index put at its place", "把下标填在相应位置"],
  ["You gave the value of argmax. How fast does this value change?", "你给出的是 argmax 的值。这个值变化得有多快？"],
];

export const zeroAtJump: Says = [
  ["zero vector at a tie", "在并列处写成零向量"],
  [
    "Raise one tied entry a little, then the other instead. Does the position stay the same?",
    "先略微增大一个并列分量，再改为增大另一个。位置保持不变吗？",
  ],
];
