import {
  added,
  type Box,
  boxesApart,
  boxText,
  disjoint,
  inverse as inverseBox,
  isBounded,
  multiplied,
  negated,
  zero as nothing,
  plus as plusBoxes,
  type Range,
  times as timesBoxes,
} from "../decide/complex-box";
import { type Gaussian, writtenGaussian } from "../decide/gaussian";
import { functionOutward, outward } from "../decide/rounding";
import { bound } from "../decide/term";
import { rationalRoot } from "../decide/whole-roots";
import { absolute, add, equals, multiply, negate, type Rational, rational, zero } from "../rational";

/** A complex number: a box around it, and the number itself where its parts are rational and short. */
export interface Value {
  readonly box: Box;
  readonly exact: Gaussian | null;
}

/** Most bits of an exact part; beyond them the box is enough. */
const mostBits = 1n << 600n;

const short = ({ n, d }: Rational): boolean => n < mostBits && n > -mostBits && d < mostBits;

const rangeOf = (value: Rational): Range => [bound(value, -1), bound(value, 1)];

export const exactly = (real: Rational, imaginary: Rational = zero): Value => ({
  box: { real: rangeOf(real), imaginary: rangeOf(imaginary) },
  exact: short(real) && short(imaginary) ? { real, imaginary } : null,
});

/** A value in a box; null where it is too large for doubles. */
export const within = (box: Box | null): Value | null =>
  box !== null && isBounded(box.real) && isBounded(box.imaginary) ? { box, exact: null } : null;

export const realWithin = (range: Range): Value | null => within({ real: range, imaginary: nothing });

/** Whether the imaginary part is 0, and not only near it. */
export const isReal = ({ box: { imaginary } }: Value): boolean => imaginary[0] === 0 && imaginary[1] === 0;

export const plus = (a: Value, b: Value): Value | null =>
  a.exact !== null && b.exact !== null
    ? exactly(add(a.exact.real, b.exact.real), add(a.exact.imaginary, b.exact.imaginary))
    : within(plusBoxes(a.box, b.box));

export const opposite = (a: Value): Value =>
  a.exact !== null
    ? exactly(negate(a.exact.real), negate(a.exact.imaginary))
    : { box: { real: negated(a.box.real), imaginary: negated(a.box.imaginary) }, exact: null };

export function times(a: Value, b: Value): Value | null {
  const [x, y] = [a.exact, b.exact];
  if (x === null || y === null) return within(timesBoxes(a.box, b.box));
  return exactly(
    add(multiply(x.real, y.real), negate(multiply(x.imaginary, y.imaginary))),
    add(multiply(x.real, y.imaginary), multiply(x.imaginary, y.real)),
  );
}

/** Null where a division by 0 is not ruled out. */
export function inverse(a: Value): Value | null {
  if (a.exact === null) return within(inverseBox(a.box));
  const { real, imaginary } = a.exact;
  const { n, d } = squaredSize(a.exact);
  if (n === 0n) return null;
  const scale = rational(d, n);
  return exactly(multiply(real, scale), negate(multiply(imaginary, scale)));
}

export const conjugate = ({ box, exact }: Value): Value =>
  exact !== null
    ? exactly(exact.real, negate(exact.imaginary))
    : { box: { real: box.real, imaginary: negated(box.imaginary) }, exact: null };

const squaredSize = ({ real, imaginary }: Gaussian): Rational =>
  add(multiply(real, real), multiply(imaginary, imaginary));

/** |a|. */
export function size({ box, exact }: Value): Value | null {
  const root = exact === null ? null : rationalRoot(squaredSize(exact), 2);
  if (root !== null) return exactly(root);
  const squared = added(square(box.real), square(box.imaginary));
  return realWithin(rootOf(squared));
}

const square = (range: Range): Range => {
  const [low, high] = multiplied(range, range);
  return [Math.max(0, low), high];
};

/** The root of what is at least 0. */
export const rootOf = ([low, high]: Range): Range => [
  Math.max(0, outward(Math.sqrt(Math.max(0, low)), -1)),
  outward(Math.sqrt(Math.max(0, high)), 1),
];

/** The principal argument, in (-π, π]; null at 0, and where the box meets the negative real axis without lying in it. */
export function argument(a: Value): Range | null {
  const [[left, right], [low, high]] = [a.box.real, a.box.imaginary];
  if (isReal(a)) {
    if (left > 0) return nothing;
    return right < 0 ? [Math.PI, functionOutward(Math.PI, 1)] : null;
  }
  if (low <= 0 && high >= 0 && left <= 0) return null;
  // The argument of a box that leaves out the cut is extreme at its corners.
  const corners = [Math.atan2(low, left), Math.atan2(low, right), Math.atan2(high, left), Math.atan2(high, right)];
  return [functionOutward(Math.min(...corners), -1), functionOutward(Math.max(...corners), 1)];
}

/** Whether two values are proved different. */
export function apart(a: Value, b: Value): boolean {
  if (a.exact !== null && b.exact !== null)
    return !equals(a.exact.real, b.exact.real) || !equals(a.exact.imaginary, b.exact.imaginary);
  return boxesApart(a.box, b.box);
}

/** The order of two real values; null where it is not known. */
export function order(a: Value, b: Value): -1 | 0 | 1 | null {
  if (!isReal(a) || !isReal(b)) return null;
  if (a.exact !== null && b.exact !== null) {
    const { n } = add(a.exact.real, negate(b.exact.real));
    return n > 0n ? 1 : n < 0n ? -1 : 0;
  }
  if (!disjoint(a.box.real, b.box.real)) return null;
  return a.box.real[1] < b.box.real[0] ? -1 : 1;
}

/** "1 + 2i" where it is exact, else "≈ 0.5403 + 0.8415i". */
export const valueText = ({ box, exact }: Value): string =>
  exact === null || isLong(exact) ? (boxText(box) ?? "?") : writtenGaussian(exact);

/** An exact value of many digits says nothing to a person. */
const isLong = ({ real, imaginary }: Gaussian): boolean =>
  [real, imaginary].some((part) => `${absolute(part).n}${part.d}`.length > 14);
