import { limits } from "../../limits";
import { isInteger, multiply, negate, one, power, type Rational, zero } from "../rational";
import { minus, number, opaque, product, scaled, sum, undecidable } from "./build";
import { distribute } from "./distribute";
import { apartByConstant } from "./log-multiples";
import type { Monomial, Polynomial } from "./polynomial";
import { exponentialNode, powerNode, rootNode } from "./power-nodes";
import { rootOfSum } from "./square-of-sum";
import { denested } from "./surd";
import {
  anySign,
  first,
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
import { waveNode } from "./wave-node";
import { squareOfWaves, type Waves } from "./wave-root";
import { takeOut } from "./whole-roots";

export const inverse = (terms: Terms, term: Term): Term => integerPower(terms, term, -1);
export const quotient = (terms: Terms, a: Term, b: Term): Term => product(terms, [a, inverse(terms, b)]);

/** base^n for an integer n. 0^0 is 1, as in polynomials and power series. */
export function integerPower(terms: Terms, base: Term, n: number): Term {
  if (n === 1 || base.kind === "undefined") return base;
  if (n === 0) return rationalTerm(terms, one);
  if (Math.abs(n) >= 2 ** 31) return undecidable(terms);
  switch (base.kind) {
    case "rational": {
      // A pole has no volume: where numbers were put in for variables, nothing is said of the points around.
      if (base.value.n === 0n) return n > 0 ? base : undefinedTerm(terms, true);
      const bits = Math.max(base.value.n.toString(2).length, base.value.d.toString(2).length);
      if (bits > 2 && bits * Math.abs(n) > 3.4 * 4 * limits.digits) return powerNode(terms, base, n);
      if (Math.abs(n) > 4 * limits.exponent && bits > 1) return powerNode(terms, base, n);
      if (bits === 1) return rationalTerm(terms, n % 2 === 0 ? one : base.value);
      return rationalTerm(terms, power(base.value, n));
    }
    case "power":
      return integerPower(terms, first(base), base.n * n);
    case "exp":
      return exponential(terms, scaled(terms, { n: BigInt(n), d: 1n }, first(base)));
    case "product":
      return powers(terms, base.args, n);
    case "root": {
      const radicand = first(base);
      // (√2)² = 2.
      if (radicand.kind === "rational" && radicand.value.n > 0n && n % base.n === 0)
        return integerPower(terms, radicand, n / base.n);
      return powerNode(terms, base, n);
    }
    case "choose":
      // |u|² = u².
      return base.name === "abs" && n % 2 === 0 ? integerPower(terms, first(base), n) : powerNode(terms, base, n);
    case "opaque":
      // (√z)² = z, whichever of its two roots √z is.
      if (base.name === "root 2" && n % 2 === 0) return integerPower(terms, first(base), n / 2);
      return powerNode(terms, base, n);
    default:
      return powerNode(terms, base, n);
  }
}

function powers(terms: Terms, factors: readonly Term[], n: number): Term {
  return product(
    terms,
    factors.map((factor) => integerPower(terms, factor, n)),
  );
}

/** e^u: what is rational times a logarithm of something positive becomes a power. */
export function exponential(terms: Terms, argument: Term): Term {
  if (argument.kind === "undefined") return argument;
  if (argument.kind === "rational" && argument.value.n === 0n) return rationalTerm(terms, one);
  const spread = distribute(terms, argument);
  const written = spread.kind === "sum" ? spread.args : [spread];
  const parts = written.flatMap((part): readonly Term[] => {
    const apart = terms.complex ? null : apartByConstant(terms, part);
    if (apart === null) return [part];
    const constant = distribute(terms, apart.constant);
    return [...(constant.kind === "sum" ? constant.args : [constant]), apart.rest];
  });
  const kept: Term[] = [];
  const powers: Term[] = [];
  for (const part of parts) {
    const log = multipleOfLog(terms, part);
    const turned = terms.complex ? turn(terms, part) : null;
    if (turned !== null) powers.push(turned);
    else if (log === null || (log.of.kind !== "exp" && isLongExponent(log.factor))) kept.push(part);
    else powers.push(rationalPower(terms, log.of, log.factor));
  }
  if (powers.length === 0) return exponentialNode(terms, argument);
  if (kept.length > 0) powers.push(exponentialNode(terms, sum(terms, kept)));
  return product(terms, powers);
}

/** e^(iπq) for a whole 2q: one of 1, i, -1, -i. */
function turn(terms: Terms, part: Term): Term | null {
  if (part.kind !== "product" || part.args.length > 3) return null;
  const imaginary = part.args.find(({ kind }) => kind === "imaginary");
  const pi = part.args.find(({ kind }) => kind === "pi");
  const factor = part.args.find(({ kind }) => kind === "rational");
  if (imaginary === undefined || pi === undefined || part.args.length !== (factor === undefined ? 2 : 3)) return null;
  const { n, d } = factor?.value ?? one;
  if (d > 2n) return null;
  const quarters = (((2n * n) / d) % 4n) + 4n;
  return integerPower(terms, imaginary, Number(quarters));
}

/** c·ln(v) with rational c and positive v. */
function multipleOfLog(terms: Terms, term: Term): { readonly factor: Rational; readonly of: Term } | null {
  const log = term.kind === "product" && term.args.length === 2 ? term.args.find(({ kind }) => kind === "ln") : term;
  const factor = log === term ? undefined : term.args.find((each) => each !== log);
  if (log?.kind !== "ln" || (factor !== undefined && factor.kind !== "rational")) return null;
  const of = first(log);
  if (of.signs !== positive && terms.complex) return null;
  // The logarithm is that of the absolute value.
  return { factor: factor?.value ?? one, of: of.signs === positive ? of : absolute(terms, of) };
}

/** The largest root that is taken by itself, and the largest power of one: 0.1234 is 617/5000. */
const mostOfRoot = 64n;
const mostOfPower = 1000n;

/** Whether a power is better kept as one of e: no root of such a degree is taken. */
export function isLongExponent({ n, d }: Rational): boolean {
  return d > mostOfRoot || (d > 12n && (n > mostOfPower || n < -mostOfPower));
}

/** base^exponent by roots and whole powers. */
export function rationalPower(terms: Terms, base: Term, exponent: Rational): Term {
  if (base.kind === "exp") return exponential(terms, scaled(terms, exponent, first(base)));
  if (isInteger(exponent)) {
    const isLong = exponent.n > 1n << 30n || exponent.n < -(1n << 30n);
    return isLong ? undecidable(terms) : integerPower(terms, base, Number(exponent.n));
  }
  if (isLongExponent(exponent)) return undecidable(terms);
  const n = Number(exponent.n);
  let degree = Number(exponent.d);
  let made = base;
  while (degree % 2 === 0) {
    made = root(terms, made, 2);
    degree /= 2;
  }
  if (degree > 1) made = root(terms, made, degree);
  return integerPower(terms, made, n);
}

/** The real root of degree 2 or of an odd degree; squares are taken out. For degree 2 the argument is at least 0. */
export function root(terms: Terms, argument: Term, degree: number): Term {
  if (terms.complex && argument.signs !== positive) {
    if (degree !== 2 || argument.kind !== "rational" || argument.value.n >= 0n)
      return argument.kind === "rational" && argument.value.n === 0n
        ? argument
        : opaque(terms, `root ${degree}`, [argument]);
    // The principal root: √(-4) = 2i.
    const size = rootOfNumber(terms, negate(argument.value), 2);
    return product(terms, [node(terms, "imaginary", noTerms, 0, anySign, -Infinity, Infinity, false), size]);
  }
  switch (argument.kind) {
    case "rational":
      return rootOfNumber(terms, argument.value, degree);
    case "exp":
      return exponential(terms, scaled(terms, { n: 1n, d: BigInt(degree) }, first(argument)));
    case "product": {
      // √(uv) = √u·√v holds where the single factors are known to be at least 0; odd roots always split.
      const apart = argument.args.filter(
        (factor) => degree !== 2 || isEvenPower(factor) || (factor.signs & negative) === 0,
      );
      if (apart.length === 0) return rootOfWaves(terms, argument, degree) ?? rootNode(terms, argument, degree);
      const together = argument.args.filter((factor) => !apart.includes(factor));
      const roots = apart.map((factor) => root(terms, factor, degree));
      if (together.length > 0) roots.push(root(terms, product(terms, together), degree));
      return product(terms, roots);
    }
    case "power": {
      const base = first(argument);
      if (argument.n % degree === 0) {
        const taken = integerPower(terms, base, argument.n / degree);
        return degree === 2 && (argument.n / 2) % 2 !== 0 ? absolute(terms, taken) : taken;
      }
      if (degree !== 2) return integerPower(terms, root(terms, base, degree), argument.n);
      // u^(2k+1) is at least 0 only where u is.
      if (argument.n % 2 !== 0) return integerPower(terms, root(terms, base, 2), argument.n);
      return rootNode(terms, argument, degree);
    }
    case "sum": {
      const denested = degree === 2 ? denestedRoot(terms, argument) : null;
      if (denested !== null) return denested;
      const square = degree === 2 ? squareRootOf(terms, argument) : null;
      if (square !== null) return absolute(terms, square);
      return rootOfWaves(terms, argument, degree) ?? rootNode(terms, argument, degree);
    }
    default:
      return rootNode(terms, argument, degree);
  }
}

/** √(1 - sin²x) as |cos x|. */
function rootOfWaves(terms: Terms, argument: Term, degree: number): Term | null {
  const waves = degree === 2 && !terms.complex ? squareOfWaves(argument) : null;
  if (waves === null) return null;
  const of = quotient(terms, written(terms, waves.above), written(terms, waves.below));
  return product(terms, [rootOfNumber(terms, waves.times, 2), absolute(terms, of)]);
}

function written(terms: Terms, { factors, angle, parts }: Waves): Term {
  const made = factors.map(({ of, exponent }) => integerPower(terms, of, exponent));
  if (angle === null) return product(terms, made);
  const added = parts.flatMap(({ times, cosine, sine }) => {
    if (times.n === 0n) return [rationalTerm(terms, cosine)];
    const turned = scaled(terms, times, angle);
    return [
      ...(cosine.n === 0n ? [] : [scaled(terms, cosine, waveNode(terms, "cos", turned))]),
      ...(sine.n === 0n ? [] : [scaled(terms, sine, waveNode(terms, "sin", turned))]),
    ];
  });
  return product(terms, [...made, sum(terms, added)]);
}

/** √(3 + 2√2) as 1 + √2, where it can be taken apart so. */
function denestedRoot(terms: Terms, argument: Term): Term | null {
  const found = denested(argument);
  if (found === null) return null;
  const [large, small] = [rootOfNumber(terms, found.large, 2), rootOfNumber(terms, found.small, 2)];
  return sum(terms, [large, found.negative ? minus(terms, small) : small]);
}

/** s where the sum is s², written as a term: √(x² + 2x + 1) = |x + 1|. */
export function squareRootOf(terms: Terms, argument: Term): Term | null {
  const found = rootOfSum(argument);
  return found === null
    ? null
    : quotient(terms, polynomialTerm(terms, found.above), polynomialTerm(terms, found.below));
}

export function polynomialTerm(terms: Terms, polynomial: Polynomial): Term {
  return sum(
    terms,
    [...polynomial.values()].map((monomial) => monomialTerm(terms, monomial)),
  );
}

export function monomialTerm(terms: Terms, { powers, coefficient }: Monomial): Term {
  const factors = powers.map(({ atom, exponent }) => {
    // The atom e^m stands for m, and not for the whole exponent in which it was met.
    const of = atom.exponent === undefined ? atom.term : exponential(terms, monomialTerm(terms, atom.exponent));
    return integerPower(terms, of, exponent);
  });
  return product(terms, [rationalTerm(terms, coefficient), ...factors]);
}

const isEvenPower = (term: Term): boolean => term.kind === "power" && term.n % 2 === 0;

/** Roots of numbers in one form: a rational times roots of primes (and of what is left where no prime is found soon). */
function rootOfNumber(terms: Terms, value: Rational, degree: number): Term {
  if (value.n === 0n) return rationalTerm(terms, zero);
  if (value.n < 0n) {
    if (degree === 2) return rootNode(terms, rationalTerm(terms, value), degree);
    return minus(terms, rootOfNumber(terms, { n: -value.n, d: value.d }, degree));
  }
  // (n/d)^(1/k) = (n·d^(k-1))^(1/k) / d.
  if (degree > 64) return rootNode(terms, rationalTerm(terms, value), degree);
  const { outside, inside } = takeOut(value.n * value.d ** BigInt(degree - 1), degree);
  const factors = inside.map((factor) => rootNode(terms, number(terms, factor), degree));
  return product(terms, [
    rationalTerm(terms, multiply({ n: outside, d: 1n }, power({ n: value.d, d: 1n }, -1))),
    ...factors,
  ]);
}

/** |u|. */
export function absolute(terms: Terms, term: Term): Term {
  if ((term.signs & negative) === 0) return term;
  if ((term.signs & positive) === 0) return minus(terms, term);
  const signs = (term.signs & nil) | positive;
  const high = Math.max(Math.abs(term.low), Math.abs(term.high));
  const args = [term, minus(terms, term), number(terms, 0), term];
  return node(terms, "choose", args, 1, signs, 0, high, term.integer, "abs");
}
