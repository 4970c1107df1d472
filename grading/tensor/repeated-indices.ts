import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import { isComparison } from "./comparisons";
import { type Entries, sumOver } from "./index-notation";

interface Summed {
  readonly expression: Expression;
  /** The indices that are left, each once. */
  readonly free: readonly string[];
  /** Those that were summed over. */
  readonly over: ReadonlySet<string>;
}

/** Which entries there are, and the indices that may be summed over. */
interface Around {
  readonly entries: Entries;
  readonly chosen: ReadonlySet<string>;
}

/** Most indices of which each choice is tried. */
const mostRepeated = 3;

/**
 * A formula of entries with ∑ over the indices that stand twice or more in a product: over all of them first, as A. Einstein has it ("Die
 * Grundlage der allgemeinen Relativitätstheorie", 1916, § 5), then over some, since y_i = d_i A_{ij} h_j is written too. None where
 * nothing stands twice, where a ∑ or ⊙ is written, which says what is summed, or where it cannot be told: an index that is squared
 * or divided by, or terms with unlike indices.
 */
export function summedOverRepeated(e: Expression, entries: Entries): readonly Expression[] {
  const all = summed(e, { entries, chosen: new Set([..."abcdefghijklmnopqrstuvwxyz"]) });
  const repeated = [...(all?.over ?? repeatedIn(e, entries))];
  if (repeated.length === 0 || repeated.length > mostRepeated) return [];
  const found: Expression[] = [];
  for (let mask = 2 ** repeated.length - 1; mask > 0; mask -= 1) {
    const chosen = new Set(repeated.filter((_, i) => (mask & (1 << i)) !== 0));
    const made = summed(e, { entries, chosen });
    if (made !== null && made.over.size === chosen.size) found.push(made.expression);
  }
  return found;
}

/** The indices that stand twice or more in an expression. */
function repeatedIn(e: Expression, entries: Entries): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const visit = (each: Expression): void => {
    const own = each.kind === "symbol" ? (entries.get(each.name)?.indices ?? []) : [];
    for (const index of own) counts.set(index, (counts.get(index) ?? 0) + 1);
    for (const child of children(each)) visit(child);
  };
  visit(e);
  return new Set([...counts].flatMap(([index, count]) => (count > 1 ? [index] : [])));
}

function summed(e: Expression, around: Around): Summed | null {
  const plain: Summed = { expression: e, free: [], over: new Set() };
  switch (e.kind) {
    case "number":
    case "constant":
      return plain;
    case "symbol":
    case "multiply":
      return product(e, around);
    case "negate":
    case "transpose": {
      const inner = summed(e.argument, around);
      return inner === null ? null : { ...inner, expression: { ...e, argument: inner.expression } };
    }
    case "add":
      return sum(e, around);
    case "divide": {
      const [above, below] = [summed(e.numerator, around), summed(e.denominator, around)];
      if (above === null || below === null || below.free.length > 0) return null;
      const expression: Expression = { ...e, numerator: above.expression, denominator: below.expression };
      return { expression, free: above.free, over: new Set([...above.over, ...below.over]) };
    }
    case "power": {
      const [base, exponent] = [summed(e.base, around), summed(e.exponent, around)];
      if (base === null || exponent === null || base.free.length > 0) return null;
      const expression: Expression = { ...e, base: base.expression, exponent: exponent.expression };
      return { expression, free: exponent.free, over: new Set([...base.over, ...exponent.over]) };
    }
    case "call": {
      const [argument, ...others] = e.arguments;
      const isKnown = others.length === 0 || isComparison(e);
      const inner = argument === undefined || !isKnown ? null : summed(argument, around);
      return inner === null ? null : { ...inner, expression: { ...e, arguments: [inner.expression, ...others] } };
    }
    default:
      return null;
  }
}

/** Terms must be left with the same indices; numbers may stand beside them. */
function sum(e: Extract<Expression, { kind: "add" }>, around: Around): Summed | null {
  const terms = e.terms.map((term) => summed(term, around));
  const known = terms.filter((term) => term !== null);
  if (known.length < terms.length) return null;
  const free = known.find((term) => term.free.length > 0)?.free ?? [];
  const key = [...free].sort().join();
  if (known.some((term) => term.free.length > 0 && [...term.free].sort().join() !== key)) return null;
  const expression: Expression = { ...e, terms: known.map((term) => term.expression) };
  return { expression, free, over: new Set(known.flatMap(({ over }) => [...over])) };
}

function product(e: Expression, around: Around): Summed | null {
  const factors = e.kind === "multiply" ? flat(e.factors) : [e];
  const parts = factors.map((factor): Summed | null =>
    // The indices of one entry count as they stand: A_{ii} is a trace.
    factor.kind === "symbol"
      ? { expression: factor, free: around.entries.get(factor.name)?.indices ?? [], over: new Set() }
      : summed(factor, around),
  );
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const counts = new Map<string, number>();
  for (const index of known.flatMap((part) => part.free)) counts.set(index, (counts.get(index) ?? 0) + 1);
  const repeated = [...counts].flatMap(([index, count]) => (count > 1 && around.chosen.has(index) ? [index] : []));
  const [only, ...more] = known.map(({ expression }) => expression);
  if (only === undefined) return null;
  const body: Expression = more.length === 0 ? only : { kind: "multiply", factors: [only, ...more], at: e.at };
  return {
    expression: sumOver(repeated, body),
    free: [...counts.keys()].filter((index) => !repeated.includes(index)),
    over: new Set([...repeated, ...known.flatMap(({ over }) => [...over])]),
  };
}

const flat = (factors: readonly Expression[]): readonly Expression[] =>
  factors.flatMap((factor) => (factor.kind === "multiply" ? flat(factor.factors) : [factor]));
