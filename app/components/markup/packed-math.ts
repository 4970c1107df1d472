import { mathHtml } from "../math-html";
import { pack } from "./packed";

/** Formulas that were set already: setting one takes about a millisecond, and a class looks at the same ones. */
const kept = new Map<string, string>();
const most = 6_000;
/** A longer formula is rarely seen twice. */
const longestKept = 400;

/** A formula's markup, packed. */
export function packedMath(latex: string, display = false): string {
  const name = `${display ? "display" : "inline"} ${latex}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const packed = pack(mathHtml(latex, display));
  if (latex.length <= longestKept) {
    kept.set(name, packed);
    const oldest = kept.keys().next();
    if (kept.size > most && !oldest.done) kept.delete(oldest.value);
  }
  return packed;
}
