import { zero as nought } from "../expression/rational";
import type { Product } from "./algebra";
import type { Arithmetic } from "./arithmetic";
import { broadcastIndices, broadcastShape, entry, sameShape, type Tensor, written } from "./tensor";

/** [… p q] · [… q r] = [… p r], leading sizes broadcast: exactly p·q·r multiply-accumulates for each of them. */
export function matmul<T>(
  arithmetic: Arithmetic<T>,
  a: Tensor<T>,
  b: Tensor<T>,
  { transposeA = false, transposeB = false, plus }: Product<Tensor<T>> = {},
): Tensor<T> {
  const [heightA, widthA] = lastTwo(a);
  const [heightB, widthB] = lastTwo(b);
  const [p, q] = transposeA ? [widthA, heightA] : [heightA, widthA];
  const [inner, r] = transposeB ? [widthB, heightB] : [heightB, widthB];
  if (q !== inner) throw new RangeError(`matmul: shapes ${written(a.shape)} and ${written(b.shape)} do not fit`);
  // Steps through the flat entries: along a row of the left factor, from row to row, and the same on the right.
  const [alongA, downA] = transposeA ? [widthA, 1] : [1, widthA];
  const [alongB, downB] = transposeB ? [widthB, 1] : [1, widthB];
  const leadA = a.shape.slice(0, -2);
  const leadB = b.shape.slice(0, -2);
  const lead = broadcastShape(leadA, leadB);
  const shape = [...lead, p, r];
  if (plus !== undefined && !sameShape(plus.shape, shape)) {
    throw new RangeError(`matmul: ${written(plus.shape)} is not the shape of the product, ${written(shape)}`);
  }
  const [fromA, fromB] = [broadcastIndices(leadA, lead), broadcastIndices(leadB, lead)];
  const zero = arithmetic.rational(nought);
  const [left, right, before] = [a.data, b.data, plus?.data];
  const data: T[] = [];
  for (let block = 0; block < fromA.length; block += 1) {
    const [offsetA, offsetB] = [entry(fromA, block) * p * q, entry(fromB, block) * q * r];
    for (let i = 0; i < p; i += 1) {
      for (let j = 0; j < r; j += 1) {
        // The innermost loop of every layer; the indices are in range by construction.
        let sum = before?.[data.length] ?? zero;
        let [atA, atB] = [offsetA + i * downA, offsetB + j * alongB];
        for (let k = 0; k < q; k += 1) {
          const x = left[atA];
          const y = right[atB];
          if (x !== undefined && y !== undefined) sum = arithmetic.multiplyAdd(sum, x, y);
          atA += alongA;
          atB += downB;
        }
        data.push(sum);
      }
    }
  }
  return { shape, data };
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
