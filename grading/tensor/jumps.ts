import { integer, type Rational, rational } from "../expression/rational";
import { type Random, random } from "../random";
import type { Matrix } from "./arithmetic";
import { apart } from "./enclosure";
import { compareInFields } from "./equality";
import { evaluate, type Instance } from "./evaluate";
import { selfContained } from "./field-instance";
import { inSigns } from "./sign-algebra";
import { handSizes } from "./sizes";
import { type Known, signOf, strictArithmetic } from "./strict-arithmetic";
import { type Convention, conventions, isStrict, jumpsIn, underConvention } from "./strictness";
import { children, type Term } from "./term";
import { textOf } from "./text";
import { nameAt } from "./time";
import { workOf } from "./work";

/**
 * What two formulas that are equal without the values at their jumps are with them.
 *
 * - `agree`: equal there too.
 * - `jump`: they differ where something is exactly at a jump, at `place` where that is easily said.
 * - `apart`: they differ also where nothing is at a jump by chance: x ≥ max(x) is at one everywhere.
 * - `unseen`: neither was proved.
 */
export type JumpVerdict =
  | { readonly relation: "agree" | "apart" | "unseen" }
  | { readonly relation: "jump"; readonly place: string | null };

export function atJumps(a: Term, b: Term, seed: string): JumpVerdict {
  if (!isStrict(a) && !isStrict(b)) return { relation: "agree" };
  return provedWithJumps(a, b, seed) ? { relation: "agree" } : searched(a, b, conventionsFor(a, b), seed);
}

/** Whether the two are proved equal with the values at their jumps, where these are left open by one convention for both. */
export function provedWithJumps(a: Term, b: Term, seed: string): boolean {
  const isEqual = (p: Term, q: Term): boolean =>
    textOf(p) === textOf(q) || compareInFields(p, q, `${seed}/jumps`).relation === "equal";
  return conventionsFor(a, b).some((convention) => {
    const [p, q] = [underConvention(a, convention), underConvention(b, convention)];
    if (isEqual(p, q)) return true;
    const [r, s] = [inSigns(p), inSigns(q)];
    return !(r === p && s === q) && isEqual(r, s);
  });
}

const conventionsFor = (a: Term, b: Term): readonly Convention[] =>
  hasOpenJump(a) || hasOpenJump(b) ? conventions : ["above"];

/** Whether the value at a jump is left open somewhere, as by step(u). */
const hasOpenJump = (term: Term): boolean =>
  (term.kind === "map" && term.name === "side") || children(term).some(hasOpenJump);

const genericPoints = 8;
const points = 48;
/** Exact operations that the search may cost. */
const mostWork = 60_000;

function searched(a: Term, b: Term, choices: readonly Convention[], seed: string): JumpVerdict {
  const jumps = [...jumpsIn(b, new Map(jumpsIn(a)))];
  const sizes = handSizes(a, b);
  let found: { readonly place: string | null; readonly count: number } | null = null;
  let left = mostWork;
  for (let round = 0; round < genericPoints + points; round += 1) {
    const choice = sizes[round % sizes.length];
    if (choice === undefined) break;
    left -= choices.length * (workOf(a, choice) + workOf(b, choice));
    if (left < 0) return found === null ? { relation: "unseen" } : { relation: "jump", place: found.place };
    const draw = random(`${seed}/jumps/${round}`);
    const isGeneric = round < genericPoints;
    const point = drawnPoint(choice, isGeneric ? apartEntries(draw) : meetingEntries(draw, [a, b]));
    if (!differAt(a, b, choices, point)) continue;
    if (isGeneric) return { relation: "apart" };
    const hit = jumps.filter(([, u]) => isAtJump(u, point(choices[0] ?? "above")));
    if (found === null || hit.length < found.count) found = { place: placeOf(hit), count: hit.length };
  }
  // Points at which nothing differs are no proof: z < x and z ≤ x may be told apart only where z = x < 0.
  return found === null ? { relation: "unseen" } : { relation: "jump", place: found.place };
}

type Point = (convention: Convention) => Instance<Known>;

