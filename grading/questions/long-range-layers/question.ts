import type { Question } from "../../question";
import { once } from "../once";
import { statementsPart } from "../statements-part";
import { tex, words } from "../words";
import { attentionTimeParts } from "./attention-time";
import { comparisonParts } from "./comparison";
import { connectivityFigures } from "./connectivity";
import { costFigure } from "./cost-figure";
import { memoryPart } from "./memory";
import { drawNumbers } from "./numbers";
import { pathParts } from "./paths";
import { sequentialParts } from "./sequential";
import { stackParts } from "./stacks";
import { drawStatements } from "./statements";
import { titles } from "./titles";
import { windowTimeParts } from "./window-time";
import { workParts } from "./work";
import { comparePart } from "./written";

/** A6.4: self-attention, convolution and recurrence, their costs and how far apart two positions are in each. */
export const longRangeLayers: Question = {
  slug: "long-range-layers",
  number: "A6.4",
  version: 1,
  title: words(
    "Self-attention, convolution, recurrence: long-range dependency and complexity",
    "自注意力、卷积与循环：长距离依赖与计算复杂度",
  ),
  partTitles: titles,
  draw: (random) => {
    const numbers = drawNumbers(random);
    const counted = workParts(numbers);
    return {
      statement: words(
        tex`A sequence has $n$ positions with vectors of width $d$; $k$ is the width of a convolution kernel, $r$ the size of a neighbourhood. Each part is about **one layer** from width $d$ to width $d$, with weights of size $d \times d$ and no biases. Orders of growth let $n$, $d$, $k$ and $r$ tend to infinity each on its own; give the tight order. One multiply-accumulate is one multiplication together with its addition; softmax and activations are not counted.`,
        tex`序列有 $n$ 个位置，每个位置是宽度为 $d$ 的向量；$k$ 为卷积核宽，$r$ 为邻域大小。每一问都针对**一层**：从宽度 $d$ 到宽度 $d$，权重为 $d \times d$，无偏置。增长阶是指 $n$、$d$、$k$、$r$ 各自独立趋于无穷；请给出紧的阶。一次乘加指一次乘法连同其后的加法；不计 softmax 和激活函数。`,
      ),
      parts: [
        ...attentionTimeParts(),
        ...windowTimeParts(),
        ...sequentialParts(),
        ...pathParts(),
        memoryPart(),
        ...Object.values(counted),
        ...comparisonParts(numbers, counted),
        ...stackParts(numbers),
        statementsPart(random, drawStatements(random), 0.5),
        comparePart,
      ],
      figures: once(() => [costFigure(numbers), ...connectivityFigures()]),
    };
  },
};
