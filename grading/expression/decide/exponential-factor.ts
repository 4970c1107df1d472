import { add, negate, type Rational } from "../rational";
import { number, product, sum } from "./build";
import { formOf } from "./form";
import { keyOf, type Polynomial } from "./polynomial";
import { exponential } from "./powers";
import { first, rationalTerm, type Term, type Terms } from "./term";

/** One part of a sum as rest·e^exponent. */
interface Scaled {
  readonly rest: Term;
  readonly exponent: Term | null;
  /** The exponent, times a denominator that is told apart by its key. */
  readonly polynomial: Polynomial;
  readonly below: string;
}

const nothing: Polynomial = new Map();

/**
 * A sum of exponentials as e^exponent·rest, in one way however it was written: 1 + e^-x and e^x + 1 have the same rest.
 *
 * Exponents are ordered by the sign of their difference's coefficient at its last monomial. That order does not change
 * when the same is added to all, so that the least exponent, which is taken out, moves along. Null where nothing is to be taken out.
 */
export function takeOutExponential(
  terms: Terms,
  argument: Term,
): { readonly exponent: Term; readonly rest: Term } | null {
  if (argument.args.length > 12 || !argument.args.some(hasExponential)) return null;
  const parts: Scaled[] = [];
  for (const part of argument.args) {
    const made = scaledPart(terms, part);
    if (made === null) return null;
    parts.push(made);
  }
  // Of e^(a/t) + e^(b/t) the exponents are compared as a and b are.
  if (new Set(parts.filter(({ exponent }) => exponent !== null).map(({ below }) => below)).size > 1) return null;
  const least = parts.reduce((a, b) => (isLess(b.polynomial, a.polynomial) ? b : a));
  const { exponent, polynomial } = least;
  if (exponent === null || polynomial.size === 0) return null;
  const negated = negatedExponent(terms, exponent);
  const rest = parts.map((part) => {
    if (sameAs(part.polynomial, polynomial)) return part.rest;
    const left = part.exponent === null ? negated : sum(terms, [part.exponent, negated]);
    return product(terms, [part.rest, exponential(terms, left)]);
  });
  return { exponent, rest: sum(terms, rest) };
}

const hasExponential = (part: Term): boolean =>
  part.kind === "exp" || (part.kind === "product" && part.args.some(({ kind }) => kind === "exp"));

function scaledPart(terms: Terms, part: Term): Scaled | null {
  const factors = part.kind === "product" ? part.args : [part];
  const powers = factors.filter(({ kind }) => kind === "exp").map(first);
  const [only] = powers;
  if (only === undefined) return { rest: part, exponent: null, polynomial: nothing, below: "" };
  const exponent = powers.length === 1 ? only : sum(terms, powers);
  const form = formOf(exponent, () => null);
  if (form === null) return null;
  const others = factors.filter(({ kind }) => kind !== "exp");
  const rest = others.length === 0 ? number(terms, 1) : product(terms, others);
  return { rest, exponent, polynomial: form.above, below: keyOf(form.below) };
}

/** -u, written out: the parts of u with their signs changed. */
function negatedExponent(terms: Terms, exponent: Term): Term {
  const parts = exponent.kind === "sum" ? exponent.args : [exponent];
  const minusOne = rationalTerm(terms, { n: -1n, d: 1n });
  return sum(
    terms,
    parts.map((part) => product(terms, [minusOne, part])),
  );
}

/** Whether a stands before b: by the sign of a - b at the last of its monomials. */
function isLess(a: Polynomial, b: Polynomial): boolean {
  let last = "";
  let found: Rational = { n: 0n, d: 1n };
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(key), b.get(key)];
    const rest =
      x === undefined
        ? negate(y?.coefficient ?? found)
        : y === undefined
          ? x.coefficient
          : add(x.coefficient, negate(y.coefficient));
    if (rest.n !== 0n && key >= last) [last, found] = [key, rest];
  }
  return found.n < 0n;
}

const sameAs = (a: Polynomial, b: Polynomial): boolean => !isLess(a, b) && !isLess(b, a);
