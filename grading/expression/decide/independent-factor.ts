import { dependsOn } from "./any-part";
import { number, product, sum } from "./build";
import { exponential } from "./powers";
import { first, type Term, type Terms } from "./term";

/**
 * A term as outside·inside, where a dummy stands in the second alone: e^(x_j - m) as e^-m·e^(x_j). Of a sum over j the first may
 * then be taken out, in one way however the exponent was written.
 */
export function independentFactor(
  terms: Terms,
  term: Term,
  dummy: string,
): { readonly outside: Term; readonly inside: Term } {
  const outside: Term[] = [];
  const inside: Term[] = [];
  for (const factor of term.kind === "product" ? term.args : [term]) {
    if (factor.kind !== "exp") (dependsOn(factor, dummy) ? inside : outside).push(factor);
    else {
      const parts = spread(terms, first(factor));
      const kept = parts.filter((part) => dependsOn(part, dummy));
      if (kept.length === parts.length) inside.push(factor);
      else {
        outside.push(
          exponential(
            terms,
            sum(
              terms,
              parts.filter((part) => !kept.includes(part)),
            ),
          ),
        );
        inside.push(exponential(terms, sum(terms, kept)));
      }
    }
  }
  if (outside.length === 0) return { outside: number(terms, 1), inside: term };
  return { outside: product(terms, outside), inside: product(terms, inside) };
}

/** The parts of a sum, also where it is multiplied by other factors: (x_j - m)/t is x_j/t - m/t. */
function spread(terms: Terms, exponent: Term): readonly Term[] {
  if (exponent.kind === "sum") return exponent.args.flatMap((part) => spread(terms, part));
  const sums = exponent.kind === "product" ? exponent.args.filter(({ kind }) => kind === "sum") : [];
  const [only] = sums;
  if (only === undefined || sums.length > 1) return [exponent];
  const others = exponent.args.filter((factor) => factor !== only);
  return only.args.map((part) => product(terms, [part, ...others]));
}
