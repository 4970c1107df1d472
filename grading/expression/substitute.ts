import type { Expression } from "./expression";

/** The expression with names replaced. Dummy indices of sums stay what they are. */
export function substituted(e: Expression, place: ReadonlyMap<string, Expression>): Expression {
  const inner = (each: Expression): Expression => substituted(each, place);
  if (e.kind === "symbol") return place.get(e.name) ?? e;
  if (e.kind !== "reduce") return mapped(e, inner);
  const outer = new Map([...place].filter(([name]) => name !== e.index));
  return { ...mapped(e, inner), body: substituted(e.body, outer) } as Expression;
}

/** The expression with some of its nodes replaced by others. */
export function exchanged(e: Expression, by: ReadonlyMap<Expression, Expression>): Expression {
  return by.get(e) ?? mapped(e, (each) => exchanged(each, by));
}

/** The same node over other subexpressions. */
function mapped(e: Expression, inner: (each: Expression) => Expression): Expression {
  switch (e.kind) {
    case "symbol":
    case "number":
    case "constant":
    case "undefined":
      return e;
    case "reduce":
      return {
        ...e,
        ...(e.from === undefined ? {} : { from: inner(e.from) }),
        ...(e.to === undefined ? {} : { to: inner(e.to) }),
        body: inner(e.body),
      };
    case "add":
      return { ...e, terms: e.terms.map(inner) };
    case "multiply":
    case "hadamard":
      return { ...e, factors: e.factors.map(inner) };
    case "negate":
    case "transpose":
    case "growth":
      return { ...e, argument: inner(e.argument) };
    case "divide":
      return { ...e, numerator: inner(e.numerator), denominator: inner(e.denominator) };
    case "power":
      return { ...e, base: inner(e.base), exponent: inner(e.exponent) };
    case "call":
      return { ...e, arguments: e.arguments.map(inner) };
    case "list":
    case "set":
      return { ...e, items: e.items.map(inner) };
    case "cases":
      return {
        ...e,
        branches: e.branches.map(({ when, then }) => ({ when: inner(when), then: inner(then) })),
        ...(e.otherwise === undefined ? {} : { otherwise: inner(e.otherwise) }),
      };
    case "indicator":
    case "not":
      return { ...e, condition: inner(e.condition) };
    case "compare":
      return { ...e, operands: e.operands.map(inner) };
    case "and":
    case "or":
      return { ...e, conditions: e.conditions.map(inner) };
  }
}
