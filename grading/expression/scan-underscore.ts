import { named } from "./names";
import type { ScanState } from "./scan-state";
import { scanSubscript } from "./scan-subscript";

/** Longest name that a subscript is added to: the longest that is looked for, with a subscript of its own. */
const longestName = 48;

/** An underscore that no word has taken: it belongs to the symbol before it, or to a function. */
export function scanUnderscore(s: ScanState): void {
  unbrace(s);
  if (scanBelowPower(s)) return;
  const before = s.tokens.at(-1);
  if (before?.kind === "symbol" && !s.space && before.name.length <= longestName) {
    const subscript = scanSubscript(s, s.at + 1);
    if (subscript.text !== "") {
      s.tokens.pop();
      s.space = before.space;
      const name = named(before.name, [subscript.text]);
      s.symbol(s.canonical(name), s.isKnown(name), before.from, subscript.to);
      s.at = subscript.to;
      return;
    }
  }
  s.mark("_", s.at, s.at + 1);
}

/** Most tokens of an exponent that stands between a name and its subscript. */
const longestPower = 20;

/** x^2_1, x²₁, W^{T}_f: the subscript belongs to the name below the power. */
function scanBelowPower(s: ScanState): boolean {
  if (s.space) return false;
  const caret = caretBefore(s);
  const base = s.tokens[caret - 1];
  if (caret < 1 || base?.kind !== "symbol" || base.name.length > longestName) return false;
  const subscript = scanSubscript(s, s.at + 1);
  if (subscript.text === "") return false;
  const name = s.canonical(named(base.name, [subscript.text]));
  s.tokens.splice(caret - 1, 1, { ...base, name, known: s.isKnown(name) });
  s.at = subscript.to;
  return true;
}

/** Where the ^ of the power stands that ends here, or -1. */
function caretBefore(s: ScanState): number {
  const end = s.tokens.length - 1;
  const isMark = (at: number, text: string): boolean => {
    const token = s.tokens[at];
    return token?.kind === "mark" && token.text === text;
  };
  const last = s.tokens[end];
  const isTurned = s.vocabulary.options.tensors === true;
  if (isTurned && (isMark(end, "⊤") || isMark(end, "'"))) return isMark(end - 1, "^") ? end - 1 : end;
  const isLetter = last?.kind === "symbol" && (s.latex || (isTurned && last.name === "T"));
  if (last?.kind === "number" || isLetter) return isMark(end - 1, "^") ? end - 1 : -1;
  if (!isMark(end, "}")) return -1;
  let depth = 0;
  for (let at = end; at > Math.max(0, end - longestPower); at -= 1) {
    if (isMark(at, "}")) depth += 1;
    else if (isMark(at, "{")) depth -= 1;
    if (depth === 0) return isMark(at - 1, "^") ? at - 1 : -1;
  }
  return -1;
}

/** {h}_t is h_t. */
function unbrace(s: ScanState): void {
  const [open, symbol, close] = s.tokens.slice(-3);
  const braced = open?.kind === "mark" && open.text === "{" && close?.kind === "mark" && close.text === "}";
  if (!braced || symbol?.kind !== "symbol") return;
  s.tokens.splice(-3, 3, { ...symbol, from: open.from, to: close.to, space: open.space });
}
