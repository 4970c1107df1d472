import { equals } from "../rational";
import { product } from "./build";
import { first, nil, type Term, type Terms } from "./term";

/** A product without pairs b·b⁻¹ that are written alike, and with 2 for √2·√2. */
export function cancel(terms: Terms, term: Term): Term {
  if (term.kind !== "product") return term;
  const left = squared(term.args);
  for (const factor of term.args) {
    if (factor.kind !== "power" || factor.n !== -1) continue;
    const base = first(factor);
    const at = left.findIndex((each) => same(each, base));
    if (at < 0) continue;
    if ((base.signs & nil) !== 0) terms.filled = true;
    left.splice(at, 1);
    left.splice(left.indexOf(factor), 1);
  }
  return product(terms, left);
}

/** The factors, with the number under the root for each pair of roots of one number. */
function squared(factors: readonly Term[]): Term[] {
  const left: Term[] = [];
  for (const factor of factors) {
    const number = factor.kind === "root" && factor.n === 2 && first(factor).kind === "rational" ? first(factor) : null;
    const at = number === null ? -1 : left.findIndex((each) => same(each, factor));
    if (number === null || at < 0) left.push(factor);
    else left.splice(at, 1, number);
  }
  return left;
}

/** Whether two terms are written alike; false also where they are too long to tell. */
export function same(a: Term, b: Term, left = { steps: 400 }): boolean {
  left.steps -= 1;
  if (left.steps < 0) return false;
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  // Their own n is NaN for numbers beyond doubles.
  if (a.kind === "rational") return equals(a.value, b.value);
  if (a.n !== b.n || a.name !== b.name || a.args.length !== b.args.length) return false;
  return a.args.every((argument, i) => {
    const other = b.args[i];
    return other !== undefined && same(argument, other, left);
  });
}
