import type { Part, RubricItem } from "../../part";
import { words } from "../words";
import { writtenPart } from "../written-part";

const rubric: readonly RubricItem[] = [
  {
    id: "channel-count",
    text: words("It changes the number of channels, up or down.", "改变通道数（可增可减）。"),
    points: 0.25,
  },
  {
    id: "parameters",
    text: words(
      "It saves parameters and computation, for example as a bottleneck around a larger kernel.",
      "节省参数和计算量，例如在较大卷积核前后构成瓶颈结构。",
    ),
    points: 0.25,
  },
  {
    id: "non-linearity",
    text: words(
      "It adds non-linearity when an activation follows; by itself it is linear.",
      "其后接激活函数时增加非线性；它本身是线性的。",
    ),
    points: 0.25,
  },
  {
    id: "channel-mixing",
    text: words(
      "It mixes the channels of one pixel (weighted sums across channels, no neighbours).",
      "在同一像素上混合各通道的信息（跨通道加权求和，不涉及邻域）。",
    ),
    points: 0.25,
  },
  {
    id: "depth",
    text: words("It adds depth at little cost.", "以很小的代价增加网络深度。"),
    points: 0.25,
  },
  {
    id: "dimension",
    text: words(
      "It reduces the dimension of the features (a learned projection onto fewer channels).",
      "对特征降维（学到的到更少通道的投影）。",
    ),
    points: 0.25,
  },
];

export const rolesPart: Part = writtenPart({
  id: "roles",
  prompt: words(
    "Name the roles that 1×1 convolutions play in convolutional networks and explain each in a sentence or two.",
    "分析卷积神经网络中 1×1 卷积核的作用：逐条列出，并各用一两句话说明。",
  ),
  rubric,
  hints: [
    words(
      "Think of what happens to the channels, and of what happens to the pixels.",
      "想一想通道发生了什么变化，像素又发生了什么变化。",
    ),
    words(
      "Recall where such layers stand in Inception and ResNet, and why.",
      "回忆 Inception 和 ResNet 中这种层放在哪里，为什么。",
    ),
  ],
});
