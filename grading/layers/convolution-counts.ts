import {
  type Convolution,
  type ConvolutionLayer,
  convolutionLayer,
  parameterShapes,
  places,
  type Size,
  span,
} from "./convolution";

const product = (sizes: readonly bigint[]): bigint => sizes.reduce((result, each) => result * each, 1n);

/** Number of parameters, from the shapes of the layer's own tensors: K²·C_in·C_out (+ C_out) for one group. */
export function convolutionParameters(description: Convolution): bigint {
  return parameterShapes(convolutionLayer(description)).reduce((sum, shape) => sum + product(shape), 0n);
}

/** [C_out, …spatial] for an input [C_in, …spatial]. Throws RangeError where the layer is impossible. */
export function outputShape(description: Convolution, input: readonly Size[]): readonly bigint[] {
  return shapeAfter(convolutionLayer(description), input.map(BigInt));
}

/**
 * Multiply-accumulates on an input [C_in, …spatial]: every weight meets every output position once, padding included,
 * as in the execution (convolve.ts). Adding the bias is none.
 */
export function multiplyAccumulates(description: Convolution, input: readonly Size[]): bigint {
  return countAt(convolutionLayer(description), shapeAfter(convolutionLayer(description), input.map(BigInt)));
}

/** What a stack of layers costs and sees. */
export interface StackCounts {
  readonly parameters: bigint;
  readonly multiplyAccumulates: bigint;
  readonly output: readonly bigint[];
  readonly receptiveField: readonly bigint[];
  readonly layers: readonly {
    readonly parameters: bigint;
    readonly multiplyAccumulates: bigint;
    readonly output: readonly bigint[];
  }[];
}

/** Counts of layers one after another on an input [C, …spatial]. Throws RangeError "layers[1]: …" with what is impossible. */
export function stackCounts(stack: readonly Convolution[], input: readonly Size[]): StackCounts {
  let current: readonly bigint[] = input.map(BigInt);
  const layers = stack.map((description, i) => {
    try {
      const layer = convolutionLayer(description);
      current = shapeAfter(layer, current, i === 0 ? "the input has" : `layers[${i - 1}] gives`);
      return {
        parameters: convolutionParameters(description),
        multiplyAccumulates: countAt(layer, current),
        output: current,
      };
    } catch (error) {
      throw error instanceof RangeError ? new RangeError(`layers[${i}]: ${error.message}`) : error;
    }
  });
  return {
    parameters: layers.reduce((sum, layer) => sum + layer.parameters, 0n),
    multiplyAccumulates: layers.reduce((sum, layer) => sum + layer.multiplyAccumulates, 0n),
    output: current,
    receptiveField: receptiveField(stack),
    layers,
  };
}

/**
 * How many entries of the input one entry of the output depends on, along each axis, borders aside:
 * R ← R + D(K-1)·J, J ← J·S over the layers, from R = J = 1. A 1×1 layer adds nothing.
 */
export function receptiveField(stack: readonly Convolution[]): readonly bigint[] {
  const layers = stack.map(convolutionLayer);
  const rank = layers[0]?.axes.length ?? 0;
  return Array.from({ length: rank }, (_, along) => {
    let [field, jump] = [1n, 1n];
    for (const { axes } of layers) {
      const axis = axes[along];
      if (axis === undefined) throw new RangeError("every layer of a stack has as many dimensions");
      field += (span(axis) - 1n) * jump;
      jump *= axis.stride;
    }
    return field;
  });
}

function shapeAfter(layer: ConvolutionLayer, input: readonly bigint[], from = "the input has"): readonly bigint[] {
  const [channels, ...spatial] = input;
  if (channels !== layer.channelsIn) {
    throw new RangeError(`channelsIn is ${layer.channelsIn}, but ${from} ${channels} channels`);
  }
  if (spatial.length !== layer.axes.length) {
    throw new RangeError(`kernel has ${layer.axes.length} dimensions, but ${from} ${spatial.length}`);
  }
  return [layer.channelsOut, ...layer.axes.map((axis, i) => places(axis, spatial[i] ?? 0n))];
}

/** A weight is used once at each position of the output, and every other use of it is none of its own. */
function countAt(layer: ConvolutionLayer, output: readonly bigint[]): bigint {
  const [weight = []] = parameterShapes(layer);
  return product(weight) * product(output.slice(1));
}
