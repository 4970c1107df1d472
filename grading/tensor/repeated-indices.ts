import { type Expression, nowhere } from "../expression/expression";
import type { Entries } from "./index-notation";

interface Summed {
  readonly expression: Expression;
  /** The indices that are left, each once. */
  readonly free: readonly string[];
  readonly isChanged: boolean;
}

/**
 * A formula of entries with ∑ in front of each product in which an index stands twice (A. Einstein, "Die Grundlage der allgemeinen
 * Relativitätstheorie", 1916, § 5). null where nothing stands twice, where a ∑ or ⊙ is written, which says what is summed, or
 * where the convention says nothing: an index that stands three times, is squared or divided by, or terms with unlike indices.
 */
export function summedOverRepeated(e: Expression, entries: Entries): Expression | null {
  const found = summed(e, entries);
  return found?.isChanged === true ? found.expression : null;
}

function summed(e: Expression, entries: Entries): Summed | null {
  const plain: Summed = { expression: e, free: [], isChanged: false };
  switch (e.kind) {
    case "number":
    case "constant":
      return plain;
    case "symbol":
    case "multiply":
      return product(e, entries);
    case "negate":
    case "transpose": {
      const inner = summed(e.argument, entries);
      return inner === null ? null : { ...inner, expression: { ...e, argument: inner.expression } };
    }
    case "add":
      return sum(e, entries);
    case "divide": {
      const [above, below] = [summed(e.numerator, entries), summed(e.denominator, entries)];
      if (above === null || below === null || below.free.length > 0) return null;
      const expression: Expression = { ...e, numerator: above.expression, denominator: below.expression };
      return { expression, free: above.free, isChanged: above.isChanged || below.isChanged };
    }
    case "power": {
      const [base, exponent] = [summed(e.base, entries), summed(e.exponent, entries)];
      if (base === null || exponent === null || base.free.length > 0) return null;
      const expression: Expression = { ...e, base: base.expression, exponent: exponent.expression };
      return { expression, free: exponent.free, isChanged: base.isChanged || exponent.isChanged };
    }
    case "call": {
      const [argument, ...others] = e.arguments;
      const inner = argument === undefined || others.length > 0 ? null : summed(argument, entries);
      return inner === null ? null : { ...inner, expression: { ...e, arguments: [inner.expression] } };
    }
    default:
      return null;
  }
}

/** Terms must be left with the same indices; numbers may stand beside them. */
function sum(e: Extract<Expression, { kind: "add" }>, entries: Entries): Summed | null {
  const terms = e.terms.map((term) => summed(term, entries));
  const known = terms.filter((term) => term !== null);
  if (known.length < terms.length) return null;
  const free = known.find((term) => term.free.length > 0)?.free ?? [];
  const key = [...free].sort().join();
  if (known.some((term) => term.free.length > 0 && [...term.free].sort().join() !== key)) return null;
  const expression: Expression = { ...e, terms: known.map((term) => term.expression) };
  return { expression, free, isChanged: known.some(({ isChanged }) => isChanged) };
}

function product(e: Expression, entries: Entries): Summed | null {
  const factors = e.kind === "multiply" ? flat(e.factors) : [e];
  const parts = factors.map((factor): Summed | null =>
    // The indices of one entry count as they stand: A_{ii} is a trace.
    factor.kind === "symbol"
      ? { expression: factor, free: entries.get(factor.name)?.indices ?? [], isChanged: false }
      : summed(factor, entries),
  );
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const counts = new Map<string, number>();
  for (const index of known.flatMap((part) => part.free)) counts.set(index, (counts.get(index) ?? 0) + 1);
  if ([...counts.values()].some((count) => count > 2)) return null;
  const repeated = [...counts].flatMap(([index, count]) => (count === 2 ? [index] : []));
  const [only, ...more] = known.map(({ expression }) => expression);
  if (only === undefined) return null;
  const body: Expression = more.length === 0 ? only : { kind: "multiply", factors: [only, ...more], at: e.at };
  return {
    expression: repeated.reduceRight<Expression>(
      (inner, index) => ({ kind: "reduce", operator: "sum", index, body: inner, at: nowhere }),
      body,
    ),
    free: [...counts].flatMap(([index, count]) => (count === 1 ? [index] : [])),
    isChanged: repeated.length > 0 || known.some(({ isChanged }) => isChanged),
  };
}

const flat = (factors: readonly Expression[]): readonly Expression[] =>
  factors.flatMap((factor) => (factor.kind === "multiply" ? flat(factor.factors) : [factor]));
