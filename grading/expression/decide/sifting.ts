import type { Comparator, Expression } from "../expression";
import { isInteger } from "../rational";
import { children, namesIn } from "../walk";
import { difference, number, product, sum } from "./build";
import { mayLack } from "./one-start";
import type { Scope } from "./scope";
import { negative, type Term, variableTerm } from "./term";

interface Range {
  readonly low: Term;
  readonly high: Term;
}

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
  return factor.kind === "indicator" ? placeIn(factor.condition, index, ["="]) : null;
}

function placeIn(condition: Expression, index: string, signs: readonly Comparator[]): Expression | null {
  if (condition.kind !== "compare") return null;
  const { operands, comparators } = condition;
  const [left, right] = operands;
  const [sign] = comparators;
  if (left === undefined || right === undefined || sign === undefined) return null;
  if (operands.length > 2 || !signs.includes(sign)) return null;
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
  range: Range,
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
  watch(scope, place, range);
  return null;
}

/** Notes where a place is none of a sum's: whether a point has one is seen once numbers stand for the names. */
function watch(scope: Scope, place: Expression, { low, high }: Range): void {
  const { terms } = scope;
  terms.filled = true;
  const isNamed = namesIn(place).some((name) => !scope.dummies.has(name));
  const at = scope.of(scope, place);
  if (!isNamed || at.kind !== "rational") return;
  const isOut = [difference(terms, at, low), difference(terms, high, at)].some(({ signs }) => signs === negative);
  if (!isInteger(at.value) || isOut) terms.reversed = true;
}

/** The same of every place within the terms of a sum: ∑_k (p_k - 1[k = n]) is ∑_k p_k - 1 where n is one of the places. */
export function watchPlaces(scope: Scope, body: Expression, index: string, range: Range): void {
  for (const place of placesIn(body, index)) watch(scope, place, range);
}

function placesIn(e: Expression, index: string): readonly Expression[] {
  const own = e.kind === "indicator" ? placeIn(e.condition, index, ["=", "!="]) : null;
  return [...(own === null ? [] : [own]), ...children(e).flatMap((child) => placesIn(child, index))];
}
