/** Sizes of an array, outermost first. `[]` is a single number. */
export type Shape = readonly number[];

/** An array of any rank, row by row (the last index runs fastest). */
export interface Tensor<T> {
  readonly shape: Shape;
  readonly data: readonly T[];
}

export const size = (shape: Shape): number => shape.reduce((product, each) => product * each, 1);

/** A tensor of checked shape. Throws RangeError where the entries do not fill it. */
export function tensor<T>(shape: Shape, data: readonly T[]): Tensor<T> {
  if (data.length !== size(shape)) {
    throw new RangeError(`a tensor of shape ${written(shape)} has ${size(shape)} entries, not ${data.length}`);
  }
  return { shape, data };
}

/** A column, shape [n, 1]. */
export const column = <T>(entries: readonly T[]): Tensor<T> => tensor([entries.length, 1], entries);

/** A matrix from its rows, which must be of one length. */
export function matrix<T>(rows: readonly (readonly T[])[]): Tensor<T> {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new RangeError("matrix: the rows differ in length");
  return tensor([rows.length, width], rows.flat());
}

export const scalar = <T>(value: T): Tensor<T> => ({ shape: [], data: [value] });

/** The rows of a matrix. */
export function rows<T>(a: Tensor<T>): T[][] {
  const [height = 0, width = 0] = a.shape;
  return Array.from({ length: height }, (_, i) => a.data.slice(i * width, (i + 1) * width));
}

/** The entry at a flat index. Throws RangeError outside. */
export function entry<T>(data: readonly T[], index: number): T {
  const value = data[index];
  if (value === undefined) throw new RangeError(`no entry ${index} among ${data.length}`);
  return value;
}

export const sameShape = (a: Shape, b: Shape): boolean => a.length === b.length && a.every((each, i) => each === b[i]);

export const written = (shape: Shape): string => `[${shape.join(", ")}]`;

/** The shape that two shapes broadcast to: aligned at the last index, sizes equal or one of them 1. Throws RangeError. */
export function broadcastShape(a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a;
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i) => {
    const [x, y] = [a[a.length - rank + i] ?? 1, b[b.length - rank + i] ?? 1];
    if (x !== y && x !== 1 && y !== 1) throw new RangeError(`shapes ${written(a)} and ${written(b)} do not broadcast`);
    return x === 1 ? y : x;
  });
}

/** For every entry of `to`, the flat index of the entry of `from` that broadcasts there. */
export function broadcastIndices(from: Shape, to: Shape): readonly number[] {
  if (!sameShape(broadcastShape(from, to), to)) {
    throw new RangeError(`shape ${written(from)} does not broadcast to ${written(to)}`);
  }
  let indices: number[] = [0];
  let stride = size(from);
  to.forEach((length, axis) => {
    const own = from[from.length - to.length + axis] ?? 1;
    stride /= own;
    const step = own === 1 ? 0 : stride;
    indices = indices.flatMap((base) => Array.from({ length }, (_, i) => base + i * step));
  });
  return indices;
}
