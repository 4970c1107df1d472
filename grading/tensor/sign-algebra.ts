import { scaledByDiagonal } from "./laws";
import { withParts } from "./rebuild";
import { sameShape } from "./shape";
import { atEdge, edgeOf, edgeText } from "./sign-edges";
import { add, children, entrywise, map, minus, numberTerm, power, quotient, type Term, total, transpose } from "./term";

/**
 * The same function with each sign s = sign(u) to the power 2 at most, and with steps as polynomials in it: s³ = s at every u, 0 too,
 * and s² f(u) = f(u) − f(0) + s² f(0). Steps have to be written by `above`, `atLeast` and the sign. Where two formulas are equal by
 * the signs of what they compare they have one form then, which finite fields compare.
 */
export function inSigns(term: Term): Term {
  const known = new Map<Term, Term>();
  const visit = (each: Term): Term => {
    const before = known.get(each);
    if (before !== undefined) return before;
    const made = reduced(inside(each));
    known.set(each, made);
    return made;
  };
  // Sums, products, quotients and powers in one another are one polynomial.
  const inside = (each: Term): Term => {
    const parts = children(each);
    if (parts.length === 0) return each;
    return bySigns(
      withParts(
        each,
        parts.map((part) => (isEntrywise(each) && isEntrywise(part) ? inside(part) : visit(part))),
      ),
    );
  };
  const result = visit(term);
  return sizeOf(result) > largestTerm ? term : result;
}

/** Most nodes of what is made of a term, written out: products of sums of signs double in one another. */
const largestTerm = 1500;
/** Most different things whose signs are worked with in one product, and most factors that hold signs. */
const mostSigns = 3;
const mostFactors = 6;

const sizeOf = (term: Term): number => children(term).reduce((sum, each) => sum + sizeOf(each), 1);

/**
 * The larger and the smaller of two by the sign of their difference, the sign of a sign as itself, and products of matrices that are
 * products entry by entry as those, so that signs meet what they are of.
 */
function bySigns(term: Term): Term {
  if (term.kind === "product") return entryByEntry(term) ?? term;
  if (term.kind === "map" && term.name === "sign" && isOfSign(term)) return term.arguments[0] ?? term;
  const [u, v, third] = term.kind === "map" && (term.name === "max" || term.name === "min") ? term.arguments : [];
  if (term.kind !== "map" || u === undefined || v === undefined || third !== undefined) return term;
  const between = add([u, minus(v)]);
  const distance = entrywise([between, map("sign", between)]);
  return quotient(add([u, v, term.name === "max" ? distance : minus(distance)]), numberTerm({ n: 2n, d: 1n }));
}

function entryByEntry({ left, right }: Term & { readonly kind: "product" }): Term | null {
  const isInner = left.shape.rows === "1" && right.shape.columns === "1" && left.shape.columns !== "1";
  return isInner ? total(reduced(entrywise([transpose(left), right]))) : scaledByDiagonal(left, right);
}

function isOfSign({ arguments: [u] }: Term & { readonly kind: "map" }): boolean {
  return u?.kind === "map" && u.name === "sign";
}

/** Coefficients of 1, s and s²; null is none. */
type Polynomial = readonly [Term | null, Term | null, Term | null];

function reduced(term: Term): Term {
  const signs = signsIn(term);
  if (signs.size === 0 || signs.size > mostSigns) return term;
  let result = term;
  // In one order, the simplest first, so that two forms of one function come to the same.
  for (const u of [...signs.values()].sort(simplerFirst)) {
    if (sizeOf(result) > largestTerm) return term;
    const polynomial = polynomialIn(u, result);
    if (polynomial === null) return term;
    result = joined(polynomial, u, result);
  }
  return result;
}

function simplerFirst(u: Term, v: Term): number {
  const [a, b] = [u, v].map((each) => [edgeText(each), edgeText(each, -1)].sort()[0] ?? "");
  if (a === undefined || b === undefined || a === b) return 0;
  return a.length - b.length || (a < b ? -1 : 1);
}

/** What stands in signs and steps, where they are not within a function or a matrix product; u and −u once. */
function signsIn(term: Term, found = new Map<string, Term>()): ReadonlyMap<string, Term> {
  if (term.kind === "map") {
    const [u] = isSigned(term.name) ? term.arguments : [];
    if (u !== undefined && !found.has(edgeText(u)) && !found.has(edgeText(u, -1))) found.set(edgeText(u), u);
  } else if (isEntrywise(term)) for (const each of children(term)) signsIn(each, found);
  return found;
}

const isSigned = (name: string): name is "sign" | "above" | "atLeast" =>
  name === "sign" || name === "above" || name === "atLeast";

