import { negate, power } from "../rational";
import { branchOf, gapOf, hasCases, reachable } from "./branches";
import { around, candidates } from "./candidates";
import { type Decision, feasible } from "./cells";
import { equalByDerivatives } from "./constant-difference";
import { sameConstants } from "./constants";
import type { Enclosure, Point } from "./enclosure";
import type { Branch, Form } from "./form";
import { isNowhere } from "./nowhere";
import { orientation } from "./orientation";
import { type Polynomial, scalePolynomial, valueWhere } from "./polynomial";
import { bitOf, open, type Prepared, replace, sharedDomains } from "./prepare";
import { residueSplit } from "./residues";
import { sameInField } from "./same-in-field";
import { differAt, differExactlyAt, differSharplyAt, lacksValue, type Pair } from "./separate";
import { type SignFactors, type Switch, signFactors, timesSign } from "./switches";
import { nil, type Term } from "./term";

/** What became of a comparison. `at` is a point where the two sides are proved different. */
export type Decided =
  | {
      readonly kind: "equal";
      readonly method: "finite-field" | "regions" | "derivatives" | "residues" | "algebraic-numbers";
    }
  | { readonly kind: "different"; readonly at: Point }
  | { readonly kind: "undecided" };

/** Most cells that are looked at in one comparison, and most terms times cells. */
const mostCells = 600;
const mostInCells = 27_000;
/** How deep boundaries of boundaries are followed. */
const deepestBoundary = 3;

/** Most points at which numbers are put in before lowering, which costs more. */
const mostExact = 12;
const mostInExact = 6_000;
/** Most points at which more than the precision of doubles is used. */
const mostSharp = 3;
const mostInSharp = 360;

/** How often something is done whose cost grows with the number of terms: `most` times, fewer for large expressions. */
const times = (most: number, inAll: number, { key, answer }: Pair): number =>
  Math.min(most, Math.floor(inAll / (key.lowered.terms.list.length + answer.lowered.terms.list.length)));

const undecided: Decided = { kind: "undecided" };

/** The points at which answers are held against a key first, and what the key is there: as far as it was needed. */
export interface Trial {
  readonly points: readonly Point[];
  /** Those at which some variable is large. */
  readonly far: readonly Point[];
  readonly known: Map<Point, Enclosure>;
}

export function trial({ lowered }: Prepared): Trial {
  const points = candidates(lowered.terms.variables);
  return { points, far: farOut(points), known: new Map() };
}

const mostFar = 6;
const farOut = (points: readonly Point[]): readonly Point[] =>
  points.filter((point) => [...point.values()].some(({ n, d }) => d === 1n && (n > 99n || n < -99n))).slice(0, mostFar);

/** Decides whether two prepared expressions are equal wherever both have values. */
export function decide(key: Prepared, answer: Prepared, first: Trial | null = null, depth = 0): Decided {
  if (key.lowered.terms.full || answer.lowered.terms.full) return undecided;
  const domains = sharedDomains(key, answer);
  const own = first !== null && domains === key.lowered.terms.variables ? first : null;
  const pair: Pair = { key, answer, domains, known: null };
  const tried = own === null ? candidates(domains) : own.points;
  const simple: Pair = own === null ? pair : { ...pair, known: own.known };
  const smooth = key.cases.length + answer.cases.length === 0 && !key.hasGaps && !answer.hasGaps;
  // A wrong answer differs almost everywhere, a right one nowhere: two points tell which proof to look for.
  const few = smooth ? 2 : 6;
  for (const point of tried.slice(0, few)) if (differAt(simple, point)) return { kind: "different", at: point };
  const [start] = tried;
  if (depth === 0 && start !== undefined && lacksValue(simple, tried.slice(0, few))) {
    const [none, other] = [isNowhere(key), isNowhere(answer)];
    if (none !== other) return { kind: "different", at: start };
    // Nothing is equal to what has no value anywhere.
    if (none) return undecided;
  }
  if (smooth) {
    if (sameInField(key, answer, key.signs, answer.signs, orientation(domains), domains) === "equal")
      return { kind: "equal", method: "finite-field" };
    for (const point of tried.slice(few, 10)) if (differAt(simple, point)) return { kind: "different", at: point };
    if (equalByDerivatives(pair, key.signs, answer.signs, [])) return { kind: "equal", method: "derivatives" };
  } else {
    // The same cases with the same branches need not be told apart.
    if (sameInField(key, answer, key.signs, answer.signs, orientation(domains), domains) === "equal")
      return { kind: "equal", method: "finite-field" };
    // Many cases come into play only far out.
    for (const point of own?.far ?? farOut(tried)) if (differAt(simple, point)) return { kind: "different", at: point };
    const result = new Cells(pair, depth, tried[0] ?? new Map()).decide();
    if (result.kind !== "undecided") return result;
  }
  for (const point of tried.slice(few)) if (differAt(simple, point)) return { kind: "different", at: point };
  for (const point of tried.slice(0, times(mostExact, mostInExact, pair)))
    if (differExactlyAt(pair, point)) return { kind: "different", at: point };
  const constant = domains.size === 0 && start !== undefined ? sameConstants(pair, start) : null;
  if (constant === true) return { kind: "equal", method: "algebraic-numbers" };
  if (constant === false && start !== undefined) return { kind: "different", at: start };
  for (const point of tried.slice(0, times(mostSharp, mostInSharp, pair)))
    if (differSharplyAt(pair, point)) return { kind: "different", at: point };
  if (depth < deepestBoundary) return byResidues(pair, depth);
  return undecided;
}

