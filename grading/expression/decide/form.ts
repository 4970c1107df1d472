import { isInteger, one, type Rational } from "../rational";
import {
  type Atom,
  addPolynomials,
  atomPolynomial,
  constantPolynomial,
  keyOf,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  scalePolynomial,
} from "./polynomial";
import { first, positive, type Term } from "./term";

/** A quotient of polynomials over atoms. */
export interface Form {
  readonly above: Polynomial;
  readonly below: Polynomial;
}

/** Which branch a `choose` takes, by its id; null where that is open. */
export type Branch = (term: Term) => -1 | 0 | 1 | null;

/** The term as a quotient of polynomials, or null where it is too long or a case in it is open. */
export function formOf(term: Term, branch: Branch, cache: Map<Term, Form | null> = new Map()): Form | null {
  const known = cache.get(term);
  if (known !== undefined) return known;
  const made = make(term, branch, cache);
  cache.set(term, made);
  return made;
}

const unit = constantPolynomial(one);
const whole = (above: Polynomial): Form => ({ above, below: unit });
const isUnit = (a: Polynomial): boolean => {
  const only = a.size === 1 ? a.get("") : undefined;
  return only !== undefined && only.coefficient.n === only.coefficient.d;
};

function make(term: Term, branch: Branch, cache: Map<Term, Form | null>): Form | null {
  switch (term.kind) {
    case "rational":
      return whole(constantPolynomial(term.value));
    case "variable":
      return whole(atomPolynomial({ key: term.name, term }));
    case "sum":
      return term.args.reduce<Form | null>(
        (total, part) => combine(total, formOf(part, branch, cache), plus),
        whole(new Map()),
      );
    case "product":
      return term.args.reduce<Form | null>(
        (total, part) => combine(total, formOf(part, branch, cache), times),
        whole(unit),
      );
    case "power": {
      const base = formOf(first(term), branch, cache);
      if (base === null || Math.abs(term.n) > 24) return base === null ? null : opaque(term, branch, cache);
      let made: Form | null = whole(unit);
      for (let i = Math.abs(term.n); i > 0; i -= 1) made = combine(made, base, times);
      return made === null || term.n > 0 ? made : { above: made.below, below: made.above };
    }
    case "choose": {
      const sign = branch(term);
      if (sign === null) return null;
      const taken = term.args[sign + 2];
      return taken === undefined ? null : formOf(taken, branch, cache);
    }
    case "exp":
      return exponential(term, branch, cache);
    case "undefined":
      return null;
    default:
      return opaque(term, branch, cache);
  }
}

function combine(a: Form | null, b: Form | null, how: (a: Form, b: Form) => Form | null): Form | null {
  return a === null || b === null ? null : how(a, b);
}

function times(a: Form, b: Form): Form | null {
  const [above, below] = [multiplyPolynomials(a.above, b.above), multiplyPolynomials(a.below, b.below)];
  return above === null || below === null ? null : { above, below };
}

function plus(a: Form, b: Form): Form | null {
  if (isUnit(a.below) && isUnit(b.below)) return whole(addPolynomials(a.above, b.above));
  if (keyOf(a.below) === keyOf(b.below)) return { above: addPolynomials(a.above, b.above), below: a.below };
  const [left, right] = [multiplyPolynomials(a.above, b.below), multiplyPolynomials(b.above, a.below)];
  const below = multiplyPolynomials(a.below, b.below);
  return left === null || right === null || below === null ? null : { above: addPolynomials(left, right), below };
}

/** a - b; null where it is too long. */
export const difference = (a: Form, b: Form): Form | null => plus(a, { ...b, above: negatePolynomial(b.above) });

/** Longest key of what stands within a function. */
const longestKey = 2000;

