import type { Term } from "./term";

/** The terms up to an id that depend on a variable, in the order of their ids: one pass, since arguments come first. */
export function dependents(list: readonly Term[], last: number, name: string): readonly Term[] {
  const found: Term[] = [];
  const marked = new Array<boolean>(last + 1).fill(false);
  for (let id = 0; id <= last; id += 1) {
    const term = list[id];
    if (term === undefined) continue;
    const own = term.kind === "variable" && term.name === name;
    if (!own && !term.args.some((argument) => marked[argument.id] === true)) continue;
    marked[id] = true;
    found.push(term);
  }
  return found;
}
