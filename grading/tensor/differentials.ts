import { canonicalName } from "../expression/names";
import { type Refusal, refuse } from "./refusal";
import { type Rewritten, rewritten, unchanged } from "./rewriting";
import type { SymbolTable } from "./symbols";

const bold = /\\(?:mathbf|boldsymbol|bm|mathit|mathrm|vec)\s*\{\s*([A-Za-z])\s*\}/.source;
const subscript = /(?:\s*_\s*(?:\{[^{}]*\}|[A-Za-z0-9]))?/.source;
const upright = /\\(?:mathrm|text|operatorname)\s*(?:\{\s*d\s*\}|(?<![a-z])d(?![A-Za-z]))\s*/.source;
const set = new RegExp(
  `(?:${upright}(?:${bold}|([A-Za-z])(?![A-Za-z]))|(?<![A-Za-z\\\\])d\\s*${bold})(${subscript})`,
  "g",
);

const nameIn = ([, a, b, c, index = ""]: RegExpMatchArray): string => canonicalName(`d${a ?? b ?? c ?? ""}${index}`);

/** \mathrm{d}Z and d\mathbf{Z} as dZ where that is a name: an upright d is no factor beside it. */
export const withJoinedDifferentials = (text: string, isName: (canonical: string) => boolean): Rewritten =>
  text.includes("\\")
    ? rewritten(text, set, (match) => (isName(nameIn(match)) ? ` ${nameIn(match)}` : null))
    : unchanged(text);

/** d\mathbf{Z} may be dZ or d times Z, where all three are given. */
export function unclearDifferential(text: string, { declared, sizes }: SymbolTable): Refusal | null {
  if (!text.includes("\\") || !(declared.has("d") || sizes.has("d"))) return null;
  for (const match of text.matchAll(set)) {
    if (!match[0].startsWith("d") || !declared.has(nameIn(match))) continue;
    return refuse(
      "tensor:differential",
      `Is ${match[0]} the symbol ${nameIn(match)}, or d times what stands behind it? Please write ${nameIn(match)}, or put * between them.`,
      `${match[0]} 是符号 ${nameIn(match)}，还是 d 与其后的量的乘积？请写 ${nameIn(match)}，或在两者之间加 *。`,
      { from: match.index, to: match.index + match[0].length },
    );
  }
  return null;
}
