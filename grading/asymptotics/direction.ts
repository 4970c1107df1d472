import type { Fact } from "./assumptions";
import { conePoint } from "./cone";
import { linkedFacts } from "./linked-facts";
import { variablesOf } from "./monomial";
import { alongOneVariable } from "./one-variable";
import { roundedConstant } from "./rounded-constant";
import { type Form, isLogarithmicScale, isScale, type System, system } from "./system";
import { isVague } from "./vague-name";

/**
 * Is there a way for all variables to grow along which every form of `strict` grows beyond all bounds, while every form of
 * `weak` stays bounded below?
 *
 * Quantities count up to bounded terms, as elements of an ordered vector space with a logarithm: the logarithms of two
 * positive elements differ by a bounded term exactly where the two are of one Archimedean class. (F.-V. Kuhlmann, "Abelian
 * groups with contractions", 1994: the theory of these structures is complete and decidable.) So the classes are tried from
 * the largest down; within one class everything is linear, and an exact linear program decides.
 */
export type Direction =
  | { readonly kind: "none" }
  /** `speeds`: where one scale is enough, how fast each quantity grows relative to the others. */
  | { readonly kind: "found"; readonly speeds?: ReadonlyMap<string, bigint> }
  | { readonly kind: "unknown" };

/** Most entries of linear programs that are looked at before the question is given up as undecided. */
const mostWork = 10_000;

/** Most quantities whose classes are tried: the classes of seven variables, and one more. */
const mostPending = 8;

/** So few quantities without a class are tried faster than looked over. */
const mostUnseen = 4;

/** "Much larger than" in the quick test: any number is sound here, since the true ratio is beyond all numbers. */
const much = 100;

const none: Direction = { kind: "none" };
const unknown: Direction = { kind: "unknown" };

export function direction(strict: readonly Form[], weak: readonly Form[], known: Known): Direction {
  if (strict.some((form) => form.length === 0)) return none;
  const asked = new Set(
    [...strict, ...weak].flatMap((form) => form.flatMap(({ monomial }) => [...variablesOf(monomial)])),
  );
  const forms = { strict: [...strict, ...known.strict], weak: [...weak, ...known.weak.filter(isAsked)] };
  // What is said of a vague quantity matters only where it is asked for.
  function isAsked(form: Form): boolean {
    return form.every(({ monomial }) => [...variablesOf(monomial)].every((name) => !isVague(name) || asked.has(name)));
  }
  const { forms: exact, plain, facts, unused } = linkedFacts([...forms.strict, ...forms.weak], known.facts);
  const result = among(forms, exact, plain);
  if (result.kind === "none" || facts.length === 0 || (result.kind === "found" && unused.length === 0)) return result;
  // What is found may break a fact of which only orders were used, but none where its two sides are of different orders.
  const isFound = result.kind === "found";
  const apart = (isFound ? unused : facts).flatMap(({ logarithms }) => logarithms);
  const sure = among(
    { strict: [...forms.strict, ...apart], weak: forms.weak },
    isFound ? exact : [],
    isFound ? plain : [],
  );
  return sure.kind === "found" ? sure : unknown;
}

/** `exact`, and the same as `plain`: forms that are never negative, beside those that are asked for. */
function among(forms: Forms, exact: readonly Form[], plain: readonly Form[]): Direction {
  const weak = [...forms.weak, ...exact];
  const alone = alongOneVariable(forms.strict, weak);
  if (alone !== null) return alone ? { kind: "found" } : none;
  const whole = system(forms.strict, weak);
  if (whole !== null) return search(whole);
  // Weights without a common measure (2^n against 3^n and 5^n) are rounded: all quantities grow, so larger weights leave more
  // ways to grow and smaller ones fewer.
  const around: Forms = { strict: forms.strict, weak: [...forms.weak, ...plain] };
  const more = rounded(around, "up");
  if (more !== null && search(more).kind === "none") return none;
  const fewer = rounded(around, "down");
  const found = fewer === null ? unknown : search(fewer);
  return found.kind === "found" ? found : unknown;
}

interface Forms {
  readonly strict: readonly Form[];
  readonly weak: readonly Form[];
}

/** What is known of all ways to grow, beside what is asked. */
interface Known extends Forms {
  readonly facts: readonly Fact[];
}

function rounded({ strict, weak }: Forms, way: "up" | "down"): System | null {
  const all = [...strict, ...weak].map((form) => roundedForm(form, way));
  const forms = all.filter((form) => form !== null);
  return forms.length < all.length ? null : system(forms.slice(0, strict.length), forms.slice(strict.length));
}

function roundedForm(form: Form, way: "up" | "down"): Form | null {
  const weights = form.map(({ monomial, weight }) => ({ monomial, weight: roundedConstant(weight, way) }));
  const known = weights.flatMap(({ monomial, weight }) => (weight === null ? [] : [{ monomial, weight }]));
  return known.length < weights.length ? null : known;
}

function search(s: System): Direction {
  const all = s.quantities.map((_, index) => index);
  const pending = all.filter((index) => s.logarithms[index] !== null);
  const plain = all.filter((index) => s.logarithms[index] === null);
  const positive = plain.map((index) => unitRow(s, index));
  const start: State = { free: plain, pending, strict: [...s.strict, ...positive], weak: s.weak, equal: [] };
  if (pending.length === 0) return single(s, start);
  if (!mayExist(s, start)) return none;
  if (pending.length > mostPending) return unknown;
  const isExact = pending.every((index) => isScaleAt(s, index));
  // Products of quantities that depend on each other stay open most of the time: not much is spent on them.
  const loose = explore(s, start, false, { left: isExact ? mostWork : mostWork / 10 });
  if (loose !== "found") return loose === "none" ? none : unknown;
  if (isExact) return { kind: "found" };
  return explore(s, start, true, { left: mostWork / 10 }) === "found" ? { kind: "found" } : unknown;
}

