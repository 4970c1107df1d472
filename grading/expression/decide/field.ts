import { first } from "./build";
import { type Lane, type Profile, scramble } from "./lanes";
import type { Lowered } from "./lower";
import { inverseModulo, multiplyModulo, powerModulo, rootModulo } from "./primes";
import type { Term } from "./term";

/** What is fixed while an expression is evaluated in a field. */
export interface Setting {
  readonly lowered: Lowered;
  readonly profile: Profile;
  /** For each `choose`, by id: the sign of what it depends on. */
  readonly signs: Int8Array;
  /** Whether any side of the comparison ties variables to their logarithms, has roots, or turns on the circle. */
  readonly tied: boolean;
  readonly hasRoots: boolean;
  /** Variables that are negative here. */
  readonly below: ReadonlySet<string>;
}

/** Points at which the terms of a symbolic sum are taken: sums are compared as functionals of their terms. */
const atoms = 5;

/**
 * The value at a random point of a field, or NaN where there is none.
 *
 * The random point maps the ring of formal expressions into the field, and keeps every rule that deciding may use:
 * those of rational functions; e^(u+v) = e^u·e^v, since e^u is a generator to the power of u's value modulo the
 * generator's order; x^(a+b), since the value of a variable is the generator to the power of its logarithm's value; squares of
 * roots; sin² + cos² = 1 with all addition theorems, by a root of -1; and equal functions of equal arguments, since an
 * opaque function is a hash of its argument's value. So a true rule never breaks, and unlike expressions meet by chance alone.
 */
export function evaluate(setting: Setting, lane: Lane, space: Float64Array): number {
  const { lowered, profile } = setting;
  const bound = new Map<string, number>();
  for (let level = profile.depth; level >= 0; level -= 1) {
    sweep(setting, lane, space, level, lowered.root.id, bound, null);
  }
  return space[lowered.root.id] ?? Number.NaN;
}

function sweep(
  setting: Setting,
  lane: Lane,
  space: Float64Array,
  level: number,
  last: number,
  bound: ReadonlyMap<string, number>,
  only: string | null,
): void {
  const { list } = setting.lowered.terms;
  const { levels } = setting.profile;
  const size = list.length;
  const p = lane.chain.primes[level] ?? 3;
  const offset = level * size;
  for (let id = 0; id <= last; id += 1) {
    if (((levels[id] ?? 0) & (1 << level)) === 0) continue;
    const term = list[id];
    if (term === undefined || (only !== null && !uses(term, only))) continue;
    space[offset + id] = value(setting, lane, space, level, offset, p, term, bound);
  }
}

function uses(term: Term, name: string): boolean {
  return term.kind === "variable" ? term.name === name : term.args.some((argument) => uses(argument, name));
}

/** A residue below p from a word. */
const residue = (word: number, p: number): number => (word >>> 0) % p;

function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash;
}

/** A function of a residue that has no law but that equal arguments have equal values. */
const oracle = (lane: Lane, kind: number, argument: number, p: number): number =>
  residue(scramble(scramble(lane.seed, kind), argument), p);

/** A generator of the subgroup whose order is the next prime of the chain. */
function generator(lane: Lane, level: number, p: number): number {
  const next = lane.chain.primes[level + 1] ?? 1;
  return powerModulo(2 + residue(scramble(lane.seed, 77 + level), p - 3), (p - 1) / next, p);
}

function logOfVariable(lane: Lane, name: string, level: number): number {
  // The logarithm's value one level up: any residue modulo the order of the generator.
  const order = lane.chain.primes[level] ?? 3;
  return 1 + residue(scramble(scramble(lane.seed, nameHash(name)), 1000 + level), order - 1);
}

function variable(setting: Setting, lane: Lane, name: string, level: number, p: number): number {
  const deepestLevel = level + 1 >= lane.chain.primes.length;
  let drawn: number;
  if (setting.tied && !deepestLevel)
    drawn = powerModulo(generator(lane, level, p), logOfVariable(lane, name, level + 1), p);
  else {
    drawn = 1 + residue(scramble(scramble(lane.seed, nameHash(name)), level), p - 1);
    // Squares have roots.
    if (setting.hasRoots) drawn = powerModulo(drawn, (p - 1) / (lane.chain.primes[level + 1] ?? (p - 1) / 2), p);
  }
  return setting.below.has(name) ? p - drawn : drawn;
}

