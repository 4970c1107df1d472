import { limits } from "../limits";
import type { Feedback, Span } from "../verdict";
import type { Characters } from "./characters";
import type { Expression } from "./expression";
import * as messages from "./messages";
import type { Note } from "./notes";
import type { ReadOptions } from "./options";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";
import type { Vocabulary } from "./vocabulary";

/** The rules that the parts of the grammar call across files. */
export interface Grammar {
  /** A value: sums of products. */
  readonly sum: (cursor: Cursor) => Expression;
  /** A product, up to the next + or -. */
  readonly term: (cursor: Cursor) => Expression;
  /** One factor with its powers and postfixes. */
  readonly power: (cursor: Cursor) => Expression;
  /** A number, a name, a call, or something in brackets. */
  readonly operand: (cursor: Cursor) => Expression;
  /** A value, or where cases are read a condition. */
  readonly condition: (cursor: Cursor) => Expression;
  /** The same, or a value by cases. */
  readonly statement: (cursor: Cursor) => Expression;
}

interface Bracket {
  readonly token: Token;
  readonly mark: string;
  /** Whether commas separate entries inside. */
  readonly separates: boolean;
}

/** Where the parser stands: tokens, open brackets, what has been used of the limits. */
export class Cursor {
  readonly brackets: Bracket[] = [];
  readonly notes: Feedback[] = [];
  private position = 0;
  private depth = 0;
  private nodes = 0;
  private caseSigns: boolean | null = null;

  constructor(
    readonly source: Characters,
    readonly tokens: readonly Token[],
    readonly vocabulary: Vocabulary,
    readonly latex: boolean,
    readonly grammar: Grammar,
  ) {}

  /**
   * Whether cases are read and the text speaks of them: "1 if x > 0", "1, x > 0; 0, x < 0". Without a condition, a comma or a
   * semicolon is a second value, and an equals sign alone names what was asked: both are refused as such.
   */
  get speaksOfCases(): boolean {
    if (this.options.piecewise !== true) return false;
    this.caseSigns ??= this.tokens.some(isCaseWord) || (this.tokens.some(isInequality) && this.tokens.some(isBreak));
    return this.caseSigns;
  }

  get options(): ReadOptions {
    return this.vocabulary.options;
  }

  get token(): Token {
    return this.tokens[this.position] ?? this.ahead(0);
  }

  ahead(count: number): Token {
    const token = this.tokens[this.position + count] ?? this.tokens.at(-1);
    if (token === undefined) throw new Refusal(messages.empty());
    return token;
  }

  get last(): Token | undefined {
    return this.tokens[this.position - 1];
  }

  /** The token before the last one that was taken. */
  get secondLast(): Token | undefined {
    return this.tokens[this.position - 2];
  }

  take(): Token {
    const { token } = this;
    if (token.kind !== "end") this.position += 1;
    return token;
  }

  is(mark: string): boolean {
    const { token } = this;
    return token.kind === "mark" && token.text === mark;
  }

  accept(mark: string): boolean {
    if (!this.is(mark)) return false;
    this.position += 1;
    return true;
  }

  isWord(word: string): boolean {
    const { token } = this;
    return token.kind === "word" && token.text === word;
  }

  get innermost(): Bracket | undefined {
    return this.brackets.at(-1);
  }

  /** Whether a comma here separates entries, rather than groups of digits. */
  get separates(): boolean {
    return this.innermost?.separates ?? (this.options.values ?? "one") !== "one";
  }

  /** Reads what stands between a bracket, already taken, and its partner. */
  inside<T>(opening: Token, mark: string, closing: string, separates: boolean, read: () => T): T {
    this.brackets.push({ token: opening, mark, separates });
    const value = read();
    this.brackets.pop();
    if (!this.accept(closing)) throw new Refusal(this.unclosed(opening, closing));
    return value;
  }

  private unclosed(opening: Token, closing: string): Feedback {
    const { token } = this;
    if (token.kind === "end") return messages.notClosed(this.at(opening), this.written(opening), shownMark(closing));
    if (token.kind === "mark" && closers.has(token.text)) {
      return messages.mismatched(this.at(opening), this.written(opening), this.at(token), this.written(token));
    }
    return this.surprise(`"${shownMark(closing)}"`, `“${shownMark(closing)}”`);
  }

