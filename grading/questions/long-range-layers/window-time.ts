import type { Part } from "../../part";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { counted } from "./attention-time";
import { orderPart } from "./order-part";
import { separableStep, timeOrder } from "./orders";
import { kernelForgotten, lengthAndWidthExchanged, widthForgotten } from "./slips";

const points = 0.125;

/** Time of one recurrent layer, one convolution and one separable convolution. */
export const windowTimeParts = once((): readonly Part[] => [
  orderPart({
    id: "time-recurrent",
    prompt: [
      tex`Time of one recurrent layer $h_t = \tanh(U h_{t-1} + W x_t)$ over the whole sequence?`,
      tex`一个循环层 $h_t = \tanh(U h_{t-1} + W x_t)$ 处理整个序列的时间复杂度是多少？`,
    ],
    points,
    key: timeOrder("recurrent"),
    slips: [
      ["width-forgotten", ...widthForgotten, timeOrder("recurrent", { d: 1 })],
      [
        "one-step-only",
        ["one step only", "只算了一步"],
        ["This is the cost of one step. How many steps does the layer take?", "这是一步的代价。这一层要走多少步？"],
        timeOrder("recurrent", { n: 1 }),
      ],
      ["as-self-attention", ...lengthAndWidthExchanged, timeOrder("self-attention")],
      [
        "vector-for-matrix",
        ["a vector in place of a matrix", "把矩阵当成了向量"],
        [
          "The weights are d×d matrices. What does multiplying a vector by one of them cost?",
          "权重是 d×d 矩阵。用它乘一个向量的代价是多少？",
        ],
        timeOrder("restricted-self-attention", { r: 1 }),
      ],
    ],
    hints: [
      ["What does one step multiply by what?", "每一步中是什么乘以什么？"],
      ["How many steps are there?", "一共有多少步？"],
    ],
    solution: prose(
      words(
        tex`Each of the $n$ steps multiplies two vectors of length $d$ by $d \times d$ matrices.`,
        tex`$n$ 步中的每一步都用 $d \times d$ 矩阵乘两个长度为 $d$ 的向量。`,
      ),
      counted("recurrent"),
      tex`$$\Theta(n d^2)$$`,
    ),
  }),
  orderPart({
    id: "time-convolution",
    prompt: [
      tex`Time of one convolution layer of kernel width $k$, from $d$ to $d$ channels, over the whole sequence?`,
      tex`一个核宽为 $k$、从 $d$ 个通道到 $d$ 个通道的卷积层处理整个序列的时间复杂度是多少？`,
    ],
    points,
    key: timeOrder("convolution"),
    slips: [
      ["kernel-forgotten", ...kernelForgotten, timeOrder("convolution", { k: 1 })],
      ["width-forgotten", ...widthForgotten, timeOrder("convolution", { d: 1 })],
      [
        "single-channel",
        ["each kernel on one channel", "每个核只作用于一个通道"],
        [
          "How many input channels does one kernel span, and how many kernels are there?",
          "一个卷积核覆盖多少个输入通道？又有多少个卷积核？",
        ],
        separableStep("depthwise"),
      ],
      ["as-self-attention", ...lengthAndWidthExchanged, timeOrder("self-attention")],
    ],
    hints: [
      ["One output value: a window of k positions in d channels.", "一个输出值：k 个位置、d 个通道的窗口。"],
      ["There are n positions with d output channels each.", "共有 n 个位置，每个位置 d 个输出通道。"],
    ],
    solution: prose(
      words(
        tex`Each of the $n d$ output values is an inner product over $k$ positions and $d$ channels.`,
        tex`$n d$ 个输出值中的每一个都是跨 $k$ 个位置、$d$ 个通道的内积。`,
      ),
      counted("convolution"),
      tex`$$\Theta(k n d^2)$$`,
    ),
  }),
  orderPart({
    id: "time-separable-convolution",
    prompt: [
      tex`Time of one depthwise separable convolution of kernel width $k$, from $d$ to $d$ channels: a depthwise step, then a $1 \times 1$ step?`,
      tex`一个核宽为 $k$、从 $d$ 个通道到 $d$ 个通道的深度可分离卷积（先逐通道卷积，再 $1 \times 1$ 卷积）的时间复杂度是多少？`,
    ],
    points,
    key: timeOrder("separable-convolution"),
    slips: [
      [
        "depthwise-only",
        ["depthwise step only", "只算了逐通道一步"],
        ["Which of the two steps mixes the channels, and what does it cost?", "两步中哪一步混合通道？它的代价是多少？"],
        separableStep("depthwise"),
      ],
      [
        "pointwise-only",
        ["1×1 step only", "只算了 1×1 一步"],
        [
          "Which of the two steps sees k positions, and what does it cost?",
          "两步中哪一步看到 k 个位置？它的代价是多少？",
        ],
        separableStep("pointwise"),
      ],
      [
        "as-ordinary-convolution",
        ["an ordinary convolution", "按普通卷积计算"],
        [
          "In the depthwise step, how many channels does one kernel read?",
          "在逐通道的一步里，一个卷积核读取多少个通道？",
        ],
        timeOrder("convolution"),
      ],
    ],
    hints: [
      ["Treat the two steps apart and add.", "把两步分开算再相加。"],
      [
        "Neither term bounds the other for all k and d: keep both.",
        "对所有 k 和 d 而言，两项谁也不能盖过谁：都要保留。",
      ],
    ],
    solution: prose(
      words(
        tex`The depthwise step takes $k$ multiplications for each of the $n d$ values, the $1 \times 1$ step takes $d$.`,
        tex`$n d$ 个值中的每一个，在逐通道一步需要 $k$ 次乘法，在 $1 \times 1$ 一步需要 $d$ 次。`,
      ),
      counted("separable-convolution"),
      tex`$$\Theta(k n d + n d^2)$$`,
    ),
  }),
]);
