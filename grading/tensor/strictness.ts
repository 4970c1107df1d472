import { type Factor, factorsOf, joined } from "./factors";
import { knownSign } from "./positivity";
import { withParts } from "./rebuild";
import { sameShape } from "./shape";
import { children, entrywise, type MapName, map, minus, type Term } from "./term";
import { textOf } from "./text";

/** Whether the value at a jump is written somewhere in the term, as 1[u > 0] and 1[u ≥ 0] say it. */
export const isStrict = (term: Term): boolean =>
  (term.kind === "map" && (term.name === "above" || term.name === "atLeast")) || children(term).some(isStrict);

/** The term without the values at its jumps, which no finite field knows: 1[u > 0] and 1[u ≥ 0] are one function then. */
export const lenient = (term: Term): Term =>
  isStrict(term) ? changed(term, (name, u) => (isJump(name) ? map("side", u) : map(name, u))) : term;

const isJump = (name: MapName): name is "side" | "above" | "atLeast" =>
  name === "side" || name === "above" || name === "atLeast";

/** What a step function without a written value has at its jump: that of 1[u > 0], of 1[u ≥ 0], or 1/2. */
export const conventions = ["above", "atLeast", "sign"] as const;
export type Convention = (typeof conventions)[number];

/**
 * The same function, its values at the jumps included, by `above` and the sign alone: what is equal then whatever function
 * `above` may be is equal at the jumps too. u (1 + above(u)) is u (1 + sign(u)), since both are 0 at 0.
 */
export function underConvention(term: Term, convention: Convention): Term {
  const plain = withoutIdleJumps(term);
  return changed(plain, (name, u) => {
    const own = name === "side" ? convention : name;
    if (own === "above") return aboveOf(u);
    return own === "atLeast" ? minus(aboveOf(minus(u))) : map(own, u);
  });
}

/** What is certain to be positive has no jump. */
function aboveOf(u: Term): Term {
  if (knownSign(u) === "positive") return onesLike(u);
  return knownSign(minusOf(u)) === "positive" ? minus(onesLike(u)) : map("above", minusFree(u));
}

const onesLike = ({ shape }: Term): Term => ({ kind: "ones", shape });

/** −(−u) is u. */
const minusFree = (u: Term): Term => minusOf(minusOf(u));

function minusOf(u: Term): Term {
  if (u.kind !== "entrywise") return minus(u);
  const [first, ...rest] = u.terms;
  if (first?.kind !== "number" || first.value.n !== -1n || first.value.d !== 1n) return minus(u);
  const [only, second] = rest;
  return only !== undefined && second === undefined ? only : entrywise(rest);
}

/** Functions of one argument replaced, from the inside out. */
function changed(term: Term, of: (name: MapName, u: Term) => Term): Term {
  const parts = children(term).map((each) => changed(each, of));
  const [u, second] = parts;
  if (term.kind === "map" && u !== undefined && second === undefined) return of(term.name, u);
  return parts.length === 0 ? term : withParts(term, parts);
}

function withoutIdleJumps(term: Term): Term {
  const parts = children(term).map(withoutIdleJumps);
  const inner = parts.length === 0 ? term : withParts(term, parts);
  if (inner.kind !== "entrywise") return inner;
  const factors = factorsOf(inner);
  const free = new Set(factors.filter(({ exponent, root }) => exponent > 0 && !root).map(({ base }) => textOf(base)));
  let isChanged = false;
  const made = factors.map((factor): Factor => {
    const { base } = factor;
    if (base.kind !== "add") return factor;
    const terms = base.terms.map((each) => {
      const [argument] = each.kind === "map" && isJump(each.name) ? each.arguments : [];
      if (argument === undefined || !(free.has(textOf(argument)) || free.has(textOf(minusOf(argument))))) return each;
      isChanged = true;
      return map("sign", argument);
    });
    return { ...factor, base: withParts(base, terms) };
  });
  if (!isChanged) return inner;
  const result = joined(made);
  return sameShape(result.shape, inner.shape) ? result : entrywise([result, onesLike(inner)]);
}

/** What is compared with 0 by the jumps of a term, each once. */
export function jumpsIn(term: Term, found = new Map<string, Term>()): ReadonlyMap<string, Term> {
  const [u] = term.kind === "map" && (isJump(term.name) || term.name === "sign") ? term.arguments : [];
  if (u !== undefined && knownSign(u) !== "positive" && knownSign(minusOf(u)) !== "positive") found.set(textOf(u), u);
  for (const each of children(term)) jumpsIn(each, found);
  return found;
}
