import type { Lowered } from "./lower";
import { type Chain, circleChains, deepChains, gaussianChains, realChains } from "./primes";
import { first, type Term } from "./term";

/** What the field evaluation needs to know of an expression before it starts. All sizes are upper bounds. */
export interface Profile {
  /** Bit L is set where the term is needed at level L; level L+1 holds the exponents of level L. */
  readonly levels: number[];
  readonly depth: number;
  readonly circle: boolean;
  /** i stands in exponents. */
  readonly gaussian: boolean;
  /** Logarithms stand in exponents: the value of a variable must be the generator to the power of its logarithm. */
  readonly tied: boolean;
  /** The variables whose logarithms stand in exponents: these are logarithms of absolute values. */
  readonly logarithms: ReadonlySet<string>;
  /** Square roots of sums: their signs in a field are arbitrary. In order of the terms. */
  readonly roots: readonly Term[];
  readonly hasRoots: boolean;
  /** Products over a dummy: each factor to a power that is drawn, by which half of all points lose the sign of -1. */
  readonly hasProducts: boolean;
  /** Whole numbers whose square roots are needed at the first level: not every field has them. */
  readonly surds: ReadonlySet<number>;
  /** Total degree of numerator and denominator over all levels. */
  readonly degree: number;
  /** Bits of the coefficients. */
  readonly bits: number;
  /** 32-bit hash of the structure. */
  readonly hash: number;
}

export const deepest = 3;

const noSurds: ReadonlySet<number> = new Set();

export function profile({ terms, root }: Lowered): Profile {
  const { list } = terms;
  const levels = new Array<number>(list.length).fill(0);
  levels[root.id] = 1;
  const need = (argument: Term, bits: number): void => {
    levels[argument.id] = (levels[argument.id] ?? 0) | bits;
  };
  let [circle, gaussian, tied, hasRoots, hasProducts, all] = [false, false, false, false, false, 1];
  const roots: Term[] = [];
  const logarithms = new Set<string>();
  let surds = noSurds;
  for (let i = root.id; i >= 0; i -= 1) {
    const term = list[i];
    const mask = levels[i] ?? 0;
    if (term === undefined || mask === 0) continue;
    all |= mask;
    const up = (mask << 1) & ((2 << deepest) - 1);
    switch (term.kind) {
      case "sin":
      case "cos":
        circle = true;
        need(first(term), up);
        // A function that stands too deep for its exponent is known by its argument's value alone.
        if (mask >> 2) need(first(term), mask);
        break;
      case "exp":
        need(first(term), up);
        if (mask >> deepest) need(first(term), mask);
        break;
      case "imaginary":
        circle = true;
        if (mask > 1) gaussian = true;
        break;
      case "ln":
        need(first(term), mask);
        if (mask > 1) {
          tied = true;
          if (first(term).kind === "variable") logarithms.add(first(term).name);
        }
        break;
      case "root":
        need(first(term), mask);
        hasRoots = true;
        if (term.n === 2 && !simple(first(term))) roots.push(term);
        if (term.n === 2 && (mask & 1) === 1 && first(term).kind === "rational") {
          const { n } = first(term);
          if (n > 0) surds = new Set(surds).add(n);
        }
        break;
      default:
        if (term.kind === "repeated") hasProducts = true;
        for (const argument of term.args) need(argument, mask);
    }
  }
  let depth = 0;
  while (all >> (depth + 1)) depth += 1;
  roots.reverse();
  const size = sizes(list, levels);
  return {
    levels,
    depth,
    circle,
    gaussian,
    tied,
    logarithms,
    roots,
    hasRoots,
    hasProducts,
    surds,
    ...size,
    hash: hashOf(list, levels),
  };
}

/** Radicands whose root is determined by the roots of variables and primes. */
function simple(term: Term): boolean {
  if (term.kind === "variable" || term.kind === "pi") return true;
  if (term.kind === "rational") return true;
  if (term.kind === "root") return simple(first(term));
  return false;
}

