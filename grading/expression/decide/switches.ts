import type { Decision } from "./cells";
import { type Branch, type Form, formOf, raisedSum } from "./form";
import { addPolynomials, negatePolynomial, type Polynomial } from "./polynomial";
import { signOfPolynomial, timesSign } from "./sign-of-polynomial";
import { first, negative, nil, positive, type Term } from "./term";

/** A polynomial whose sign decides cases: primitive, with a positive leading coefficient, so that equal conditions have equal keys. */
export interface Switch {
  readonly key: string;
  readonly polynomial: Polynomial;
  /** The signs it may have. */
  readonly signs: number;
}

/** A sign as a product: constant · Π sign(factor), each once or, where `even`, squared. */
export interface SignFactors {
  readonly constant: -1 | 0 | 1;
  readonly factors: readonly SignFactor[];
}

export type SignFactor = (
  | { readonly kind: "switch"; readonly on: Switch }
  /** P + Q·√R, whose sign follows from those of P, Q, R and P² - Q²R. */
  | {
      readonly kind: "surd";
      readonly rest: SignFactors;
      readonly times: SignFactors;
      readonly radicand: SignFactors;
      readonly norm: SignFactors;
    }
) & { readonly even: boolean };

/** The sign of a term as a product of signs of switches, or null where it cannot be brought to that form. */
export function signFactors(term: Term, branch: Branch, cache: Map<Term, Form | null>): SignFactors | null {
  if (term.signs === positive) return { constant: 1, factors: [] };
  if (term.signs === negative) return { constant: -1, factors: [] };
  if (term.signs === nil) return { constant: 0, factors: [] };
  switch (term.kind) {
    case "product": {
      let constant: -1 | 0 | 1 = 1;
      const factors: SignFactor[] = [];
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
      return { constant, factors: inner.factors.map((factor) => ({ ...factor, even: true })) };
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
      const raised = raisedSum(term, branch, cache);
      if (raised !== null) return aboveOne(raised);
      const form = formOf(term, branch, cache);
      if (form === null) return null;
      const [above, below] = [signOfPolynomial(form.above), signOfPolynomial(form.below)];
      if (above === null || below === null) return null;
      return { constant: timesSign(above.constant, below.constant), factors: [...above.factors, ...below.factors] };
    }
  }
}

/** The sign of A/B - 1. */
function aboveOne({ above, below }: Form): SignFactors | null {
  const [more, unit] = [signOfPolynomial(addPolynomials(above, negatePolynomial(below))), signOfPolynomial(below)];
  if (more === null || unit === null) return null;
  return { constant: timesSign(more.constant, unit.constant), factors: [...more.factors, ...unit.factors] };
}

/** u of e^u - 1, which has the sign of u; null where the term is no such sum. */
function exponentLessOne(term: Term): Term | null {
  if (term.kind !== "sum" || term.args.length !== 2) return null;
  const grown = term.args.find(({ kind }) => kind === "exp");
  const less = term.args.find(({ kind, value }) => kind === "rational" && value.n === -1n && value.d === 1n);
  return grown === undefined || less === undefined ? null : first(grown);
}

/** The sign, or the first switch that it needs and that is not decided. */
export function evaluateSign({ constant, factors }: SignFactors, decisions: readonly Decision[]): -1 | 0 | 1 | Switch {
  let sign = constant;
  if (sign === 0) return 0;
  for (const factor of factors) {
    const own = factor.kind === "switch" ? signOfSwitch(factor.on, decisions) : signOfSurd(factor, decisions);
    if (typeof own === "object") return own;
    sign = timesSign(sign, factor.even ? timesSign(own, own) : own);
  }
  return sign;
}

const signOfSwitch = (on: Switch, decisions: readonly Decision[]): -1 | 0 | 1 | Switch =>
  decisions.find((each) => each.on.key === on.key)?.sign ?? on;

/** All of P + Q·√R where both parts have one sign; else that of P, if its square is the larger one. */
function signOfSurd(
  { rest, times, radicand, norm }: Extract<SignFactor, { kind: "surd" }>,
  decisions: readonly Decision[],
): -1 | 0 | 1 | Switch {
  const [p, q] = [evaluateSign(rest, decisions), evaluateSign(times, decisions)];
  if (typeof q === "object") return q;
  if (typeof p === "object") return p;
  if (q === 0) return p;
  if (p === q) return p;
  if (p === 0) {
    const r = evaluateSign(radicand, decisions);
    return typeof r === "object" ? r : r === 0 ? 0 : q;
  }
  const n = evaluateSign(norm, decisions);
  return typeof n === "object" ? n : n === 0 ? 0 : n === 1 ? p : q;
}

/** The switches that a sign may need. */
export function switchesOf({ factors }: SignFactors): readonly Switch[] {
  return factors.flatMap((factor) =>
    factor.kind === "switch"
      ? [factor.on]
      : [factor.rest, factor.times, factor.radicand, factor.norm].flatMap(switchesOf),
  );
}
