import { exactComplexText } from "../expression/complex/evaluate";
import { compareConstants, exactValue } from "../expression/equivalence";
import { type Expression, nowhere } from "../expression/expression";
import { toText } from "../expression/print";
import { one, toText as rationalText } from "../expression/rational";
import { read } from "../expression/read";
import { substituted } from "../expression/substitute";
import { children } from "../expression/walk";
import type { Counterexample } from "../verdict";

/** A point, each coordinate an expression without variables. */
export type Place = ReadonlyMap<string, Expression>;

/** The point of a counterexample, read back from its exact text. */
export function placeOf({ at }: Counterexample): Place {
  const place = new Map<string, Expression>();
  for (const [name, text] of Object.entries(at)) {
    const reading = read(text, { complex: true });
    if (reading.ok) place.set(name, reading.value);
  }
  return place;
}

/** The exact value of an expression at a point; null where its parts are not rational. */
export function valueAt(e: Expression, place: Place): string | null {
  const at = substituted(e, place);
  const value = exactValue(at);
  return value === null ? exactComplexText(at) : rationalText(value);
}

/** Whether an indicator such as `definedness` is 1 at a point. */
export function holdsAt(indicator: Expression, place: Place): boolean {
  const at = substituted(indicator, place);
  const value = exactValue(at);
  return value === null ? exactComplexText(at) === "1" : value.n === one.n && value.d === one.d;
}

/** How the two sides of each comparison in an expression stand to each other at a point: "x_i = m". At most three. */
export function regionAt(e: Expression, place: Place): string {
  const found = new Map<string, string>();
  for (const [a, b] of comparedPairs(e)) {
    const [left, right] = [toText(a), toText(b)];
    if (found.has(`${left} ${right}`) || found.has(`${right} ${left}`) || found.size >= 3) continue;
    const order = compareConstants(substituted(a, place), substituted(b, place));
    if (order === "undecided") continue;
    found.set(`${left} ${right}`, `${left} ${order < 0 ? "<" : order > 0 ? ">" : "="} ${right}`);
  }
  return [...found.values()].join(", ");
}

function comparedPairs(e: Expression): readonly (readonly [Expression, Expression])[] {
  const inner = children(e).flatMap(comparedPairs);
  if (e.kind !== "compare") return inner;
  const own = e.operands.slice(1).map((operand, i) => [e.operands[i] ?? operand, operand] as const);
  return [...own, ...inner];
}

/** "x_i = 2, m = 2". */
export const placeText = ({ at }: Counterexample): string =>
  Object.entries(at)
    .map(([name, value]) => `${toText({ kind: "symbol", name, at: nowhere })} = ${value}`)
    .join(", ");
