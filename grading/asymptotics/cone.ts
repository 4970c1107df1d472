import { spend } from "./effort";

/**
 * Exact linear programming over homogeneous systems: of the rows a·x >= 0 that all must hold at once, which can be made > 0?
 *
 * Integer pivoting (Edmonds, Bareiss) keeps every entry an exact integer; doubles carry them as long as they are exact
 * (below 2^53), big integers after that. Bland's rule ends the pivoting. Solutions of a homogeneous system add up, so one
 * point makes every row positive that any point makes positive.
 */
export interface ConePoint {
  /** For each row: its value at one point that makes as many rows positive as possible. Only its sign and ratios matter. */
  readonly values: readonly bigint[];
}

/**
 * `rows` and `equations` are integer vectors of one length. Where `required` is given, the search ends with null as soon as
 * one of these rows cannot be positive.
 */
export function conePoint(
  rows: readonly (readonly number[])[],
  equations: readonly (readonly number[])[] = [],
  required: readonly boolean[] = [],
): ConePoint | null {
  const fast = solve(doubles, rows, equations, required);
  return fast === "overflow" ? exactly(solve(integers, rows, equations, required)) : fast;
}

/** True where all rows can be positive at once. */
export const allPositive = (
  rows: readonly (readonly number[])[],
  equations: readonly (readonly number[])[] = [],
): boolean =>
  conePoint(
    rows,
    equations,
    rows.map(() => true),
  ) !== null;

interface Integers<N> {
  readonly from: (x: number) => N;
  readonly big: (x: N) => bigint;
  readonly sign: (x: N) => number;
  /** (a·b - c·d) / divisor, known to be whole; null beyond the exact range. */
  readonly step: (a: N, b: N, c: N, d: N, divisor: N) => N | null;
}

const safe = (x: number): boolean => x <= Number.MAX_SAFE_INTEGER && x >= -Number.MAX_SAFE_INTEGER;

const doubles: Integers<number> = {
  from: (x) => x,
  big: (x) => BigInt(x),
  sign: (x) => x,
  step: (a, b, c, d, divisor) => {
    const p = a * b;
    const q = c * d;
    const difference = p - q;
    return safe(p) && safe(q) && safe(difference) ? difference / divisor : null;
  },
};

const integers: Integers<bigint> = {
  from: (x) => BigInt(x),
  big: (x) => x,
  sign: (x) => (x > 0n ? 1 : x < 0n ? -1 : 0),
  step: (a, b, c, d, divisor) => (a * b - c * d) / divisor,
};

const exactly = (result: ConePoint | null | "overflow"): ConePoint | null => (result === "overflow" ? null : result);

/**
 * A dictionary: each basic variable as a combination of the nonbasic ones, all over one common positive denominator.
 * Variables are the rows' values (by index); a free coordinate x never takes part once it was eliminated.
 */
function solve<N>(
  field: Integers<N>,
  rows: readonly (readonly number[])[],
  equations: readonly (readonly number[])[],
  required: readonly boolean[],
): ConePoint | null | "overflow" {
  const width = rows[0]?.length ?? equations[0]?.length ?? 0;
  spend(100 + 2 * (rows.length + equations.length) * width);
  const table = [...equations, ...rows].map((row) => row.map(field.from));
  // What stands over each column: a coordinate (-1), a row's value (its index), or nothing more (null: it is zero).
  const columns: (number | null)[] = Array.from({ length: width }, () => -1);
  const basic: number[] = [...equations.map(() => -2), ...rows.map((_, index) => index)];
  let denominator = field.from(1);

  const pivot = (r: number, c: number): boolean => {
    const pivotRow = table[r];
    const p = pivotRow?.[c];
    if (pivotRow === undefined || p === undefined) return true;
    const negative = field.sign(p) < 0;
    spend(table.length * width);
    for (const [i, row] of table.entries()) {
      if (i === r) continue;
      const factor = row[c];
      if (factor === undefined) continue;
      for (let j = 0; j < width; j += 1) {
        const [a, b] = [row[j], pivotRow[j]];
        if (j === c || a === undefined || b === undefined) continue;
        const next = field.step(a, p, factor, b, denominator);
        if (next === null) return false;
        row[j] = negative ? negate(next) : next;
      }
      row[c] = negative ? negate(factor) : factor;
    }
    // x_c = (D·y_r - sum of the others) / p
    for (let j = 0; j < width; j += 1) {
      const b = pivotRow[j];
      if (b !== undefined && j !== c && !negative) pivotRow[j] = negate(b);
    }
    pivotRow[c] = negative ? negate(denominator) : denominator;
    denominator = negative ? negate(p) : p;
    const entering = columns[c] ?? -2;
    columns[c] = basic[r] === -2 ? null : (basic[r] ?? null);
    basic[r] = entering;
    return true;
  };
  const zero = field.from(0);
  const negate = (x: N): N => field.step(zero, zero, x, field.from(1), field.from(1)) ?? x;

  // Coordinates leave for good: first against the equations, then against the rows.
  for (let r = 0; r < table.length; r += 1) {
    const c = columns.findIndex((name, j) => name === -1 && field.sign(table[r]?.[j] ?? zero) !== 0);
    if (c < 0) continue;
    if (!pivot(r, c)) return "overflow";
    if (columns[c] === null) for (const row of table) row[c] = zero;
  }
  return climb();

  function climb(): ConePoint | null | "overflow" {
    const values: bigint[] = rows.map(() => 0n);
    for (let goal = 0; goal < rows.length; goal += 1) {
      if ((values[goal] ?? 0n) > 0n) continue;
      const found = raise(goal, values);
      if (found === "overflow") return "overflow";
      if (!found && required[goal] === true) return null;
    }
    return { values };
  }

  /** Looks for a ray along which the goal grows, and adds it to the values. */
  function raise(goal: number, values: bigint[]): boolean | "overflow" {
    for (;;) {
      const row = basic.indexOf(goal);
      const c = row < 0 ? columns.indexOf(goal) : entering(table[row]);
      if (c < 0) return false;
      const r = blocking(goal, c);
      if (r < 0) {
        addRay(c, values);
        return true;
      }
      if (!pivot(r, c)) return "overflow";
    }
  }

  /** Bland: the first variable, by its index, that the row grows with. */
  function entering(row: readonly N[] | undefined): number {
    let best = -1;
    for (let j = 0; j < width; j += 1) {
      const name = columns[j] ?? -1;
      if (name >= 0 && row !== undefined && field.sign(row[j] ?? zero) > 0) {
        if (best < 0 || name < (columns[best] ?? -1)) best = j;
      }
    }
    return best;
  }

  function blocking(goal: number, c: number): number {
    let best = -1;
    for (let i = 0; i < table.length; i += 1) {
      const name = basic[i] ?? -1;
      if (name < 0 || name === goal || field.sign(table[i]?.[c] ?? zero) >= 0) continue;
      if (best < 0 || name < (basic[best] ?? -1)) best = i;
    }
    return best;
  }

  function addRay(c: number, values: bigint[]): void {
    const name = columns[c] ?? -1;
    if (name >= 0) values[name] = (values[name] ?? 0n) + field.big(denominator);
    for (const [i, row] of table.entries()) {
      const at = basic[i] ?? -1;
      if (at >= 0) values[at] = (values[at] ?? 0n) + field.big(row[c] ?? zero);
    }
  }
}
