import type { Term } from "./term";

/**
 * The terms within the body of a sum that depend on its dummy, in the order of their ids. Other sums have dummies of the same
 * name, so only what the body is made of counts, and only that is looked at: a formula may hold many sums.
 */
export function dependents(body: Term, name: string): readonly Term[] {
  const found: Term[] = [];
  const known = new Map<Term, boolean>();
  const depends = (term: Term): boolean => {
    const before = known.get(term);
    if (before !== undefined) return before;
    let isFound = term.kind === "variable" && term.name === name;
    for (const argument of term.args) if (depends(argument)) isFound = true;
    known.set(term, isFound);
    if (isFound) found.push(term);
    return isFound;
  };
  depends(body);
  return found.sort((a, b) => a.id - b.id);
}
