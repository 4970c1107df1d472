import { type Domain, domainOf } from "../domain";
import { add, one, type Rational, rational } from "../rational";
import { dependsOn } from "./any-part";
import { difference, minus, number, product, sum } from "./build";
import { candidates, within } from "./candidates";
import { type Compare, type Decided, undecided } from "./decided";
import type { Point } from "./enclosure";
import { isFormallyZero } from "./formally-zero";
import { hasReductions } from "./indices-in";
import { lowerInto, mostTerms } from "./lower";
import { constantPolynomial } from "./polynomial";
import { type Prepared, prepare, replace, sharedDomains } from "./prepare";
import { differAt, differExactlyAt, type Pair } from "./separate";
import { standsInIndex } from "./stands-in-index";
import { step } from "./step";
import { emptyTerms, type Term, type Terms, variableTerm } from "./term";
import { hasValueForEach } from "./value-everywhere";

/** Numbers of terms with which sums are written out to find a difference. */
const tries = 3n;

/**
 * Sums and products with a symbolic bound n: equal where they are for the least n, and where both grow alike from n to n + 1, by a sum or
 * by a factor; different where they are for some small n. A sum that is shorter than empty is 0 and grows by nothing, which no closed form
 * says of it: up to where no sum is, each n is looked at by itself.
 */
export function byInduction(pair: Pair, depth: number, onBoundary: boolean, compare: Compare): Decided {
  for (const [name, domain] of pair.domains) {
    if (domain.kind === "complex" || !bounds(pair, name)) continue;
    const start = domain.min ?? rational(1n);
    let isOpen = true;
    for (let i = 0n; i < tries; i += 1n) {
      const value: Rational = { n: start.n + i * start.d, d: start.d };
      if (value.d !== 1n || !within(domain, value)) break;
      const put = constantPolynomial(value);
      const [left, right] = [replace(pair.key, name, put), replace(pair.answer, name, put)];
      const result = left === null || right === null ? undecided : compare(left, right, null, depth + 1, onBoundary);
      if (result.kind === "different" && left !== null && right !== null) {
        const at = new Map([...result.at, [name, value]]);
        // With numbers for all variables, 0/0 no longer says that there is none all around, as was proved.
        if (differExactlyAt(pair, at) || hasValue(left, result.at) !== hasValue(right, result.at))
          return { kind: "different", at };
      }
      if (result.kind !== "equal") break;
      if (left === null) break;
      const alike: boolean | null = isOpen ? growsAlike(pair, name, domain, value, isSomewhereNot0(left)) : false;
      const steps = alike === false && isOpen && growsByEqualSteps(pair, name, domain, value, depth, compare);
      if (alike === true || steps) return { kind: "equal", method: "induction" };
      isOpen = alike === null;
    }
  }
  return undecided;
}

const hasValue = ({ space }: Prepared, point: Point): boolean => space.enclose(point).state === "value";

/** Most points at which sums of one length are held against each other. */
const mostInShort = 3;

/**
 * The point at which two sides differ that hold symbolic sums, once these are written out for the least numbers of terms: of a family
 * g_k nothing is known as long as its members have no names. Null where there is none, which says nothing.
 */
export function differInShort(pair: Pair): Point | null {
  const names = [...pair.domains].filter(([name, { kind }]) => kind === "integer" && bounds(pair, name));
  if (names.length === 0) return null;
  for (let i = 0n; i < tries; i += 1n) {
    const values = names.map(([name, { min }]) => [name, add(min ?? one, rational(i))] as const);
    const [key, answer] = [putIn(pair.key, values), putIn(pair.answer, values)];
    const short: Pair = { key, answer, domains: sharedDomains(key, answer), known: null };
    for (const point of candidates(short.domains).slice(0, mostInShort)) {
      const at = new Map([...point, ...values]);
      if (differAt(short, point) && differExactlyAt(pair, at)) return at;
    }
  }
  return null;
}

function putIn(
  { expression, domains, replaced, lowering }: Prepared,
  values: readonly (readonly [string, Rational])[],
): Prepared {
  const numbers = values.map(([name, value]) => [name, constantPolynomial(value)] as const);
  return prepare(expression, domains, new Map([...replaced, ...numbers]), lowering);
}

/** Whether a name stands in the length of a symbolic sum or product. */
const bounds = ({ key, answer }: Pair, name: string): boolean =>
  [key, answer].some(({ lowered }) =>
    lowered.terms.list.some(
      ({ kind, args: [length] }) =>
        (kind === "total" || kind === "repeated") && length !== undefined && dependsOn(length, name),
    ),
  );

/** Whether a value other than 0 is seen. */
const isSomewhereNot0 = ({ lowered, space }: Prepared): boolean =>
  candidates(lowered.terms.variables).some((point) => {
    const { state, low, high } = space.enclose(point);
    return state === "value" && (low > 0 || high < 0);
  });

/**
 * By the same sum; or by the same factor, which says nothing of what begins with 0: 0 grows by every factor. Null where some sum may be
 * shorter than empty.
 */
function growsAlike(
  { key, answer, domains }: Pair,
  name: string,
  domain: Domain,
  start: Rational,
  byFactors: boolean,
): boolean | null {
  const whole = new Map([...key.domains, [name, { ...domain, kind: "integer", min: start } as const]]);
  let isShort = false;
  const made = (how: (terms: Terms, now: readonly [Term, Term], next: readonly [Term, Term]) => Term): boolean => {
    const terms = emptyTerms(mostTerms, false);
    const n = variableTerm(terms, name, domainOf(whole, name));
    const of = ({ expression }: Prepared, value: Term): Term =>
      lowerInto(terms, expression, whole, new Map([[name, value]]));
    const after = sum(terms, [n, number(terms, 1)]);
    const root = how(terms, [of(key, n), of(answer, n)], [of(key, after), of(answer, after)]);
    isShort ||= terms.empty;
    return (
      !terms.empty &&
      !terms.full &&
      isFormallyZero({ terms, root }, new Map([...domains, [name, domainOf(whole, name)]]))
    );
  };
  if (key.replaced.size + answer.replaced.size > 0) return false;
  const alike =
    made((terms, [k, a], [nextK, nextA]) =>
      sum(terms, [nextK, minus(terms, k), minus(terms, difference(terms, nextA, a))]),
    ) ||
    (byFactors &&
      made((terms, [k, a], [nextK, nextA]) =>
        difference(terms, product(terms, [nextK, a]), product(terms, [nextA, k])),
      ));
  return isShort ? null : alike;
}

/**
 * Whether what is added from n to n + 1, where no sum is left of it, is proved equal in any other way: of ∑_{k=1}^n ⌊k/2⌋ and ⌊n²/4⌋ by the
 * remainders of n.
 */
function growsByEqualSteps(
  { key, answer }: Pair,
  name: string,
  domain: Domain,
  start: Rational,
  depth: number,
  compare: Compare,
): boolean {
  if (depth > 1 || key.replaced.size + answer.replaced.size > 0) return false;
  if ([key, answer].some((side) => standsInIndex(side.expression, name) || !hasValueForEach(side, name))) return false;
  const whole = new Map([...key.domains, [name, { ...domain, kind: "integer", min: start } as const]]);
  const steps = [step(key.expression, name, start), step(answer.expression, name, start)] as const;
  if (steps.some(hasReductions)) return false;
  const [left, right] = [prepare(steps[0], whole), prepare(steps[1], whole)];
  if ([left, right].some(({ lowered: { terms } }) => terms.empty || terms.full)) return false;
  return compare(left, right, null, depth + 1, false).kind === "equal";
}
