import type { Cursor } from "./cursor";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

/**
 * Whether the letter x that stands here is the sign of multiplication: 3x3x64 and 1.6 x 10^4 have no other reading where the
 * question has no x, nor has 4x(12x32 + 32) where it has no names at all. Throws Refusal for an answer that is nothing but 3x3x64,
 * which is how sizes are typed, and for K x K, where x may be a name that the question does not know, and then for 3x3 beside it.
 */
export function isTimesLetter(c: Cursor): boolean {
  const { token, last } = c;
  if (last === undefined || !isLetter(token)) return false;
  const next = c.ahead(1);
  const numbers = last.kind === "number" && next.kind === "number";
  const { amongNumbers, amongOperands, setOff, isSize } = found(c.tokens);
  if (numbers && amongNumbers && !isSize) return true;
  if (amongOperands && !isSize && isNameless(c)) return true;
  if (numbers || (isOperandEnd(last) && setOff)) {
    throw new Refusal(refusals.timesLetter(c.at(token), c.written(token)));
  }
  return false;
}

const isLetter = (token: Token): boolean =>
  token.kind === "symbol" && !token.known && (token.name === "x" || token.name === "X");

const isOperandStart = (token: Token): boolean =>
  ["number", "symbol", "constant", "function"].includes(token.kind) ||
  (token.kind === "mark" && ["(", "[", "√", "frac", "sqrt"].includes(token.text));

const isOperandEnd = (token: Token): boolean =>
  ["number", "symbol", "constant"].includes(token.kind) ||
  (token.kind === "mark" && [")", "]", "}", "!"].includes(token.text));

/** Whether one number is asked, and the question has no names: what stands between two values is then a sign. */
const isNameless = ({ options, vocabulary }: Cursor): boolean =>
  vocabulary.names.size === 0 && options.otherNames !== "variables" && (options.values ?? "one") === "one";

interface Places {
  /** Whether the letter stands only between two numbers. */
  readonly amongNumbers: boolean;
  /** Whether it stands only between two operands: numbers, brackets, functions. */
  readonly amongOperands: boolean;
  /** Whether it stands only where white space sets it off from two operands. */
  readonly setOff: boolean;
  /** Whether the text is numbers and the letter alone, without spaces: 21x21. */
  readonly isSize: boolean;
}

const places = new WeakMap<readonly Token[], Places>();

/** Where the letter stands in a text. Looked for once. */
function found(tokens: readonly Token[]): Places {
  const known = places.get(tokens);
  if (known !== undefined) return known;
  let [amongNumbers, amongOperands, setOff] = [true, true, true];
  const isSize = tokens.every(
    (token, i) => token.kind === "end" || ((token.kind === "number" || isLetter(token)) && (i === 0 || !token.space)),
  );
  for (const [i, token] of tokens.entries()) {
    if (!isLetter(token)) continue;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (before?.kind !== "number" || after?.kind !== "number") amongNumbers = false;
    const areOperands = before !== undefined && isOperandEnd(before) && after !== undefined && isOperandStart(after);
    if (!areOperands || isLetter(before) || isLetter(after)) amongOperands = false;
    const spaces = token.space && after?.space === true;
    if (!spaces || !areOperands) setOff = false;
  }
  const all = { amongNumbers, amongOperands, setOff, isSize };
  places.set(tokens, all);
  return all;
}
