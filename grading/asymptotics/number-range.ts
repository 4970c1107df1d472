import { constantValue } from "../expression/check";
import { compare, type Rational, zero } from "../expression/rational";
import type { Relation } from "./assumptions";

/** The numbers that a name is said to lie between; an open end is left out. */
export interface Range {
  readonly low: End;
  readonly high: End | null;
}

interface End {
  readonly at: Rational;
  readonly isOpen: boolean;
}

/** Names stand for sizes, which are positive. */
const positive: Range = { low: { at: zero, isOpen: true }, high: null };

/**
 * Whether a relation between a name and a number leaves that name any value, beside those that were noted before: k <= 5 and k >= 6
 * leave none. Notes it. Other relations leave what there was.
 */
export function leavesNumbers(ranges: Map<string, Range>, { left, comparator, right }: Relation): boolean {
  const at = left.kind === "symbol" && comparator !== "!=" && comparator !== "<<" ? constantValue(right) : null;
  if (left.kind !== "symbol" || at === null) return true;
  const end: End = { at, isOpen: comparator === "<" || comparator === ">" };
  let { low, high } = ranges.get(left.name) ?? positive;
  if (!comparator.startsWith("<") && isInside(compare(at, low.at), end)) low = end;
  if (!comparator.startsWith(">") && (high === null || isInside(compare(high.at, at), end))) high = end;
  ranges.set(left.name, { low, high });
  const room = high === null ? 1 : compare(high.at, low.at);
  return room > 0 || (room === 0 && !low.isOpen && high?.isOpen === false);
}

/** Whether a relation says no more than that a name is positive: n > 0, 0 <= k. */
export function isGivenAnyway({ left, comparator, right }: Relation): boolean {
  const at = left.kind === "symbol" && (comparator === ">" || comparator === ">=") ? constantValue(right) : null;
  return at !== null && at.n <= 0n;
}

/** Whether an end leaves less than one that it is `distance` away from. */
const isInside = (distance: number, end: End): boolean => distance > 0 || (distance === 0 && end.isOpen);