  /** What is wrong with the token here, where the grammar has no use for it. */
  surprise(en: string, zh: string): Feedback {
    const { token } = this;
    const at = this.at(token);
    if (token.kind === "end") return messages.unfinished(at, this.before());
    if (token.kind === "mark") {
      switch (token.text) {
        case "=":
        case "≡":
          return refusals.equation(at);
        case "≈":
          return refusals.approximate(at);
        case "<":
        case ">":
        case "<=":
        case ">=":
        case "!=":
        case "∈":
          return refusals.comparison(at);
        case ",":
        case ";":
        case "\\\\":
        case "\n":
          if (this.separates) break;
          return refusals.severalValues(at);
        case "..":
          return this.last?.kind === "mark" && "+-*".includes(this.last.text)
            ? refusals.ellipsis(at)
            : refusals.range(at);
        case "±":
          return (this.options.values ?? "one") === "one" ? refusals.plusMinus(at) : refusals.commas(at);
        case "placeholder":
          return refusals.emptyPlace(at);
        case "'":
          // Nothing to differentiate stands before the first sign: it opens a string.
          return this.last === undefined ? refusals.code(at) : refusals.derivativeMark(at);
        case "⊙":
        case "@":
        case "⊤":
        case ".^":
        case "./":
          if (this.options.tensors !== true) return refusals.notTensor(at, this.written(token));
          break;
        case "$":
        case "#":
        case "?":
        case "~":
        case "→":
          return refusals.code(at);
        case ":":
          return this.last?.kind === "number" && this.ahead(1).kind === "number"
            ? refusals.colon(at)
            : refusals.code(at);
        case ")":
        case "]":
        case "}":
        case "\\}":
        case "⌋":
        case "⌉":
        case "rvert":
        case "rVert":
          if (this.innermost === undefined) return messages.notOpened(at, this.written(token));
          return messages.mismatched(
            this.at(this.innermost.token),
            this.written(this.innermost.token),
            at,
            this.written(token),
          );
      }
    }
    if (token.kind === "word") {
      if (token.text === "or" || token.text === "and") {
        return (this.options.values ?? "one") === "one" ? refusals.severalValues(at) : refusals.commas(at);
      }
      return refusals.words(at, this.written(token));
    }
    return messages.unexpected(at, this.written(token), en, zh);
  }

  private before(): string {
    const { last } = this;
    return last === undefined ? "" : this.written(last);
  }

  at(first: Token, last: Token = first): Span {
    return this.source.span(first.from, last.to);
  }

  /** From a token to the last one that was taken. */
  since(first: Token): Span {
    return this.source.span(first.from, this.last?.to ?? first.to);
  }

  written(token: Token): string {
    return this.source.text.slice(token.from, token.to);
  }

  /** The normalised text from a token to the last one that was taken. */
  writtenSince(first: Token): string {
    return this.source.text.slice(first.from, this.last?.to ?? first.to);
  }

  note(note: Note, at: Span, shown = ""): void {
    const said = note(at, shown);
    if (!this.notes.some((other) => other.code === said.code)) this.notes.push(said);
  }

  /** Counts a node against the limit and gives it back. */
  node<E extends Expression>(node: E): E {
    this.nodes += 1;
    if (this.nodes > limits.nodes) throw new Refusal(messages.tooLarge(node.at));
    return node;
  }

  enter(): void {
    this.depth += 1;
    if (this.depth > limits.depth) throw new Refusal(messages.tooDeep(this.at(this.token)));
  }

  leave(): void {
    this.depth -= 1;
  }
}

const closers: ReadonlySet<string> = new Set([")", "]", "}", "\\}", "⌋", "⌉", "rvert", "rVert"]);

const shownMark = (mark: string): string =>
  mark === "rvert" ? "|" : mark === "rVert" ? "‖" : mark.startsWith("\\") ? mark.slice(1) : mark;

const caseWords: ReadonlySet<string> = new Set(["if", "otherwise", "elif", "then"]);
const inequalities: ReadonlySet<string> = new Set(["<", ">", "<=", ">=", "!="]);
const breaks: ReadonlySet<string> = new Set([",", ";", ":", "&", "\n", "\\\\"]);

const isCaseWord = (token: Token): boolean => token.kind === "word" && caseWords.has(token.text);
const isInequality = (token: Token): boolean => token.kind === "mark" && inequalities.has(token.text);
const isBreak = (token: Token): boolean => token.kind === "mark" && breaks.has(token.text);
