import type { Rational } from "../rational";
import type { Lowered } from "./lower";
import { addOutward, divideOutward, functionOutward, multiplyOutward, outward } from "./rounding";
import { bound, type Term } from "./term";

/** Values of the variables. */
export type Point = ReadonlyMap<string, Rational>;

/**
 * What is known of a value at a point: it lies between low and high; or there is none, at a pole or another place
 * without volume (`pole`), or as everywhere around the point (`gap`).
 */
export interface Enclosure {
  readonly state: "value" | "pole" | "gap";
  readonly low: number;
  readonly high: number;
}

const [value, pole, gap] = [0, 1, 2];

/** Buffers for one expression; they grow with it and are overwritten at each evaluation. */
export interface Workspace {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly state: Uint8Array;
}

export const workspace = (size: number): Workspace => ({
  low: new Float64Array(size),
  high: new Float64Array(size),
  state: new Uint8Array(size),
});

/** Most terms of a symbolic sum that are added up at a point. */
const longestSum = 64;

/** An enclosure of the value at a point, in doubles rounded outward. */
export function enclose(lowered: Lowered, point: Point, space = workspace(lowered.terms.list.length)): Enclosure {
  const dummies = new Map<string, number>();
  run(lowered.terms.list, lowered.root.id, point, dummies, space, null);
  const { id } = lowered.root;
  const state = space.state[id] ?? pole;
  return {
    state: state === value ? "value" : state === pole ? "pole" : "gap",
    low: space.low[id] ?? -Infinity,
    high: space.high[id] ?? Infinity,
  };
}

function run(
  list: readonly Term[],
  last: number,
  point: Point,
  dummies: Map<string, number>,
  space: Workspace,
  only: string | null,
): void {
  for (let i = 0; i <= last; i += 1) {
    const term = list[i];
    if (term === undefined || (only !== null && !uses(term, only))) continue;
    evaluate(list, term, point, dummies, space);
  }
}

function uses(term: Term, name: string): boolean {
  return term.kind === "variable" ? term.name === name : term.args.some((argument) => uses(argument, name));
}

function evaluate(
  list: readonly Term[],
  term: Term,
  point: Point,
  dummies: Map<string, number>,
  space: Workspace,
): true {
  const { low, high, state } = space;
  const { id, args } = term;
  const set = (below: number, above: number): true => {
    state[id] = value;
    // Where nothing is known the bounds of the term itself still hold.
    low[id] = term.low > below ? term.low : below;
    high[id] = term.high < above ? term.high : above;
    return true;
  };
  const none = (why: number): true => {
    state[id] = why;
    low[id] = Number.NaN;
    high[id] = Number.NaN;
    return true;
  };
  if (term.kind !== "choose" && term.kind !== "total" && term.kind !== "repeated") {
    let worst = value;
    for (const argument of args) worst = Math.max(worst, state[argument.id] ?? pole);
    if (worst !== value) return none(worst);
  }
  const u = args[0]?.id ?? 0;
  const [a, b] = [low[u] ?? 0, high[u] ?? 0];
  switch (term.kind) {
    case "rational":
      if (Number.isNaN(term.n)) return set(bound(term.value, -1), bound(term.value, 1));
      return set(term.n, term.n);
    case "variable": {
      const dummy = dummies.get(term.name);
      if (dummy !== undefined) return set(dummy, dummy);
      const given = point.get(term.name);
      if (given === undefined) return set(-Infinity, Infinity);
      return set(bound(given, -1), bound(given, 1));
    }
    case "pi":
      return set(Math.PI, outward(Math.PI, 1));
    case "imaginary":
    case "opaque":
      return set(-Infinity, Infinity);
    case "undefined":
      return none(gap);
    case "sum": {
      let [below, above] = [0, 0];
      for (const part of args) {
        below = addOutward(below, low[part.id] ?? 0, -1);
        above = addOutward(above, high[part.id] ?? 0, 1);
      }
      return set(below, above);
    }
    case "product": {
      let [below, above] = [1, 1];
      for (const part of args) {
        const [c, d] = [low[part.id] ?? 0, high[part.id] ?? 0];
        const l = Math.min(
          multiplyOutward(below, c, -1),
          multiplyOutward(below, d, -1),
          multiplyOutward(above, c, -1),
          multiplyOutward(above, d, -1),
        );
        above = Math.max(
          multiplyOutward(below, c, 1),
          multiplyOutward(below, d, 1),
          multiplyOutward(above, c, 1),
          multiplyOutward(above, d, 1),
        );
        below = l;
      }
      return set(below, above);
    }
    case "power":
      return power(a, b, term.n, set, none);
    case "exp":
      if (a === 0 && b === 0) return set(1, 1);
      return set(functionOutward(Math.exp(a), -1), functionOutward(Math.exp(b), 1));
    case "ln": {
      if (a === 0 && b === 0) return none(pole);
      const [small, large] = size(a, b);
      if (small === 1 && large === 1) return set(0, 0);
      return set(functionOutward(Math.log(small), -1), functionOutward(Math.log(large), 1));
    }
    case "root":
      if (term.n === 2) {
        if (b < 0) return none(gap);
        const [s, t] = [Math.sqrt(Math.max(0, a)), Math.sqrt(b)];
        return set(s * s === a && a < 2 ** 26 ? s : outward(s, -1), t * t === b && b < 2 ** 26 ? t : outward(t, 1));
      }
      return set(oddRoot(a, term.n, -1), oddRoot(b, term.n, 1));
    case "sin":
      return trigonometric(a, b, Math.sin, set);
    case "cos":
      return trigonometric(a, b, Math.cos, set);
    case "arctan":
      return set(functionOutward(Math.atan(a), -1), functionOutward(Math.atan(b), 1));
    case "arcsin":
      if (a < -1 || b > 1) return a > 1 || b < -1 ? none(gap) : set(-1.6, 1.6);
      return set(functionOutward(Math.asin(a), -1), functionOutward(Math.asin(b), 1));
    case "erf":
      return set(a >= 0 ? 0 : -1, b <= 0 ? 0 : 1);
    case "parity":
      if (a !== b || !Number.isInteger(a)) return set(-1, 1);
      return a % 2 === 0 ? set(1, 1) : set(-1, -1);
    case "floor":
      return set(Math.floor(a), Math.floor(b));
    case "factorial": {
      if (a !== b || !Number.isInteger(a)) return set(-Infinity, Infinity);
      if (a < 0) return none(pole);
      if (a > 170) return set(1e300, Infinity);
      let found = 1;
      for (let i = 2; i <= a; i += 1) found *= i;
      return set(a <= 18 ? found : found * (1 - 1e-13), a <= 18 ? found : found * (1 + 1e-13));
    }
    case "choose": {
      if (state[u] !== value) return none(state[u] ?? pole);
      const at = a > 0 ? args[3] : b < 0 ? args[1] : a === 0 && b === 0 ? args[2] : undefined;
      if (at === undefined) return set(-Infinity, Infinity);
      if (state[at.id] !== value) return none(a === 0 && b === 0 ? pole : (state[at.id] ?? pole));
      return set(low[at.id] ?? -Infinity, high[at.id] ?? Infinity);
    }
    case "total":
    case "repeated":
      return reduce(list, term, point, dummies, space, set, none);
  }
}

