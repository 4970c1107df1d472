import type { Bilingual } from "./verdict";

/** A picture of a variant: plain data from the engine, which a page draws. */
export interface Figure {
  /** Beside the statement, or with one part's worked solution: nothing states a key before it may be seen. */
  readonly beside: "statement" | { readonly solutionOf: string };
  readonly title: Bilingual;
  /** All that the picture says, in words, for those who cannot see it. */
  readonly description: Bilingual;
  readonly picture: Picture;
}

export type Picture = ChannelMixing | MaxSurface | CellPath | GradientNorms | CostCurves | Connectivity;

/** One pixel through a 1×1 convolution: every output channel reads every input channel, and no neighbour. */
export interface ChannelMixing {
  readonly kind: "channel-mixing";
  readonly input: readonly number[];
  /** [output][input] */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly output: readonly number[];
}

/** max over two of its coordinates, with the kink where they are equal. */
export interface MaxSurface {
  readonly kind: "max-surface";
  /** Names of the two coordinates, as LaTeX-free text: "x₂". */
  readonly names: readonly [string, string];
  /** Values along either axis, and the heights [first][second] above them. */
  readonly axis: readonly number[];
  readonly heights: readonly (readonly number[])[];
  /** The tie that is asked about: both coordinates have this value. */
  readonly tie: number;
  /** The two gradients that meet there; every point between them is a subgradient. */
  readonly corners: readonly (readonly number[])[];
}

/** The LSTM's cell over some steps: what the gradient is multiplied by on its way back. */
export interface CellPath {
  readonly kind: "cell-path";
  readonly from: number;
  /** The forget gates of steps from + 1, from + 2, … */
  readonly gates: readonly number[];
  /** ∂c_T/∂c_t for t = T, T - 1, …, from. */
  readonly factors: readonly number[];
}

/** Size of the gradient against the distance from the loss, in steps; measured in backward passes. */
export interface GradientNorms {
  readonly kind: "gradient-norms";
  readonly series: readonly { readonly name: Bilingual; readonly norms: readonly number[] }[];
}

/** Multiply-accumulates against sequence length. */
export interface CostCurves {
  readonly kind: "cost-curves";
  readonly lengths: readonly number[];
  readonly series: readonly { readonly name: Bilingual; readonly counts: readonly number[] }[];
  /** Where two curves meet, by the places of the curves in `series`. */
  readonly crossings: readonly { readonly length: number; readonly count: number }[];
}

/** Which positions a layer, or a stack of layers, connects; and a longest shortest path. Positions count from 0. */
export interface Connectivity {
  readonly kind: "connectivity";
  readonly positions: number;
  /** Rows of nodes, the input included. */
  readonly levels: number;
  readonly links: readonly Link[];
  readonly path: readonly Node[];
}

export interface Node {
  readonly level: number;
  readonly position: number;
}

export interface Link {
  readonly from: Node;
  readonly to: Node;
}
