import type { Span } from "../verdict";
import { greekWords } from "./greek";
import { lookAlikes } from "./look-alikes";
import * as messages from "./messages";
import { isDigitCode } from "./names";
import { Refusal } from "./refusal";

/** A text in the reader's own alphabet, and the way back to the text as it was typed. */
export interface Characters {
  readonly text: string;
  /** The place in the text as typed of the characters from `from` up to `to`. */
  readonly span: (from: number, to: number) => Span;
}

const spaces = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r";
/** Zero-width characters, direction marks, soft hyphens, variation selectors, invisible operators: they come with pasted text and mean nothing. */
const nothing = "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\ufeff\u00ad\u061c\ufe0e\ufe0f\u0085";

/**
 * One character each, by what it is written as. Never NFKC, which turns 2² into 22 and 2½ into 21/2.
 * Full-width ASCII and mathematical alphanumerics are ranges, see `mapped`.
 */
const table: ReadonlyMap<string, string> = new Map([
  ...pairs("，、､﹐", ","),
  ...pairs("。．｡", "."),
  ...pairs("；﹔", ";"),
  ...pairs("：﹕∶", ":"),
  ...pairs("·∙⋅∗•×✕✖⨯・", "*"),
  ...pairs("÷∕⁄", "/"),
  ...pairs("−–—‐‑‒―﹣﹘", "-"),
  ...pairs("′’‘´ʹ", "'"),
  ...pairs("“”„«»〝〞", '"'),
  ...pairs("【〔", "["),
  ...pairs("】〕", "]"),
  ...pairs("〈⟨", "⟨"),
  ...pairs("〉⟩", "⟩"),
  ...pairs("∣ǀ❘", "|"),
  ...pairs("∥", "‖"),
  ...pairs("≦⩽", "≤"),
  ...pairs("≧⩾", "≥"),
  ...pairs("○◦", "∘"),
  ...pairs("⨀⊗".slice(0, 1), "⊙"),
  ...pairs("𝟙𝟏", "𝟙"),
  ["ᵀ", "^{T}"],
  ["°", "^{∘}"],
  // Line and paragraph separators, which some editors put in place of a line break.
  ["\u2028", "\n"],
  ["\u2029", "\n"],
  ["…", "..."],
  ["⋯", "..."],
  ["ℯ", "e"],
  ["ⅇ", "e"],
  ["ⅈ", "i"],
  ["ⅉ", "j"],
  ["ℼ", "π"],
  ["ϵ", "ε"],
  ["ϕ", "φ"],
  ["ϑ", "θ"],
  ["ϖ", "π"],
  ["ϱ", "ρ"],
  ["ς", "σ"],
  ["µ", "μ"],
  ["Ω", "Ω"],
  ["∆", "Δ"],
  ["ℓ", "l"],
  ["ℜ", "Re"],
  ["ℑ", "Im"],
  ["ℎ", "h"],
  ["ı", "i"],
]);

/** What the reader knows beside ASCII, and keeps as it is. */
const kept: ReadonlySet<string> = new Set([
  ...greekWords.keys(),
  ..."∑∏√∛∜∞∂∇‖⊙∘⊤≤≥≠±∈∧∨¬⌊⌋⌈⌉𝟙∄½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞≈≡→⇒∩∪∅⟨⟩‰∴",
  // accents over the letter before them: hat, tilde, bar, overline, dot, two dots, arrow
  ..."\u0302\u0303\u0304\u0305\u0307\u0308\u20d7",
]);

const superscripts = alphabet("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱʲᵏᵐᵗˣʸᵃᵇᶜᵈᵉᵖʰᵒᴷᴺᴸ", "0123456789+-=()nijkmtxyabcdephoKNL");
const subscripts = alphabet("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx");

/** Throws Refusal. */
export function characters(typed: string): Characters {
  if (isPlain(typed)) return { text: typed, span: (from, to) => ({ from, to }) };
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (piece: string, from: number, to: number): void => {
    text += piece;
    for (let k = 0; k < piece.length; k += 1) {
      starts.push(from);
      ends.push(to);
    }
  };
  let at = 0;
  while (at < typed.length) {
    const root = radical(typed, at, text);
    if (root !== null) {
      put(root, at, at + 2);
      at += 2;
      continue;
    }
    const run = raised(typed, at, superscripts, "^") ?? raised(typed, at, subscripts, "_");
    if (run !== null) {
      put(run.open, at, at + 1);
      for (const [k, plain] of run.plain.entries()) put(plain, at + k, at + k + 1);
      put("}", at + run.plain.length - 1, at + run.plain.length);
      at += run.plain.length;
      continue;
    }
    const glyph = String.fromCodePoint(typed.codePointAt(at) ?? 0);
    put(glyph === "𝟏" && isInNumber(text, typed, at) ? "1" : mapped(glyph, at), at, at + glyph.length);
    at += glyph.length;
  }
  const last = typed.length;
  const span = (from: number, to: number): Span => {
    const start = starts[from] ?? last;
    return { from: start, to: to > from ? Math.max(start, ends[to - 1] ?? last) : start };
  };
  return { text, span };
}

