import { limits } from "../../limits";
import { floor, isInteger, multiply, type Rational, rational, subtract } from "../rational";
import { anyPart } from "./any-part";
import { difference, minus, number, opaque, piTerm, product, sum, undecidable } from "./build";
import { cancel, same } from "./cancel";
import { extreme } from "./choose";
import { distribute } from "./distribute";
import { extremeIn } from "./extreme-in";
import { formOf } from "./form";
import { splitConstant } from "./logarithm";
import { primitive, scalePolynomial } from "./polynomial";
import { absolute, integerPower, polynomialTerm, quotient, root } from "./powers";
import { anySign, first, node, positive, rationalTerm, type Term, type Terms } from "./term";
import { wholeQuotient } from "./whole-quotient";
import { isWholeValued, multipliedOut } from "./whole-valued";

/** ⌊u⌋: whole terms are taken out, so that ⌊(a + S)/S⌋ and ⌊a/S⌋ + 1 become one. */
export function floorOf(terms: Terms, argument: Term): Term {
  if (isWholeValued(argument)) return argument;
  const compared = extremeIn(terms, argument);
  if (compared !== null) return extreme(terms, floorOf(terms, compared.a), floorOf(terms, compared.b), compared.which);
  const apart = wholeQuotient(terms, argument);
  if (apart !== null) return sum(terms, [apart.whole, floorOf(terms, apart.rest)]);
  const spread = multipliedOut(terms, multiplyOut(terms, argument));
  const parts = spread.kind === "sum" ? spread.args : [spread];
  const whole: Term[] = [];
  const rest: Term[] = [];
  for (const part of parts) {
    if (part.kind === "rational") {
      const below = floor(part.value);
      whole.push(number(terms, below));
      const left = subtract(part.value, { n: below, d: 1n });
      if (left.n !== 0n) rest.push(rationalTerm(terms, left));
    } else (part.integer ? whole : rest).push(part);
  }
  const left = sum(terms, rest);
  const turned = turnedFloor(terms, left);
  if (turned !== null) return sum(terms, [...whole, turned]);
  const inner = nestedFloor(terms, left);
  if (inner !== null) return sum(terms, [...whole, floorOf(terms, inner)]);
  if (left.kind === "rational") return sum(terms, [...whole, number(terms, floor(left.value))]);
  const low = Math.floor(left.low);
  if (Number.isFinite(low) && low === Math.floor(left.high)) return sum(terms, [...whole, number(terms, low)]);
  const kept = node(terms, "floor", [left], 0, anySign, low, Math.floor(left.high), true);
  return sum(terms, [...whole, kept]);
}

/** ⌊a/b⌋ as -1 - ⌊(-a - 1)/b⌋ for whole a and b > 0, where a begins with a minus: ⌈(k - n)/s⌉ is -⌊(n - k)/s⌋. Null elsewhere. */
function turnedFloor(terms: Terms, term: Term): Term | null {
  if (!anyPart(term, ({ kind, n }) => kind === "power" && n < 0)) return null;
  const form = formOf(term, () => null);
  if (form === null || form.above.size > mostTurned) return null;
  const { sign, content } = primitive(form.above);
  if (sign > 0) return null;
  // n/2 over s is n over 2s.
  const widened = rational(content.d);
  const [above, below] = [form.above, form.below].map((part) => polynomialTerm(terms, scalePolynomial(part, widened)));
  if (above === undefined || below === undefined) return null;
  if (!above.integer || !below.integer || below.signs !== positive) return null;
  const other = difference(terms, number(terms, -1), above);
  return difference(terms, number(terms, -1), floorOf(terms, quotient(terms, other, below)));
}

const mostTurned = 16;

/** u/m of ⌊u⌋/m for a whole m > 0, since both have one floor: ⌊⌊x⌋/2⌋ = ⌊x/2⌋. */
function nestedFloor(terms: Terms, term: Term): Term | null {
  if (term.kind !== "product" || term.args.length !== 2) return null;
  const factor = term.args.find(({ kind }) => kind === "rational");
  const inner = term.args.find(({ kind }) => kind === "floor");
  if (factor?.value.n !== 1n || inner === undefined) return null;
  return product(terms, [factor, first(inner)]);
}

/** ⌈u⌉ = -⌊-u⌋; of a quotient of whole numbers a/b with b > 0 it is ⌊(a + b - 1)/b⌋. */
export function ceiling(terms: Terms, argument: Term): Term {
  const factors = argument.kind === "product" ? argument.args : [argument];
  const below = factors.filter((factor) => factor.kind === "power" && factor.n < 0);
  const above = factors.filter((factor) => !below.includes(factor));
  const constant = above.find((factor) => factor.kind === "rational");
  const scale: Rational = constant === undefined ? { n: 1n, d: 1n } : constant.value;
  const denominator = product(terms, [
    number(terms, scale.d),
    ...below.map((factor) => integerPower(terms, factor, -1)),
  ]);
  const numerator = product(terms, [number(terms, scale.n), ...above.filter((factor) => factor !== constant)]);
  if (denominator.integer && denominator.signs === positive && numerator.integer && denominator.kind !== "rational") {
    const raised = sum(terms, [numerator, denominator, number(terms, -1)]);
    return floorOf(terms, product(terms, [raised, integerPower(terms, denominator, -1)]));
  }
  return minus(terms, floorOf(terms, minus(terms, argument)));
}

