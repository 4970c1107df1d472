import type { Expression } from "../expression";
import { add, isInteger, type Rational } from "../rational";
import { difference, minus, number, product, scaled, sum } from "./build";
import { collected, polynomialIn } from "./closed-form";
import { integerPower, inverse } from "./powers";
import { powersOfIndex, stands } from "./powers-of-index";
import { power, type Scope } from "./scope";
import { type Term, variableTerm } from "./term";
import { factorial } from "./whole-numbers";

/** Most terms that a sum may lack of all n + 1, at either end, and the highest power of k beside the coefficient. */
const mostLacking = 8n;
const highestPower = 4;

interface Range {
  readonly index: string;
  readonly low: Term;
  readonly high: Term;
}

/**
 * ∑_{k=0}^n C(n,k)·a^k·b^(n-k) as (a + b)^n, also with powers of k beside it, and but for a few terms at either end; C(n,k) may be written
 * as n!/(k!(n - k)!). With j(j - 1)⋯(j - m + 1) in place of powers of j, the sum is n(n - 1)⋯(n - m + 1)·a^m·(a + b)^(n-m). Null for other sums.
 */
export function binomialSum(
  scope: Scope,
  { index, low, high }: Range,
  factors: readonly Expression[],
  at: (scope: Scope, index: string, value: Term, body: Expression) => Term,
): Term | null {
  const { terms } = scope;
  if (terms.complex) return null;
  const dummy = variableTerm(terms, `#${scope.depth}`, { kind: "integer", min: { n: 0n, d: 1n } });
  terms.variables.delete(dummy.name);
  const lowerAt = (part: Expression): readonly Term[] | null =>
    polynomialIn(terms, at(scope, index, sum(terms, [low, dummy]), part), dummy.name);
  const choice = chosen(scope, factors, index, lowerAt) ?? byFactorials(scope, factors, index, lowerAt);
  if (choice === null) return null;
  const { n, lower, used, besides } = choice;
  const first = firstOf(scope, n, lower);
  if (first === null) return null;
  const last = fewOf(
    collected(terms, sum(terms, [n, minus(terms, difference(terms, high, low)), number(terms, -first)])),
  );
  if (last === null) return null;
  // With j for the lower number of C(n, j).
  const start = sum(terms, [low, number(terms, -first)]);
  const valueAt = (part: Expression): Term => at(scope, index, sum(terms, [start, dummy]), part);
  const made = powersOfIndex(
    scope,
    factors.filter((each) => !used.includes(each)),
    index,
    dummy.name,
    valueAt,
  );
  if (made === null) return null;
  const weights = polynomialIn(terms, product(terms, [number(terms, 1), ...made.others.map(valueAt)]), dummy.name);
  if (weights === null || weights.length > highestPower + 1) return null;
  const [outside, forwards, backwards]: [Term[], Term[], Term[]] = [[made.coefficient, ...besides], [], []];
  for (const { base, start: begin, slope } of made.powers) {
    const end = collected(terms, sum(terms, [begin, product(terms, [slope, n])]));
    const isBackwards = end.kind === "rational";
    (isBackwards ? backwards : forwards).push(power(scope, base, isBackwards ? minus(terms, slope) : slope));
    outside.push(power(scope, base, isBackwards ? end : begin));
  }
  const one = number(terms, 1);
  const [a, b] = [product(terms, [one, ...forwards]), product(terms, [one, ...backwards])];
  const both = collected(terms, sum(terms, [a, b]));
  const parts = fallingWeights(weights.length).map((stirling, m) => {
    const weight = sum(
      terms,
      weights.map((each, degree) => scaled(terms, { n: stirling[degree] ?? 0n, d: 1n }, each)),
    );
    const falling = Array.from({ length: m }, (_, i) => sum(terms, [n, number(terms, -i)]));
    return product(terms, [
      weight,
      ...falling,
      integerPower(terms, a, m),
      power(scope, both, sum(terms, [n, number(terms, -m)])),
    ]);
  });
  const all = product(terms, [...outside, sum(terms, parts)]);
  const [{ at: place }] = used;
  const body: Expression = { kind: "multiply", factors, at: place };
  const lacking = [
    ...Array.from({ length: Number(first) }, (_, j) => number(terms, j)),
    ...Array.from({ length: Number(last) }, (_, j) => sum(terms, [n, number(terms, -j)])),
  ].map((j) => minus(terms, at(scope, index, sum(terms, [start, j]), body)));
  return sum(terms, [all, ...lacking]);
}

