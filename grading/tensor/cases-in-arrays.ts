import { type Rewritten, rewritten, unchanged } from "./rewriting";

const sign = String.raw`<=|>=|[<>≤≥]|\\(?:leqslant|geqslant|leq?|geq?|lt|gt)(?![A-Za-z])`;
const compared = new RegExp(`^([^<>=≤≥]*?)(${sign})([^<>=≤≥]*)$`);

/** d if z > 0 else 0, and the same in LaTeX's cases, as a mask times each value: each entry, or the whole, takes one of them. */
export const withMaskedCases = (text: string): Rewritten => {
  const found = /\\begin\s*\{cases\}/.test(text) ? ofLatex(text) : /\bif\b/.test(text) ? ofPython(text) : null;
  return found === null ? unchanged(text) : rewritten(text, /^[\s\S]*$/g, () => found);
};

const masked = (condition: string, then: string, otherwise: string): string => {
  const mask = `(${condition})`;
  return `(${mask}⊙(${then})+(1-${mask})⊙(${otherwise}))`;
};

function ofPython(text: string): string | null {
  const [, then, condition, otherwise] = /^\s*(.+?)\s+if\s+(.+?)\s+else\s+(.+?)\s*$/s.exec(text) ?? [];
  if (then === undefined || condition === undefined || otherwise === undefined) return null;
  if (/\b(?:if|else)\b/.test(then + otherwise) || comparison(condition) === null) return null;
  return [then, condition, otherwise].every(isClosed) ? masked(condition, then, otherwise) : null;
}

function ofLatex(text: string): string | null {
  const [, inside = ""] =
    /^\s*(?:\\displaystyle\s*)?\\begin\s*\{cases\}([\s\S]*)\\end\s*\{cases\}\s*$/.exec(text) ?? [];
  const rows = inside.split(/\\\\(?:\[[^\]]*\])?/).filter((row) => row.trim() !== "");
  const [first, second, more] = rows.map((row) => row.split("&"));
  const [then = "", when = "", ...others] = first ?? [];
  const [otherwise = "", rest = "", ...further] = second ?? [];
  if (more !== undefined || second === undefined || others.length > 0 || further.length > 0) return null;
  const [condition, opposite] = [plain(when), plain(rest)];
  const isRest = /^(?:otherwise|else|其他|其余|否则)$/i.test(opposite) || isOpposite(condition, opposite);
  return comparison(condition) !== null && isRest && [condition, then, otherwise].every(isClosed)
    ? masked(condition, withoutComma(then), withoutComma(otherwise))
    : null;
}

/** A condition without the words around it. */
const plain = (condition: string): string =>
  withoutComma(
    condition.replaceAll(
      /\\(?:text|mathrm|mbox)\s*\{\s*((?:if|for|when|otherwise|else|当|若|其他|其余|否则)?)\s*[,:]?\s*\}/g,
      " $1 ",
    ),
  )
    .replace(/^\s*(?:if|for|when|当|若)(?![A-Za-z])\s*/, "")
    .trim();

const withoutComma = (piece: string): string => piece.replace(/[,，.;]\s*(?:\\quad\s*)?$/, "").trim();

const comparison = (condition: string): RegExpExecArray | null => compared.exec(condition);

/** z > 0 and z ≤ 0. */
function isOpposite(condition: string, other: string): boolean {
  const [, left = "", first = "", right = ""] = comparison(condition) ?? [];
  const [, sameLeft, second = "", sameRight] = comparison(other) ?? [];
  const isMore = (each: string): boolean => /^(?:>|≥|\\g)/.test(each);
  const isStrict = (each: string): boolean => /^(?:[<>]|\\[lg]t)$/.test(each);
  const bare = (side: string | undefined): string => (side ?? "").replaceAll(/\s/g, "");
  return (
    second !== "" &&
    bare(left) === bare(sameLeft) &&
    bare(right) === bare(sameRight) &&
    isMore(first) !== isMore(second) &&
    isStrict(first) !== isStrict(second)
  );
}

/** Whether every bracket that opens in a piece closes in it. */
function isClosed(piece: string): boolean {
  let depth = 0;
  for (const glyph of piece) {
    if ("([{".includes(glyph)) depth += 1;
    if (")]}".includes(glyph)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
