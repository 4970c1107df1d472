import { divide, gcd } from "../rational";
import { formOf } from "./form";
import type { Monomial, Polynomial } from "./polynomial";
import { polynomialTerm } from "./powers";
import type { Term, Terms } from "./term";

/** Most terms that are multiplied out, most whole quantities that are told apart, and the largest denominator. */
const mostTerms = 40;
const mostNames = 2;
const largest = 12n;

/** A term as a polynomial with rational coefficients in whole quantities (and π, where asked); null where it is none, or a long one. */
export function wholePolynomial(term: Term, withPi = false): Polynomial | null {
  const isAllowed = ({ integer, kind }: Term): boolean => integer || (withPi && kind === "pi");
  if (!isMadeOf(term, isAllowed)) return null;
  const form = formOf(term, () => null);
  const unit = form?.below.size === 1 ? form.below.get("") : undefined;
  if (form === null || unit === undefined || form.above.size > mostTerms) return null;
  const polynomial = new Map<string, Monomial>();
  for (const [key, monomial] of form.above) {
    if (!monomial.powers.every(({ atom }) => isAllowed(atom.term))) return null;
    polynomial.set(key, { ...monomial, coefficient: divide(monomial.coefficient, unit.coefficient) });
  }
  return polynomial;
}

/** Whether sums and products of numbers and of what is allowed make up the term: seen quickly, since most terms are none. */
const isMadeOf = (term: Term, isAllowed: (term: Term) => boolean): boolean => {
  if (term.kind === "rational" || isAllowed(term)) return true;
  if (term.kind !== "sum" && term.kind !== "product" && term.kind !== "power") return false;
  return term.args.every((part) => isMadeOf(part, isAllowed));
};

/** The term multiplied out, where it is a polynomial in whole quantities; else as it is. */
export function multipliedOut(terms: Terms, term: Term, withPi = false): Term {
  const polynomial = wholePolynomial(term, withPi);
  return polynomial === null ? term : polynomialTerm(terms, polynomial);
}

/**
 * Whether a polynomial with rational coefficients is whole at all whole numbers: n(n + 1)/2. With d the common denominator, d·p has whole
 * coefficients, so that its remainder by d depends on the remainders of the variables alone: all of them are tried.
 */
export function isWholeValued(term: Term): boolean {
  if (term.integer) return true;
  const polynomial = wholePolynomial(term);
  if (polynomial === null) return false;
  const common = denominator(polynomial);
  const names = [...new Set([...polynomial.values()].flatMap(({ powers }) => powers.map(({ atom }) => atom.key)))];
  if (common > largest || names.length > mostNames) return false;
  const scaledUp = [...polynomial.values()].map(({ powers, coefficient }) => ({
    powers,
    factor: (coefficient.n * common) / coefficient.d,
  }));
  const valueAt = (point: ReadonlyMap<string, bigint>): bigint =>
    scaledUp.reduce(
      (total, { powers, factor }) =>
        total +
        powers.reduce((made, { atom, exponent }) => made * (point.get(atom.key) ?? 0n) ** BigInt(exponent), factor),
      0n,
    );
  const points = names.reduce<ReadonlyMap<string, bigint>[]>(
    (made, name) =>
      made.flatMap((point) =>
        Array.from({ length: Number(common) }, (_, value) => new Map([...point, [name, BigInt(value)]])),
      ),
    [new Map()],
  );
  return points.every((point) => valueAt(point) % common === 0n);
}

export function denominator(polynomial: Polynomial): bigint {
  let common = 1n;
  for (const { coefficient } of polynomial.values()) common = leastMultiple(common, coefficient.d);
  return common;
}

export const leastMultiple = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

/** w of π·w, where π stands once in each term; null elsewhere. */
export function partsOfPi(polynomial: Polynomial): Polynomial | null {
  const parts = new Map<string, Monomial>();
  for (const { powers, coefficient } of polynomial.values()) {
    const pi = powers.filter(({ atom }) => atom.term.kind === "pi");
    if (pi.length !== 1 || pi[0]?.exponent !== 1) return null;
    const others = powers.filter((each) => !pi.includes(each));
    const key = others.map(({ atom, exponent }) => `${atom.key}^${exponent}`).join("·");
    parts.set(key, { key, powers: others, coefficient });
  }
  return parts;
}
