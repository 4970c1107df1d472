import { settled } from "../expression/certified/settle";
import { hasComplex } from "../expression/complex/decide";
import { countedDomains } from "../expression/decide/counted-domains";
import { spend } from "../expression/decide/effort";
import { type Enclosure, type Point, Workspace } from "../expression/decide/enclosure";
import { lower } from "../expression/decide/lower";
import { isTorn } from "../expression/decide/members";
import type { Domains } from "../expression/domain";
import type { Expression } from "../expression/expression";
import { movingValue, pointsFor } from "./beyond-tolerance";
import { templatesOf } from "./constant-slots";
import { hasSeveralReadings } from "./rounding-readings";
import type { Strangers } from "./set-members";
import { isGiven, type Tolerance } from "./tolerance";

/** Most points at which all members are looked at. */
const mostPoints = 4;

/** What a look at a few points shows of two sets. */
export interface Apart {
  /** Which members differ, row by row. */
  readonly table: readonly (readonly boolean[])[];
  readonly strangers: Strangers;
}

/**
 * Which members of two sets are seen to differ at a simple point: the values of all are worked out once a point, where one comparison after
 * another would work out each for every other member. What is read in more ways than one, or counted by its sums, is left to the
 * comparisons, and so is what has no certain value.
 */
export function apartAtPoints(
  answer: readonly Expression[],
  key: readonly Expression[],
  domains: Domains,
  tolerance: Tolerance = {},
): Apart {
  const all = [...answer, ...key];
  const table = answer.map(() => key.map(() => false));
  const inAnswer = answer.map((): Point | null => null);
  const inKey = key.map((): Point | null => null);
  const found = { table, strangers: { inAnswer, inKey } };
  if (hasComplex(domains) || all.some(hasSeveralReadings) || countedDomains(domains, all, all) !== domains)
    return found;
  const own = answer.map((member) => valuesOf(member, domains, tolerance));
  const others = key.map((member) => certainValues(settled(member), domains));
  for (const point of pointsFor(all, domains).slice(0, mostPoints)) {
    if (isTorn(point)) continue;
    const values = others.map((value) => value?.(point) ?? null);
    const rows = own.map((value) => {
      const isApart = value?.(point) ?? null;
      return values.map((each) => isApart !== null && each !== null && isApart(each));
    });
    spend((answer.length * key.length) / 4);
    for (const [i, row] of rows.entries()) {
      for (const [j, isApart] of row.entries()) if (isApart) (table[i] ?? [])[j] = true;
      if (row.every((each) => each)) inAnswer[i] ??= point;
    }
    // That the other set holds no such value is known where all of its members have one.
    for (const j of key.keys()) if (rows.every((row) => row[j] === true)) inKey[j] ??= point;
    if (table.every((row) => row.filter((each) => !each).length <= 1)) break;
  }
  return found;
}

/** Whether a member's value at a point is certain to differ from another one, by more than a tolerance where one is given. */
function valuesOf(
  member: Expression,
  domains: Domains,
  tolerance: Tolerance,
): ((point: Point) => ((value: Enclosure) => boolean) | null) | null {
  const e = settled(member);
  const value = certainValues(e, domains);
  const moving = isGiven(tolerance) ? movingValue(e, templatesOf(e, tolerance), domains, tolerance) : null;
  if (value === null || (moving === null && isGiven(tolerance))) return null;
  return (point) => {
    const found = value(point);
    if (found === null) return null;
    const isBeyond = moving?.at(point);
    return (other) => (found.high < other.low || other.high < found.low) && isBeyond?.(other) !== false;
  };
}

/** The certain values of a member at points: null where it has none there, or none that numbers put in could not change. */
function certainValues(member: Expression, domains: Domains): ((point: Point) => Enclosure | null) | null {
  const lowered = lower(member, domains);
  const { full, empty, filled, complex } = lowered.terms;
  if (full || empty || filled || complex) return null;
  const space = new Workspace(lowered);
  return (point) => {
    const found = space.enclose(point);
    return found.state === "value" && Number.isFinite(found.low) && Number.isFinite(found.high) ? found : null;
  };
}
