import { add, compare, divide, floor, multiply, negate, one, type Rational, rational, zero } from "../rational";
import { spend } from "./effort";

/** Σ coefficients[i]·v[i] + constant, which must be at least 0, or above 0 where `strict`, or 0 where `equality`. */
export interface Constraint {
  readonly coefficients: readonly Rational[];
  readonly constant: Rational;
  readonly strict: boolean;
  readonly equality: boolean;
}

/** Most constraints that elimination may produce at a step. */
const most = 240;

/**
 * Whether linear constraints can hold at once over the rationals (Fourier–Motzkin elimination, exact), with a solution.
 * `whole[i]` asks for an integer where one lies within reach. Null: too much work, nothing is known.
 */
export function solve(
  constraints: readonly Constraint[],
  size: number,
  whole: readonly boolean[],
): "empty" | readonly Rational[] | null {
  const stages: (readonly Constraint[])[] = [];
  let left: readonly Constraint[] = constraints.flatMap((each) => (each.equality ? bothSides(each) : [each]));
  for (let k = size - 1; k >= 0; k -= 1) {
    stages[k] = left;
    const next = eliminate(left, k);
    if (next === null) return null;
    left = next;
  }
  for (const { constant, strict } of left) if (constant.n < 0n || (strict && constant.n === 0n)) return "empty";
  const found: Rational[] = [];
  for (let k = 0; k < size; k += 1) {
    const value = between(stages[k] ?? [], k, found, whole[k] ?? false);
    if (value === null) return null;
    found.push(value);
  }
  return found;
}

function bothSides(each: Constraint): readonly Constraint[] {
  const other = { ...each, coefficients: each.coefficients.map(negate), constant: negate(each.constant) };
  return [
    { ...each, equality: false, strict: false },
    { ...other, equality: false, strict: false },
  ];
}

function eliminate(constraints: readonly Constraint[], k: number): readonly Constraint[] | null {
  const [above, below, rest]: [Constraint[], Constraint[], Constraint[]] = [[], [], []];
  for (const each of constraints) {
    const n = each.coefficients[k]?.n ?? 0n;
    (n > 0n ? above : n < 0n ? below : rest).push(each);
  }
  if (rest.length + above.length * below.length > most) return null;
  const [first] = constraints;
  spend(constraints.length + 12 * above.length * below.length * (1 + (first?.coefficients.length ?? 0)));
  for (const low of above) {
    for (const high of below) {
      const [a, b] = [low.coefficients[k] ?? one, negate(high.coefficients[k] ?? one)];
      rest.push({
        coefficients: low.coefficients.map((c, i) => add(multiply(c, b), multiply(high.coefficients[i] ?? zero, a))),
        constant: add(multiply(low.constant, b), multiply(high.constant, a)),
        strict: low.strict || high.strict,
        equality: false,
      });
    }
  }
  return rest;
}

/** A simple value for variable k, given those before it. */
function between(
  constraints: readonly Constraint[],
  k: number,
  found: readonly Rational[],
  whole: boolean,
): Rational | null {
  let low: { readonly value: Rational; readonly strict: boolean } | null = null;
  let high: { readonly value: Rational; readonly strict: boolean } | null = null;
  for (const { coefficients, constant, strict } of constraints) {
    const own = coefficients[k] ?? zero;
    if (own.n === 0n) continue;
    let rest = constant;
    for (const [i, value] of found.entries()) rest = add(rest, multiply(coefficients[i] ?? zero, value));
    const value = divide(negate(rest), own);
    if (own.n > 0n) {
      const order = low === null ? 1 : compare(value, low.value);
      if (order > 0 || (order === 0 && strict)) low = { value, strict };
    } else {
      const order = high === null ? -1 : compare(value, high.value);
      if (order < 0 || (order === 0 && strict)) high = { value, strict };
    }
  }
  return simplest(low?.value ?? null, low?.strict ?? true, high?.value ?? null, high?.strict ?? true, whole);
}

/** A simple number between two bounds (null: none): an integer where there is one, else a fraction with a small denominator. */
export function simplest(
  low: Rational | null,
  lowStrict: boolean,
  high: Rational | null,
  highStrict: boolean,
  whole: boolean,
): Rational | null {
  const fits = (x: Rational): boolean =>
    (low === null || compare(x, low) > (lowStrict ? 0 : -1)) &&
    (high === null || compare(x, high) < (highStrict ? 0 : 1));
  const start = low === null ? (high === null ? 0n : floor(high)) : floor(low);
  const near = [1n, -1n, 2n, 0n, start, start + 1n, start - 1n, start + 2n].map((n) => rational(n));
  for (const each of near) if (fits(each)) return each;
  if (whole) return null;
  if (low === null || high === null) return null;
  for (let d = 2n; d <= 64n; d += 1n) {
    const candidate = rational(floor(multiply(low, rational(d))) + 1n, d);
    if (fits(candidate)) return candidate;
  }
  const middle = multiply(add(low, high), rational(1n, 2n));
  return fits(middle) ? middle : null;
}
