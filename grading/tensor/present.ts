import type { Expression } from "../expression/expression";
import { toLatex } from "../expression/print";
import type { SymbolTable } from "./symbols";

/** LaTeX of a formula, symbols printed as the question prints them. */
export function presented(expression: Expression, table: SymbolTable): string {
  const own = [...table.declared.values()].filter((each) => each.latex !== undefined);
  if (own.length === 0) return toLatex(expression);
  // A name that no one writes stands for each symbol while the tree is printed.
  const index = new Map(own.map(({ name }, i) => [name, i]));
  const masked = rebuilt(expression, (part) => {
    const i = part.kind === "symbol" ? index.get(part.name) : undefined;
    return i === undefined ? undefined : { kind: "symbol", name: `Q_${mask + i}`, at: part.at };
  });
  return toLatex(masked).replace(/Q_\{?([0-9]{7})\}?/g, (printed, number: string) => {
    const latex = own[Number(number) - mask]?.latex;
    return latex === undefined ? printed : `{${latex}}`;
  });
}

const mask = 7000000;

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
    case "number":
    case "symbol":
    case "constant":
    case "list":
    case "set":
    case "cases":
    case "indicator":
    case "undefined":
    case "growth":
    case "compare":
    case "and":
    case "or":
    case "not":
      return node;
  }
}
