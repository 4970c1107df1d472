import { zero as nought, type Rational } from "../expression/rational";
import type { Algebra } from "./algebra";
import type { Arithmetic } from "./arithmetic";
import { matmul, transpose } from "./matmul";
import { broadcastIndices, broadcastShape, entry, type Shape, sameShape, size, type Tensor, tensor } from "./tensor";

/** Arrays of numbers of one kind. */
export function tensorAlgebra<T>(arithmetic: Arithmetic<T>): Algebra<Tensor<T>> {
  const zero = arithmetic.rational(nought);
  const constants = (shape: Shape, values: readonly Rational[]): Tensor<T> =>
    tensor(shape, values.map(arithmetic.rational));
  const zip =
    (operation: (a: T, b: T) => T) =>
    (a: Tensor<T>, b: Tensor<T>): Tensor<T> => {
      if (sameShape(a.shape, b.shape)) {
        const right = b.data;
        const both = (x: T, i: number): T => {
          const y = right[i];
          return y === undefined ? x : operation(x, y);
        };
        return { shape: a.shape, data: a.data.map(both) };
      }
      const shape = broadcastShape(a.shape, b.shape);
      // A single number, such as the 1 of 1 - y, needs no table of places.
      const [x, y] = [a.data[0], b.data[0]];
      if (y !== undefined && sameShape(b.shape, [])) return { shape, data: a.data.map((each) => operation(each, y)) };
      if (x !== undefined && sameShape(a.shape, [])) return { shape, data: b.data.map((each) => operation(x, each)) };
      const [left, right] = [broadcastIndices(a.shape, shape), broadcastIndices(b.shape, shape)];
      return { shape, data: left.map((at, i) => operation(entry(a.data, at), entry(b.data, entry(right, i)))) };
    };
  const scatter = (a: Tensor<T>, indices: readonly number[], shape: Shape): Tensor<T> => {
    const sums: (T | undefined)[] = new Array(size(shape)).fill(undefined);
    a.data.forEach((value, i) => {
      const to = entry(indices, i);
      if (to < 0) return;
      const before = sums[to];
      sums[to] = before === undefined ? value : arithmetic.add(before, value);
    });
    return { shape, data: sums.map((sum) => sum ?? zero) };
  };
  const active = (a: Tensor<T>, window: readonly number[]): readonly number[] => {
    let best: number[] = [];
    for (const index of window) {
      const [first] = best;
      const order = first === undefined ? 1 : arithmetic.compare(entry(a.data, index), entry(a.data, first));
      if (order === undefined) throw new RangeError("active: entries without an order have no maximum");
      if (order === 1) best = [index];
      else if (order === 0) best.push(index);
    }
    return best;
  };
  return {
    shape: (a) => a.shape,
    constant: (value) => constants([], [value]),
    constants,
    add: zip(arithmetic.add),
    subtract: zip(arithmetic.subtract),
    multiply: zip(arithmetic.multiply),
    divide: zip(arithmetic.divide),
    negate: (a) => ({ shape: a.shape, data: a.data.map(arithmetic.negate) }),
    apply: (name, a) => ({ shape: a.shape, data: a.data.map((each) => arithmetic.apply(name, each)) }),
    named: (a) => a,
    matmul: (a, b, how) => matmul(arithmetic, a, b, how),
    transpose,
    sumTo: (a, shape) => (sameShape(a.shape, shape) ? a : scatter(a, broadcastIndices(shape, a.shape), shape)),
    broadcastTo: (a, shape) =>
      sameShape(a.shape, shape)
        ? a
        : { shape, data: broadcastIndices(a.shape, shape).map((from) => entry(a.data, from)) },
    reshape: (a, shape) => tensor(shape, a.data),
    concat: (parts) => {
      const [first] = parts;
      if (first === undefined) throw new RangeError("concat: nothing to join");
      const inner = first.shape.slice(1);
      if (parts.some((part) => !sameShape(part.shape.slice(1), inner))) {
        throw new RangeError("concat: the inner shapes differ");
      }
      const data = parts.flatMap((part) => part.data);
      return tensor([data.length / size(inner), ...inner], data);
    },
    gather: (a, indices, shape) =>
      tensor(
        shape,
        indices.map((from) => (from < 0 ? zero : entry(a.data, from))),
      ),
    scatter,
    active: (a, windows) => windows.map((window) => active(a, window)),
    shift: (a) => {
      const width = a.shape.at(-1) ?? 1;
      const ordered = a.data.every((each) => arithmetic.compare(each, each) === 0);
      const data = Array.from({ length: size(a.shape) / width }, (_, row) => {
        const window = Array.from({ length: width }, (_, i) => row * width + i);
        return ordered ? entry(a.data, entry(active(a, window), 0)) : zero;
      });
      return { shape: [...a.shape.slice(0, -1), 1], data };
    },
  };
}
