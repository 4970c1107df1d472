import type { Expression } from "./expression";

/** The subexpressions directly below a node, from left to right. */
export function children(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case "number":
    case "symbol":
    case "constant":
    case "undefined":
      return [];
    case "add":
      return e.terms;
    case "multiply":
    case "hadamard":
      return e.factors;
    case "negate":
    case "transpose":
    case "growth":
      return [e.argument];
    case "divide":
      return [e.numerator, e.denominator];
    case "power":
      return [e.base, e.exponent];
    case "call":
      return e.arguments;
    case "reduce":
      return [e.from, e.to, e.body].filter((child) => child !== undefined);
    case "list":
    case "set":
      return e.items;
    case "cases":
      return [
        ...e.branches.flatMap(({ when, then }) => [then, when]),
        ...(e.otherwise === undefined ? [] : [e.otherwise]),
      ];
    case "indicator":
    case "not":
      return [e.condition];
    case "compare":
      return e.operands;
    case "and":
    case "or":
      return e.conditions;
  }
}

/** The names of the free variables, each once, in order of appearance. Dummy indices of sums and products are not free. */
export function namesIn(e: Expression): readonly string[] {
  const names = new Set<string>();
  collect(e, names, new Set());
  return [...names];
}

function collect(e: Expression, names: Set<string>, bound: ReadonlySet<string>): void {
  if (e.kind === "symbol") {
    if (!bound.has(e.name)) names.add(e.name);
    return;
  }
  if (e.kind === "reduce") {
    for (const limit of [e.from, e.to]) if (limit !== undefined) collect(limit, names, bound);
    collect(e.body, names, new Set([...bound, e.index]));
    return;
  }
  for (const child of children(e)) collect(child, names, bound);
}
