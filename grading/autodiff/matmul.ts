import { zero } from "../expression/rational";
import type { Arithmetic } from "./arithmetic";
import { broadcastIndices, broadcastShape, entry, size, type Tensor, written } from "./tensor";

/** [… p q] · [… q r] = [… p r], leading sizes broadcast: exactly p·q·r multiply-accumulates for each of them. */
export function matmul<T>(arithmetic: Arithmetic<T>, a: Tensor<T>, b: Tensor<T>): Tensor<T> {
  const [p, q] = lastTwo(a);
  const [inner, r] = lastTwo(b);
  if (q !== inner) throw new RangeError(`matmul: shapes ${written(a.shape)} and ${written(b.shape)} do not fit`);
  const leadA = a.shape.slice(0, -2);
  const leadB = b.shape.slice(0, -2);
  const lead = broadcastShape(leadA, leadB);
  const [fromA, fromB] = [broadcastIndices(leadA, lead), broadcastIndices(leadB, lead)];
  const start = arithmetic.rational(zero);
  const data: T[] = [];
  for (let block = 0; block < size(lead); block += 1) {
    const [offsetA, offsetB] = [entry(fromA, block) * p * q, entry(fromB, block) * q * r];
    const columns = Array.from({ length: r }, (_, j) =>
      Array.from({ length: q }, (_, k) => entry(b.data, offsetB + k * r + j)),
    );
    for (let i = 0; i < p; i += 1) {
      const row = a.data.slice(offsetA + i * q, offsetA + (i + 1) * q);
      for (const column of columns) {
        // The innermost loop of every layer: indices are in range by construction.
        let sum = start;
        for (let k = 0; k < q; k += 1) {
          const x = row[k];
          const y = column[k];
          if (x !== undefined && y !== undefined) sum = arithmetic.multiplyAdd(sum, x, y);
        }
        data.push(sum);
      }
    }
  }
  return { shape: [...lead, p, r], data };
}

/** The last two axes exchanged. */
export function transpose<T>(a: Tensor<T>): Tensor<T> {
  const [height, width] = lastTwo(a);
  const data: T[] = [];
  for (let block = 0; block < a.data.length; block += height * width) {
    for (let j = 0; j < width; j += 1) {
      for (let i = 0; i < height; i += 1) data.push(entry(a.data, block + i * width + j));
    }
  }
  return { shape: [...a.shape.slice(0, -2), width, height], data };
}

function lastTwo<T>(a: Tensor<T>): readonly [number, number] {
  const [height, width] = a.shape.slice(-2);
  if (height === undefined || width === undefined) {
    throw new RangeError(`a matrix is needed, not shape ${written(a.shape)}`);
  }
  return [height, width];
}
