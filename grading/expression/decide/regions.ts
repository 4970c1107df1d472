import { negate, power } from "../rational";
import { branchOf, gapOf, hasCases, reachable } from "./branches";
import { around } from "./candidates";
import { type Decision, feasible } from "./cells";
import { equalByDerivatives } from "./constant-difference";
import { type Compare, type Decided, deepestBoundary, times, undecided } from "./decided";
import { division } from "./division";
import type { Point } from "./enclosure";
import { agreeAtFew } from "./few-points";
import { type Branch, difference, type Form, formOf } from "./form";
import { type Orientation, orientation } from "./orientation";
import { type Polynomial, scalePolynomial, valueWhere } from "./polynomial";
import { bitOf, open, type Prepared, replace } from "./prepare";
import { sameInField } from "./same-in-field";
import { differAt, differExactlyAt, type Pair } from "./separate";
import { gainsBySettling, settled } from "./settled";
import { evaluateSign, type SignFactors, type Switch, signFactors } from "./switches";
import { first, nil, type Term } from "./term";
import { type Settling, TwinConditions } from "./twin-conditions";
import { hasSteps } from "./vanishing";

/** Most cells that are looked at in one comparison, and most terms times cells. */
const mostCells = 600;
const mostInCells = 27_000;

/** Looks at all combinations of signs of what cases depend on, `depth` boundaries deep. `base` has values for what no cell says. */
export function byRegions(pair: Pair, depth: number, onBoundary: boolean, base: Point, compare: Compare): Decided {
  return new Cells(pair, depth, onBoundary, base, compare, null).decide();
}

/** The same where conditions on equal values count as one, which costs more than to see how they are written. */
export function byRegionsOfValues(pair: Pair, base: Point, compare: Compare): Decided {
  const isPossible = pair.key.cases.length + pair.answer.cases.length > 1;
  return isPossible ? new Cells(pair, 0, false, base, compare, new TwinConditions(pair)).decide() : undecided;
}

/** The search through all combinations of signs. */
class Cells {
  readonly #pair: Pair;
  readonly #depth: number;
  readonly #onBoundary: boolean;
  readonly #jumps: boolean;
  readonly #compare: Compare;
  /** Values for the variables that a cell says nothing about. */
  readonly #base: Point;
  /** Null: conditions count as alike only where they are written so. */
  readonly #twins: TwinConditions | null;
  readonly #known = new Map<Term, SignFactors | null>();
  /** Whether either side has a case that hides in a kernel; null: not looked at yet. */
  #gains: boolean | null = null;
  #left: number;
  #unsettled = false;
  /** Whether there is a cell with points, on which both sides have values: without one, nothing was compared. */
  #met = false;
  #found: Point | null = null;

  constructor(
    pair: Pair,
    depth: number,
    onBoundary: boolean,
    base: Point,
    compare: Compare,
    twins: TwinConditions | null,
  ) {
    this.#twins = twins;
    this.#compare = compare;
    this.#pair = pair;
    this.#depth = depth;
    this.#onBoundary = onBoundary;
    this.#base = base;
    this.#left = times(mostCells, mostInCells, pair);
    this.#jumps = pair.key.jumps || pair.answer.jumps;
  }

