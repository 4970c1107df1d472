import type { Algebra } from "../autodiff/algebra";
import { gradients } from "../autodiff/backward";
import { differentiable, variable } from "../autodiff/differentiable";
import { exact } from "../autodiff/exact";
import { entry, size, type Tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { integer, type Rational, rational } from "../expression/rational";
import { type Axis, convolutionLayer, places, type Size } from "./convolution";
import { windows } from "./convolve";

/** A pooling window, as frameworks describe it; the stride is the kernel's size unless given. */
export interface Pooling {
  readonly kernel: readonly Size[];
  readonly stride?: Size | readonly Size[];
  readonly padding?: Size | readonly Size[];
}

/**
 * Max pooling [C, …spatial] → [C, …spatial]. Padding is never a maximum. At a tie the first of the window is taken;
 * `active` holds every window's largest entries as flat indices, so that ties are seen.
 */
export function maxPool<V>(
  algebra: Algebra<V>,
  pooling: Pooling,
  x: V,
): { readonly output: V; readonly active: readonly (readonly number[])[] } {
  const { seen, shape } = poolingWindows(pooling, algebra.shape(x));
  const active = algebra.active(x, seen);
  const chosen = active.map((each) => entry(each, 0));
  return { output: algebra.gather(x, chosen, shape), active };
}

/** Average pooling; padding counts as 0, and in the divisor. */
export function averagePool<V>(algebra: Algebra<V>, pooling: Pooling, x: V): V {
  const { seen, shape } = poolingWindows(pooling, algebra.shape(x), true);
  const area = seen[0]?.length ?? 1;
  const patches = algebra.gather(x, seen.flat(), [seen.length, area]);
  const sums = algebra.reshape(algebra.sumTo(patches, [seen.length, 1]), shape);
  return algebra.multiply(sums, algebra.constant(rational(1n, BigInt(area))));
}

/** Max pooling and the way back through it, exact. */
export interface PoolingRun {
  readonly output: Tensor<Rational>;
  /** ∂L/∂x given ∂L/∂y; null where a window has a tie, since the derivative does not exist there. */
  readonly gradient: Tensor<Rational> | null;
  /** Of each window, the flat indices (from 0) of its largest entries. */
  readonly active: readonly (readonly number[])[];
}

/** The chain rule through max pooling: x [C, …spatial], upstream = ∂L/∂y of the output's shape. Throws RangeError where shapes do not fit. */
export function maxPoolingBackward(pooling: Pooling, x: Tensor<Rational>, upstream: Tensor<Rational>): PoolingRun {
  const base = tensorAlgebra(exact);
  const input = variable(x);
  const { output, active } = maxPool(differentiable(base), pooling, input);
  const gradient = base.reshape(upstream, output.value.shape);
  const [back = null] = gradients(base, [{ at: output, gradient }], [input]);
  return { output: output.value, gradient: active.some((each) => each.length > 1) ? null : back, active };
}

/** Of each output entry, the flat indices of the input that its window sees; -1 in the padding, where that is wanted. */
function poolingWindows(
  { kernel, stride, padding }: Pooling,
  [channels = 0, ...spatial]: readonly number[],
  withPadding = false,
): { readonly seen: readonly (readonly number[])[]; readonly shape: readonly number[] } {
  const axes: readonly Axis[] = convolutionLayer({
    channelsIn: 1,
    channelsOut: 1,
    kernel,
    stride: stride ?? kernel,
    padding: padding ?? 0,
  }).axes;
  for (const axis of axes) {
    // As frameworks do: a window that may stand in the padding alone would have no maximum.
    if (axis.before * 2n > axis.kernel) throw new RangeError("padding must be at most half of the pooling kernel");
  }
  const taps = windows(axes, spatial);
  const sizes = axes.map((axis, i) => Number(places(axis, integer(entry(spatial, i)).n)));
  const area = size(spatial);
  const seen = Array.from({ length: channels }, (_, channel) =>
    Array.from({ length: size(sizes) }, (_, place) =>
      taps
        .map((tap) => entry(tap, place))
        .filter((at) => withPadding || at >= 0)
        .map((at) => (at < 0 ? -1 : channel * area + at)),
    ),
  ).flat();
  return { seen, shape: [channels, ...sizes] };
}
