import type { Span } from "../verdict";
import { callAround } from "./array-axes";
import { type Refusal, refuse } from "./refusal";

/** A setting in a call that is left when all known ones are read, norm(A, ord='nuc'); null where there is none. */
export function unreadSetting(text: string, typed: string): Refusal | null {
  for (const match of text.matchAll(
    /,\s*([A-Za-z_]\w*)\s*=(?!=)\s*(?:'[^']*'|"[^"]*"|[\w.+-]+|\([\w\s,-]*\)|\[[\w\s,-]*\])?/g,
  )) {
    const { open } = callAround(text, match.index);
    if (text.charAt(open) !== "(" || !/\w\s*$/.test(text.slice(0, open))) continue;
    const from = match.index + match[0].search(/\w/);
    const at: Span = { from, to: match.index + match[0].length };
    // What was put there in the answer's place is none of its settings.
    if (!typed.includes(text.slice(at.from, at.to))) continue;
    return refuse(
      "tensor:setting",
      `The setting ${text.slice(at.from, at.to)} is not read here. Please write the formula out without it.`,
      `这里不能读取设置 ${text.slice(at.from, at.to)}。请不用它，把公式写出来。`,
      at,
    );
  }
  return null;
}
