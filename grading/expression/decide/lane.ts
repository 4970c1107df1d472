import { type Chain, multiplyModulo, powerModulo } from "./primes";

/** A word that is random for whoever cannot choose the inputs freely (murmur3's finaliser). */
export function scramble(a: number, b: number): number {
  let h = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b + 0x9e3779b9, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
}

export function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash;
}

/** What both sides of a comparison share in all lanes. */
export interface Rules {
  /** Logarithms stand in exponents: a variable's value is the generator to the power of its logarithm's value. */
  readonly tied: boolean;
  /** Roots occur, so variables get values that have roots. */
  readonly hasRoots: boolean;
  /** Variables that are negative in the cell that is looked at. */
  readonly below: ReadonlySet<string>;
  /** Variables of both signs there: which one is drawn anew for each lane, or takes turns. */
  readonly either: ReadonlySet<string>;
  /** Those whose signs take turns from lane to lane, all combinations of them. */
  readonly turning: readonly string[];
}

/** One random point of one chain of fields: all values are drawn from `seed`, by name and level. */
export class Lane {
  readonly chain: Chain;
  readonly seed: number;
  readonly rules: Rules;
  readonly #turn: number;
  readonly #generators: number[] = [];

  constructor(chain: Chain, seed: number, rules: Rules, turn: number) {
    this.chain = chain;
    this.seed = seed;
    this.rules = rules;
    this.#turn = turn;
  }

  prime(level: number): number {
    return this.chain.primes[level] ?? 3;
  }

  /** Whether exponents of this level have a level of their own. */
  hasExponents(level: number): boolean {
    return level + 1 < this.chain.primes.length;
  }

  /** A generator of the subgroup whose order is the next prime of the chain. */
  generator(level: number): number {
    const known = this.#generators[level];
    if (known !== undefined) return known;
    const p = this.prime(level);
    const made = powerModulo(2 + ((scramble(this.seed, 77 + level) >>> 0) % (p - 3)), this.#cofactor(level), p);
    this.#generators[level] = made;
    return made;
  }

  #cofactor(level: number): number {
    const p = this.prime(level);
    return (p - 1) / (this.chain.primes[level + 1] ?? (p - 1) / 2);
  }

  /** A random residue, not 0. */
  draw(kind: number, level: number): number {
    return 1 + ((scramble(scramble(this.seed, kind), level) >>> 0) % (this.prime(level) - 1));
  }

  /** The same where roots occur: a residue that has roots of all degrees 2^k, which are unique in its subgroup. */
  drawWithRoots(kind: number, level: number): number {
    const drawn = this.draw(kind, level);
    return this.rules.hasRoots ? powerModulo(drawn, this.#cofactor(level), this.prime(level)) : drawn;
  }

  /** A function of a residue without any law but that equal arguments have equal values. */
  oracle(kind: number, argument: number, level: number): number {
    if (Number.isNaN(argument)) return argument;
    return (scramble(scramble(this.seed, kind), argument) >>> 0) % this.prime(level);
  }

  logarithmOf(name: string, level: number): number {
    return this.draw(nameHash(name) ^ 0x5bd1e995, level);
  }

  variable(name: string, level: number): number {
    const p = this.prime(level);
    const size =
      this.rules.tied && this.hasExponents(level)
        ? powerModulo(this.generator(level), this.logarithmOf(name, level + 1), p)
        : this.drawWithRoots(nameHash(name), level);
    return this.rules.below.has(name) || (this.rules.either.has(name) && this.#isTurned(name)) ? p - size : size;
  }

  #isTurned(name: string): boolean {
    const at = this.rules.turning.indexOf(name);
    if (at >= 0) return ((this.#turn >> at) & 1) === 1;
    return (scramble(scramble(this.seed, nameHash(name)), 0x51ed) & 64) !== 0;
  }

  /** generator^exponent, for an exponent of the next level. */
  exponential(exponent: number, level: number): number {
    if (Number.isNaN(exponent)) return exponent;
    return powerModulo(this.generator(level), exponent, this.prime(level));
  }

  /** e^(iu) for the value of u at the next level; i there is a root of -1, or any number where there is none, since u is real. */
  turn(u: number, level: number): number {
    const order = this.prime(level + 1);
    return this.exponential(multiplyModulo(u, this.chain.roots[level + 1] ?? this.draw(91, level + 1), order), level);
  }
}