  decide(): Decided {
    const { key, answer } = this.#pair;
    this.#visit([], key.signs.slice(), answer.signs.slice());
    if (this.#found !== null) return { kind: "different", at: this.#found };
    // On a boundary one side may lack a value everywhere.
    const compared = this.#met || this.#onBoundary;
    return this.#unsettled || !compared ? undecided : { kind: "equal", method: "regions" };
  }

  #visit(decisions: readonly Decision[], keySigns: number[], answerSigns: number[]): void {
    if (this.#found !== null || this.#unsettled) return;
    const { key, answer } = this.#pair;
    const sides = [
      { side: key, signs: keySigns },
      { side: answer, signs: answerSigns },
    ] as const;
    const next = this.#settle(sides[0], sides, decisions) ?? this.#settle(sides[1], sides, decisions);
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
  #settle(
    own: Settling,
    all: readonly Settling[],
    decisions: readonly Decision[],
  ): Switch | "empty" | "unknown" | null {
    const { side, signs } = own;
    const branch: Branch = (term) => branchOf(signs, term);
    for (let changed = true; changed; ) {
      changed = false;
      const needed = reachable(side, signs);
      for (const term of side.cases) {
        if (signs[term.id] !== open || needed[term.id] !== 1) continue;
        const factors = this.#factorsOf(term, branch);
        const written = factors === null ? "unknown" : evaluateSign(factors, decisions);
        const isOpen = typeof written === "object" || written === "unknown";
        const sign = (isOpen && !changed ? this.#twins?.signOf(term, own, all) : null) ?? written;
        // What the cases settled so far do not choose needs no decision, and what depends on open ones waits for them.
        if ((typeof sign === "object" || sign === "unknown") && changed) continue;
        if (sign === "unknown") return sign;
        if (typeof sign === "object") return sign;
        if ((first(term).signs & bitOf(sign)) === 0) return "empty";
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
    const on = first(term);
    const made = signFactors(on, branch, new Map<Term, Form | null>());
    if (!hasCases(on)) this.#known.set(term, made);
    return made;
  }

  #leaf(decisions: readonly Decision[], keySigns: number[], answerSigns: number[]): void {
    const { key, answer } = this.#pair;
    const [keyGap, answerGap] = [gapOf(key, keySigns), gapOf(answer, answerSigns)];
    const thin = decisions.some(({ on, sign }) => sign === 0 && this.#isThin(on));
    if (keyGap !== null && answerGap !== null) return;
    // On a boundary one side may lack a value: see the decision record on equality.
    const narrow = thin || this.#onBoundary;
    if ((keyGap ?? answerGap) !== null && narrow) return;
    if (keyGap === null && answerGap === null) {
      const { domains } = this.#pair;
      this.#met ||= feasible(decisions, domains).kind !== "empty";
      const within = orientation(domains, decisions);
      if (sameInField(key, answer, keySigns, answerSigns, within, domains) === "equal") return;
      if (this.#sameWhereSettled(keySigns, answerSigns, within)) return;
      if (!thin && equalByDerivatives(this.#pair, keySigns, answerSigns, decisions)) return;
      if (agreeWhereZero(this.#pair, keySigns, answerSigns, decisions)) return;
      if (agreeAtFew(this.#pair, decisions)) return;
    }
    const cell = feasible(decisions, this.#pair.domains);
    if (cell.kind === "empty") return;
    if (cell.kind === "point") {
      const start = new Map([...this.#base, ...cell.at]);
      // Conditions that hold strictly hold all around the point.
      if (!narrow && (keyGap ?? answerGap) === "wide" && this.#hasValue(keyGap === null ? key : answer, start)) {
        this.#found = start;
        return;
      }
      for (const point of thin ? [start] : around(start, this.#pair.domains)) {
        if (differAt(this.#pair, point) || differExactlyAt(this.#pair, point)) {
          this.#found = point;
          return;
        }
      }
    }
    this.#unsettled = true;
  }

  /** Whether a switch is 0 on a set without volume only. That of whole variables alone, n = 0, leaves to all others what they had. */
  #isThin(on: Switch): boolean {
    const { domains } = this.#pair;
    if (isStepped(on)) return false;
    return [...domains.values()].every(({ kind }) => kind === "integer") || !isWholeAlone(on);
  }

  /** Whether both are the same once their cases are replaced by what they are in this cell. */
  #sameWhereSettled(keySigns: number[], answerSigns: number[], within: Orientation): boolean {
    const { key, answer, domains } = this.#pair;
    this.#gains ??= gainsBySettling(key) || gainsBySettling(answer);
    if (!this.#gains) return false;
    const [left, right] = [settled(key, keySigns), settled(answer, answerSigns)];
    return left !== null && right !== null && sameInField(left, right, [], [], within, domains) === "equal";
  }

  /** Whether a side has a value at a point: not in an unbounded range, where it may have none after all. */
  #hasValue(side: Prepared, point: Point): boolean {
    const { state, low, high } = side.space.enclose(point);
    return state === "value" && low > -1e300 && high < 1e300;
  }

  /** Where a switch is 0: there it determines a variable, which is put in for it, and both sides are compared anew. */
  #boundary(on: Switch, decisions: readonly Decision[], keySigns: number[], answerSigns: number[]): void {
    const { key, answer } = this.#pair;
    const solved = solvedFor(on.polynomial);
    if (solved !== null && this.#depth < deepestBoundary) {
      const [left, right] = [replace(key, solved.name, solved.value), replace(answer, solved.name, solved.value)];
      const result =
        left === null || right === null
          ? undecided
          : this.#compare(left, right, null, this.#depth + 1, this.#onBoundary || this.#isThin(on));
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

/** Whether the two differ by a multiple of what is 0 in a cell, as 1 - y·s and 0 do where y·s = 1, which no variable is solved for. */
function agreeWhereZero(
  { key, answer }: Pair,
  keySigns: number[],
  answerSigns: number[],
  decisions: readonly Decision[],
): boolean {
  if (!decisions.some(({ sign }) => sign === 0)) return false;
  const [left, right] = [
    formOf(key.lowered.root, (term) => branchOf(keySigns, term)),
    formOf(answer.lowered.root, (term) => branchOf(answerSigns, term)),
  ];
  const apart = left === null || right === null ? null : difference(left, right);
  if (apart === null) return false;
  const zeros = decisions.flatMap(({ on, sign }) => (sign === 0 ? [on.polynomial] : []));
  // x - √2 is a factor of what is 0 there and x² - 2, by which it is known to be 0, is none.
  for (const [side, signs] of [[key, keySigns] as const, [answer, answerSigns] as const])
    for (const term of side.cases) {
      const on = signs[term.id] === 0 ? formOf(first(term), (each) => branchOf(signs, each)) : null;
      if (on !== null) zeros.push(on.above);
    }
  return zeros.some((zero) => division(apart.above, zero)?.rest.size === 0);
}

/** Whether whole parts make up a switch, which then is 0 on a set with volume. */
const isStepped = ({ polynomial }: Switch): boolean =>
  [...polynomial.values()].some(({ powers }) => powers.some(({ atom }) => hasSteps(atom.term)));

const isWholeAlone = ({ polynomial }: Switch): boolean =>
  [...polynomial.values()].every(({ powers }) => powers.every(({ atom }) => atom.term.integer));

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
