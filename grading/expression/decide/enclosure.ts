import type { Rational } from "../rational";
import { dependents } from "./dependents";
import { errorFunctionOutward, oddRootOutward, powerOutward } from "./function-bounds";
import type { Lowered } from "./lower";
import { addOutward, divideOutward, functionOutward, largestProduct, outward, smallestProduct } from "./rounding";
import { bound, type Term } from "./term";

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

const value = 0;
const doubtful = 1;
const pole = 2;
const gap = 3;

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
  readonly #low: number[];
  readonly #high: number[];
  readonly #state: number[];
  readonly #dummies = new Map<string, number>();
  #point: Point = new Map();

  constructor({ terms, root }: Lowered) {
    this.#list = terms.list;
    this.#root = root.id;
    this.#complex = terms.complex;
    this.#low = new Array<number>(terms.list.length).fill(Number.NaN);
    this.#high = new Array<number>(terms.list.length).fill(Number.NaN);
    this.#state = new Array<number>(terms.list.length).fill(0);
  }

  enclose(point: Point): Enclosure {
    this.#point = point;
    for (let i = 0; i <= this.#root; i += 1) {
      const term = this.#list[i];
      if (term !== undefined) this.#evaluate(term);
    }
    return {
      state: states[this.#state[this.#root] ?? pole] ?? "pole",
      low: this.#lowOf(this.#root),
      high: this.#highOf(this.#root),
    };
  }

  #lowOf(id: number): number {
    return this.#low[id] ?? -Infinity;
  }

  #highOf(id: number): number {
    return this.#high[id] ?? Infinity;
  }

  #set(term: Term, low: number, high: number): void {
    this.#state[term.id] = value;
    // Where nothing is known the bounds of the term itself still hold.
    this.#low[term.id] = Math.max(term.low, low);
    this.#high[term.id] = Math.min(term.high, high);
  }

  /** The bounds hold if there is a value at all. */
  #doubt(term: Term): void {
    this.#state[term.id] = doubtful;
  }

  #none(term: Term, why: number): void {
    this.#state[term.id] = why;
    this.#low[term.id] = Number.NaN;
    this.#high[term.id] = Number.NaN;
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
        for (const { id } of term.args) worst = Math.max(worst, this.#state[id] ?? pole);
        if (worst > doubtful) this.#none(term, worst);
        else {
          this.#apply(term);
          if (worst === doubtful && this.#state[term.id] === value) this.#doubt(term);
        }
      }
    }
  }

  #apply(term: Term): void {
    const u = term.args[0]?.id ?? 0;
    const a = this.#lowOf(u);
    const b = this.#highOf(u);
    switch (term.kind) {
      case "rational":
        if (Number.isNaN(term.n)) this.#set(term, bound(term.value, -1), bound(term.value, 1));
        else this.#set(term, term.n, term.n);
        return;
      case "variable":
        this.#variable(term);
        return;
      case "pi":
        this.#set(term, Math.PI, outward(Math.PI, 1));
        return;
      case "undefined":
        this.#none(term, term.n === 1 ? pole : gap);
        return;
      case "imaginary":
        // Intervals of real numbers know nothing of it; even its square lies in none that squares do.
        this.#none(term, pole);
        return;
      case "sum":
        this.#sum(term);
        return;
      case "product":
        this.#product(term);
        return;
      case "power":
        this.#power(term, a, b);
        return;
      case "exp":
        if (a === 0 && b === 0) this.#set(term, 1, 1);
        else this.#set(term, functionOutward(Math.exp(a), -1), functionOutward(Math.exp(b), 1));
        return;
      case "ln":
        this.#logarithm(term, a, b);
        return;
      case "root":
        this.#rootOf(term, a, b);
        return;
      case "sin":
      case "cos":
        this.#wave(term, a, b);
        return;
      case "arctan":
        this.#set(term, functionOutward(Math.atan(a), -1), functionOutward(Math.atan(b), 1));
        return;
      case "arcsin":
        if (a > 1 || b < -1) this.#none(term, this.#complex ? pole : gap);
        else if (a < -1 || b > 1) {
          this.#set(term, -1.6, 1.6);
          this.#doubt(term);
        } else this.#set(term, functionOutward(Math.asin(a), -1), functionOutward(Math.asin(b), 1));
        return;
      case "erf":
        this.#set(term, errorFunctionOutward(a, -1), errorFunctionOutward(b, 1));
        return;
      case "parity":
        if (a !== b || !Number.isInteger(a)) this.#set(term, -1, 1);
        else this.#set(term, a % 2 === 0 ? 1 : -1, a % 2 === 0 ? 1 : -1);
        return;
      case "floor":
        this.#set(term, Math.floor(a), Math.floor(b));
        return;
      case "factorial":
        this.#factorial(term, a, b);
        return;
      default:
        // What may be complex lies in no interval: not even its square is at least 0.
        if (this.#complex) this.#none(term, pole);
        else this.#set(term, -Infinity, Infinity);
    }
  }

  #variable(term: Term): void {
    const dummy = this.#dummies.size === 0 ? undefined : this.#dummies.get(term.name);
    const given = this.#point.get(term.name);
    if (dummy !== undefined) this.#set(term, dummy, dummy);
    else if (given === undefined) this.#set(term, -Infinity, Infinity);
    else this.#set(term, bound(given, -1), bound(given, 1));
  }

  #sum(term: Term): void {
    let low = 0;
    let high = 0;
    for (const { id } of term.args) {
      low = addOutward(low, this.#lowOf(id), -1);
      high = addOutward(high, this.#highOf(id), 1);
    }
    this.#set(term, low, high);
  }

  #product(term: Term): void {
    let low = 1;
    let high = 1;
    for (const { id } of term.args) {
      const [c, d] = [this.#lowOf(id), this.#highOf(id)];
      const bottom = smallestProduct(low, high, c, d);
      high = largestProduct(low, high, c, d);
      low = bottom;
    }
    this.#set(term, low, high);
  }

  #power(term: Term, a: number, b: number): void {
    const even = term.n % 2 === 0;
    const small = even ? (a >= 0 ? a : b <= 0 ? -b : 0) : a;
    const large = even ? Math.max(Math.abs(a), Math.abs(b)) : b;
    const n = Math.abs(term.n);
    const low = powerOutward(small, n, -1);
    const high = powerOutward(large, n, 1);
    if (term.n > 0) this.#set(term, low, high);
    else if (low === 0 && high === 0) this.#none(term, pole);
    else if (low < 0 && high > 0) {
      this.#set(term, -Infinity, Infinity);
      this.#doubt(term);
    } else {
      this.#set(
        term,
        high === 0 ? -Infinity : divideOutward(1, high, -1),
        low === 0 ? Infinity : divideOutward(1, low, 1),
      );
      if (low === 0 || high === 0) this.#doubt(term);
    }
  }

  #logarithm(term: Term, a: number, b: number): void {
    const small = a >= 0 ? a : b <= 0 ? -b : 0;
    const large = Math.max(Math.abs(a), Math.abs(b));
    if (large === 0) this.#none(term, pole);
    else if (small === 1 && large === 1) this.#set(term, 0, 0);
    else {
      this.#set(term, functionOutward(Math.log(small), -1), functionOutward(Math.log(large), 1));
      if (small === 0) this.#doubt(term);
    }
  }

  #rootOf(term: Term, a: number, b: number): void {
    if (term.n !== 2) {
      this.#set(term, oddRootOutward(a, term.n, -1), oddRootOutward(b, term.n, 1));
    } else if (b < 0) this.#none(term, gap);
    else {
      const [s, t] = [Math.sqrt(Math.max(0, a)), Math.sqrt(b)];
      const exact = (root: number, square: number): boolean => root * root === square && Number.isInteger(root * 1024);
      this.#set(term, exact(s, a) ? s : outward(s, -1), exact(t, b) ? t : outward(t, 1));
      if (a < 0) this.#doubt(term);
    }
  }

  #wave(term: Term, a: number, b: number): void {
    const width = b - a;
    if (!(width < 0.5) || Math.abs(a) > 1e6) {
      this.#set(term, -1, 1);
      return;
    }
    const middle = term.kind === "sin" ? Math.sin(a) : Math.cos(a);
    if (width === 0 && a === 0) this.#set(term, middle, middle);
    // Neither function moves by more than the width of its argument.
    else this.#set(term, functionOutward(middle - width, -1), functionOutward(middle + width, 1));
  }

  #factorial(term: Term, a: number, b: number): void {
    if (a !== b || !Number.isInteger(a)) this.#set(term, -Infinity, Infinity);
    else if (a < 0) this.#none(term, pole);
    else if (a > 170) this.#set(term, 1e300, Infinity);
    else {
      let found = 1;
      for (let i = 2; i <= a; i += 1) found *= i;
      const slack = a <= 18 ? 0 : found * 1e-13;
      this.#set(term, found - slack, found + slack);
    }
  }

  #choose(term: Term): void {
    const [on, below, at, above] = term.args;
    const id = on?.id ?? 0;
    const state = this.#state[id] ?? pole;
    if (state > doubtful) {
      this.#none(term, state);
      return;
    }
    const [a, b] = [this.#lowOf(id), this.#highOf(id)];
    const zero = a === 0 && b === 0;
    const taken = a > 0 ? above : b < 0 ? below : zero ? at : undefined;
    if (taken === undefined) this.#anyBranch(term, [below, at, above]);
    else if ((this.#state[taken.id] ?? pole) > doubtful)
      this.#none(term, zero ? pole : (this.#state[taken.id] ?? pole));
    else {
      this.#set(term, this.#lowOf(taken.id), this.#highOf(taken.id));
      if (this.#state[taken.id] === doubtful) this.#doubt(term);
    }
    if (state === doubtful && this.#state[term.id] === value) this.#doubt(term);
  }

  /** Where rounding leaves open which branch is taken, the value lies in one of them, if that has one. */
  #anyBranch(term: Term, branches: readonly (Term | undefined)[]): void {
    let [low, high, worst] = [Infinity, -Infinity, value];
    for (const branch of branches) {
      if (branch === undefined) continue;
      worst = Math.max(worst, this.#state[branch.id] ?? pole);
      if ((this.#state[branch.id] ?? pole) > doubtful) continue;
      low = Math.min(low, this.#lowOf(branch.id));
      high = Math.max(high, this.#highOf(branch.id));
    }
    if (low > high) [low, high] = [-Infinity, Infinity];
    this.#set(term, low, high);
    if (worst !== value) this.#doubt(term);
  }

  #reduce(term: Term): void {
    const [length, body] = term.args;
    const n = length === undefined ? Number.NaN : this.#lowOf(length.id);
    if (length === undefined || body === undefined || (this.#state[length.id] ?? pole) > doubtful) {
      this.#none(term, pole);
      return;
    }
    if (n !== this.#highOf(length.id) || !Number.isInteger(n) || n > longestSum) {
      this.#set(term, -Infinity, Infinity);
      return;
    }
    let [low, high] = term.kind === "total" ? [0, 0] : [1, 1];
    let open = false;
    const parts = dependents(this.#list, body.id, term.name);
    for (let i = 0; i <= n; i += 1) {
      this.#dummies.set(term.name, i);
      for (const part of parts) this.#evaluate(part);
      if ((this.#state[body.id] ?? pole) > doubtful) {
        this.#dummies.delete(term.name);
        this.#none(term, pole);
        return;
      }
      open ||= this.#state[body.id] === doubtful;
      const [c, d] = [this.#lowOf(body.id), this.#highOf(body.id)];
      if (term.kind === "total") [low, high] = [addOutward(low, c, -1), addOutward(high, d, 1)];
      else [low, high] = [smallestProduct(low, high, c, d), largestProduct(low, high, c, d)];
    }
    this.#dummies.delete(term.name);
    this.#set(term, low, high);
    if (open) this.#doubt(term);
  }
}
