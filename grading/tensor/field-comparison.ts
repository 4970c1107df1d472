import { spend } from "../expression/decide/effort";
import { evaluate } from "./evaluate";
import { fieldInstance } from "./field-instance";
import { type Height, heightOf, sum } from "./height";
import { bitsOfAPrime, primeChains } from "./primes";
import { chooseSizes, handSizes, type SizeChoice } from "./sizes";
import { children, type Term } from "./term";
import { workOf } from "./work";

/**
 * Whether two formulas of the same shape are equal for every size and every value of their symbols.
 *
 * - `equal`: the chance of error is below 2^-bits for sizes that stand for all sizes.
 * - `apart`: they differ at a random point of a finite field. A proof for rational formulas; for functions without an
 *   identity known here only a strong hint, so that a point in the reals has to confirm it.
 * - `open`: they agree wherever they were tried, but that is no proof for every size or every prime.
 * - `undefined`: one of them divides by zero at every point that was tried.
 */
export type FieldVerdict =
  | { readonly relation: "equal"; readonly bits: number }
  | { readonly relation: "apart" }
  | { readonly relation: "open" }
  | { readonly relation: "undefined"; readonly side: "first" | "second" };

/** No proof with a larger chance of error than 2 to minus this counts as one. */
const bitsNeeded = 60.5;

/** The comparison in finite fields alone; `bits` says how small the chance of error has to be for "equal". */
export function compared(
  a: Term,
  b: Term,
  seed: string,
  bits = bitsNeeded,
  budget: Budget = { work: mostWork },
): FieldVerdict {
  const verdict = comparedAt(chooseSizes(a, b), a, b, seed, bits, budget);
  // XᵀX has an inverse only where X has no more columns than rows: the axes are given their sizes the other way round.
  if (verdict.relation !== "undefined" || !(hasInverse(a) || hasInverse(b))) return verdict;
  return comparedAt(chooseSizes(a, b, true), a, b, seed, bits, budget);
}

/** Whether agreement in finite fields can be a proof for every size. */
export const provable = (a: Term, b: Term): boolean =>
  chooseSizes(a, b).complete || ((hasInverse(a) || hasInverse(b)) && chooseSizes(a, b, true).complete);

function comparedAt(
  { trials, complete }: SizeChoice,
  a: Term,
  b: Term,
  seed: string,
  bits: number,
  budget: Budget,
): FieldVerdict {
  const largest = largestOf(trials);
  const { primes, bound } = primesNeeded(a, b, largest, bits);
  for (const [trial, sizes] of trials.entries()) {
    const once = workOf(a, sizes) + workOf(b, sizes);
    for (const chain of primeChains.slice(0, primes ?? 4)) {
      budget.work -= once;
      if (budget.work < 0) return { relation: "open" };
      spend(once / operationsAUnit);
      const agreed = agreement(a, b, (attempt) =>
        fieldInstance(chain, sizes, `${seed}/${trial}/${chain[0]}/${attempt}`),
      );
      if (agreed !== "agree") return agreed;
    }
  }
  return complete && primes !== null ? { relation: "equal", bits: bound } : { relation: "open" };
}

/** Whether there is a point of small sizes at which both have a value: what has none anywhere is equal to nothing. */
export function haveValues(a: Term, b: Term, seed: string): boolean {
  const [chain] = primeChains;
  if (chain === undefined) return false;
  return handSizes(a, b).some((sizes) => {
    const instance = fieldInstance(chain, sizes, `${seed}/values`);
    return [a, b].every((each) => !evaluate(each, instance).entries.some(Number.isNaN));
  });
}

/** Products and sums that may still be spent on comparisons. */
export interface Budget {
  work: number;
}

/** Products and sums that one comparison may cost; a typical gradient takes a few thousand. */
export const mostWork = 300_000;

/** Products and sums of a unit of work. */
const operationsAUnit = 5;

type Agreement =
  | "agree"
  | { readonly relation: "apart" }
  | { readonly relation: "undefined"; readonly side: "first" | "second" };

/** A point where a side has no value is drawn again: a denominator that is not zero is almost never zero there. */
function agreement(a: Term, b: Term, point: (attempt: number) => ReturnType<typeof fieldInstance>): Agreement {
  let side: "first" | "second" = "first";
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const instance = point(attempt);
    const [left, right] = [evaluate(a, instance).entries, evaluate(b, instance).entries];
    if (left.some(Number.isNaN)) side = "first";
    else if (right.some(Number.isNaN)) side = "second";
    else return left.length === right.length && left.every((x, i) => x === right[i]) ? "agree" : { relation: "apart" };
  }
  return { relation: "undefined", side };
}

/**
 * How many primes bring the chance of error below 2^-bits, and the exponent reached. A difference that is not zero has a
 * coefficient that is not zero; as an integer of `bits` bits it is divisible by at most bits/22.9 of the primes. At every other prime it survives, and a random point hides it with a chance of at most degree/p.
 */
function primesNeeded(
  a: Term,
  b: Term,
  sizes: ReadonlyMap<string, number>,
  bits: number,
): { readonly primes: number | null; readonly bound: number } {
  const inside = { degree: 0 };
  const difference: Height = sum(heightOf(a, sizes, inside), heightOf(b, sizes, inside));
  const degree = 2 + difference.degree + difference.degreeBelow + inside.degree;
  const each = bitsOfAPrime - Math.log2(degree);
  const divisible = Math.floor((difference.bits + difference.bitsBelow) / bitsOfAPrime);
  // Where the table has not enough primes for more than is needed, all of them will do.
  const primes = Math.min(divisible + Math.ceil(bits / each), primeChains.length);
  const bound = (primes - divisible) * each;
  return each > 3 && bound >= bitsNeeded ? { primes, bound: Math.floor(bound) } : { primes: null, bound: 0 };
}

function largestOf(trials: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const sizes of trials) {
    for (const [name, size] of sizes) largest.set(name, Math.max(size, largest.get(name) ?? 0));
  }
  return largest;
}

export const hasInverse = (term: Term): boolean => term.kind === "inverse" || children(term).some(hasInverse);
