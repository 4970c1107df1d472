import type { Domains } from "../domain";
import type { Expression } from "../expression";
import { choose } from "./choose";
import { mayHaveIsolatedZeros } from "./isolated-zeros";
import { realPower } from "./logarithm";
import { quotient } from "./powers";
import { negative, nil, positive, type Term, type Terms, undefinedTerm } from "./term";
import { vanishesWidely } from "./vanishing";

/** What lowering knows at one place of the tree. */
export interface Scope {
  readonly terms: Terms;
  readonly domains: Domains;
  /** Values of the dummy names of sums and products, and of names that something was put in for from the start. */
  readonly bound: ReadonlyMap<string, Term>;
  /** The dummy names alone. */
  readonly dummies: ReadonlySet<string>;
  /** How many sums and products this place stands in: their dummies may have names that are bound already. */
  readonly depth: number;
  /** Whether sums of whole quantities are multiplied out, so that n - (n - k) is k. */
  readonly tidy?: boolean;
  /** Whether sums are counted from one start, whatever they begin with. */
  readonly fromOneStart: boolean;
  /** With the start that the end tells: 0 of a sum to n - 1, so that ∑_{k=0}^{n-1} a_{k+1} is ∑_{k=1}^n a_k. */
  readonly byEnd?: boolean;
  /** What must have one of some signs for the value to exist. */
  readonly guards: { readonly on: Term; readonly allowed: number }[];
  /** Lowers a part of the expression at this place. */
  readonly of: (scope: Scope, expression: Expression) => Term;
}

export function withGuards(scope: Scope, value: Term): Term {
  const { terms, guards } = scope;
  return guards.reduceRight((result, { on, allowed }) => {
    const gap = undefinedTerm(terms);
    const where = (sign: number): Term => ((allowed & sign) === 0 ? gap : result);
    // What is lost on the boundary has no volume; a value there is a limit of others, unless there are none around it.
    const isLimit = (allowed & nil) === 0 || !mayHaveIsolatedZeros(on);
    return choose(terms, on, where(negative), where(nil), where(positive), isLimit);
  }, value);
}

export function guard(scope: Scope, on: Term, zeroAllowed: boolean): void {
  // Where only a set without volume is lost, nothing is lost: see the decision record on equality.
  if (scope.terms.complex || ((on.signs & negative) === 0 && (zeroAllowed || !vanishesWidely(on)))) return;
  scope.guards.push({ on, allowed: zeroAllowed ? positive | nil : positive });
}

/** a/b: x/x has a gap at one point, and max(x, 0)/max(x, 0) no value anywhere below 0. */
export function divided(scope: Scope, a: Term, b: Term): Term {
  guardDivisor(scope, b);
  return quotient(scope.terms, a, b);
}

function guardDivisor(scope: Scope, on: Term): void {
  if (scope.terms.complex || !vanishesWidely(on)) return;
  scope.guards.push({ on, allowed: negative | positive });
}

export function power(scope: Scope, base: Term, exponent: Term): Term {
  if (exponent.kind === "rational" && exponent.value.n < 0n) guardDivisor(scope, base);
  return realPower(scope.terms, base, exponent, (on, zeroAllowed) => guard(scope, on, zeroAllowed));
}
