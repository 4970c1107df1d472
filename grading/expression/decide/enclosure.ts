import type { Rational } from "../rational";
import { Bounds, doubtful, gap, pole, value } from "./bounds";
import { dependents } from "./dependents";
import { spend } from "./effort";
import {
  encloseFactorial,
  encloseLogarithm,
  enclosePower,
  encloseProduct,
  encloseRoot,
  encloseSum,
  encloseWave,
} from "./enclose-term";
import { errorFunctionOutward } from "./function-bounds";
import type { Lowered } from "./lower";
import { addOutward, functionOutward, largestProduct, outward, smallestProduct } from "./rounding";
import { bound, type Term } from "./term";
import { isZeroAround } from "./zero-around";

/** Values of the variables. */
export type Point = ReadonlyMap<string, Rational>;

/**
 * What is known of a value at a point: it lies between low and high; it does so if there is one, which rounding leaves open
 * (`doubtful`: 1/(√2 - √2)); or there is none, at a pole or another place without volume (`pole`), or as everywhere around
 * the point (`gap`).
 */
export interface Enclosure {
  readonly state: "value" | "doubtful" | "pole" | "gap";
  readonly low: number;
  readonly high: number;
}

const states = ["value", "doubtful", "pole", "gap"] as const;

/** Most terms of a symbolic sum that are added up at a point. */
const longestSum = 64;

/** An enclosure of the value at a point, in doubles rounded outward. */
export function enclose(lowered: Lowered, point: Point, space = new Workspace(lowered)): Enclosure {
  return space.enclose(point);
}

/** The buffers of one expression, used again at each point. */
export class Workspace {
  readonly #list: readonly Term[];
  readonly #root: number;
  readonly #complex: boolean;
  readonly #bounds: Bounds;
  readonly #dummies = new Map<string, number>();
  readonly #parts = new Map<Term, readonly Term[]>();
  #point: Point = new Map();

  constructor({ terms, root }: Lowered) {
    this.#list = terms.list;
    this.#root = root.id;
    this.#complex = terms.complex;
    this.#bounds = new Bounds(terms.list.length);
  }

