import type { Characters } from "./characters";
import { isLetterCode, joined } from "./names";
import type { Token } from "./token";
import { baseOf, type Meaning, type Vocabulary } from "./vocabulary";

/** A name that was read although it was spelled another way; the reader says so. */
export interface Respelling {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly kind: "subscript" | "letters";
}

/** How far the first comma of sum(body, index, from, to) is looked for. */
const farthest = 100;

const bars: ReadonlyMap<string, string> = new Map([
  ["left|", "lvert"],
  ["right|", "rvert"],
  ["left‖", "lVert"],
  ["right‖", "rVert"],
]);

/** The text being cut into tokens, and what has been seen of it so far. */
export class ScanState {
  readonly tokens: Token[] = [];
  readonly respellings: Respelling[] = [];
  /** Dummy indices of the sums and products that stand further left. */
  readonly indices = new Set<string>();
  readonly text: string;
  at = 0;
  /** The place right behind a library's prefix. */
  afterLibrary = -1;
  space = false;
  /** After \left or \right, which tell apart bars that open from bars that close. */
  side: "left" | "right" | null = null;
  /** Closing braces of transparent groups such as \text{…}, innermost last: where they stand and where the text goes on. */
  readonly transparent: { readonly brace: number; readonly next: number }[] = [];
  private partners: Int32Array | null = null;

  constructor(
    readonly source: Characters,
    readonly vocabulary: Vocabulary,
    readonly latex: boolean,
  ) {
    this.text = source.text;
  }

  push(token: Token): void {
    this.tokens.push(token);
    this.space = false;
    this.side = null;
  }

  mark(text: string, from: number, to: number): void {
    const { side } = this;
    const directed = side === null ? undefined : bars.get(`${side}${text}`);
    this.push({ kind: "mark", text: directed ?? text, from, to, space: this.space });
    this.at = to;
  }

  meant(meaning: Meaning, from: number, to: number): void {
    const { space } = this;
    switch (meaning.kind) {
      case "symbol":
        this.symbol(meaning.name, meaning.known, from, to);
        return;
      case "function":
        this.push({ kind: "function", name: meaning.name, variant: meaning.variant, from, to, space });
        return;
      case "constant":
        this.push({ kind: "constant", name: meaning.name, from, to, space });
        return;
      case "word":
        if (meaning.text === "sum" || meaning.text === "prod") this.reduction(meaning.text, from, to);
        else this.push({ kind: "word", text: meaning.text, from, to, space });
    }
  }

  /** A symbol; together with a δ before it one symbol, where the question knows that one, and not δ itself: δh_t. */
  symbol(name: string, known: boolean, from: number, to: number): void {
    const before = this.tokens.at(-1);
    if (before?.kind === "symbol" && before.name === "delta" && !before.known) {
      const both = joined("delta", name);
      if (this.vocabulary.names.has(both)) {
        this.tokens.pop();
        this.space = before.space;
        this.push({ kind: "symbol", name: both, known: true, from: before.from, to, space: before.space });
        return;
      }
    }
    this.push({ kind: "symbol", name, known, from, to, space: this.space });
  }

  isKnown(name: string): boolean {
    const { names, bases, aliases } = this.vocabulary;
    if (names.has(name) || aliases.has(name) || this.indices.has(name)) return true;
    // Under a sum over k, f_k is known where any f_t is.
    if (this.indices.size === 0 || !bases.has(baseOf(name))) return false;
    const subscript = name.slice(baseOf(name).length);
    // x_iy_i is no name but x_i·y_i: a subscript holds indices, and letters that stand in subscripts of the question.
    if (subscript.slice(1).includes("_") || !this.isSubscript(subscript)) return false;
    for (const index of this.indices) if (subscript.includes(index)) return true;
    return false;
  }

  private isSubscript(text: string): boolean {
    const letters = [...text].filter((glyph) => isLetterCode(glyph.charCodeAt(0)) && !this.indices.has(glyph));
    if (letters.length === 0) return true;
    const known = [...this.vocabulary.names].map((name) => name.slice(baseOf(name).length)).join("");
    return letters.every((letter) => known.includes(letter));
  }

  canonical(name: string): string {
    return this.vocabulary.aliases.get(name) ?? name;
  }

  /** ∑ or ∏; remembers the index that follows, which is a name from here on. */
  reduction(word: "sum" | "prod", from: number, to: number): void {
    const { text } = this;
    this.mark(word === "sum" ? "∑" : "∏", from, to);
    if (text.charAt(to) === "(") this.listedIndex(to + 1);
    let at = to;
    let under = false;
    while (at < text.length && " _{(".includes(text.charAt(at))) {
      if (text.charAt(at) === "_") under = true;
      at += 1;
    }
    if (under && isLetterCode(text.charCodeAt(at)) && !isLetterCode(text.charCodeAt(at + 1))) {
      this.indices.add(text.charAt(at));
      const [more = ""] = /^(?: ?, ?[A-Za-z](?![A-Za-z]))+/.exec(text.slice(at + 1, at + farthest)) ?? [];
      for (const index of more.replace(/[ ,]/g, "")) this.indices.add(index);
    }
  }

  /** The index of sum(body, index, from, to): a letter between the first two commas. */
  private listedIndex(from: number): void {
    const comma = this.text.indexOf(",", from);
    if (comma < 0 || comma > from + farthest) return;
    let at = comma + 1;
    while (this.text.charAt(at) === " ") at += 1;
    const end = this.text.charAt(at + 1) === " " ? at + 2 : at + 1;
    if (isLetterCode(this.text.charCodeAt(at)) && this.text.charAt(end) === ",") this.indices.add(this.text.charAt(at));
  }

  /** The place after the brace that closes the one at `from`, or -1. All braces are matched in one pass. */
  closing(from: number): number {
    this.partners ??= matched(this.text);
    return this.partners[from] ?? -1;
  }
}

function matched(text: string): Int32Array {
  const partners = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const glyph = text.charAt(at);
    if (glyph === "\\") at += 1;
    else if (glyph === "{") open.push(at);
    else if (glyph === "}") {
      const partner = open.pop();
      if (partner !== undefined) partners[partner] = at + 1;
    }
  }
  return partners;
}
