import { divide } from "../rational";
import { type Monomial, monomialOf, type Polynomial } from "./polynomial";

/** In which power an atom stands in a monomial. */
export const exponentOf = ({ powers }: Pick<Monomial, "powers">, key: string): number =>
  powers.find(({ atom }) => atom.key === key)?.exponent ?? 0;

/** The largest monomial by total degree, then by the exponents in the order of the atoms' keys: an order that products keep. */
export function leading(polynomial: Polynomial): Monomial | null {
  let found: Monomial | null = null;
  for (const monomial of polynomial.values()) if (found === null || isAbove(monomial, found)) found = monomial;
  return found;
}

function isAbove(a: Monomial, b: Monomial): boolean {
  if (degree(a) !== degree(b)) return degree(a) > degree(b);
  const keys = [...new Set([...a.powers, ...b.powers].map(({ atom }) => atom.key))].sort();
  for (const key of keys) {
    const [x, y] = [exponentOf(a, key), exponentOf(b, key)];
    if (x !== y) return x > y;
  }
  return false;
}

const degree = ({ powers }: Monomial): number => powers.reduce((sum, { exponent }) => sum + exponent, 0);

/** a/b; null where that is no monomial. */
export function monomialQuotient(a: Monomial, b: Monomial): Monomial | null {
  if (b.powers.some(({ atom, exponent }) => exponentOf(a, atom.key) < exponent)) return null;
  return monomialOf(
    a.powers.map(({ atom, exponent }) => ({ atom, exponent: exponent - exponentOf(b, atom.key) })),
    divide(a.coefficient, b.coefficient),
  );
}
