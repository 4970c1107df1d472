import type { Term } from "./term";

/**
 * The terms within the body of a sum that depend on its dummy, in the order of their ids. Other sums have dummies of the same
 * name, so only what the body is made of counts.
 */
export function dependents(list: readonly Term[], last: number, name: string): readonly Term[] {
  const within = new Array<boolean>(last + 1).fill(false);
  within[last] = true;
  for (let id = last; id >= 0; id -= 1) {
    if (within[id] === true) for (const argument of list[id]?.args ?? []) within[argument.id] = true;
  }
  const found: Term[] = [];
  const marked = new Array<boolean>(last + 1).fill(false);
  for (let id = 0; id <= last; id += 1) {
    const term = list[id];
    if (term === undefined || within[id] !== true) continue;
    const own = term.kind === "variable" && term.name === name;
    if (!own && !term.args.some((argument) => marked[argument.id] === true)) continue;
    marked[id] = true;
    found.push(term);
  }
  return found;
}
