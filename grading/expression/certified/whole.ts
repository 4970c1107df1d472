import { floor, isInteger, multiply, type Rational, rational } from "../rational";
import type * as binary from "./binary";
import type { Evaluation } from "./evaluate";
import { exactly, isShort, type Value } from "./value";

/** Largest n of n! and of a binomial coefficient: as many factors are multiplied. */
const mostFactors = 5_000n;

/** The whole number that floor, ceil or round give, where the bounds leave only one. */
export function whole(
  evaluation: Evaluation,
  name: "floor" | "ceil" | "round",
  { exact, within }: Value,
): Value | null {
  const { to } = evaluation;
  if (exact !== null) return exactly(to, rational(wholeOf(name, exact)));
  const [low, high] = [within.low, within.high].map((end) => fraction(end));
  if (low === undefined || high === undefined || low === null || high === null) return null;
  const [a, b] = [wholeOf(name, low), wholeOf(name, high)];
  return a === b ? exactly(to, rational(a)) : null;
}

function wholeOf(name: "floor" | "ceil" | "round", x: Rational): bigint {
  switch (name) {
    case "floor":
      return floor(x);
    case "ceil":
      return -floor({ n: -x.n, d: x.d });
    case "round":
      return floor(rational(2n * x.n + x.d, 2n * x.d));
  }
}

/** Largest and smallest exponents of numbers that are written out. */
const longest = 20_000;

/** A binary number as a fraction; null where that is long. */
function fraction({ m, e }: binary.Binary): Rational | null {
  if (Math.abs(e) > longest) return null;
  return e >= 0 ? rational(m << BigInt(e)) : rational(m, 1n << BigInt(-e));
}

/** n! as a product that is rounded on the way. */
export function factorial(evaluation: Evaluation, { exact }: Value): Value | null {
  if (exact === null || !isInteger(exact) || exact.n < 0n || exact.n > mostFactors) return null;
  return productOf(evaluation, exact.n, rational);
}

/** n over k for whole numbers 0 <= k <= n. */
export function binomial(evaluation: Evaluation, n: Value, k: Value): Value | null {
  const [above, below] = [n.exact, k.exact];
  if (above === null || below === null || !isInteger(above) || !isInteger(below)) return null;
  if (below.n < 0n || below.n > above.n) return null;
  const chosen = 2n * below.n < above.n ? below.n : above.n - below.n;
  return chosen > mostFactors ? null : productOf(evaluation, chosen, (i) => rational(above.n - chosen + i, i));
}

function productOf(evaluation: Evaluation, count: bigint, factor: (i: bigint) => Rational): Value | null {
  const { to } = evaluation;
  if (!evaluation.takes(2 * Number(count))) return null;
  let exact = rational(1n);
  let i = 1n;
  for (; i <= count && isShort(to, exact); i += 1n) exact = multiply(exact, factor(i));
  if (isShort(to, exact)) return exactly(to, exact);
  let within = to.rational(exact);
  for (; i <= count; i += 1n) within = to.multiply(within, to.rational(factor(i)));
  return { exact: null, within };
}
