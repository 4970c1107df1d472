import { product, sum } from "./build";
import { first, type Term, type Terms } from "./term";

/**
 * (n + 1)·ln 6 as ln 6 and n·ln 6: a sum's rational part times logarithms of numbers, apart from the rest, since e to it is an algebraic
 * number. Null for other products.
 */
export function apartByConstant(terms: Terms, part: Term): { readonly constant: Term; readonly rest: Term } | null {
  if (part.kind !== "product") return null;
  const factor = part.args.find(hasConstant);
  const log = part.args.find(isLogOfNumber);
  if (factor === undefined || log === undefined || factor === log) return null;
  const others = part.args.filter((each) => each !== factor && each !== log);
  if (!others.every(({ kind }) => kind === "rational")) return null;
  const number = factor.args.filter(({ kind }) => kind === "rational");
  const moving = factor.args.filter(({ kind }) => kind !== "rational");
  return {
    constant: product(terms, [...others, ...number, log]),
    rest: product(terms, [...others, sum(terms, moving), log]),
  };
}

const hasConstant = (term: Term): boolean =>
  term.kind === "sum" && !isLogOfNumber(term) && term.args.filter(({ kind }) => kind === "rational").length === 1;

/** ln 2, and 2 ln 2 + ln 3, as ln 12 is written. */
function isLogOfNumber(term: Term): boolean {
  if (term.kind === "sum") return term.args.every(isLogOfNumber);
  if (term.kind === "ln") return first(term).kind === "rational";
  return (
    term.kind === "product" &&
    term.args.length === 2 &&
    term.args.every((each) => each.kind === "rational" || (each.kind === "ln" && isLogOfNumber(each)))
  );
}
