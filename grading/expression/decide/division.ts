import { divide } from "../rational";
import {
  addPolynomials,
  type Monomial,
  monomialOf,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
} from "./polynomial";

/** Most steps of a division. */
const mostSteps = 60;

/**
 * a = quotient · by + rest by long division, where no term of the rest is a multiple of the divisor's leading one: there is one such
 * rest. Null where the divisor is 0, and where that is too much work.
 */
export function division(
  a: Polynomial,
  by: Polynomial,
): { readonly quotient: Polynomial; readonly rest: Polynomial } | null {
  const lead = leading(by);
  if (lead === null) return null;
  let rest = a;
  let quotient: Polynomial = new Map();
  for (let step = 0; ; step += 1) {
    const next = [...rest.values()].find((each) => isMultiple(each, lead));
    if (next === undefined) return { quotient, rest };
    const part = over(next, lead);
    const term = new Map([[part.key, part]]);
    const taken = step < mostSteps ? multiplyPolynomials(term, by) : null;
    if (taken === null) return null;
    rest = addPolynomials(rest, negatePolynomial(taken));
    quotient = addPolynomials(quotient, term);
  }
}

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

const exponentIn = ({ powers }: Monomial, key: string): number =>
  powers.find(({ atom }) => atom.key === key)?.exponent ?? 0;

const isMultiple = (a: Monomial, of: Monomial): boolean =>
  of.powers.every(({ atom, exponent }) => exponentIn(a, atom.key) >= exponent);

const over = (a: Monomial, by: Monomial): Monomial =>
  monomialOf(
    a.powers.map(({ atom, exponent }) => ({ atom, exponent: exponent - exponentIn(by, atom.key) })),
    divide(a.coefficient, by.coefficient),
  );
