import type { Expression } from "../expression/expression";
import type { Meaning } from "./context";
import { formula } from "./elaborate";
import { type Refusal, unwritten } from "./refusal";
import { withSizes } from "./sized";
import type { SymbolTable } from "./symbols";
import type { Term } from "./term";

/** The tree of a key, whose shapes its author answers for: consistent, or refused with the reason. */
export function elaborateKey(expression: Expression, table: SymbolTable): Term | Refusal {
  const meaning = (each: Expression): Meaning | Refusal =>
    formula(each, { table, notation: "mathematics", written: unwritten });
  const first = meaning(expression);
  const meant = "kind" in first ? (withSizes(expression, table, meaning) ?? first) : first;
  return "kind" in meant ? meant : meant.term;
}
