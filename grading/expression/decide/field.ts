import type { Rational } from "../rational";
import { dependents } from "./dependents";
import { spend } from "./effort";
import { logarithm, oddOracle, opposite, rational } from "./field-values";
import type { Lane } from "./lane";
import { nameHash, scramble } from "./lane";
import type { Profile } from "./lanes";
import type { Lowered } from "./lower";
import { inverseModulo, multiplyModulo, oddRootModulo, powerModulo, rootModulo } from "./primes";
import { first, type Term } from "./term";

/** Points at which the terms of a symbolic sum are taken: sums are compared as functionals of their terms. */
const atoms = 5;
/** Most values of one max or min that are compared as a set. */
const mostCompared = 32;
/** As in prepare.ts: the sign that a case depends on is not settled. */
const open = 2;

const noDummies: ReadonlyMap<string, number> = new Map();

/**
 * Values of one expression at random points of fields.
 *
 * A random point maps the ring of formal expressions into the field, and keeps every rule that deciding may use:
 * those of rational functions; e^(u+v) = e^u·e^v, since e^u is a generator to the power of u's value modulo the
 * generator's order; x^(a+b), since the value of a variable is the generator to the power of its logarithm's value; squares of
 * roots; sin² + cos² = 1 with all addition theorems, by a root of -1; and equal functions of equal arguments, since an
 * opaque function is a hash of its argument's value. So a true rule never breaks, and unlike expressions meet by chance alone.
 */
export class FieldSpace {
  readonly #list: readonly Term[];
  readonly #root: number;
  readonly #profile: Profile;
  readonly #values: number[];
  #known: Map<string, readonly Term[]> | null = null;
  #dummies = noDummies;

  constructor({ terms, root }: Lowered, profile: Profile) {
    this.#list = terms.list;
    this.#root = root.id;
    this.#profile = profile;
    this.#values = new Array<number>((root.id + 1) * (profile.depth + 1)).fill(0);
  }

