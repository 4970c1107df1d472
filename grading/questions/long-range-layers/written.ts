import type { Part, RubricItem } from "../../part";
import { words } from "../words";
import { writtenPart } from "../written-part";

const rubric: readonly RubricItem[] = [
  {
    id: "path-length",
    text: words(
      "Longest path between two positions: constant for self-attention, n for recurrence, n/k or log_k n for convolutions.",
      "两个位置间的最长路径：自注意力为常数，循环层为 n，卷积为 n/k 或 log_k n。",
    ),
    points: 0.25,
  },
  {
    id: "cost",
    text: words(
      "Cost in the length n and in the width d of each layer: n²d, nd², knd²; which wins where.",
      "各层关于长度 n 和宽度 d 的代价：n²d、nd²、knd²，以及各自的优势范围。",
    ),
    points: 0.5,
  },
  {
    id: "parallelism",
    text: words(
      "Parallelism: self-attention and convolution treat all positions at once, recurrence goes step by step.",
      "并行性：自注意力和卷积可同时处理所有位置，循环层必须逐步进行。",
    ),
    points: 0.25,
  },
  {
    id: "stacking",
    text: words(
      "What stacking needs: a convolution needs several layers (fewer when dilated) before distant positions meet.",
      "堆叠的需要：卷积要多层（有膨胀时较少）才能让相距很远的位置相遇。",
    ),
    points: 0.25,
  },
];

export const comparePart: Part = writtenPart({
  id: "compare",
  prompt: words(
    "Compare self-attention, convolution and recurrence as layers for long-range dependency: how efficiently they model it, and at which cost.",
    "将自注意力模型作为神经网络的一层使用时，分析它和卷积层以及循环层在建模长距离依赖关系的效率和计算复杂度方面的差异。",
  ),
  rubric,
  hints: [
    words(
      "Use what you found above: time, sequential operations, longest path, memory.",
      "利用上面各问的结果：时间、顺序操作、最长路径、存储。",
    ),
    words("Say for which n and d each layer is the better choice.", "说明在怎样的 n 和 d 下选择哪种层更好。"),
  ],
});
