import type { FieldSpace } from "./field";
import type { Lane } from "./lane";
import type { Profile } from "./lanes";
import { isSquareModulo } from "./primes";
import { first, type Term } from "./term";

/** One side of a comparison, as far as roots need it. */
interface Rooted {
  readonly field: FieldSpace;
  readonly profile: Profile;
}

interface Radicand {
  readonly field: FieldSpace;
  readonly term: Term;
  readonly level: number;
}

/** Not known at a point, because a root within it has no value there. */
const unknown = 2;

/**
 * Which square roots depend on each other: √(1 + 1/x²)·√(1 + x²) is rational up to a sign, √x·√(1 + x) is not.
 *
 * A field gives each root one of its two signs. As long as no product of radicands is a square, all choices are alike: what
 * holds for one holds for all (Galois). Where one is, as of (x²+1)/x² and x²+1, the choice depends on the sign of
 * x: then a wrong formula may hold in half of all points, and so many more points are needed. Whether a
 * product of radicands is a square is told by whether it is one at all points.
 */
export class Radicands {
  readonly #all: readonly Radicand[];
  /** For each point the quadratic characters of the radicands: 0 for a square, 1 for none. */
  readonly #rows: number[][] = [];
  /** Pairs of radicands that had unlike values somewhere. */
  readonly #unlike: boolean[][];

  constructor(sides: readonly Rooted[]) {
    this.#all = sides.flatMap(({ field, profile }) =>
      profile.roots.flatMap((root) => {
        const term = first(root);
        const mask = profile.levels[root.id] ?? 0;
        return [0, 1, 2, 3].flatMap((level) => ((mask >> level) & 1 ? [{ field, term, level }] : []));
      }),
    );
    this.#unlike = this.#all.map(() => []);
  }

  get count(): number {
    return this.#all.length;
  }

  /** How many points were looked at. */
  get seen(): number {
    return this.#rows.length;
  }

  /** Takes down the characters at the point that both sides were evaluated at last. */
  note(lane: Lane): void {
    const values = this.#all.map(({ field, term, level }) => field.valueOf(term, level));
    this.#rows.push(
      values.map((value, i) => {
        if (Number.isNaN(value) || value === 0) return unknown;
        for (let j = 0; j < i; j += 1) {
          const row = this.#unlike[i];
          if (row !== undefined && (values[j] ?? Number.NaN) !== value && !Number.isNaN(values[j] ?? Number.NaN))
            row[j] = true;
        }
        return isSquareModulo(value, lane.prime(this.#all[i]?.level ?? 0)) ? 0 : 1;
      }),
    );
  }

  /** How many independent products of radicands are squares, as far as the points tell: never too few but by a chance of 2^-points. */
  dependent(): number {
    let found = 0;
    const kept: number[] = [];
    for (let i = 0; i < this.#all.length; i += 1) {
      if (kept.some((j) => this.#all[j]?.level === this.#all[i]?.level && this.#unlike[i]?.[j] !== true)) continue;
      if (this.#independent(i, kept)) kept.push(i);
      else found += 1;
    }
    return found;
  }

  /** Whether no product of the radicand i with some of those kept was a square at all points where both are known. */
  #independent(i: number, kept: readonly number[]): boolean {
    // Gauss elimination over the field of two elements: is column i a sum of the columns kept?
    const rows = this.#rows.filter((row) => row[i] !== unknown && kept.every((j) => row[j] !== unknown));
    const reduced: number[] = [];
    for (const row of rows) {
      let bits = kept.reduce((sum, j, k) => sum | ((row[j] ?? 0) << (k + 1)), row[i] ?? 0);
      for (const pivot of reduced) bits = Math.min(bits, bits ^ pivot);
      if (bits === 1) return true;
      if (bits !== 0) reduced.push(bits);
      reduced.sort((a, b) => b - a);
    }
    return false;
  }
}
