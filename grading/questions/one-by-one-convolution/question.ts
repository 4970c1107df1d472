import type { Question } from "../../question";
import { once } from "../once";
import { statementsPart } from "../statements-part";
import { tex, words } from "../words";
import { bottleneckParts } from "./bottleneck";
import { countParts } from "./counts";
import { formulaParts } from "./formulas";
import { largestMiddlePart } from "./largest-middle";
import { mixingFigure } from "./mixing-figure";
import { drawNumbers } from "./numbers";
import { pixelPart } from "./pixel";
import { rolesPart } from "./roles";
import { shapeParts } from "./shape";
import { drawStatements } from "./statements";
import { titles } from "./titles";

/** A6.1: what 1×1 convolutions do, in counts, shapes, one pixel and words. */
export const oneByOneConvolution: Question = {
  slug: "one-by-one-convolution",
  number: "A6.1",
  version: 1,
  title: words("What 1×1 convolutions do", "卷积神经网络中 1×1 卷积核的作用"),
  partTitles: titles,
  draw: (random) => {
    const numbers = drawNumbers(random);
    return {
      statement: words(
        tex`Analyse what $1 \times 1$ convolution kernels do in a convolutional network. A standard convolution with kernel side $K$ maps $C_{\mathrm{in}}$ channels to $C_{\mathrm{out}}$ channels; stride 1, no dilation and no groups unless a part says otherwise. One multiply-accumulate is one multiplication together with its addition.`,
        tex`分析卷积神经网络中用 $1 \times 1$ 的卷积核的作用。标准卷积的核边长为 $K$，把 $C_{\mathrm{in}}$ 个通道变为 $C_{\mathrm{out}}$ 个通道；除非题目另有说明，步长为 1，无膨胀、不分组。一次乘加指一次乘法连同其后的加法。`,
      ),
      parts: [
        ...countParts(numbers),
        ...formulaParts(),
        ...shapeParts(numbers),
        ...bottleneckParts(numbers),
        largestMiddlePart(numbers),
        pixelPart(numbers),
        statementsPart(random, drawStatements(random), 0.5),
        rolesPart,
      ],
      figures: once(() => [mixingFigure(numbers)]),
    };
  },
};
