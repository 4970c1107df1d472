import { add, isInteger, type Rational, zero } from "../rational";
import { number, opaque, product, scaled, sum } from "./build";
import { cancel } from "./cancel";
import { choose } from "./choose";
import { distribute } from "./distribute";
import { isRarelyRational, rarePower, rationalValue } from "./exponent";
import { takeOutExponential } from "./exponential-factor";
import { logarithmOfSum } from "./log-of-sum";
import { logarithmOfSurd } from "./log-of-surd";
import { exponential, isLongExponent, rationalPower } from "./powers";
import {
  anySign,
  first,
  negative,
  nil,
  node,
  positive,
  rationalTerm,
  type Term,
  type Terms,
  undefinedTerm,
} from "./term";
import { primeFactors } from "./whole-roots";
import { isWholeValued, multipliedOut, wholePolynomial } from "./whole-valued";

/** ln|u|, with products, powers and roots taken apart, which for the absolute value needs no condition. */
export function logarithm(terms: Terms, argument: Term): Term {
  // The complex logarithm has branches: it is a function known by its name alone.
  if (terms.complex && argument.signs !== positive) return opaque(terms, "ln", [argument]);
  switch (argument.kind) {
    case "rational":
      return logarithmOfNumber(terms, argument.value);
    case "exp":
      return first(argument);
    case "product":
      return sum(
        terms,
        argument.args.map((factor) => logarithm(terms, factor)),
      );
    case "power":
      return scaled(terms, { n: BigInt(argument.n), d: 1n }, logarithm(terms, first(argument)));
    case "root":
      return scaled(terms, { n: 1n, d: BigInt(argument.n) }, logarithm(terms, first(argument)));
    case "choose":
      // ln|b^k| = k·ln|b|, which the logarithm of an absolute value is too.
      if (argument.name === "abs") return logarithm(terms, first(argument));
      return logarithmNode(terms, argument);
    case "repeated": {
      const [last, factor] = argument.args;
      if (last === undefined || factor === undefined || factor.signs !== positive)
        return logarithmNode(terms, argument);
      const inner = logarithm(terms, factor);
      return node(terms, "total", [last, inner], 0, anySign, -Infinity, Infinity, false, argument.name);
    }
    case "sum": {
      const apart = logarithmOfSurd(terms, argument, logarithm) ?? logarithmOfSum(terms, argument, logarithm);
      if (apart !== null) return apart;
      const taken = takeOutExponential(terms, argument);
      return taken === null
        ? logarithmNode(terms, argument)
        : sum(terms, [taken.exponent, logarithmNode(terms, taken.rest)]);
    }
    default:
      return logarithmNode(terms, argument);
  }
}

function logarithmNode(terms: Terms, argument: Term): Term {
  const above = argument.low >= 1;
  const below = argument.low >= 0 && argument.high <= 1;
  const signs = above ? (argument.low > 1 ? positive : positive | nil) : below ? negative | nil : anySign;
  return node(terms, "ln", [argument], 0, signs, above ? 0 : -Infinity, below ? 0 : Infinity, false);
}

/** ln of a number as a sum over its prime factors: ln 12 = 2 ln 2 + ln 3. */
function logarithmOfNumber(terms: Terms, value: Rational): Term {
  if (value.n === 0n) return undefinedTerm(terms, true);
  const parts: Term[] = [];
  const collect = (n: bigint, sign: bigint): void => {
    let left = n;
    for (const [prime, count] of primeFactors(n)) {
      left /= prime ** BigInt(count);
      parts.push(scaled(terms, { n: sign * BigInt(count), d: 1n }, logarithmNode(terms, number(terms, prime))));
    }
    if (left > 1n) parts.push(scaled(terms, { n: sign, d: 1n }, logarithmNode(terms, number(terms, left))));
  };
  collect(value.n < 0n ? -value.n : value.n, 1n);
  collect(value.d, -1n);
  return sum(terms, parts);
}

/**
 * base^exponent. `guard` is told what must be positive, or at least 0, for a value to exist.
 *
 * A rational exponent with an odd denominator is the real root, also of negative numbers: (-8)^(1/3) = -2.
 */
export function realPower(
  terms: Terms,
  base: Term,
  exponent: Term,
  guard: (on: Term, zeroAllowed: boolean) => void,
): Term {
  if (terms.complex && base.signs !== positive && !(exponent.kind === "rational" && isInteger(exponent.value))) {
    const [inner] = base.args;
    if (base.kind === "exp" && inner?.kind === "rational") return exponential(terms, product(terms, [exponent, inner]));
    return opaque(terms, "power", [base, exponent]);
  }
  if (exponent.kind === "rational") {
    const value = exponent.value;
    if (base.kind !== "exp" && isLongExponent(value)) return byLogarithm(terms, base, value, guard);
    const made = rationalPower(terms, base, value);
    if (!isInteger(value) && value.d % 2n === 0n && !isTakenRoot(base, made)) guard(base, value.n > 0n);
    return made;
  }
  if (base.signs === nil) return powerOfZero(terms, exponent);
  // A negative base has a power where the exponent is 3, also where that is written ln 8/ln 2.
  const value = (base.signs & negative) === 0 ? null : rationalValue(terms, exponent);
  if (value !== null) return realPower(terms, base, rationalTerm(terms, value), guard);
  const [constant, rest] = splitConstant(terms, multipliedOut(terms, exponent));
  const known = (): readonly Term[] =>
    constant.n === 0n ? [] : [realPower(terms, base, rationalTerm(terms, constant), guard)];
  if (base.signs === positive)
    return product(terms, [
      ...known(),
      exponential(terms, cancel(terms, product(terms, [rest, logarithm(terms, base)]))),
    ]);
  if (isWholeValued(rest)) return product(terms, [...known(), raise(terms, base, rest)]);
  // x^(n/2) is real for negative x too where n is even: no condition on x alone says where it has a value.
  if ((base.signs & negative) !== 0 && wholePolynomial(exponent) !== null)
    return opaque(terms, "power", [base, exponent]);
  if ((base.signs & negative) !== 0 && !isRarelyRational(exponent)) {
    // Of b^(|u|/u) and b^(sin²u + cos²u) nothing is said for b < 0, where they may have values.
    const size = exponential(terms, product(terms, [exponent, logarithm(terms, base)]));
    return choose(terms, base, opaque(terms, rarePower, [base, exponent]), powerOfZero(terms, exponent), size, true);
  }
  if ((base.signs & negative) !== 0) terms.rare = true;
  guard(base, exponent.signs === positive);
  // Where the guard holds, the base is its own absolute value.
  return product(terms, [...known(), exponential(terms, product(terms, [rest, logarithm(terms, base)]))]);
}

