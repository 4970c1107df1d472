import { withParts } from "./rebuild";
import { sameShape } from "./shape";
import { children, type Term } from "./term";

type MapTerm = Term & { readonly kind: "map" };

/** Whether two terms of one shape are proved equal. */
export type Proved = (a: Term, b: Term) => boolean;

/** Most different applications of functions that are held against one another. */
const mostClasses = 12;

/**
 * Both formulas with every function's value replaced by a symbol of its own: one symbol where the arguments are proved
 * equal. What is equal then is equal: f(x) = f(y) wherever x = y, whatever f is. The converse does not hold, since laws such
 * as e^(a + b) = e^a e^b are forgotten. null where that is of no use: no functions, too many, or some under a sum over time.
 */
export function abstracted(a: Term, b: Term, proved: Proved): readonly [Term, Term] | null {
  const classes: { readonly term: MapTerm; readonly symbol: Term }[] = [];
  const known = new Map<Term, Term>();
  let isBounded = true;
  const symbolFor = (term: MapTerm): Term => {
    const same = classes.find((each) => sameValue(each.term, term, proved));
    if (same !== undefined) return same.symbol;
    // No text can spell this name.
    const symbol: Term = { kind: "symbol", name: `value ${classes.length}`, shape: term.shape };
    classes.push({ term, symbol });
    if (classes.length > mostClasses) isBounded = false;
    return symbol;
  };
  const visit = (term: Term): Term => {
    const before = known.get(term);
    if (before !== undefined) return before;
    if (term.kind === "reduce" && hasFunction(term)) isBounded = false;
    if (!isBounded) return term;
    const parts = children(term);
    const inner = parts.length === 0 ? term : withParts(term, parts.map(visit));
    const result = inner.kind === "map" ? symbolFor(inner) : inner;
    known.set(term, result);
    return result;
  };
  const both = [visit(a), visit(b)] as const;
  return isBounded && classes.length > 0 ? both : null;
}

function sameValue(a: MapTerm, b: MapTerm, proved: Proved): boolean {
  if (a.name !== b.name || a.arguments.length !== b.arguments.length || !sameShape(a.shape, b.shape)) return false;
  return a.arguments.every((argument, i) => {
    const other = b.arguments[i];
    return other !== undefined && sameShape(argument.shape, other.shape) && proved(argument, other);
  });
}

const hasFunction = (term: Term): boolean => term.kind === "map" || children(term).some(hasFunction);
