import type { Algebra } from "../autodiff/algebra";
import { zero } from "../expression/rational";
import { type Attended, linearAttention, projected, type Rows, restrictedAttention, selfAttention } from "./attention";
import type { Axis, ConvolutionLayer } from "./convolution";
import { convolve } from "./convolve";
import { type Block, lstmStep, recurrentStep } from "./recurrent";

export const sequenceLayers = [
  "self-attention",
  "restricted-self-attention",
  "multi-head-self-attention",
  "linear-attention",
  "recurrent",
  "lstm",
  "convolution",
  "separable-convolution",
] as const;

/** A layer that takes n positions of width d to n positions of width d. */
export type SequenceLayer = (typeof sequenceLayers)[number];

/** Sequence length n, width d, and where the layer has them: kernel k, neighbourhood r, heads h (which divides d). */
export interface Sizes {
  readonly n: number;
  readonly d: number;
  readonly k?: number;
  readonly r?: number;
  readonly h?: number;
  /** For convolutions; 1 unless given. */
  readonly dilation?: number;
}

/** The sizes that the layer's cost depends on. */
export function variablesOf(layer: SequenceLayer): readonly ("n" | "d" | "k" | "r" | "h")[] {
  switch (layer) {
    case "self-attention":
    case "linear-attention":
    case "recurrent":
    case "lstm":
      return ["n", "d"];
    case "restricted-self-attention":
      return ["n", "d", "r"];
    case "multi-head-self-attention":
      return ["n", "d", "h"];
    case "convolution":
    case "separable-convolution":
      return ["n", "d", "k"];
  }
}

/**
 * Runs one layer on x [n, d]. Its parameters are all 0, since what is measured does not depend on them; there are no
 * biases. Attention has its d×d projections only where `projections` says so; other layers have none to leave out.
 */
export function runLayer<V>(
  algebra: Algebra<V>,
  layer: SequenceLayer,
  sizes: Sizes,
  projections: boolean,
  x: V,
): Attended<V> {
  const { n, d, k = 1, r = 1, h = 1, dilation = 1 } = sizes;
  const square = (): V => zeros(algebra, [d, d]);
  const attention = (attend: (rows: Rows<V>) => Attended<V>, output: boolean): Attended<V> => {
    if (!projections) return attend({ queries: x, keys: x, values: x });
    const three = { query: square(), key: square(), value: square() };
    return projected(algebra, output ? { ...three, output: square() } : three, attend, x);
  };
  switch (layer) {
    case "self-attention":
      return attention((rows) => selfAttention(algebra, rows), false);
    case "restricted-self-attention":
      return attention((rows) => restrictedAttention(algebra, rows, r), false);
    case "multi-head-self-attention":
      return attention((rows) => selfAttention(algebra, rows, h), true);
    case "linear-attention":
      return attention((rows) => linearAttention(algebra, rows), false);
    case "recurrent": {
      const block: Block<V> = { W: square(), U: square(), b: zeros(algebra, [d, 1]) };
      let state = zeros(algebra, [d, 1]);
      return eachPosition(algebra, n, d, x, (column) => {
        state = recurrentStep(algebra, block, column, state);
        return state;
      });
    }
    case "lstm": {
      const block = (): Block<V> => ({ W: square(), U: square(), b: zeros(algebra, [d, 1]) });
      const parameters = { i: block(), f: block(), o: block(), c: block() };
      let [state, cell] = [zeros(algebra, [d, 1]), zeros(algebra, [d, 1])];
      return eachPosition(algebra, n, d, x, (column) => {
        ({ h: state, c: cell } = lstmStep(algebra, parameters, column, state, cell));
        return state;
      });
    }
    case "convolution":
      return along(algebra, [causal(d, d, 1, k, dilation)], x);
    case "separable-convolution":
      return along(algebra, [causal(d, d, d, k, dilation), causal(d, d, 1, 1, 1)], x);
  }
}

const zeros = <V>(algebra: Algebra<V>, shape: readonly number[]): V =>
  algebra.broadcastTo(algebra.constant(zero), shape);

function eachPosition<V>(algebra: Algebra<V>, n: number, d: number, x: V, step: (column: V) => V): Attended<V> {
  const states = Array.from({ length: n }, (_, t) => {
    const entries = Array.from({ length: d }, (_, i) => t * d + i);
    return algebra.reshape(step(algebra.gather(x, entries, [d, 1])), [1, d]);
  });
  return { output: algebra.concat(states) };
}

/** A window that ends at its own position: D(k-1) zeros before the first, so that n positions stay n. */
function causal(
  channelsIn: number,
  channelsOut: number,
  groups: number,
  k: number,
  dilation: number,
): ConvolutionLayer {
  const axis: Axis = {
    kernel: BigInt(k),
    stride: 1n,
    dilation: BigInt(dilation),
    before: BigInt(dilation * (k - 1)),
    after: 0n,
  };
  return {
    channelsIn: BigInt(channelsIn),
    channelsOut: BigInt(channelsOut),
    groups: BigInt(groups),
    bias: false,
    axes: [axis],
  };
}

function along<V>(algebra: Algebra<V>, layers: readonly ConvolutionLayer[], x: V): Attended<V> {
  const channelsFirst = layers.reduce((input, layer) => {
    const weight = [layer.channelsOut, layer.channelsIn / layer.groups, ...layer.axes.map((axis) => axis.kernel)];
    return convolve(algebra, layer, { weight: zeros(algebra, weight.map(Number)) }, input);
  }, algebra.transpose(x));
  return { output: algebra.transpose(channelsFirst) };
}
