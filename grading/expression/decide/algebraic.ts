import type { Rational } from "../rational";
import type { Lowered } from "./lower";
import { type Sharp, sharp } from "./sharp";
import { first, type Term } from "./term";

/** Most bits that are worked out to tell 0 from what is not. */
const mostBits = 6000;
/** Highest order of a root of unity. */
const mostTurns = 2n ** 10n;

/**
 * Whether a constant made of rational numbers, roots, and sines and cosines of rational parts of π is 0.
 *
 * Such a number is U/L with algebraic integers U and L. If no conjugate of U is larger than u and none of L than l, and
 * all of them lie in a field of degree D, then the norm of U is a whole number, so that U/L is 0 or at least 1/(l·u^(D-1))
 * in size (Burnikel, Fleischer, Mehlhorn, Schirra 2000). Enough bits therefore decide, without a chance of error.
 */
export function isZero(lowered: Lowered): boolean | null {
  const found = new Sizes().of(lowered.root);
  if (found === null) return null;
  const { upper, lower, degree } = found;
  const needed = Math.ceil((degree - 1) * upper + lower) + 8;
  if (!(needed <= mostBits)) return null;
  for (const bits of [160, needed + 96]) {
    const value = sharp(lowered, BigInt(bits));
    if (value === null) return null;
    if (value.low > 0n || value.high < 0n) return false;
    if (bits > needed && withinPower(value, bits - needed)) return true;
  }
  return null;
}

const withinPower = ({ low, high }: Sharp, power: number): boolean => {
  const reach = 1n << BigInt(power);
  return low > -reach && high < reach;
};

/** Binary logarithms of bounds for all conjugates of numerator and denominator. */
interface Size {
  readonly upper: number;
  readonly lower: number;
}

class Sizes {
  readonly #known = new Map<Term, Size | null>();
  readonly #names = new Map<Term, number>();
  readonly #made = new Map<string, number>();
  /** Distinct roots and their degrees. */
  readonly #roots = new Map<string, number>();
  #turn = 1n;

  of(root: Term): (Size & { readonly degree: number }) | null {
    const size = this.#size(root);
    if (size === null || this.#turn > mostTurns) return null;
    let degree = totient(this.#turn);
    for (const each of this.#roots.values()) degree *= each;
    return { ...size, degree };
  }

  #size(term: Term): Size | null {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const made = this.#make(term);
    this.#known.set(term, made);
    return made;
  }

  #make(term: Term): Size | null {
    switch (term.kind) {
      case "rational":
        return { upper: bits(term.value.n), lower: bits(term.value.d) };
      case "sum":
        return this.#all(term, (a, b) => ({
          upper: Math.max(a.upper + b.lower, b.upper + a.lower) + 1,
          lower: a.lower + b.lower,
        }));
      case "product":
        return this.#all(term, (a, b) => ({ upper: a.upper + b.upper, lower: a.lower + b.lower }));
      case "power": {
        const base = this.#size(first(term));
        if (base === null) return null;
        const n = Math.abs(term.n);
        const [upper, lower] = [n * base.upper, n * base.lower];
        return term.n > 0 ? { upper, lower } : { upper: lower, lower: upper };
      }
      case "root": {
        const inner = this.#size(first(term));
        if (inner === null) return null;
        this.#roots.set(`${term.n}√${this.#name(first(term))}`, term.n);
        const { upper, lower } = inner;
        const k = term.n;
        if (upper >= lower) return { upper: (upper + (k - 1) * lower) / k, lower };
        return { upper, lower: ((k - 1) * upper + lower) / k };
      }
      case "sin":
      case "cos": {
        const angle = partOfPi(first(term));
        if (angle === null) return null;
        // 2cos and 2sin of 2πm/N are algebraic integers of the field of the N-th roots of unity, if 4 divides N.
        this.#turn = multiple(multiple(this.#turn, 4n), 2n * angle.d);
        return { upper: 1, lower: 1 };
      }
      default:
        return null;
    }
  }

  #all(term: Term, join: (a: Size, b: Size) => Size): Size | null {
    let total: Size | null = null;
    for (const part of term.args) {
      const size = this.#size(part);
      if (size === null) return null;
      total = total === null ? size : join(total, size);
    }
    return total;
  }

  /** Alike terms have one name, and others another one, so that each root is counted, and counted once. */
  #name(term: Term): number {
    const known = this.#names.get(term);
    if (known !== undefined) return known;
    const own = term.kind === "rational" ? `${term.value.n}/${term.value.d}` : `${term.kind}${term.n}`;
    const written = `${own}(${term.args.map((each) => this.#name(each)).join(",")})`;
    const made = this.#made.get(written) ?? this.#made.size;
    this.#made.set(written, made);
    this.#names.set(term, made);
    return made;
  }
}

/** The rational number r of r·π; null for other terms. */
export function partOfPi(term: Term): Rational | null {
  if (term.kind === "pi") return { n: 1n, d: 1n };
  if (term.kind !== "product" || term.args.length !== 2 || !term.args.some(({ kind }) => kind === "pi")) return null;
  return term.args.find(({ kind }) => kind === "rational")?.value ?? null;
}

const bits = (n: bigint): number => (n === 0n ? 0 : Math.log2(Number(n < 0n ? -n : n)) + 1e-9);

function multiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** Euler's totient: the degree of the field of the n-th roots of unity. */
function totient(n: bigint): number {
  let [left, found] = [Number(n), Number(n)];
  for (let p = 2; p * p <= left; p += 1) {
    if (left % p !== 0) continue;
    found -= found / p;
    while (left % p === 0) left /= p;
  }
  return left > 1 ? found - found / left : found;
}
