import { pieces } from "./bracketed";

/** What a part calls the vector that it asks for: "y", "∂L/∂x"; and its entries, in their order. */
export interface AskedNames {
  readonly whole?: readonly string[];
  readonly entries?: readonly string[];
}

/**
 * "y = (1, 2)" and "y_1 = 1, y_2 = 2" without the part's own names for what it asks, and "(y_1, y_2) = (1, 2)"; every place stays where
 * it was. Any other equation stays as it is and is refused: a = (1, 2) may be the answer to something else.
 */
export function withoutAskedNames(text: string, { whole = [], entries = [] }: AskedNames): string {
  if (!text.includes("=") && !text.includes("＝")) return text;
  const names = new Set([...whole, ...(entries.length === 0 ? [] : [`(${entries.join(",")})`])].map(spelling));
  const [first = "", second] = pieces(text, sign);
  if (second === undefined) return entryNames(text, entries);
  if (names.has(spelling(first)) || names.has(`(${spelling(first)})`)) {
    const from = first.length + (sign.exec(text.slice(first.length))?.[0].length ?? 0);
    return " ".repeat(from) + text.slice(from);
  }
  return entryNames(text, entries);
}

/** Each entry without its name, where all have theirs and stand in the order asked for. */
function entryNames(text: string, entries: readonly string[]): string {
  const [lead = "", inner = "", tail = ""] = /^(\s*[[(（]?)([\s\S]*?)([\])）]?\s*)$/u.exec(text)?.slice(1) ?? [];
  const parts = pieces(inner, separator);
  if (entries.length === 0 || parts.length !== entries.length) return text;
  let at = lead.length;
  let plain = lead;
  for (const [i, part] of parts.entries()) {
    const [name = "", value, ...more] = pieces(part, sign);
    if (value === undefined || more.length > 0 || spelling(name) !== spelling(entries[i] ?? "")) return text;
    plain += " ".repeat(part.length - value.length) + value;
    at += part.length;
    plain += text.slice(at, at + 1);
    at += 1;
  }
  return plain.slice(0, lead.length + inner.length) + tail;
}

const sign = /^(?::=|==?|＝)/u;
const separator = /^[,;，；、]/u;

/** A name without what its spellings differ in: y_{1}, y₁ and y1; ∂L/∂x and \frac{\partial L}{\partial x}. */
const spelling = (name: string): string =>
  name
    .replaceAll(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "$1/$2")
    .normalize("NFD")
    .replaceAll(/[₀-₉]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x2050))
    .replaceAll(
      /\\partial|\\operatorname|\\math(?:rm|bf|it)|\\(?:left|right|tilde|text|widetilde)(?![A-Za-z])/g,
      (found) => (found === "\\partial" ? "∂" : ""),
    )
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replaceAll("，", ",")
    .replaceAll(/\p{M}|[\s$_{}\\~]/gu, "");
