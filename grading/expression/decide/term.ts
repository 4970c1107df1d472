import type { Domain } from "../domain";
import { type Rational, toNumber, zero } from "../rational";
import { spend } from "./effort";

/**
 * The small language that deciding works in. Every answer is lowered to it (lower.ts): sigmoid, tanh, softplus and the
 * hyperbolics become rational functions of exponentials, and everything that is given by cases becomes `choose`.
 *
 * - `rational`, `variable`, `pi`, `imaginary`, `undefined`: leaves.
 * - `sum`, `product`: any number of arguments. `power`: args[0] to the non-zero integer `n`.
 * - `exp`; `ln` is ln|u|; `root` is the real root of degree `n`, which is 2 or odd; `sin`, `cos`; `arctan`, `arcsin`.
 * - `choose`: args = [on, negative, zero, positive], by the sign of `on`; `n` is 1 where the value is continuous there.
 * - `floor`, `parity` ((-1)^u), `factorial` (Γ(u+1)), and `opaque`: a function known by its name alone.
 * - `total`, `repeated`: sum and product of args[2] over the bound variable `name` from args[0] to args[1].
 */
export type TermKind =
  | "rational"
  | "variable"
  | "pi"
  | "imaginary"
  | "undefined"
  | "sum"
  | "product"
  | "power"
  | "exp"
  | "ln"
  | "root"
  | "sin"
  | "cos"
  | "arctan"
  | "arcsin"
  | "erf"
  | "choose"
  | "floor"
  | "parity"
  | "factorial"
  | "opaque"
  | "total"
  | "repeated";

/** One node. All nodes have one shape, which keeps the loops over them fast; what a kind does not use is empty. */
export interface Term {
  /** Position in its `Terms`: arguments stand before what uses them. */
  readonly id: number;
  readonly kind: TermKind;
  readonly args: readonly Term[];
  readonly value: Rational;
  readonly n: number;
  readonly name: string;
  /** The signs that its values may have: any of `negative`, `nil`, `positive`, added. */
  readonly signs: number;
  /** Bounds that hold wherever the term has a value. */
  readonly low: number;
  readonly high: number;
  readonly integer: boolean;
}

export const negative = 1;
export const nil = 2;
export const positive = 4;
export const anySign = 7;

export const noTerms: readonly Term[] = [];

/** The terms of one expression, in an order in which arguments come first. */
export interface Terms {
  readonly list: Term[];
  /** Domain of each variable met so far. */
  readonly variables: Map<string, Domain>;
  /** Whether a value may be complex: no order, so no cases, and no laws for logarithms and roots. */
  readonly complex: boolean;
  /** Set where the work allowed was used up; nothing is decided then. */
  full: boolean;
  /** Set where powers b^u of a b < 0 are left out, which have values where u happens to be whole. */
  rare: boolean;
  /** Set where sums or products may have fewer than no terms, of which their closed forms know nothing. */
  empty: boolean;
  /** Set where numbers put in for two names leave a sum that ends before it may begin: ∑_{k=m}^n with m = 5 and n = 3. */
  reversed: boolean;
  /** Set where something was left out that lacks a value at some point: b·b⁻¹, and the x^-2 of sign(x^-2). */
  filled: boolean;
  /** How many terms may be made. */
  readonly most: number;
}

export const emptyTerms = (most: number, complex: boolean): Terms => ({
  list: [],
  variables: new Map(),
  complex,
  full: false,
  rare: false,
  empty: false,
  reversed: false,
  filled: false,
  most,
});

/** Signs that agree with the bounds. */
export function signsWithin(low: number, high: number, signs: number): number {
  let left = signs;
  if (low > 0) left &= positive;
  else if (low === 0) left &= positive | nil;
  if (high < 0) left &= negative;
  else if (high === 0) left &= negative | nil;
  // Contradictory bounds come only from terms that have no value anywhere.
  return left === 0 ? anySign : left;
}

