import { complexCalls } from "./functions";
import type { ScanState } from "./scan-state";

/**
 * Words of complex numbers that are seen by what stands around them: im( is a function, 2j the imaginary unit of programs, and
 * Re^{it} the point at t on a circle of a given radius R. Whether the word that ends where scanning goes on was one of them.
 */
export function scanComplexWord(s: ScanState, word: string, from: number): boolean {
  if (s.vocabulary.options.complex !== true || s.isKnown(word)) return false;
  const to = from + word.length;
  const call = s.text.charAt(to) === "(" ? complexCalls.get(word) : undefined;
  if (call !== undefined && !s.isKnown(word.charAt(0)) && !s.isKnown(word.charAt(1))) {
    s.push({ kind: "function", name: call, variant: "usual", from, to, space: s.space });
    return true;
  }
  if (word === "j" && s.tokens.at(-1)?.kind === "number" && !s.space) {
    s.push({ kind: "constant", name: "i", from, to, space: false });
    return true;
  }
  if (word === "cis" && s.text.charAt(to) === "(") {
    s.push({ kind: "symbol", name: word, known: false, from, to, space: s.space });
    return true;
  }
  if (word !== "Re" || s.text.charAt(to) !== "^" || !s.isKnown("R")) return false;
  s.push({ kind: "symbol", name: "R", known: true, from, to: from + 1, space: s.space });
  s.push({ kind: "constant", name: "e", from: from + 1, to, space: false });
  return true;
}
