import type { Expression } from "../expression";
import { children } from "../walk";

/** Letters that stand nowhere in two expressions, not as what a sum counts through and not within an index either. */
export function freshLetters(...of: readonly Expression[]): readonly string[] {
  const taken = new Set<string>();
  const visit = (e: Expression): void => {
    const name = e.kind === "symbol" ? e.name : e.kind === "reduce" ? e.index : "";
    for (const letter of name) taken.add(letter);
    for (const child of children(e)) visit(child);
  };
  for (const each of of) visit(each);
  return [..."uvwstmnrpqabcdfghjklxyz"].filter((letter) => !taken.has(letter));
}
