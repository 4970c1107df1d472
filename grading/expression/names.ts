import { greekNames, greekWords } from "./greek";
import { inWords } from "./written-name";

/** Words that stand for an accent over the letter, as in c_tilde. */
export const accents: ReadonlySet<string> = new Set(["tilde", "hat", "bar", "dot", "ddot", "vec", "star", "prime"]);

/** Combining characters and the accents that they are. */
export const combining: ReadonlyMap<string, string> = new Map([
  ["\u0302", "hat"],
  ["\u0303", "tilde"],
  ["\u0304", "bar"],
  ["\u0305", "bar"],
  ["\u0307", "dot"],
  ["\u0308", "ddot"],
  ["\u20d7", "vec"],
]);

/** The canonical name (see SymbolName) of a base, accents included, with a subscript written without outer braces. */
export function joined(base: string, subscript: string): string {
  if (subscript === "") return base;
  return isWord(subscript) ? `${base}_${subscript}` : `${base}_{${subscript}}`;
}

/**
 * The canonical name of a name in any of the spellings that authors use: `W_{o}` → `W_o`, `δ_c` → `delta_c`,
 * `h_(t-1)` → `h_{t-1}`, `\hat{y}_t` → `y_hat_t`. A text that is no name is given back without its spaces.
 */
export function canonicalName(text: string): string {
  let base = "";
  let at = 0;
  const glyphs = [...inWords(text)];
  const plain = glyphs.map((glyph) => greekWords.get(glyph) ?? combining.get(glyph) ?? glyph);
  const source = plain.map((piece, index) => (index > 0 && combining.has(glyphs[index] ?? "") ? `_${piece}` : piece));
  const compact = source.join("").replaceAll(" ", "").replaceAll("\\", "");
  while (at < compact.length && compact.charAt(at) !== "_") {
    base += compact.charAt(at);
    at += 1;
  }
  const parts: string[] = [];
  while (compact.charAt(at) === "_") {
    const end = subscriptEnd(compact, at + 1);
    parts.push(unwrapped(compact.slice(at + 1, end)));
    at = end;
  }
  if (at < compact.length) return compact;
  return named(base, parts);
}

/** The canonical name of a base and what was written after each underscore. */
export function named(base: string, parts: readonly string[]): string {
  const [first = "", ...others] = parts;
  if (accents.has(first)) return joined(`${base}_${first}`, nested(others));
  return joined(base, nested(parts));
}

const nested = (parts: readonly string[]): string => {
  const [first = "", ...others] = parts;
  return others.length === 0 ? first : joined(first, nested(others));
};

/** Where the subscript that begins at `from` ends: after a closing bracket, or where the word ends. */
function subscriptEnd(text: string, from: number): number {
  const open = text.charAt(from);
  if (open !== "{" && open !== "(") {
    let end = from;
    while (end < text.length && isWordCode(text.charCodeAt(end))) end += 1;
    return end;
  }
  const close = open === "{" ? "}" : ")";
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === open) depth += 1;
    if (text.charAt(at) === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** A subscript without the brackets around it: {t-1} and (t-1) are t-1. */
export function unwrapped(subscript: string): string {
  const first = subscript.charAt(0);
  const last = subscript.charAt(subscript.length - 1);
  const bracketed = (first === "{" && last === "}") || (first === "(" && last === ")");
  return bracketed ? unwrapped(subscript.slice(1, -1)) : subscript;
}

/** A name that one letter makes, Latin or Greek, with whatever subscript. */
export function looksLikeVariable(name: string): boolean {
  const cut = name.indexOf("_");
  const base = cut < 0 ? name : name.slice(0, cut);
  return base.length === 1 || greekNames.has(base);
}

function isWord(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isWordCode(text.charCodeAt(i)) && text.charAt(i) !== "_") return false;
  return true;
}

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

export const isLetterCode = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

export const isWordCode = (code: number): boolean => isDigitCode(code) || isLetterCode(code);
