import { canonicalName } from "../expression/names";
import { type Rewritten, rewritten, unchanged } from "./rewriting";

/** What books write in place of the reader's own signs: ones in bold, dL/dh for ∂L/∂h, transpose(x) for x'. */
export function withPlainSpellings(text: string): Rewritten {
  const open: string[] = [];
  return rewritten(text, spellings, ([piece, loss]) => {
    if (loss !== undefined) return `∂${loss}/∂`;
    if (/^[a-z]+\($/.test(piece)) {
      open.push(")')");
      return "((";
    }
    if (piece === "(") open.push(")");
    if (piece === "(") return null;
    if (piece === ")") return open.pop() ?? null;
    return "1";
  });
}

const spellings =
  /\b(?:transpose|trans)\(|\bd([A-Z]) ?\/ ?d(?=[A-Za-z])|(?:\\(?:mathbf|mathbb|boldsymbol|bm) ?(?:\{ ?1 ?\}|1)|𝟏|𝟙)(?:_(?:[A-Za-z]|\{[A-Za-z]\}))?|[()]/g;

/** ^{\circ 2}, the Hadamard power of some books, as .^{2}. */
export const withHadamardPowers = (text: string): Rewritten =>
  rewritten(text, /\^ ?\{ ?(?:\\circ|\\odot|∘|⊙) ?(-? ?[0-9]{1,4}) ?\}/g, ([, exponent = ""]) => `.^{${exponent}}`);

/** ||x|| as ‖x‖, where every bar is one of a pair: |x| stays what it is. */
export function withNormBars(text: string): Rewritten {
  const isPaired = text.split("||").length % 2 === 1 && !text.replaceAll("||", "").includes("|");
  return isPaired ? rewritten(text, /\|\|/g, () => "‖") : unchanged(text);
}

/** C \ x divides from the left in Matlab; outside LaTeX the blank command is no blank: it is asked back by name. */
export function withoutLeftDivision(text: string): Rewritten {
  return /\\[^ ]/.test(text) ? unchanged(text) : rewritten(text, /\\(?= )/g, () => "\\backslash");
}

const name = "[A-Za-z](?:_(?:\\{[^{}]*\\}|\\([^()]*\\)|[A-Za-z0-9]+))?";
const deltas = new RegExp(`(?:δ|\\\\delta(?![A-Za-z])) *(?:\\{ *(${name}) *\\}|(${name}))`, "g");

/** δh_t, \delta c_{t+1} as δ_{h_t}, where that is a name: δ is no factor then but part of the name. */
export function withJoinedDeltas(text: string, isName: (canonical: string) => boolean): Rewritten {
  return rewritten(text, deltas, ([, braced = "", bare = ""]) => {
    const joined = `δ_{${canonicalName(braced + bare)}}`;
    return isName(canonicalName(joined)) ? joined : null;
  });
}
