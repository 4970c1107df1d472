import { type Command, commands } from "./commands";
import { greekNames } from "./greek";
import * as messages from "./messages";
import { isDigitCode, isLetterCode, named } from "./names";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { onlyFunctions } from "./scan-abbreviation";
import { scanBase } from "./scan-name";
import type { ScanState } from "./scan-state";
import { isSpelled, simplified } from "./scan-subscript";
import type { Meaning } from "./vocabulary";

/** Longest content of a wrapper that may be one name or word. */
const longest = 40;

/** A LaTeX command, from its backslash on. Throws Refusal. */
export function scanCommand(s: ScanState): void {
  const { text } = s;
  const from = s.at;
  let end = from + 1;
  while (isLetterCode(text.charCodeAt(end))) end += 1;
  if (end === from + 1) end = Math.min(end + 1, text.length);
  const name = text.slice(from + 1, end);
  const command = commands.get(name);
  if (command !== undefined) {
    scanKnown(s, command, name, from, end);
    return;
  }
  if (greekNames.has(name)) {
    scanBase(s, name, from, end);
    return;
  }
  const meaning = s.vocabulary.meaning(name);
  if (meaning?.kind !== "function" && meaning?.kind !== "constant") {
    throw new Refusal(refusals.command(s.source.span(from, end), name));
  }
  s.meant(meaning, from, end);
  s.at = end;
}

function scanKnown(s: ScanState, command: Command, name: string, from: number, end: number): void {
  switch (command.kind) {
    case "skip":
      s.space = true;
      s.side = name === "left" || name === "right" ? name : null;
      // \left. and \right. stand for no bracket.
      s.at = (name === "left" || name === "right") && s.text.charAt(end) === "." ? end + 1 : end;
      return;
    case "setting":
      s.space = true;
      s.at = groupAt(s, end).end;
      return;
    case "mark":
      scanMarkCommand(s, command.text, from, end);
      return;
    case "constant":
      s.push({ kind: "constant", name: command.name, from, to: end, space: s.space });
      s.at = end;
      return;
    case "letter":
      scanBase(s, command.letter, from, end);
      return;
    case "accent": {
      const group = groupAt(s, end);
      const written = s.text.slice(group.from, group.to);
      if (name === "overline" && group.end > group.to && isConjugate(s, written)) {
        s.push({ kind: "function", name: "conj", variant: "usual", from, to: end, space: s.space });
        s.at = end;
        return;
      }
      if (!isSpelled(written)) throw new Refusal(refusals.command(s.source.span(from, end), name));
      const inner = simplified(written);
      const cut = inner.indexOf("_");
      const [letter, subscript] = cut < 0 ? [inner, ""] : [inner.slice(0, cut), inner.slice(cut)];
      scanBase(s, `${letter}_${command.accent}${subscript}`, from, group.end);
      return;
    }
    case "wrapper":
      scanWrapper(s, name, from, groupAt(s, end));
  }
}

function scanMarkCommand(s: ScanState, mark: string, from: number, end: number): void {
  switch (mark) {
    case "∑":
    case "∏":
      // \limits may stand between the sign and its bounds.
      s.reduction(mark === "∑" ? "sum" : "prod", from, s.text.startsWith("\\limits", end) ? end + 7 : end);
      return;
    case "begin":
    case "end":
      scanEnvironment(s, mark, from, end);
      return;
    case "\\\\":
      s.mark(mark, from, afterRowSpace(s.text, end));
      return;
    default:
      s.mark(mark, from, end);
      scanDigits(s, mark === "frac" || mark === "binom" ? 2 : mark === "sqrt" ? 1 : 0);
  }
}

/** The place after the star and the space of \\\\[4pt], which set rows apart: with a unit, so that it is no entry in brackets. */
function afterRowSpace(text: string, from: number): number {
  rowSpace.lastIndex = from;
  return from + (rowSpace.exec(text)?.[0].length ?? 0);
}

const rowSpace = /\*?(?: ?\[ ?-?[0-9.]{1,8} ?(?:pt|mm|cm|in|em|ex|mu|px) ?\])?/y;

/** A command without braces takes single digits: \frac12 is one half. */
function scanDigits(s: ScanState, most: number): void {
  for (let count = 0; count < most; count += 1) {
    while (s.text.charAt(s.at) === " ") s.at += 1;
    const from = s.at;
    const code = s.text.charCodeAt(from);
    if (!isDigitCode(code)) return;
    const value = { n: BigInt(code - 48), d: 1n };
    s.push({ kind: "number", value, text: s.text.charAt(from), from, to: from + 1, space: false });
    s.at = from + 1;
  }
}

