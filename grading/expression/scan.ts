import { limits } from "../limits";
import type { Characters } from "./characters";
import { type Command, commands } from "./commands";
import { functionWords, libraries } from "./functions";
import { greekNames, greekWords } from "./greek";
import * as messages from "./messages";
import { combining, isDigitCode, isLetterCode, isWordCode, joined, named } from "./names";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { scanNumber } from "./scan-number";
import { undefinedPhrase } from "./scan-phrases";
import { closing, scanSubscript, simplified } from "./scan-subscript";
import { scanWords } from "./scan-words";
import { segment } from "./segment";
import type { Token } from "./token";
import { baseOf, type Meaning, type Vocabulary } from "./vocabulary";

/** Marks of two characters, looked for before those of one. */
const doubles: ReadonlyMap<string, string> = new Map([
  ["**", "^"],
  [".*", "⊙"],
  ["./", "./"],
  [".^", ".^"],
  ["<=", "<="],
  [">=", ">="],
  ["=<", "<="],
  ["=>", "→"],
  ["==", "="],
  ["!=", "!="],
  ["<>", "!="],
  [":=", "="],
  ["->", "→"],
  ["..", ".."],
  ["//", "//"],
  ["&&", "∧"],
]);

const singles: ReadonlyMap<string, string> = new Map([
  ...[..."+-*/^()[]{}|,;:!%<>=_'@&~\n\"?#$`.√∛∜∑∏∂∇‖⊙⊤±∈∧∨¬⌊⌋⌈⌉𝟙∄≈≡→∩∪∅½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"].map(
    (mark): [string, string] => [mark, mark],
  ),
  ["∘", "⊙"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["⇒", "→"],
]);

/** Cuts a text into tokens, in one pass from left to right. Throws Refusal. */
export class Scanner {
  readonly tokens: Token[] = [];
  /** Dummy indices of the sums and products that stand further left. */
  private readonly indices = new Set<string>();
  private readonly text: string;
  private at = 0;
  private space = false;

  constructor(
    private readonly source: Characters,
    private readonly vocabulary: Vocabulary,
    private readonly latex: boolean,
    private readonly noted: (code: "x1", from: number, to: number, name: string) => void,
  ) {
    this.text = source.text;
  }

  run(from: number, to: number): readonly Token[] {
    this.at = from;
    this.scanTo(to);
    this.tokens.push({ kind: "end", from: to, to, space: this.space });
    return this.tokens;
  }

  private scanTo(to: number): void {
    while (this.at < to) {
      const code = this.text.charCodeAt(this.at);
      if (code === 32) {
        this.space = true;
        this.at += 1;
      } else if (isDigitCode(code)) this.number();
      else if (code === 46 && isDigitCode(this.text.charCodeAt(this.at + 1)) && this.text.charAt(this.at - 1) !== ".")
        this.number();
      else if (isLetterCode(code)) this.word();
      else if (code === 92 && this.latex) this.command();
      else if (code === 95) this.subscript();
      else if (code < 128 || !this.glyph()) this.mark();
    }
  }

  private push(token: Token): void {
    this.tokens.push(token);
    this.space = false;
  }

  private number(): void {
    const from = this.at;
    const { value, to, problem } = scanNumber(this.text, from);
    const at = this.source.span(from, to);
    if (problem === "digits") throw new Refusal(messages.tooManyDigits(at, limits.digits));
    if (problem === "range") throw new Refusal(refusals.range(at));
    if (problem === "hexadecimal") throw new Refusal(refusals.hexadecimal(at));
    this.push({ kind: "number", value, text: this.text.slice(from, to), from, to, space: this.space });
    this.at = to;
  }

  /** Letters, with the digits and the subscript that belong to the last of them. */
  private word(): void {
    const { text } = this;
    const from = this.at;
    let end = from + 1;
    while (isLetterCode(text.charCodeAt(end))) end += 1;
    if (text.charAt(end) === "." && isLetterCode(text.charCodeAt(end + 1)) && libraries.has(text.slice(from, end))) {
      this.at = end + 1;
      return;
    }
    if (this.vocabulary.options.piecewise === true) {
      const phraseEnd = undefinedPhrase(text, from);
      if (phraseEnd >= 0 && !isWordCode(text.charCodeAt(phraseEnd))) {
        this.push({ kind: "word", text: "undefined", from, to: phraseEnd, space: this.space });
        this.at = phraseEnd;
        return;
      }
    }
    const word = text.slice(from, end);
    if (combining.has(text.charAt(end))) return this.accented(from, end);
    const next = text.charCodeAt(end);
    if (isDigitCode(next)) return this.numbered(word, from, end);
    if (next === 95) return this.subscripted(word, from, end);
    this.letters(word, from);
    this.at = end;
  }

  /** A word of letters alone. */
  private letters(word: string, from: number): void {
    const pieces = segment(word, this.vocabulary, this.indices) ?? segment(word.toLowerCase(), onlyFunctions, none);
    if (pieces === null) {
      this.push({ kind: "symbol", name: word, known: false, from, to: from + word.length, space: this.space });
      return;
    }
    let at = from;
    for (const { meaning, length } of pieces) {
      this.meant(meaning, at, at + length);
      at += length;
    }
  }

  private meant(meaning: Meaning, from: number, to: number): void {
    const { space } = this;
    switch (meaning.kind) {
      case "symbol":
        return this.symbol(meaning.name, meaning.known, from, to);
      case "function":
        return this.push({ kind: "function", name: meaning.name, variant: meaning.variant, from, to, space });
      case "constant":
        return this.push({ kind: "constant", name: meaning.name, from, to, space });
      case "word":
        if (meaning.text === "sum" || meaning.text === "prod") return this.reduction(meaning.text, from, to);
        return this.push({ kind: "word", text: meaning.text, from, to, space });
    }
  }

  /** A symbol; together with a δ before it one symbol, where the question knows it as such: δh_t. */
  private symbol(name: string, known: boolean, from: number, to: number): void {
    const before = this.tokens.at(-1);
    if (before?.kind === "symbol" && before.name === "delta") {
      const both = joined("delta", name);
      if (this.vocabulary.names.has(both)) {
        this.tokens.pop();
        this.tokens.push({ kind: "symbol", name: both, known: true, from: before.from, to, space: before.space });
        this.space = false;
        return;
      }
    }
    this.push({ kind: "symbol", name, known, from, to, space: this.space });
  }

  private isKnown(name: string): boolean {
    const { names, bases, aliases } = this.vocabulary;
    if (names.has(name) || aliases.has(name) || this.indices.has(name)) return true;
    // Under a sum over k, f_k is known where any f_t is.
    if (this.indices.size === 0 || !bases.has(baseOf(name))) return false;
    const subscript = name.slice(baseOf(name).length);
    for (const index of this.indices) if (subscript.includes(index)) return true;
    return false;
  }

  private canonical(name: string): string {
    return this.vocabulary.aliases.get(name) ?? name;
  }

  /** log2, x1, h10, expm1: digits right after letters. */
  private numbered(word: string, from: number, end: number): void {
    const { text } = this;
    let to = end;
    while (isDigitCode(text.charCodeAt(to))) to += 1;
    const digits = text.slice(end, to);
    let stop = to;
    while (isWordCode(text.charCodeAt(stop))) stop += 1;
    const long = text.slice(from, stop);
    const whole = this.vocabulary.meaning(long);
    if (stop > to && whole !== undefined) {
      this.meant(whole, from, stop);
      this.at = stop;
      return;
    }
    for (let cut = 0; cut < word.length; cut += 1) {
      const meaning = this.vocabulary.meaning(word.slice(cut) + digits);
      const lowered = joined(word.slice(cut), digits);
      const known =
        meaning ??
        (this.isKnown(lowered) ? ({ kind: "symbol", name: this.canonical(lowered), known: true } as const) : undefined);
      if (known === undefined) continue;
      if (cut > 0) {
        if (segment(word.slice(0, cut), this.vocabulary, this.indices) === null) continue;
        this.letters(word.slice(0, cut), from);
      }
      if (meaning === undefined) this.noted("x1", from + cut, to, lowered);
      this.meant(known, from + cut, to);
      this.at = to;
      return;
    }
    this.letters(word, from);
    this.at = end;
  }

  /** Letters before an underscore: the longest ending of the word that makes a known name with the subscript. */
  private subscripted(word: string, from: number, end: number): void {
    const { text } = this;
    const parts: string[] = [];
    let to = end;
    let bare = false;
    while (text.charAt(to) === "_") {
      const subscript = scanSubscript(text, to + 1);
      if (subscript.text === "") break;
      parts.push(subscript.text);
      to = subscript.to;
      bare = !subscript.bracketed;
    }
    const last = parts.at(-1) ?? "";
    if (isFunctionEnding(word) && !this.isKnown(named(word, parts))) {
      this.letters(word, from);
      this.at = end;
      return;
    }
    // A bare subscript may run into the next factor: C_inK, W_fx.
    const shortest = bare ? 1 : last.length;
    for (let length = last.length; length >= shortest && parts.length > 0; length -= 1) {
      const shortened = [...parts.slice(0, -1), last.slice(0, length)];
      for (let cut = 0; cut < word.length; cut += 1) {
        const name = named(word.slice(cut), shortened);
        if (!this.isKnown(name)) continue;
        if (cut > 0) {
          if (segment(word.slice(0, cut), this.vocabulary, this.indices) === null) continue;
          this.letters(word.slice(0, cut), from);
        }
        const stop = to - (last.length - length);
        this.symbol(this.canonical(name), true, from + cut, stop);
        this.at = stop;
        return;
      }
    }
    const name = named(word, parts);
    const spelled = this.vocabulary.meaning(name);
    if (parts.length > 0) this.symbol(spelled?.kind === "symbol" ? spelled.name : name, false, from, to);
    else this.letters(word, from);
    this.at = parts.length > 0 ? to : end;
  }

  /** c̃_t: a combining accent over the last letter. */
  private accented(from: number, end: number): void {
    const { text } = this;
    if (end - from > 1) this.letters(text.slice(from, end - 1), from);
    const accent = combining.get(text.charAt(end)) ?? "";
    this.based(`${text.charAt(end - 1)}_${accent}`, end - 1, end + 1);
  }

  /** A base that is complete, with the subscripts that follow it. */
  private based(base: string, from: number, end: number): void {
    const { text } = this;
    const parts: string[] = [];
    let to = end;
    const next = (): number => {
      let at = to;
      while (this.latex && text.charAt(at) === " ") at += 1;
      return at;
    };
    let last = { text: "", bracketed: true };
    while (text.charAt(next()) === "_") {
      const subscript = scanSubscript(text, next() + 1);
      if (subscript.text === "") break;
      parts.push(subscript.text);
      to = subscript.to;
      last = subscript;
    }
    let name = named(base, parts);
    if (!last.bracketed && !this.isKnown(name)) {
      for (let length = last.text.length - 1; length > 0; length -= 1) {
        const shorter = named(base, [...parts.slice(0, -1), last.text.slice(0, length)]);
        if (!this.isKnown(shorter)) continue;
        to -= last.text.length - length;
        name = shorter;
        break;
      }
    }
    const meaning = parts.length === 0 ? this.vocabulary.meaning(base) : undefined;
    if (meaning !== undefined && meaning.kind !== "word") this.meant(meaning, from, to);
    else this.symbol(this.canonical(name), this.isKnown(name), from, to);
    this.at = to;
  }

  /** An underscore that no word has taken: it belongs to the token before it. */
  private subscript(): void {
    const before = this.tokens.at(-1);
    if (before?.kind === "symbol" && !this.space) {
      const subscript = scanSubscript(this.text, this.at + 1);
      if (subscript.text !== "") {
        this.tokens.pop();
        this.space = before.space;
        const name = named(before.name, [subscript.text]);
        this.symbol(this.canonical(name), this.isKnown(name), before.from, subscript.to);
        this.at = subscript.to;
        return;
      }
    }
    this.push({ kind: "mark", text: "_", from: this.at, to: this.at + 1, space: this.space });
    this.at += 1;
  }

  /** ∑ or ∏; remembers the index that follows, which is a name from here on. */
  private reduction(word: string, from: number, to: number): void {
    const { text } = this;
    this.push({ kind: "mark", text: word === "sum" ? "∑" : "∏", from, to, space: this.space });
    this.at = to;
    let at = to;
    while (" _{(".includes(text.charAt(at)) && at < text.length) at += 1;
    if (!text.slice(to, at).includes("_")) return;
    const end = at + 1;
    if (isLetterCode(text.charCodeAt(at)) && !isLetterCode(text.charCodeAt(end))) this.indices.add(text.charAt(at));
  }

  /** A Greek letter, a Chinese word, or nothing of the kind. */
  private glyph(): boolean {
    const glyph = this.text.charAt(this.at);
    const greek = greekWords.get(glyph);
    if (greek !== undefined) {
      const from = this.at;
      if (
        (greek === "Sigma" || greek === "Pi") &&
        this.text.charAt(from + 1) === "_" &&
        !this.vocabulary.bases.has(greek)
      ) {
        this.reduction(greek === "Sigma" ? "sum" : "prod", from, from + 1);
        return true;
      }
      const accent = combining.get(this.text.charAt(from + 1));
      if (accent === undefined) this.based(greek, from, from + 1);
      else this.based(`${greek}_${accent}`, from, from + 2);
      return true;
    }
    const spoken = scanWords(this.text, this.at);
    if (spoken === null) return false;
    if (spoken.text !== "")
      this.push({ kind: "word", text: spoken.text, from: this.at, to: spoken.to, space: this.space });
    else if (spoken.to === this.at) throw new Refusal(refusals.words(this.source.span(this.at, this.at + 1), glyph));
    this.at = spoken.to;
    return true;
  }

  private mark(): void {
    const { text, at, space } = this;
    if (this.latex && text.startsWith("{,}", at)) {
      this.push({ kind: "mark", text: ",", from: at, to: at + 3, space });
      this.at += 3;
      return;
    }
    const two = doubles.get(text.slice(at, at + 2));
    if (two !== undefined) {
      this.push({ kind: "mark", text: two, from: at, to: at + 2, space });
      this.at += 2;
      return;
    }
    const glyph = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (glyph === "." && text.charAt(at + 1) === "T" && !isWordCode(text.charCodeAt(at + 2))) {
      this.push({ kind: "mark", text: "⊤", from: at, to: at + 2, space });
      this.at += 2;
      return;
    }
    const one = singles.get(glyph);
    const to = at + glyph.length;
    if (one === undefined || one === '"' || one === "`")
      throw new Refusal(refusals.strange(this.source.span(at, to), glyph));
    if (one === "∑" || one === "∏") return this.reduction(one === "∑" ? "sum" : "prod", at, to);
    if (one === "∞") this.push({ kind: "constant", name: "infinity", from: at, to, space });
    else this.push({ kind: "mark", text: one, from: at, to, space });
    this.at = to;
  }

  /** A LaTeX command, from its backslash on. */
  private command(): void {
    const { text } = this;
    const from = this.at;
    let end = from + 1;
    while (isLetterCode(text.charCodeAt(end))) end += 1;
    if (end === from + 1) end += 1;
    const name = text.slice(from + 1, end);
    const command = commands.get(name);
    if (command !== undefined) return this.known(command, name, from, end);
    const base = name;
    if (greekNames.has(base)) {
      const capital = base === "Sigma" || base === "Pi";
      if (!capital || this.vocabulary.bases.has(base) || this.vocabulary.names.has(base))
        return this.based(base, from, end);
      return this.based(base, from, end);
    }
    const meaning = this.vocabulary.meaning(name);
    if (meaning?.kind === "function" || meaning?.kind === "constant") {
      this.meant(meaning, from, end);
      this.at = end;
      return;
    }
    throw new Refusal(refusals.command(this.source.span(from, end), name));
  }

  private known(command: Command, name: string, from: number, end: number): void {
    const { text, space } = this;
    switch (command.kind) {
      case "skip":
        this.space = true;
        this.at = end;
        if ((name === "left" || name === "right") && text.charAt(end) === ".") this.at = end + 1;
        return;
      case "mark":
        if (command.text === "∑" || command.text === "∏") {
          // \limits may stand between the sign and its bounds.
          const bounds = text.startsWith("\\limits", end) ? end + 7 : end;
          return this.reduction(command.text === "∑" ? "sum" : "prod", from, bounds);
        }
        if (command.text === "begin" || command.text === "end") return this.environment(command.text, from, end);
        this.push({ kind: "mark", text: command.text, from, to: end, space });
        this.at = end;
        this.digits(command.text === "frac" || command.text === "binom" ? 2 : command.text === "sqrt" ? 1 : 0);
        return;
      case "constant":
        this.push({ kind: "constant", name: command.name, from, to: end, space });
        this.at = end;
        return;
      case "letter":
        return this.based(command.letter, from, end);
      case "wrapper":
      case "accent": {
        const group = this.group(end);
        const inner = simplified(text.slice(group.from, group.to));
        if (command.kind === "accent") {
          const cut = inner.indexOf("_");
          const base =
            cut < 0 ? `${inner}_${command.accent}` : `${inner.slice(0, cut)}_${command.accent}${inner.slice(cut)}`;
          return this.based(base, from, group.end);
        }
        return this.wrapped(name, inner, from, group);
      }
    }
  }

  /** A command without braces takes single digits: \frac12 is one half. */
  private digits(most: number): void {
    for (let count = 0; count < most; count += 1) {
      while (this.text.charAt(this.at) === " ") this.at += 1;
      const from = this.at;
      const code = this.text.charCodeAt(from);
      if (!isDigitCode(code)) return;
      const value = { n: BigInt(code - 48), d: 1n };
      this.push({ kind: "number", value, text: this.text.charAt(from), from, to: from + 1, space: false });
      this.at = from + 1;
    }
  }

  /** \mathrm{in}, \mathbf x, \text{ if }, \operatorname{softmax}, \mathbb{1}. */
  private wrapped(name: string, inner: string, from: number, group: { from: number; to: number; end: number }): void {
    const { space } = this;
    if (
      (name === "mathbb" || name === "mathbf" || name === "mathds") &&
      (inner === "1" || inner === "I") &&
      !this.isKnown(inner)
    ) {
      this.push({ kind: "mark", text: "𝟙", from, to: group.end, space });
      this.at = group.end;
      return;
    }
    const word = this.vocabulary.meaning(inner);
    if (word?.kind === "function" || (word?.kind === "word" && !name.startsWith("text"))) {
      this.meant(word, from, group.end);
      this.at = group.end;
      return;
    }
    if (inner.length > 0 && isName(inner) && !name.startsWith("text")) return this.based(inner, from, group.end);
    this.space = true;
    this.at = group.from;
    this.scanTo(group.to);
    this.at = group.end;
  }

  /** The one argument of a command: a group in braces, or the next letter or command. */
  private group(from: number): { from: number; to: number; end: number } {
    const { text } = this;
    let at = from;
    while (text.charAt(at) === " " || text.charAt(at) === "*") at += 1;
    if (text.charAt(at) === "{") {
      const end = closing(text, at, "{", "}");
      if (end < 0) throw new Refusal(messages.notClosed(this.source.span(at, at + 1), "{", "}"));
      return { from: at + 1, to: end - 1, end };
    }
    let end = at + 1;
    if (text.charAt(at) === "\\") while (isLetterCode(text.charCodeAt(end))) end += 1;
    return { from: at, to: end, end };
  }

  /** \begin{pmatrix} as the mark "begin:pmatrix". */
  private environment(which: "begin" | "end", from: number, end: number): void {
    const group = this.group(end);
    const name = this.text.slice(group.from, group.to).replace("*", "");
    let to = group.end;
    if (name === "array" && which === "begin" && this.text.charAt(to) === "{") to = closing(this.text, to, "{", "}");
    this.push({ kind: "mark", text: `${which}:${name}`, from, to: to < 0 ? group.end : to, space: this.space });
    this.at = to < 0 ? group.end : to;
  }
}

const none: ReadonlySet<string> = new Set();

/** For words in capitals, as phones write them: Exp, LOG. */
const onlyFunctions: Vocabulary = {
  options: {},
  names: none,
  bases: none,
  derivatives: new Map(),
  aliases: new Map(),
  meaning: (word) => {
    const name = word.length > 1 ? functionWords.get(word) : undefined;
    return name === undefined ? undefined : { kind: "function", name, variant: "usual" };
  },
};

const isName = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) if (!isWordCode(text.charCodeAt(i))) return false;
  return isLetterCode(text.charCodeAt(0));
};

/** Words that take a base or bounds after an underscore. */
const isFunctionEnding = (word: string): boolean => /(?:log|sum|prod|max|min|argmax|argmin|lim)$/.test(word);
