import { limits } from "../limits";
import { rationalRoot } from "./decide/whole-roots";
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
      return rationalRoot(x, 2);
    case "cbrt":
      return rationalRoot(x, 3);
    case "root":
      return y !== undefined && isInteger(y) && y.n > 0n && y.n < 64n ? rationalRoot(x, Number(y.n)) : null;
    case "ln":
      return compare(x, one) === 0 ? integer(0) : null;
    case "exp":
      return x.n === 0n ? one : null;
    case "log":
      return y === undefined ? exactFunction("ln", given) : logarithm(x, y);
    case "gcd":
      // 0 is divided by every number, and the greatest of them in that order is 0.
      return wholes(given, (a, b) => (a === 0n && b === 0n ? 0n : gcd(a, b)));
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
