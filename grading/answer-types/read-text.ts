import { type Reading, unreadable } from "../answer-type";
import { feedback } from "../verdict";

export interface TextOptions {
  /** Most characters that are taken, at most 10,000, which is also the value unless given. */
  readonly characters?: number;
}

/** Longest written answer, in UTF-16 code units. Formulas have a limit of their own, see limits.characters. */
export const longestText = 10_000;

/** Most characters of a written answer that are shown back as what was read. */
const shown = 60;

/** A written answer, taken as it is; it is never parsed. */
export function readText(text: string, options: TextOptions): Reading<string> {
  const most = Math.min(options.characters ?? longestText, longestText);
  if (text.trim() === "") {
    return unreadable(feedback("empty", "There is no answer yet. Please write one.", "还没有作答。请写下你的答案。"));
  }
  if (text.length > most) {
    return unreadable(
      feedback(
        "too-long",
        `The answer has ${text.length} characters; at most ${most} are taken. Please shorten it.`,
        `答案共 ${text.length} 个字符，最多 ${most} 个。请缩短。`,
      ),
    );
  }
  return { ok: true, value: text, readAs: `\\text{${beginning(text)}}`, notes: [] };
}

/** The beginning of a text, safe inside \text{…}. */
function beginning(text: string): string {
  const glyphs = [...text.trim().replaceAll(/\s+/g, " ")];
  const cut = glyphs.length > shown ? [...glyphs.slice(0, shown), "…"] : glyphs;
  return cut.map((glyph) => escapes.get(glyph) ?? (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(glyph) ? "" : glyph)).join("");
}

const escapes: ReadonlyMap<string, string> = new Map([
  ..."#$%&_{}".split("").map((glyph): [string, string] => [glyph, `\\${glyph}`]),
  ["\\", "\\textbackslash{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
]);
