import type { Point } from "./enclosure";
import type { Pair } from "./separate";

/** What became of a comparison. `at` is a point where the two sides are proved different. */
export type Decided =
  | {
      readonly kind: "equal";
      readonly method:
        | "identical"
        | "finite-field"
        | "regions"
        | "derivatives"
        | "enumeration"
        | "residues"
        | "algebraic-numbers"
        | "induction";
    }
  | { readonly kind: "different"; readonly at: Point }
  | { readonly kind: "undecided" };

export const undecided: Decided = { kind: "undecided" };

/** How deep boundaries of boundaries are followed. */
export const deepestBoundary = 3;

/** How often something is done whose cost grows with the number of terms: `most` times, fewer for large expressions. */
export const times = (most: number, inAll: number, { key, answer }: Pair): number =>
  Math.min(most, Math.floor(inAll / (key.lowered.terms.list.length + answer.lowered.terms.list.length)));
