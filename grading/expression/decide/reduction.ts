import { limits } from "../../limits";
import type { Expression, Reduction } from "../expression";
import { isInteger } from "../rational";
import { namesIn } from "../walk";
import { anyPart, dependsOn } from "./any-part";
import { binomialSum } from "./binomial-sum";
import { difference, minus, number, product, sum, undecidable } from "./build";
import { closedForm, polynomialIn } from "./closed-form";
import { spend } from "./effort";
import { factorsOf } from "./factors";
import { formOf } from "./form";
import { independentFactor } from "./independent-factor";
import { splitConstant } from "./logarithm";
import { fromOneStart } from "./one-start";
import { keyOf } from "./polynomial";
import { exponential, inverse } from "./powers";
import { endlessSumOfPowers, powersOfIndex, sumOfPowers } from "./powers-of-index";
import { guard, type Scope } from "./scope";
import { sieve, sifted, watchPlaces } from "./sifting";
import { firstPole } from "./sum-poles";
import { anySign, negative, node, positive, type Term, variableTerm } from "./term";
import { Trial, type Tried } from "./trial";

/**
 * ∑ and ∏: written out between numbers; summed in closed form where the terms are polynomials or geometric; else a
 * functional of its terms, with the dummy counted from 0, so that names and shifts of the dummy do not matter.
 */
