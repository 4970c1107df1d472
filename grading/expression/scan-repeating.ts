import { limits } from "../limits";
import { isDigitCode } from "./names";
import { add, type Rational, rational } from "./rational";

/**
 * Digits that repeat without end, behind the decimal literal from `from` to `at`: 0.1\overline{6}, 0.\dot{1}4285\dot{7}, and the same with
 * combining bars or dots. Dots stand over the first and the last digit that repeat, or over the only one. Null where none stand there;
 * "unclear" where the text does not say with certainty which digits repeat, as in 0.(3), which may be a product, and 0.33...,
 * which may go on in any way.
 */
export function scanRepeating(
  text: string,
  from: number,
  at: number,
): { readonly value: Rational; readonly to: number } | "unclear" | null {
  if (!mayStart(text.charCodeAt(at))) return null;
  const literal = text.slice(from, at);
  if (!literal.includes(".") || !starts(text, at)) return null;
  const block = bar(text, at) ?? dots(text, at) ?? combiningMarks(text, at);
  if (block === null || isDigitCode(text.charCodeAt(block.to))) return "unclear";
  const [, whole = "", places = ""] = plain.exec(literal.slice(0, literal.length - block.taken)) ?? [];
  if (whole === "" || literal.length + block.digits.length > limits.digits) return "unclear";
  const scale = 10n ** BigInt(places.length);
  const finite = rational(BigInt(whole + places), scale);
  const endless = rational(BigInt(block.digits), scale * (10n ** BigInt(block.digits.length) - 1n));
  return { value: add(finite, endless), to: block.to };
}

/** A dot, an opening bracket, a backslash, a combining bar or dot: so that the usual number costs one look. */
const mayStart = (code: number): boolean =>
  code === 46 || code === 40 || code === 92 || code === 0x305 || code === 0x307;

const plain = /^(\d+)\.(\d*)$/;

/** Whether digits that repeat stand at `at`, in whatever notation. */
function starts(text: string, at: number): boolean {
  begins.lastIndex = at;
  return begins.test(text);
}

const begins = /\.\.|\u0305|\u0307|\(\d+\)|\\(?:overline|bar|dot) ?(?:\{ ?\d+ ?\}|\d)|\\[lc]?dots/y;

interface Block {
  readonly digits: string;
  readonly to: number;
  /** How many of the digits before it belong to it. */
  readonly taken: number;
}

function bar(text: string, at: number): Block | null {
  const [all, digits] = match(/\\(?:overline|bar) ?\{ ?(\d+) ?\}/y, text, at);
  return digits === undefined ? null : { digits, to: at + all.length, taken: 0 };
}

function dots(text: string, at: number): Block | null {
  const [all, first = "", between, last] = match(/\\dot ?\{?(\d)\}?(?:(\d*)\\dot ?\{?(\d)\}?)?/y, text, at);
  return first === "" ? null : { digits: `${first}${between ?? ""}${last ?? ""}`, to: at + all.length, taken: 0 };
}

/** The first mark stands behind its digit, which the literal has taken. */
function combiningMarks(text: string, at: number): Block | null {
  const first = text.charAt(at - 1);
  if (!isDigitCode(first.charCodeAt(0))) return null;
  const [bars, more] = match(/\u0305((?:\d\u0305)*)/y, text, at);
  if (more !== undefined) return { digits: first + more.replaceAll("\u0305", ""), to: at + bars.length, taken: 1 };
  const [dotted, rest] = match(/\u0307(\d*\d\u0307)?/y, text, at);
  if (dotted === "") return null;
  return { digits: first + (rest ?? "").replaceAll("\u0307", ""), to: at + dotted.length, taken: 1 };
}

function match(pattern: RegExp, text: string, at: number): readonly [string, ...(string | undefined)[]] {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? [""] : [found[0], ...found.slice(1)];
}
