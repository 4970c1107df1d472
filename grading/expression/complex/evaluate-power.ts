import {
  exponential as exponentialOfBox,
  grown,
  multiplied,
  power as powerOfBox,
  type Range,
} from "../decide/complex-box";
import { functionOutward } from "../decide/rounding";
import { rationalRoot } from "../decide/whole-roots";
import { add, isInteger, multiply, negate, one, power, type Rational, rational, sign, zero } from "../rational";
import { argument, exactly, inverse, isReal, realWithin, size, times, type Value, within } from "./value";

const whole = exactly(one);
const half = exactly(rational(1n, 2n));

/** Largest whole power of a number that is worked out. */
const mostFactors = 64n;

/** base^exponent = e^(exponent·ln base), with the principal logarithm. */
export function powerAt(base: Value, exponent: Value): Value | null {
  const q = exponent.exact !== null && exponent.exact.imaginary.n === 0n ? exponent.exact.real : null;
  if (q !== null && isInteger(q)) return wholePower(base, q.n);
  // Of a negative number's power with an odd denominator, some say that it is real and others that it is principal.
  if (q !== null && q.d % 2n === 1n && isReal(base) && base.box.real[0] <= 0) return null;
  if (q !== null && q.n === 1n && q.d === 2n) return squareRoot(base);
  if (base.exact !== null && base.exact.real.n === 0n && base.exact.imaginary.n === 0n)
    return q !== null && q.n > 0n ? exactly(zero) : null;
  const log = logarithm(base);
  const raised = log === null ? null : times(exponent, log);
  return raised === null ? null : exponential(raised);
}

function wholePower(base: Value, n: bigint): Value | null {
  const steps = n < 0n ? -n : n;
  const made = steps > mostFactors ? null : raised(base, Number(steps));
  return made === null || n >= 0n ? made : inverse(made);
}

function raised(base: Value, n: number): Value | null {
  // 0^0 is 1, as in sums of powers.
  if (n === 0) return whole;
  const { exact } = base;
  if (exact === null) return within(powerOfBox(base.box, n));
  if (exact.imaginary.n === 0n && fits(exact.real, n)) return exactly(power(exact.real, n));
  let made: Value | null = base;
  for (let k = 1; k < n && made !== null; k += 1) made = times(made, base);
  return made;
}

const fits = ({ n, d }: Rational, times: number): boolean =>
  (n.toString(2).length + d.toString(2).length) * times < 4000;

/** e^w. */
export function exponential(w: Value): Value | null {
  if (w.exact !== null && w.exact.real.n === 0n && w.exact.imaginary.n === 0n) return whole;
  return within(exponentialOfBox(w.box));
}

/** The principal logarithm; null at 0 and where the box meets the cut. */
export function logarithm(w: Value): Value | null {
  const [length, turn] = [size(w), argument(w)];
  if (length === null || turn === null || !(length.box.real[0] > 0)) return null;
  const [low, high] = length.box.real;
  const isOne = length.exact !== null && length.exact.real.n === length.exact.real.d;
  const real: Range = isOne ? [0, 0] : [functionOutward(Math.log(low), -1), functionOutward(Math.log(high), 1)];
  return within({ real, imaginary: turn });
}

/** √w = p + iq with p = √((|w| + u)/2) and q = v/(2p); of what is negative i√|w|. */
export function squareRoot(w: Value): Value | null {
  if (w.exact !== null) {
    const { real: u, imaginary: v } = w.exact;
    const length = size(w)?.exact?.real ?? null;
    const root = length === null ? null : rationalRoot(multiply(rational(1n, 2n), add(length, u)), 2);
    if (root !== null && root.n > 0n) return exactly(root, multiply(v, rational(root.d, 2n * root.n)));
    if (v.n === 0n) {
      const below = rationalRoot(u.n < 0n ? negate(u) : u, 2);
      if (below !== null) return sign(u) < 0 ? exactly(zero, below) : exactly(below);
    }
  }
  const log = logarithm(w);
  if (isReal(w) && log !== null) {
    const root = realRoot(log.box.real);
    return w.box.real[0] > 0 ? realWithin(root) : within({ real: [0, 0], imaginary: root });
  }
  const halved = log === null ? null : times(half, log);
  return halved === null ? null : exponential(halved);
}

const realRoot = (log: Range): Range => grown(multiplied([0.5, 0.5], log));
