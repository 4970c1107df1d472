import { type Feedback, feedback } from "../verdict";

const name = String.raw`(\\?\p{L}[\p{L}\d_{}]*)`;
const end = "([^,()[\\]<>=≤≥≠]{1,20}?)";

/** x ∉ [0, 1], x not in (0, 1]. */
const outside = new RegExp(
  String.raw`${name}\s*(?:∉|\\notin(?![A-Za-z])|\\not\s*(?:\\in(?![A-Za-z])|∈)|(?<=\s)(?:is\s+)?not\s+in\b|不属于|不在)\s*(?:区间\s*)?([[(])\s*([^,()[\]]+?)\s*[,，]\s*([^,()[\]]+?)\s*([\])])\s*(?:内|中|里)?`,
  "gu",
);

/** x lies strictly between 0 and 1; x is between 0 and 1 (inclusive). */
const between = new RegExp(
  String.raw`${name}\s+(?:is\s+|lies\s+)?(?:(strictly)\s+)?between\s+${end}\s+and\s+${end}(?=\s*(?:$|[,，;；:：.()]|\b(?:inclusive|exclusive|strictly|otherwise|else|then|and|or)\b))(\s*,?\s*\(?(?:(strictly|exclusive)|inclusive)\)?)?`,
  "gu",
);

/**
 * Conditions that say in words where between or beyond two ends something is, each replaced by as many characters: x ∉ [0, 1] is
 * ¬0≤x≤1. "between" alone stays, since it does not say whether its ends belong to it.
 */
export function withIntervalConditions(text: string): string {
  return text
    .replace(outside, (piece, of: string, open: string, low: string, high: string, close: string) =>
      filled(piece, `¬${low}${open === "[" ? "≤" : "<"}${of}${close === "]" ? "≤" : "<"}${high}`),
    )
    .replace(between, (piece, of: string, before, low: string, high: string, said, after) => {
      if (before === undefined && said === undefined) return piece;
      const sign = before === undefined && after === undefined ? "≤" : "<";
      return filled(piece, `${low}${sign}${of}${sign}${high}`);
    });
}

const filled = (piece: string, by: string): string => (by.length > piece.length ? piece : by.padEnd(piece.length));

const unclear =
  /(?<![A-Za-z])between\s+[^,;]{1,20}?\s+and(?![A-Za-z])|(?:介于|位于|在)\s*[-−\d.a-z]{1,12}\s*(?:和|与|到|至|、)\s*[-−\d.a-z]{1,12}\s*之间/u;

/** What to ask where "between" is written without a word on its ends; null elsewhere. */
export function endsOfBetween(text: string): Feedback | null {
  const match = unclear.exec(text);
  if (match === null) return null;
  return feedback(
    "piecewise-between",
    "Are the ends of this range meant too? Please write 0 <= x <= 1 or 0 < x < 1.",
    "这个范围包含两个端点吗？请写成 0 <= x <= 1 或 0 < x < 1 这样的形式。",
    { from: match.index, to: match.index + match[0].length },
  );
}
