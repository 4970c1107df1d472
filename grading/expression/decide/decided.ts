import type { Point } from "./enclosure";
import type { Prepared } from "./prepare";
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

/** Compares two sides again, where something is put in for a variable. `onBoundary`, of a region, one side may lack a value. */
export type Compare = (key: Prepared, answer: Prepared, first: null, depth: number, onBoundary: boolean) => Decided;

/** How deep boundaries of boundaries are followed. */
export const deepestBoundary = 3;

/** How often something is done whose cost grows with the number of terms: `most` times, fewer for large expressions. */
export const times = (most: number, inAll: number, { key, answer }: Pair): number =>
  Math.min(most, Math.floor(inAll / (key.lowered.terms.list.length + answer.lowered.terms.list.length)));