/** Bounds for degree and coefficients, so that the chance of a zero by accident can be stated. */
function sizes(list: readonly Term[], levels: number[]): { readonly degree: number; readonly bits: number } {
  const above = new Array<number>(list.length).fill(0);
  const below = new Array<number>(list.length).fill(0);
  const bits = new Array<number>(list.length).fill(0);
  let deep = 0;
  let last = 0;
  for (const term of list) {
    const { id, args } = term;
    if ((levels[id] ?? 0) === 0) continue;
    last = id;
    let [up, down, height] = [0, 0, 1];
    switch (term.kind) {
      case "rational":
        height = Number.isNaN(term.n)
          ? term.value.n.toString(2).length + term.value.d.toString(2).length
          : Math.log2(2 + Math.abs(term.n));
        break;
      case "sum":
        for (const part of args) {
          up = Math.max(up, above[part.id] ?? 0);
          down += below[part.id] ?? 0;
          height += (bits[part.id] ?? 0) + 1;
        }
        up += down;
        break;
      case "product":
        for (const part of args) {
          up += above[part.id] ?? 0;
          down += below[part.id] ?? 0;
          height += bits[part.id] ?? 0;
        }
        break;
      case "power": {
        const base = first(term).id;
        const n = Math.abs(term.n);
        const [a, b] = [n * (above[base] ?? 0), n * (below[base] ?? 0)];
        [up, down] = term.n > 0 ? [a, b] : [b, a];
        height = n * (bits[base] ?? 0);
        break;
      }
      case "choose":
        for (const part of args) {
          up = Math.max(up, above[part.id] ?? 0);
          down = Math.max(down, below[part.id] ?? 0);
          height = Math.max(height, bits[part.id] ?? 0);
        }
        break;
      default:
        [up, down] = [1, 1];
        for (const part of args) {
          deep += (above[part.id] ?? 0) + (below[part.id] ?? 0) + 1;
          height += bits[part.id] ?? 0;
        }
    }
    above[id] = up;
    below[id] = down;
    bits[id] = height;
  }
  return { degree: (above[last] ?? 0) + (below[last] ?? 0) + deep + 1, bits: (bits[last] ?? 0) + 8 };
}

function hashOf(list: readonly Term[], levels: number[]): number {
  let hash = 0x9e3779b9;
  const mix = (n: number): void => {
    hash = Math.imul(hash ^ n, 0x85ebca6b);
    hash ^= hash >>> 13;
  };
  for (const { id, kind, args, n, name, value } of list) {
    if ((levels[id] ?? 0) === 0) continue;
    mix(kind.length * 131 + kind.charCodeAt(0) * 7 + kind.charCodeAt(2));
    mix(n | 0);
    for (const argument of args) mix(argument.id);
    for (let i = 0; i < name.length; i += 1) mix(name.charCodeAt(i));
    if (kind === "rational") {
      mix(Number(BigInt.asUintN(32, value.n)));
      mix(Number(BigInt.asUintN(32, value.d)));
      if (Number.isNaN(n)) mix(Number(BigInt.asUintN(32, (value.n >> 32n) ^ (value.n >> 64n) ^ (value.d >> 32n))));
    }
  }
  return hash | 0;
}

/** How surely a comparison is to be made. */
export interface Lanes {
  readonly pool: readonly Chain[];
  /** The chance that unlike expressions agree in one lane. */
  readonly chance: number;
  /** So many lanes make a chance of error below 2^-60. */
  readonly count: number;
}

/** The fields for a comparison; null where none are large enough. */
export function lanesFor(a: Profile, b: Profile): Lanes | null {
  const depth = Math.max(a.depth, b.depth);
  const circle = a.circle || b.circle;
  if (depth > (circle ? 2 : deepest)) return null;
  const turning = depth > 1 ? deepChains : a.gaussian || b.gaussian ? gaussianChains : circleChains;
  const pool = circle ? turning() : realChains(depth + 1);
  const smallest = pool[0]?.primes[Math.min(depth, (pool[0]?.primes.length ?? 1) - 1)];
  if (smallest === undefined) return null;
  // Of the fields of a pool, about one in two has a given square root.
  const usable = pool.length / 2 ** Math.max(a.surds.size, b.surds.size);
  const byAccident = (a.degree + b.degree) / smallest + (a.bits + b.bits) / 25 / usable;
  if (!(byAccident < 0.25)) return null;
  const chance = a.hasProducts || b.hasProducts ? 0.5 : byAccident;
  return { pool, chance, count: Math.ceil(61 / -Math.log2(chance)) };
}

/** Most variables of either sign that are told from their absolute values: each doubles the lanes. */
const mostTurning = 5;

/**
 * The variables of either sign whose absolute value stands for them in a logarithm: what is wrong for one choice of their signs alone is seen
 * in lanes of those signs alone, so that each choice needs all lanes. Null where these are too many.
 */
export function turningSigns(a: Profile, b: Profile, either: ReadonlySet<string>): readonly string[] | null {
  const names = [...either].filter((name) => a.logarithms.has(name) || b.logarithms.has(name)).sort();
  return names.length > mostTurning ? null : names;
}
