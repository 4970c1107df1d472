import { branchOf, hasCases } from "./branches";
import { spend } from "./effort";
import { FieldSpace } from "./field";
import { opposite } from "./field-values";
import type { Lane } from "./lane";
import { profile } from "./lanes";
import { orientation } from "./orientation";
import type { Prepared } from "./prepare";
import { type Side, sameInField } from "./same-in-field";
import type { Pair } from "./separate";
import { timesSign } from "./sign-of-polynomial";
import { first, type Term } from "./term";

/** Most pairs of conditions that are held against each other in one comparison. */
const mostPairs = 160;

/** A side of the comparison under the signs that its cases have so far. */
export interface Settling {
  readonly side: Prepared;
  readonly signs: number[];
}

/**
 * Conditions on values that are equal, or opposite, though they are not written alike: cos x > 0 and 1 - 2 sin²(x/2) > 0. The sign of one of
 * them is that of the other, which no polynomial in what they are written with shows.
 */
export class TwinConditions {
  readonly #pair: Pair;
  readonly #sides = new Map<Term, { readonly same: Side; readonly opposite: Side }>();
  readonly #known = new Map<Term, Map<Term, -1 | 0 | 1>>();
  #left = mostPairs;

  constructor(pair: Pair) {
    this.#pair = pair;
  }

  /** The sign of what a case depends on, by that of a settled case on the same or the opposite value; null where there is none. */
  signOf(term: Term, own: Settling, all: readonly Settling[]): -1 | 0 | 1 | null {
    for (const other of all) {
      for (const settled of other.side.cases) {
        const sign = branchOf(other.signs, settled);
        if (sign === null || settled === term) continue;
        const relation = this.#relation(first(term), own, first(settled), other);
        if (relation !== 0) return timesSign(relation, sign);
      }
    }
    return null;
  }

  /** 1 for equal values, -1 for opposite ones, 0 where neither is known. */
  #relation(a: Term, left: Settling, b: Term, right: Settling): -1 | 0 | 1 {
    const known = this.#known.get(a)?.get(b);
    if (known !== undefined) return known;
    this.#left -= 1;
    if (this.#left < 0) return 0;
    const found = this.#compared(a, left, b, right);
    // What depends on cases may be another value where these are settled otherwise.
    if (!hasCases(a) && !hasCases(b)) {
      const row = this.#known.get(a) ?? new Map<Term, -1 | 0 | 1>();
      this.#known.set(a, row.set(b, found));
    }
    return found;
  }

  #compared(a: Term, left: Settling, b: Term, right: Settling): -1 | 0 | 1 {
    const { domains } = this.#pair;
    const [one, two] = [this.#sidesOf(left.side, a), this.#sidesOf(right.side, b)];
    const same = (other: Side): boolean =>
      sameInField(one.same, other, left.signs, right.signs, orientation(domains), domains) === "equal";
    if (same(two.same)) return 1;
    return same(two.opposite) ? -1 : 0;
  }

  #sidesOf({ lowered: { terms } }: Prepared, root: Term): { readonly same: Side; readonly opposite: Side } {
    const known = this.#sides.get(root);
    if (known !== undefined) return known;
    spend(8 * root.id);
    const lowered = { terms, root };
    const own = profile(lowered);
    const made = {
      same: { field: new FieldSpace(lowered, own), profile: own },
      opposite: { field: new OppositeSpace(lowered, own), profile: own },
    };
    this.#sides.set(root, made);
    return made;
  }
}

/** The opposites of an expression's values. */
class OppositeSpace extends FieldSpace {
  override evaluate(lane: Lane, signs: number[]): number {
    const value = super.evaluate(lane, signs);
    return Number.isNaN(value) ? value : opposite(value, lane.prime(0));
  }
}
