import type { Expression } from "./expression";

/** The node with each subexpression directly below it changed. */
export function mapChildren(e: Expression, change: (child: Expression) => Expression): Expression {
  switch (e.kind) {
    case "number":
    case "symbol":
    case "constant":
    case "undefined":
      return e;
    case "add":
      return { ...e, terms: e.terms.map(change) };
    case "multiply":
    case "hadamard":
      return { ...e, factors: e.factors.map(change) };
    case "negate":
    case "transpose":
    case "growth":
      return { ...e, argument: change(e.argument) };
    case "divide":
      return { ...e, numerator: change(e.numerator), denominator: change(e.denominator) };
    case "power":
      return { ...e, base: change(e.base), exponent: change(e.exponent) };
    case "call":
      return { ...e, arguments: e.arguments.map(change) };
    case "reduce":
      return {
        ...e,
        ...(e.from === undefined ? {} : { from: change(e.from) }),
        ...(e.to === undefined ? {} : { to: change(e.to) }),
        body: change(e.body),
      };
    case "list":
    case "set":
      return { ...e, items: e.items.map(change) };
    case "cases":
      return {
        ...e,
        branches: e.branches.map(({ when, then }) => ({ when: change(when), then: change(then) })),
        ...(e.otherwise === undefined ? {} : { otherwise: change(e.otherwise) }),
      };
    case "indicator":
    case "not":
      return { ...e, condition: change(e.condition) };
    case "compare":
      return { ...e, operands: e.operands.map(change) };
    case "and":
    case "or":
      return { ...e, conditions: e.conditions.map(change) };
  }
}
