import { divide, negate } from "../rational";
import { addPolynomials, type Monomial, monomialOf, multiplyPolynomials, type Polynomial } from "./polynomial";

/** Most terms of a quotient that is worked out. */
const mostSteps = 60;

/**
 * Whether a polynomial is another one times a polynomial, by long division: then it is 0 wherever the other is. False also where that
 * is too much work.
 */
export function isMultiple(polynomial: Polynomial, of: Polynomial): boolean {
  const divisor = leading(of);
  if (divisor === null) return polynomial.size === 0;
  let left: Polynomial = polynomial;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = leading(left);
    if (next === null) return true;
    const factor = quotient(next, divisor);
    const taken = factor === null ? null : multiplyPolynomials(of, new Map([[factor.key, factor]]));
    if (taken === null) return false;
    left = addPolynomials(left, taken);
  }
  return false;
}

/** -a/b, where b divides a; else null. */
function quotient(a: Monomial, b: Monomial): Monomial | null {
  const powers = a.powers.map(({ atom, exponent }) => ({ atom, exponent: exponent - exponentIn(b, atom.key) }));
  const isWhole =
    powers.every(({ exponent }) => exponent >= 0) && b.powers.every(({ atom }) => exponentIn(a, atom.key) > 0);
  return isWhole ? monomialOf(powers, divide(negate(a.coefficient), b.coefficient)) : null;
}

const exponentIn = ({ powers }: Monomial, key: string): number =>
  powers.find(({ atom }) => atom.key === key)?.exponent ?? 0;

/** The monomial that comes first by the exponent of the first atom, then by that of the next one: an order that products keep. */
function leading(polynomial: Polynomial): Monomial | null {
  let found: Monomial | null = null;
  for (const monomial of polynomial.values()) if (found === null || isBefore(monomial, found)) found = monomial;
  return found;
}

function isBefore(a: Monomial, b: Monomial): boolean {
  const keys = [...new Set([...a.powers, ...b.powers].map(({ atom }) => atom.key))].sort();
  for (const key of keys) {
    const [left, right] = [exponentIn(a, key), exponentIn(b, key)];
    if (left !== right) return left > right;
  }
  return false;
}
