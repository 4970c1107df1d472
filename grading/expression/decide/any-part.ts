import { spend } from "./effort";
import type { Term } from "./term";

const always = (): boolean => true;

/**
 * Whether a term or any part of it passes; `into` says whose parts are looked at. Each part is visited once: parts are shared, and a term
 * of n(n - 1)…, nested in itself, has exponentially many ways to the same part.
 */
export function anyPart(term: Term, passes: (part: Term) => boolean, into: (part: Term) => boolean = always): boolean {
  const seen = new Set<Term>();
  const visit = (part: Term): boolean => {
    if (passes(part)) return true;
    if (part.args.length === 0 || seen.has(part) || !into(part)) return false;
    seen.add(part);
    spend(1);
    return part.args.some(visit);
  };
  return visit(term);
}

/** Whether the variable of this name stands in a term. */
export const dependsOn = (term: Term, name: string): boolean =>
  anyPart(term, (part) => part.kind === "variable" && part.name === name);
