import { complexCalls, libraries } from "./functions";
import { accents, combining, isDigitCode, isLetterCode, isWordCode, joined, looksLikeVariable, named } from "./names";
import { abbreviated, isChoice, onlyFunctions } from "./scan-abbreviation";
import { scanComplexWord } from "./scan-complex";
import { undefinedPhrase } from "./scan-phrases";
import type { ScanState } from "./scan-state";
import { scanSubscript } from "./scan-subscript";
import { segment } from "./segment";

/** Longest name that is looked for inside a longer word, in letters. */
const longest = 24;

/** Most subscripts of one name: delta_c_tilde_t has three. */
const mostSubscripts = 5;

/** Letters, with the digits, the accent and the subscript that belong to the last of them. */
export function scanName(s: ScanState): void {
  const { text } = s;
  const from = s.at;
  let end = from + 1;
  while (isLetterCode(text.charCodeAt(end))) end += 1;
  if (text.charAt(end) === "." && isLetterCode(text.charCodeAt(end + 1)) && libraries.has(text.slice(from, end))) {
    // F.T is the transpose of a given F.
    if (!s.isKnown(text.slice(from, end)) || !/^\.m?T(?![A-Za-z0-9_])/.test(text.slice(end, end + 4))) {
      s.at = end + 1;
      s.afterLibrary = s.at;
      // In a library, gamma( is the function; in a formula, it may be a factor before a bracket.
      if (text.startsWith("gamma(", s.at)) {
        s.push({ kind: "symbol", name: "Gamma", known: false, from, to: s.at + 5, space: s.space });
        s.at += 5;
      }
      return;
    }
  }
  if (s.afterLibrary === from && foreign(s, end)) return;
  if (s.vocabulary.options.piecewise === true) {
    const phraseEnd = undefinedPhrase(text, from);
    if (phraseEnd >= 0 && !isWordCode(text.charCodeAt(phraseEnd))) {
      s.push({ kind: "word", text: "undefined", from, to: phraseEnd, space: s.space });
      s.at = phraseEnd;
      return;
    }
  }
  if (gluedTranspose(s, end)) {
    s.push({ kind: "symbol", name: "T", known: false, from, to: from + 1, space: s.space });
    s.at = from + 1;
    return;
  }
  const word = text.slice(from, end);
  const next = text.charCodeAt(end);
  const above = s.tokens.at(-1);
  if (s.latex && word.length === 1 && next === 95 && above?.kind === "mark" && above.text === "^") {
    scanLetters(s, word, from);
    return;
  }
  const accent = combining.get(text.charAt(end));
  if (accent !== undefined) {
    if (end - from > 1) scanLetters(s, word.slice(0, -1), from);
    scanBase(s, `${text.charAt(end - 1)}_${accent}`, end - 1, end + 1);
  } else if (isDigitCode(next)) scanNumbered(s, word, end);
  else if (next === 95) scanSubscripted(s, word, end);
  else scanLetters(s, word, from);
}

/** np.std, torch.addmm: what a library calls by a name that is not read here is one word, and no product of given letters. */
function foreign(s: ScanState, end: number): boolean {
  let to = end;
  while (isWordCode(s.text.charCodeAt(to)) || s.text.charAt(to) === "_") to += 1;
  const name = s.text.slice(s.at, to);
  const meaning = s.vocabulary.meaning(name);
  if (meaning !== undefined && !(meaning.kind === "symbol" && meaning.known)) return false;
  // nn.Sigmoid()
  if (s.text.charAt(to) === "(" && onlyFunctions.meaning(name.toLowerCase()) !== undefined) return false;
  if (s.vocabulary.options.complex === true && complexCalls.has(name)) return false;
  // np.c_ is no variable with an empty subscript.
  const word = looksLikeVariable(name) ? `.${name}` : name;
  s.push({ kind: "symbol", name: word, known: false, from: s.at, to, space: s.space });
  s.at = to;
  return true;
}

/** W^Tx and x^T_t: the T right after ^ is a transpose, unless it begins a name that the question knows. */
function gluedTranspose(s: ScanState, end: number): boolean {
  const above = s.tokens.at(-1);
  if (s.vocabulary.options.tensors !== true || above?.kind !== "mark" || above.text !== "^") return false;
  if (s.text.charAt(s.at) !== "T" || (end === s.at + 1 && s.text.charAt(end) !== "_")) return false;
  if (s.latex) return true;
  const subscript = s.text.charAt(end) === "_" ? scanSubscript(s, end + 1).text : "";
  return !s.isKnown(named(s.text.slice(s.at, end), subscript === "" ? [] : [subscript]));
}

