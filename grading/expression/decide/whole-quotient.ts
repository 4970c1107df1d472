import { isInteger } from "../rational";
import { division } from "./division";
import { formOf } from "./form";
import type { Polynomial } from "./polynomial";
import { polynomialTerm, quotient } from "./powers";
import type { Term, Terms } from "./term";

/**
 * What is whole in a quotient of polynomials in whole variables, and what is left of it: (n + k - 2)/(k - 1) is 1 and (n - 1)/(k - 1).
 * Two ways to write a floor leave the same. Null where nothing comes out.
 */
export function wholeQuotient(terms: Terms, argument: Term): { readonly whole: Term; readonly rest: Term } | null {
  const form = formOf(argument, () => null);
  if (form === null || form.below.size < 2) return null;
  const divided = division(form.above, form.below);
  if (divided === null || divided.quotient.size === 0 || !isWhole(divided.quotient)) return null;
  // Where the divisor is 0, nothing is left to say so.
  if (divided.rest.size === 0) terms.filled = true;
  return {
    whole: polynomialTerm(terms, divided.quotient),
    rest: quotient(terms, polynomialTerm(terms, divided.rest), polynomialTerm(terms, form.below)),
  };
}

const isWhole = (polynomial: Polynomial): boolean =>
  [...polynomial.values()].every(
    ({ coefficient, powers }) => isInteger(coefficient) && powers.every(({ atom }) => atom.term.integer),
  );
