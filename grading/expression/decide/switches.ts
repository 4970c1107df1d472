import { sign as signOf } from "../rational";

import { type Branch, type Form, formOf } from "./form";
import { atomPolynomial, keyOf, type Polynomial, primitive } from "./polynomial";
import { first, negative, nil, positive, type Term } from "./term";

/** A polynomial whose sign decides cases: primitive, with a positive leading coefficient, so that equal conditions have equal keys. */
export interface Switch {
  readonly key: string;
  readonly polynomial: Polynomial;
  /** The signs it may have. */
  readonly signs: number;
}

/** A sign as a product: constant · Π sign(switch), each once or, where `even`, squared. */
export interface SignFactors {
  readonly constant: -1 | 0 | 1;
  readonly factors: readonly { readonly on: Switch; readonly even: boolean }[];
}

/** The sign of a term as a product of signs of switches, or null where it cannot be brought to that form. */
export function signFactors(term: Term, branch: Branch, cache: Map<Term, Form | null>): SignFactors | null {
  if (term.signs === positive) return { constant: 1, factors: [] };
  if (term.signs === negative) return { constant: -1, factors: [] };
  if (term.signs === nil) return { constant: 0, factors: [] };
  switch (term.kind) {
    case "product": {
      let constant: -1 | 0 | 1 = 1;
      const factors: { readonly on: Switch; readonly even: boolean }[] = [];
      for (const part of term.args) {
        const inner = signFactors(part, branch, cache);
        if (inner === null) return null;
        constant = timesSign(constant, inner.constant);
        factors.push(...inner.factors);
      }
      return { constant, factors };
    }
    case "power": {
      const inner = signFactors(first(term), branch, cache);
      if (inner === null || term.n % 2 !== 0) return inner;
      const constant = inner.constant === 0 ? 0 : 1;
      return { constant, factors: inner.factors.map(({ on }) => ({ on, even: true })) };
    }
    case "root":
    case "arctan":
    case "arcsin":
    case "erf":
      return signFactors(first(term), branch, cache);
    case "choose": {
      const sign = branch(term);
      const taken = sign === null ? undefined : term.args[sign + 2];
      return taken === undefined ? null : signFactors(taken, branch, cache);
    }
    default: {
      const exponent = exponentLessOne(term);
      if (exponent !== null) return signFactors(exponent, branch, cache);
      const form = formOf(term, branch, cache);
      if (form === null) return null;
      const [above, below] = [ofPolynomial(form.above), ofPolynomial(form.below)];
      return { constant: timesSign(above.constant, below.constant), factors: [...above.factors, ...below.factors] };
    }
  }
}

export function timesSign(a: -1 | 0 | 1, b: -1 | 0 | 1): -1 | 0 | 1 {
  if (a === 0 || b === 0) return 0;
  return a === b ? 1 : -1;
}

function ofPolynomial(polynomial: Polynomial): SignFactors {
  const only = polynomial.size === 1 ? polynomial.get("") : undefined;
  if (polynomial.size === 0) return { constant: 0, factors: [] };
  if (only !== undefined) return { constant: signOf(only.coefficient), factors: [] };
  const { sign, shared, rest } = primitive(polynomial);
  let constant: -1 | 0 | 1 = sign;
  const factors: { readonly on: Switch; readonly even: boolean }[] = [];
  for (const { atom, exponent } of shared) {
    const even = exponent % 2 === 0;
    if (atom.term.signs === positive) continue;
    if (atom.term.signs === negative) constant = timesSign(constant, even ? 1 : -1);
    else {
      const single = atomPolynomial(atom);
      factors.push({ on: { key: keyOf(single), polynomial: single, signs: atom.term.signs }, even });
    }
  }
  const unit = rest.size === 1 ? rest.get("") : undefined;
  if (unit === undefined) {
    const signs = signsOf(rest);
    if (signs === negative) constant = timesSign(constant, -1);
    else if (signs !== positive) factors.push({ on: { key: keyOf(rest), polynomial: rest, signs }, even: false });
  }
  return { constant, factors };
}

/** Signs of a sum of monomials of known signs. */
function signsOf(polynomial: Polynomial): number {
  let all = 0;
  let strict = 0;
  for (const { powers, coefficient } of polynomial.values()) {
    let signs = coefficient.n > 0n ? positive : negative;
    for (const { atom, exponent } of powers) {
      const atomSigns = exponent % 2 === 0 ? (atom.term.signs & nil) | positive : atom.term.signs;
      const flipped = (atomSigns & positive && signs & negative) || (atomSigns & negative && signs & positive);
      const kept = (atomSigns & positive && signs & positive) || (atomSigns & negative && signs & negative);
      signs = (kept ? positive : 0) | (flipped ? negative : 0) | ((atomSigns | signs) & nil);
    }
    all |= signs;
    if (signs === positive || signs === negative) strict |= signs;
  }
  if ((all & negative) === 0) return strict & positive ? positive : positive | nil;
  if ((all & positive) === 0) return strict & negative ? negative : negative | nil;
  return negative | nil | positive;
}

/** u of e^u - 1, which has the sign of u; null where the term is no such sum. */
function exponentLessOne(term: Term): Term | null {
  if (term.kind !== "sum" || term.args.length !== 2) return null;
  const grown = term.args.find(({ kind }) => kind === "exp");
  const less = term.args.find(({ kind, value }) => kind === "rational" && value.n === -1n && value.d === 1n);
  return grown === undefined || less === undefined ? null : first(grown);
}
