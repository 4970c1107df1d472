import { exactValue } from "../expression/constants";
import type { Domains } from "../expression/domain";
import { differentAt, type Equality } from "../expression/equivalence";
import { type Expression, nowhere } from "../expression/expression";
import { isInteger, type Rational, rational, subtract, zero } from "../expression/rational";
import { pointBeyond } from "./beyond-tolerance";
import { constantParts, hasDecimals, hasVariables, mapDecimals } from "./constant-parts";
import { choicesFor, reaches, targetsEach } from "./constant-search";
import { type Slot, type Template, templateOf } from "./constant-slots";
import { expanded } from "./expanded";
import { number, opposite, quotient, unit } from "./made";
import { type Target, targetsOf } from "./target-constants";
import { near, type Tolerance } from "./tolerance";

/** What `equalWithin` holds an answer against; made once a key. */
export interface TolerantKey {
  readonly value: Expression;
  readonly domains: Domains;
  readonly tolerance: Tolerance;
  /** Exact comparison with the key. */
  readonly compare: (answer: Expression) => Equality;
  readonly targets: (answer: Expression) => readonly Target[];
  /** The constants that the key writes, with their inverses and opposites. */
  readonly written: readonly Expression[];
}

export function tolerantKey(
  value: Expression,
  domains: Domains,
  tolerance: Tolerance,
  compare: (answer: Expression) => Equality,
): TolerantKey {
  return {
    value,
    domains,
    tolerance,
    compare,
    targets: targetsOf(value),
    // Nothing vanishes for being near 0: 0.01x is not 0.
    written: constantParts(value)
      .filter((part) => !isZero(part))
      .flatMap(around),
  };
}

/**
 * Equality of formulas whose constants are known within a tolerance.
 *
 * Equal: the answer becomes equal to the key where each of its constants moves to one within the tolerance. Constants are those
 * that it writes, folded in each product and sum, or those in front of its terms when it is multiplied out. Or the answer is the
 * key times a factor near 1, or plus a constant near 0.
 * Different: at some point the values lie farther apart than the tolerance allows, and differ however the constants move.
 * `exact`: what exact comparison says of the answer as it is.
 */
export function equalWithin(answer: Expression, key: TolerantKey, exact: Equality): Equality {
  const { compare, domains, tolerance, value } = key;
  const isEqual = (moved: Expression): boolean => compare(moved).relation === "equal";
  const snapped = withWritten(answer, key);
  if (snapped !== null && isEqual(snapped)) return within;
  const multiplied = expanded(answer);
  const written = templateOf(answer);
  const folded = multiplied === null ? null : templateOf(multiplied);
  if (exact.relation === "different") {
    const point = pointBeyond(answer, folded === null ? [written] : [written, folded], value, domains, tolerance);
    if (point !== null) return differentAt(value, answer, domains, point);
  }
  const targets = key.targets(answer);
  const search = (template: Template, allows: (slot: Slot, target: Target) => boolean): boolean =>
    reaches(
      template,
      value,
      domains,
      tolerance,
      template.slots.map((slot) => choicesFor(slot, targets, tolerance, targetsEach(template.slots.length), allows)),
      isEqual,
    );
  if (search(written, (slot, target) => isPlace(slot, target) && !(slot.role === "factor" && isSignOnly(target))))
    return within;
  // A coefficient of 1 is no written constant that a fixed distance could be measured from.
  const { absolute: _, ...shares } = tolerance;
  const maySign = (slot: Slot, { constant }: Target): boolean => near(slot.value, constant, shares) === "within";
  if (
    folded !== null &&
    search(
      folded,
      (slot, target) =>
        isPlace(slot, target) && (!isSignOnly(target) || slot.role !== "factor" || maySign(slot, target)),
    )
  )
    return within;
  return exact.relation === "different" && hasVariables(value) && movedWithin(answer, exact.counterexample, key)
    ? within
    : { relation: "undecided", method: "tolerance" };
}

const within: Equality = { relation: "equal", method: "tolerance" };

/** The answer with each decimal literal replaced by a constant that the key writes, where one is within the tolerance; null where none is. */
function withWritten(answer: Expression, { written, tolerance }: TolerantKey): Expression | null {
  let found = false;
  const snapped = mapDecimals(answer, (literal, raises) => {
    const target = written.find((each) => !(raises && isWhole(each)) && near(literal, each, tolerance) === "within");
    found ||= target !== undefined;
    return target ?? literal;
  });
  return found ? snapped : null;
}

function isWhole(constant: Expression): boolean {
  const value = exactValue(constant);
  return value !== null && isInteger(value);
}

/**
 * Nothing but what is added may vanish, and no exponent of a variable may become whole. What the key has in another form only, such
 * as ln 2 in 2^x, is what a decimal is rounded from, not a whole number: 1000^x is not 1001^x.
 */
const isPlace = ({ role, value }: Slot, { constant, size, own }: Target): boolean =>
  (own || hasDecimals(value)) && (size !== 0 || role === "term") && !(role === "exponent" && isWhole(constant));

const isSignOnly = ({ size }: Target): boolean => Math.abs(Math.abs(size) - 1) < 1e-12;

const isZero = (constant: Expression): boolean => exactValue(constant)?.n === 0n;

/** A constant, its opposite, and their inverses. */
function around(constant: Expression): readonly Expression[] {
  const inverse = quotient(unit, constant);
  return [constant, opposite(constant), inverse, opposite(inverse)];
}

/**
 * Whether the answer is the key times a factor that is within the relative tolerance of 1, or the key plus a constant that is
 * within the absolute one of 0: what the two are where they differ says which, and it is proved everywhere. Significant figures
 * say nothing of a factor: how far 9.99 may be off is another share of it than how far 1.00 may.
 */
function movedWithin(
  answer: Expression,
  differ: { readonly answer: string; readonly reference: string },
  { tolerance: { relative, absolute }, compare }: TolerantKey,
): boolean {
  const [a, k] = [parse(differ.answer), parse(differ.reference)];
  if (a === null || k === null) return false;
  if (relative !== undefined && k.n !== 0n) {
    const factor = number(rational(a.n * k.d, a.d * k.n));
    if (near(factor, unit, { relative }) === "within" && compare(quotient(answer, factor)).relation === "equal")
      return true;
  }
  if (absolute === undefined) return false;
  const shift = number(subtract(a, k));
  const undone: Expression = { kind: "add", terms: [answer, opposite(shift)], at: nowhere };
  return near(shift, number(zero), { absolute }) === "within" && compare(undone).relation === "equal";
}

function parse(text: string): Rational | null {
  const [n, d = "1"] = text.split("/");
  if (n === undefined || !/^-?\d+$/.test(n) || !/^\d+$/.test(d)) return null;
  return rational(BigInt(n), BigInt(d));
}
