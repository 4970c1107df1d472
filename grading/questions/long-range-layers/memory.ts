import type { Part } from "../../part";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { orderPart } from "./order-part";
import { memoryOrder, timeOrder } from "./orders";

export const memoryPart = once(
  (): Part =>
    orderPart({
      id: "memory-attention-weights",
      prompt: [
        "Memory that the attention weights of one self-attention layer (one head) take, the weights alone?",
        "一个自注意力层（单头）的注意力权重本身需要多少存储空间？",
      ],
      points: 0.125,
      key: memoryOrder("self-attention"),
      slips: [
        [
          "time-for-memory",
          ["time in place of memory", "把时间当成了存储"],
          [
            "That many multiplications form the weights. How many numbers are kept in the end?",
            "计算权重需要这么多次乘法。最后留下来的有多少个数？",
          ],
          timeOrder("self-attention"),
        ],
        [
          "one-per-position",
          ["one weight for each position", "每个位置一个权重"],
          ["How many weights does a single position have?", "单个位置有多少个权重？"],
          memoryOrder("restricted-self-attention", { r: 1 }),
        ],
        [
          "values-for-weights",
          ["the vectors in place of the weights", "把向量当成了权重"],
          [
            "That is the size of the values. Between what and what does a weight stand?",
            "那是值向量的大小。一个权重联系的是什么和什么？",
          ],
          timeOrder("restricted-self-attention", { r: 1 }),
        ],
      ],
      hints: [
        ["For what is there one weight?", "一个权重对应什么？"],
        ["The weights form a matrix. Of which size?", "权重构成一个矩阵。它有多大？"],
      ],
      solution: prose(
        words(
          "There is one weight for each pair of positions, whatever the width.",
          "每一对位置有一个权重，与宽度无关。",
        ),
        tex`$$\Theta(n^2)$$`,
      ),
    }),
);
