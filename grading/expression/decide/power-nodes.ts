import { type Direction, functionOutward } from "./rounding";
import { anySign, nil, node, positive, type Term, type Terms } from "./term";

const powerOutward = (x: number, n: number, direction: Direction): number =>
  x === 0 || x === 1 ? x : functionOutward(x ** n, direction);

/** base^n as it stands, with what is known of its values. */
export function powerNode(terms: Terms, base: Term, n: number): Term {
  let signs = base.signs;
  let low = -Infinity;
  let high = Infinity;
  const even = n % 2 === 0;
  if (even) signs = (base.signs & nil) | positive;
  if (n < 0) signs &= ~nil;
  const small = even ? Math.max(0, base.low, -base.high) : base.low;
  const large = even ? Math.max(Math.abs(base.low), Math.abs(base.high)) : base.high;
  if (n > 0) {
    low = powerOutward(small, n, -1);
    high = powerOutward(large, n, 1);
  } else if (small >= 0) {
    low = large === Infinity ? 0 : powerOutward(large, n, -1);
    high = small === 0 ? Infinity : powerOutward(small, n, 1);
  } else if (even) low = 0;
  return node(terms, "power", [base], n, signs === 0 ? anySign : signs, low, high, base.integer && n > 0);
}

/** e^u as it stands. */
export function exponentialNode(terms: Terms, argument: Term): Term {
  const low = Math.max(argument.low >= 0 ? 1 : 0, functionOutward(Math.exp(argument.low), -1));
  const high = Math.min(argument.high <= 0 ? 1 : Infinity, functionOutward(Math.exp(argument.high), 1));
  return node(terms, "exp", [argument], 0, positive, low, high, false);
}

/** The root of a degree, 2 or an odd one, as it stands. */
export function rootNode(terms: Terms, argument: Term, degree: number): Term {
  const even = degree === 2;
  const low =
    even && argument.low > 0 ? functionOutward(Math.sqrt(argument.low), -1) : even || argument.low >= 0 ? 0 : -Infinity;
  const high = even && argument.high < Infinity ? functionOutward(Math.sqrt(Math.max(0, argument.high)), 1) : Infinity;
  const signs = degree === 2 ? argument.signs & (positive | nil) : argument.signs;
  return node(terms, "root", [argument], degree, signs === 0 ? nil : signs, low, high, false);
}
