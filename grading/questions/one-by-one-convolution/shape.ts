import { integer } from "../../answer-types/integer";
import { vector } from "../../answer-types/vector";
import { type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { numbers, receptiveField } from "./layer";
import type { Numbers } from "./numbers";
import { outputShape, shapeSlips, stackSlips } from "./slips";

/** The shape of what a layer puts out, and what a stack of layers sees. */
export function shapeParts({ strided, stack }: Numbers): readonly Part[] {
  return [outputShapeOf(strided), receptiveFieldOf(stack)];
}

function outputShapeOf(layer: Numbers["strided"]): Part {
  const { channelsIn, channelsOut, height, width, kernel, stride, padding } = layer;
  const [, down = 0, across = 0] = outputShape(layer);
  const slips = shapeSlips(layer);
  const shape = (sizes: readonly number[]) => ({ value: numbers(sizes) });
  const side = (input: number, output: number): string =>
    tex`\left\lfloor \frac{${input} + 2 \cdot ${padding} - ${kernel}}{${stride}} \right\rfloor + 1 = ${output}`;
  return part({
    id: "output-shape",
    type: vector,
    prompt: words(
      tex`A $${kernel} \times ${kernel}$ convolution with stride $S = ${stride}$ and padding $P = ${padding}$ on every side maps an input of shape $(C, H, W) = (${channelsIn}, ${height}, ${width})$ to ${channelsOut} channels. What is the shape $(C, H, W)$ of its output?`,
      tex`一个 $${kernel} \times ${kernel}$ 卷积，步长 $S = ${stride}$，四周填充 $P = ${padding}$，把形状为 $(C, H, W) = (${channelsIn}, ${height}, ${width})$ 的输入变为 ${channelsOut} 个通道。输出的形状 $(C, H, W)$ 是什么？`,
    ),
    format: words("Three whole numbers, channels first, such as (7, 9, 11).", "三个整数，通道在前，例如 (7, 9, 11)。"),
    points: 0.25,
    key: shape(outputShape(layer)),
    options: { length: 3, asked: { entries: ["C", "H", "W"] } },
    misconceptions: [
      wrong(
        "input-size-kept",
        ["input size kept", "沿用了输入尺寸"],
        [
          "Height and width are those of the input. What do stride and padding do to them?",
          "高和宽仍是输入的尺寸。步长和填充会怎样改变它们？",
        ],
        shape(slips.inputSizeKept),
      ),
      wrong(
        "channels-kept",
        ["input channels kept", "沿用了输入通道数"],
        [
          "What decides how many channels come out: the input, or the number of kernels?",
          "输出通道数由什么决定：输入，还是卷积核的个数？",
        ],
        shape(slips.channelsKept),
      ),
      wrong(
        "channels-last",
        ["channels last", "通道放在了最后"],
        ["The three numbers stand in another order than the part asks for.", "这三个数的顺序与题目要求的不同。"],
        shape(slips.channelsLast),
      ),
      wrong(
        "padding-forgotten",
        ["padding forgotten", "漏了填充"],
        [
          "Your window never leaves the input. What has been added at its borders?",
          "你的窗口从未越出输入。输入的边界上加了什么？",
        ],
        shape(slips.paddingForgotten),
      ),
      wrong(
        "stride-forgotten",
        ["stride forgotten", "漏了步长"],
        [
          "How far does the window move from one output position to the next?",
          "从一个输出位置到下一个，窗口移动多远？",
        ],
        shape(slips.strideForgotten),
      ),
      wrong(
        "one-forgotten",
        ["the first position forgotten", "漏了起始位置"],
        [
          "You counted the moves of the window. How many positions do that many moves visit?",
          "你数的是窗口移动的次数。移动这么多次，一共经过多少个位置？",
        ],
        shape(slips.oneForgotten),
      ),
      wrong(
        "rounded-up",
        ["rounded up", "向上取整"],
        [
          "The last step of the window would leave the padded input. Is it still taken?",
          "窗口的最后一步会越出填充后的输入。这一步还算吗？",
        ],
        shape(slips.roundedUp),
      ),
    ],
    hints: [
      words("Along one side: how many starting places has the window?", "沿一条边看：窗口有多少个起始位置？"),
      words(
        tex`Use $\left\lfloor \frac{H + 2P - K}{S} \right\rfloor + 1$, and mind the rounding.`,
        tex`用 $\left\lfloor \frac{H + 2P - K}{S} \right\rfloor + 1$，注意取整。`,
      ),
    ],
    solution: prose(
      words(
        tex`The number of kernels gives the channels: ${channelsOut}. For the sides:`,
        tex`通道数等于卷积核的个数：${channelsOut}。两条边：`,
      ),
      tex`$$${side(height, down)}$$`,
      tex`$$${side(width, across)}$$`,
      words(
        tex`The output has the shape $(${channelsOut}, ${down}, ${across})$.`,
        tex`输出形状为 $(${channelsOut}, ${down}, ${across})$。`,
      ),
    ),
  });
}

function receptiveFieldOf(stack: Numbers["stack"]): Part {
  const list = stack.map(
    ({ kernel, stride }) => tex`$${kernel} \times ${kernel}$` + (stride === 1 ? "" : tex` ($S = ${stride}$)`),
  );
  const steps = stack.map(({ kernel }, i) => {
    const jump = stack.slice(0, i).reduce((product, { stride }) => product * stride, 1);
    return tex`r_{${i + 1}} &= ${receptiveField(stack.slice(0, i))} + (${kernel} - 1) \cdot ${jump} = ${receptiveField(stack.slice(0, i + 1))}`;
  });
  const slips = stackSlips(stack);
  return part({
    id: "receptive-field",
    type: integer,
    prompt: words(
      `A stack of convolutions, from the input on: ${list.join(", ")}; the stride is 1 where none is given. What is the side of the receptive field of one output value, in input pixels?`,
      `一组依次相连的卷积层：${list.join("、")}；未注明时步长为 1。一个输出值的感受野边长是多少个输入像素？`,
    ),
    format: wholeNumber,
    points: 0.25,
    key: { value: BigInt(receptiveField(stack)) },
    options: {},
    misconceptions: [
      wrong(
        "strides-forgotten",
        ["strides forgotten", "漏了步长"],
        [
          "After a stride of 2, how many input pixels lie between two neighbouring values?",
          "步长为 2 之后，相邻两个值之间相隔多少个输入像素？",
        ],
        { value: BigInt(slips.stridesForgotten) },
      ),
      wrong(
        "one-by-one-adds",
        ["1×1 layers counted as growth", "1×1 层也算作扩大"],
        [
          "By how much does a window of side 1 reach beyond the pixel it stands on?",
          "边长为 1 的窗口会越出它所在的像素多少？",
        ],
        { value: BigInt(slips.oneByOneAdds) },
      ),
      wrong(
        "own-stride-counted",
        ["a layer's own stride counted for itself", "本层步长用在了本层上"],
        [
          "Does a layer's stride widen its own window, or the steps of the layers after it?",
          "一层的步长会扩大它自己的窗口，还是之后各层的步子？",
        ],
        { value: BigInt(slips.ownStride) },
      ),
      wrong(
        "sum-of-kernels",
        ["kernel sides added up", "把核边长直接相加"],
        [
          "Do the windows of two layers lie side by side, or do they overlap in one pixel?",
          "两层的窗口是并排相接，还是重叠一个像素？",
        ],
        { value: BigInt(slips.sum) },
      ),
    ],
    hints: [
      words("Start from one pixel and add the layers one by one.", "从一个像素出发，逐层累加。"),
      words(
        tex`A layer adds $(K - 1)$ times the product of the strides before it.`,
        tex`一层增加 $(K - 1)$ 乘以它之前各层步长的乘积。`,
      ),
    ],
    solution: prose(
      words(
        "Each layer adds (K − 1) times the strides before it, starting from a single pixel:",
        "从一个像素开始，每层增加 (K − 1) 乘以它之前各层步长之积：",
      ),
      tex`$$\begin{aligned} ${steps.join(tex` \\ `)} \end{aligned}$$`,
      words("The 1×1 layers add nothing.", "1×1 层不增加感受野。"),
    ),
  });
}
