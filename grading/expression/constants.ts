import { decide } from "./decide/decide";
import { counted, type Remembered, recalled, withinBudget } from "./decide/effort";
import { enclose } from "./decide/enclosure";
import { type Lowered, lower } from "./decide/lower";
import { prepare } from "./decide/prepare";
import { sharp } from "./decide/sharp";
import type { Domains } from "./domain";
import type { Expression } from "./expression";
import { compare, type Rational } from "./rational";

const noDomains: Domains = new Map();

const known = new WeakMap<Expression, Remembered<Rational | null>>();

/** The exact value of an expression without variables, where it is rational; else null. Worked out once for each tree. */
export function exactValue(expression: Expression): Rational | null {
  if (expression.kind === "number") return expression.value;
  const before = known.get(expression);
  return withinBudget(
    () => {
      if (before !== undefined) return recalled(before);
      const found = counted(() => worked(expression));
      known.set(expression, found);
      return found.value;
    },
    () => null,
  );
}

function worked(expression: Expression): Rational | null {
  const { terms, root } = lower(expression, noDomains);
  return terms.full || root.kind !== "rational" ? null : root.value;
}

/** Orders two expressions without variables, exactly: "undecided" where one has no value or no proof is found. */
export const compareConstants = (a: Expression, b: Expression): -1 | 0 | 1 | "undecided" =>
  withinBudget<-1 | 0 | 1 | "undecided">(
    () => compared(a, b),
    () => "undecided",
  );

function compared(a: Expression, b: Expression): -1 | 0 | 1 | "undecided" {
  const [left, right] = [prepare(a, noDomains), prepare(b, noDomains)];
  if (left.lowered.terms.full || right.lowered.terms.full) return "undecided";
  const [x, y] = [left.lowered.root, right.lowered.root];
  if (x.kind === "rational" && y.kind === "rational") return compare(x.value, y.value);
  const none = new Map();
  const [p, q] = [enclose(left.lowered, none), enclose(right.lowered, none)];
  if (p.state !== "value" || q.state !== "value") return "undecided";
  if (p.high < q.low) return -1;
  if (q.high < p.low) return 1;
  const found = decide(left, right).kind;
  if (found === "equal") return 0;
  return found === "different" ? sharpOrder(left.lowered, right.lowered) : "undecided";
}

/** The order of two numbers that agree in all digits of a double. */
function sharpOrder(left: Lowered, right: Lowered): -1 | 1 | "undecided" {
  if (left.terms.variables.size + right.terms.variables.size > 0) return "undecided";
  for (const bits of [160n, 1024n]) {
    const [x, y] = [sharp(left, bits), sharp(right, bits)];
    if (x === null || y === null) return "undecided";
    if (x.high < y.low) return -1;
    if (y.high < x.low) return 1;
  }
  return "undecided";
}

/** Finite bounds of a constant. */
export interface Enclosed {
  readonly low: number;
  readonly high: number;
}

/** Bounds, in doubles, of the value of an expression without variables; null where it has none that is seen. */
export const enclosedConstant = (expression: Expression): Enclosed | null =>
  withinBudget(
    () => enclosed(expression),
    () => null,
  );

function enclosed(expression: Expression): Enclosed | null {
  const lowered = lower(expression, noDomains);
  if (lowered.terms.full || lowered.terms.variables.size > 0) return null;
  const { state, low, high } = enclose(lowered, new Map());
  return state === "value" && Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}
