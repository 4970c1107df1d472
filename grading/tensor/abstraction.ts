import { expandedInverse } from "./inverse-laws";
import { withParts } from "./rebuild";
import { sameShape } from "./shape";
import {
  add,
  children,
  entrywise,
  inverse,
  type MapName,
  minus,
  numberTerm,
  power,
  type Term,
  transpose,
} from "./term";

type MapTerm = Term & { readonly kind: "map" };

/** Whether two terms of one shape are proved equal. */
export type Proved = (a: Term, b: Term) => boolean;

/** Most different applications of functions, and most inverses, that are held against one another. */
const mostClasses = 12;

/**
 * Both formulas with every function's value and every inverse replaced by a symbol of its own: one symbol where the
 * arguments are proved equal. What is equal then is equal: f(x) = f(y) wherever x = y, whatever f is. The converse does not
 * hold, since laws such as e^(a + b) = e^a e^b and A A⁻¹ = I are forgotten. null where that is of no use: no functions and
 * no inverses, too many, or some under a sum over time. `keepsInverses` leaves inverses as they are, for proofs that know
 * what they are.
 */
export function abstracted(a: Term, b: Term, proved: Proved, keepsInverses = false): readonly [Term, Term] | null {
  const functions: { readonly term: MapTerm; readonly symbol: Term }[] = [];
  const inverses: { readonly argument: Term; readonly symbol: Term }[] = [];
  const known = new Map<Term, Term>();
  let isBounded = true;
  // No text can spell these names.
  const fresh = (kind: string, { shape }: Term): Term => {
    const name = `${kind} ${functions.length + inverses.length}`;
    isBounded &&= functions.length + inverses.length < mostClasses;
    return { kind: "symbol", name, shape };
  };
  const symbolFor = (term: MapTerm): Term => {
    for (const each of functions) {
      const multiple = sameValue(each.term, term, proved);
      if (multiple !== null) return multiple(each.symbol);
    }
    const symbol = fresh("value", term);
    functions.push({ term, symbol });
    return symbol;
  };
  const inverseOf = (argument: Term): Term => {
    for (const each of inverses) {
      if (!sameShape(each.argument.shape, argument.shape)) continue;
      if (proved(each.argument, argument)) return each.symbol;
      if (proved(transpose(each.argument), argument)) return transpose(each.symbol);
    }
    const name = fresh("inverse", argument);
    // Of a symmetric matrix it is symmetric, as S + Sᵀ is for any S.
    const symbol = proved(argument, transpose(argument)) ? add([name, transpose(name)]) : name;
    inverses.push({ argument, symbol });
    return symbol;
  };
  const expanded = (argument: Term): Term => {
    if (keepsInverses) return inverse(argument);
    const simpler = expandedInverse(argument);
    return simpler.kind === "inverse" ? inverseOf(simpler.argument) : visit(simpler);
  };
  const visit = (term: Term): Term => {
    const before = known.get(term);
    if (before !== undefined) return before;
    if (term.kind === "reduce" && hasFunction(term)) isBounded = false;
    if (!isBounded) return term;
    const parts = children(term).map(visit);
    const inner = parts.length === 0 ? term : withParts(term, parts);
    const result =
      inner.kind === "map" ? symbolFor(asSign(inner)) : inner.kind === "inverse" ? expanded(inner.argument) : inner;
    known.set(term, result);
    return result;
  };
  const both = [visit(a), visit(b)] as const;
  return isBounded && functions.length + inverses.length > 0 ? both : null;
}

/** Where `side` has a value it is the sign. */
const asSign = (term: MapTerm): MapTerm => (term.name === "side" ? { ...term, name: "sign" } : term);

/** What the second application is of the first one's value; null where nothing is known. */
function sameValue(a: MapTerm, b: MapTerm, proved: Proved): ((value: Term) => Term) | null {
  if (a.name !== b.name || a.arguments.length !== b.arguments.length || !sameShape(a.shape, b.shape)) return null;
  const isSame = a.arguments.every((argument, i) => {
    const other = b.arguments[i];
    return other !== undefined && sameShape(argument.shape, other.shape) && proved(argument, other);
  });
  if (isSame) return (value) => value;
  if (a.name === "above") return sameSign(a, b, proved, false);
  return a.name === "sign" ? sameSign(a, b, proved, true) : turned(a, b, proved);
}

/** What f(−u) is of the value f(u). */
const atTheOpposite: Partial<Record<MapName, (value: Term) => Term>> = {
  exp: (value) => power(value, -1),
  sigmoid: (value) => add([numberTerm({ n: 1n, d: 1n }), minus(value)]),
  tanh: minus,
  sinh: minus,
  coth: minus,
  csch: minus,
  sin: minus,
  erf: minus,
  arctan: minus,
  artanh: minus,
  cosh: (value) => value,
  sech: (value) => value,
  cos: (value) => value,
};

function turned(a: MapTerm, b: MapTerm, proved: Proved): ((value: Term) => Term) | null {
  const value = atTheOpposite[a.name];
  const [u] = a.arguments;
  const [v] = b.arguments;
  return value !== undefined && u !== undefined && v !== undefined && proved(u, minus(v)) ? value : null;
}

/** The sign does not see a positive factor, and turns with a negative one where it is odd. */
function sameSign(a: MapTerm, b: MapTerm, proved: Proved, isOdd: boolean): ((value: Term) => Term) | null {
  const [u] = a.arguments;
  const [v] = b.arguments;
  if (u === undefined || v === undefined) return null;
  for (const [n, d] of ratios) {
    if (proved(u, entrywise([numberTerm({ n, d }), v]))) return (value) => value;
    if (isOdd && proved(u, entrywise([numberTerm({ n: -n, d }), v]))) return minus;
  }
  return null;
}

const ratios: readonly (readonly [bigint, bigint])[] = [
  [1n, 1n],
  [2n, 1n],
  [1n, 2n],
];

const hasFunction = (term: Term): boolean =>
  term.kind === "map" || term.kind === "inverse" || children(term).some(hasFunction);
