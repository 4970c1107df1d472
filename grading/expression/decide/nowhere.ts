import { number } from "./build";
import { FieldSpace } from "./field";
import { profile } from "./lanes";
import type { Lowered } from "./lower";
import { orientation } from "./orientation";
import type { Prepared } from "./prepare";
import { type Side, sameInField } from "./same-in-field";
import { emptyTerms, first, type Term } from "./term";

/**
 * Whether an expression lacks a value everywhere, although no domain forbids one: 1/(x - x), ln(sin²x + cos²x - 1)/0. False where that
 * is not proved.
 */
export function isNowhere(side: Prepared): boolean {
  const { root, terms } = side.lowered;
  if (root.kind === "undefined") return side.replaced.size === 0;
  const seen = new Set<Term>();
  const visit = (term: Term): boolean => {
    if (seen.has(term)) return false;
    seen.add(term);
    // Only one of the branches is needed, so what they lack is not lacking everywhere.
    if (term.kind === "choose") return term.args[0] !== undefined && visit(term.args[0]);
    const critical = (term.kind === "power" && term.n < 0) || term.kind === "ln";
    if (critical && first(term).kind !== "variable" && vanishes({ terms, root: first(term) }, side)) return true;
    return term.args.some(visit);
  };
  return visit(root);
}

function vanishes(lowered: Lowered, side: Prepared): boolean {
  const known = profile(lowered);
  const open = side.signs;
  const { variables } = side.lowered.terms;
  const answer = sameInField(
    { field: new FieldSpace(lowered, known), profile: known },
    zeroSide(),
    open,
    [open[0] ?? 0],
    orientation(variables),
    variables,
  );
  return answer === "equal";
}

function zeroSide(): Side {
  const terms = emptyTerms(4, false);
  const lowered = { terms, root: number(terms, 0) };
  const known = profile(lowered);
  return { field: new FieldSpace(lowered, known), profile: known };
}