  enclose(point: Point): Enclosure {
    this.#point = point;
    // Left over where the work ended within a sum.
    this.#dummies.clear();
    spend(2 * this.#root + 4);
    for (let i = 0; i <= this.#root; i += 1) {
      const term = this.#list[i];
      if (term !== undefined) this.#evaluate(term);
    }
    return {
      state: states[this.#bounds.stateOf(this.#root)] ?? "pole",
      low: this.#bounds.lowOf(this.#root),
      high: this.#bounds.highOf(this.#root),
    };
  }

  #evaluate(term: Term): void {
    switch (term.kind) {
      case "choose":
        this.#choose(term);
        return;
      case "total":
      case "repeated":
        this.#reduce(term);
        return;
      default: {
        let worst = value;
        for (const { id } of term.args) worst = Math.max(worst, this.#bounds.stateOf(id));
        if (worst > doubtful) this.#bounds.none(term, worst);
        else {
          this.#apply(term);
          if (worst === doubtful && this.#bounds.stateOf(term.id) === value) this.#bounds.doubt(term);
        }
      }
    }
  }

  #apply(term: Term): void {
    const u = term.args[0]?.id ?? 0;
    const a = this.#bounds.lowOf(u);
    const b = this.#bounds.highOf(u);
    switch (term.kind) {
      case "rational":
        if (Number.isNaN(term.n)) this.#bounds.set(term, bound(term.value, -1), bound(term.value, 1));
        else this.#bounds.set(term, term.n, term.n);
        return;
      case "variable":
        this.#variable(term);
        return;
      case "pi":
        this.#bounds.set(term, Math.PI, outward(Math.PI, 1));
        return;
      case "undefined":
        this.#bounds.none(term, term.n === 1 ? pole : gap);
        return;
      case "imaginary":
        // Intervals of real numbers know nothing of it; even its square lies in none that squares do.
        this.#bounds.none(term, pole);
        return;
      case "sum":
        encloseSum(this.#bounds, term);
        return;
      case "product":
        encloseProduct(this.#bounds, term);
        return;
      case "power":
        enclosePower(this.#bounds, term, a, b);
        return;
      case "exp":
        if (a === 0 && b === 0) this.#bounds.set(term, 1, 1);
        else this.#bounds.set(term, functionOutward(Math.exp(a), -1), functionOutward(Math.exp(b), 1));
        return;
      case "ln":
        encloseLogarithm(this.#bounds, term, a, b);
        return;
      case "root":
        encloseRoot(this.#bounds, term, a, b);
        return;
      case "sin":
      case "cos":
        encloseWave(this.#bounds, term, a, b);
        return;
      case "arctan":
        this.#bounds.set(term, functionOutward(Math.atan(a), -1), functionOutward(Math.atan(b), 1));
        return;
      case "arcsin":
        if (a > 1 || b < -1) this.#bounds.none(term, this.#complex ? pole : gap);
        else if (a < -1 || b > 1) {
          this.#bounds.set(term, -1.6, 1.6);
          this.#bounds.doubt(term);
        } else this.#bounds.set(term, functionOutward(Math.asin(a), -1), functionOutward(Math.asin(b), 1));
        return;
      case "erf":
        this.#bounds.set(term, errorFunctionOutward(a, -1), errorFunctionOutward(b, 1));
        return;
      case "parity":
        if (a !== b || !Number.isInteger(a)) this.#bounds.set(term, -1, 1);
        else this.#bounds.set(term, a % 2 === 0 ? 1 : -1, a % 2 === 0 ? 1 : -1);
        return;
      case "floor":
        this.#bounds.set(term, Math.floor(a), Math.floor(b));
        return;
      case "factorial":
        encloseFactorial(this.#bounds, term, a, b);
        return;
      default:
        // What may be complex lies in no interval: not even its square is at least 0.
        if (this.#complex) this.#bounds.none(term, pole);
        else this.#bounds.set(term, -Infinity, Infinity);
    }
  }

  #variable(term: Term): void {
    const dummy = this.#dummies.size === 0 ? undefined : this.#dummies.get(term.name);
    const given = this.#point.get(term.name);
    if (dummy !== undefined) this.#bounds.set(term, dummy, dummy);
    else if (given === undefined) this.#bounds.set(term, -Infinity, Infinity);
    else this.#bounds.set(term, bound(given, -1), bound(given, 1));
  }

  #choose(term: Term): void {
    const [on, below, at, above] = term.args;
    const id = on?.id ?? 0;
    const state = this.#bounds.stateOf(id);
    if (state > doubtful) {
      this.#bounds.none(term, state);
      return;
    }
    const [a, b] = [this.#bounds.lowOf(id), this.#bounds.highOf(id)];
    const zero = a === 0 && b === 0;
    const taken = a > 0 ? above : b < 0 ? below : zero ? at : undefined;
    if (taken === undefined) this.#anyBranch(term, [below, at, above]);
    else if (this.#bounds.stateOf(taken.id) > doubtful)
      this.#bounds.none(term, zero && !isZeroAround(on, this.#bounds) ? pole : this.#bounds.stateOf(taken.id));
    else {
      this.#bounds.set(term, this.#bounds.lowOf(taken.id), this.#bounds.highOf(taken.id));
      if (this.#bounds.stateOf(taken.id) === doubtful) this.#bounds.doubt(term);
    }
    if (state === doubtful && this.#bounds.stateOf(term.id) === value) this.#bounds.doubt(term);
  }

  /** Where rounding leaves open which branch is taken, the value lies in one of them, if that has one. */
  #anyBranch(term: Term, branches: readonly (Term | undefined)[]): void {
    let [low, high, worst] = [Infinity, -Infinity, value];
    for (const branch of branches) {
      if (branch === undefined) continue;
      worst = Math.max(worst, this.#bounds.stateOf(branch.id));
      if (this.#bounds.stateOf(branch.id) > doubtful) continue;
      low = Math.min(low, this.#bounds.lowOf(branch.id));
      high = Math.max(high, this.#bounds.highOf(branch.id));
    }
    if (low > high) [low, high] = [-Infinity, Infinity];
    this.#bounds.set(term, low, high);
    if (worst !== value) this.#bounds.doubt(term);
  }

  /** What is worked out anew for each term of a sum; a sum within another one is met again and again. */
  #dependents(term: Term, body: Term): readonly Term[] {
    const known = this.#parts.get(term);
    if (known !== undefined) return known;
    const made = dependents(body, term.name);
    this.#parts.set(term, made);
    return made;
  }

  #reduce(term: Term): void {
    const [length, body] = term.args;
    const n = length === undefined ? Number.NaN : this.#bounds.lowOf(length.id);
    if (length === undefined || body === undefined || this.#bounds.stateOf(length.id) > doubtful) {
      this.#bounds.none(term, pole);
      return;
    }
    // One term fewer than none is counted where another one is added: ∑_{k=0}^n at n = -1 is that up to n - 1, and the term of n.
    if (n !== this.#bounds.highOf(length.id) || !Number.isInteger(n) || n > longestSum || n < -1) {
      this.#bounds.set(term, -Infinity, Infinity);
      return;
    }
    let [low, high] = term.kind === "total" ? [0, 0] : [1, 1];
    let open = false;
    const parts = this.#dependents(term, body);
    for (let i = 0; i <= n; i += 1) {
      this.#dummies.set(term.name, i);
      spend(2 * parts.length + 2);
      for (const part of parts) this.#evaluate(part);
      if (this.#bounds.stateOf(body.id) > doubtful) {
        this.#dummies.delete(term.name);
        this.#bounds.none(term, pole);
        return;
      }
      open ||= this.#bounds.stateOf(body.id) === doubtful;
      const [c, d] = [this.#bounds.lowOf(body.id), this.#bounds.highOf(body.id)];
      if (term.kind === "total") [low, high] = [addOutward(low, c, -1), addOutward(high, d, 1)];
      else [low, high] = [smallestProduct(low, high, c, d), largestProduct(low, high, c, d)];
    }
    this.#dummies.delete(term.name);
    this.#bounds.set(term, low, high);
    if (open) this.#bounds.doubt(term);
  }
}