/** LaTeX without the backslashes that only spell an underscore or a star: d\_model, 2\*x. */
export function unescaped(source: Characters): Characters {
  if (!/\\[_*]/.test(source.text)) return source;
  const end = source.text.length;
  const places: number[] = [];
  for (let at = 0; at < end; at += 1) {
    if (source.text.charAt(at) === "\\" && "_*".includes(source.text.charAt(at + 1) || " ")) at += 1;
    else if (source.text.charAt(at) === "\\") places.push(at++);
    places.push(at);
  }
  const text = places.map((place) => source.text.charAt(place)).join("");
  const span = (from: number, to: number): Span =>
    source.span(places[from] ?? end, to > from ? (places[to - 1] ?? end) + 1 : (places[from] ?? end));
  return { text, span };
}

/** Whether the bold 1 at `at`, alone the sign of an indicator or a vector of ones, is a digit among digits: 𝟏𝟐, 𝟎.𝟏. */
function isInNumber(before: string, typed: string, at: number): boolean {
  if (/[0-9.]$/.test(before)) return true;
  const next = typed.codePointAt(at + "𝟏".length) ?? 0;
  return isDigitCode(next) || next === 46 || (next >= 0x1d7ce && next <= 0x1d7d7);
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 10) || code > 126) return false;
  }
  return true;
}

function mapped(glyph: string, at: number): string {
  const code = glyph.codePointAt(0) ?? 0;
  if ((code >= 32 && code <= 126) || code === 10) return glyph;
  if (code >= 0xff01 && code <= 0xff5e && glyph !== "．") return String.fromCodePoint(code - 0xfee0);
  if (spaces.includes(glyph)) return " ";
  if (nothing.includes(glyph)) return "";
  const exchanged = table.get(glyph);
  if (exchanged !== undefined) return exchanged;
  if (kept.has(glyph)) return glyph;
  const span = { from: at, to: at + glyph.length };
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) throw new Refusal(messages.bidi(span));
  if (code < 32 || (code >= 127 && code < 160)) throw new Refusal(messages.control(span, name));
  const twin = lookAlikes.get(glyph);
  if (twin !== undefined) throw new Refusal(messages.lookAlike(span, twin.script, glyph, twin.latin));
  if (code >= 0x1d400 && code <= 0x1d7ff) return mathematical(code) ?? refuse(span, glyph, name);
  if (code >= 0x4e00 && code <= 0x9fff) return glyph;
  return accented(glyph) ?? refuse(span, glyph, name);
}

function refuse(at: Span, glyph: string, name: string): never {
  // Half a surrogate pair is no text that other programs can show.
  throw new Refusal(messages.strangeCharacter(at, /^[\ud800-\udfff]$/.test(glyph) ? "\ufffd" : glyph, name));
}

/** Bold, italic, script … letters and digits of the block U+1D400, as they come out of PDF and Word. */
function mathematical(code: number): string | null {
  if (code <= 0x1d6a3) {
    const index = (code - 0x1d400) % 52;
    return String.fromCharCode(index < 26 ? 65 + index : 71 + index);
  }
  if (code >= 0x1d7ce) return String.fromCharCode(48 + ((code - 0x1d7ce) % 10));
  if (code >= 0x1d6a8 && code <= 0x1d7cb) {
    const index = (code - 0x1d6a8) % 58;
    const glyph = String.fromCodePoint(index < 25 ? 0x391 + index : index === 25 ? 0x2207 : 0x3b1 + index - 26);
    return kept.has(glyph) ? glyph : null;
  }
  return null;
}

/** ỹ, ŷ, ȳ: a Latin letter with one accent that mathematics uses, taken apart. */
function accented(glyph: string): string | null {
  const parts = glyph.normalize("NFD");
  const [letter = "", accent = ""] = parts;
  return parts.length === 2 && /[A-Za-z]/.test(letter) && kept.has(accent) ? parts : null;
}

/** ³√ and ⁴√ where no operand stands before them that the digit could be a power of: x³√y is x³ times a root. */
function radical(typed: string, at: number, before: string): string | null {
  if (typed.charAt(at + 1) !== "√") return null;
  const sign = roots.get(typed.charAt(at));
  return sign !== undefined && /(?:^|[-+*/=([{,;|^<>])\s*$/.test(before) ? sign : null;
}

const roots: ReadonlyMap<string, string> = new Map([
  ["²", "√"],
  ["³", "∛"],
  ["⁴", "∜"],
]);

interface Run {
  readonly open: string;
  readonly plain: readonly string[];
}

/** A run of raised or lowered characters: ⁻¹ becomes ^{-1}. */
function raised(text: string, from: number, glyphs: ReadonlyMap<string, string>, sign: "^" | "_"): Run | null {
  const plain: string[] = [];
  for (let at = from; at < text.length; at += 1) {
    const letter = glyphs.get(text.charAt(at));
    if (letter === undefined) break;
    plain.push(letter);
  }
  return plain.length === 0 ? null : { open: `${sign}{`, plain };
}

function pairs(glyphs: string, replacement: string): [string, string][] {
  return [...glyphs].map((glyph) => [glyph, replacement]);
}

function alphabet(glyphs: string, letters: string): ReadonlyMap<string, string> {
  return new Map([...glyphs].map((glyph, index) => [glyph, letters.charAt(index)]));
}