/** A binomial coefficient C(n, lower) among the factors of a term, and what stands beside it in their product. */
interface Choice {
  readonly n: Term;
  /** Coefficients in the dummy. */
  readonly lower: readonly Term[] | null;
  readonly used: readonly [Expression, ...Expression[]];
  readonly besides: readonly Term[];
}

function chosen(
  scope: Scope,
  factors: readonly Expression[],
  index: string,
  lowerAt: (part: Expression) => readonly Term[] | null,
): Choice | null {
  const call = factors.find((each) => each.kind === "call" && each.name === "binomial" && stands(each, index));
  if (call?.kind !== "call") return null;
  const [above, below] = call.arguments;
  if (above === undefined || below === undefined || stands(above, index)) return null;
  return { n: scope.of(scope, above), lower: lowerAt(below), used: [call], besides: [] };
}

/** 1/(k!(n - k)!) is C(n, k)/n!. */
function byFactorials(
  { terms }: Scope,
  factors: readonly Expression[],
  index: string,
  lowerAt: (part: Expression) => readonly Term[] | null,
): Choice | null {
  const below = factors.flatMap((factor) => {
    const argument = factor.kind === "divide" ? factorialOf(factor.denominator) : null;
    return argument !== null && stands(argument, index) ? [{ factor, argument }] : [];
  });
  const [one, other] = below;
  if (below.length !== 2 || one === undefined || other === undefined) return null;
  const [lower, rest] = [lowerAt(one.argument), lowerAt(other.argument)];
  const [start, slope, ...higher] = lower ?? [];
  const [end, opposite, ...more] = rest ?? [];
  if (start === undefined || end === undefined || slope?.kind !== "rational" || opposite?.kind !== "rational")
    return null;
  if (higher.length + more.length > 0 || !isZero(add(slope.value, opposite.value))) return null;
  const n = collected(terms, sum(terms, [start, end]));
  return { n, lower, used: [one.factor, other.factor], besides: [inverse(terms, factorial(terms, n))] };
}

const factorialOf = (e: Expression): Expression | null =>
  e.kind === "call" && e.name === "factorial" ? (e.arguments[0] ?? null) : null;

const isZero = ({ n }: Rational): boolean => n === 0n;

/** The lower number with which C(n, ·) begins, counted from either end; null where it is not one of the first few. */
function firstOf({ terms }: Scope, n: Term, lower: readonly Term[] | null): bigint | null {
  const [start, slope, ...higher] = lower ?? [];
  if (start === undefined || slope?.kind !== "rational" || higher.length > 0 || slope.value.d !== 1n) return null;
  if (slope.value.n === 1n) return fewOf(collected(terms, start));
  return slope.value.n === -1n ? fewOf(collected(terms, difference(terms, n, start))) : null;
}

const fewOf = (term: Term): bigint | null => (term.kind === "rational" && isFew(term.value) ? term.value.n : null);
const isFew = (value: Rational): boolean => isInteger(value) && value.n >= 0n && value.n <= mostLacking;

/** Row m: by how much j^d for d = 0, 1, … counts j(j - 1)⋯(j - m + 1), by Stirling's numbers of the second kind. */
function fallingWeights(size: number): readonly (readonly bigint[])[] {
  const rows = Array.from({ length: size }, () => new Array<bigint>(size).fill(0n));
  for (let d = 0; d < size; d += 1) {
    for (let m = 0; m <= d; m += 1) {
      const row = rows[m];
      if (row === undefined) continue;
      row[d] = d === 0 ? 1n : BigInt(m) * (row[d - 1] ?? 0n) + (rows[m - 1]?.[d - 1] ?? 0n);
    }
  }
  return rows;
}
