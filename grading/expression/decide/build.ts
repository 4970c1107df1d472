import { limits } from "../../limits";
import { minusOne, one, type Rational, total, totalProduct, zero } from "../rational";
import { addOutward, functionOutward, largestProduct, smallestProduct } from "./rounding";
import {
  anySign,
  negative,
  nil,
  node,
  noTerms,
  positive,
  rationalTerm,
  type Term,
  type Terms,
  undefinedTerm,
} from "./term";

/** Whether a number is small enough to be computed with exactly. */
export function fits(value: Rational): boolean {
  return value.n < digitLimit && value.n > -digitLimit && value.d < digitLimit;
}
const digitLimit = 10n ** BigInt(4 * limits.digits);
/** What is met on the way to a number that fits may be longer: a common denominator before what is shared is taken out. */
const mostOnTheWay = digitLimit ** 4n;

/** The sum; nested sums are flattened and numbers collected. */
export function sum(terms: Terms, parts: readonly Term[]): Term {
  if (isFlat(parts, "sum")) return sumOf(terms, parts);
  const pair = withNumber(parts, "sum", 0);
  if (pair !== null) return sumOf(terms, pair);
  const kept: Term[] = [];
  const numbers: Rational[] = [];
  for (const part of parts) {
    if (part.kind === "undefined") return part;
    if (part.kind === "rational") numbers.push(part.value);
    else if (part.kind !== "sum") kept.push(part);
    else {
      for (const each of part.args) {
        if (each.kind === "rational") numbers.push(each.value);
        else kept.push(each);
      }
    }
  }
  const constant = numbers.length < 2 ? (numbers[0] ?? zero) : total(numbers, mostOnTheWay);
  if (constant !== zero || kept.length === 0) {
    if (constant === null || !fits(constant)) return undecidable(terms);
    if (constant.n !== 0n || kept.length === 0) kept.push(rationalTerm(terms, constant));
  }
  const [first] = kept;
  return first !== undefined && kept.length === 1 ? first : sumOf(terms, kept);
}

/** Whether parts are taken as they stand: two or more, none of which is a number or of the kind that is being made. */
function isFlat(parts: readonly Term[], kind: "sum" | "product"): boolean {
  if (parts.length < 2) return false;
  for (const part of parts) {
    if (part.kind === kind || part.kind === "rational" || part.kind === "undefined") return false;
  }
  return true;
}

/** Of two parts, one of which is a small whole number that is not `neutral`: the other one and the number; null for other parts. */
function withNumber(parts: readonly Term[], kind: "sum" | "product", neutral: number): readonly [Term, Term] | null {
  const [a, b] = parts;
  if (parts.length !== 2 || a === undefined || b === undefined) return null;
  const [number, other] = a.kind === "rational" ? [a, b] : [b, a];
  // A number that is no small whole one has NaN for n.
  if (number.kind !== "rational" || Number.isNaN(number.n) || number.n === neutral) return null;
  return other.kind === kind || other.kind === "rational" || other.kind === "undefined" ? null : [other, number];
}

function sumOf(terms: Terms, parts: readonly Term[]): Term {
  let signs = 0;
  let low = 0;
  let high = 0;
  let integer = true;
  let strict = 0;
  for (const part of parts) {
    if (part.signs === positive || part.signs === negative) strict |= part.signs;
    signs |= part.signs;
    low = addOutward(low, part.low, -1);
    high = addOutward(high, part.high, 1);
    integer &&= part.integer;
  }
  // A sum of terms that are all at least 0 is 0 only where each of them is.
  if ((signs & negative) === 0 && strict !== 0) signs = positive;
  else if ((signs & positive) === 0 && strict !== 0) signs = negative;
  else if ((signs & negative) !== 0 && (signs & positive) !== 0) signs = anySign;
  if (Number.isNaN(low)) low = -Infinity;
  if (Number.isNaN(high)) high = Infinity;
  return node(terms, "sum", parts, 0, signs, low, high, integer);
}

/** The signs of a product of two values with these signs. */
export function signsOfProduct(a: number, b: number): number {
  let signs = 0;
  if ((a | b) & nil) signs |= nil;
  if ((a & positive && b & positive) || (a & negative && b & negative)) signs |= positive;
  if ((a & positive && b & negative) || (a & negative && b & positive)) signs |= negative;
  return signs;
}

/** The product; nested products are flattened and numbers collected. */
export function product(terms: Terms, parts: readonly Term[]): Term {
  if (isFlat(parts, "product")) return productOf(terms, parts);
  const pair = withNumber(parts, "product", 1);
  if (pair !== null && pair[1].n !== 0) return productOf(terms, pair);
  const kept: Term[] = [];
  const numbers: Rational[] = [];
  for (const part of parts) {
    if (part.kind === "undefined") return part;
    if (part.kind === "rational") numbers.push(part.value);
    else if (part.kind !== "product") kept.push(part);
    else {
      for (const each of part.args) {
        if (each.kind === "rational") numbers.push(each.value);
        else kept.push(each);
      }
    }
  }
  const constant = numbers.length < 2 ? (numbers[0] ?? one) : totalProduct(numbers, mostOnTheWay);
  if (constant !== one || kept.length === 0) {
    if (constant === null || !fits(constant)) return undecidable(terms);
    // 0 times a factor that may lack a value stays a product, so that the gap is not forgotten.
    if (constant.n === 0n && kept.every(isTotal)) return rationalTerm(terms, zero);
    if (constant.n !== constant.d || kept.length === 0) kept.push(rationalTerm(terms, constant));
  }
  const [first] = kept;
  return first !== undefined && kept.length === 1 ? first : productOf(terms, kept);
}

function productOf(terms: Terms, parts: readonly Term[]): Term {
  let signs = positive;
  let low = 1;
  let high = 1;
  let integer = true;
  for (const part of parts) {
    signs = signsOfProduct(signs, part.signs);
    if (low !== -Infinity || high !== Infinity) {
      const bottom = smallestProduct(low, high, part.low, part.high);
      high = largestProduct(low, high, part.low, part.high);
      low = bottom;
    } else if (part.low === 0 && part.high === 0) [low, high] = [0, 0];
    integer &&= part.integer;
  }
  return node(terms, "product", parts, 0, signs, low, high, integer);
}

/** Whether a term has a value everywhere, as far as is seen at once. */
function isTotal(term: Term): boolean {
  return term.kind === "variable" || term.kind === "rational" || term.kind === "pi" || term.kind === "exp";
}

export const minus = (terms: Terms, term: Term): Term => product(terms, [rationalTerm(terms, minusOne), term]);
export const difference = (terms: Terms, a: Term, b: Term): Term => sum(terms, [a, minus(terms, b)]);
export const number = (terms: Terms, value: bigint | number): Term => rationalTerm(terms, { n: BigInt(value), d: 1n });
export const scaled = (terms: Terms, factor: Rational, term: Term): Term =>
  product(terms, [rationalTerm(terms, factor), term]);

/** What cannot be held within the limits. */
export function undecidable(terms: Terms): Term {
  terms.full = true;
  return undefinedTerm(terms);
}

/** A function known by its name alone. */
export function opaque(terms: Terms, name: string, args: readonly Term[], low = -Infinity, high = Infinity): Term {
  return node(terms, "opaque", args, 0, anySign, low, high, false, name);
}

export const piTerm = (terms: Terms): Term =>
  node(terms, "pi", noTerms, 0, positive, Math.PI, functionOutward(Math.PI, 1), false);