function value(
  setting: Setting,
  lane: Lane,
  space: Float64Array,
  level: number,
  offset: number,
  p: number,
  term: Term,
  bound: ReadonlyMap<string, number>,
): number {
  const { args } = term;
  const at = (argument: Term | undefined): number =>
    argument === undefined ? Number.NaN : (space[offset + argument.id] ?? Number.NaN);
  const above = (argument: Term | undefined): number =>
    argument === undefined
      ? Number.NaN
      : (space[offset + setting.lowered.terms.list.length + argument.id] ?? Number.NaN);
  switch (term.kind) {
    case "rational":
      return rational(term, p);
    case "variable": {
      const dummy = bound.get(term.name);
      if (dummy !== undefined) return 1 + residue(scramble(scramble(lane.seed, dummy), 500 + level), p - 1);
      return variable(setting, lane, term.name, level, p);
    }
    case "pi":
      return 1 + residue(scramble(lane.seed, 31 + level), p - 1);
    case "imaginary":
      return lane.chain.roots[level] ?? Number.NaN;
    case "undefined":
      return Number.NaN;
    case "sum": {
      let total = 0;
      for (const part of args) {
        total += at(part);
        if (total >= p) total -= p;
      }
      return total;
    }
    case "product": {
      let total = 1;
      for (const part of args) {
        const exact = total * at(part);
        total = exact - p * Math.floor(exact / p);
      }
      return total;
    }
    case "power": {
      const base = at(args[0]);
      if (term.n === 2) return multiplyModulo(base, base, p);
      if (term.n > 0) return powerModulo(base, term.n, p);
      const inverse = inverseModulo(base, p);
      return term.n === -1 ? inverse : powerModulo(inverse, -term.n, p);
    }
    case "exp": {
      if (level + 1 >= lane.chain.primes.length) return oracle(lane, 5, at(args[0]), p);
      return powerModuloOrNaN(generator(lane, level, p), above(args[0]), p);
    }
    case "ln":
      return logarithm(setting, lane, level, p, first(term), at(args[0]));
    case "root":
      return term.n === 2 ? rootModulo(at(args[0]), p) : oddRoot(at(args[0]), term.n, p);
    case "sin":
    case "cos":
      return circular(lane, level, p, term, at(args[0]), above(args[0]));
    case "arctan":
    case "arcsin":
    case "erf":
      return oracle(lane, term.kind.length, at(args[0]), p);
    case "parity":
    case "floor":
      return oracle(lane, 11, at(args[0]), p);
    case "factorial":
      return 1 + oracle(lane, 12, at(args[0]), p - 1);
    case "opaque": {
      let seed = nameHash(term.name);
      let total = 0;
      for (const argument of args) {
        total = at(argument);
        seed = scramble(seed, total);
      }
      return Number.isNaN(total) ? total : oracle(lane, 13, seed, p);
    }
    case "choose": {
      const sign = setting.signs[term.id];
      return at(sign === -1 ? args[1] : sign === 0 ? args[2] : args[3]);
    }
    case "total":
    case "repeated":
      return reduce(setting, lane, space, level, offset, p, term, bound);
  }
}

const powerModuloOrNaN = (base: number, exponent: number, p: number): number =>
  Number.isNaN(exponent) ? exponent : powerModulo(base, exponent, p);

function rational(term: Term, p: number): number {
  if (!Number.isNaN(term.n)) {
    const left = term.n % p;
    return left < 0 ? left + p : left;
  }
  const modulus = BigInt(p);
  const n = Number(((term.value.n % modulus) + modulus) % modulus);
  return multiplyModulo(n, inverseModulo(Number(term.value.d % modulus), p), p);
}

function logarithm(setting: Setting, lane: Lane, level: number, p: number, argument: Term, at: number): number {
  if (level > 0 && argument.kind === "variable" && setting.tied) {
    return logOfVariable(lane, argument.name, level) % p;
  }
  // ln|u| = ln|-u|: the smaller of the two residues stands for both.
  if (at === 0) return Number.NaN;
  return Number.isNaN(at) ? at : oracle(lane, 16 + level, Math.min(at, p - at), p);
}

/** The root of an odd degree is unique where the degree is prime to p - 1. */
function oddRoot(radicand: number, degree: number, p: number): number {
  const inverse = inverseModulo(degree % (p - 1), p - 1);
  if (Number.isNaN(radicand) || (inverse * degree) % (p - 1) !== 1) return Number.NaN;
  return powerModulo(radicand, inverse, p);
}

/** sin and cos from w = e^(iu): (w - 1/w)/(2i) and (w + 1/w)/2. */
function circular(lane: Lane, level: number, p: number, term: Term, at: number, above: number): number {
  const i = lane.chain.roots[level];
  const order = lane.chain.primes[level + 1];
  if (i === undefined || order === undefined) return oracle(lane, term.kind === "sin" ? 18 : 19, at, p);
  // i one level up; where that level has no root of -1, a random multiple serves, since u is real.
  const turn = lane.chain.roots[level + 1] ?? 1 + residue(scramble(lane.seed, 91), order - 1);
  const w = powerModuloOrNaN(generator(lane, level, p), multiplyModulo(above, turn, order), p);
  const inverse = inverseModulo(w, p);
  const half = (p + 1) / 2;
  if (term.kind === "cos") return multiplyModulo(half, (w + inverse) % p, p);
  return multiplyModulo(multiplyModulo(half, (w - inverse + p) % p, p), p - i, p);
}

function reduce(
  setting: Setting,
  lane: Lane,
  space: Float64Array,
  level: number,
  offset: number,
  p: number,
  term: Term,
  bound: ReadonlyMap<string, number>,
): number {
  const [length, body] = term.args;
  if (length === undefined || body === undefined) return Number.NaN;
  const count = space[offset + length.id] ?? Number.NaN;
  let total = term.kind === "total" ? 0 : 1;
  for (let k = 0; k < atoms; k += 1) {
    const inner = new Map([...bound, [term.name, 40 + k]]);
    for (let deep = setting.profile.depth; deep >= level; deep -= 1) {
      sweep(setting, lane, space, deep, body.id, inner, term.name);
    }
    const weight = 1 + oracle(lane, 60 + k, count, p - 1);
    const at = space[offset + body.id] ?? Number.NaN;
    if (term.kind === "total") total = (total + multiplyModulo(weight, at, p)) % p;
    else total = multiplyModulo(total, powerModuloOrNaN(at, weight, p), p);
  }
  return total;
}