/** 0^u: 0 where u > 0, 1 where u = 0, as in polynomials and power series, and no value below. */
const powerOfZero = (terms: Terms, exponent: Term): Term =>
  choose(terms, exponent, undefinedTerm(terms), number(terms, 1), number(terms, 0), false);

/** b^q as e^(q·ln|b|), for a q that no roots are taken for; with an odd denominator also of negative numbers, whose root is real. */
function byLogarithm(
  terms: Terms,
  base: Term,
  exponent: Rational,
  guard: (on: Term, zeroAllowed: boolean) => void,
): Term {
  if (base.kind === "rational" && base.value.n === 0n) return exponent.n > 0n ? base : undefinedTerm(terms, true);
  const size = exponential(terms, scaled(terms, exponent, logarithm(terms, base)));
  if (base.signs === positive) return size;
  if (exponent.d % 2n === 0n) {
    guard(base, exponent.n > 0n);
    return size;
  }
  const below = exponent.n % 2n === 0n ? size : scaled(terms, { n: -1n, d: 1n }, size);
  return choose(terms, base, below, exponent.n > 0n ? number(terms, 0) : undefinedTerm(terms), size, true);
}

/** Whether the root of a sum was taken, because the sum is a square. */
const isTakenRoot = (base: Term, made: Term): boolean =>
  base.kind === "sum" && made.kind !== "root" && !(made.kind === "power" && first(made).kind === "root");

/** A sum's rational part, apart: of an exponent n + 1, the 1 and the n. Rational multiples of sums are multiplied out. */
export function splitConstant(terms: Terms, term: Term): readonly [Rational, Term] {
  const spread = distribute(terms, term);
  if (spread.kind === "rational") return [spread.value, number(terms, 0)];
  if (spread.kind !== "sum") return [zero, spread];
  let constant = zero;
  for (const part of spread.args) if (part.kind === "rational") constant = add(constant, part.value);
  if (constant.n === 0n) return [zero, spread];
  return [
    constant,
    sum(
      terms,
      spread.args.filter((part) => part.kind !== "rational"),
    ),
  ];
}

/** base^exponent for an exponent that is a whole number wherever it has a value, without a rational part of its own. */
function raise(terms: Terms, base: Term, exponent: Term): Term {
  if (base.kind === "product") {
    return product(
      terms,
      base.args.map((factor) => raise(terms, factor, exponent)),
    );
  }
  const size = exponential(terms, product(terms, [exponent, logarithm(terms, base)]));
  if (base.signs === positive) return size;
  if (base.kind === "power") {
    return raise(terms, first(base), scaled(terms, { n: BigInt(base.n), d: 1n }, exponent));
  }
  // b^k = (-1)^k·|b|^k where b < 0.
  const alternating = product(terms, [alternate(terms, exponent), size]);
  return choose(terms, base, alternating, powerOfZero(terms, exponent), size, true);
}

/** (-1)^exponent: even multiples drop out. */
export function alternate(terms: Terms, exponent: Term): Term {
  if (exponent.kind !== "rational" && isWholeValued(scaled(terms, { n: 1n, d: 2n }, exponent))) return number(terms, 1);
  const spread = exponent.integer ? distribute(terms, exponent) : multipliedOut(terms, exponent);
  const parts = spread.kind === "sum" ? spread.args : [spread];
  // n²/2 + n/2 is whole, though neither of its terms is.
  const broken = parts.filter(({ integer }) => !integer);
  const pieces = broken.length < 2 ? parts : [...parts.filter(({ integer }) => integer), sum(terms, broken)];
  const odd = pieces.flatMap((part): readonly Term[] => {
    const factor = part.kind === "product" ? part.args.find((each) => each.kind === "rational") : undefined;
    if (factor === undefined) return [part];
    if (!isInteger(factor.value)) return [part];
    const others = part.args.filter((each) => each !== factor);
    if (!others.every((each) => each.integer)) return [part];
    return factor.value.n % 2n === 0n ? [] : [product(terms, others)];
  });
  const parities = odd.map((part) => {
    if (part.kind === "rational" && isInteger(part.value)) return number(terms, part.value.n % 2n === 0n ? 1 : -1);
    const on = node(terms, "parity", [part], 0, negative | positive, -1, 1, true);
    return choose(terms, on, number(terms, -1), number(terms, 1), number(terms, 1), true);
  });
  return product(terms, parities);
}