type Set = (low: number, high: number) => true;

/** Bounds of |u|. */
function size(a: number, b: number): readonly [number, number] {
  if (a >= 0) return [a, b];
  if (b <= 0) return [-b, -a];
  return [0, Math.max(-a, b)];
}

function power(a: number, b: number, n: number, set: Set, none: (why: number) => true): true {
  const even = n % 2 === 0;
  const [small, large] = even ? size(a, b) : [a, b];
  const k = Math.abs(n);
  const [l, h] = [integerPower(small, k, -1), integerPower(large, k, 1)];
  if (n > 0) return set(l, h);
  if (l === 0 && h === 0) return none(pole);
  if (l < 0 && h > 0) return set(-Infinity, Infinity);
  return set(h === 0 ? -Infinity : divideOutward(1, h, -1), l === 0 ? Infinity : divideOutward(1, l, 1));
}

function integerPower(x: number, n: number, direction: -1 | 1): number {
  // For a negative base and an odd power the bound of the size goes the other way.
  if (x < 0) return -integerPower(-x, n, direction === -1 ? 1 : -1);
  if (n > 64) {
    const found = x ** n;
    const moved = found === 0 ? 0 : found + direction * found * 2 ** -40;
    return direction === -1 ? Math.min(moved, Number.MAX_VALUE) : found === 0 && x > 0 ? Number.MIN_VALUE : moved;
  }
  let found = 1;
  for (let i = 0; i < n; i += 1) found = multiplyOutward(found, x, direction);
  return found;
}

function oddRoot(x: number, degree: number, direction: -1 | 1): number {
  const found = Math.sign(x) * Math.abs(x) ** (1 / degree);
  const near = Math.round(found);
  if (Math.abs(near) < 1000 && near ** degree === x && Math.abs(x) < 2 ** 50) return near;
  return found + direction * (Math.abs(found) * 2 ** -45 + Number.MIN_VALUE);
}

function trigonometric(a: number, b: number, f: (x: number) => number, set: Set): true {
  const width = b - a;
  if (!(width < 0.5) || Math.abs(a) > 1e6) return set(-1, 1);
  // Neither function moves by more than the width of its argument.
  const middle = f(a);
  if (width === 0 && a === 0) return set(middle, middle);
  return set(functionOutward(middle - width, -1), functionOutward(middle + width, 1));
}

function reduce(
  list: readonly Term[],
  term: Term,
  point: Point,
  dummies: Map<string, number>,
  space: Workspace,
  set: Set,
  none: (why: number) => true,
): true {
  const [length, body] = term.args;
  if (length === undefined || body === undefined) return none(pole);
  const n = space.low[length.id] ?? 0;
  if (n !== space.high[length.id] || !Number.isInteger(n) || n > longestSum) return set(-Infinity, Infinity);
  let [below, above] = term.kind === "total" ? [0, 0] : [1, 1];
  for (let i = 0; i <= n; i += 1) {
    dummies.set(term.name, i);
    run(list, body.id, point, dummies, space, term.name);
    if (space.state[body.id] !== value) {
      dummies.delete(term.name);
      return none(space.state[body.id] ?? pole);
    }
    const [c, d] = [space.low[body.id] ?? 0, space.high[body.id] ?? 0];
    if (term.kind === "total") {
      below = addOutward(below, c, -1);
      above = addOutward(above, d, 1);
    } else {
      const corners = [below * c, below * d, above * c, above * d].map((each) => (Number.isNaN(each) ? 0 : each));
      below = outward(Math.min(...corners), -1);
      above = outward(Math.max(...corners), 1);
    }
  }
  dummies.delete(term.name);
  return set(below, above);
}
