import { type Comparator, type Expression, nowhere } from "../expression/expression";
import type { Context } from "./context";
import { summed } from "./products";
import { type Operand, type Refusal, wordsAt } from "./refusal";
import { minus, type Term } from "./term";
import { threshold } from "./thresholds";

/** 1[u > 0] and 1[u ≥ 0] are handed to the reader as calls with these names, as a largest entry along an axis is; see extremes.ts. */
const edges: ReadonlyMap<string, ">" | ">="> = new Map([
  ["axis_13", ">"],
  ["axis_14", ">="],
]);

export const edgeNames: readonly string[] = [...edges.keys()];

/** The step function of a difference in the reader's words: 0 at 0 where `isStrict`, else 1. */
export const stepText = (difference: string, isStrict: boolean): string =>
  `max(${difference}, ${isStrict ? "axis_13" : "axis_14"})`;

/** Whether a call is a comparison in disguise, of its first argument with 0. */
export const isComparison = (e: Expression): boolean => comparatorOf(e) !== null;

/** Such a call as the comparison that was typed; undefined for other expressions. */
export function asComparison(e: Expression): Expression | undefined {
  const comparator = comparatorOf(e);
  const [difference] = e.kind === "call" ? e.arguments : [];
  return comparator === null || difference === undefined ? undefined : indicator(difference, comparator);
}

function comparatorOf(e: Expression): ">" | ">=" | null {
  if (e.kind !== "call" || e.name !== "max" || e.arguments.length !== 2) return null;
  const [, second] = e.arguments;
  return second?.kind === "symbol" ? (edges.get(second.name) ?? null) : null;
}

/** The meaning of a mask: 1 where the comparison holds, else 0, entry by entry; null for other expressions. */
export function mask(
  e: Expression,
  context: Context,
  elaborate: (part: Expression, context: Context) => Term | Refusal,
): Term | Refusal | null {
  const comparator = comparatorOf(e);
  const [difference] = e.kind === "call" ? e.arguments : [];
  if (comparator !== null && difference !== undefined) {
    context.meant.set(e, indicator(difference, comparator));
    const term = elaborate(difference, context);
    const axes = context.axes.get(difference);
    if (axes !== undefined) context.axes.set(e, axes);
    return term.kind === "refused" ? term : threshold(comparator === ">" ? "above" : "atLeast", term);
  }
  if (e.kind !== "indicator" || e.condition.kind !== "compare") return null;
  const { operands, comparators } = e.condition;
  const [sign, ...more] = comparators;
  const [left, right] = operands;
  if (more.length > 0 || left === undefined || right === undefined) return null;
  const isMore = sign === ">" || sign === ">=";
  if (!isMore && sign !== "<" && sign !== "<=") return null;
  const sides: Operand[] = [];
  for (const side of isMore ? [left, right] : [right, left]) {
    const term = elaborate(side, context);
    if (term.kind === "refused") return term;
    sides.push({ term, words: wordsAt(context.written, side.at), at: side.at });
  }
  const [greater, less] = sides;
  if (greater === undefined || less === undefined) return null;
  const apart = isZero(less.term) ? greater.term : summed([greater, { ...less, term: minus(less.term) }], e.at);
  return apart.kind === "refused" ? apart : threshold(sign === ">" || sign === "<" ? "above" : "atLeast", apart);
}

const isZero = (term: Term): boolean => term.kind === "number" && term.value.n === 0n;

/** a - b > 0 as a > b. */
function indicator(difference: Expression, comparator: Comparator): Expression {
  const [first, second, ...more] = difference.kind === "add" ? difference.terms : [];
  const zero: Expression = { kind: "number", value: { n: 0n, d: 1n }, at: nowhere };
  const isDifference = first !== undefined && second?.kind === "negate" && more.length === 0;
  const [left, right] = isDifference ? [first, second.argument] : [difference, zero];
  const { at } = difference;
  const isTurned = left.kind === "number" && left.value.n === 0n;
  const condition: Expression = isTurned
    ? { kind: "compare", operands: [right, left], comparators: [comparator === ">" ? "<" : "<="], at }
    : { kind: "compare", operands: [left, right], comparators: [comparator], at };
  return { kind: "indicator", condition, at };
}