/** The first of the key's points, the simplest first, at which the two are proved different; `found` where there is none. */
export function simplest(key: Prepared, answer: Prepared, { points, known }: Trial, found: Point): Point {
  const domains = sharedDomains(key, answer);
  if (domains !== key.lowered.terms.variables) return found;
  const pair: Pair = { key, answer, domains, known };
  return points.find((point) => point === found || differAt(pair, point)) ?? found;
}

/** Whole numbers by their remainders: ⌊n/2⌋ and (-1)^n are polynomials where n = 2m and where n = 2m + 1. */
function byResidues(pair: Pair, depth: number): Decided {
  const split = residueSplit(pair);
  if (split === null) return undecided;
  for (const { name, value, domains } of split.cases) {
    const [left, right] = [replace(pair.key, name, value, domains), replace(pair.answer, name, value, domains)];
    if (left === null || right === null) return undecided;
    const result = decide(left, right, null, depth + 1);
    if (result.kind === "undecided") return undecided;
    if (result.kind === "different") {
      const point = new Map([...result.at, [name, valueWhere(value, result.at)]]);
      return differExactlyAt(pair, point) ? { kind: "different", at: point } : undecided;
    }
  }
  return { kind: "equal", method: "residues" };
}

/** The search through all combinations of signs of what cases depend on. */
class Cells {
  readonly #pair: Pair;
  readonly #depth: number;
  readonly #jumps: boolean;
  /** Values for the variables that a cell says nothing about. */
  readonly #base: Point;
  readonly #known = new Map<Term, SignFactors | null>();
  #left: number;
  #unsettled = false;
  #found: Point | null = null;

  constructor(pair: Pair, depth: number, base: Point) {
    this.#pair = pair;
    this.#depth = depth;
    this.#base = base;
    this.#left = times(mostCells, mostInCells, pair);
    this.#jumps = pair.key.jumps || pair.answer.jumps;
  }