function opaque(term: Term, branch: Branch, cache: Map<Term, Form | null>): Form | null {
  const args = term.args.map((argument) => formOf(argument, branch, cache));
  const keys: string[] = [];
  for (const each of args) {
    if (each === null) return null;
    keys.push(`${keyOf(each.above)}/${keyOf(each.below)}`);
  }
  // Nested functions of sums would double their keys again and again.
  if (keys.some(({ length }) => length > longestKey)) return null;
  return whole(atomPolynomial({ key: `${term.kind}${term.name}${term.n}(${keys.join(";")})`, term }));
}

/** e^(a + 2b) as e^a·(e^b)², where the exponents are polynomials with whole coefficients. */
function exponential(term: Term, branch: Branch, cache: Map<Term, Form | null>): Form | null {
  const exponent = formOf(first(term), branch, cache);
  if (exponent === null) return null;
  return raised(exponent, term) ?? opaque(term, branch, cache);
}

/** e^exponent over atoms e^m; null where the exponent is no polynomial with whole coefficients. */
function raised(exponent: Form, term: Term): Form | null {
  if (!isUnit(exponent.below)) return null;
  let made: Form | null = whole(unit);
  for (const monomial of exponent.above.values()) {
    const { key, coefficient } = monomial;
    const n = Number(coefficient.n);
    if (!isInteger(coefficient) || Math.abs(n) > 24) return null;
    const atom: Atom = { key: `e^(${key})`, term, exponent: { ...monomial, coefficient: one } };
    for (let i = Math.abs(n); i > 0; i -= 1) {
      const factor = atomPolynomial(atom);
      made = combine(made, n > 0 ? whole(factor) : { above: unit, below: factor }, times);
    }
  }
  return made;
}

/** Most by which a sum of logarithms is multiplied. */
const mostTimes = 12n;

/**
 * e to the power of a multiple of a sum that has logarithms, which is above 1 where the sum is above 0: of x - ln(1 + e^x) it is
 * e^x/(1 + e^x). What may be below 0 has the logarithm of its absolute value, so that it is squared. Null for other terms.
 */
export function raisedSum(term: Term, branch: Branch, cache: Map<Term, Form | null>): Form | null {
  const parts = (term.kind === "sum" ? term.args : [term]).map((part) => {
    const factor = part.kind === "product" && part.args.length === 2 ? part.args.find(isNumber) : undefined;
    const of = factor === undefined ? part : part.args.find((each) => each !== factor);
    return {
      part,
      times: factor?.value ?? one,
      log: of?.kind === "ln" ? first(of) : null,
    };
  });
  let scale = 1n;
  for (const { times: factor, log } of parts) if (log !== null && scale % factor.d !== 0n) scale *= factor.d;
  const isOdd = ({ n, d }: Rational): boolean => ((n * scale) / d) % 2n !== 0n;
  if (parts.some(({ times: factor, log }) => log !== null && log.signs !== positive && isOdd(factor))) scale *= 2n;
  if (scale > mostTimes || parts.every(({ log }) => log === null)) return null;
  let [rest, made]: [Form | null, Form | null] = [whole(new Map()), whole(unit)];
  for (const { part, times: factor, log } of parts) {
    if (log === null) {
      const own = formOf(part, branch, cache);
      rest = combine(
        rest,
        own === null ? null : { ...own, above: scalePolynomial(own.above, { n: scale, d: 1n }) },
        plus,
      );
      continue;
    }
    const n = Number((factor.n * scale) / factor.d);
    const base = formOf(log, branch, cache);
    if (base === null || Math.abs(n) > 24) return null;
    for (let i = Math.abs(n); i > 0; i -= 1) {
      made = combine(made, n > 0 ? base : { above: base.below, below: base.above }, times);
    }
  }
  return combine(made, rest === null ? null : raised(rest, raisedTo(term)), times);
}

/** e^exponent, to stand in atoms alone: above 0, whatever is known of its exponent. */
const raisedTo = (exponent: Term): Term => ({
  ...exponent,
  kind: "exp",
  args: [exponent],
  signs: positive,
  low: 0,
  high: Infinity,
  integer: false,
});

const isNumber = ({ kind }: Term): boolean => kind === "rational";
