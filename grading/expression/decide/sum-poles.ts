import { add, divide, isInteger, multiply, negate, type Rational, rational, zero } from "../rational";
import { formOf } from "./form";
import type { Polynomial } from "./polynomial";
import { first, nil, type Term } from "./term";

/** Last place, counted from 0, at which the terms of a sum are looked at. */
const furthest = 64n;

/**
 * The first place, counted from 0, at which the term of a symbolic sum or product has no value whatever the other variables are: 0 of
 * ∑_{k=0}^n 1/k and ∑_{k=0}^n ln k, 2 of ∏_{k=1}^n 1/(k - 3). Null where none is seen; none is where another factor is 0 there, as in
 * k·ln k, which people take for 0.
 */
export function firstPole(body: Term, dummy: string): bigint | null {
  let found: bigint | null = null;
  const seen = new Set<Term>();
  const visit = (term: Term, beside: readonly Term[]): void => {
    if (seen.has(term) || term.kind === "choose") return;
    seen.add(term);
    if ((term.kind === "power" && term.n < 0) || term.kind === "ln") {
      const at = leastZero(first(term), dummy, beside);
      if (at !== null && (found === null || at < found)) found = at;
    }
    const others = term.kind === "product" ? term.args : beside;
    for (const part of term.args) visit(part, term.kind === "product" || term.kind === "power" ? others : []);
  };
  visit(body, []);
  return found;
}

function leastZero(term: Term, dummy: string, beside: readonly Term[]): bigint | null {
  if ((term.signs & nil) === 0) return null;
  const zeros = zerosOf(term, dummy);
  // Most have none, and are looked at alone.
  if (zeros.length === 0) return null;
  const filled = beside.map((each) => zerosOf(each, dummy));
  return zeros.find((at) => !filled.some((others) => others.includes(at))) ?? null;
}

/** The places at which a term is 0, where it is a polynomial in the dummy alone. */
function zerosOf(term: Term, dummy: string): readonly bigint[] {
  const form = formOf(term, () => null);
  const polynomial = form?.above;
  if (polynomial === undefined || polynomial.size === 0) return [];
  const isAlone = [...polynomial.values()].every(({ powers }) => powers.every(({ atom }) => atom.key === dummy));
  if (!isAlone || ![...polynomial.values()].some(({ powers }) => powers.length > 0)) return [];
  const linear = linearZero(polynomial);
  if (linear !== undefined) return linear === null ? [] : [linear];
  const zeros: bigint[] = [];
  for (let at = 0n; at <= furthest; at += 1n) if (valueAt(polynomial, at).n === 0n) zeros.push(at);
  return zeros;
}

/** The place at which a·k + b is 0; null where that is no place, and undefined where the polynomial is another one. */
function linearZero(polynomial: Polynomial): bigint | null | undefined {
  let [slope, constant] = [zero, zero];
  for (const { powers, coefficient } of polynomial.values()) {
    const exponent = powers[0]?.exponent ?? 0;
    if (exponent > 1) return undefined;
    if (exponent === 0) constant = coefficient;
    else slope = coefficient;
  }
  const at = negate(divide(constant, slope));
  return isInteger(at) && at.n >= 0n && at.n <= furthest ? at.n : null;
}

const valueAt = (polynomial: Polynomial, at: bigint): Rational =>
  [...polynomial.values()].reduce(
    (total, { powers, coefficient }) =>
      add(total, multiply(coefficient, rational(at ** BigInt(powers[0]?.exponent ?? 0)))),
    zero,
  );
