import { multiply, rational } from "../rational";
import { leading, monomialQuotient } from "./monomials";
import {
  addPolynomials,
  type Monomial,
  monomialOf,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
} from "./polynomial";
import { rationalRoot } from "./whole-roots";

/** s with s² = a, or null. The leading monomials by total degree and then by key tell s term by term. */
export function polynomialRoot(a: Polynomial): Polynomial | null {
  const lead = leading(a);
  const first = lead === null ? null : monomialRoot(lead);
  if (first === null) return null;
  const twice = { ...first, coefficient: multiply(rational(2n), first.coefficient) };
  let root: Polynomial = new Map([[first.key, first]]);
  for (let i = 0; i < 8; i += 1) {
    const square = multiplyPolynomials(root, root);
    if (square === null) return null;
    const rest = addPolynomials(a, negatePolynomial(square));
    const next = leading(rest);
    if (next === null) return root;
    const term = monomialQuotient(next, twice);
    if (term === null || root.has(term.key)) return null;
    root = addPolynomials(root, new Map([[term.key, term]]));
  }
  return null;
}

function monomialRoot({ powers, coefficient }: Monomial): Monomial | null {
  const root = rationalRoot(coefficient, 2);
  if (root === null || powers.some(({ exponent }) => exponent % 2 !== 0)) return null;
  return monomialOf(
    powers.map(({ atom, exponent }) => ({ atom, exponent: exponent / 2 })),
    root,
  );
}
