import { isFormallyZero } from "./formally-zero";
import type { Prepared } from "./prepare";
import { first, type Term } from "./term";

/**
 * Whether an expression lacks a value everywhere, although no domain forbids one: 1/(x - x), ln(sin²x + cos²x - 1)/0. False where that
 * is not proved.
 */
export function isNowhere(side: Prepared): boolean {
  const { root, terms } = side.lowered;
  if (root.kind === "undefined") return side.replaced.size === 0;
  // Sums are brought to one length by terms beyond their range, which may lack a value where the sum has one.
  if (terms.list.some(({ kind }) => kind === "total" || kind === "repeated")) return false;
  const seen = new Set<Term>();
  const visit = (term: Term): boolean => {
    if (seen.has(term)) return false;
    seen.add(term);
    if (term.kind === "undefined") return side.replaced.size === 0;
    // Only one of the branches is needed, so what they lack is not lacking everywhere.
    if (term.kind === "choose") return visit(first(term));
    const critical = (term.kind === "power" && term.n < 0) || term.kind === "ln";
    if (critical && first(term).kind !== "variable" && isFormallyZero({ terms, root: first(term) }, terms.variables))
      return true;
    return term.args.some(visit);
  };
  return visit(root);
}
