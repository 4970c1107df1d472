import { layerMultiplyAccumulates } from "../../layers/costs";
import { layersNeeded } from "../../layers/layers-needed";
import type { SequenceLayer } from "../../layers/sequence-layers";

export interface SequenceSizes {
  readonly n: number;
  readonly d: number;
  readonly k: number;
}

/** Multiply-accumulates of one layer at given sizes; attention has its projections only where that is said. */
export const work = (layer: SequenceLayer, { n, d, k }: SequenceSizes, projections = false): bigint =>
  layerMultiplyAccumulates(layer, { n, d, k }, { projections });

/** The depthwise step alone of a separable convolution: what is left without its 1×1 step. */
const depthwiseWork = (sizes: SequenceSizes): bigint =>
  work("separable-convolution", sizes) - work("separable-convolution", { ...sizes, k: 0 });

/** The right count of each layer, then what people count who change one thing in the model. */
export function attentionCounts(sizes: SequenceSizes) {
  const right = work("self-attention", sizes);
  return {
    right,
    // Scores and weighted sums take equally many.
    oneProduct: right / 2n,
    floatingPoint: 2n * right,
    exchanged: work("recurrent", sizes),
    withProjections: work("self-attention", sizes, true),
    widthForgotten: work("self-attention", { ...sizes, d: 1 }),
  };
}

export function recurrentCounts(sizes: SequenceSizes) {
  const right = work("recurrent", sizes);
  return {
    right,
    // W x and U h take equally many.
    oneProduct: right / 2n,
    floatingPoint: 2n * right,
    exchanged: work("self-attention", sizes),
    oneStep: work("recurrent", { ...sizes, n: 1 }),
  };
}

export function convolutionCounts(sizes: SequenceSizes) {
  const right = work("convolution", sizes);
  return {
    right,
    kernelForgotten: work("convolution", { ...sizes, k: 1 }),
    floatingPoint: 2n * right,
    singleChannel: depthwiseWork(sizes),
    onePosition: work("convolution", { ...sizes, n: 1 }),
  };
}

/** Layers until two positions meet, and what people find who change one thing. */
export function contiguousCounts(distance: number, k: number) {
  const right = layersNeeded(distance, k, "contiguous");
  return {
    right,
    wholeKernel: layersNeeded(distance, k + 1, "contiguous"),
    oneTooFew: right - 1n,
    dilated: layersNeeded(distance, k, "dilated"),
    onePositionEach: layersNeeded(distance, 2, "contiguous"),
  };
}

export function dilatedCounts(distance: number, k: number) {
  const right = layersNeeded(distance, k, "dilated");
  return {
    right,
    contiguous: layersNeeded(distance, k, "contiguous"),
    oneTooFew: right - 1n,
    // A kernel of two positions, dilated by 1, 2, 4, …
    doubled: layersNeeded(distance, 2, "dilated"),
  };
}

/** No two of these counts are the same. */
export const different = (counts: Readonly<Record<string, bigint>>): boolean =>
  new Set(Object.values(counts)).size === Object.keys(counts).length;
