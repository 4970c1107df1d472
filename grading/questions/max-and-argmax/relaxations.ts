import type { Part, RubricItem } from "../../part";
import { words } from "../words";
import { writtenPart } from "../written-part";

const rubric: readonly RubricItem[] = [
  {
    id: "zero-or-undefined",
    text: words(
      "The gradient of argmax is zero where the maximum is unique and undefined at ties, so nothing passes back.",
      "最大值唯一时 argmax 的梯度为零，并列时不存在，所以没有梯度能传回。",
    ),
    points: 0.5,
  },
  {
    id: "softmax",
    text: words("Softmax (with temperature) as a smooth relaxation.", "用（带温度的）softmax 作光滑松弛。"),
    points: 0.25,
  },
  {
    id: "gumbel-softmax",
    text: words("Gumbel-softmax: differentiable sampling of a category.", "Gumbel-softmax：可微的类别采样。"),
    points: 0.25,
  },
  {
    id: "straight-through",
    text: words(
      "Straight-through estimator: argmax forward, the gradient of a surrogate backward.",
      "直通估计器：前向用 argmax，反向用替代函数的梯度。",
    ),
    points: 0.25,
  },
  {
    id: "policy-gradient",
    text: words(
      "Policy gradient (REINFORCE): differentiate the expected loss instead.",
      "策略梯度（REINFORCE）：改为对期望损失求导。",
    ),
    points: 0.25,
  },
];

export const relaxationsPart: Part = writtenPart({
  id: "relaxations",
  prompt: words(
    "Why does argmax inside a network stop back-propagation, and what is used in its place? Name several ways.",
    "为什么网络中的 argmax 会中断反向传播？实践中用什么来代替它？请列举几种方法。",
  ),
  rubric,
  hints: [
    words("Start from the gradient of argmax at a point with one maximum.", "从最大值唯一时 argmax 的梯度说起。"),
    words(
      "Think of smooth replacements, of random choices, and of tricks in the backward pass alone.",
      "想一想光滑的替代、随机的选择，以及只改反向传播的技巧。",
    ),
  ],
});
