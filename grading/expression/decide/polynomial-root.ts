import { multiply, type Rational, rational } from "../rational";
import { leading, monomialQuotient } from "./monomials";
import {
  addPolynomials,
  type Monomial,
  monomialOf,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
} from "./polynomial";

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
  const root = rationalRoot(coefficient);
  if (root === null || powers.some(({ exponent }) => exponent % 2 !== 0)) return null;
  return monomialOf(
    powers.map(({ atom, exponent }) => ({ atom, exponent: exponent / 2 })),
    root,
  );
}

function rationalRoot(value: Rational): Rational | null {
  if (value.n < 0n) return null;
  const [n, d] = [wholeRoot(value.n), wholeRoot(value.d)];
  return n * n === value.n && d * d === value.d ? rational(n, d) : null;
}

function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let guess = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (guess + n / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
