import * as Q from "../expression/rational";
import { evaluate, type Polynomial, polynomial, type Term } from "./polynomial";

/** Highest degree in one variable that is tried: a count of nested loops has at most as many as there are loops. */
const highestDegree = 5;

/** Smallest size that is executed: at size 1 some operations have nothing to do and are left out. */
const smallest = 2;

/**
 * The polynomial that a count is, from exact executions at small sizes: 2, 3, … degree+2 along each variable. The degree
 * rises until the polynomial also predicts every execution at larger sizes that it was not made from.
 * Throws RangeError where none up to degree 5 does.
 */
export function interpolate(
  variables: readonly string[],
  count: (sizes: Readonly<Record<string, number>>) => bigint,
): Polynomial {
  const seen = new Map<string, Q.Rational>();
  const at = (sizes: readonly number[]): Q.Rational => {
    const key = sizes.join();
    const known = seen.get(key);
    if (known !== undefined) return known;
    const value = Q.integer(count(Object.fromEntries(variables.map((name, i) => [name, sizes[i] ?? 1]))));
    seen.set(key, value);
    return value;
  };
  for (let degree = 1; degree <= highestDegree; degree += 1) {
    const fitted = polynomial(variables, newton(variables.length, degree, at));
    const predicts = heldOut(variables.length, degree).every((sizes) => {
      const named = Object.fromEntries(variables.map((name, i) => [name, sizes[i] ?? 1]));
      return Q.equals(evaluate(fitted, named), at(sizes));
    });
    if (predicts) return fitted;
  }
  throw new RangeError(
    `no polynomial of degree ${highestDegree} or less in ${variables.join(", ")} gives these counts`,
  );
}

/**
 * Sizes outside the grid: each variable alone beyond it, and all of them at distances in several orders: where two sizes are always
 * equal, a factor a - c would go unseen.
 */
function heldOut(rank: number, degree: number): readonly (readonly number[])[] {
  const beyond = degree + smallest + 1;
  const ranks = Array.from({ length: rank }, (_, i) => i);
  const alone = ranks.map((out) => ranks.map((i) => (i === out ? beyond + 1 : smallest + (i % (degree + 1)))));
  const all = ranks.map((shift) =>
    ranks.map((i) => beyond + ((i * (shift + 1) + shift) % (rank + 1)) + (shift === i ? 1 : 0)),
  );
  return [...alone, ranks.map((i) => beyond + i), ranks.map((i) => beyond + rank - i), ...all];
}

/** Newton's divided differences along the first variable, whose coefficients are polynomials in the others. */
function newton(rank: number, degree: number, at: (sizes: readonly number[]) => Q.Rational): readonly Term[] {
  if (rank === 0) return [{ coefficient: at([]), exponents: [] }];
  const names = Array.from({ length: rank - 1 }, (_, i) => `${i}`);
  // Values at 2, 3, …, degree+2; then, in place, the divided differences.
  let differences = Array.from({ length: degree + 1 }, (_, i) =>
    polynomial(
      names,
      newton(rank - 1, degree, (rest) => at([i + smallest, ...rest])),
    ),
  );
  const coefficients: Polynomial[] = [];
  for (let level = 0; level <= degree; level += 1) {
    const [first] = differences;
    if (first === undefined) break;
    coefficients.push(first);
    differences = differences.slice(1).map((next, i) => difference(next, differences[i] ?? next, level + 1));
  }
  // From Newton's basis Π (x - j) to powers of x.
  let basis: Q.Rational[] = [Q.one];
  const terms: Term[] = [];
  coefficients.forEach(({ terms: inner }, level) => {
    basis.forEach((factor, power) => {
      for (const { coefficient, exponents } of inner) {
        terms.push({ coefficient: Q.multiply(factor, coefficient), exponents: [power, ...exponents] });
      }
    });
    const root = Q.integer(-(level + smallest));
    basis = Array.from({ length: basis.length + 1 }, (_, i) =>
      Q.add(basis[i - 1] ?? Q.zero, Q.multiply(root, basis[i] ?? Q.zero)),
    );
  });
  return terms;
}

function difference(a: Polynomial, b: Polynomial, distance: number): Polynomial {
  const scaled = (p: Polynomial, by: Q.Rational): readonly Term[] =>
    p.terms.map((term) => ({ ...term, coefficient: Q.multiply(term.coefficient, by) }));
  const step = Q.rational(1n, BigInt(distance));
  return polynomial(a.variables, [...scaled(a, step), ...scaled(b, Q.negate(step))]);
}
