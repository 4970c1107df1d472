import type { Algebra } from "../autodiff/algebra";
import type { Shape } from "../autodiff/tensor";

const rowSums = (shape: Shape): Shape => [...shape.slice(0, -1), 1];

/**
 * softmax(x/τ) along the last axis. `mask`, of 0s and 1s, leaves entries out. Subtracting a constant from a row changes
 * neither value nor gradient, and keeps exp in range.
 */
export function softmax<V>(
  algebra: Algebra<V>,
  x: V,
  { temperature, mask }: { readonly temperature?: V; readonly mask?: V } = {},
): V {
  const scaled = temperature === undefined ? x : algebra.divide(x, temperature);
  const powers = algebra.apply("exp", algebra.subtract(scaled, algebra.shift(scaled)));
  const kept = mask === undefined ? powers : algebra.multiply(powers, mask);
  return algebra.divide(kept, algebra.sumTo(kept, rowSums(algebra.shape(kept))));
}

/** τ ln Σ exp(x/τ) along the last axis, which stays with size 1: a smooth maximum whose gradient is softmax(x/τ). */
export function logSumExp<V>(algebra: Algebra<V>, x: V, temperature?: V): V {
  const scaled = temperature === undefined ? x : algebra.divide(x, temperature);
  const shift = algebra.shift(scaled);
  const powers = algebra.apply("exp", algebra.subtract(scaled, shift));
  const sum = algebra.sumTo(powers, rowSums(algebra.shape(x)));
  const smooth = algebra.add(shift, algebra.apply("ln", sum));
  return temperature === undefined ? smooth : algebra.multiply(smooth, temperature);
}
