import { divide, multiply, type Rational, rational } from "../rational";
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
  const leading = largest(a);
  const first = leading === null ? null : monomialRoot(leading);
  if (leading === null || first === null) return null;
  let root: Polynomial = new Map([[first.key, first]]);
  for (let i = 0; i < 8; i += 1) {
    const square = multiplyPolynomials(root, root);
    if (square === null) return null;
    const rest = addPolynomials(a, negatePolynomial(square));
    const next = largest(rest);
    if (next === null) return root;
    const term = quotient(next, first);
    if (term === null || root.has(term.key)) return null;
    root = addPolynomials(root, new Map([[term.key, term]]));
  }
  return null;
}

const degree = ({ powers }: Monomial): number => powers.reduce((sum, { exponent }) => sum + exponent, 0);

/** Compares monomials by total degree, then by the exponents in the order of the atoms' keys. */
function above(a: Monomial, b: Monomial): boolean {
  if (degree(a) !== degree(b)) return degree(a) > degree(b);
  const keys = [...new Set([...a.powers, ...b.powers].map(({ atom }) => atom.key))].sort();
  for (const key of keys) {
    const [x, y] = [exponentOf(a, key), exponentOf(b, key)];
    if (x !== y) return x > y;
  }
  return false;
}

const exponentOf = ({ powers }: Monomial, key: string): number =>
  powers.find(({ atom }) => atom.key === key)?.exponent ?? 0;

function largest(a: Polynomial): Monomial | null {
  let found: Monomial | null = null;
  for (const monomial of a.values()) if (found === null || above(monomial, found)) found = monomial;
  return found;
}

function monomialRoot({ powers, coefficient }: Monomial): Monomial | null {
  const root = rationalRoot(coefficient);
  if (root === null || powers.some(({ exponent }) => exponent % 2 !== 0)) return null;
  return monomialOf(
    powers.map(({ atom, exponent }) => ({ atom, exponent: exponent / 2 })),
    root,
  );
}

/** next / (2·first), or null where it is no monomial. */
function quotient(next: Monomial, first: Monomial): Monomial | null {
  const powers = next.powers.map(({ atom, exponent }) => ({ atom, exponent: exponent - exponentOf(first, atom.key) }));
  const missing = first.powers.some(({ atom }) => exponentOf(next, atom.key) === 0);
  if (missing || powers.some(({ exponent }) => exponent < 0)) return null;
  return monomialOf(powers, divide(next.coefficient, multiply(rational(2n), first.coefficient)));
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
