import type { Cursor } from "./cursor";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

/**
 * Whether the letter x that stands here is the sign of multiplication: 1.6 x 10^4 has no other reading. Throws Refusal for
 * 3x3, which may be a size, and for K x K, where x may be a name that the question does not know.
 */
export function isTimesLetter(c: Cursor): boolean {
  const { token, last } = c;
  if (last === undefined || !isLetter(token)) return false;
  const next = c.ahead(1);
  const numbers = last.kind === "number" && next.kind === "number";
  if (numbers && isTen(next) && isCaret(c.ahead(2))) return true;
  if (numbers || (isOperandEnd(last) && standsBetween(c.tokens))) {
    throw new Refusal(refusals.timesLetter(c.at(token), c.written(token)));
  }
  return false;
}

const isTen = (token: Token): boolean => token.kind === "number" && token.text === "10";
const isCaret = (token: Token): boolean => token.kind === "mark" && token.text === "^";

const isLetter = (token: Token): boolean =>
  token.kind === "symbol" && !token.known && (token.name === "x" || token.name === "X");

const isOperandStart = (token: Token): boolean =>
  ["number", "symbol", "function"].includes(token.kind) || (token.kind === "mark" && ["(", "["].includes(token.text));

const isOperandEnd = (token: Token): boolean =>
  token.kind === "number" || token.kind === "symbol" || (token.kind === "mark" && [")", "]", "}"].includes(token.text));

const found = new WeakMap<readonly Token[], boolean>();

/** Whether the letter stands only where white space sets it off from two operands. Looked for once a text. */
function standsBetween(tokens: readonly Token[]): boolean {
  const known = found.get(tokens);
  if (known !== undefined) return known;
  const every = tokens.every((token, i) => {
    if (!isLetter(token)) return true;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (before === undefined || after === undefined) return false;
    return isOperandEnd(before) && token.space && after.space && isOperandStart(after);
  });
  found.set(tokens, every);
  return every;
}
