import type { Cursor } from "./cursor";
import type { Comparator, Expression } from "./expression";

const comparators: ReadonlyMap<string, Comparator> = new Map([
  ["<", "<"],
  ["<=", "<="],
  ["=", "="],
  ["!=", "!="],
  [">=", ">="],
  [">", ">"],
]);

/** A value; where cases are read also a condition: a < b <= c, and, or, not. */
export function condition(c: Cursor): Expression {
  return c.options.piecewise === true ? either(c) : c.grammar.sum(c);
}

export const isCondition = (e: Expression): boolean =>
  e.kind === "compare" || e.kind === "and" || e.kind === "or" || e.kind === "not";

function either(c: Cursor): Expression {
  const first = c.token;
  const conditions = [both(c)];
  while (c.isWord("or") || c.is("∨")) {
    c.take();
    conditions.push(both(c));
  }
  const [only] = conditions;
  if (conditions.length === 1 && only !== undefined) return only;
  return c.node({ kind: "or", conditions, at: c.since(first) });
}

function both(c: Cursor): Expression {
  const first = c.token;
  const conditions = [negated(c)];
  while (c.isWord("and") || c.is("∧")) {
    c.take();
    conditions.push(negated(c));
  }
  const [only] = conditions;
  if (conditions.length === 1 && only !== undefined) return only;
  return c.node({ kind: "and", conditions, at: c.since(first) });
}

function negated(c: Cursor): Expression {
  const first = c.token;
  if (!c.isWord("not") && !c.is("¬")) return compared(c);
  c.take();
  c.enter();
  const condition = negated(c);
  c.leave();
  return c.node({ kind: "not", condition, at: c.since(first) });
}

function compared(c: Cursor): Expression {
  const first = c.token;
  const operands = [c.grammar.sum(c)];
  const found: Comparator[] = [];
  for (let sign = comparatorAt(c); sign !== null; sign = comparatorAt(c)) {
    c.take();
    found.push(sign);
    operands.push(c.grammar.sum(c));
  }
  const [only] = operands;
  if (found.length === 0 && only !== undefined) return only;
  return c.node({ kind: "compare", operands, comparators: found, at: c.since(first) });
}

const comparatorAt = (c: Cursor): Comparator | null =>
  c.token.kind === "mark" ? (comparators.get(c.token.text) ?? null) : null;
