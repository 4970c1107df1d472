import { limits } from "../limits";
import type { Characters } from "./characters";
import { greekWords } from "./greek";
import * as messages from "./messages";
import { combining, isDigitCode, isLetterCode, isWordCode } from "./names";
import type { Rational } from "./rational";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { scanCommand } from "./scan-command";
import { scanBase, scanName } from "./scan-name";
import { scanNumber } from "./scan-number";
import { scanRepeating } from "./scan-repeating";
import { ScanState } from "./scan-state";
import { scanUnderscore } from "./scan-underscore";
import { scanWords } from "./scan-words";
import type { Vocabulary } from "./vocabulary";

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

/** The second characters of those, so that most marks need no second look. */
const seconds: ReadonlySet<number> = new Set([...doubles.keys()].map((mark) => mark.charCodeAt(1)));

const same = "+-*/^()[]{}|,;:!%<>=_'@&\n?#$.√∛∜∂∇‖⊙⊤±∈∧∨¬⌊⌋⌈⌉𝟙∄≈≡→∩∪∅⟨⟩½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞‰";
const singles: ReadonlyMap<string, string> = new Map([
  ...[...same].map((mark): [string, string] => [mark, mark]),
  ["∘", "⊙"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["⇒", "→"],
]);

/** Cuts a text into tokens, in one pass from left to right. Throws Refusal. */
export function scan(source: Characters, from: number, to: number, vocabulary: Vocabulary, latex: boolean): ScanState {
  const s = new ScanState(source, vocabulary, latex);
  const { text } = source;
  s.at = from;
  while (s.at < to) {
    const code = text.charCodeAt(s.at);
    // LaTeX's space; in plain text it is "not", "about" or nothing that is known here.
    if (code === 126 && !latex) s.mark(s.tokens.length === 0 ? "≈" : "~", s.at, s.at + 1);
    else if (code === 32 || code === 126) {
      s.space = true;
      s.at += 1;
    } else if (isDigitCode(code) || (code === 46 && startsDecimal(text, s.at))) number(s);
    else if (isLetterCode(code)) scanName(s);
    else if (code === 92 && latex) scanCommand(s);
    else if (code === 95) scanUnderscore(s);
    else if (code === 125 && s.transparent.at(-1)?.brace === s.at) {
      s.at = s.transparent.pop()?.next ?? s.at + 1;
      s.space = true;
    } else if (code < 128) mark(s);
    else if (!letter(s) && !word(s)) mark(s);
  }
  s.push({ kind: "end", from: to, to, space: s.space });
  return s;
}

const startsDecimal = (text: string, at: number): boolean =>
  isDigitCode(text.charCodeAt(at + 1)) && text.charAt(at - 1) !== ".";

function number(s: ScanState): void {
  const from = s.at;
  const { value, to, problem } = scanNumber(s.text, from, s.vocabulary.options.tensors === true);
  if (problem !== null) {
    const at = s.source.span(from, to);
    if (problem === "digits") throw new Refusal(messages.tooManyDigits(at, limits.digits));
    if (problem === "exponent") throw new Refusal(refusals.exponentOrEuler(at, s.text.slice(from, to)));
    if (problem === "hexadecimal") throw new Refusal(refusals.hexadecimal(at));
    throw new Refusal(
      s.text.charAt(to) === "." && !isDigitCode(s.text.charCodeAt(to + 1))
        ? refusals.repeating(at)
        : refusals.range(at),
    );
  }
  const endless = scanRepeating(s.text, from, to);
  if (endless === "unclear") throw new Refusal(refusals.repeating(s.source.span(from, to)));
  if (endless !== null) {
    push(s, endless.value, endless.to);
    return;
  }
  const exponent = looseExponent(s, to);
  if (exponent > to)
    throw new Refusal(refusals.exponentOrEuler(s.source.span(from, exponent), s.text.slice(from, exponent)));
  push(s, value, to);
}

function push(s: ScanState, value: Rational, to: number): void {
  s.push({ kind: "number", value, text: s.text.slice(s.at, to), from: s.at, to, space: s.space });
  s.at = to;
}

/** Where e-1 of 1.25 e-1 and 1.25e -1 ends: a power of ten with a space in it, or Euler's number; `at` where none stands. */
function looseExponent(s: ScanState, at: number): number {
  const { text } = s;
  const letterAt = afterSpaces(text, at);
  const letter = text.charAt(letterAt);
  if ((letter !== "e" && letter !== "E") || s.isKnown(letter)) return at;
  const signAt = afterSpaces(text, letterAt + 1);
  const sign = text.charAt(signAt);
  // Without a space, the power of ten belongs to the number that ends at `at`.
  return (sign === "-" || sign === "+") && isDigitCode(text.charCodeAt(signAt + 1)) ? signAt + 2 : at;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === " ") at += 1;
  return at;
}

