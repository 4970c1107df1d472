import { anyPart } from "./any-part";
import { product, sum } from "./build";
import { cancel } from "./cancel";
import { division } from "./division";
import { formOf } from "./form";
import { polynomialTerm, quotient } from "./powers";
import { first, type Term, type Terms } from "./term";

/** Most parts over which a product is spread. */
const mostParts = 8;

/** π(x + 1)/2 as πx/2 + π/2, and (x + πT)/T as x/T + π, so that the multiples of π within an angle are seen. */
export function spreadOfPi(terms: Terms, term: Term): Term {
  if (term.kind === "sum" && term.args.some(isSpread)) {
    return sum(
      terms,
      term.args.map((part) => spreadOfPi(terms, part)),
    );
  }
  const divided = anyPart(term, isOverSum) && anyPart(term, isPi) ? byDivision(terms, term) : null;
  if (divided !== null) return divided;
  if (!isSpread(term)) return term;
  const total = term.args.find(({ kind }) => kind === "sum");
  const others = term.args.filter((factor) => factor !== total);
  const parts = (total?.args ?? []).map((part) => cancel(terms, product(terms, [...others, part])));
  return sum(terms, parts);
}

/** π(t - w)/(T - w) as π + π(t - T)/(T - w), by long division; null where nothing comes out. */
function byDivision(terms: Terms, term: Term): Term | null {
  const form = formOf(term, () => null);
  const divided = form === null || form.below.size < 2 ? null : division(form.above, form.below);
  if (form === null || divided === null || divided.quotient.size === 0) return null;
  // Where the divisor is 0, nothing is left to say so.
  if (divided.rest.size === 0) terms.filled = true;
  const rest = quotient(terms, polynomialTerm(terms, divided.rest), polynomialTerm(terms, form.below));
  return sum(terms, [polynomialTerm(terms, divided.quotient), rest]);
}

const isOverSum = (part: Term): boolean => part.kind === "power" && part.n < 0 && first(part).kind === "sum";

/** Whether a term is the product of one sum and others, with π as a factor of it or of a part of the sum. */
function isSpread({ kind, args }: Term): boolean {
  const [total, another] = kind === "product" ? args.filter((factor) => factor.kind === "sum") : [];
  if (total === undefined || another !== undefined || total.args.length > mostParts) return false;
  return args.some(isPi) || total.args.some((part) => isPi(part) || (part.kind === "product" && part.args.some(isPi)));
}

const isPi = ({ kind }: Term): boolean => kind === "pi";
