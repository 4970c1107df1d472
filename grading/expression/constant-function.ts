import { limits } from "../limits";
import type { FunctionName } from "./expression";
import { absolute, compare, floor, gcd, integer, isInteger, negate, one, type Rational, rational } from "./rational";

/** Exact values of functions at fractions, where a fraction is the value: floor(7/2), sqrt(16), log_2 8, binomial(5,2). Else null. */
export function exactFunction(name: FunctionName, given: readonly Rational[]): Rational | null {
  const [x, y] = given;
  if (x === undefined) return null;
  switch (name) {
    case "floor":
      return integer(floor(x));
    case "ceil":
      return negate(integer(floor(negate(x))));
    case "abs":
      return absolute(x);
    case "max":
      return given.reduce((most, each) => (compare(each, most) > 0 ? each : most));
    case "min":
      return given.reduce((least, each) => (compare(each, least) < 0 ? each : least));
    case "sqrt":
      return rootOf(x, 2n);
    case "cbrt":
      return rootOf(x, 3n);
    case "root":
      return y !== undefined && isInteger(y) && y.n > 0n && y.n < 64n ? rootOf(x, y.n) : null;
    case "log":
      return y === undefined ? null : logarithm(x, y);
    case "gcd":
      return wholes(given, (a, b) => gcd(a, b));
    case "lcm":
      return wholes(given, (a, b) => (a === 0n || b === 0n ? 0n : (a / gcd(a, b)) * b));
    case "mod":
      if (y === undefined || y.n === 0n || !isInteger(x) || !isInteger(y)) return null;
      return integer(((x.n % y.n) + y.n) % y.n);
    case "binomial":
      return y === undefined ? null : binomial(x, y);
    default:
      return null;
  }
}

function wholes(given: readonly Rational[], join: (a: bigint, b: bigint) => bigint): Rational | null {
  if (!given.every(isInteger)) return null;
  return integer(given.map((each) => absolute(each).n).reduce(join));
}

/** The root of a fraction whose numerator and denominator are perfect powers; odd roots of negative numbers are real. */
function rootOf(x: Rational, degree: bigint): Rational | null {
  if (x.n < 0n && degree % 2n === 0n) return null;
  const upper = wholeRoot(x.n < 0n ? -x.n : x.n, degree);
  const lower = wholeRoot(x.d, degree);
  if (upper === null || lower === null) return null;
  return rational(x.n < 0n ? -upper : upper, lower);
}

/** The exact root of a natural number by Newton's iteration, or null. */
function wholeRoot(n: bigint, degree: bigint): bigint | null {
  if (n < 2n) return n;
  let guess = 1n << BigInt(Math.ceil(n.toString(2).length / Number(degree)));
  for (;;) {
    const next = ((degree - 1n) * guess + n / guess ** (degree - 1n)) / degree;
    if (next >= guess) break;
    guess = next;
  }
  return guess ** degree === n ? guess : null;
}

/** log_b x where it is a whole number. */
function logarithm(x: Rational, base: Rational): Rational | null {
  if (x.n <= 0n || base.n <= 0n || compare(base, one) === 0) return null;
  const [value, sign] = compare(base, one) > 0 ? [base, 1n] : [rational(base.d, base.n), -1n];
  const [target, direction] = compare(x, one) >= 0 ? [x, 1n] : [rational(x.d, x.n), -1n];
  let power = one;
  for (let exponent = 0n; compare(power, target) <= 0; exponent += 1n) {
    if (compare(power, target) === 0) return integer(sign * direction * exponent);
    if (exponent > limits.exponent) return null;
    power = { n: power.n * value.n, d: power.d * value.d };
  }
  return null;
}

function binomial(n: Rational, k: Rational): Rational | null {
  if (!isInteger(n) || !isInteger(k) || n.n < 0n) return null;
  if (k.n < 0n || k.n > n.n) return integer(0);
  const chosen = 2n * k.n < n.n ? k.n : n.n - k.n;
  if (chosen > limits.factorial || n.n > 10n ** 12n) return null;
  let value = 1n;
  for (let i = 1n; i <= chosen; i += 1n) value = (value * (n.n - chosen + i)) / i;
  return integer(value);
}
