import type { Cursor } from "./cursor";
import type { Token } from "./token";

/** Whether entries of a list in square brackets stand here, which spaces may separate. */
export const spaced = (c: Cursor): boolean => c.innermost?.mark === "[" && c.innermost.separates;

/** Whether a space alone separates what begins here from the entry before it: [1 0], and the rows of [[1. 0.] [0. 1.]]. */
export function startsSpacedEntry(c: Cursor): boolean {
  const { token, last } = c;
  if (!token.space || !spaced(c)) return false;
  if (token.kind === "number") return last?.kind === "number";
  return isMark(token, "[") && isMark(last, "]");
}

/**
 * The sign of -0.2 in [ 0.1 -0.2  0.3], as NumPy prints lists: glued to a number, set off from the number before it, with
 * nothing but such numbers on both sides. In [x -1] and [1 -1/2] it may as well be a difference.
 */
export function startsSignedEntry(c: Cursor): boolean {
  const { token, last, secondLast } = c;
  if (!spaced(c) || !isSign(token) || !token.space || last?.kind !== "number") return false;
  const [number, after] = [c.ahead(1), c.ahead(2)];
  if (number.kind !== "number" || number.space) return false;
  const before =
    secondLast === undefined || isOneOf(secondLast, "[;\n") || secondLast.kind === "number" || isSign(secondLast);
  return before && (isOneOf(after, "];\n") || (after.space && (after.kind === "number" || isSign(after))));
}

const isMark = (token: Token | undefined, mark: string): boolean => token?.kind === "mark" && token.text === mark;
const isOneOf = (token: Token, marks: string): boolean => token.kind === "mark" && marks.includes(token.text);
const isSign = (token: Token): boolean => isMark(token, "-") || isMark(token, "+");
