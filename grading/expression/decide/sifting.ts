import type { Expression } from "../expression";
import { isInteger } from "../rational";
import { namesIn } from "../walk";
import { difference, number, product, sum } from "./build";
import { mayLack } from "./one-start";
import type { Scope } from "./scope";
import { negative, type Term, variableTerm } from "./term";

interface Sieve {
  /** The place that an index is compared with: n of 1[k = n]. */
  readonly place: Expression;
  readonly others: readonly Expression[];
}

/** The factors of a term beside 1[index = place], and the place; null where no factor is one. */
export function sieve(factors: readonly Expression[], index: string): Sieve | null {
  for (const factor of factors) {
    const place = comparedWith(factor, index);
    if (place !== null) return { place, others: factors.filter((each) => each !== factor) };
  }
  return null;
}

function comparedWith(factor: Expression, index: string): Expression | null {
  if (factor.kind !== "indicator" || factor.condition.kind !== "compare") return null;
  const { operands, comparators } = factor.condition;
  const [left, right] = operands;
  if (left === undefined || right === undefined || operands.length > 2 || comparators[0] !== "=") return null;
  const isIndex = (e: Expression): boolean => e.kind === "symbol" && e.name === index;
  const isFree = (e: Expression): boolean => ![...namesIn(e)].some((name) => name.includes(index));
  if (isIndex(left) && isFree(right)) return right;
  return isIndex(right) && isFree(left) ? left : null;
}

/**
 * ∑_{k=a}^b f(k)·1[k = n] as f(n), where n is sure to be one of the places. Null elsewhere. Where a number put in for n is none of them, as
 * the class 3 of 2 classes, nothing is said, as of ranges that begin behind their end.
 */
export function sifted(
  scope: Scope,
  { place, others }: Sieve,
  range: { readonly low: Term; readonly high: Term },
  valueAt: (place: Term, body: Expression) => Term,
): Term | null {
  const { terms } = scope;
  const at = scope.of(scope, place);
  const { low, high } = range;
  const [after, before] = [difference(terms, at, low), difference(terms, high, at)];
  if (at.integer && after.low >= 0 && before.low >= 0) {
    const dummy = variableTerm(terms, `#${scope.depth}`, { kind: "integer", min: { n: 0n, d: 1n } });
    terms.variables.delete(dummy.name);
    // 0 times what has no value has none either: ∑_{k=0}^n 1[k = 1]/k.
    if (others.some((each) => mayLack(valueAt(sum(terms, [low, dummy]), each), dummy.name))) return null;
    const values = others.map((each) => valueAt(at, each));
    return values.length === 0 ? number(terms, 1) : product(terms, values);
  }
  // Whether a point has a place out of range is seen once numbers stand for the names.
  terms.filled = true;
  const isNamed = namesIn(place).some((name) => !scope.dummies.has(name));
  if (!isNamed || at.kind !== "rational") return null;
  if (!isInteger(at.value) || after.signs === negative || before.signs === negative) terms.reversed = true;
  return null;
}
