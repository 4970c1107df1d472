import { chained, type Rewritten, rewritten, unchanged } from "../tensor/rewriting";
import { withBounds } from "./bound-spellings";
import { conditionalCall, numpyPiecewise, piecewiseCall } from "./piecewise-calls";
import { withPointWords } from "./point-words";

/**
 * What other notations write for a step, an indicator and a choice, in the reader's: H(x) (unless the question has an H of
 * its own), χ_{x > 0}, KroneckerDelta(i, k), δ(i - k), torch.clamp(x, min=a, max=b), IF(c, a, b), float('nan'), SymPy's Piecewise((a, c), …), np.select, np.piecewise, c ? a : b, "undefined at 0",
 * and conditions in brackets after their values.
 */
export function withCaseSpellings(text: string, names: ReadonlySet<string>): Rewritten {
  return chained(text, withBounds, withPointWords, (each) => ofNotations(each, names));
}

function ofNotations(text: string, names: ReadonlySet<string>): Rewritten {
  const pieces =
    sympyPieces(text) ??
    piecewiseCall(text, parts) ??
    numpyPiecewise(text, parts) ??
    conditionalCall(text, parts) ??
    selected(text) ??
    bracketed(text) ??
    (text.includes("?") ? ternary(text) : null);
  if (pieces !== null) return rewritten(text, /^[\s\S]+$/g, () => pieces);
  return spellings.test(text)
    ? rewritten(
        text,
        new RegExp(spellings, "gu"),
        ([piece, step, chosen, nothing, a, b, i, k, clamped, low, high, indicator, inner]) => {
          if (step !== undefined) return names.has("H") ? null : "heaviside";
          if (chosen !== undefined) return "where";
          if (nothing !== undefined) return "DNE";
          if (a !== undefined && b !== undefined) return `[${a}=${b}]`;
          if (i !== undefined && k !== undefined) return names.has("delta") ? null : `[${i}=${k}]`;
          if (clamped !== undefined) return `clip(${clamped},${low},${high})`;
          if (inner !== undefined) return `\\mathbb{1}_{${inner}}`;
          return indicator === undefined ? piece : "\\mathbb{1}";
        },
      )
    : unchanged(text);
}

