import { add, divide, multiply, negate, type Rational, sign, zero } from "../rational";
import type { Polynomial } from "./polynomial";
import { anySign, negative, nil, positive } from "./term";

/** Most atoms of a quadratic form. */
const most = 8;

/**
 * The signs of a polynomial of degree 2, by completing the squares (Lagrange): x² + xy + y² + 1 is positive, x² - 2xy + y² at
 * least 0. All signs where it is none, or takes both.
 */
export function definiteSigns(polynomial: Polynomial): number {
  const names: string[] = [];
  for (const { powers } of polynomial.values()) {
    if (powers.reduce((degree, { exponent }) => degree + exponent, 0) > 2) return anySign;
    for (const { atom } of powers) if (!names.includes(atom.key)) names.push(atom.key);
  }
  if (names.length > most) return anySign;
  // The last row stands for the constant 1.
  const size = names.length + 1;
  const rows: Rational[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => zero));
  const half: Rational = { n: 1n, d: 2n };
  for (const { powers, coefficient } of polynomial.values()) {
    const at = powers.flatMap(({ atom, exponent }) => Array.from({ length: exponent }, () => names.indexOf(atom.key)));
    const [i = size - 1, j = size - 1] = at;
    const share = i === j ? coefficient : multiply(coefficient, half);
    put(rows, i, j, share);
    if (i !== j) put(rows, j, i, share);
  }
  const direction = sign(rows[0]?.[0] ?? zero);
  if (direction === 0) return anySign;
  if (direction === -1) for (const row of rows) for (const [j, each] of row.entries()) row[j] = negate(each);
  const rank = squares(rows);
  if (rank === null) return anySign;
  // The constant is left over where its own square is positive: then the sum is never 0.
  const strict = rank[size - 1] === true;
  return direction === 1 ? (strict ? positive : positive | nil) : strict ? negative : negative | nil;
}

function put(rows: Rational[][], i: number, j: number, value: Rational): void {
  const row = rows[i];
  if (row !== undefined) row[j] = add(row[j] ?? zero, value);
}

/** Which squares have positive coefficients after symmetric elimination; null where one is negative. */
function squares(rows: Rational[][]): readonly boolean[] | null {
  const found: boolean[] = [];
  for (let k = 0; k < rows.length; k += 1) {
    const pivot = rows[k]?.[k] ?? zero;
    if (pivot.n < 0n) return null;
    const row = rows[k] ?? [];
    if (pivot.n === 0n) {
      if (row.slice(k + 1).some(({ n }) => n !== 0n)) return null;
      found.push(false);
      continue;
    }
    found.push(true);
    for (let i = k + 1; i < rows.length; i += 1) {
      const factor = divide(rows[i]?.[k] ?? zero, pivot);
      if (factor.n === 0n) continue;
      for (let j = k; j < rows.length; j += 1) put(rows, i, j, negate(multiply(factor, row[j] ?? zero)));
    }
  }
  return found;
}
