import type { Span } from "../verdict";

/** Whether brackets were written around just this part of the text. Made trees have no text, and keep their grouping. */
export function isBracketed(text: string, { from, to }: Span): boolean {
  if (text === "" || to === 0) return true;
  const before = text.slice(0, from).trimEnd().at(-1) ?? "";
  const after = text
    .slice(to)
    .replace(/^\s*(\\right)?\s*\\?/, "")
    .charAt(0);
  if (!"([{（［｛".includes(before) || !")]}）］｝".includes(after) || before === "" || after === "") return false;
  let depth = 0;
  for (const glyph of text.slice(from, to)) {
    if ("([{（［｛".includes(glyph)) depth += 1;
    if (")]}）］｝".includes(glyph)) depth -= 1;
    if (depth < 0) return false;
  }
  return true;
}
