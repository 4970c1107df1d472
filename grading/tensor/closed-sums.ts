import { type Expression, nowhere } from "../expression/expression";
import { children } from "../expression/walk";
import { type Entries, numberOf } from "./index-notation";
import { rebuilt } from "./rebuilt";
import type { SymbolTable } from "./symbols";

/**
 * A formula of vectors in which sums over entries stand, such as p ⊙ (u − ∑_j p_j u_j): a sum that binds all its indices is a
 * number. null where an entry stands outside of such sums.
 */
export function withoutClosedSums(e: Expression, entries: Entries, table: SymbolTable): Expression | null {
  const holdsEntry = (part: Expression): boolean =>
    part.kind === "symbol" ? entries.has(part.name) : children(part).some(holdsEntry);
  const written = rebuilt(e, (part) => {
    if (part.kind !== "reduce") return undefined;
    const factors = part.body.kind === "multiply" ? part.body.factors : [part.body];
    const own = factors.filter(holdsEntry);
    const [first, ...more] = own;
    if (first === undefined) return undefined;
    const body: Expression = more.length === 0 ? first : { kind: "multiply", factors: own, at: nowhere };
    const sum = numberOf({ ...part, body }, entries, table);
    if (sum === null) return undefined;
    const others = factors.filter((factor) => !holdsEntry(factor));
    return others.length === 0 ? sum : { kind: "multiply", factors: [sum, ...others], at: part.at };
  });
  return holdsEntry(written) ? null : written;
}
