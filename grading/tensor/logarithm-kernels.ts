import type { Proved } from "./abstraction";
import { withParts } from "./rebuild";
import { isScalar, sameShape } from "./shape";
import { add, children, entrywise, map, minus, numberTerm, quotient, type Term } from "./term";
import { textOf } from "./text";

interface Kernel {
  /** The logarithm of this is the symbol. */
  readonly argument: Term;
  readonly symbol: Term;
}

/** Most different logarithms that are held against one another, and most exponents that are tried for two of them. */
const mostKernels = 8;
const mostExponents = 9;

/**
 * Both formulas with every logarithm written by few of them, each a symbol of its own: ln A = ±ln B + w wherever
 * A = B^±1 e^w is proved, which needs no sign, since A is then positive exactly where B is; ln A = ±ln B ± ln C wherever
 * A = B^±1 C^±1 is, and B and C cannot both be negative, since their sum is proved to be a positive number. What is
 * equal then is equal whatever the remaining logarithms are. null where there are none, too many, or some under a sum
 * over time.
 */
export function withLogarithmKernels(a: Term, b: Term, proved: Proved): readonly [Term, Term] | null {
  const kernels: Kernel[] = [];
  const known = new Map<Term, Term>();
  let isBounded = true;
  const logarithm = (argument: Term): Term => {
    const before = byKernels(argument, kernels, proved);
    if (before !== null) return before;
    // No text can spell this name.
    const symbol: Term = { kind: "symbol", name: `logarithm ${kernels.length}`, shape: argument.shape };
    kernels.push({ argument, symbol });
    if (kernels.length > mostKernels) isBounded = false;
    return symbol;
  };
  const visit = (term: Term): Term => {
    const before = known.get(term);
    if (before !== undefined) return before;
    if (term.kind === "reduce" && hasLogarithm(term)) isBounded = false;
    if (!isBounded) return term;
    const parts = children(term).map(visit);
    const [argument] = parts;
    const isLogarithm = term.kind === "map" && term.name === "ln" && argument !== undefined;
    const result = isLogarithm ? logarithm(argument) : parts.length === 0 ? term : withParts(term, parts);
    known.set(term, result);
    return result;
  };
  // The simple ones first: what is a product of others is met when the others are known.
  const order = [...logarithmsIn(a), ...logarithmsIn(b)].map((term) => ({ term, length: textOf(term).length }));
  for (const { term } of order.sort((x, y) => x.length - y.length)) visit(term);
  const both = [visit(a), visit(b)] as const;
  return isBounded && kernels.length > 0 ? both : null;
}

function byKernels(argument: Term, kernels: readonly Kernel[], proved: Proved): Term | null {
  const alike = kernels.filter((kernel) => sameShape(kernel.argument.shape, argument.shape));
  for (const { argument: other, symbol } of alike) {
    if (proved(argument, other)) return symbol;
    for (const exponent of exponentsOf(argument, other)) {
      const power = exponent === null ? one : map("exp", exponent);
      const plus = (term: Term): Term => (exponent === null ? term : add([term, exponent]));
      if (exponent !== null && proved(argument, entrywise([other, power]))) return plus(symbol);
      if (proved(entrywise([argument, other]), entrywise([power, onesLike(argument)]))) return plus(minus(symbol));
    }
  }
  for (const [i, first] of alike.entries()) {
    for (const second of alike.slice(i + 1)) {
      const found = byTwo(argument, first, second, proved);
      if (found !== null) return found;
    }
  }
  return null;
}

function byTwo(argument: Term, first: Kernel, second: Kernel, proved: Proved): Term | null {
  const [b, c] = [first.argument, second.argument];
  const [l, m] = [first.symbol, second.symbol];
  const ways: readonly (readonly [Term, Term])[] = [
    [entrywise([b, c]), add([l, m])],
    [quotient(b, c), add([l, minus(m)])],
    [quotient(c, b), add([m, minus(l)])],
    [quotient(onesLike(b), entrywise([b, c])), minus(add([l, m]))],
  ];
  const found = ways.find(([product]) => proved(argument, product));
  if (found === undefined) return null;
  const sum = add([b, c]);
  const isPositive = [1n, 2n].some((n) => proved(sum, entrywise([numberTerm({ n, d: 1n }), onesLike(b)])));
  return isPositive ? found[1] : null;
}

/** Exponents w for which A = B e^w is worth a try: those that stand in A and B, and what tells one from another. */
function exponentsOf(a: Term, b: Term): readonly (Term | null)[] {
  const exponents: Term[] = [];
  const collect = (term: Term): void => {
    if (term.kind === "map" && term.name === "exp") {
      const [argument] = term.arguments;
      const summands =
        argument === undefined ? [] : argument.kind === "add" ? [argument, ...argument.terms] : [argument];
      exponents.push(...summands.filter(({ shape }) => isScalar(shape) || sameShape(shape, a.shape)));
    }
    children(term).forEach(collect);
  };
  collect(a);
  const own = exponents.length;
  collect(b);
  const differences = exponents.slice(0, own).flatMap((u) => exponents.slice(own).map((v) => add([u, minus(v)])));
  return [null, ...exponents.flatMap((u) => [u, minus(u)]), ...differences].slice(0, mostExponents);
}

const one = numberTerm({ n: 1n, d: 1n });

const onesLike = ({ shape }: Term): Term => (isScalar(shape) ? one : { kind: "ones", shape });

type Logarithm = Term & { readonly kind: "map" };

function logarithmsIn(term: Term): readonly Logarithm[] {
  const inside = children(term).flatMap(logarithmsIn);
  return term.kind === "map" && term.name === "ln" ? [...inside, term] : inside;
}

const hasLogarithm = (term: Term): boolean =>
  (term.kind === "map" && term.name === "ln") || children(term).some(hasLogarithm);
