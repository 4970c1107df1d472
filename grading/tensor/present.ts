import type { Expression } from "../expression/expression";
import { toLatex } from "../expression/print";
import { asComparison } from "./comparisons";
import { rebuilt } from "./rebuilt";
import type { SymbolTable } from "./symbols";

/** LaTeX of a formula, symbols printed as the question prints them. */
export function presented(read: Expression, table: SymbolTable): string {
  const expression = rebuilt(read, asComparison);
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
