import type { Expression } from "../expression/expression";
import * as Q from "../expression/rational";
import type { Assumptions, Below, Relation } from "./assumptions";
import { atom, fromRational, scaled } from "./constant";
import { essential } from "./dominance";
import { expand } from "./expand";
import { factOf } from "./fact";
import { isFailure } from "./failure";
import { combined, constantMonomial, logarithmOf, type Monomial, product, scale } from "./monomial";
import { settle } from "./settle";
import { type Form, logarithmOfQuotient } from "./system";

/**
 * Assumptions with what relations between expressions say of their growth. `left` are the relations that say nothing that can be
 * used: without them more ways to grow are looked at than there are.
 */
export function relate(
  start: Assumptions,
  relations: readonly Relation[],
): { readonly assumptions: Assumptions; readonly left: readonly Relation[] } {
  let assumptions: Assumptions = { ...start, relations: [...start.relations, ...relations] };
  const left: Relation[] = [];
  for (const each of relations) {
    const next = partsOf(each).reduce<Assumptions | null>(
      (so, part) => (so === null ? null : bounded(so, part)),
      assumptions,
    );
    if (next === null) left.push(each);
    else assumptions = next;
  }
  return { assumptions: { ...assumptions, below: closure(assumptions.below) }, left };
}

/** max(n, d) <= k as n <= k and d <= k; a relation of other forms as it stands. */
function partsOf(relation: Relation): readonly Relation[] {
  const { left, comparator, right } = relation;
  if (comparator === "=" || comparator === "!=") return [relation];
  const isTurned = comparator === ">" || comparator === ">=";
  if (left.kind === "call" && left.name === (isTurned ? "min" : "max")) {
    return left.arguments.map((each) => ({ ...relation, left: each }));
  }
  if (right.kind === "call" && right.name === (isTurned ? "max" : "min")) {
    return right.arguments.map((each) => ({ ...relation, right: each }));
  }
  return [relation];
}

/** Adds ln(large) - ln(small) as bounded below. Every part of a sum on the small side is below; a sum on the large side must have a leader. */
function bounded(assumptions: Assumptions, relation: Relation): Assumptions | null {
  if (relation.comparator === "!=") return null;
  const isTurned = relation.comparator === ">" || relation.comparator === ">=";
  const [small, large] = isTurned ? [relation.right, relation.left] : [relation.left, relation.right];
  const below = monomialsOf(small, assumptions);
  const above = essentialOf(monomialsOf(large, assumptions), assumptions);
  const [limit] = above ?? [];
  if (below === null || above === null || limit === undefined || above.length > 1) return null;
  const forms = below.map((each) => logarithmOfQuotient(limit, each)).filter((form) => form.length > 0);
  if (relation.comparator === "<<") {
    return forms.length < below.length ? null : { ...assumptions, strict: [...assumptions.strict, ...forms] };
  }
  if (relation.comparator === "=" && below.length > 1) return null;
  const back: readonly Form[] =
    relation.comparator === "=" ? below.map((each) => logarithmOfQuotient(each, limit)) : [];
  const backward = back.filter((form) => form.length > 0);
  const weak = [...assumptions.weak, ...forms, ...backward];
  // k = O(n) leaves room for k = 2n: nothing but orders follows.
  if (relation.precision === "rough") return { ...assumptions, weak };
  const named = namedPair(small, large, assumptions);
  const isStrict = relation.comparator === "<" || relation.comparator === ">";
  const facts =
    relation.precision === "region"
      ? []
      : [
          factOf(small, large, isStrict, forms, assumptions),
          ...(relation.comparator === "=" ? [factOf(large, small, false, backward, assumptions)] : []),
        ];
  return {
    ...assumptions,
    weak,
    facts: [...assumptions.facts, ...facts],
    below: named === null ? assumptions.below : [...assumptions.below, named],
  };
}

/** n <= d, and 2u <= n or u <= n/2 as u <= 1/2·n. */
function namedPair(small: Expression, large: Expression, { variables }: Assumptions): Below | null {
  const [below, above] = [multipleOf(small), multipleOf(large)];
  if (below === null || above === null || !variables.has(below.name) || !variables.has(above.name)) return null;
  return { small: below.name, large: above.name, by: Q.divide(above.factor, below.factor) };
}