/** A word of letters alone, as one name or as a product of several. */
function scanLetters(s: ScanState, word: string, from: number): void {
  s.at = from + word.length;
  if (scanComplexWord(s, word, from)) return;
  if (isChoice(s, word)) {
    for (const [i, name] of [...word].entries())
      s.push({ kind: "symbol", name, known: i !== 1, from: from + i, to: from + i + 1, space: i === 0 && s.space });
    return;
  }
  const raised = s.text.charAt(s.at) === "^" || s.text.startsWith("**", s.at);
  const letters = segment(word, s.vocabulary, s.indices, raised);
  // Exp[n] and sh(x) are functions where the question knows no names that they could be products of.
  const spelled = letters === null || letters.loose ? abbreviated(s, word) : null;
  const known = spelled ?? letters ?? segment(word.toLowerCase(), onlyFunctions, s.indices);
  if (known === null) {
    s.push({ kind: "symbol", name: word, known: false, from, to: s.at, space: s.space });
    return;
  }
  if (known.loose) s.respellings.push({ from, to: s.at, name: word, kind: "letters" });
  let at = from;
  for (const { meaning, length } of known.pieces) {
    s.meant(meaning, at, at + length);
    at += length;
  }
}

/** log2, x1, h10, expm1: digits right after letters. */
function scanNumbered(s: ScanState, word: string, end: number): void {
  const { text, vocabulary } = s;
  const from = s.at;
  let to = end;
  while (isDigitCode(text.charCodeAt(to))) to += 1;
  let stop = to;
  while (stop < from + longest && isWordCode(text.charCodeAt(stop))) stop += 1;
  const whole = stop > to ? vocabulary.meaning(text.slice(from, stop)) : undefined;
  if (whole !== undefined) {
    s.meant(whole, from, stop);
    s.at = stop;
    return;
  }
  const digits = text.slice(end, to);
  for (let cut = Math.max(0, word.length - longest); cut < word.length; cut += 1) {
    const meaning = vocabulary.meaning(word.slice(cut) + digits);
    const lowered = joined(word.slice(cut), digits);
    if (meaning === undefined && !s.isKnown(lowered)) continue;
    if (!prefix(s, word.slice(0, cut), from)) continue;
    if (meaning === undefined) {
      const name = s.canonical(lowered);
      s.respellings.push({ from: from + cut, to, name: lowered, kind: "subscript" });
      s.meant({ kind: "symbol", name, known: true }, from + cut, to);
    } else s.meant(meaning, from + cut, to);
    s.at = to;
    return;
  }
  // LOG10(x), Log2[n], as spreadsheets and Mathematica have them, and no multiples of log 10.
  const capital = "([".includes(text.charAt(to) || " ") ? vocabulary.meaning((word + digits).toLowerCase()) : undefined;
  if (capital?.kind === "function") {
    s.meant(capital, from, to);
    s.at = to;
    return;
  }
  // exp2(x), relu6(x): functions that are not known, rather than exp(2)·x.
  if (text.charAt(to) === "(" && functionEnding(s, word)) {
    s.push({ kind: "symbol", name: word + digits, known: false, from, to, space: s.space });
    s.at = to;
    return;
  }
  scanLetters(s, word, from);
}

const functionEnding = (s: ScanState, word: string): boolean =>
  segment(word, s.vocabulary, s.indices)?.pieces.at(-1)?.meaning.kind === "function";

/** Scans the letters before a name inside a word; false where they cannot be read. */
function prefix(s: ScanState, letters: string, from: number): boolean {
  if (letters === "") return true;
  if (segment(letters, s.vocabulary, s.indices) === null) return false;
  scanLetters(s, letters, from);
  return true;
}

