import { number } from "../../autodiff/made";
import type { Expression } from "../../expression/expression";
import { integer, toNumber } from "../../expression/rational";
import * as counts from "../../layers/convolution-counts";
import { interpolate } from "../../layers/interpolate";
import * as pixel from "../../layers/pixel";
import { toExpression } from "../../layers/polynomial";

/** A convolution with stride 1 that keeps the size of its input. One kernel size makes it a line, two make it a square. */
export interface Layer {
  readonly kernel: readonly number[];
  readonly channelsIn: number;
  readonly channelsOut: number;
  readonly bias: boolean;
}

export const parameters = (layer: Layer): bigint => counts.convolutionParameters(layer);

/** Multiply-accumulates for so many output positions. */
export function multiplyAccumulates(layer: Layer, [height, width]: readonly [number, number]): bigint {
  const padding = layer.kernel.map((side) => (side - 1) / 2);
  const positions = layer.kernel.length === 1 ? [height * width] : [height, width];
  return counts.multiplyAccumulates({ ...layer, padding }, [layer.channelsIn, ...positions]);
}

/** What a formula counts: the whole layer, or a slip's. */
export interface Model {
  readonly bias?: boolean;
  readonly withoutInputChannels?: boolean;
  readonly withoutOutputChannels?: boolean;
  /** A kernel of K in place of K × K weights. */
  readonly line?: boolean;
  /** Two operations for each multiply-accumulate. */
  readonly timesTwo?: boolean;
}

type Sizes = Readonly<Record<string, number>>;

function layerOf(model: Model, { K = 1, C_in = 1, C_out = 1 }: Sizes): Layer {
  return {
    kernel: model.line === true ? [K] : [K, K],
    channelsIn: model.withoutInputChannels === true ? 1 : C_in,
    channelsOut: model.withoutOutputChannels === true ? 1 : C_out,
    bias: model.bias ?? false,
  };
}

/** The number of parameters in K, C_in and C_out, interpolated from the shapes of the tensors of small layers. */
export function parametersFormula(model: Model): Expression {
  return toExpression(interpolate(["K", "C_in", "C_out"], (sizes) => parameters(layerOf(model, sizes))));
}

/** Multiply-accumulates in H, W, K, C_in and C_out: K - 1 more input rows than output rows, no padding. */
export function workFormula(model: Model): Expression {
  const count = (sizes: Sizes): bigint => {
    const layer = layerOf(model, sizes);
    const { H = 1, W = 1, K = 1 } = sizes;
    const input = model.line === true ? [H * W + K - 1] : [H + K - 1, W + K - 1];
    const work = counts.multiplyAccumulates(layer, [layer.channelsIn, ...input]);
    return model.timesTwo === true ? 2n * work : work;
  };
  return toExpression(interpolate(["H", "W", "K", "C_in", "C_out"], count));
}

/** Sides of the output of a square kernel. */
export function outputSize(
  sides: readonly number[],
  layer: { readonly kernel: number; readonly stride: number; readonly padding: number },
): readonly number[] {
  const { kernel, stride, padding } = layer;
  const square = { channelsIn: 1, channelsOut: 1, kernel: [kernel, kernel], stride, padding };
  return counts
    .outputShape(square, [1, ...sides])
    .slice(1)
    .map(Number);
}

/** Side of the receptive field of one output value of a stack of square kernels. */
export function receptiveField(stack: readonly { readonly kernel: number; readonly stride: number }[]): number {
  const layers = stack.map(({ kernel, stride }) => ({ channelsIn: 1, channelsOut: 1, kernel: [kernel], stride }));
  const [field = 1n] = counts.receptiveField(layers);
  return Number(field);
}

/** What a 1×1 layer puts out at one pixel. */
export const pixelOutput = (
  weights: readonly (readonly number[])[],
  input: readonly number[],
  bias: readonly number[],
): readonly number[] =>
  pixel
    .pixelOutput(
      weights.map((row) => row.map(integer)),
      input.map(integer),
      bias.map(integer),
    )
    .map(toNumber);

/** Whole numbers as entries of an answer. */
export const numbers = (entries: readonly number[]): readonly Expression[] =>
  entries.map((each) => number(integer(each)));