/** A Greek letter with its accent and subscripts; Σ_ and Π_ are the signs of sums and products. */
function letter(s: ScanState): boolean {
  const from = s.at;
  const greek = greekWords.get(s.text.charAt(from));
  if (greek === undefined) return false;
  const next = s.text.charAt(from + 1);
  if ((greek === "Sigma" || greek === "Pi") && next === "_" && !s.vocabulary.bases.has(greek)) {
    s.reduction(greek === "Sigma" ? "sum" : "prod", from, from + 1);
    return true;
  }
  const accent = combining.get(next);
  scanBase(s, accent === undefined ? greek : `${greek}_${accent}`, from, accent === undefined ? from + 1 : from + 2);
  return true;
}

/** A Chinese word. */
function word(s: ScanState): boolean {
  const from = s.at;
  const spoken = scanWords(s.text, from);
  if (spoken === null) return false;
  if (spoken.to === from) throw new Refusal(refusals.words(s.source.span(from, from + 1), s.text.charAt(from)));
  s.push({ kind: "word", text: spoken.text, from, to: spoken.to, space: s.space });
  s.at = spoken.to;
  return true;
}

function mark(s: ScanState): void {
  const { text, at } = s;
  // 16{,}384, as LaTeX writes groups of digits.
  if (text.startsWith("{,}", at)) {
    s.mark(",", at, at + 3);
    return;
  }
  if (text.charAt(at) === "\n" && continues(s)) {
    s.space = true;
    s.at = at + 1;
    return;
  }
  const two = seconds.has(text.charCodeAt(at + 1)) ? doubles.get(text.slice(at, at + 2)) : undefined;
  if (two !== undefined) {
    s.mark(scalarMark(s, text.charAt(at + 1), two), at, at + 2);
    return;
  }
  if (text.charAt(at) === ".") {
    const turn = turns.find((each) => text.startsWith(each, at));
    if (turn?.endsWith(")") || (turn !== undefined && !isWordCode(text.charCodeAt(at + turn.length)))) {
      s.mark("⊤", at, at + turn.length);
      return;
    }
  }
  if (text.charAt(at) === "." && s.vocabulary.options.complex === true && conjugated(s)) return;
  if (text.charAt(at) === "'" && primed(s)) return;
  const glyph = text.charCodeAt(at) < 0xd800 ? text.charAt(at) : String.fromCodePoint(text.codePointAt(at) ?? 0);
  const to = at + glyph.length;
  if (glyph === "∑" || glyph === "∏") s.reduction(glyph === "∑" ? "sum" : "prod", at, to);
  else if (glyph === "∞") {
    s.push({ kind: "constant", name: "infinity", from: at, to, space: s.space });
    s.at = to;
  } else {
    const one = singles.get(glyph);
    if (one === undefined) throw new Refusal(problemOf(s, glyph, at, to));
    s.mark(one, at, to);
  }
}

/** How NumPy and PyTorch write a transpose. */
const turns = [".T", ".mT", ".transpose()"] as const;

/** NumPy's z.conj(), which is z^*. */
function conjugated(s: ScanState): boolean {
  const call = /\.conj(?:ugate)?\(\)/y;
  call.lastIndex = s.at;
  const written = call.exec(s.text)?.[0];
  if (written === undefined) return false;
  const [from, to] = [s.at, s.at + written.length];
  s.mark("^", from, from + 1);
  s.mark("*", from + 1, to);
  return true;
}

/** MATLAB's x.^2 and x.*y, which mean the same as x^2 and x*y where one number is asked. */
function scalarMark({ vocabulary: { options } }: ScanState, sign: string, mark: string): string {
  const isScalar = options.tensors !== true && (options.values ?? "one") === "one";
  return isScalar && (mark === ".^" || mark === "./" || mark === "⊙") ? sign : mark;
}

/** x' where the question has a name x_prime. */
function primed(s: ScanState): boolean {
  const before = s.tokens.at(-1);
  if (before?.kind !== "symbol" || s.space || !s.isKnown(`${before.name}_prime`)) return false;
  s.tokens.pop();
  s.space = before.space;
  s.symbol(s.canonical(`${before.name}_prime`), true, before.from, s.at + 1);
  s.at += 1;
  return true;
}

/** Whether a line break stands inside a formula, after or before a sign that needs an operand on its other side. */
function continues(s: ScanState): boolean {
  const before = s.tokens.at(-1);
  if (before?.kind === "mark" && "+-*/^([{=<>,;&".includes(before.text)) return true;
  if (before?.kind === "mark" && (before.text === "\\\\" || before.text.startsWith("begin:"))) return true;
  let at = s.at + 1;
  while (s.text.charAt(at) === " ") at += 1;
  if (s.text.startsWith("\\end", at)) return true;
  return at < s.text.length && "+*/^)]}=".includes(s.text.charAt(at));
}

function problemOf(s: ScanState, glyph: string, from: number, to: number): ReturnType<typeof refusals.strange> {
  const at = s.source.span(from, to);
  if (glyph === '"' || glyph === "`") return refusals.code(at);
  return refusals.strange(at, glyph);
}
