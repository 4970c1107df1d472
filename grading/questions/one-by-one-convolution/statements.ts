import { bottleneck, direct, stackParameters } from "../../layers/blocks";
import { convolutionParameters } from "../../layers/convolution-counts";
import type { Random } from "../../random";
import { type Statement, statement } from "../statements";
import { tex } from "../words";
import { generalStatements } from "./bank";
import { multiplyAccumulates, parameters } from "./layer";

/** The bank of one variant: what holds in general, and what holds of drawn numbers as the engine counts them. */
export function drawStatements(random: Random): readonly Statement[] {
  return [...generalStatements, weightsClaim(random), bottleneckClaim(random), workClaim(random)];
}

function weightsClaim(random: Random): Statement {
  const [from, to] = random.pick<readonly [number, number]>([
    [256, 64],
    [128, 32],
    [512, 128],
  ]);
  const right = parameters({ kernel: [1, 1], channelsIn: from, channelsOut: to, bias: false });
  // As if each kernel acted on a single channel.
  const claimed = random.pick([right, parameters({ kernel: [1, 1], channelsIn: 1, channelsOut: to, bias: false })]);
  return statement(
    "one-by-one-weights",
    claimed === right,
    [
      `Reducing ${from} channels to ${to} by a 1×1 convolution without bias takes ${claimed} weights.`,
      `用 1×1 卷积（无偏置）把 ${from} 个通道减少到 ${to} 个，需要 ${claimed} 个权重。`,
    ],
    [
      tex`${to} kernels with ${from} weights each: $${to} \cdot ${from} = ${right}$.`,
      tex`${to} 个卷积核，各有 ${from} 个权重：$${to} \cdot ${from} = ${right}$。`,
    ],
    ["How many kernels are there, and how many weights does each of them have?", "有多少个卷积核？每个有多少个权重？"],
  );
}

function bottleneckClaim(random: Random): Statement {
  const [channels, kernel] = [random.pick([64, 128, 256]), random.pick([3, 5])];
  const middle = random.pick([channels / 4, channels / 2, channels]);
  const weights = stackParameters(bottleneck(channels, middle, [kernel, kernel]));
  const replaced = convolutionParameters(direct(channels, channels, [kernel, kernel]));
  return statement(
    "bottleneck-saves",
    weights < replaced,
    [
      tex`The bottleneck $${channels} \to ${middle} \to ${middle} \to ${channels}$ with a $${kernel} \times ${kernel}$ kernel in the middle has fewer weights than the direct $${kernel} \times ${kernel}$ layer.`,
      tex`中间为 $${kernel} \times ${kernel}$ 卷积的瓶颈 $${channels} \to ${middle} \to ${middle} \to ${channels}$，其权重数少于直接的 $${kernel} \times ${kernel}$ 层。`,
    ],
    [`${weights} against ${replaced} weights.`, `权重数分别为 ${weights} 与 ${replaced}。`],
    ["Add up the weights of the three layers and compare.", "把三层的权重加起来再比较。"],
  );
}

function workClaim(random: Random): Statement {
  const layer = { kernel: [1, 1], channelsIn: 64, channelsOut: 32, bias: false };
  const side = random.pick([14, 28, 56]);
  const factor = random.pick([2n, 4n]);
  const ratio = multiplyAccumulates(layer, [2 * side, 2 * side]) / multiplyAccumulates(layer, [side, side]);
  return statement(
    "work-grows-with-area",
    ratio === factor,
    [
      tex`If height and width of the feature map double, from $${side} \times ${side}$ on, a 1×1 convolution takes ${factor} times as many multiply-accumulates.`,
      tex`若特征图的高和宽都加倍（由 $${side} \times ${side}$ 起），1×1 卷积的乘加次数变为 ${factor} 倍。`,
    ],
    [`The work is proportional to the number of pixels: ${ratio} times.`, `计算量与像素数成正比：变为 ${ratio} 倍。`],
    ["How many pixels are there before and after?", "前后各有多少个像素？"],
  );
}
