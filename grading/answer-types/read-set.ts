import { type Reading, unreadable, whole } from "../answer-type";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import * as refusals from "../expression/refusals";
import { feedback } from "../verdict";
import { isValue, readMany } from "./read-vector";
import { withListedMembers } from "./spoken-members";
import type { VariableOptions } from "./variables";

export interface SetOptions extends VariableOptions {
  /** "per-entry": wrong members count against right ones; "none" unless given. */
  readonly partialCredit?: "none" | "per-entry";
}

/** Members of a set, in any order: {1, 2}, or a list of values. */
export function readSet(text: string, options: SetOptions): Reading<readonly Expression[]> {
  const names = [...(options.names ?? []), ...Object.keys(options.domains ?? {})];
  const plain = withListedMembers(asOneList(text), names);
  const doubtful = signedQuotient.exec(plain);
  if (doubtful !== null)
    return unreadable(refusals.commas({ from: doubtful.index, to: doubtful.index + doubtful[0].trimEnd().length }));
  const reading = readBothSigns(plain, options);
  if (!reading.ok) return reading;
  const items = membersOf(reading.value);
  if (!items.every(isValue)) {
    return unreadable(
      feedback("not-set", "A set of values is asked, such as {1, 2}.", "这里需要一个集合，例如 {1, 2}。", whole(text)),
    );
  }
  return { ok: true, value: items, readAs: reading.readAs, notes: reading.notes };
}

/** +2/-2, which is ±2 to who types it, and a quotient to the reader. */
const signedQuotient = /(?<![^\s{,;])\+\s*([\w.]+)\s*\/\s*[-−]\s*\1(?![\w.])/u;

/** {±2} and (3 ± 1)/2, where one sign in a member gives two: read once with each sign, at the same places. */
function readBothSigns(text: string, options: SetOptions): Reading<Expression> {
  const signed = text.replace(spelledSign, (found, sign: string | undefined, before: string | undefined) =>
    `${before ?? ""}${sign === "\\mp" || sign === "∓" ? "∓" : "±"}`.padEnd(found.length),
  );
  if (!/[±∓]/.test(signed) || /[±∓][^,;，；、]*[±∓]/u.test(signed)) return readMany(text, options);
  const upper = readMany(signed.replaceAll("±", "+").replaceAll("∓", "-"), options);
  const lower = readMany(signed.replaceAll("±", "-").replaceAll("∓", "+"), options);
  if (!upper.ok || !lower.ok) return readMany(text, options);
  const items = [...membersOf(upper.value), ...membersOf(lower.value)];
  const members = [...new Map(items.map((item) => [toText(item), item])).values()];
  const value: Expression = { kind: "set", items: members, at: upper.value.at };
  return { ok: true, value, readAs: toLatex(value), notes: upper.notes };
}

/** ± in other spellings: LaTeX's, +/- anywhere, and +- where a member begins. */
const spelledSign = /(±|∓|\\pm(?![a-zA-Z])|\\mp(?![a-zA-Z])|\+\/-)|((?:^|[{,;，；、=(])\s*)\+-/gu;

const membersOf = (e: Expression): readonly Expression[] => (e.kind === "set" || e.kind === "list" ? e.items : [e]);

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
