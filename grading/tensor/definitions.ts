import type { Expression } from "../expression/expression";
import { elaborateKey } from "./elaborate-key";
import { withSymbol } from "./rebuild";
import type { SymbolTable } from "./symbols";
import { children, type Term } from "./term";
import { textOf } from "./text";

/** What a given symbol is in terms of others: h_t = o_t ⊙ tanh(c_t). No symbol may come back to itself this way. */
export interface Definition {
  readonly name: string;
  readonly value: Expression;
}

/**
 * An answer and a key with defined symbols spelled out; null where none is. A symbol is spelled out only where the two
 * together hold it and all that it is made of. Where one of those is missing, that one can be chosen so that the
 * definition holds, and what is left are independent unknowns.
 */
export function spelledOut(
  answer: Term,
  key: Term,
  definitions: readonly Definition[],
  table: SymbolTable,
): { readonly answer: Term; readonly key: Term } | null {
  let found = { answer, key };
  let changed = false;
  // Each round removes a symbol for good or brings in ones further back; two rounds a definition reach the end.
  for (let round = 0; round < 2 * definitions.length; round += 1) {
    const next = spelledOnce(found.answer, found.key, definitions, table);
    if (next === null) break;
    found = next;
    changed = true;
  }
  return changed ? found : null;
}

function spelledOnce(answer: Term, key: Term, definitions: readonly Definition[], table: SymbolTable) {
  const present = new Set([...symbolsOf(answer), ...symbolsOf(key)]);
  for (const { name, value } of definitions) {
    const symbol = table.declared.get(name)?.term;
    if (symbol?.kind !== "symbol" || !present.has(textOf(symbol))) continue;
    const by = elaborateKey(value, table);
    if (by.kind === "refused" || symbolsOf(by).some((each) => !present.has(each))) continue;
    return { answer: withSymbol(answer, symbol, by), key: withSymbol(key, symbol, by) };
  }
  return null;
}

const symbolsOf = (term: Term): readonly string[] =>
  term.kind === "symbol" ? [textOf(term)] : children(term).flatMap(symbolsOf);