export function reduction(scope: Scope, given: Reduction): Term {
  const { terms } = scope;
  const { operator, index, from, to, body } = given;
  if (from === undefined || to === undefined) return undecidable(terms);
  spend(40);
  if (to.kind === "constant" && to.name === "infinity") return endless(scope, given, from);
  const [low, high] = [scope.of(scope, from), scope.of(scope, to)];
  const only = operator === "sum" ? sieve(factorsOf(body), index) : null;
  if (only !== null) {
    const value = sifted(scope, only, { low, high }, (place, part) => at(scope, index, place, part));
    if (value !== null) return value;
  } else if (operator === "sum") watchPlaces(scope, body, index, { low, high });
  if (low.kind === "rational" && high.kind === "rational") {
    if (!isInteger(low.value) || !isInteger(high.value)) return undecidable(terms);
    if (high.value.n < low.value.n - 1n && isNamed(scope, from) && isNamed(scope, to)) terms.reversed = true;
    if (high.value.n - low.value.n >= BigInt(limits.terms)) return undecidable(terms);
    const [parts, guards]: [Term[], number] = [[], scope.guards.length];
    for (let i = low.value.n; i <= high.value.n && !terms.full; i += 1n) {
      parts.push(at(scope, index, number(terms, i), body));
    }
    // Whether 0·ln(-1) is a term, of a place that 1[k = n] leaves out, is for a person.
    if (only !== null && (scope.guards.length > guards || parts.some(({ kind }) => kind === "undefined")))
      terms.reversed = true;
    return operator === "sum" ? sum(terms, parts) : product(terms, parts);
  }
  const grown = operator === "product" ? exponentOf(body) : null;
  if (grown !== null) return exponential(terms, reduction(scope, { ...given, operator: "sum", body: grown }));
  const parted = operator === "product" ? partedBy(scope, index, body) : null;
  if (parted !== null)
    return product(
      terms,
      parted.map((part) => reduction(scope, { ...given, body: part })),
    );
  const { depth } = scope;
  if (depth >= 3) return undecidable(terms);
  const dummy = variableTerm(terms, `#${depth}`, { kind: "integer", min: { n: 0n, d: 1n } });
  terms.variables.delete(dummy.name);
  const [constant, rest] = splitConstant(terms, difference(terms, high, low));
  if (!isInteger(constant) || constant.n > 64n || constant.n < -64n) return undecidable(terms);
  // That of ∑_{k=1}^n and ∑_{k=0}^{n-1} has as many terms as they have, n.
  const [length, extra] = [difference(terms, rest, number(terms, 1)), constant.n + 1n];
  const termIn = (inner: Scope, isTurned: boolean, i: Term): Term =>
    isTurned
      ? at({ ...inner, tidy: true }, index, difference(inner.terms, high, i), body)
      : at(inner, index, sum(inner.terms, [low, i]), body);
  const mayTurn = operator === "sum" && mentions(scope, body, variablesIn(rest));
  const { isTurned, general } = direction(scope, mayTurn ? variablesIn(rest) : [], dummy, (inner, fromEnd) =>
    termIn(inner, fromEnd, dummy),
  );
  const termAt = (i: Term): Term => termIn(scope, isTurned, i);
  const count = sum(terms, [difference(terms, high, low), number(terms, 1)]);
  if (!(count.low >= 0)) terms.empty = true;
  const choices = operator === "sum" ? binomialSum(scope, { index, low, high }, factorsOf(body), at) : null;
  if (choices !== null) return choices;
  // What has a term without a value has none, and is one without it as long as it ends before.
  const pole = terms.complex ? null : firstPole(general, dummy.name);
  if (pole !== null) guard(scope, difference(terms, number(terms, pole + 1n), count), true);
  if (operator === "product" && count.integer && count.low >= 1 && polynomialIn(terms, general, dummy.name) !== null) {
    // A factor that is 0 makes 0 of all, where the others are sure to have values: ∏_{k=1}^n (n - k).
    if ([low, high].some((end) => isNothing(at(scope, index, end, body)))) return number(terms, 0);
  }
  const closed = closedForm(terms, operator, general, dummy, count);
  if (closed !== null) return closed;
  if (scope.fromOneStart) {
    const found = powersOfIndex(scope, factorsOf(body), index, dummy.name, (part) =>
      at(scope, index, sum(terms, [low, dummy]), part),
    );
    const powers = operator === "sum" ? sumOfPowers(scope, found, count) : null;
    if (powers !== null) return powers;
    const parts = fromOneStart(scope, given, { low, high }, general, dummy.name);
    if (parts !== null) {
      const [whole, besides] = [reduction(scope, parts.whole), reduction(scope, parts.besides)];
      if (operator === "sum") return sum(terms, [whole, parts.isTaken ? minus(terms, besides) : besides]);
      return product(terms, [whole, parts.isTaken ? inverse(terms, besides) : besides]);
    }
  }
  const { outside, inside } =
    operator === "sum" ? independentFactor(terms, general, dummy.name) : { outside: null, inside: general };
  const functional = (last: Term): Term => {
    const kind = operator === "sum" ? "total" : "repeated";
    // With terms that are all at least 0, and one of them or more, so is the sum; and a product of none or more above 0 is so too.
    const isUpward =
      operator === "sum"
        ? last.low >= 0 && (inside.signs & negative) === 0
        : last.low >= -1 && inside.signs === positive;
    const signs = isUpward ? inside.signs : anySign;
    const made = node(terms, kind, [last, inside], 0, signs, isUpward ? 0 : -Infinity, Infinity, false, dummy.name);
    return outside === null ? made : product(terms, [outside, made]);
  };
  // From 0 to `length`, then the terms beyond it one by one.
  const parts = [functional(length)];
  const isLost = (term: Term): boolean => operator === "product" && isNothing(term);
  for (let i = 1n; i <= extra; i += 1n) {
    const added = termAt(sum(terms, [length, number(terms, i)]));
    // An empty product has no last factor, and is 1.
    if (isLost(added) && !(count.low >= Number(extra))) return functional(difference(terms, high, low));
    parts.push(added);
  }
  for (let i = 0n; i > extra; i -= 1n) {
    const taken = termAt(sum(terms, [length, number(terms, i)]));
    // ∏_{k<n} (n - k) is not ∏_{k<=n} (n - k) without its last factor, which is 0.
    if (isLost(taken)) return functional(difference(terms, high, low));
    parts.push(operator === "sum" ? minus(terms, taken) : inverse(terms, taken));
  }
  return operator === "sum" ? sum(terms, parts) : product(terms, parts);
}

/** ∑_{k=0}^∞ γ^k·r, where it is sure to have a value. */
function endless(scope: Scope, { operator, index, body }: Reduction, from: Expression): Term {
  const { terms } = scope;
  const dummy = variableTerm(terms, `#${scope.depth}`, { kind: "integer", min: { n: 0n, d: 1n } });
  terms.variables.delete(dummy.name);
  const low = scope.of(scope, from);
  if (operator !== "sum" || !low.integer) return undecidable(terms);
  const found = powersOfIndex(scope, factorsOf(body), index, dummy.name, (part) =>
    at(scope, index, sum(terms, [low, dummy]), part),
  );
  return endlessSumOfPowers(scope, found) ?? undecidable(terms);
}

/** Whether a bound holds a name other than the dummies of sums around it. */
const isNamed = ({ dummies }: Scope, bound: Expression): boolean => namesIn(bound).some((name) => !dummies.has(name));

