import { difference, undecidable } from "./build";
import { negative, nil, node, positive, type Term, type Terms, undefinedTerm } from "./term";

/** A value by the sign of `on`. `continuous` promises that the value at 0 is the limit from both sides. */
export function choose(terms: Terms, on: Term, below: Term, at: Term, above: Term, continuous: boolean): Term {
  // Where `on` has no value, the branch that its known sign chooses has one all the same.
  if ((on.signs & nil) === 0 && on.kind !== "rational") terms.filled = true;
  if (on.signs === negative) return below;
  if (on.kind === "undefined") return on;
  if (terms.complex && on.kind !== "rational") return undecidable(terms);
  if (on.signs === nil) return at.kind === "undefined" ? undefinedTerm(terms, true) : at;
  if (on.signs === positive) return above;
  if (below === at && at === above) return at;
  const live = [
    ...(on.signs & negative ? [below] : []),
    ...(on.signs & nil ? [at] : []),
    ...(on.signs & positive ? [above] : []),
  ].filter((branch) => branch.kind !== "undefined");
  const low = Math.min(...live.map((branch) => branch.low));
  const high = Math.max(...live.map((branch) => branch.high));
  const signs = live.reduce((all, branch) => all | branch.signs, 0);
  const integer = live.every((branch) => branch.integer);
  if (live.length === 0) return undefinedTerm(terms);
  return node(terms, "choose", [on, below, at, above], continuous ? 1 : 0, signs, low, high, integer);
}

/** max(a, b), or min(a, b). */
export function extreme(terms: Terms, a: Term, b: Term, which: "max" | "min"): Term {
  const on = difference(terms, a, b);
  const made = which === "max" ? choose(terms, on, b, a, a, true) : choose(terms, on, a, a, b, true);
  if (made.kind !== "choose") return made;
  const pick = which === "max" ? Math.max : Math.min;
  const [low, high] = [pick(a.low, b.low), pick(a.high, b.high)];
  return node(terms, "choose", made.args, 1, made.signs, low, high, made.integer, which);
}
