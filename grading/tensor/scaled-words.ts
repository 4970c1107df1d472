import type { Shape } from "./shape";
import { type Monomial, monomial, one, type Polynomial, product, sumOf, times } from "./words";

/** Most monomials of a polynomial, most factors of a power. */
export const mostMonomials = 40;
const mostFactors = 6;

/** null where it would be too large. */
export function powerOf(base: Polynomial, exponent: number): Polynomial | null {
  if (exponent > mostFactors) return null;
  let result = sumOf([one]);
  for (let i = 0; i < exponent; i += 1) {
    if (result.size > mostMonomials) return null;
    result = product(result, base);
  }
  return result;
}

/** A scalar times a matrix: a number anywhere, a product of matrices only where a word passes an axis of length 1. */
export function scaledBy(scalar: Polynomial, matrix: Polynomial, shape: Shape): Polynomial | null {
  const found: Monomial[] = [];
  for (const factor of scalar.values()) {
    for (const each of matrix.values()) {
      const place = factor.word.length === 0 ? 0 : placeOfOne(each, shape);
      if (place === null) return null;
      const before: Monomial = { ...each, word: each.word.slice(0, place) };
      const after = monomial(one.coefficient, each.word.slice(place));
      found.push(times(times(before, factor), after));
    }
  }
  return sumOf(found);
}

/** The first place in a word at which the product so far has one column. */
function placeOfOne({ word }: Monomial, shape: Shape): number | null {
  if (shape.rows === "1") return 0;
  const last = word.findIndex(({ columns }) => columns === "1");
  return last < 0 ? null : last + 1;
}
