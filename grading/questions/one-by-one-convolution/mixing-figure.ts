import type { Figure } from "../../figure";
import { words } from "../words";
import { pixelOutput } from "./layer";
import type { Numbers } from "./numbers";

/** What the 1×1 layer does to its pixel, with the worked solution. */
export function mixingFigure({ pixel: { input, weights, bias } }: Numbers): Figure {
  const output = pixelOutput(weights, input, bias);
  const sum = (i: number): string =>
    `${(weights[i] ?? []).map((weight, j) => `${weight}·${input[j]}`).join(" + ")} + ${bias[i]} = ${output[i]}`;
  return {
    beside: { solutionOf: "pixel-output" },
    title: words("A 1×1 convolution mixes the channels of one pixel", "1×1 卷积混合一个像素的各个通道"),
    description: words(
      `Three input planes, three output planes. From one pixel, lines run from every input channel to every output channel; no line comes from a neighbour. ${output.map((_, i) => sum(i)).join("; ")}.`,
      `三个输入平面，三个输出平面。同一像素的每个输入通道都连到每个输出通道；没有任何一条线来自邻近像素。${output.map((_, i) => sum(i)).join("；")}。`,
    ),
    picture: { kind: "channel-mixing", input, weights, bias, output },
  };
}
