import { compareConstants } from "../constants";
import { counted, type Remembered, recalled } from "../decide/effort";
import { type Expression, type FunctionName, nowhere } from "../expression";
import { mapChildren } from "../map-children";
import { equals, floor, type Rational, rational } from "../rational";
import { children, namesIn } from "../walk";
import { type Bounds, certainBounds } from "./bounds";

/** Bits at which long fractions are kept exactly, where fewer leave a whole number within the bounds. */
const sharp = 1024;

const wholeFunctions: ReadonlySet<FunctionName> = new Set(["floor", "ceil", "round", "mod"]);

const hasWholeFunctions = (e: Expression): boolean =>
  (e.kind === "call" && wholeFunctions.has(e.name)) || children(e).some(hasWholeFunctions);

/** The expression with ⌊c⌋, ⌈c⌉, round and mod of constants worked out, where they are certain: ⌈log_3 100⌉ is 5. */
export function settled(e: Expression): Expression {
  if (!hasWholeFunctions(e)) return e;
  const before = known.get(e);
  if (before !== undefined) return recalled(before);
  const found = counted(() => settledIn(e));
  known.set(e, found);
  return found.value;
}

const known = new WeakMap<Expression, Remembered<Expression>>();

function settledIn(e: Expression): Expression {
  if (e.kind === "reduce" && namesIn(e).length === 0) {
    const bounds = certainBounds(e, 160);
    if (bounds?.low != null && bounds.high != null && equals(bounds.low, bounds.high)) return number(bounds.low);
  }
  const made = mapChildren(e, settledIn);
  if (made.kind !== "call" || !wholeFunctions.has(made.name) || namesIn(made).length > 0) return made;
  const [u, v] = made.arguments;
  if (u === undefined) return made;
  switch (made.name) {
    case "floor":
      return literal(floorOf(u)) ?? made;
    case "ceil": {
      const below = floorOf({ kind: "negate", argument: u, at: nowhere });
      return literal(below === null ? null : -below) ?? made;
    }
    case "round":
      return literal(floorOf({ kind: "add", terms: [u, half], at: nowhere })) ?? made;
    default: {
      const below = v === undefined ? null : floorOf({ kind: "divide", numerator: u, denominator: v, at: nowhere });
      const times = literal(below);
      if (v === undefined || times === null) return made;
      const taken: Expression = { kind: "multiply", factors: [v, times], at: nowhere };
      return { kind: "add", terms: [u, { kind: "negate", argument: taken, at: nowhere }], at: made.at };
    }
  }
}

const half: Expression = { kind: "number", value: { n: 1n, d: 2n }, at: nowhere };

const number = (value: Rational): Expression => ({ kind: "number", value, at: nowhere });
const literal = (n: bigint | null): Expression | null => (n === null ? null : number(rational(n)));

/** ⌊e⌋ by certain bounds. Where these hold one whole number between them, exact comparison says on which side of it the value lies. */
export function floorOf(e: Expression): bigint | null {
  const bounds = certainBounds(e, 160);
  if (bounds === null || bounds.low === null || bounds.high === null) return null;
  const [low, high] = [floor(bounds.low), floor(bounds.high)];
  if (low === high) return low;
  if (high - low !== 1n) return null;
  const sharper = certainBounds(e, sharp);
  if (sharper?.low != null && sharper.high != null && floor(sharper.low) === floor(sharper.high))
    return floor(sharper.low);
  switch (compareConstants(e, number(rational(high)))) {
    case -1:
      return low;
    case "undecided":
      return null;
    default:
      return high;
  }
}

/** The whole number that a constant is, "fraction" where it is proved to be none, or null. */
export function wholeValue(e: Expression): bigint | "fraction" | null {
  const few = wholeWithin(certainBounds(e, 160));
  if (few === null || few === "fraction" || few.isExact) return few === null || few === "fraction" ? few : few.only;
  const more = wholeWithin(certainBounds(e, sharp));
  if (more === "fraction" || more?.isExact) return more === "fraction" ? more : more.only;
  const found = compareConstants(e, number(rational(few.only)));
  return found === 0 ? few.only : found === "undecided" ? null : "fraction";
}

/** The one whole number between bounds, and whether it is all there is between them; "fraction" where there is none. */
function wholeWithin(bounds: Bounds | null): { readonly only: bigint; readonly isExact: boolean } | "fraction" | null {
  if (bounds === null || bounds.low === null || bounds.high === null) return null;
  const below = floor(bounds.low);
  const first = isWhole(bounds.low) ? below : below + 1n;
  const last = floor(bounds.high);
  if (last < first) return "fraction";
  return last === first ? { only: first, isExact: equals(bounds.low, bounds.high) } : null;
}

const isWhole = ({ d }: Rational): boolean => d === 1n;
