import { isInteger, type Rational } from "../rational";
import type { Point } from "./enclosure";

const subscript = /^([^_]+(?:_[a-z]{2,})*)_\{?([A-Za-z]+)(?:([+-])(\d{1,9}))?\}?$/;

/** The name that a member of a family has once its index is a number: y_n is y_2 at n = 2. Null for other names. */
function memberAt(name: string, point: Point): string | null {
  const [, stem, letters = "", sign, distance = "0"] = subscript.exec(name) ?? [];
  const index = point.get(letters);
  if (stem === undefined || index === undefined || !isInteger(index)) return null;
  const place = index.n + BigInt(distance) * (sign === "-" ? -1n : 1n);
  return place < 0n ? `${stem}_{${place}}` : `${stem}_${place}`;
}

/** The point with one value for what it has two names for: where n = 2, y_n is y_2. */
export function withMembers(point: Point): Point {
  let made: Map<string, Rational> | null = null;
  for (const name of point.keys()) {
    const member = memberAt(name, point);
    const value = member === null ? undefined : point.get(member);
    if (value === undefined) continue;
    made ??= new Map(point);
    made.set(name, value);
  }
  return made ?? point;
}

/** Whether a point has two values for one member of a family, and so says nothing. */
export function isTorn(point: Point): boolean {
  const whole = withMembers(point);
  if (whole === point) return false;
  return [...whole].some(([name, value]) => {
    const own = point.get(name);
    return own !== undefined && (own.n !== value.n || own.d !== value.d);
  });
}
