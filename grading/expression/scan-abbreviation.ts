import { functionWords } from "./functions";
import { nearestName } from "./hint";
import { isDigitCode, isLetterCode } from "./names";
import type { ScanState } from "./scan-state";
import type { Segmented } from "./segment";
import type { Meaning, Vocabulary } from "./vocabulary";

const called = (name: "sinh" | "cosh" | "tanh" | "coth" | "ln"): Meaning => ({
  kind: "function",
  name,
  variant: "usual",
});
const logarithm = (variant: "lg" | "log2"): Meaning => ({ kind: "function", name: "log", variant });

/** Short names of functions in the books of some countries, and as phones capitalise them, which elsewhere are products of letters. */
const abbreviations: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["sh", called("sinh")],
  ["ch", called("cosh")],
  ["th", called("tanh")],
  ["cth", called("coth")],
  ["ld", logarithm("log2")],
  ["Ln", called("ln")],
  ["LN", called("ln")],
  ["Lg", logarithm("lg")],
  ["LG", logarithm("lg")],
  ["Lb", logarithm("log2")],
  ["LB", logarithm("log2")],
  // Conversions to a whole number, read as calls in parse-known-call.ts.
  ["int", { kind: "symbol", name: "int", known: false }],
  ["fix", { kind: "symbol", name: "fix", known: false }],
]);

/**
 * A word that ends here as a function in other letters, Exp[n] or ch x, or null. The caller has seen that it is no product of names
 * that the question knows. Before a bracket it may be any function; before a space and an operand an abbreviation alone.
 */
export function abbreviated(s: ScanState, word: string): Segmented | null {
  const next = s.text.charAt(s.at);
  const bracketed = next === "(" || next === "[";
  // ch, where the question has c_h, has lost its underscore.
  const short = nearestName(word, s.vocabulary) === null ? abbreviations.get(word) : undefined;
  const operand = s.text.charCodeAt(s.at + 1);
  const spaced = next === " " && (isDigitCode(operand) || isLetterCode(operand) || operand > 127);
  const meaning = bracketed
    ? (short ?? (word.length > 2 ? onlyFunctions.meaning(word.toLowerCase()) : undefined))
    : (spaced || isRaisedCall(s)) && short?.kind === "function"
      ? short
      : undefined;
  return meaning === undefined ? null : { pieces: [{ meaning, length: word.length }], loose: false };
}

/** Whether a small power stands here, with an operand right after it: ch²x, th^2 x, sh^{2}(x), and not ch² + x. */
const isRaisedCall = (s: ScanState): boolean =>
  s.text.charAt(s.at) === "^" && /^\^(?:\d|\{-?\d\}) ?[(A-Za-z\\]/.test(s.text.slice(s.at, s.at + 7));

/** nCk or the nC of nC2, where n and k are names of the question and C is none. */
export function isChoice(s: ScanState, word: string): boolean {
  const { options, names } = s.vocabulary;
  if (word.charAt(1) !== "C" || s.isKnown("C") || options.tensors === true) return false;
  const next = s.text.charCodeAt(s.at);
  // nCr( is the function.
  if (!(word.length === 3 ? next !== 40 : word.length === 2 && isDigitCode(next))) return false;
  return [...word].every((letter, i) => i === 1 || names.has(letter) || s.indices.has(letter));
}

/** For functions in capitals, as phones write them: Exp, LOG. */
export const onlyFunctions: Vocabulary = {
  options: {},
  names: new Set(),
  bases: new Set(),
  derivatives: new Map(),
  aliases: new Map(),
  meaning: (word) => {
    const name = word.length > 1 ? functionWords.get(word) : undefined;
    return name === undefined ? undefined : { kind: "function", name, variant: "usual" };
  },
};