  decide(): Decided {
    const { key, answer } = this.#pair;
    this.#visit([], key.signs.slice(), answer.signs.slice());
    if (this.#found !== null) return { kind: "different", at: this.#found };
    return this.#unsettled ? undecided : { kind: "equal", method: "regions" };
  }

  #visit(decisions: readonly Decision[], keySigns: number[], answerSigns: number[]): void {
    if (this.#found !== null || this.#unsettled) return;
    const { key, answer } = this.#pair;
    const next = this.#settle(key, keySigns, decisions) ?? this.#settle(answer, answerSigns, decisions);
    if (next === "empty") return;
    if (next === "unknown") {
      this.#unsettled = true;
      return;
    }
    if (next === null) {
      this.#leaf(decisions, keySigns, answerSigns);
      return;
    }
    for (const sign of [1, -1] as const) {
      if ((next.signs & bitOf(sign)) !== 0) this.#enter([...decisions, { on: next, sign }], keySigns, answerSigns);
    }
    if (this.#jumps && (next.signs & nil) !== 0) this.#boundary(next, decisions, keySigns, answerSigns);
  }

  #enter(decisions: readonly Decision[], keySigns: number[], answerSigns: number[]): void {
    this.#left -= 1;
    if (this.#left < 0) {
      this.#unsettled = true;
      return;
    }
    if (decisions.length > 1 && feasible(decisions, this.#pair.domains).kind === "empty") return;
    this.#visit(decisions, keySigns.slice(), answerSigns.slice());
  }

  /** Settles all cases that the decisions settle; returns the next switch to decide, if one is needed. */
  #settle(side: Prepared, signs: number[], decisions: readonly Decision[]): Switch | "empty" | "unknown" | null {
    const branch: Branch = (term) => branchOf(signs, term);
    for (let changed = true; changed; ) {
      changed = false;
      const needed = reachable(side, signs);
      for (const term of side.cases) {
        if (signs[term.id] !== open || needed[term.id] !== 1) continue;
        const factors = this.#factorsOf(term, branch);
        if (factors === null) return "unknown";
        const sign = evaluateSign(factors, decisions);
        // What the cases settled so far do not choose needs no decision, so they are followed first.
        if (typeof sign === "object" && changed) continue;
        if (typeof sign === "object") return sign;
        if (((term.args[0]?.signs ?? 0) & bitOf(sign)) === 0) return "empty";
        signs[term.id] = sign;
        changed = true;
      }
    }
    return null;
  }

  /** The sign of what a case depends on, in switches; remembered where no other case has a part in it. */
  #factorsOf(term: Term, branch: Branch): SignFactors | null {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const [on] = term.args;
    const made = on === undefined ? null : signFactors(on, branch, new Map<Term, Form | null>());
    if (on !== undefined && !hasCases(on)) this.#known.set(term, made);
    return made;
  }

  #leaf(decisions: readonly Decision[], keySigns: number[], answerSigns: number[]): void {
    const { key, answer } = this.#pair;
    const [keyGap, answerGap] = [gapOf(key, keySigns), gapOf(answer, answerSigns)];
    const thin = decisions.some(({ sign }) => sign === 0);
    if (keyGap !== null && answerGap !== null) return;
    // On a boundary one side may lack a value: see the decision record on equality.
    const narrow = thin || this.#depth > 0;
    if ((keyGap ?? answerGap) !== null && (thin || ((keyGap ?? answerGap) === "thin" && narrow))) return;
    if (keyGap === null && answerGap === null) {
      const { domains } = this.#pair;
      if (sameInField(key, answer, keySigns, answerSigns, orientation(domains, decisions), domains) === "equal") return;
      if (!thin && equalByDerivatives(this.#pair, keySigns, answerSigns, decisions)) return;
    }
    const cell = feasible(decisions, this.#pair.domains);
    if (cell.kind === "empty") return;
    if (cell.kind === "point") {
      const start = new Map([...this.#base, ...cell.at]);
      for (const point of thin ? [start] : around(start, this.#pair.domains)) {
        if (differAt(this.#pair, point) || differExactlyAt(this.#pair, point)) {
          this.#found = point;
          return;
        }
      }
    }
    this.#unsettled = true;
  }

  /** Where a switch is 0: there it determines a variable, which is put in for it, and both sides are compared anew. */
  #boundary(on: Switch, decisions: readonly Decision[], keySigns: number[], answerSigns: number[]): void {
    const { key, answer } = this.#pair;
    const solved = solvedFor(on.polynomial);
    if (solved !== null && this.#depth < deepestBoundary) {
      const [left, right] = [replace(key, solved.name, solved.value), replace(answer, solved.name, solved.value)];
      const result = left === null || right === null ? undecided : decide(left, right, null, this.#depth + 1);
      if (result.kind === "equal") return;
      if (result.kind === "different") {
        const point = new Map([...result.at, [solved.name, valueWhere(solved.value, result.at)]]);
        if (differExactlyAt(this.#pair, point)) {
          this.#found = point;
          return;
        }
      }
    }
    this.#enter([...decisions, { on, sign: 0 }], keySigns, answerSigns);
  }
}

/** The sign, or the first switch that it needs and that is not decided. */
function evaluateSign({ constant, factors }: SignFactors, decisions: readonly Decision[]): -1 | 0 | 1 | Switch {
  let sign = constant;
  if (sign === 0) return 0;
  for (const { on, even } of factors) {
    const decided = decisions.find((each) => each.on.key === on.key);
    if (decided === undefined) return on;
    sign = timesSign(sign, even ? timesSign(decided.sign, decided.sign) : decided.sign);
  }
  return sign;
}

/** The variable that occurs once, alone and linearly, and what it must be for the polynomial to vanish. */
function solvedFor(polynomial: Polynomial): { readonly name: string; readonly value: Polynomial } | null {
  const all = [...polynomial.values()];
  if (all.some(({ powers }) => powers.some(({ atom }) => atom.term.kind !== "variable"))) return null;
  for (const monomial of all) {
    const [only] = monomial.powers;
    if (monomial.powers.length !== 1 || only?.exponent !== 1) continue;
    const name = only.atom.key;
    if (all.some((other) => other !== monomial && other.powers.some(({ atom }) => atom.key === name))) continue;
    const rest = new Map([...polynomial].filter(([key]) => key !== monomial.key));
    return { name, value: scalePolynomial(rest, negate(power(monomial.coefficient, -1))) };
  }
  return null;
}
