import { absolute, add, negate } from "../rational";
import { difference, minus, sum } from "./build";
import { squareOfSurd } from "./surd";
import { negative, positive, rationalTerm, type Term, type Terms } from "./term";

/**
 * ln|s - t| as ln|s² - t²| - ln(s + t), and ln|-s - t| as ln(s + t), for numbers s, t > 0 with rational squares: then ln(√2 - 1) and
 * ln(1 + √2) are seen to be opposite, and ((1-√5)/2)^n to be a power of the other root. Null where nothing is to be changed. `logarithm` is
 * asked for the parts'.
 */
export function logarithmOfSurd(
  terms: Terms,
  argument: Term,
  logarithm: (terms: Terms, argument: Term) => Term,
): Term | null {
  const [x, y] = argument.args;
  if (x === undefined || y === undefined || argument.args.length !== 2) return null;
  if (x.signs === positive && y.signs === positive) return null;
  if (!isStrict(x) || !isStrict(y)) return null;
  const [left, right] = [squareOfSurd(x), squareOfSurd(y)];
  if (left === null || right === null) return null;
  const upward = (part: Term): Term => (part.signs === negative ? minus(terms, part) : part);
  const conjugate = sum(terms, [upward(x), upward(y)]);
  if (x.signs === y.signs) return logarithm(terms, conjugate);
  const norm = absolute(add(left, negate(right)));
  if (norm.n === 0n) return null;
  return difference(terms, logarithm(terms, rationalTerm(terms, norm)), logarithm(terms, conjugate));
}

/** Neither 0·√2, with which the conjugate would be the sum itself, nor what is of unknown sign. */
const isStrict = ({ signs }: Term): boolean => signs === positive || signs === negative;
