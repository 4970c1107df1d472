import type { Span } from "../verdict";
import { type Refusal, refuse } from "./refusal";
import { children, type Term } from "./term";

/** Most nodes of a term written out: softmax and |…| use their argument twice, so that nesting them doubles the work each time. */
export const largestTerm = 1200;

export function unfoldedSize(term: Term, known: Map<Term, number> = new Map()): number {
  const before = known.get(term);
  if (before !== undefined) return before;
  const size = children(term).reduce((sum, each) => sum + unfoldedSize(each, known), 1);
  known.set(term, size);
  return size;
}

export const tooNested = (at: Span): Refusal =>
  refuse(
    "tensor:too-nested",
    "Functions stand in one another too deeply here. Please write the formula more simply.",
    "这里的函数嵌套过深，请把公式写得更简单一些。",
    at,
  );
