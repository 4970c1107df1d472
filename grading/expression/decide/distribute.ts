import { scaled, sum } from "./build";
import type { Term, Terms } from "./term";

/** c·(a + b) as c·a + c·b, for rational c, to the bottom of the sum. */
export function distribute(terms: Terms, term: Term): Term {
  if (term.kind === "sum" && term.args.some((part) => part.kind === "product")) {
    return sum(
      terms,
      term.args.map((part) => distribute(terms, part)),
    );
  }
  if (term.kind !== "product" || term.args.length !== 2) return term;
  const [a, b] = term.args;
  if (a === undefined || b === undefined) return term;
  const [factor, other] = a.kind === "rational" ? [a, b] : [b, a];
  if (factor.kind !== "rational" || other.kind !== "sum") return term;
  return sum(
    terms,
    other.args.map((part) => distribute(terms, scaled(terms, factor.value, part))),
  );
}
