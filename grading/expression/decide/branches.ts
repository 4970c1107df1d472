import { anyPart } from "./any-part";
import { spend } from "./effort";
import type { Prepared } from "./prepare";
import type { Term } from "./term";

/** The branch that a case takes under these signs; null where that is open. */
export function branchOf(signs: number[], term: Term): -1 | 0 | 1 | null {
  const sign = signs[term.id];
  return sign === -1 || sign === 0 || sign === 1 ? sign : null;
}

/** Whether a value depends on a case. */
export const hasCases = (term: Term): boolean => anyPart(term, ({ kind }) => kind === "choose");

/** 1 for each node whose value is needed, following the branches that are settled. */
export function reachable(side: Prepared, signs: number[]): number[] {
  const { list } = side.lowered.terms;
  spend(list.length);
  const needed = new Array<number>(list.length).fill(0);
  needed[side.lowered.root.id] = 1;
  for (let id = side.lowered.root.id; id >= 0; id -= 1) {
    const term = list[id];
    if (term === undefined || needed[id] !== 1) continue;
    if (term.kind !== "choose") for (const argument of term.args) needed[argument.id] = 1;
    else {
      const sign = branchOf(signs, term);
      // What a settled case depended on is needed no more.
      const taken = sign === null ? term.args[0] : term.args[sign + 2];
      if (taken !== undefined) needed[taken.id] = 1;
    }
  }
  return needed;
}

/** Whether the value is missing under these signs, and whether on a set without volume only. */
export function gapOf(side: Prepared, signs: number[]): "thin" | "wide" | null {
  if (!side.hasGaps) return null;
  const needed = reachable(side, signs);
  const gaps = side.lowered.terms.list.filter(({ id, kind }) => kind === "undefined" && needed[id] === 1);
  if (gaps.length === 0) return null;
  return gaps.some(({ n }) => n === 1) ? "thin" : "wide";
}
