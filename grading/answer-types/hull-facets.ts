import * as Q from "../expression/rational";

type Rational = Q.Rational;

/** Σ factors·coordinates + constant, which is 0 (`equations`) or at least 0 (`facets`) at the points of the hull and at no others. */
export interface Halfspace {
  readonly factors: readonly Rational[];
  readonly constant: Rational;
}

export interface Facets {
  readonly equations: readonly Halfspace[];
  readonly facets: readonly Halfspace[];
}

/** Most choices of corners through which a plane is laid. */
const mostChoices = 1_000;

/**
 * A convex hull by what bounds it: the equations of the smallest flat space around it, and in that one inequality for each
 * facet. Found by laying planes through corners, since those of a subdifferential are few; null where they are not.
 */
export function facetsOf(corners: readonly (readonly Rational[])[]): Facets | null {
  const [base, ...others] = corners;
  if (base === undefined) return null;
  const size = base.length;
  const { rows, pivots } = reduced(others.map((corner) => corner.map((value, i) => Q.subtract(value, at(base, i)))));
  const equations = Array.from({ length: size }, (_, i) => i)
    .filter((i) => !pivots.includes(i))
    .map((i): Halfspace => {
      // x_i - base_i = Σ (x_p - base_p)·row_p[i] over the pivots p.
      const factors = Array.from({ length: size }, (_, j) => {
        const row = pivots.indexOf(j);
        return j === i ? Q.one : row === -1 ? Q.zero : Q.negate(at(rows[row] ?? [], i));
      });
      return { factors, constant: Q.negate(along(factors, base)) };
    });
  const projected = corners.map((corner) => pivots.map((p) => at(corner, p)));
  const facets = new Map<string, Halfspace>();
  let left = mostChoices;
  for (const chosen of choices(projected, pivots.length)) {
    left -= 1;
    if (left < 0) return null;
    const plane = planeThrough(chosen, projected);
    if (plane === null) continue;
    const factors = Array.from({ length: size }, (_, i) => at(plane.factors, pivots.indexOf(i)));
    facets.set([...factors, plane.constant].map(Q.toText).join(), { factors, constant: plane.constant });
  }
  return { equations, facets: [...facets.values()] };
}

const at = (row: readonly Rational[], i: number): Rational => row[i] ?? Q.zero;
const along = (factors: readonly Rational[], point: readonly Rational[]): Rational =>
  factors.reduce((total, factor, i) => Q.add(total, Q.multiply(factor, at(point, i))), Q.zero);

/** The reduced row echelon form without its zero rows, and the columns of the leading ones. */
function reduced(given: readonly (readonly Rational[])[]): { rows: (readonly Rational[])[]; pivots: number[] } {
  let rows = given.map((row) => row);
  const pivots: number[] = [];
  const width = given[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const done = pivots.length;
    const found = rows.findIndex((row, i) => i >= done && !Q.isZero(at(row, column)));
    const row = rows[found];
    if (row === undefined) continue;
    const lead = row.map((value) => Q.divide(value, at(row, column)));
    const rest = rows
      .filter((_, i) => i !== found)
      .map((other) => other.map((value, i) => Q.subtract(value, Q.multiply(at(other, column), at(lead, i)))));
    rows = [...rest.slice(0, done), lead, ...rest.slice(done)];
    pivots.push(column);
  }
  return { rows: rows.slice(0, pivots.length), pivots };
}

/** All ways to take as many points as the space has dimensions. */
function* choices<T>(points: readonly T[], count: number): Generator<readonly T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let i = 0; i + count <= points.length; i += 1) {
    const first = points[i];
    if (first === undefined) continue;
    for (const rest of choices(points.slice(i + 1), count - 1)) yield [first, ...rest];
  }
}

/** The plane through these points, if it is one and all corners lie on one side; on theirs it is positive. */
function planeThrough(
  chosen: readonly (readonly Rational[])[],
  corners: readonly (readonly Rational[])[],
): Halfspace | null {
  const [start, ...others] = chosen;
  if (start === undefined) return null;
  const size = start.length;
  const { rows, pivots } = reduced(others.map((point) => point.map((value, i) => Q.subtract(value, at(start, i)))));
  const free = Array.from({ length: size }, (_, i) => i).filter((i) => !pivots.includes(i));
  const [only] = free;
  if (only === undefined || free.length > 1) return null;
  // Orthogonal to all rows: 1 at the free column, and the opposite of its entry at each pivot.
  const normal = Array.from({ length: size }, (_, i) => {
    const row = pivots.indexOf(i);
    return i === only ? Q.one : row === -1 ? Q.zero : Q.negate(at(rows[row] ?? [], only));
  });
  const level = along(normal, start);
  const sides = corners.map((corner) => Q.compare(along(normal, corner), level));
  if (sides.includes(1) && sides.includes(-1)) return null;
  return sides.includes(-1)
    ? { factors: normal.map(Q.negate), constant: level }
    : { factors: normal, constant: Q.negate(level) };
}
