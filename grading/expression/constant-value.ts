import { limits } from "../limits";
import type { Span } from "../verdict";
import { exactFunction } from "./constant-function";
import type { FunctionName } from "./expression";
import * as messages from "./messages";
import { absolute, isInteger, type Rational, power as raised, rational, sign } from "./rational";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";

/** An exact fraction, or null where the part is not constant or not known to be a fraction. */
export type Folded = Rational | null;

const most = 10n ** BigInt(limits.digits);

/** What a reader allows of constants. */
export interface Allowed {
  readonly complex: boolean;
  /** Constants of more digits than are computed, whose value stays unknown. */
  readonly long: boolean;
  /** Halves that are rounded: up, although programs differ. */
  readonly halves: boolean;
}

/** Holds an exact number against the limit on digits. Throws Refusal. */
export function within(value: Rational, at: Span, allowed: Allowed): Folded {
  return value.n >= most || value.n <= -most || value.d >= most ? tooLong(at, allowed) : value;
}

function tooLong(at: Span, { long }: Allowed): null {
  if (!long) throw new Refusal(messages.tooManyDigits(at, limits.digits));
  return null;
}

/** base^exponent. 0^0 has no value that all agree on, so it is refused. Throws Refusal. */
export function power(base: Folded, exponent: Folded, at: Span, allowed: Allowed): Folded {
  if (base === null || exponent === null) return null;
  if (base.n === 0n && exponent.n <= 0n) {
    throw new Refusal(
      refusals.notFinite(
        at,
        exponent.n === 0n ? { en: "0^0", zh: "0^0 " } : { en: "A division by zero", zh: "除以零" },
      ),
    );
  }
  if (!isInteger(exponent)) {
    if (sign(base) < 0 && !allowed.complex && exponent.d % 2n === 0n) {
      throw new Refusal(refusals.notFinite(at, { en: "An even root of a negative number", zh: "负数的偶次方根" }));
    }
    return null;
  }
  if (base.n === 0n || (base.d === 1n && (base.n === 1n || base.n === -1n))) return evenOdd(base, exponent);
  const size = exponent.n < 0n ? -exponent.n : exponent.n;
  const digits = Math.max(absolute(base).n.toString().length, base.d.toString().length) - 1;
  // 2^k has 0.301 k digits, so an exponent above this bound is too large whatever the base.
  if (size > BigInt(limits.exponent) || Number(size) * Math.max(digits, 0.3) > limits.digits + 1)
    return tooLong(at, allowed);
  return within(raised(base, Number(exponent.n)), at, allowed);
}

const evenOdd = (base: Rational, exponent: Rational): Rational =>
  base.n === -1n && exponent.n % 2n === 0n ? rational(1n) : base;

/** A function of constants: only what a fraction can tell, above all where it has no value. Throws Refusal. */
export function constantCall(name: FunctionName, given: readonly Folded[], at: Span, allowed: Allowed): Folded {
  const value = checkDomain(name, given, at, allowed);
  if (value !== null) return value;
  const known = given.filter((each) => each !== null);
  const exact = known.length === given.length ? exactFunction(name, known) : null;
  return exact === null ? null : within(exact, at, allowed);
}

function checkDomain(name: FunctionName, given: readonly Folded[], at: Span, allowed: Allowed): Folded {
  const { complex } = allowed;
  const [x = null, y = null] = given;
  const fail = (en: string, zh: string): never => {
    throw new Refusal(refusals.notFinite(at, { en, zh }));
  };
  if (x === null) return null;
  switch (name) {
    case "ln":
    case "log":
      if (x.n === 0n) return fail("The logarithm of zero", "零的对数");
      if (x.n < 0n && !complex) return fail("The logarithm of a negative number", "负数的对数");
      if (y !== null && (y.n <= 0n || (y.n === 1n && y.d === 1n)))
        return fail("A logarithm to this base", "以此为底的对数");
      return null;
    case "sqrt":
      return x.n < 0n && !complex ? fail("The square root of a negative number", "负数的平方根") : null;
    case "root":
      if (y !== null && y.n === 0n) return fail("The zeroth root", "零次方根");
      return x.n < 0n && !complex && y !== null && y.n % 2n === 0n
        ? fail("An even root of a negative number", "负数的偶次方根")
        : null;
    case "factorial":
      if (!isInteger(x)) return null;
      if (x.n < 0n) return fail("The factorial of a negative whole number", "负整数的阶乘");
      if (x.n > BigInt(limits.factorial)) return tooLong(at, allowed);
      return factorial(x.n);
    case "arcsin":
    case "arccos":
      return !complex && absolute(x).n > x.d
        ? fail("The arc sine or arc cosine of a number above 1", "绝对值大于 1 的数的反正弦或反余弦")
        : null;
    case "artanh":
      return absolute(x).n >= x.d && !complex
        ? fail("The inverse tanh outside -1 to 1", "超出 (-1, 1) 的反双曲正切")
        : null;
    case "arcosh":
      return x.n < x.d && !complex ? fail("The inverse cosh below 1", "小于 1 的反双曲余弦") : null;
    case "cot":
    case "csc":
    case "coth":
    case "csch":
      return x.n === 0n ? fail("This function at zero", "该函数在零处") : null;
    case "mod":
      return y !== null && y.n === 0n ? fail("A remainder by zero", "除以零的余数") : null;
    default:
      return null;
  }
}

function factorial(n: bigint): Rational {
  let product = 1n;
  for (let factor = 2n; factor <= n; factor += 1n) product *= factor;
  return rational(product);
}
