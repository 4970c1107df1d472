import { definiteSigns } from "./definite";
import { formOf } from "./form";
import { type Polynomial, primitive } from "./polynomial";
import { type Dense, squareFree } from "./roots";
import { first, negative, nil, positive, type Term } from "./term";

/**
 * Whether a real term may be 0 where it is negative all around, as x²(x - 1) is at x = 0: a root of it then has a value at that place alone,
 * which is no limit of others. False also where that is not seen, of long polynomials in several variables.
 */
export function mayHaveIsolatedZeros(term: Term): boolean {
  if ((term.signs & nil) === 0 || (term.signs & negative) === 0) return false;
  if (term.signs === (negative | nil)) return true;
  if (term.kind === "product") {
    const touching = term.args.filter(touchesZero);
    return (
      touching.some((factor) => term.args.some((other) => other !== factor && other.signs !== positive)) ||
      term.args.some((factor) => !touching.includes(factor) && mayHaveIsolatedZeros(factor))
    );
  }
  if (term.kind !== "sum") return false;
  const form = formOf(term, () => null);
  return form !== null && hasIsolatedZeros(form.above);
}

/** Whether a factor is 0 without a change of its sign there. */
const touchesZero = (factor: Term): boolean =>
  (factor.signs & nil) !== 0 && factor.kind !== "variable" && (isEvenPower(factor) || factor.kind === "choose");

const isEvenPower = (term: Term): boolean =>
  term.kind === "power" && term.n % 2 === 0 && (first(term).signs & nil) !== 0;

function hasIsolatedZeros(polynomial: Polynomial): boolean {
  const { shared, rest } = primitive(polynomial);
  if (shared.some(({ atom, exponent }) => exponent % 2 === 0 && (atom.term.signs & nil) !== 0)) return true;
  const names = new Set<string>();
  let degree = 0;
  for (const { powers } of rest.values()) {
    for (const { atom } of powers) names.add(atom.key);
    degree = Math.max(
      degree,
      powers.reduce((total, { exponent }) => total + exponent, 0),
    );
  }
  if (degree < 2) return false;
  // The local greatest values of a quadratic polynomial are its greatest: at 0 it then is at most 0 everywhere.
  if (degree === 2) return [positive | nil, negative | nil].includes(definiteSigns(rest)) || isSquare(rest, names);
  return isSquare(rest, names);
}

const highestDegree = 12;

/** Whether a polynomial over one atom has a factor twice. */
function isSquare(polynomial: Polynomial, names: ReadonlySet<string>): boolean {
  if (names.size !== 1) return false;
  const coefficients: Dense[number][] = [];
  for (const { powers, coefficient } of polynomial.values()) {
    const exponent = powers[0]?.exponent ?? 0;
    if (exponent > highestDegree) return false;
    coefficients[exponent] = coefficient;
  }
  const dense = Array.from(coefficients, (each) => each ?? { n: 0n, d: 1n });
  return squareFree(dense).length < dense.length;
}
