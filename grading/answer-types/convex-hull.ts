import {
  add,
  divide,
  isZero,
  multiply,
  negate,
  one,
  type Rational,
  sign,
  subtract,
  zero,
} from "../expression/rational";

/**
 * Exact membership in a convex hull: weights w >= 0 with sum 1 and sum of w_j corner_j = point, or null where the point
 * lies outside. All arithmetic is rational, so a point at a distance of 1e-30 from the hull is outside.
 *
 * Phase one of the simplex method with Bland's rule (Bland 1977), which cannot cycle; the corners of a subdifferential
 * are few.
 */
export function hullWeights(
  point: readonly Rational[],
  corners: readonly (readonly Rational[])[],
): readonly Rational[] | null {
  // Rows: one a coordinate and one for the sum of the weights. Columns: weights, then the right-hand side.
  const rows = [
    ...point.map((value, i) => [...corners.map((corner) => corner[i] ?? zero), value]),
    [...corners.map(() => one), one],
  ].map((row) => (sign(row.at(-1) ?? zero) < 0 ? row.map(negate) : row));
  const count = corners.length;
  // The basis begins as one artificial variable a row, numbered from `count` on; they must all leave or be 0.
  const basis = rows.map((_, i) => count + i);
  for (;;) {
    // The reduced cost of a column is the sum of its entries over rows whose basic variable is artificial.
    const gain = (column: number): Rational =>
      rows.reduce((sum, row, i) => ((basis[i] ?? 0) >= count ? add(sum, row[column] ?? zero) : sum), zero);
    const entering = corners.findIndex((_, column) => !basis.includes(column) && sign(gain(column)) > 0);
    if (entering === -1) break;
    const leaving = leavingRow(rows, basis, entering);
    if (leaving === -1) break;
    pivot(rows, leaving, entering);
    basis[leaving] = entering;
  }
  const values = rows.map((row) => row.at(-1) ?? zero);
  if (basis.some((variable, i) => variable >= count && !isZero(values[i] ?? zero))) return null;
  return corners.map((_, column) => {
    const row = basis.indexOf(column);
    return row === -1 ? zero : (values[row] ?? zero);
  });
}

function leavingRow(rows: readonly (readonly Rational[])[], basis: readonly number[], entering: number): number {
  let best = -1;
  let bestRatio = zero;
  rows.forEach((row, i) => {
    const entry = row[entering] ?? zero;
    if (sign(entry) <= 0) return;
    const ratio = divide(row.at(-1) ?? zero, entry);
    const order = best === -1 ? -1 : sign(subtract(ratio, bestRatio));
    if (order < 0 || (order === 0 && (basis[i] ?? 0) < (basis[best] ?? 0))) {
      best = i;
      bestRatio = ratio;
    }
  });
  return best;
}

function pivot(rows: Rational[][], leaving: number, entering: number): void {
  const row = rows[leaving] ?? [];
  const scale = row[entering] ?? one;
  const scaled = row.map((value) => divide(value, scale));
  rows.forEach((other, i) => {
    if (i === leaving) return;
    const factor = other[entering] ?? zero;
    if (isZero(factor)) return;
    rows[i] = other.map((value, column) => subtract(value, multiply(factor, scaled[column] ?? zero)));
  });
  rows[leaving] = scaled;
}
