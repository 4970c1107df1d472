import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import { isBracketed } from "./brackets";
import { type Refusal, refuse } from "./refusal";

/**
 * An index that leaves its sum: ∑_i a_i + b_i is the sum of both for some, and no formula for others. `carries` says whether a
 * name has an index. null where every index stays inside, or what follows is set apart by brackets.
 */
export function leakingIndex(
  e: Expression,
  text: string,
  carries: (name: string, index: string) => boolean,
): Refusal | null {
  if (e.kind === "add") {
    const open = new Set<string>();
    for (const term of e.terms) {
      for (const index of open) if (isFree(term, index, carries)) return leaks(index, term);
      const last = lastSum(term, text);
      if (last !== null) open.add(last);
    }
  }
  for (const child of children(e)) {
    const found = leakingIndex(child, text, carries);
    if (found !== null) return found;
  }
  return null;
}

/** The index of a sum that ends a term without a bracket around it. */
function lastSum(term: Expression, text: string): string | null {
  if (term.kind === "negate") return lastSum(term.argument, text);
  if (term.kind === "multiply" || term.kind === "hadamard") {
    const last = term.factors.at(-1);
    return last === undefined ? null : lastSum(last, text);
  }
  return term.kind === "reduce" && term.at.to > 0 && !isBracketed(text, term.at) ? term.index : null;
}

function isFree(e: Expression, index: string, carries: (name: string, index: string) => boolean): boolean {
  if (e.kind === "reduce" && e.index === index) return false;
  if (e.kind === "symbol") return carries(e.name, index);
  return children(e).some((child) => isFree(child, index, carries));
}

const leaks = (index: string, { at }: Expression): Refusal =>
  refuse(
    "tensor:leaking-index",
    `The index ${index} also stands outside of its sum here. Please put brackets around all that is summed.`,
    `下标 ${index} 在求和号的范围之外也出现了。请用括号括起求和的全部内容。`,
    at,
  );
