import { type Reading, unreadable, whole } from "../answer-type";
import type { Expression } from "../expression/expression";
import { feedback } from "../verdict";
import { isValue, readMany } from "./read-vector";
import type { VariableOptions } from "./variables";

export interface SetOptions extends VariableOptions {
  /** "per-entry": wrong members count against right ones; "none" unless given. */
  readonly partialCredit?: "none" | "per-entry";
}

/** Members of a set, in any order: {1, 2}, or a list of values. */
export function readSet(text: string, options: SetOptions): Reading<readonly Expression[]> {
  const reading = readMany(asOneList(text), options);
  if (!reading.ok) return reading;
  const { value } = reading;
  const items = value.kind === "set" || value.kind === "list" ? value.items : [value];
  if (!items.every(isValue)) {
    return unreadable(
      feedback("not-set", "A set of values is asked, such as {1, 2}.", "这里需要一个集合，例如 {1, 2}。", whole(text)),
    );
  }
  return { ok: true, value: items, readAs: reading.readAs, notes: reading.notes };
}

const union = /\\?\}(\s*)(∪|\\cup(?![a-zA-Z]))(\s*)\\?\{/g;
const spokenEmpty = /^\s*(?:空集|空集合|the empty set|empty set|leere menge)\s*[.。]?\s*$/iu;
const python = /^(\s*)(?:frozen)?set(\(\s*)([[{(].*[\])}])(\s*\))\s*$/su;

/** {1} ∪ {2, 3} as {1, 2, 3}, "empty set" as ∅, set([1, 2]) as [1, 2]; every place in the text stays where it was. */
export function asOneList(text: string): string {
  if (spokenEmpty.test(text)) return "∅".padEnd(text.length);
  const joined = text.replace(union, (found) => ",".padStart(found.indexOf("}") + 2).padEnd(found.length));
  return joined.replace(python, (found, before: string, open: string, list: string) =>
    `${before}${" ".repeat(found.indexOf(open) - before.length + open.length)}${list}`.padEnd(found.length),
  );
}
