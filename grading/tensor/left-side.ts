import { functionWords } from "../expression/functions";
import { type Feedback, feedback, type Span } from "../verdict";
import type { Rewritten } from "./rewriting";

/** An answer without the name that was given to it, and the note that says so. */
export interface RightSide {
  readonly right: Rewritten;
  readonly note: Feedback;
}

const word =
  /(?:\\(?:hat|tilde|bar|vec|mathbf|mathrm|mathit|mathcal|mathsf|boldsymbol|bm|text|operatorname)\s*\{[^{}^]{1,30}\}|\\?\p{L}[\p{L}\p{M}\d]*)/u
    .source;
const subscript = /(?:\s*_\s*(?:\{(?:[^{}^]|\{[^{}^]*\}){1,30}\}|\([^()^]{1,30}\)|\\?[\p{L}\d]+)|[₀-₉ₜ])*/u.source;
const named = `${word}${subscript}(?:\\s*\\([\\p{L}\\d_,;\\s]{1,30}\\))?`;
const differential = /(?:∂|\\partial(?![A-Za-z])|\\mathrm\s*\{\s*d\s*\}|d)\s*/u.source;
const plain = new RegExp(
  `^(?:${[
    `(?:(?:\\\\?(?:delta|Delta)(?![A-Za-z])|[δΔ])\\s*)?${named}(?:\\.grad)?`,
    `(?:${differential}${named}\\s*/\\s*${differential}${named})`,
    `\\\\[dt]?frac\\s*\\{\\s*${differential}${named}\\s*\\}\\s*\\{\\s*${differential}${named}\\s*\\}`,
    `(?:∇|\\\\nabla(?![A-Za-z]))${subscript}\\s*(?:${named})?`,
  ].join("|")})$`,
  "u",
);

const sums = /[∑Σ∏Π]|\\?sum|\\?prod/;

/** Whether a text is the name of one quantity, or of a derivative: f(x), ∂L/∂W, \nabla_W L. */
export const isPlainName = (text: string): boolean =>
  plain.test(text) && !sums.test(text) && !turned.test(text) && !isValueOfFunction(text);

/** ᵀ is a letter to Unicode. */
const turned = /[ᵀᵗ⊤′']/u;

/** log(q) = … and inv(M) = … are equations for q and M; ReLU(x) = … only names what was asked. */
function isValueOfFunction(text: string): boolean {
  const [, head] = /^\\?(?:operatorname\s*\{\s*)?([A-Za-z]+)\}?\s*\(/.exec(text) ?? [];
  const name = head === undefined ? undefined : functionWords.get(head);
  return head === "transpose" || head === "neg" || (name !== undefined && !asked.has(name));
}

const asked: ReadonlySet<string> = new Set([
  "sigmoid",
  "relu",
  "softplus",
  "silu",
  "softmax",
  "logsumexp",
  "step",
  "erf",
]);

/**
 * Reads ∂L/∂W = …, dW = … and ∇_W L = … as what stands on the right: one plain name or derivative, one equals sign, and nothing
 * that `isGiven`, as an equation between given quantities is no answer. null where the text is none of that.
 */
export function rightSide(typed: string, isGiven: (name: string) => boolean): RightSide | null {
  const { from, to } = unwrapped(typed);
  const sign = onlyEquals(typed, from, to);
  if (sign === null) return null;
  const left = typed.slice(from, sign.from).replace(/&\s*$/, "").trim();
  const isPlain = left === "" || (isPlainName(left) && !isGiven(left));
  if (!isPlain || typed.slice(sign.to, to).trim() === "") return null;
  const shift = (span: Span): Span => ({ from: span.from + sign.to, to: span.to + sign.to });
  return { right: { text: typed.slice(sign.to, to), back: shift }, note: leftSideNote({ from, to: sign.to }) };
}

/** The indices of the name before an equals sign, in their order: i and j of ∂L/∂W_{ij} = …; none where there is no such name. */
export function indicesNamed(typed: string): readonly string[] {
  const [, a, b, c] = typed.includes("=") ? (lastIndices.exec(typed) ?? []) : [];
  return [a ?? c, b].filter((index) => index !== undefined);
}

const lastIndices = /^[^=]*_\s*(?:\{\s*([a-z])\s*,?\s*([a-z])?\s*\}|([a-z]))[\s})&]*:?=/;

/** Without the signs that set mathematics off from text. */
function unwrapped(typed: string): Span {
  const [, open = "", , close = ""] =
    /^(\s*(?:\$\$?|\\\(|\\\[)?)([\s\S]*?)((?:\$\$?|\\\)|\\\])?\s*)$/.exec(typed) ?? [];
  return (open.trim() === "") === (close.trim() === "")
    ? { from: open.length, to: typed.length - close.length }
    : { from: 0, to: typed.length };
}

/** The one equals sign outside of all brackets; null where there is none, or another one, or a comparison. */
function onlyEquals(text: string, from: number, to: number): Span | null {
  let found: Span | null = null;
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const glyph = text.charAt(at);
    if ("([{（".includes(glyph)) depth += 1;
    if (")]}）".includes(glyph)) depth -= 1;
    if (depth !== 0 || (glyph !== "=" && glyph !== "＝")) continue;
    if (found !== null || "<>!=~".includes(text.charAt(at - 1) || " ") || "=<>~".includes(text.charAt(at + 1) || " "))
      return null;
    found = { from: text.charAt(at - 1) === ":" ? at - 1 : at, to: at + 1 };
  }
  return found;
}

/** Says that a name before an equals sign was not read. */
export const leftSideNote = (at: Span): Feedback =>
  feedback(
    "left-side",
    "Only the right-hand side was read: the answer itself, without the name before the equals sign.",
    "只读取等号右边的内容，即答案本身；等号左边的名称不计。",
    at,
  );
