import { divide, isInteger, one } from "../rational";
import { anyPart } from "./any-part";
import { formOf } from "./form";
import {
  addPolynomials,
  type Monomial,
  monomialOf,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
} from "./polynomial";
import { polynomialTerm, quotient } from "./powers";
import { first, type Term, type Terms } from "./term";

/** Most steps of a division. */
const mostSteps = 24;

/**
 * What is whole in a quotient of polynomials in whole variables, and what is left of it: (n + k - 2)/(k - 1) is 1 and (n - 1)/(k - 1).
 * Division by one polynomial has one remainder, so that two ways to write a floor leave the same. Null where nothing comes out.
 */
export function wholeQuotient(terms: Terms, argument: Term): { readonly whole: Term; readonly rest: Term } | null {
  if (!anyPart(argument, (part) => part.kind === "power" && part.n < 0 && first(part).kind === "sum")) return null;
  const form = formOf(argument, () => null);
  if (form === null || !isWhole(form.above) || !isWhole(form.below)) return null;
  const lead = [...form.below.values()].reduce((high, each) => (isBefore(high, each) ? each : high));
  if (lead.powers.length === 0 || !isInteger(divide(one, lead.coefficient))) return null;
  let rest: Polynomial = form.above;
  let whole: Polynomial = new Map();
  for (let steps = 0; ; steps += 1) {
    const next = [...rest.values()].find((each) => isMultiple(each, lead));
    if (next === undefined) break;
    const part = over(next, lead);
    const taken = steps < mostSteps ? multiplyPolynomials(new Map([[part.key, part]]), form.below) : null;
    if (taken === null) return null;
    rest = addPolynomials(rest, negatePolynomial(taken));
    whole = addPolynomials(whole, new Map([[part.key, part]]));
  }
  if (whole.size === 0) return null;
  return {
    whole: polynomialTerm(terms, whole),
    rest: quotient(terms, polynomialTerm(terms, rest), polynomialTerm(terms, form.below)),
  };
}

const isWhole = (polynomial: Polynomial): boolean =>
  [...polynomial.values()].every(
    ({ coefficient, powers }) => isInteger(coefficient) && powers.every(({ atom }) => atom.term.integer),
  );

/** The order of words: by the exponent of the first name in which two differ. */
function isBefore(a: Monomial, b: Monomial): boolean {
  const names = [...new Set([...a.powers, ...b.powers].map(({ atom }) => atom.key))].sort();
  for (const name of names) {
    const [left, right] = [exponentOf(a, name), exponentOf(b, name)];
    if (left !== right) return left < right;
  }
  return false;
}

const exponentOf = ({ powers }: Monomial, name: string): number =>
  powers.find(({ atom }) => atom.key === name)?.exponent ?? 0;

const isMultiple = (a: Monomial, of: Monomial): boolean =>
  of.powers.every(({ atom, exponent }) => exponentOf(a, atom.key) >= exponent);

const over = (a: Monomial, by: Monomial): Monomial =>
  monomialOf(
    a.powers.map(({ atom, exponent }) => ({ atom, exponent: exponent - exponentOf(by, atom.key) })),
    divide(a.coefficient, by.coefficient),
  );