/** Letters before an underscore: the longest ending of the word that makes a known name with the subscript. */
function scanSubscripted(s: ScanState, word: string, end: number): void {
  const from = s.at;
  const parts = subscriptsAt(s, end);
  const texts = parts.map(({ text }) => text);
  if (parts.length === 0 || (takesScript(word) && !s.isKnown(named(word, texts)))) {
    scanLetters(s, word, from);
    return;
  }
  if (word.endsWith("I") && isEvent(s, "I", end, parts)) {
    if (word.length > 1) scanLetters(s, word.slice(0, -1), from);
    s.mark("𝟙", end - 1, end);
    return;
  }
  for (let cut = Math.max(0, word.length - longest); cut < word.length; cut += 1) {
    const found = knownName(s, word.slice(cut), parts);
    if (found === null || !prefix(s, word.slice(0, cut), from)) continue;
    s.symbol(s.canonical(found.name), true, from + cut, found.to);
    s.at = found.to;
    return;
  }
  const [first] = parts;
  // x_iy_i is x_i·y_i: in LaTeX an underscore takes one letter, and elsewhere too where a second one follows.
  const runsOn = first?.bare === true && /^[A-Za-z]/.test(first.text) && first.text.length > 1;
  if (runsOn && (s.latex || (parts.length > 1 && first.text.length === 2 && !accents.has(first.text)))) {
    const cut = first.to - first.text.length + 1;
    s.symbol(named(word, [first.text.slice(0, 1)]), false, from, cut);
    s.at = cut;
    return;
  }
  const to = parts.at(-1)?.to ?? end;
  s.symbol(named(word, texts), false, from, to);
  s.at = to;
}

/** I_{x > 0}, \chi_{\{x > 0\}}, \chi_{[0,1]}: what compares or spans below such a letter is an event, and no index, unless the question has names with it. */
const isEvent = (s: ScanState, letter: string, from: number, parts: readonly Part[]): boolean =>
  (letter === "I" || letter === "chi") &&
  s.vocabulary.options.piecewise === true &&
  parts.length === 1 &&
  event.test(s.text.slice(from, parts[0]?.to)) &&
  !s.vocabulary.bases.has(letter);

const event = /[<>=≤≥≠∈]|\\(?:leq?|geq?|neq?|lt|gt|leqslant|geqslant|in)(?![A-Za-z])|[[(].*,/u;

interface Part {
  /** What stands after one underscore. */
  readonly text: string;
  readonly to: number;
  /** Whether it stands without brackets, so that it may run into the next factor: C_inK, C_inC_out. */
  readonly bare: boolean;
}

/** All subscripts from the underscore at `from` on: c_tilde_t has two. */
function subscriptsAt(s: ScanState, from: number): readonly Part[] {
  const parts: Part[] = [];
  let to = from;
  while (parts.length < mostSubscripts) {
    let at = to;
    while (s.latex && s.text.charAt(at) === " ") at += 1;
    if (s.text.charAt(at) !== "_") break;
    const subscript = scanSubscript(s, at + 1);
    if (subscript.text === "") break;
    to = subscript.to;
    parts.push({ text: subscript.text, to, bare: !subscript.bracketed });
  }
  return parts;
}

/** The longest known name that a base makes with these subscripts, the last of which may be cut short. */
function knownName(s: ScanState, base: string, parts: readonly Part[]): { name: string; to: number } | null {
  const texts = parts.map(({ text }) => text);
  const whole = named(base, texts);
  const last = parts.at(-1);
  if (last === undefined) return null;
  if (s.isKnown(whole)) return { name: whole, to: last.to };
  for (let count = parts.length; count > 0; count -= 1) {
    const part = parts[count - 1];
    if (part === undefined || !part.bare) continue;
    for (let length = Math.min(part.text.length - 1, longest); length > 0; length -= 1) {
      const name = named(base, [...texts.slice(0, count - 1), part.text.slice(0, length)]);
      if (s.isKnown(name)) return { name, to: part.to - part.text.length + length };
    }
  }
  return null;
}

/** A base that is complete, such as a Greek letter or \tilde{c}, with the subscripts that follow it. */
export function scanBase(s: ScanState, base: string, from: number, end: number): void {
  const parts = subscriptsAt(s, end);
  const meaning = parts.length === 0 ? s.vocabulary.meaning(base) : undefined;
  if (meaning !== undefined && meaning.kind !== "word") {
    s.meant(meaning, from, end);
    s.at = end;
    return;
  }
  const texts = parts.map(({ text }) => text);
  if (isEvent(s, base, end, parts)) {
    s.mark("𝟙", from, end);
    return;
  }
  const known = knownName(s, base, parts);
  const to = known?.to ?? parts.at(-1)?.to ?? end;
  const name = known?.name ?? named(base, texts);
  s.symbol(s.canonical(name), known !== null || s.isKnown(name), from, to);
  s.at = to;
}

/** Whether the word ends in a function that takes a base or bounds after an underscore. */
const takesScript = (word: string): boolean => endings.some((ending) => word.endsWith(ending));

const endings: readonly string[] = ["log", "sum", "prod", "max", "min"];
