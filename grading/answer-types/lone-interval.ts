const name = String.raw`(?:[a-zA-Zα-ω]|\\[a-z]+)(?:_\{?\w+\}?)?`;
const atMost = String.raw`\s*(<=?|≤|⩽|\\leqslant|\\leq?(?![a-z])|\\lt(?![a-z]))\s*`;

const side = "[^<>≤≥=,:;{}]+";

const quantifier = String.raw`(?:(?:[Aa]ny|[Ee]very|[Ee]ach|[Aa]ll|任意|任何|所有)(?:\s*的)?\s*)?`;
const interval =
  /^\s*(?:the\s+)?(?:closed\s+)?interval\s+(?=\\?[[\\])|\s*(?:closed\s+)?interval\s*$|^\s*闭?区间\s*|\s*(?:这个|的)?闭?区间\s*$/giu;
const within = new RegExp(
  String.raw`^\s*${quantifier}${name}\s*(?:∈|\\in(?![a-z])|\bin\b|属于)\s*(?=(?:\\left\s*)?\[)`,
  "u",
);
const between = new RegExp(`^(${side}?)${atMost}(${name})${atMost}(${side})$`, "u");
const around = new RegExp(
  String.raw`^\s*(?:\\left\s*)?(?:\||\\lvert\s)\s*(${name})(\s*[-+−][^|<>≤≥=]+?)?\s*(?:\\right\s*)?(?:\||\\rvert)${atMost}(${side})$`,
  "u",
);
const fromTo = new RegExp(
  String.raw`^\s*${quantifier}(?:(?:value|number|point)s?\s+)?between\s+(${side}?)\s+and\s+(${side})$`,
  "iu",
);

/**
 * A set of numbers as an interval or as a name with its range, which is how sets are read: "g ∈ [0, 1]" and "the interval [0, 1]" are
 * [0, 1], "0 <= g <= 1" is g with that range, |g| <= 1 has the range from -1 to 1, and so has "any value between -1 and 1". Other texts stay as they are.
 */
export function loneInterval(text: string): string {
  const plain = text.replace(interval, "").replace(within, "");
  const [, low, above = "", middle, below = "", high] = between.exec(plain) ?? [];
  if (low !== undefined && middle !== undefined && high !== undefined)
    return `${middle}, ${low} ${above} ${middle} ${below} ${high}`;
  const [, inside, shift = "", sign = "", most] = around.exec(plain) ?? [];
  if (inside !== undefined && most !== undefined)
    return `${inside}, -(${most}) ${sign} ${inside}${shift} ${sign} ${most}`;
  const [, from, to] = fromTo.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) return `[${from}, ${to}]`;
  return plain;
}
