import type { Algebra } from "../autodiff/algebra";
import { entry, size } from "../autodiff/tensor";
import { type Axis, type ConvolutionLayer, parameterShapes, places } from "./convolution";

/** The parameters of one convolution: weight [C_out, C_in/groups, …kernel], bias [C_out]. */
export interface ConvolutionTensors<V> {
  readonly weight: V;
  readonly bias?: V;
}

/**
 * The convolution, executed: [C_in, …spatial] → [C_out, …spatial]. (Cross-correlation, as every framework means it.)
 * The windows become the columns of a matrix, one matrix product a group. Throws RangeError where shapes do not fit.
 */
export function convolve<V>(
  algebra: Algebra<V>,
  layer: ConvolutionLayer,
  { weight, bias }: ConvolutionTensors<V>,
  input: V,
): V {
  const [channels = 0, ...spatial] = algebra.shape(input);
  const wanted = parameterShapes(layer).map((shape) => shape.map(Number));
  const given = [weight, ...(bias === undefined ? [] : [bias])].map(algebra.shape);
  if (JSON.stringify(given) !== JSON.stringify(wanted) || BigInt(channels) !== layer.channelsIn) {
    throw new RangeError(
      `convolve: parameters of shapes ${JSON.stringify(wanted)} are needed, not ${JSON.stringify(given)}`,
    );
  }
  const groups = Number(layer.groups);
  const taps = windows(layer.axes, spatial);
  const [perGroup, area] = [channels / groups, size(spatial)];
  const [tapCount, placeCount] = [taps.length, taps[0]?.length ?? 0];
  const indices = Array.from({ length: channels }, (_, channel) =>
    taps.flatMap((tap) => tap.map((at) => (at < 0 ? -1 : channel * area + at))),
  ).flat();
  const patches = algebra.gather(input, indices, [groups, perGroup * tapCount, placeCount]);
  const out = Number(layer.channelsOut);
  const kernels = algebra.reshape(weight, [groups, out / groups, perGroup * tapCount]);
  const shape = [out, ...layer.axes.map((axis, i) => Number(places(axis, BigInt(entry(spatial, i)))))];
  const output = algebra.reshape(algebra.matmul(kernels, patches), shape);
  return bias === undefined ? output : algebra.add(output, algebra.reshape(bias, [out, ...layer.axes.map(() => 1)]));
}

/** For each tap of the window, the flat index that it sees at each place; -1 in the padding. */
export function windows(axes: readonly Axis[], spatial: readonly number[]): readonly (readonly number[])[] {
  let taps: readonly (readonly number[])[] = [[0]];
  axes.forEach((axis, i) => {
    const length = entry(spatial, i);
    const [stride, dilation, before] = [Number(axis.stride), Number(axis.dilation), Number(axis.before)];
    const count = Number(places(axis, BigInt(length)));
    taps = taps.flatMap((outer) =>
      Array.from({ length: Number(axis.kernel) }, (_, tap) =>
        outer.flatMap((base) =>
          Array.from({ length: count }, (_, place) => {
            const at = place * stride + tap * dilation - before;
            return base < 0 || at < 0 || at >= length ? -1 : base * length + at;
          }),
        ),
      ),
    );
  });
  return taps;
}
