import type { Rational } from "../expression/rational";
import type { Algebra } from "./algebra";
import type { Arithmetic } from "./arithmetic";
import type { Tensor } from "./tensor";
import { tensorAlgebra } from "./tensor-algebra";

/**
 * The same algebra, with `after` applied to the result of each operation that computes (not of those that only move
 * entries): it can count, size or mark what is executed.
 */
export function measured<V>(base: Algebra<V>, after: (result: V) => V): Algebra<V> {
  const unlessSame = (result: V, argument: V): V => (result === argument ? result : after(result));
  return {
    ...base,
    add: (a, b) => after(base.add(a, b)),
    subtract: (a, b) => after(base.subtract(a, b)),
    multiply: (a, b) => after(base.multiply(a, b)),
    divide: (a, b) => after(base.divide(a, b)),
    negate: (a) => after(base.negate(a)),
    apply: (name, a, as) => after(base.apply(name, a, as)),
    matmul: (a, b, how) => after(base.matmul(a, b, how)),
    sumTo: (a, shape) => unlessSame(base.sumTo(a, shape), a),
  };
}

/** A number that knows only how its operations join what is known of their arguments. */
function joined<T>(nothing: T, join: (a: T, b: T) => T): Arithmetic<T> {
  return {
    rational: (_: Rational) => nothing,
    add: join,
    subtract: join,
    multiply: join,
    divide: join,
    negate: (a) => a,
    multiplyAdd: (sum, a, b) => join(sum, join(a, b)),
    apply: (_, a) => a,
    compare: () => undefined,
  };
}

/** Each number is the length of the longest chain of array operations that it waits for. */
export const depths: Algebra<Tensor<number>> = measured(tensorAlgebra(joined(0, Math.max)), (result) => ({
  ...result,
  data: result.data.map((depth) => depth + 1),
}));

/** For each source that a number depends on, the fewest array operations between the two. */
export type Distances = ReadonlyMap<number, number>;

/** Each number is its distances from the sources: the dependency graph of what is executed. */
export const distances: Algebra<Tensor<Distances>> = measured(
  tensorAlgebra(joined<Distances>(new Map(), nearest)),
  (result) => ({
    ...result,
    data: result.data.map((each) => new Map([...each].map(([source, distance]) => [source, distance + 1]))),
  }),
);

function nearest(a: Distances, b: Distances): Distances {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const all = new Map(a);
  for (const [source, distance] of b) all.set(source, Math.min(distance, all.get(source) ?? distance));
  return all;
}
