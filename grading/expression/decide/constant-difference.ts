import { type Domain, domainOf } from "../domain";
import { equals } from "../rational";
import { candidates, within } from "./candidates";
import { type Decision, feasible, gapsOnLine } from "./cells";
import { sameConstants } from "./constants";
import { derivative, type Taken } from "./derivative";
import type { Point } from "./enclosure";
import { FieldSpace } from "./field";
import type { Branch } from "./form";
import { profile } from "./lanes";
import type { Lowered } from "./lower";
import { noOrientation, orientation } from "./orientation";
import { at, type Prepared } from "./prepare";
import { type Side, sameInField } from "./same-in-field";
import type { Pair } from "./separate";
import { type Switch, signFactors, switchesOf } from "./switches";
import { first, negative, positive, type Term } from "./term";

/**
 * Proves equality on a cell by calculus: all partial derivatives agree, so the difference is constant on each connected
 * piece, and it is 0 at one point of each. This sees relations between logarithms, inverse functions and erf that no
 * rewriting rule here knows, since their derivatives are algebraic.
 */
export function equalByDerivatives(
  pair: Pair,
  keySigns: number[],
  answerSigns: number[],
  decisions: readonly Decision[],
): boolean {
  const [key, answer] = [again(pair.key, keySigns), again(pair.answer, answerSigns)];
  const signs = orientation(pair.domains, decisions);
  for (const name of pair.domains.keys()) {
    const [left, right] = [key.derived(name), answer.derived(name)];
    if (left === null || right === null) return false;
    if (sameInField(left, right, left.signs, right.signs, signs, pair.domains) !== "equal") return false;
  }
  const walls = [...wallsOf(key), ...wallsOf(answer)];
  if (walls.includes(null)) return false;
  const switches = new Map<string, Switch>();
  for (const wall of walls) if (wall !== null) switches.set(wall.key, wall);
  for (const { on } of decisions) switches.delete(on.key);
  const points = onePointEach(decisions, [...switches.values()], pair.domains);
  // Where no piece is seen, as of a line that is cut down to one point, nothing is proved of what there is.
  return points !== null && points.length > 0 && points.every((piece) => piece.some((point) => equalAt(pair, point)));
}

interface Again {
  readonly lowered: Lowered;
  readonly branch: Branch;
  readonly taken: Taken;
  readonly derived: (name: string) => (Side & { readonly signs: number[] }) | null;
}

/** The expression lowered anew, so that its derivatives can be added to its terms. */
function again(side: Prepared, signs: number[]): Again {
  const lowered = side.lowering(side.expression, side.domains, side.replaced);
  const branch: Branch = (term) => {
    const sign = signs[term.id];
    return sign === -1 || sign === 0 || sign === 1 ? sign : null;
  };
  const taken: Taken = (term) => {
    const sign = branch(term);
    return sign === null ? null : (term.args[sign + 2] ?? null);
  };
  const derived = (name: string): (Side & { readonly signs: number[] }) | null => {
    const root = derivative(lowered.terms, lowered.root, name, taken);
    if (root === null || lowered.terms.full) return null;
    const made = { terms: lowered.terms, root };
    const known = profile(made);
    // Cases that only the derivative has are not settled by the decisions.
    if (lowered.terms.list.some(({ id, kind }) => kind === "choose" && id >= signs.length && known.levels[id] !== 0))
      return null;
    const more = lowered.terms.list.length - signs.length;
    const longer = [...signs, ...new Array<number>(Math.max(0, more)).fill(1)];
    return { profile: known, field: new FieldSpace(made, known), signs: longer };
  };
  return { lowered, branch, taken, derived };
}

/** What must not change its sign within a connected piece: denominators, and arguments of logarithms and roots. */
function wallsOf({ lowered, branch, taken }: Again): readonly (Switch | null)[] {
  const found: (Switch | null)[] = [];
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    if (term.kind === "choose") {
      const next = taken(term);
      if (next !== null) visit(next);
      return;
    }
    const critical = (term.kind === "power" && term.n < 0) || term.kind === "ln" || term.kind === "root";
    const inner = critical ? first(term) : null;
    if (inner !== null && inner.signs !== positive && inner.signs !== negative) {
      const factors = signFactors(inner, branch, new Map());
      if (factors === null) found.push(null);
      else found.push(...switchesOf(factors));
    }
    for (const argument of term.args) visit(argument);
  };
  visit(lowered.root);
  return found;
}

/** Points of each connected piece that the decisions and walls cut the domain into, or null where that is not known. */
function onePointEach(
  decisions: readonly Decision[],
  walls: readonly Switch[],
  domains: ReadonlyMap<string, Domain>,
): readonly (readonly Point[])[] | null {
  const names = [...domains.keys()];
  const [only] = names;
  if (names.length === 1 && only !== undefined) {
    const gaps = gapsOnLine(decisions, walls, only, domainOf(domains, only));
    return gaps?.map((values) => values.map((value) => new Map([[only, value]]))) ?? null;
  }
  const linear = [...walls, ...decisions.map(({ on }) => on)].every(({ polynomial }) =>
    [...polynomial.values()].every(
      ({ powers }) =>
        powers.length === 0 ||
        (powers.length === 1 && powers[0]?.exponent === 1 && powers[0].atom.term.kind === "variable"),
    ),
  );
  // Cells of linear conditions are convex, so each is one piece.
  if (!linear || walls.length > 4) return null;
  const points: (readonly Point[])[] = [];
  const visit = (taken: readonly Decision[], left: readonly Switch[]): boolean => {
    const [next, ...rest] = left;
    const cell = taken.length === 0 ? null : feasible(taken, domains);
    if (cell?.kind === "empty") return true;
    if (next !== undefined) {
      return visit([...taken, { on: next, sign: 1 }], rest) && visit([...taken, { on: next, sign: -1 }], rest);
    }
    if (cell !== null && cell.kind === "unknown") return false;
    const [base] = candidates(domains);
    if (base === undefined) return false;
    const origin = new Map(names.map((name) => [name, { n: 0n, d: 1n }] as const));
    points.push(cell === null ? [origin, base] : [new Map([...base, ...cell.at])]);
    return true;
  };
  return visit(decisions, walls) ? points : null;
}

/** Whether both sides have the same value at a point, exactly. */
export function equalAt(pair: Pair, point: Point): boolean {
  for (const [name, value] of point) if (!within(domainOf(pair.domains, name), value)) return false;
  const [key, answer] = [at(pair.key, point), at(pair.answer, point)];
  if (key.terms.full || answer.terms.full) return false;
  if (key.root.kind === "rational" && answer.root.kind === "rational") {
    return equals(key.root.value, answer.root.value);
  }
  const [left, right] = [profile(key), profile(answer)];
  const open = (lowered: Lowered, levels: number[]): boolean =>
    lowered.terms.list.some(({ id, kind }) => (kind === "choose" || kind === "undefined") && (levels[id] ?? 0) !== 0);
  if (open(key, left.levels) || open(answer, right.levels)) return sameConstants(pair, point) === true;
  const sides = [
    { profile: left, field: new FieldSpace(key, left) },
    { profile: right, field: new FieldSpace(answer, right) },
  ] as const;
  if (sameInField(sides[0], sides[1], [], [], noOrientation, pair.domains) === "equal") return true;
  return sameConstants(pair, point) === true;
}