function drawnPoint(sizes: ReadonlyMap<string, number>, entry: () => Rational): Point {
  const drawn = new Map<string, Matrix<Rational>>();
  return (convention) => {
    const arithmetic = strictArithmetic(convention);
    const symbol = (name: string, step: number | null, rows: number, columns: number): Matrix<Known> => {
      const key = step === null ? name : `${name}@${step}`;
      const value = drawn.get(key) ?? { rows, columns, entries: Array.from({ length: rows * columns }, entry) };
      drawn.set(key, value);
      return { rows, columns, entries: value.entries.map(arithmetic.constant) };
    };
    return selfContained({ arithmetic, sizes, symbol });
  };
}

/** Entries of which hardly two are alike, and none is a round number. */
const apartEntries = (draw: Random) => (): Rational => rational(BigInt(2 * draw.integer(-5000, 5000) + 1), 1024n);

/** Entries of which many are 0, alike, opposite or a number that stands in the formulas; the others are of no special size. */
function meetingEntries(draw: Random, terms: readonly Term[]): () => Rational {
  const size = (): Rational =>
    draw.integer(0, 1) === 0 ? integer(draw.integer(2, 900)) : rational(BigInt(draw.integer(1, 898)), 899n);
  const [c, d] = [size(), size()];
  const given = constantsIn(terms);
  const own = given.length === 0 ? [] : [given[draw.integer(0, given.length - 1)] ?? c];
  const values = [integer(0), integer(0), c, c, opposite(c), d, ...own, ...own.map(opposite)];
  return () => values[draw.integer(0, values.length - 1)] ?? c;
}

const opposite = ({ n, d }: Rational): Rational => ({ n: -n, d });

/** The numbers that are written, and quotients of two of them: 2z > 1 jumps at 1/2. */
function constantsIn(terms: readonly Term[]): readonly Rational[] {
  const numbers: Rational[] = [];
  const visit = (term: Term): void => {
    if (term.kind === "number" && term.value.n !== 0n && numbers.length < 8) numbers.push(term.value);
    children(term).forEach(visit);
  };
  terms.forEach(visit);
  return [...numbers, ...numbers.flatMap((a) => numbers.map((b) => rational(a.n * b.d, a.d * b.n)))];
}

/** Whether the two differ there under every convention that is left open. */
const differAt = (a: Term, b: Term, choices: readonly Convention[], point: Point): boolean =>
  choices.every((convention) => {
    const instance = point(convention);
    const [p, q] = [evaluate(a, instance).entries, evaluate(b, instance).entries];
    return p.some((x, i) => isApart(x, q[i] ?? x));
  });

const isApart = (x: Known, y: Known): boolean =>
  x.exact !== null && y.exact !== null ? x.exact.n !== y.exact.n || x.exact.d !== y.exact.d : apart(x.bounds, y.bounds);

/** Whether what is compared with 0 is 0 somewhere. Under a sum over time it has no value of its own. */
const isAtJump = (u: Term, instance: Instance<Known>): boolean =>
  evaluate(u, instance).entries.some((each) => signOf(each) === 0);

/** Where the first of the jumps is, in a few signs: z = 0, x = y; null where it takes more. */
function placeOf(hit: readonly (readonly [string, Term])[]): string | null {
  for (const [, u] of hit) {
    const name = nameOf(u);
    if (name !== null) return `${name} = 0`;
    const [first, second, third] = u.kind === "add" ? u.terms : [];
    if (first === undefined || second === undefined || third !== undefined) continue;
    const [x, y] = [nameOf(first), nameOf(second)];
    if (x !== null && y !== null) return `${x} = ${y}`;
    if (isZero(first) && y !== null) return `${y} = 0`;
  }
  return null;
}

const isZero = (term: Term): boolean => term.kind === "number" && term.value.n === 0n;

/** The name of a symbol, or of its opposite. */
function nameOf(term: Term): string | null {
  if (term.kind === "symbol") return term.time === undefined ? term.name : nameAt(term.name, term.time);
  const [factor, only, more] = term.kind === "entrywise" ? term.terms : [];
  const isOpposite = factor?.kind === "number" && factor.value.n === -1n && factor.value.d === 1n;
  return isOpposite && only?.kind === "symbol" && more === undefined ? nameOf(only) : null;
}