interface Group {
  /** What the group holds, without braces. */
  readonly from: number;
  readonly to: number;
  /** Where the text goes on. */
  readonly end: number;
}

/** Whether a line over what stands in braces is that of a conjugate, and no part of a name. */
function isConjugate(s: ScanState, written: string): boolean {
  if (s.vocabulary.options.complex !== true) return false;
  return !isSpelled(written) || !s.isKnown(named(simplified(written), ["bar"]));
}

/** The one argument of a command: a group in braces, or the next letter or command. */
function groupAt(s: ScanState, from: number): Group {
  const { text } = s;
  let at = from;
  while (text.charAt(at) === " " || text.charAt(at) === "*") at += 1;
  if (text.charAt(at) === "{") {
    const end = s.closing(at);
    if (end < 0) throw new Refusal(messages.notClosed(s.source.span(at, at + 1), "{", "}"));
    return { from: at + 1, to: end - 1, end };
  }
  let end = Math.min(at + 1, text.length);
  if (text.charAt(at) === "\\") while (isLetterCode(text.charCodeAt(end))) end += 1;
  return { from: Math.min(at, text.length), to: end, end };
}

/** \mathrm{in}, \mathbf x, \text{ if }, \operatorname{softmax}, \mathbb{1}; and frames around a formula: \boxed{\ln x}. */
function scanWrapper(s: ScanState, name: string, from: number, group: Group): void {
  const isText = name.startsWith("text") || name.endsWith("box");
  const written = s.text.slice(group.from, group.to);
  const isShort = written.length <= longest && !frames.has(name) && isSpelled(written);
  const inner = isShort ? simplified(written) : "";
  if (["mathbb", "mathbf", "mathds"].includes(name) && isIndicator(s, inner, group.end)) {
    s.mark("𝟙", from, group.end);
    return;
  }
  const meaning = inner === "" ? undefined : (s.vocabulary.meaning(inner) ?? capitalised(s, inner, group.end));
  if (meaning?.kind === "function" || (meaning?.kind === "word" && !isText)) {
    s.meant(meaning, from, group.end);
    s.at = group.end;
    return;
  }
  // \text{ if } is a word; with a subscript to come, or with one inside, it is a name.
  if (isName(inner) && (!isText || inner.includes("_") || s.text.charAt(group.end) === "_")) {
    scanBase(s, inner, from, group.end);
    return;
  }
  // Everything else is read as if the braces were not there.
  s.space = true;
  s.at = group.from;
  s.transparent.push({ brace: group.to, next: group.end });
}

/** \mathbb{1} and \mathbf{I} as the indicator, unless the question has that name; \mathbf{I} and \mathbf{I}_2 without anything to apply to are the identity. */
function isIndicator(s: ScanState, inner: string, end: number): boolean {
  if ((inner !== "1" && inner !== "I") || s.isKnown(inner)) return false;
  const next = s.text.slice(end).replace(/^\s*_\s*(?:\w|\{\s*\w{1,3}\s*\})/, "");
  return inner === "1" || /^\s*(?:\\(?:left|[bB]igg?l?|[!,:;])\s*)*(?:[([{_]|\\\{|\\l?brac[ek])/.test(next);
}

/** \mathrm{Sigmoid}(x), \operatorname{Tanh}\left(x\right): a function in other letters, before a bracket. */
const capitalised = (s: ScanState, word: string, end: number): Meaning | undefined =>
  word.length > 2 && !s.isKnown(word) && /^(?:\\(?:left|[bB]igg?l?|[!,]))*\s*[([]/.test(s.text.slice(end, end + 12))
    ? onlyFunctions.meaning(word.toLowerCase())
    : undefined;

/** What is set around whole formulas, so that x y in it is a product. */
const frames: ReadonlySet<string> = new Set(["boxed", "fbox", "framebox", "ensuremath", "underline"]);

/** \begin{pmatrix} as the mark "begin:pmatrix". */
function scanEnvironment(s: ScanState, which: "begin" | "end", from: number, end: number): void {
  const group = groupAt(s, end);
  const written = s.text.slice(group.from, group.to);
  const name = written.replace("*", "");
  // \begin{array}[t]{cc} and \begin{pmatrix*}[r] say how they and their columns are set.
  const mayBeSet = which === "begin" && (name === "array" || name !== written);
  const after = group.end + (mayBeSet ? (/^\s*\[\s*[a-z]\s*\]/.exec(s.text.slice(group.end))?.[0].length ?? 0) : 0);
  const columns = name === "array" && which === "begin" && s.text.charAt(after) === "{" ? s.closing(after) : -1;
  s.mark(`${which}:${name}`, from, columns < 0 ? after : columns);
}

const isName = (text: string): boolean => /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/.test(text);
