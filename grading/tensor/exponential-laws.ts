import { withParts } from "./rebuild";
import { isScalar } from "./shape";
import { children, entrywise, map, product, type Term } from "./term";

/** Most factors that one exponential is taken apart into. */
const mostFactors = 6;

/**
 * The term with e^(a + b) as e^a ⊙ e^b, and with functions of a column (or row) that is spread over a matrix as the function, spread:
 * e^(u 1ᵀ) = e^u 1ᵀ. So the softmax of rows is seen to be the same where each row was shifted, as by its largest entry. The same
 * values everywhere. The term itself where there is nothing of the kind.
 */
export function withExponentialsApart(term: Term, known = new Map<Term, Term>()): Term {
  const before = known.get(term);
  if (before !== undefined) return before;
  const parts = children(term);
  const inside = parts.map((part) => withExponentialsApart(part, known));
  const inner = inside.every((part, i) => part === parts[i]) ? term : withParts(term, inside);
  const result = inner.kind === "map" ? takenApart(inner) : inner;
  known.set(term, result);
  return result;
}

function takenApart(term: Term & { readonly kind: "map" }): Term {
  const [argument, second] = term.arguments;
  if (argument === undefined || second !== undefined) return term;
  if (term.name === "exp") {
    const summands = summandsOf(argument);
    if (summands.length > 1 && summands.length <= mostFactors) return entrywise(summands.map(ofSpread("exp")));
  }
  return ofSpread(term.name)(argument);
}

/** The terms of a sum, with a minus sign or another number before it multiplied in. */
function summandsOf(argument: Term): readonly Term[] {
  if (argument.kind === "add") return argument.terms.flatMap(summandsOf);
  if (argument.kind !== "entrywise") return [argument];
  const sums = argument.terms.filter(({ kind }) => kind === "add");
  const [sum] = sums;
  if (sum?.kind !== "add" || sums.length > 1 || argument.terms.some(({ kind }) => kind !== "add" && kind !== "number"))
    return [argument];
  const numbers = argument.terms.filter(({ kind }) => kind === "number");
  return sum.terms.flatMap((each) => summandsOf(entrywise([...numbers, each])));
}

const ofSpread =
  (name: (Term & { readonly kind: "map" })["name"]) =>
  (argument: Term): Term => {
    const numbers = argument.kind === "entrywise" ? argument.terms.filter(({ shape }) => isScalar(shape)) : [];
    const rest = argument.kind === "entrywise" ? argument.terms.filter(({ shape }) => !isScalar(shape)) : [argument];
    const [spread, other] = rest;
    if (spread?.kind !== "product" || other !== undefined) return map(name, argument);
    const scaled = (term: Term): Term => map(name, numbers.length === 0 ? term : entrywise([...numbers, term]));
    const { left, right } = spread;
    if (left.shape.columns !== "1") return map(name, argument);
    if (isOnes(right)) return product(scaled(left), right);
    return isOnes(left) ? product(left, scaled(right)) : map(name, argument);
  };

const isOnes = (term: Term): boolean =>
  term.kind === "ones" || (term.kind === "transpose" && term.argument.kind === "ones");
