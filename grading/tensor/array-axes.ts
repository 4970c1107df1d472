import { layoutText } from "./layouts";
import { type Rewritten, rewritten } from "./rewriting";

const none = /(?:None|np\s*\.\s*newaxis|newaxis)/.source;
const size = /(?:-1|[A-Za-z0-9]+)/.source;
/** Two arguments, or one pair of them. */
const listed = (a: string, b: string): string => `\\(\\s*(?:\\(\\s*${a}\\s*,\\s*${b}\\s*\\)|${a}\\s*,\\s*${b})\\s*\\)`;
const columns = new RegExp(
  [
    `\\[\\s*(?::|\\.\\.\\.)\\s*,\\s*${none}\\s*\\]`,
    `\\.\\s*unsqueeze\\(\\s*-?1\\s*\\)`,
    `\\.\\s*(?:reshape|view)${listed(size, "1")}`,
  ].join("|"),
);
const rows = new RegExp(
  [
    `\\[\\s*${none}\\s*(?:,\\s*(?::|\\.\\.\\.)\\s*)?\\]`,
    `\\.\\s*unsqueeze\\(\\s*(?:0|-2)\\s*\\)`,
    `\\.\\s*(?:reshape|view)${listed("1", size)}`,
  ].join("|"),
);
const lines = /\.\s*(?:ravel|flatten|squeeze)\(\s*\)|\.\s*(?:reshape|view)\(\s*-1\s*\)|(\[\s*:\s*,\s*0\s*\])/;
const pairs = [
  ["0", "1"],
  ["1", "0"],
  ["-1", "-2"],
  ["-2", "-1"],
] as const;
const turned = new RegExp(
  [
    `\\.\\s*(?:transpose|swapaxes|permute)(?:${pairs.map(([a, b]) => listed(a, b)).join("|")})`,
    /\.\s*(?:transpose|t|adjoint)\(\s*\)|\.mT\b|\.H\b/.source,
  ].join("|"),
);

const axes = new RegExp(`(${columns.source})|(${rows.source})|(${turned.source})|(${lines.source})`, "g");

const index = [
  `\\[\\s*(?:(?::|\\.\\.\\.)\\s*,\\s*${none}|${none}\\s*(?:,\\s*:\\s*)?)\\s*\\]`,
  /\.\s*unsqueeze\(\s*-?[0-2]\s*\)/.source,
].join("|");
const stacked = new RegExp(`(?:${index})[\\s)]*(?:${index})`);

/** An index that adds an axis behind another one: three axes. */
export const stackedIndices = (text: string): RegExpExecArray | null => stacked.exec(text);

/** x[:, None], x.reshape(1, -1) and x.ravel() as calls that lay a vector out, and X.transpose(0, 1) as X.T. */
export const withAxes = (text: string): Rewritten =>
  rewritten(text, axes, ([piece, upright, flat, , line, column]) => {
    if (line !== undefined) return layoutText({ isUpright: true, by: column === undefined ? "ravel" : "column" });
    // .permute(0, 1) changes nothing.
    if (/permute\(\s*\(?\s*(?:0|-2)/.test(piece)) return null;
    if (upright === undefined && flat === undefined) return ".T";
    return layoutText({ isUpright: upright !== undefined, by: /reshape|view/.test(piece) ? "shape" : "index" });
  });

/**
 * keepdims=True as what it keeps: the sums down the columns are a row then, those along the rows a column of two axes. Where the
 * axis is not a plain number, the keyword stays, and is refused.
 */
export const withKeptAxes = (text: string): Rewritten => {
  const ends = new Map<number, string>();
  for (const match of text.matchAll(kept)) {
    const { open, close } = callAround(text, match.index);
    const axis = axisAmong(argumentsIn(text, open + 1, close));
    if (axis === "0" || axis === "-2") ends.set(close, layoutText({ isUpright: false, by: "sum" }));
    if (axis === "1" || axis === "-1") ends.set(close, layoutText({ isUpright: true, by: "sum" }));
  }
  return rewritten(text, /,?\s*keep_?dims?\s*=\s*(?:True|False)|\)/g, ({ 0: piece, index }) => {
    if (piece !== ")") return "";
    const end = ends.get(index);
    return end === undefined ? null : `)${end}`;
  });
};

/** sum(axis=(0, 1)) as sum(): the sum over both axes is that over all entries. */
export const withoutBothAxes = (text: string): Rewritten =>
  rewritten(text, bothAxes, ({ 0: piece, index }) => {
    const { open } = callAround(text, index);
    if (!/\b(?:sum|mean|max|min|var|std)\s*$/.test(text.slice(0, Math.max(open, 0)))) return null;
    // What stands before the axes, if anything, loses its comma; else what stands behind them does.
    return piece.startsWith(",") && piece.endsWith(",") ? "," : "";
  });

const bothAxes =
  /(?:,\s*|(?<=\(\s*))(?:axis|dim)\s*=\s*[([]\s*(?:0\s*,\s*1|1\s*,\s*0|-1\s*,\s*-2|-2\s*,\s*-1)\s*[)\]]\s*(?:,|(?=\)))/g;

/** The axis among the arguments of one call, by its name or as a plain number. */
const axisAmong = (given: readonly string[]): string | undefined =>
  given.map((each) => /^(?:axis|dim)\s*=\s*(-?\d)$/.exec(each)?.[1]).find((axis) => axis !== undefined) ??
  given.find((each) => /^-?\d$/.test(each));

const kept = /,?\s*keep_?dims?\s*=\s*True/g;

/** The arguments of a call, cut at its own commas and not at those of calls in it. */
export function argumentsIn(text: string, from: number, to: number): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i <= to; i += 1) {
    const glyph = text.charAt(i);
    if ("([{".includes(glyph)) depth += 1;
    if (i < to && ")]}".includes(glyph)) depth -= 1;
    if (i < to && (glyph !== "," || depth > 0)) continue;
    items.push(text.slice(start, i).trim());
    start = i + 1;
  }
  return items;
}

/** The brackets of the call that a place stands in. */
export function callAround(text: string, at: number): { readonly open: number; readonly close: number } {
  let depth = 0;
  let open = at;
  for (; open > 0; open -= 1) {
    if (")]}".includes(text.charAt(open - 1))) depth += 1;
    if ("([{".includes(text.charAt(open - 1))) depth -= 1;
    if (depth < 0) break;
  }
  depth = 0;
  let close = at;
  for (; close < text.length; close += 1) {
    if ("([{".includes(text.charAt(close))) depth += 1;
    if (")]}".includes(text.charAt(close))) depth -= 1;
    if (depth < 0) break;
  }
  return { open: open - 1, close };
}
