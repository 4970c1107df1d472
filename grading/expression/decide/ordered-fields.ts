import type { Decision } from "./cells";
import type { FieldSpace } from "./field";
import type { Lane } from "./lane";
import type { Profile } from "./lanes";
import { soleVariable } from "./orientation";
import type { Polynomial } from "./polynomial";
import { isSquareModulo, multiplyModulo, powerModulo } from "./primes";
import { negative, nil, positive, type Term } from "./term";

interface Side {
  readonly field: FieldSpace;
  readonly profile: Profile;
}

/** Each halves the fields that fit. */
const smallPrimes: readonly bigint[] = [2n, 3n, 5n, 7n, 11n, 13n];

/** Most sums that are asked to be squares: each halves the points that fit. */
const most = 5;

/**
 * What is known to be positive, as a condition on points of a field whose prime is 3 modulo 4: there, of a number and its
 * opposite exactly one is a square, and the squares behave as positive numbers do under products and roots. So √((1 + s)²)
 * is 1 + s at the points at which 1 + s is a square.
 */
export class Conditions {
  readonly #sums: readonly { readonly field: FieldSpace; readonly term: Term; readonly sign: number }[];
  readonly #decisions: readonly Decision[];
  readonly #sides: readonly Side[];

  constructor(sides: readonly Side[], decisions: readonly Decision[]) {
    this.#sides = sides;
    this.#decisions = decisions
      .filter(({ on, sign }) => sign !== 0 && soleVariable(on.polynomial) === "")
      .slice(0, most);
    const sums = sides.flatMap(({ field, profile }) => field.sums().map((term) => ({ field, profile, term })));
    const known = sums.flatMap(({ field, profile, term }) => {
      if (term.kind !== "sum" || ((profile.levels[term.id] ?? 0) & 1) === 0) return [];
      const sign = (term.signs & ~nil) === positive ? 1 : (term.signs & ~nil) === negative ? -1 : 0;
      return sign === 0 ? [] : [{ field, term, sign, direct: term.args.some(hasRoot) }];
    });
    this.#sums = known
      .sort((a, b) => Number(b.direct) - Number(a.direct))
      .slice(0, Math.max(0, most - this.#decisions.length));
  }

  /** Primes within the coefficients, which are positive too: x - 1/2 is a square where 2x - 1 is only if 2 is. */
  primes(): ReadonlySet<number> {
    const found = new Set<number>();
    for (const { field } of this.#sides) {
      for (const { n, d } of field.rationals()) {
        for (const prime of smallPrimes) if (n % prime === 0n || d % prime === 0n) found.add(Number(prime));
      }
    }
    return found;
  }

  get count(): number {
    return this.#sums.length + this.#decisions.length;
  }

  /** Whether all of them hold at the point at which the sides were evaluated last. */
  hold(lane: Lane): boolean {
    const p = lane.prime(0);
    const fits = (value: number, sign: number): boolean =>
      Number.isNaN(value) || value === 0 || isSquareModulo(value, p) === (sign === 1);
    return (
      this.#decisions.every(({ on, sign }) => fits(this.#value(on.polynomial, lane, p), sign)) &&
      this.#sums.every(({ field, term, sign }) => fits(field.valueOf(term), sign))
    );
  }

  /** The value of a switch, or NaN where it is over terms that neither side has. */
  #value(polynomial: Polynomial, lane: Lane, p: number): number {
    let total = 0;
    for (const { powers, coefficient } of polynomial.values()) {
      // Switches are primitive: their coefficients are whole.
      const modulus = BigInt(p);
      let product = Number(((coefficient.n % modulus) + modulus) % modulus);
      for (const { atom, exponent } of powers) {
        product = multiplyModulo(product, powerModulo(this.#atom(atom.term, lane), exponent, p), p);
      }
      total = (total + product) % p;
    }
    return total;
  }

  #atom(term: Term, lane: Lane): number {
    if (term.kind === "variable") return lane.variable(term.name, 0);
    if (term.kind === "exp") return Number.NaN;
    for (const { field } of this.#sides) {
      const found = field.valueOf(term);
      if (!Number.isNaN(found)) return found;
    }
    return Number.NaN;
  }
}

const hasRoot = (term: Term): boolean => term.kind === "root" || (term.kind === "product" && term.args.some(hasRoot));
