import { leading, monomialQuotient } from "./monomials";
import { addPolynomials, type Monomial, multiplyPolynomials, negatePolynomial, type Polynomial } from "./polynomial";

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
    const part = firstQuotient(rest, lead);
    if (part === null) return { quotient, rest };
    const term = new Map([[part.key, part]]);
    const taken = step < mostSteps ? multiplyPolynomials(term, by) : null;
    if (taken === null) return null;
    rest = addPolynomials(rest, negatePolynomial(taken));
    quotient = addPolynomials(quotient, term);
  }
}

function firstQuotient(rest: Polynomial, lead: Monomial): Monomial | null {
  for (const monomial of rest.values()) {
    const part = monomialQuotient(monomial, lead);
    if (part !== null) return part;
  }
  return null;
}