const spellings =
  /(?<![A-Za-z_\\])(H)(?=\s*\()|(?<!\w)(I[Ff]|ifelse|if_else)(?=\s*\([^()]*,)|(?<![\w.])(float\s*\(\s*["'](?:nan|DNE)["']\s*\))|(?:[Kk]ronecker(?:_?[Dd]elta)?|\\?delta|δ)\s*\(\s*([^(),]{1,20})\s*,\s*([^(),]{1,20})\s*\)|(?<![A-Za-z_])(?:\\delta|δ)\s*\(\s*([^()+,-]{1,20})\s*[-−]\s*([^()+,-]{1,20})\s*\)|(?:torch|np|tf|jnp)\.(?:clamp|clip|clip_by_value)\s*\(\s*([^(),]{1,20}),\s*(?:a_)?(?:min\s*=)?\s*([^(),=]{1,20}),\s*(?:a_)?(?:max\s*=)?\s*([^(),=]{1,20})\)|((?:\\chi|χ|(?<![A-Za-z_])I|\\math(?:bf|bb|cal)\s*\{?\s*I\s*\}?|\\mathrm\s*\{\s*[1I]\s*\})(?=\s*_\s*\{[^{}]*(?:\\\{)?[^{}]*[=<>≤≥≠]))|\\math(?:bf|bb|rm)\s*\{?\s*1\s*\}?\s*_\s*\{\s*\[([^[\]{}]*)\]\s*\}/u;

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

/** np.select([c, d], [a, b], e) as a if c else b if d else e; e is 0 where none is given, as in NumPy. Null for other texts. */
function selected(text: string): string | null {
  const [, inside] = /^\s*(?:np\.|numpy\.|jnp\.)?select\s*\(([\s\S]*)\)\s*$/.exec(text) ?? [];
  if (inside === undefined) return null;
  const [conditions, values, otherwise = "0", ...others] = parts(inside, ",");
  const [when, then] = [conditions, values].map((list) => /^\s*\[([\s\S]*)\]\s*$/.exec(list ?? "")?.[1]);
  if (when === undefined || then === undefined || others.length > 0) return null;
  const [cases, given] = [parts(when, ","), parts(then, ",")];
  if (cases.length !== given.length) return null;
  return `${given.map((value, i) => `(${value.trim()}) if ${cases[i]?.trim()} else`).join(" ")} (${otherwise.replace(/^\s*default\s*=/, "").trim()})`;
}

/** y = x > 0 before a question mark, where y rather is what the value is called than compared with x. */
const assigned = /^[^<>=!≤≥≠]*==?[^=]*[<>=≤≥≠]/;

/** c ? a : b as a if c else b, also nested; null where the signs do not pair. */
function ternary(text: string): string | null {
  const question = outside(text, 0, "?");
  if (question < 0) {
    const [, inside] = /^\s*\((.*)\)\s*$/s.exec(text) ?? [];
    return text.includes("?") ? (inside === undefined ? null : ternary(inside)) : text.trim();
  }
  let open = 1;
  for (let i = question + 1; i < text.length; i += 1) {
    i = Math.min(...["?", ":"].map((sign) => outside(text, i, sign)).map((at) => (at < 0 ? text.length : at)));
    if (i < text.length) open += text.charAt(i) === "?" ? 1 : -1;
    if (open > 0) continue;
    const [then, otherwise] = [ternary(text.slice(question + 1, i)), ternary(text.slice(i + 1))];
    if (then === null || otherwise === null) return null;
    const when = text.slice(0, question).trim();
    return assigned.test(when) ? null : `(${then}) if ${when} else ${otherwise}`;
  }
  return null;
}

/** 1 (x > 0); 0 (x < 0) and 1（x>0），0（其他）: two cases or more, each a value and its condition in brackets. */
function bracketed(text: string): string | null {
  const plain = text
    .replace(/\s*（/g, " (")
    .replace(/[），；]/g, (glyph) => ({ "）": ")", "，": ",", "；": ";" })[glyph] ?? glyph);
  const sign = outside(plain, 0, ";") < 0 ? "," : ";";
  const cases = parts(plain, sign);
  const found = cases.map((each) => (inWords.test(each) ? null : inBrackets.exec(each)));
  if (found.every((each) => each === null) || cases.some((each, i) => found[i] === null && !inWords.test(each)))
    return null;
  // One value before one condition may be a product, unless the condition only leaves something out: x/|x| (x ≠ 0).
  if (cases.length < 2 && !/≠|!=|\\neq?(?![A-Za-z])/.test(found[0]?.[2] ?? "")) return null;
  return cases
    .map((each, i) => {
      const [, value = "", condition] = found[i] ?? [];
      if (found[i] === null) return each;
      return condition === undefined ? `${value} otherwise` : `${value} if ${condition}`;
    })
    .join("; ");
}

/** A case that says so itself. */
const inWords = /(?<![A-Za-z\\])(?:if|when|for|otherwise|else|where)(?![A-Za-z])(?![^(]*\)\s*$)/;

const inBrackets =
  /^\s*(.*?\S)(?:\s|\\q?quad|\\[,;])+\((?:(?:if|when|for|当|若|如果)?\s*([^()]*(?:[<>=≤≥≠＜＞＝]|\\neq?(?![A-Za-z]))[^()]*?)时?|\s*(?:otherwise|else|sonst|其他|其余|其它|否则)\s*)\)\s*$/s;

/** The text cut at a sign that stands outside all brackets. */
function parts(text: string, sign: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = outside(text, 0, sign); at >= 0; at = outside(text, from, sign)) {
    found.push(text.slice(from, at));
    from = at + 1;
  }
  return [...found, text.slice(from)];
}

/** Where a sign stands outside all brackets; -1 where it does not. */
function outside(text: string, from: number, sign: string): number {
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    const glyph = text.charAt(i);
    if (depth === 0 && glyph === sign) return i;
    if ("([{".includes(glyph)) depth += 1;
    if (")]}".includes(glyph)) depth -= 1;
  }
  return -1;
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