  /** The value, or NaN where there is none. `signs` says by id which branch each `choose` takes. */
  evaluate(lane: Lane, signs: number[]): number {
    this.#dummies = noDummies;
    for (let level = this.#profile.depth; level >= 0; level -= 1) this.#sweep(lane, signs, level, this.#root, null);
    return this.#values[this.#root] ?? Number.NaN;
  }

  /** The sums among the terms. */
  sums(): readonly Term[] {
    return this.#list.filter(({ kind }) => kind === "sum");
  }

  /** The numbers among the terms, but 0. */
  rationals(): readonly Rational[] {
    return this.#list.flatMap(({ kind, value }) => (kind === "rational" && value.n !== 0n ? [value] : []));
  }

  /** The value of one of the expression's own terms at the last point, or NaN where that was not worked out. */
  valueOf(term: Term, level = 0): number {
    if (this.#list[term.id] !== term || ((this.#profile.levels[term.id] ?? 0) & (1 << level)) === 0) return Number.NaN;
    return this.#values[level * (this.#root + 1) + term.id] ?? Number.NaN;
  }

  #sweep(lane: Lane, signs: number[], level: number, last: number, only: string | null): void {
    const bit = 1 << level;
    const { levels } = this.#profile;
    const offset = level * (this.#root + 1);
    const p = lane.prime(level);
    if (only !== null) {
      const parts = this.#dependents(last, only);
      spend(parts.length);
      for (const term of parts) {
        if (((levels[term.id] ?? 0) & bit) !== 0) {
          this.#values[offset + term.id] = this.#value(lane, signs, level, offset, p, term);
        }
      }
      return;
    }
    // Most are passed over at most levels.
    spend((last + 1) / 3);
    for (let id = 0; id <= last; id += 1) {
      if (((levels[id] ?? 0) & bit) === 0) continue;
      const term = this.#list[id];
      if (term !== undefined) this.#values[offset + id] = this.#value(lane, signs, level, offset, p, term);
    }
  }

  #dependents(last: number, name: string): readonly Term[] {
    const key = `${name} ${last}`;
    const known = this.#known?.get(key);
    if (known !== undefined) return known;
    const body = this.#list[last];
    const made = body === undefined ? [] : dependents(body, name);
    this.#known ??= new Map();
    this.#known.set(key, made);
    return made;
  }

  #at(offset: number, term: Term | undefined): number {
    return term === undefined ? Number.NaN : (this.#values[offset + term.id] ?? Number.NaN);
  }

  #value(lane: Lane, signs: number[], level: number, offset: number, p: number, term: Term): number {
    const u = term.args[0];
    switch (term.kind) {
      case "rational":
        return rational(term, p);
      case "variable": {
        const dummy = this.#dummies.get(term.name);
        return dummy === undefined ? lane.variable(term.name, level) : lane.draw(dummy, level);
      }
      case "pi":
        return lane.drawWithRoots(31, level);
      case "imaginary":
        return lane.chain.roots[level] ?? Number.NaN;
      case "undefined":
        return Number.NaN;
      case "sum": {
        let total = 0;
        for (const part of term.args) {
          total += this.#values[offset + part.id] ?? Number.NaN;
          if (total >= p) total -= p;
        }
        return total;
      }
      case "product": {
        let total = 1;
        for (const part of term.args) {
          const exact = total * (this.#values[offset + part.id] ?? Number.NaN);
          total = exact - p * Math.floor(exact / p);
        }
        return total;
      }
      case "power": {
        const base = this.#at(offset, u);
        if (term.n === 2) return multiplyModulo(base, base, p);
        if (term.n > 0) return powerModulo(base, term.n, p);
        const inverse = inverseModulo(base, p);
        return term.n === -1 ? inverse : powerModulo(inverse, -term.n, p);
      }
      case "exp":
        if (!lane.hasExponents(level)) return lane.oracle(5, this.#at(offset, u), level);
        return lane.exponential(this.#at(offset + this.#root + 1, u), level);
      case "ln":
        return logarithm(lane, level, p, first(term), this.#at(offset, u));
      case "root":
        return this.#radical(lane, level, offset, p, term);
      case "sin":
      case "cos":
        return this.#wave(lane, level, offset, p, term);
      case "arctan":
        return oddOracle(lane, 6, this.#at(offset, u), level, p);
      case "arcsin":
        return oddOracle(lane, 7, this.#at(offset, u), level, p);
      case "erf":
        return oddOracle(lane, 8, this.#at(offset, u), level, p);
      case "parity":
        return lane.oracle(10, this.#at(offset, u), level);
      case "floor":
        return lane.oracle(11, this.#at(offset, u), level);
      case "factorial": {
        const at = this.#at(offset, u);
        // (n - n)! is 0!.
        return at === 0 ? 1 : lane.oracle(12, at, level);
      }
      case "opaque": {
        let argument = nameHash(term.name);
        for (const { id } of term.args) {
          const at = this.#values[offset + id] ?? Number.NaN;
          if (Number.isNaN(at)) return at;
          argument = scramble(argument, at);
        }
        return lane.oracle(13, argument, level);
      }
      case "choose":
        return this.#choose(lane, signs, level, offset, p, term);
      case "total":
      case "repeated":
        return this.#reduce(lane, signs, level, offset, p, term);
    }
  }

  /**
   * A root; in an exponent, of a number that has none there, and within a sum, a value drawn for it, which forgets what its square is: then
   * less can be proved, and nothing wrong.
   */
  #radical(lane: Lane, level: number, offset: number, p: number, term: Term): number {
    const [radicand] = term.args;
    spend(6);
    const value = this.#at(offset, radicand);
    const found = term.n === 2 ? rootModulo(value, p) : oddRootModulo(value, term.n, p);
    // Where k counts, few of all points have roots of all that √k is asked for.
    const isDrawn = (level > 0 && radicand?.kind === "rational") || this.#dummies.size > 0;
    return Number.isNaN(found) && isDrawn ? lane.oracle(14, scramble(value, term.n), level) : found;
  }

  /** The branch that is taken; where that is open, a function of all that the value depends on. */
  #choose(lane: Lane, signs: readonly number[], level: number, offset: number, p: number, term: Term): number {
    const { args } = term;
    const sign = signs[term.id] ?? open;
    if (sign === -1 || sign === 0 || sign === 1) return this.#at(offset, args[sign + 2]);
    const on = this.#at(offset, args[0]);
    switch (term.name) {
      case "abs":
        return lane.oracle(20, multiplyModulo(on, on, p), level);
      case "max":
      case "min": {
        // What is compared, in any order, nesting and number: a set. The least is the opposite of the greatest of opposites.
        const gathered: number[] = [];
        this.#gather(term.name, signs, offset, term, gathered);
        const isLeast = term.name === "min";
        const found = isLeast ? gathered.map((each) => opposite(each, p)) : gathered;
        let argument = 21;
        let last = Number.NaN;
        found.sort((a, b) => a - b);
        for (const each of found) {
          if (Number.isNaN(each)) return each;
          if (each !== last) argument = scramble(argument, each);
          last = each;
        }
        const greatest = lane.oracle(21, argument, level);
        return isLeast ? opposite(greatest, p) : greatest;
      }
      default: {
        if (Number.isNaN(on)) return on;
        let argument = scramble(23, on);
        for (const branch of args.slice(1)) {
          // A branch without a value is a branch like others; one whose value this field lacks asks for another point.
          const at = branch.kind === "undefined" ? p : this.#at(offset, branch);
          if (Number.isNaN(at)) return at;
          argument = scramble(argument, at);
        }
        return lane.oracle(24, argument, level);
      }
    }
  }

  /** The values that an open max or min chooses from, through the like ones within it. */
  #gather(name: string, signs: readonly number[], offset: number, term: Term, found: number[]): void {
    const [, below, , above] = term.args;
    for (const each of [below, above]) {
      if (each === undefined) continue;
      const sign = each.kind === "choose" && each.name === name ? (signs[each.id] ?? open) : 0;
      if (sign === open && found.length < mostCompared) this.#gather(name, signs, offset, each, found);
      else found.push(this.#at(offset, each));
    }
  }

  /** sin and cos from w = e^(iu): (w - 1/w)/(2i) and (w + 1/w)/2. */
  #wave(lane: Lane, level: number, offset: number, p: number, term: Term): number {
    const i = lane.chain.roots[level];
    if (i === undefined) return lane.oracle(term.kind === "sin" ? 18 : 19, this.#at(offset, term.args[0]), level);
    const w = lane.turn(this.#at(offset + this.#root + 1, term.args[0]), level);
    const inverse = inverseModulo(w, p);
    const half = (p + 1) / 2;
    if (term.kind === "cos") return multiplyModulo(half, (w + inverse) % p, p);
    return multiplyModulo(multiplyModulo(half, (w - inverse + p) % p, p), p - i, p);
  }

  #reduce(lane: Lane, signs: number[], level: number, offset: number, p: number, term: Term): number {
    const [length, body] = term.args;
    if (length === undefined || body === undefined) return Number.NaN;
    const count = this.#at(offset, length);
    const outer = this.#dummies;
    let total = term.kind === "total" ? 0 : 1;
    let left = (count + 1) % p;
    for (let k = 0; k < atoms; k += 1) {
      this.#dummies = new Map([...outer, [term.name, 40 + k]]);
      for (let deep = this.#profile.depth; deep >= level; deep -= 1) this.#sweep(lane, signs, deep, body.id, term.name);
      const drawn = 1 + (lane.oracle(60 + k, count, level) % (p - 1));
      // The weights of a sum are as many as its terms: that of what all have in common is so many times as much.
      const weight = term.kind === "total" && k === atoms - 1 ? left : drawn;
      left = (left - drawn + p) % p;
      const at = this.#at(offset, body);
      if (Number.isNaN(at)) total = at;
      else if (term.kind === "total") total = (total + multiplyModulo(weight, at, p)) % p;
      // 0 to a power is 0, and an empty product of 0 is 1: of how many terms, it is not known.
      else total = multiplyModulo(total, at === 0 ? lane.oracle(25, count, level) : powerModulo(at, weight, p), p);
    }
    this.#dummies = outer;
    return total;
  }
}
