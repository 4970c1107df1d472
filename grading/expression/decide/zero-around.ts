import { type Bounds, doubtful } from "./bounds";
import type { Term } from "./term";

/**
 * Whether a term that is 0 at a point is so all around it, because of the branches that are taken there: relu(ln x - 1) at x = 2, where
 * ln x - 1 is negative at all points nearby as well. False also where that is not seen, as of x² at 0, which it is at that point alone.
 */
export function isZeroAround(term: Term | undefined, bounds: Bounds): boolean {
  if (term === undefined || bounds.stateOf(term.id) > doubtful) return false;
  switch (term.kind) {
    case "rational":
      return term.value.n === 0n;
    case "choose": {
      const [on, below, , above] = term.args;
      if (on === undefined || bounds.stateOf(on.id) > doubtful) return false;
      if (bounds.lowOf(on.id) > 0) return isZeroAround(above, bounds);
      return bounds.highOf(on.id) < 0 && isZeroAround(below, bounds);
    }
    case "sum":
      return term.args.every((part) => isZeroAround(part, bounds));
    case "product":
      return term.args.some((factor) => isZeroAround(factor, bounds));
    case "power":
    case "root":
      return isZeroAround(term.args[0], bounds);
    default:
      return false;
  }
}
