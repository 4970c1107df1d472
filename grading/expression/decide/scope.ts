import type { Domains } from "../domain";
import type { Expression } from "../expression";
import { choose } from "./choose";
import { realPower } from "./logarithm";
import { negative, type Term, type Terms, undefinedTerm } from "./term";

/** What lowering knows at one place of the tree. */
export interface Scope {
  readonly terms: Terms;
  readonly domains: Domains;
  /** Values of the dummy names of sums and products. */
  readonly bound: ReadonlyMap<string, Term>;
  /** How many of them stood for other names from the start. */
  readonly outer: number;
  /** What must be positive (or at least 0) for the value to exist. */
  readonly guards: { readonly on: Term; readonly zeroAllowed: boolean }[];
  /** Lowers a part of the expression at this place. */
  readonly of: (scope: Scope, expression: Expression) => Term;
}

export function withGuards(scope: Scope, value: Term): Term {
  const { terms, guards } = scope;
  return guards.reduceRight((result, { on, zeroAllowed }) => {
    const gap = undefinedTerm(terms);
    // The boundary has no volume, so what happens there counts as continuous.
    return choose(terms, on, gap, zeroAllowed ? result : gap, result, true);
  }, value);
}

export function guard(scope: Scope, on: Term, zeroAllowed: boolean): void {
  // Where only a set without volume is lost, nothing is lost: see the decision record on equality.
  if (scope.terms.complex || (on.signs & negative) === 0) return;
  scope.guards.push({ on, zeroAllowed });
}

export function power(scope: Scope, base: Term, exponent: Term): Term {
  return realPower(scope.terms, base, exponent, (on, zeroAllowed) => guard(scope, on, zeroAllowed));
}