interface State {
  /** Columns that may take any value: of higher classes (what is left of them is free), and those without a class. */
  readonly free: readonly number[];
  /** Columns whose class is still to be chosen. */
  readonly pending: readonly number[];
  readonly strict: readonly (readonly number[])[];
  readonly weak: readonly (readonly number[])[];
  readonly equal: readonly (readonly number[])[];
}

interface Budget {
  left: number;
}

/** Without logarithms of logarithms one scale is enough: a plain linear program. */
function single(s: System, state: State): Direction {
  const required = [...state.strict.map(() => true), ...state.weak.map(() => false)];
  const point = conePoint([...state.strict, ...state.weak], [], required);
  if (point === null) return none;
  const speeds = new Map<string, bigint>();
  s.quantities.forEach(({ key }, index) => {
    speeds.set(key, point.values[s.strict.length + index] ?? 0n);
  });
  return { kind: "found", speeds };
}

/** False only where linear conditions that every direction fulfils already contradict each other. */
function mayExist(s: System, state: State): boolean {
  const bounds: (readonly number[])[] = [];
  for (const index of state.pending) {
    bounds.push(unitRow(s, index));
    const log = s.logarithms[index] ?? [];
    if (log.some((entry) => entry < 0)) continue;
    log.forEach((entry, at) => {
      if (entry > 0) bounds.push(unitRow(s, index).map((x, j) => (j === at ? x - much : x)));
    });
  }
  const rows = [...state.strict, ...bounds, ...state.weak];
  const required = [...state.strict.map(() => true), ...bounds.map(() => true), ...state.weak.map(() => false)];
  return conePoint(rows, state.equal, required) !== null;
}

/** `sure`: use only choices that are certainly realised by functions, where exponents are products that depend on each other. */
function explore(s: System, state: State, sure: boolean, budget: Budget): "none" | "found" | "unknown" {
  if (state.pending.length === 0) return finish(s, state);
  let result: "none" | "unknown" = "none";
  for (const top of subsets(state.pending)) {
    budget.left -= (state.strict.length + state.weak.length + state.pending.length) * s.quantities.length;
    if (budget.left < 0) return "unknown";
    if (sure && top.length > 1 && top.some((index) => !isScaleAt(s, index))) continue;
    const next = place(s, state, top, sure);
    if (next === null || (next.pending.length > mostUnseen && !mayExist(s, next))) continue;
    const deeper = explore(s, next, sure, budget);
    if (deeper === "found") return "found";
    if (deeper === "unknown") result = "unknown";
  }
  return result;
}

/** What is left to fulfil once `top` is the next class, or null where that is impossible. */
function place(s: System, state: State, top: readonly number[], sure: boolean): State | null {
  const log = (index: number): readonly number[] => s.logarithms[index] ?? [];
  const first = log(top[0] ?? -1);
  const equal = [...state.equal, ...top.slice(1).map((index) => minusRow(log(index), first))];
  const visible = new Set([...state.free, ...top]);
  const masked = (row: readonly number[]): readonly number[] => row.map((entry, j) => (visible.has(j) ? entry : 0));
  const units = top.map((index) => unitRow(s, index));
  const rows = [...units, ...state.strict, ...state.weak].map(masked);
  // A logarithm is smaller than its quantity: nothing of it shows before that quantity's class is passed.
  const equations = [...equal, ...state.pending.map(log)].map(masked);
  const point = conePoint(
    rows,
    equations,
    rows.map((_, index) => index < units.length),
  );
  if (point === null) return null;
  const open =
    (offset: number) =>
    (_: unknown, index: number): boolean =>
      point.values[offset + index] === 0n;
  const pending = state.pending.filter((index) => !top.includes(index));
  const released = sure ? top.filter((index) => isLogarithmicAt(s, index)) : top;
  return {
    free: [...state.free, ...released],
    pending,
    strict: [...state.strict.filter(open(units.length)), ...pending.map((index) => minusRow(first, log(index)))],
    weak: state.weak.filter(open(units.length + state.strict.length)),
    equal,
  };
}

function finish(s: System, state: State): "none" | "found" {
  const visible = new Set(state.free);
  const masked = (row: readonly number[]): readonly number[] => row.map((entry, j) => (visible.has(j) ? entry : 0));
  const rows = [...state.strict, ...state.weak].map(masked);
  const required = [...state.strict.map(() => true), ...state.weak.map(() => false)];
  if (s.quantities.length === 0) return state.strict.length === 0 ? "found" : "none";
  return conePoint(rows, state.equal.map(masked), required) === null ? "none" : "found";
}

const isScaleAt = (s: System, index: number): boolean => {
  const quantity = s.quantities[index];
  return quantity !== undefined && isScale(quantity);
};

const isLogarithmicAt = (s: System, index: number): boolean => {
  const quantity = s.quantities[index];
  return quantity !== undefined && isLogarithmicScale(quantity);
};

const unitRow = (s: System, index: number): readonly number[] => s.quantities.map((_, j) => (j === index ? 1 : 0));
const minusRow = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((entry, j) => entry - (b[j] ?? 0));

/** All non-empty subsets, those of one element first. */
function* subsets(items: readonly number[]): Generator<readonly number[]> {
  const count = 2 ** Math.min(items.length, 20);
  for (let size = 1; size <= items.length; size += 1) {
    for (let mask = 1; mask < count; mask += 1) {
      const chosen = items.filter((_, bit) => (mask & (1 << bit)) !== 0);
      if (chosen.length === size) yield chosen;
    }
  }
}