/** A positive multiple of a name: n, 2n, n/2, 3n/4. */
function multipleOf(e: Expression): { readonly name: string; readonly factor: Q.Rational } | null {
  if (e.kind === "symbol") return { name: e.name, factor: Q.one };
  const [inner, factor] =
    e.kind === "divide"
      ? [e.numerator, numberOf(e.denominator)]
      : e.kind === "multiply" && e.factors.length === 2
        ? [e.factors[1], e.factors[0] === undefined ? null : numberOf(e.factors[0])]
        : [undefined, null];
  const found = inner === undefined || factor === null || factor.n <= 0n ? null : multipleOf(inner);
  if (found === null || factor === null) return null;
  const value = e.kind === "divide" ? Q.divide(found.factor, factor) : Q.multiply(found.factor, factor);
  return { name: found.name, factor: value };
}

function numberOf(e: Expression): Q.Rational | null {
  if (e.kind === "number") return e.value;
  if (e.kind !== "divide" || e.numerator.kind !== "number" || e.denominator.kind !== "number") return null;
  return e.denominator.value.n === 0n ? null : Q.divide(e.numerator.value, e.denominator.value);
}

function monomialsOf(e: Expression, assumptions: Assumptions): readonly Monomial[] | null {
  const value = expand(e, assumptions);
  if (isFailure(value) || value.bottom.length !== 1 || value.bottom[0]?.monomial.key !== "") return null;
  const settled = settle(value.top, assumptions, e.at);
  return isFailure(settled) ? null : settled.monomials;
}

const essentialOf = (monomials: readonly Monomial[] | null, assumptions: Assumptions): readonly Monomial[] | null =>
  monomials === null || monomials.length < 2 ? monomials : essential(monomials, assumptions);

/** With r <= n and n <= d also r <= d. */
function closure(pairs: readonly Below[]): readonly Below[] {
  const key = ({ small, large }: Below): string => `${small},${large}`;
  const all = new Map<string, Below>();
  for (const pair of pairs) {
    const before = all.get(key(pair));
    if (before === undefined || Q.compare(pair.by, before.by) < 0) all.set(key(pair), pair);
  }
  for (const first of pairs) {
    for (const [, second] of [...all]) {
      for (const [a, b] of [
        [first, second],
        [second, first],
      ] as const) {
        if (a.large !== b.small || a.small === b.large) continue;
        const chained = { small: a.small, large: b.large, by: Q.multiply(a.by, b.by) };
        if (!all.has(key(chained))) all.set(key(chained), chained);
      }
    }
  }
  return [...all.values()];
}

/** What is known of the vague quantities, as forms: they are of the order of their variable, and between two multiples of it. */
export function withVague(assumptions: Assumptions): Assumptions {
  const forms = assumptions.vague.flatMap(({ name, variable, from, to, whole }): readonly Form[] => {
    const [own, other] = [scale(name), scale(variable)];
    return [
      logarithmOfQuotient(own, other),
      logarithmOfQuotient(other, own),
      [
        { monomial: own, weight: fromRational(Q.one) },
        { monomial: other, weight: fromRational(Q.negate(from)) },
      ],
      [
        { monomial: other, weight: fromRational(to) },
        { monomial: own, weight: fromRational(Q.minusOne) },
      ],
      ...(whole === undefined ? [] : [subsetsAtMost(own, other, scale(whole))]),
    ];
  });
  return { ...assumptions, weak: [...assumptions.weak, ...forms] };
}

/** n·ln 2 - k·ln(n/k) - q + (ln k)/2: there are at most 2^n subsets. */
function subsetsAtMost(excess: Monomial, k: Monomial, n: Monomial): Form {
  const logs = (of: Monomial, factor: Q.Rational, by: Monomial): Form =>
    logarithmOf(of).map(({ monomial, weight }) => ({
      monomial: product(by, monomial),
      weight: scaled(weight, factor),
    }));
  return combined([
    { monomial: n, weight: atom("ln 2") },
    ...logs(n, Q.minusOne, k),
    ...logs(k, Q.one, k),
    { monomial: excess, weight: fromRational(Q.minusOne) },
    ...logs(k, Q.rational(1n, 2n), constantMonomial),
  ]);
}
