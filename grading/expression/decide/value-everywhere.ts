import { anyPart } from "./any-part";
import type { Prepared } from "./prepare";
import { negative, nil, positive, type Term } from "./term";

/** Kinds that have a value wherever their arguments have. */
const total: ReadonlySet<Term["kind"]> = new Set<Term["kind"]>([
  "rational",
  "variable",
  "sum",
  "product",
  "exp",
  "choose",
  "floor",
  "parity",
  "total",
  "sin",
  "cos",
  "arctan",
  "pi",
]);

/**
 * Whether no value of this variable is one at which a part of the expression lacks a value: what is proved of neighbouring values alone
 * would not lead past such a gap.
 */
export function hasValueForEach({ lowered: { root, terms }, hasGaps }: Prepared, name: string): boolean {
  // What a sum counts through moves with its bound.
  const moves = (of: Term): boolean =>
    anyPart(of, (part) => part.kind === "variable" && (part.name === name || part.name.startsWith("#")));
  const mayLack = (term: Term): boolean => {
    if (total.has(term.kind)) return false;
    const [argument] = term.args;
    if (argument === undefined) return true;
    if (term.kind === "power") return term.n < 0 && (argument.signs & nil) !== 0 && moves(argument);
    if (term.kind === "root") return (argument.signs & negative) !== 0 && moves(argument);
    if (term.kind === "ln") return argument.signs !== positive && moves(argument);
    return moves(term);
  };
  return !hasGaps && !terms.empty && !terms.full && !anyPart(root, mayLack);
}
