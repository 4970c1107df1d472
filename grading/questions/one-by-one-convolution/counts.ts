import { integer } from "../../answer-types/integer";
import { type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { type Layer, multiplyAccumulates, parameters } from "./layer";
import type { Numbers } from "./numbers";
import * as slips from "./slips";

/** Parameters and multiply-accumulates of one K×K layer, in numbers. */
export function countParts({ layer: drawn }: Numbers): readonly Part[] {
  const { kernel: k, channelsIn, channelsOut, height, width } = drawn;
  const biased: Layer = { kernel: [k, k], channelsIn, channelsOut, bias: true };
  const plain: Layer = { ...biased, bias: false };
  const at = [height, width] as const;
  const given = {
    en: tex`A $${k} \times ${k}$ convolution maps $C_{\mathrm{in}} = ${channelsIn}$ channels to $C_{\mathrm{out}} = ${channelsOut}$ channels.`,
    zh: tex`一个 $${k} \times ${k}$ 卷积层把 $C_{\mathrm{in}} = ${channelsIn}$ 个通道变为 $C_{\mathrm{out}} = ${channelsOut}$ 个通道。`,
  };
  const weights = parameters(plain);
  const oneKernel = parameters({ ...plain, channelsOut: 1 });
  const hints = [
    words(
      "First count the weights of a single kernel: which inputs does it read?",
      "先数一个卷积核的权重：它读取哪些输入？",
    ),
    words("How many kernels does the layer hold?", "这一层有多少个卷积核？"),
  ];
  const counting = prose(
    words(
      tex`One kernel reads a $${k} \times ${k}$ window in every input channel: $${k} \cdot ${k} \cdot ${channelsIn} = ${oneKernel}$ weights.`,
      tex`一个卷积核在每个输入通道上读取 $${k} \times ${k}$ 的窗口：$${k} \cdot ${k} \cdot ${channelsIn} = ${oneKernel}$ 个权重。`,
    ),
    words(
      tex`Each of the ${channelsOut} output channels has a kernel of its own: $${channelsOut} \cdot ${oneKernel} = ${weights}$.`,
      tex`${channelsOut} 个输出通道各有一个卷积核：$${channelsOut} \cdot ${oneKernel} = ${weights}$。`,
    ),
  );
  return [
    part({
      id: "parameters-without-bias",
      type: integer,
      prompt: words(
        `${given.en} How many parameters does it have **without biases**?`,
        `${given.zh}**不含偏置**时它有多少个参数？`,
      ),
      format: wholeNumber,
      points: 0.25,
      key: { value: weights },
      options: {},
      misconceptions: [
        wrong("bias-counted", ...slips.biasCounted, { value: parameters(biased) }),
        ...slips.modelSlips(plain).map(({ id, says, layer }) => wrong(id, ...says, { value: parameters(layer) })),
        wrong("positions-counted", ...slips.positionsCounted, { value: multiplyAccumulates(plain, at) }),
      ],
      hints,
      solution: counting,
    }),
    part({
      id: "parameters-with-bias",
      type: integer,
      prompt: words(
        `${given.en} How many parameters does it have **with one bias for each output channel**?`,
        `${given.zh}**每个输出通道有一个偏置**时，它有多少个参数？`,
      ),
      format: wholeNumber,
      points: 0.25,
      key: { value: parameters(biased) },
      options: {},
      misconceptions: [
        wrong("bias-forgotten", ...slips.biasForgotten, { value: weights }),
        wrong("bias-per-input-channel", ...slips.biasPerInputChannel, {
          value:
            weights +
            parameters({ ...biased, channelsOut: channelsIn }) -
            parameters({ ...plain, channelsOut: channelsIn }),
        }),
        ...slips.modelSlips(biased).map(({ id, says, layer }) => wrong(id, ...says, { value: parameters(layer) })),
      ],
      hints: [...hints.slice(0, 1), words("What is added once for each output channel?", "每个输出通道还要加上什么？")],
      solution: prose(
        counting,
        words(
          tex`One bias for each output channel: $${weights} + ${channelsOut} = ${parameters(biased)}$.`,
          tex`每个输出通道一个偏置：$${weights} + ${channelsOut} = ${parameters(biased)}$。`,
        ),
      ),
    }),
    part({
      id: "multiply-accumulates",
      type: integer,
      prompt: words(
        tex`${given.en} Its output has $H \times W = ${height} \times ${width}$ positions. How many multiply-accumulate operations does it take, biases not counted?`,
        tex`${given.zh}输出有 $H \times W = ${height} \times ${width}$ 个位置。不计偏置，需要多少次乘加运算？`,
      ),
      format: wholeNumber,
      points: 0.25,
      key: { value: multiplyAccumulates(plain, at) },
      options: {},
      misconceptions: [
        wrong("floating-point-operations", ...slips.twicePerMultiplyAccumulate, {
          value: 2n * multiplyAccumulates(plain, at),
        }),
        wrong("positions-forgotten", ...slips.positionsForgotten, { value: weights }),
        wrong("one-side-only", ...slips.oneSideOnly, { value: multiplyAccumulates(plain, [height, 1]) }),
        wrong("other-side-only", ...slips.oneSideOnly, { value: multiplyAccumulates(plain, [1, width]) }),
        ...slips
          .modelSlips(plain)
          .map(({ id, says, layer }) => wrong(id, ...says, { value: multiplyAccumulates(layer, at) })),
      ],
      hints: [
        words(
          "How many multiplications does one value of one output channel take?",
          "计算一个输出通道上的一个值需要多少次乘法？",
        ),
        words("How many such values does the whole output hold?", "整个输出共有多少个这样的值？"),
      ],
      solution: prose(
        words(
          tex`One output value takes $${k} \cdot ${k} \cdot ${channelsIn} = ${oneKernel}$ multiply-accumulates.`,
          tex`一个输出值需要 $${k} \cdot ${k} \cdot ${channelsIn} = ${oneKernel}$ 次乘加。`,
        ),
        words(
          tex`The output holds $${height} \cdot ${width} \cdot ${channelsOut} = ${height * width * channelsOut}$ values, so $${height * width * channelsOut} \cdot ${oneKernel} = ${multiplyAccumulates(plain, at)}$.`,
          tex`输出共有 $${height} \cdot ${width} \cdot ${channelsOut} = ${height * width * channelsOut}$ 个值，因此 $${height * width * channelsOut} \cdot ${oneKernel} = ${multiplyAccumulates(plain, at)}$。`,
        ),
      ),
    }),
  ];
}
