import { canonicalName } from "../expression/names";
import { innerProductName } from "./inner-products";
import { layoutText } from "./layouts";
import type { Notation } from "./products";
import { type Rewritten, rewritten, unchanged } from "./rewriting";
import type { SymbolTable } from "./symbols";

/** 11ᵀ as 1 1ᵀ, a square of ones: the number eleven has no transpose. */
export const withSquareOfOnes = (text: string): Rewritten =>
  rewritten(
    text,
    /(?<![\w.\\^_])11(?=\s*(?:\^\s*\{?\s*\\?(?:T|top|intercal)(?![A-Za-z])|ᵀ|⊤|['′](?!\d)|\.T\b))/gu,
    () => "1 1",
  );

/** What books write in place of the reader's own signs: ones in bold, dL/dh for ∂L/∂h, transpose(x) for x'. */
export function withPlainSpellings(text: string): Rewritten {
  const open: string[] = [];
  return rewritten(text, spellings, ({ 0: piece, 1: loss, index }) => {
    if (loss !== undefined) return `∂${loss}/∂`;
    if (/^[a-z]+\($/.test(piece)) {
      open.push(")')");
      return "((";
    }
    if (piece === "(") open.push(")");
    if (piece === "(") return null;
    if (piece === ")") return open.pop() ?? null;
    return isBehindFactor(text.slice(0, index)) ? " * 1" : "1";
  });
}

/** Whether a text ends in a factor, whatever gap is set behind it: \cdot ends in a letter and is a sign. */
function isBehindFactor(before: string): boolean {
  const text = before.replace(/(?:\s|~|\\[,;:!>]|\\q?quad(?![A-Za-z]))+$/, "");
  return (
    /[\p{L}\d)\]}ᵀ⊤']$/u.test(text) &&
    !/\\(?:cdot|times|odot|circ|otimes|ast|star|oslash|div|pm|mp|left|big[a-z]*)$/i.test(text)
  );
}

const spellings =
  /\b(?:transpose|trans)\(|\bd([A-Z]) ?\/ ?d(?=[A-Za-z])|(?:\\(?:mathbf|mathbb|boldsymbol|bm) ?(?:\{ ?1 ?\}|1)|𝟏|𝟙)(?:_(?:[A-Za-z]|\{[A-Za-z]\}))?|[()]/g;

/** np.eye(n) as I_n, torch.ones(n, 1) as ones_n, I in bold as I, and a 1 in bold behind another factor as one more factor. */
export const withNamedConstants = (
  text: string,
  notation: Notation,
  { lengths }: Pick<SymbolTable, "lengths">,
): Rewritten =>
  rewritten(text, constants, ({ 0: piece, groups = {}, index }) => {
    const { eye, bold, size, inBold, turn = "" } = groups;
    if (eye !== undefined) return `I_{${eye}}`;
    const rows = groups["rows"] ?? groups["inRows"];
    const length = groups["braced"] ?? groups["bare"];
    // 1_A(x) is the indicator of a set A; behind 1_n a bracket is a factor.
    const isIndicator = /^\s*\(/.test(text.slice(index + piece.length));
    if (length !== undefined) return isIndicator && !lengths.has(length) ? null : `ones_{${length}}`;
    // A length that is none here says nothing, and what stands around the ones does.
    if (inBold !== undefined) return lengths.has(inBold) ? ` ones_{${inBold}}${turn}` : null;
    if (rows !== undefined) return allOnes(rows, groups["columns"] ?? groups["inColumns"], notation);
    // A command right before it must not run into the letter.
    const gap = /\p{L}$/u.test(text.slice(0, index)) ? " " : "";
    if (bold !== undefined) return size === undefined ? `${gap}I` : `${gap}I_{${size}}`;
    return "*1";
  });

/** np.zeros((n, m)) as (0*np.ones((n, m))), and np.full(n, c) as (c*np.ones(n)). */
export const withFilledArrays = (text: string): Rewritten =>
  rewritten(
    text,
    /\b(np|numpy|jnp|torch|tf)\s*\.\s*(?:zeros\s*(\([\w\s,]*\)|\(\s*\([\w\s,]*\)\s*\))|full\s*\(\s*(\w+|\(\s*\w+\s*(?:,\s*\w+\s*)?,?\s*\))\s*,\s*([^(),=]{1,20})\))/g,
    ([, library = "", zeros, shape, value]) =>
      zeros === undefined ? `((${value})*${library}.ones(${shape}))` : `(0*${library}.ones${zeros})`,
  );

/** 1[i = j] and 𝟙{i = j} as the Kronecker δ_{ij}, where no δ is given. */
export const withIndexDeltas = (text: string, { declared }: Pick<SymbolTable, "declared">): Rewritten =>
  declared.has("delta") ? unchanged(text) : rewritten(text, indexDeltas, ([, i, j]) => ` δ_{${i}${j}}`);

const indexDeltas =
  /(?:(?<![\w.}])1|𝟏|𝟙|\\math(?:bb|bf|ds)\s*\{?\s*1\s*\}?|(?<![\w\\])I(?=\s*[[(]))?\s*_?\s*(?:\\left\s*)?(?:\[|\\?\{|(?<=[1𝟏𝟙I}]\s*)\()\s*(?:\\\{)?\s*([i-lpq])\s*={1,2}\s*(?!\1)([i-lpq])\s*(?:\\\})?\s*(?:\\right\s*)?(?:\]|\\?\}|\))/gu;

function allOnes(rows: string, columns: string | undefined, notation: Notation): string {
  if (columns === undefined) return `ones_{${rows}}`;
  if (notation === "numpy") {
    const column = `ones_{${rows}}${layoutText({ isUpright: true, by: "sum" })}`;
    const row = `ones_{${columns}}${layoutText({ isUpright: false, by: "sum" })}`;
    return columns === "1" ? column : rows === "1" ? row : `(${column}@${row})`;
  }
  if (columns === "1") return `ones_{${rows}}`;
  return rows === "1" ? `ones_{${columns}}'` : `(ones_{${rows}}@ones_{${columns}}')`;
}

const library = /(?:\b(?:np|numpy|jnp|torch|tf)\s*\.\s*)?\b/.source;
const shape = (rows: string, columns: string): string =>
  `\\s*(?<${rows}>[A-Za-z0-9]+)\\s*(?:,\\s*(?<${columns}>[A-Za-z0-9]+)?\\s*)?`;
const constants = new RegExp(
  [
    `${library}(?:eye|identity)\\s*\\(\\s*(?<eye>[A-Za-z0-9]+)\\s*\\)`,
    `${library}ones\\s*\\((?:\\s*\\(${shape("inRows", "inColumns")}\\)\\s*|${shape("rows", "columns")})\\)`,
    /\\(?:mathbf|mathbb|boldsymbol|bm|mathrm|mathit)\s*(?<bold>\{\s*I\s*\}|I)(?:_(?:\{\s*(?<size>[A-Za-z0-9]+)\s*\}))?/
      .source,
    // 1_n, but not 1_{z > 0}, which is a mask.
    /(?<![\w.\\{])(?<!\\(?:mathbf|mathbb|boldsymbol|bm|mathrm)\s*)1_(?:\{\s*(?<braced>[A-Za-z]+|\d+)\s*\}|(?<bare>[A-Za-z]|\d+)(?![A-Za-z0-9]))/u
      .source,
    /(?:\\(?:mathbf|mathbb|mathds|boldsymbol|bm)\s*(?:\{\s*1\s*\}|1)|𝟏|𝟙)\s*(?<turn>\^\s*(?:\\top|T|\{\s*(?:\\top|T)\s*\}))?\s*_\s*(?:\{\s*)?(?<inBold>(?<=\{\s*)(?:[A-Za-z]+|\d+)(?=\s*\})|(?<!\{\s*)[A-Za-z\d])(?:\s*\})?/u
      .source,
    /(?<=[\p{L}\d)\]}ᵀ⊤'])(?<!\\(?:mathbf|mathbb|boldsymbol|bm|mathrm|[lg]eq?(?:slant)?|[lg]t|neq?|cdot|times|odot|circ|otimes))\s+1(?=\s*(?:\^\s*\{?\\?(?:T|top)|ᵀ|⊤|'|\)|\/|$|\s1)|\s[A-Za-z])/u
      .source,
    /(?<=[)}])1(?=\s*(?:\^\s*\{?\\?(?:T|top)|ᵀ|⊤|'|\s1))/.source,
  ].join("|"),
  "gu",
);

/** ^{\circ 2}, the Hadamard power of some books, as .^{2}. */
export const withHadamardPowers = (text: string): Rewritten =>
  rewritten(text, /\^ ?\{ ?(?:\\circ|\\odot|∘|⊙) ?(-? ?[0-9]{1,4}) ?\}/g, ([, exponent = ""]) => `.^{${exponent}}`);

/** ||x|| as ‖x‖, where every bar is one of a pair: |x| stays what it is. */
export function withNormBars(text: string): Rewritten {
  const isPaired = text.split("||").length % 2 === 1 && !text.replaceAll("||", "").includes("|");
  return isPaired ? rewritten(text, /\|\|/g, () => "‖") : unchanged(text);
}

/** ‖W‖_F and \|h\|_2 without the name of the norm. */
export const withoutNormNames = (text: string): Rewritten =>
  rewritten(
    text,
    /(‖|\|\||\\\||\\rVert|\\Vert)\s*_\s*(?:\{\s*(?:\\(?:mathrm|text)\s*\{\s*)?(?:F|2)\s*\}?\s*\}|F|2|₂)|(‖|\|\|)₂/g,
    ([, bar, other]) => bar ?? other ?? null,
  );

/** ‖A‖²_F and norm(A, 'fro') without the name of the norm, norm(x, ord=2) with its order alone. */
export const withPlainNorms = (text: string): Rewritten =>
  rewritten(
    text,
    /((?:‖|\|\||\\\||\\rVert|\\Vert)\s*(?:\^\s*(?:\{\s*2\s*\}|2)|²))\s*_\s*(?:\{\s*(?:\\(?:mathrm|text)\s*\{\s*)?[F2]\s*\}?\s*\}|[F2])|(norm\([^()]{1,80},\s*)(?:(?:ord\s*=\s*)?["']fro["']|(?:ord|p)\s*=\s*(?=[12]\s*\)))/g,
    ([piece, squared, call]) => {
      if (squared !== undefined) return squared;
      return /fro/.test(piece) ? (call?.replace(/,\s*$/, "") ?? null) : (call ?? null);
    },
  );

/** [z]_+ and (z)_+ as relu(z), ⊘ as ./, ∏ in a circle as ∏, and .' as '. */
export const withSigns = (text: string): Rewritten =>
  rewritten(
    text,
    /(?:\[([^[\]]{1,80})\]|(?<![\p{L}\d_}])\(([^()]{1,80})\))\s*_\s*(?:\{\s*\+\s*\}|\+)|(⊘|\\oslash(?![A-Za-z]))|(\\bigodot(?=\s*_))|\.(?=')/gu,
    ({ 1: square, 2: round, 3: over, 4: product }) => {
      const inner = square ?? round;
      if (inner !== undefined) return ` relu(${inner})`;
      if (over !== undefined) return "./";
      return product === undefined ? "" : "∏";
    },
  );

/** <a, b> in angle brackets and the other names of products of two vectors. */
export const withNamedProducts = (text: string): Rewritten =>
  rewritten(text, products, ([, inner, outer, angle, close, sigmoid, diagonal, first, second]) => {
    if (first !== undefined) return `max(${innerProductName},${first},${second})`;
    if (inner === "inner") return "dot(";
    if (outer !== undefined) return "outer(";
    if (angle !== undefined || inner !== undefined) return `max(${innerProductName},`;
    if (close !== undefined) return ")";
    if (sigmoid !== undefined) return "sigmoid(";
    return diagonal === undefined ? null : "diag(";
  });

const products =
  /(?:\b(?:np|numpy|jnp|torch|tf)\s*\.\s*)?\b(?:(inner|vdot)|(ger))\s*\(|(⟨|\\langle(?![A-Za-z]))|((?:⟩|\\rangle(?![A-Za-z]))(?:\s*_\s*(?:F|\{\s*(?:\\(?:mathrm|text)\s*\{\s*F\s*\}|F)\s*\}))?)|\b(?:(?:scipy\s*\.\s*)?special\s*\.\s*)?(expit)\s*\(|(?:\b(?:np|torch)\s*\.\s*)?\b(diagflat|diag_embed)\s*\(|(?<![\p{L})\]}'ᵀ⊤_]\d*\s*)<\s*([^<>=;,]{1,60})\s*,\s*([^<>=;,]{1,60}?)\s*>(?:\s*_\s*\{?F\}?)?(?!\s*[=<>])/gu;

/** ∑_{ij} and ∑_{i,j} as two sums, where no bound stands there. */
export const withSingleSums = (text: string): Rewritten =>
  rewritten(
    text,
    /(\\sum|∑|Σ|\bsum)\s*(?:\\limits\s*)?_\s*\{\s*([a-z])\s*,?\s*([a-z])\s*\}/g,
    ([, sign = "", a = "", b = ""]) => `${sign}_{${a}}${sign}_{${b}}`,
  );

/** axis=0 and dim=-1, as the plain arguments that they are. */
export const withoutKeywords = (text: string): Rewritten => rewritten(text, /\b(?:axis|dim)\s*=\s*/g, () => "");

/** C \ x divides from the left in Matlab; outside LaTeX the blank command is no blank: it is asked back by name. */
export function withoutLeftDivision(text: string): Rewritten {
  return /\\[^ ]/.test(text) ? unchanged(text) : rewritten(text, /\\(?= )/g, () => "\\backslash");
}

const name = "[A-Za-z](?:_(?:\\{[^{}]*\\}|\\([^()]*\\)|[A-Za-z0-9]+))?";
const deltas = new RegExp(`(?:δ|\\\\delta(?![A-Za-z])) *(?:\\{ *(${name}) *\\}|(${name}))`, "g");

/** {\delta h}_t and \boldsymbol{\delta h}_t without the braces that hold a δ and its letter together. */
export const withoutBracedDeltas = (text: string): Rewritten =>
  rewritten(
    text,
    /(?:\\(?:boldsymbol|mathbf|bm)\s*)?\{\s*(δ|\\delta(?![A-Za-z]))\s*([A-Za-z])\s*\}(?=\s*_)/g,
    ([, delta, letter]) => `${delta} ${letter}`,
  );

/** δh_t, \delta c_{t+1} as δ_{h_t}, where that is a name: δ is no factor then but part of the name. */
export function withJoinedDeltas(text: string, isName: (canonical: string) => boolean): Rewritten {
  return rewritten(text, deltas, ([, braced = "", bare = ""]) => {
    const joined = `δ_{${canonicalName(braced + bare)}}`;
    return isName(canonicalName(joined)) ? joined : null;
  });
}