const isEntrywise = ({ kind }: Term): boolean =>
  kind === "add" || kind === "entrywise" || kind === "quotient" || kind === "power";

function polynomialIn(u: Term, term: Term): Polynomial | null {
  switch (term.kind) {
    case "map":
      return ofSign(u, term) ?? [term, null, null];
    case "add": {
      const parts = term.terms.map((each) => polynomialIn(u, each));
      return parts.reduce<Polynomial | null>((a, b) => (a === null || b === null ? null : sumOf(a, b)), nothing);
    }
    case "entrywise":
      return productOf(
        term.terms.map((each) => polynomialIn(u, each)),
        term,
      );
    case "power": {
      const base = polynomialIn(u, term.base);
      if (base === null || !holdsSign(base)) return base === null ? null : [term, null, null];
      if (term.exponent < 1 || term.exponent > mostFactors) return [term, null, null];
      return productOf(Array(term.exponent).fill(base), term);
    }
    case "quotient": {
      const below = polynomialIn(u, term.denominator);
      const above = polynomialIn(u, term.numerator);
      if (below === null || above === null) return null;
      if (holdsSign(below) || !holdsSign(above)) return [term, null, null];
      return each(above, (coefficient) => quotient(coefficient, term.denominator));
    }
    default:
      return [term, null, null];
  }
}

/** s of sign(u), s² + s − 1 of `above`, 1 + s − s² of `atLeast`, and the same of −s where it is of −u. */
function ofSign(u: Term, term: Term & { readonly kind: "map" }): Polynomial | null {
  const [v] = isSigned(term.name) ? term.arguments : [];
  if (v === undefined) return null;
  const isStraight = edgeText(v) === edgeText(u);
  if (!isStraight && edgeText(v, -1) !== edgeText(u)) return null;
  const first = isStraight ? one : negative;
  if (term.name === "sign") return [null, first, null];
  return term.name === "above" ? [negative, first, one] : [one, first, negative];
}

const one = numberTerm({ n: 1n, d: 1n });
const negative = numberTerm({ n: -1n, d: 1n });

const nothing: Polynomial = [null, null, null];

const holdsSign = ([, first, second]: Polynomial): boolean => first !== null || second !== null;

const each = ([a, b, c]: Polynomial, of: (coefficient: Term) => Term): Polynomial => [
  a && of(a),
  b && of(b),
  c && of(c),
];

const plus = (a: Term | null, b: Term | null): Term | null => (a === null ? b : b === null ? a : add([a, b]));

function times(a: Term | null, b: Term | null): Term | null {
  if (a === null || b === null) return null;
  return a === one ? b : b === one ? a : entrywise([a, b]);
}

const sumOf = (a: Polynomial, b: Polynomial): Polynomial => [plus(a[0], b[0]), plus(a[1], b[1]), plus(a[2], b[2])];

/** s³ is s, and s⁴ is s². */
const timesOf = (a: Polynomial, b: Polynomial): Polynomial => [
  times(a[0], b[0]),
  [times(a[0], b[1]), times(a[1], b[0]), times(a[1], b[2]), times(a[2], b[1])].reduce(plus),
  [times(a[0], b[2]), times(a[1], b[1]), times(a[2], b[0]), times(a[2], b[2])].reduce(plus),
];

function productOf(factors: readonly (Polynomial | null)[], term: Term): Polynomial | null {
  const found = factors.flatMap((factor) => (factor === null ? [] : [factor]));
  const signed = found.filter(holdsSign);
  if (found.length < factors.length || signed.length > mostFactors) return null;
  if (signed.length === 0) return [term, null, null];
  const plain = found.filter((factor) => !holdsSign(factor)).flatMap(([constant]) => constant ?? []);
  const made = signed.reduce(timesOf);
  return plain.length === 0
    ? made
    : each(made, (coefficient) => entrywise([...plain, ...(coefficient === one ? [] : [coefficient])]));
}

/** The polynomial as a term: s² f is f − g + s² g where g is f at u = 0, since s² is 1 elsewhere. */
function joined([constant, first, second]: Polynomial, u: Term, whole: Term): Term {
  const sign = map("sign", u);
  const there = second && atEdge(second, edgeOf(u));
  const rest = there === second ? null : plus(second, there && minus(there));
  const terms = [constant, rest, times(first, sign), times(there, power(sign, 2))].flatMap((term) => term ?? []);
  const [only, more] = terms;
  if (only === undefined) return whole;
  const result = more === undefined ? only : add(terms);
  const { shape } = whole;
  return sameShape(result.shape, shape) ? result : entrywise([result, { kind: "ones", shape }]);
}