/** A product as the factors in which its index stands, and those in which it does not: ∏ u·h_k is u^n·∏ h_k. Null where there is one kind. */
function partedBy(scope: Scope, index: string, body: Expression): readonly Expression[] | null {
  const factors = factorsOf(body);
  const inside = factors.filter((factor) => mentions(scope, factor, [index]));
  const outside = factors.filter((factor) => !inside.includes(factor));
  if (inside.length === 0 || outside.length === 0) return null;
  return [outside, inside].map((each) => ({ kind: "multiply", factors: each, at: body.at }));
}

/** f of e^f, of which the product is e^∑f. */
function exponentOf(e: Expression): Expression | null {
  if (e.kind === "call" && e.name === "exp") return e.arguments[0] ?? null;
  return e.kind === "power" && e.base.kind === "constant" && e.base.name === "e" ? e.exponent : null;
}

/** Whether one of these variables stands in an expression, as far as its names show. */
function mentions({ bound }: Scope, body: Expression, variables: readonly string[]): boolean {
  return [...namesIn(body)].some((name) => {
    const value = bound.get(name);
    return variables.some((each) => name.includes(each) || (value !== undefined && dependsOn(value, each)));
  });
}

/**
 * Whether a sum is counted from its end, and its term: where its terms change with the variables in its length, and those from the end
 * do not, as β^(t-k) of ∑_{k=1}^t; where both do, by their keys, so that ∑ β^(t-k)·g_k and ∑ β^k·g_{t-k} are one.
 *
 * Each way is lowered once, since sums within sums are lowered as often as both ways of all around them.
 */
function direction(
  scope: Scope,
  variables: readonly string[],
  dummy: Term,
  term: (inner: Scope, fromEnd: boolean) => Term,
): { readonly isTurned: boolean; readonly general: Term } {
  if (variables.length === 0) return { isTurned: false, general: term(scope, false) };
  const trial = new Trial(scope);
  const forwards = trial.made((inner) => term(inner, false), dummy.name);
  const changes = (of: Term): boolean => variables.some((name) => dependsOn(of, name));
  if (!changes(forwards.inside)) return { isTurned: false, general: trial.kept(forwards) };
  const backwards = trial.made((inner) => term(inner, true), dummy.name);
  const isTurned = prefersEnd(forwards, backwards, dummy.name, changes);
  return { isTurned, general: trial.kept(isTurned ? backwards : forwards) };
}

/** Whether the terms from the end are the simpler ones, where those from the start change with the variables in the length. */
function prefersEnd(start: Tried, end: Tried, dummy: string, changes: (term: Term) => boolean): boolean {
  if (end.flags.full || end.guards.length > 0) return false;
  const [forwards, backwards] = [start.inside, end.inside];
  // ln(n - k + 1) has its values for k <= n alone, and ln(k + 1) everywhere.
  if (start.guards.length > 0 || !changes(backwards)) return true;
  // Of (x_k - m_n)² both change, and only x_{n-k} is another term.
  const mixes = (term: Term): boolean =>
    anyPart(
      term,
      ({ kind, args }) => !arithmetic.has(kind) && args.some((each) => dependsOn(each, dummy) && changes(each)),
    );
  if (!mixes(forwards)) return false;
  if (!mixes(backwards)) return true;
  const [key, turned] = [keyFor(forwards), keyFor(backwards)];
  return key !== null && turned !== null && turned < key;
}

const arithmetic: ReadonlySet<Term["kind"]> = new Set<Term["kind"]>(["sum", "product", "power", "choose"]);

/** A text that two ways to write a term share. Of cases it holds the last alone. */
function keyFor(term: Term): string | null {
  const form = formOf(term, () => 1);
  return form === null ? null : `${keyOf(form.above)}/${keyOf(form.below)}`;
}

function variablesIn(term: Term): readonly string[] {
  const names = new Set<string>();
  anyPart(term, ({ kind, name }) => {
    if (kind === "variable") names.add(name);
    return false;
  });
  return [...names];
}

const isNothing = (term: Term): boolean => formOf(term, () => null)?.above.size === 0;

function at(scope: Scope, index: string, value: Term, body: Expression): Term {
  spend(20 + 2 * scope.bound.size);
  const bound = new Map([...scope.bound, [index, value]]);
  return scope.of({ ...scope, bound, dummies: new Set([...scope.dummies, index]), depth: scope.depth + 1 }, body);
}