/** Products over sums multiplied out where that stays small, and b·b⁻¹ cancelled. */
function multiplyOut(terms: Terms, term: Term): Term {
  if (term.kind === "sum") {
    return sum(
      terms,
      term.args.map((part) => multiplyOut(terms, part)),
    );
  }
  if (term.kind !== "product") return distribute(terms, term);
  const big = term.args.filter((factor) => factor.kind === "sum");
  const [only] = big;
  if (only === undefined || big.length > 1 || only.args.length > 16) return cancel(terms, term);
  const others = term.args.filter((factor) => factor !== only);
  return sum(
    terms,
    only.args.map((part) => cancel(terms, product(terms, [part, ...others]))),
  );
}

/** u!, by its shift relation brought to the smallest argument: (n + 2)! = (n + 2)(n + 1)·n!. */
export function factorial(terms: Terms, argument: Term): Term {
  const [constant, rest] = splitConstant(terms, argument);
  if (rest.kind === "rational") {
    const value = constant;
    if (value.d === 2n) return halfFactorial(terms, value);
    if (!isInteger(value) || value.n < 0n || value.n > BigInt(limits.factorial)) return undecidable(terms);
    let found = 1n;
    for (let i = 2n; i <= value.n; i += 1n) found *= i;
    return number(terms, found);
  }
  const shift = floor(constant);
  if (shift > 64n || shift < -64n) return undecidable(terms);
  const base = sum(terms, [rest, rationalTerm(terms, subtract(constant, { n: shift, d: 1n }))]);
  const factors = [node(terms, "factorial", [base], 0, positive, 0, Infinity, base.integer)];
  for (let i = 1n; i <= shift; i += 1n) factors.push(sum(terms, [base, number(terms, i)]));
  for (let i = 0n; i > shift; i -= 1n) factors.push(integerPower(terms, sum(terms, [base, number(terms, i)]), -1));
  return product(terms, factors);
}

/** (k - 1/2)! for a whole k >= 0, as √π · 1/2 · 3/2 ⋯ (k - 1/2). Below that nothing is said, since elsewhere n! counts as above 0. */
function halfFactorial(terms: Terms, value: Rational): Term {
  const k = (value.n + 1n) / 2n;
  if (k > 64n || k < 0n) return undecidable(terms);
  let found = rational(1n);
  for (let i = 1n; i <= k; i += 1n) found = multiply(found, rational(2n * i - 1n, 2n));
  return product(terms, [rationalTerm(terms, found), root(terms, piTerm(terms), 2)]);
}

/** A sum without pairs u - u that are written alike. */
function cancelled(terms: Terms, term: Term): Term {
  const spread = distribute(terms, term);
  if (spread.kind !== "sum") return spread;
  const left = [...spread.args];
  for (const part of spread.args) {
    if (part.kind !== "product" || part.args.length !== 2) continue;
    const sign = part.args.find(({ kind, value }) => kind === "rational" && value.n === -1n && value.d === 1n);
    const other = part.args.find((each) => each !== sign);
    const at = other === undefined || sign === undefined ? -1 : left.findIndex((each) => same(each, other));
    if (at < 0 || !left.includes(part)) continue;
    left.splice(at, 1);
    left.splice(left.indexOf(part), 1);
  }
  return sum(terms, left);
}

/** n over k: a polynomial for a small whole k, else by factorials. */
export function binomial(terms: Terms, n: Term, k: Term): Term {
  if (k.kind === "rational" && isInteger(k.value) && k.value.n <= 64n) {
    if (k.value.n < 0n) return number(terms, 0);
    const factors: Term[] = [];
    for (let i = 0n; i < k.value.n; i += 1n) {
      factors.push(sum(terms, [n, number(terms, -i)]), rationalTerm(terms, { n: 1n, d: i + 1n }));
    }
    return product(terms, factors);
  }
  const rest = difference(terms, n, k);
  const [constant, others] = splitConstant(terms, cancelled(terms, rest));
  if (others.kind === "rational" && isInteger(constant) && constant.n <= 64n && k.kind !== "rational") {
    return binomial(terms, n, rationalTerm(terms, constant));
  }
  const below = product(terms, [factorial(terms, k), factorial(terms, rest)]);
  return product(terms, [factorial(terms, n), integerPower(terms, below, -1)]);
}

/** gcd(a, a) = gcd(a, 0) = |a| and gcd(a, 1) = 1, of whole numbers; null elsewhere. */
function plainDivisor(terms: Terms, a: Term, b: Term): Term | null {
  if (!a.integer || !b.integer) return null;
  if (same(a, b)) return absolute(terms, a);
  const [fixed, other] = a.kind === "rational" ? [a, b] : [b, a];
  if (fixed.kind !== "rational") return null;
  if (fixed.value.n === 0n) return absolute(terms, other);
  return fixed.value.n === 1n || fixed.value.n === -1n ? number(terms, 1) : null;
}

/**
 * gcd and lcm: exact where the arguments are numbers. Of two others, gcd is a function of their sum and product, which do not
 * tell the two apart, and lcm(a, b) = |a b|/gcd(a, b).
 */
export function divisors(terms: Terms, name: "gcd" | "lcm", args: readonly Term[]): Term {
  const [a, b] = args;
  if (args.length === 2 && a !== undefined && b !== undefined && !(a.kind === "rational" && b.kind === "rational")) {
    if (terms.complex) return undecidable(terms);
    const both = product(terms, [a, b]);
    const common = plainDivisor(terms, a, b) ?? opaque(terms, "gcd", [sum(terms, [a, b]), both], 0);
    return name === "gcd" ? common : quotient(terms, absolute(terms, both), common);
  }
  let found = name === "gcd" ? 0n : 1n;
  for (const each of args) {
    if (each.kind !== "rational" || !isInteger(each.value)) return undecidable(terms);
    const n = each.value.n < 0n ? -each.value.n : each.value.n;
    const common = greatest(found, n);
    found = name === "gcd" ? common : common === 0n ? 0n : (found / common) * n;
  }
  return number(terms, found);
}

function greatest(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
