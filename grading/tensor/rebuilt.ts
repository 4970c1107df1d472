import type { Expression } from "../expression/expression";

/** The tree with parts replaced, from the top down, also inside what was put in. */
export function rebuilt(expression: Expression, replacement: (part: Expression) => Expression | undefined): Expression {
  const node = replacement(expression) ?? expression;
  const of = (part: Expression): Expression => rebuilt(part, replacement);
  switch (node.kind) {
    case "add":
      return { ...node, terms: node.terms.map(of) };
    case "multiply":
    case "hadamard":
      return { ...node, factors: node.factors.map(of) };
    case "negate":
    case "transpose":
      return { ...node, argument: of(node.argument) };
    case "divide":
      return { ...node, numerator: of(node.numerator), denominator: of(node.denominator) };
    case "power":
      return { ...node, base: of(node.base), exponent: of(node.exponent) };
    case "call":
      return { ...node, arguments: node.arguments.map(of) };
    case "reduce":
      return { ...node, body: of(node.body) };
    case "indicator":
      return { ...node, condition: of(node.condition) };
    case "compare":
      return { ...node, operands: node.operands.map(of) };
    case "number":
    case "symbol":
    case "constant":
    case "list":
    case "set":
    case "cases":
    case "undefined":
    case "growth":
    case "and":
    case "or":
    case "not":
      return node;
  }
}
