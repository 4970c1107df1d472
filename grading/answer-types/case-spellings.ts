import { type Rewritten, rewritten, unchanged } from "../tensor/rewriting";

/**
 * What other notations write for a step, an indicator and a choice, in the reader's: H(x) (unless the question has an H of
 * its own), χ_{x > 0}, KroneckerDelta(i, k), IF(c, a, b), float('nan') and SymPy's Piecewise((a, c), …).
 */
export function withCaseSpellings(text: string, names: ReadonlySet<string>): Rewritten {
  const pieces = sympyPieces(text);
  if (pieces !== null) return rewritten(text, /^[\s\S]+$/g, () => pieces);
  return spellings.test(text)
    ? rewritten(text, new RegExp(spellings, "gu"), ([piece, step, chosen, nothing, a, b, indicator, inner]) => {
        if (step !== undefined) return names.has("H") ? null : "heaviside";
        if (chosen !== undefined) return "where";
        if (nothing !== undefined) return "DNE";
        if (a !== undefined && b !== undefined) return `[${a}=${b}]`;
        if (inner !== undefined) return `\\mathbb{1}_{${inner}}`;
        return indicator === undefined ? piece : "\\mathbb{1}";
      })
    : unchanged(text);
}

const spellings =
  /(?<![\w\\])(H)(?=\s*\()|(?<!\w)(I[Ff])(?=\s*\([^()]*,)|(?<![\w.])(float\s*\(\s*["'](?:nan|DNE)["']\s*\))|(?:[Kk]ronecker(?:_?[Dd]elta)?|\\?delta|δ)\s*\(\s*([^(),]{1,20})\s*,\s*([^(),]{1,20})\s*\)|((?:\\chi|χ|\\mathrm\s*\{\s*1\s*\})(?=\s*_\s*\{[^{}]*(?:\\\{)?[^{}]*[=<>≤≥≠]))|\\math(?:bf|bb|rm)\s*\{?\s*1\s*\}?\s*_\s*\{\s*\[([^[\]{}]*)\]\s*\}/u;

/** Piecewise((1, x > 0), (0, True)) as cases, the last of which may hold everywhere else; null for other texts. */
function sympyPieces(text: string): string | null {
  const [, inside] = /^\s*(?:sympy\.|sp\.)?[Pp]iecewise\s*\(([\s\S]*)\)\s*$/.exec(text) ?? [];
  if (inside === undefined) return null;
  const cases: string[] = [];
  let rest = inside.trim();
  while (rest !== "") {
    const end = closing(rest);
    const pair = rest.slice(1, end);
    const comma = lastComma(pair);
    if (!rest.startsWith("(") || end < 0 || comma < 0) return null;
    const [value, condition] = [pair.slice(0, comma).trim(), pair.slice(comma + 1).trim()];
    cases.push(condition === "True" ? `${value} otherwise` : `${value} if ${condition}`);
    rest = rest.slice(end + 1).replace(/^\s*,\s*/, "");
  }
  return cases.length === 0 ? null : cases.join("; ");
}

function closing(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text.charAt(i) === "(") depth += 1;
    if (text.charAt(i) === ")") depth -= 1;
    if (depth === 0) return i;
  }
  return -1;
}

function lastComma(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    if (")]".includes(text.charAt(i))) depth += 1;
    if ("([".includes(text.charAt(i))) depth -= 1;
    if (depth === 0 && text.charAt(i) === ",") return i;
  }
  return -1;
}