export function node(
  terms: Terms,
  kind: TermKind,
  args: readonly Term[],
  n: number,
  signs: number,
  low: number,
  high: number,
  integer: boolean,
  name = "",
  value: Rational = zero,
): Term {
  spend(8);
  if (terms.list.length >= terms.most) terms.full = true;
  // Complex values have no order, so nothing is known of signs; only real numbers keep theirs.
  const ordered = !terms.complex || kind === "rational" || kind === "pi";
  const made: Term = {
    id: terms.list.length,
    kind,
    args,
    value,
    n,
    name,
    signs: ordered ? signsWithin(low, high, signs) : anySign,
    low: ordered ? low : -Infinity,
    high: ordered ? high : Infinity,
    integer,
  };
  // Past the allowance nothing is kept: the caller sees `full` and gives up.
  if (!terms.full) terms.list.push(made);
  return made;
}

const small = (value: bigint): boolean => value < 9007199254740992n && value > -9007199254740992n;

/** Fractions with such a denominator are doubles. */
const isSmallPowerOfTwo = (d: bigint): boolean => d <= 1048576n && (d & (d - 1n)) === 0n;

/** A double below (direction -1) or above (1) the exact value, or equal to it. */
export const bound = (value: Rational, direction: -1 | 1): number => beside(value, toNumber(value), direction);

/** The same where the nearest double is known. */
function beside(value: Rational, near: number, direction: -1 | 1): number {
  if (small(value.n) && (value.d === 1n || isSmallPowerOfTwo(value.d))) return near;
  if (near === 0) return direction * Number.MIN_VALUE;
  return near + direction * Math.abs(near) * 2 ** -51;
}

/** A constant; its `n` holds the double where that is the exact value, for the fast paths. */
export function rationalTerm(terms: Terms, value: Rational): Term {
  // Almost all constants are small whole numbers, and comparing doubles is several times as fast as comparing BigInts.
  if (value.d === 1n) {
    const double = Number(value.n);
    if (Number.isSafeInteger(double)) {
      const signs = double > 0 ? positive : double < 0 ? negative : nil;
      return node(terms, "rational", noTerms, double, signs, double, double, true, "", value);
    }
  }
  const signs = value.n > 0n ? positive : value.n < 0n ? negative : nil;
  const near = toNumber(value);
  return node(
    terms,
    "rational",
    noTerms,
    Number.NaN,
    signs,
    signs === positive ? Math.max(0, beside(value, near, -1)) : beside(value, near, -1),
    signs === negative ? Math.min(0, beside(value, near, 1)) : beside(value, near, 1),
    value.d === 1n,
    "",
    value,
  );
}

export function variableTerm(terms: Terms, name: string, domain: Domain): Term {
  terms.variables.set(name, domain);
  return quantity(terms, "variable", noTerms, name, domain);
}

/** A term of which its domain is all that is known: a variable, or the members of a family x_i as a function of i. */
export function quantity(
  terms: Terms,
  kind: "variable" | "opaque",
  args: readonly Term[],
  name: string,
  domain: Domain,
): Term {
  let low = domain.min === undefined ? -Infinity : bound(domain.min, -1);
  const high = domain.max === undefined ? Infinity : bound(domain.max, 1);
  if (domain.kind === "positive" || domain.kind === "nonnegative") low = Math.max(low, 0);
  const signs = domain.kind === "positive" ? positive : anySign;
  return node(terms, kind, args, 0, signs, low, high, domain.kind === "integer", name);
}

/** The leaf that has no value. \`thin\` where that is so on a set without volume only: on a boundary, at a point. */
export const undefinedTerm = (terms: Terms, thin = false): Term =>
  node(terms, "undefined", noTerms, thin ? 1 : 0, anySign, -Infinity, Infinity, false);

/** The first argument. */
export function first(term: Term): Term {
  const [argument] = term.args;
  if (argument === undefined) throw new RangeError(`${term.kind} has no argument`);
  return argument;
}
