import type { Arithmetic, Matrix } from "./arithmetic";

/** A rows×columns matrix from its entries. */
export function matrix<T>(rows: number, columns: number, entry: (row: number, column: number) => T): Matrix<T> {
  const entries: T[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) entries.push(entry(row, column));
  }
  return { rows, columns, entries };
}

/** The entry at a place inside the matrix; `absent` outside of it. A null entry is a value, not an absent one. */
export function entry<T>({ entries, columns }: Matrix<T>, row: number, column: number, absent: T): T {
  return at(entries, row * columns + column, absent);
}

export function at<T>(entries: readonly T[], index: number, absent: T): T {
  const value = entries[index];
  return value === undefined ? absent : value;
}

/** Entry by entry; 1×1 matrices are broadcast. */
export function combine<T>(a: Matrix<T>, b: Matrix<T>, operation: (x: T, y: T) => T): Matrix<T> {
  const broadcastLeft = a.entries.length === 1;
  const broadcastRight = b.entries.length === 1;
  const { rows, columns } = broadcastLeft ? b : a;
  const entries: T[] = [];
  for (let i = 0; i < rows * columns; i += 1) {
    const x = a.entries[broadcastLeft ? 0 : i];
    const y = b.entries[broadcastRight ? 0 : i];
    if (x !== undefined && y !== undefined) entries.push(operation(x, y));
  }
  return { rows, columns, entries };
}

export function multiply<T>({ zero, add, multiply: times }: Arithmetic<T>, a: Matrix<T>, b: Matrix<T>): Matrix<T> {
  return matrix(a.rows, b.columns, (row, column) => {
    let sum = zero;
    for (let k = 0; k < a.columns; k += 1) sum = add(sum, times(entry(a, row, k, zero), entry(b, k, column, zero)));
    return sum;
  });
}

export const transposed = <T>(m: Matrix<T>, absent: T): Matrix<T> =>
  matrix(m.columns, m.rows, (row, column) => entry(m, column, row, absent));

export const identityMatrix = <T>({ zero, one }: Arithmetic<T>, size: number): Matrix<T> =>
  matrix(size, size, (row, column) => (row === column ? one : zero));

/** A square matrix to a power of at least 0, by repeated squaring. */
export function raise<T>(arithmetic: Arithmetic<T>, base: Matrix<T>, exponent: number): Matrix<T> {
  let [result, square] = [identityMatrix(arithmetic, base.rows), base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(arithmetic, result, square);
    if (left > 1) square = multiply(arithmetic, square, square);
  }
  return result;
}

/** The inverse by Gauss–Jordan elimination; every entry is `nothing` where no certain pivot is found. */
export function inverted<T>(arithmetic: Arithmetic<T>, m: Matrix<T>): Matrix<T> {
  const { zero, one, nothing, constant, add, multiply: times, divide, nonzero } = arithmetic;
  const minusOne = constant({ n: -1n, d: 1n });
  const size = m.rows;
  const rows: T[][] = [];
  for (let i = 0; i < size; i += 1) {
    const left = m.entries.slice(i * size, (i + 1) * size);
    rows.push([...left, ...identityMatrix(arithmetic, size).entries.slice(i * size, (i + 1) * size)]);
  }
  for (let column = 0; column < size; column += 1) {
    const found = rows.findIndex((row, i) => i >= column && nonzero(at(row, column, zero)));
    const pivot = rows[found];
    const displaced = rows[column];
    if (pivot === undefined || displaced === undefined) return matrix(size, size, () => nothing);
    rows[found] = displaced;
    const scale = divide(one, at(pivot, column, zero));
    const scaled = pivot.map((value) => times(value, scale));
    rows[column] = scaled;
    rows.forEach((row, i) => {
      if (i === column) return;
      const factor = times(at(row, column, zero), minusOne);
      rows[i] = row.map((value, j) => add(value, times(factor, at(scaled, j, zero))));
    });
  }
  return { rows: size, columns: size, entries: rows.flatMap((row) => row.slice(size)) };
}
