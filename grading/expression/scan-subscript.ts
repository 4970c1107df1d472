import { commands } from "./commands";
import { functionWords } from "./functions";
import { greekNames, greekWords } from "./greek";
import { isDigitCode, isLetterCode, isWordCode, unwrapped } from "./names";
import type { ScanState } from "./scan-state";

export interface Subscript {
  /** Without outer brackets, spaces and commands: t-1, in. Empty where nothing that can be a subscript was found. */
  readonly text: string;
  readonly to: number;
  /** Whether it stood in brackets; a bare one may run into the next factor. */
  readonly bracketed: boolean;
}

/** The subscript that begins at `from`, right after the underscore. Linear in its length. */
export function scanSubscript(s: ScanState, from: number): Subscript {
  const { text } = s;
  let start = from;
  while (text.charAt(start) === " ") start += 1;
  const open = text.charAt(start);
  if (open === "{" || open === "(") {
    const end = open === "{" ? s.closing(start) : parenthesisEnd(text, start);
    return {
      text: end < 0 ? "" : unwrapped(simplified(text.slice(start, end))),
      to: end < 0 ? text.length : end,
      bracketed: true,
    };
  }
  if (open === "\\") {
    const end = commandEnd(s, start);
    return { text: unwrapped(simplified(text.slice(start, end))), to: end, bracketed: true };
  }
  const greek = greekWords.get(open);
  if (greek !== undefined) return { text: greek, to: start + 1, bracketed: true };
  let end = start;
  // x_1x_2 is x_1·x_2: a bare subscript that begins with digits ends with them.
  const belongs = isDigitCode(text.charCodeAt(start)) ? isDigitCode : isWordCode;
  while (belongs(text.charCodeAt(end))) end += 1;
  return { text: text.slice(start, end), to: end, bracketed: false };
}

/** Where a command with its one group ends: \theta, \text{in}, \mathrm in. */
function commandEnd(s: ScanState, from: number): number {
  const { text } = s;
  let at = from + 1;
  while (isLetterCode(text.charCodeAt(at))) at += 1;
  if (commands.get(text.slice(from + 1, at))?.kind !== "wrapper") return at;
  while (text.charAt(at) === " ") at += 1;
  if (text.charAt(at) !== "{") return at + 1;
  const end = s.closing(at);
  return end < 0 ? text.length : end;
}

/** Longest subscript in parentheses; a bound, so that many unclosed ones cost no more than their length. */
const longest = 60;

/** The place after the parenthesis that closes the one at `from`, or -1. */
function parenthesisEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length && at < from + longest; at += 1) {
    const glyph = text.charAt(at);
    if (glyph === "(") depth += 1;
    else if (glyph === ")") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** Whether all commands of a text only spell or set its letters, so that `simplified` loses nothing: not \ln x, x \cdot y. */
export function isSpelled(text: string): boolean {
  for (const [, letters = "", sign = ""] of text.matchAll(/\\(?:([A-Za-z]+)|([^A-Za-z]))/gs)) {
    const name = letters || sign;
    const command = commands.get(name);
    const isSet = command?.kind === "wrapper" || (command?.kind === "skip" && !sides.has(name));
    if (!isSet && !spelling.has(command?.kind ?? "") && !greekNames.has(name)) return false;
  }
  return true;
}

const spelling: ReadonlySet<string> = new Set(["letter", "constant", "accent"]);

/** They stand before brackets, which are no part of a name. */
const sides: ReadonlySet<string> = new Set(["left", "right", "middle"]);

/** Signs that change what a subscript says: δ_{i≠k} is not δ_{ik}. */
const comparisons: ReadonlyMap<string, string> = new Map([
  ["ne", "≠"],
  ["neq", "≠"],
  ["ge", "≥"],
  ["geq", "≥"],
  ["geqslant", "≥"],
  ["gt", ">"],
  ["le", "≤"],
  ["leq", "≤"],
  ["leqslant", "≤"],
  ["lt", "<"],
]);

/** Without spaces, with Greek letters as words, wrappers such as \mathrm and the braces they need left out. */
export function simplified(text: string): string {
  let simple = "";
  for (let at = 0; at < text.length; ) {
    const glyph = text.charAt(at);
    if (glyph === "\\") {
      let end = at + 1;
      while (isLetterCode(text.charCodeAt(end))) end += 1;
      if (end === at + 1) end += 1;
      const name = text.slice(at + 1, end);
      const command = commands.get(name);
      if (greekNames.has(name)) simple += name;
      else if (command?.kind === "letter") simple += command.letter;
      else if (command?.kind === "constant") simple += command.name;
      else if (functionWords.has(name)) simple += name;
      else simple += comparisons.get(name) ?? "";
      at = end;
      if (command?.kind !== "accent") continue;
      // \hat{y} and \hat y are y_hat.
      while (text.charAt(at) === " ") at += 1;
      const letter = /\{[^{}]*\}|\\[A-Za-z]+|./suy;
      letter.lastIndex = at;
      const [group = ""] = letter.exec(text) ?? [];
      simple += `${unwrapped(simplified(group))}_${command.accent}`;
      at += group.length;
    } else {
      simple += glyph === " " || glyph === "\n" ? "" : (greekWords.get(glyph) ?? glyph);
      at += 1;
    }
  }
  return withoutSingles(simple);
}

/** {in} inside a subscript is in; brackets that hold more than one word stay. */
function withoutSingles(text: string): string {
  if (!text.includes("{")) return text;
  let plain = "";
  for (let at = 0; at < text.length; ) {
    if (text.charAt(at) === "{") {
      let end = at + 1;
      while (isWordCode(text.charCodeAt(end))) end += 1;
      if (text.charAt(end) === "}" && end > at + 1) {
        plain += text.slice(at + 1, end);
        at = end + 1;
        continue;
      }
    }
    plain += text.charAt(at);
    at += 1;
  }
  return plain;
}
