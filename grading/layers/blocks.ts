import type { Convolution, Size } from "./convolution";
import { convolutionParameters } from "./convolution-counts";

/** Padding that keeps an odd window centred, so that stride 1 keeps the size. */
const centred = (kernel: readonly Size[]): readonly bigint[] => kernel.map((each) => BigInt(each) / 2n);

/** One kernel a channel, which sees no other channel. */
export function depthwise(channels: Size, kernel: readonly Size[]): Convolution {
  return { channelsIn: channels, channelsOut: channels, kernel, padding: centred(kernel), groups: channels };
}

/** 1×1: mixes channels and touches no neighbour. */
export function pointwise(channelsIn: Size, channelsOut: Size, rank = 2): Convolution {
  return { channelsIn, channelsOut, kernel: new Array<Size>(rank).fill(1n) };
}

/** The layer that a bottleneck replaces. */
export function direct(channelsIn: Size, channelsOut: Size, kernel: readonly Size[]): Convolution {
  return { channelsIn, channelsOut, kernel, padding: centred(kernel) };
}

/** Depthwise, then pointwise (Howard et al., MobileNets, 2017). */
export function separable(channelsIn: Size, channelsOut: Size, kernel: readonly Size[]): readonly Convolution[] {
  return [depthwise(channelsIn, kernel), pointwise(channelsIn, channelsOut, kernel.length)];
}

/** C → m → m → C by 1×1, K×K, 1×1 (He et al., Deep residual learning, 2016). */
export function bottleneck(channels: Size, middle: Size, kernel: readonly Size[]): readonly Convolution[] {
  return [
    pointwise(channels, middle, kernel.length),
    direct(middle, middle, kernel),
    pointwise(middle, channels, kernel.length),
  ];
}

/** C → tC → tC → C by 1×1, depthwise K×K, 1×1 (Sandler et al., MobileNetV2, 2018). */
export function invertedBottleneck(channels: Size, expansion: Size, kernel: readonly Size[]): readonly Convolution[] {
  const wide = BigInt(channels) * BigInt(expansion);
  return [pointwise(channels, wide, kernel.length), depthwise(wide, kernel), pointwise(wide, channels, kernel.length)];
}

/** Parameters of layers one after another. */
export const stackParameters = (stack: readonly Convolution[]): bigint =>
  stack.reduce((sum, layer) => sum + convolutionParameters(layer), 0n);

/**
 * The largest m for which the bottleneck C → m → m → C has fewer weights than the direct layer C → C; 0 where none has.
 * The count grows with m, so halving the interval finds it exactly.
 */
export function largestCheaperBottleneck(channels: Size, kernel: readonly Size[]): bigint {
  const limit = convolutionParameters(direct(channels, channels, kernel));
  const cheaper = (m: bigint): boolean => m === 0n || stackParameters(bottleneck(channels, m, kernel)) < limit;
  let [low, high] = [0n, limit];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (cheaper(middle)) low = middle;
    else high = middle;
  }
  return low;
}
