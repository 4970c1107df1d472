import { type Rational, sign as signOf } from "../rational";
import { definiteSigns } from "./definite";
import { formOf } from "./form";
import {
  addPolynomials,
  atomPolynomial,
  keyOf,
  type Monomial,
  monomialOf,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  primitive,
} from "./polynomial";
import { polynomialRoot } from "./polynomial-root";
import type { SignFactor, SignFactors } from "./switches";
import { first, negative, nil, positive, type Term } from "./term";
import { integerRoot } from "./whole-roots";

export function timesSign(a: -1 | 0 | 1, b: -1 | 0 | 1): -1 | 0 | 1 {
  if (a === 0 || b === 0) return 0;
  return a === b ? 1 : -1;
}

/** The sign of a polynomial over atoms, or null where it is too long to be taken apart. */
export function signOfPolynomial(polynomial: Polynomial, depth = 0): SignFactors | null {
  const only = polynomial.size === 1 ? polynomial.get("") : undefined;
  if (polynomial.size === 0) return { constant: 0, factors: [] };
  if (only !== undefined) return { constant: signOf(only.coefficient), factors: [] };
  const { sign, shared, rest } = primitive(polynomial);
  let constant: -1 | 0 | 1 = sign;
  const factors: SignFactor[] = [];
  for (const { atom, exponent } of shared) {
    const even = exponent % 2 === 0;
    if (atom.term.signs === positive) continue;
    if (atom.term.signs === negative) constant = timesSign(constant, even ? 1 : -1);
    else {
      const single = atomPolynomial(atom);
      factors.push({
        kind: "switch",
        on: { key: keyOf(single), polynomial: single, signs: atom.term.signs },
        even,
      });
    }
  }
  const unit = rest.size === 1 ? rest.get("") : undefined;
  if (unit !== undefined) return { constant, factors };
  const signs = signsOf(rest);
  if (signs === positive) return { constant, factors };
  if (signs === negative) return { constant: timesSign(constant, -1), factors };
  const inner =
    depth > 3
      ? null
      : (ofExponentials(rest, depth) ??
        ofTangent(rest, depth) ??
        ofPowers(rest, depth) ??
        ofSquare(rest, depth) ??
        ofSurd(rest, depth));
  if (inner !== null) return { constant: timesSign(constant, inner.constant), factors: [...factors, ...inner.factors] };
  factors.push({ kind: "switch", on: { key: keyOf(rest), polynomial: rest, signs }, even: false });
  return { constant, factors };
}

/** (x - y)², written out, is at least 0. */
function ofSquare(polynomial: Polynomial, depth: number): SignFactors | null {
  if (polynomial.size < 3) return null;
  const root = polynomialRoot(polynomial);
  const inner = root === null ? null : signOfPolynomial(root, depth + 1);
  return inner === null
    ? null
    : { constant: inner.constant === 0 ? 0 : 1, factors: inner.factors.map((each) => ({ ...each, even: true })) };
}

/** e^u - e^v has the sign of u - v, since e^x grows. */
function ofExponentials(polynomial: Polynomial, depth: number): SignFactors | null {
  const [a, b] = [...polynomial.values()];
  if (polynomial.size !== 2 || a === undefined || b === undefined) return null;
  if (a.coefficient.n !== -b.coefficient.n || a.coefficient.d !== b.coefficient.d) return null;
  const [u, v] = [logarithmOf(a), logarithmOf(b)];
  if (u === null || v === null || a.powers.length + b.powers.length === 0) return null;
  const less = signOfPolynomial(addPolynomials(u, negatePolynomial(v)), depth + 1);
  return less === null
    ? null
    : { ...less, constant: a.coefficient.n > 0n ? less.constant : timesSign(less.constant, -1) };
}

/** e^v - e^w - (v - w)·e^w is e^w times e^u - 1 - u with u = v - w: at least 0, and 0 where u is, since e^u lies above its tangent at 0. */
function ofTangent(polynomial: Polynomial, depth: number): SignFactors | null {
  if (polynomial.size < 3) return null;
  const all = [...polynomial.values()].map((monomial) => ({ monomial, log: logarithmOf(monomial) }));
  for (const high of all) {
    for (const low of all) {
      const { coefficient } = high.monomial;
      if (high.log === null || low.log === null) continue;
      if (low.monomial.coefficient.n !== -coefficient.n || low.monomial.coefficient.d !== coefficient.d) continue;
      const u = addPolynomials(high.log, negatePolynomial(low.log));
      const along = multiplyPolynomials(u, new Map([[low.monomial.key, low.monomial]]));
      const ends = [high, low].map(({ monomial }) => [monomial.key, monomial] as const);
      if (along === null || keyOf(addPolynomials(new Map(ends), along)) !== keyOf(polynomial)) continue;
      const inner = signOfPolynomial(u, depth + 1);
      if (inner === null) return null;
      return {
        constant: timesSign(timesSign(inner.constant, inner.constant), signOf(coefficient)),
        factors: inner.factors.map((each) => ({ ...each, even: true })),
      };
    }
  }
  return null;
}

const one: SignFactors = { constant: 1, factors: [] };

/** aⁿ + bⁿ has the sign of a + b where n is odd; a² - b² is (a - b)(a + b). */
function ofPowers(polynomial: Polynomial, depth: number): SignFactors | null {
  const [x, y] = [...polynomial.values()];
  if (polynomial.size !== 2 || x === undefined || y === undefined) return null;
  for (const n of [3, 5, 7, 2]) {
    const [a, b] = [monomialRoot(x, n), monomialRoot(y, n)];
    if (a === null || b === null) continue;
    const added = addPolynomials(a, b);
    if (n !== 2) return signOfPolynomial(added, depth + 1);
    if (x.coefficient.n > 0n === y.coefficient.n > 0n) return null;
    const less = signOfPolynomial(addPolynomials(a, negatePolynomial(b)), depth + 1);
    // Of two that are not below 0 the sum is 0 only where both are, and then so is the difference.
    const sum = (signsOf(added) & negative) === 0 ? one : signOfPolynomial(added, depth + 1);
    if (sum === null || less === null) return null;
    const constant = timesSign(timesSign(sum.constant, less.constant), x.coefficient.n > 0n ? 1 : -1);
    return { constant, factors: [...sum.factors, ...less.factors] };
  }
  return null;
}

/** The monomial whose n-th power, up to its sign where n is even, is this one; null where there is none. */
function monomialRoot({ powers, coefficient }: Monomial, n: number): Polynomial | null {
  if (coefficient.d !== 1n || powers.some(({ exponent }) => exponent % n !== 0)) return null;
  const size = coefficient.n < 0n ? -coefficient.n : coefficient.n;
  const root = integerRoot(size, n);
  if (root ** BigInt(n) !== size) return null;
  const made = monomialOf(
    powers.map(({ atom, exponent }) => ({ atom, exponent: exponent / n })),
    { n: coefficient.n < 0n && n % 2 === 1 ? -root : root, d: 1n },
  );
  return new Map([[made.key, made]]);
}

/** u where the monomial is e^u, up to its coefficient; else null. */
function logarithmOf({ powers }: Monomial): Polynomial | null {
  let total: Polynomial = new Map();
  for (const { atom, exponent } of powers) {
    if (atom.exponent === undefined) return null;
    const coefficient: Rational = { n: BigInt(exponent), d: 1n };
    total = addPolynomials(total, new Map([[atom.exponent.key, { ...atom.exponent, coefficient }]]));
  }
  return total;
}

/** P + Q·√R, for the first square root that occurs. */
function ofSurd(polynomial: Polynomial, depth: number): SignFactors | null {
  const surd = [...polynomial.values()]
    .flatMap(({ powers }) => powers)
    .find(({ atom }) => isSquareRoot(atom.term))?.atom;
  if (surd === undefined) return null;
  const radicand = formOf(first(surd.term), () => null);
  if (radicand === null) return null;
  const unit = radicand.below.size === 1 ? radicand.below.get("") : undefined;
  if (unit === undefined || unit.coefficient.n !== unit.coefficient.d) return null;
  let [rest, times]: [Polynomial, Polynomial] = [new Map(), new Map()];
  for (const { powers, coefficient } of polynomial.values()) {
    const exponent = powers.find(({ atom }) => atom.key === surd.key)?.exponent ?? 0;
    const others = monomialOf(
      powers.filter(({ atom }) => atom.key !== surd.key),
      coefficient,
    );
    let part: Polynomial | null = new Map([[others.key, others]]);
    for (let i = 0; i < Math.floor(exponent / 2) && part !== null; i += 1)
      part = multiplyPolynomials(part, radicand.above);
    if (part === null) return null;
    if (exponent % 2 === 0) rest = addPolynomials(rest, part);
    else times = addPolynomials(times, part);
  }
  const [square, taken] = [multiplyPolynomials(rest, rest), multiplyPolynomials(times, times)];
  const under = taken === null ? null : multiplyPolynomials(taken, radicand.above);
  if (square === null || under === null) return null;
  const of = (each: Polynomial): SignFactors | null => signOfPolynomial(each, depth + 1);
  const [p, q, r, n] = [of(rest), of(times), of(radicand.above), of(addPolynomials(square, negatePolynomial(under)))];
  if (p === null || q === null || r === null || n === null) return null;
  return { constant: 1, factors: [{ kind: "surd", rest: p, times: q, radicand: r, norm: n, even: false }] };
}

const isSquareRoot = (term: Term): boolean => term.kind === "root" && term.n === 2;

/** Signs of a sum of monomials of known signs. */
function signsOf(polynomial: Polynomial): number {
  let all = 0;
  let strict = 0;
  for (const { powers, coefficient } of polynomial.values()) {
    let signs = coefficient.n > 0n ? positive : negative;
    for (const { atom, exponent } of powers) {
      const atomSigns = exponent % 2 === 0 ? (atom.term.signs & nil) | positive : atom.term.signs;
      const flipped = (atomSigns & positive && signs & negative) || (atomSigns & negative && signs & positive);
      const kept = (atomSigns & positive && signs & positive) || (atomSigns & negative && signs & negative);
      signs = (kept ? positive : 0) | (flipped ? negative : 0) | ((atomSigns | signs) & nil);
    }
    all |= signs;
    if (signs === positive || signs === negative) strict |= signs;
  }
  if ((all & negative) === 0) return strict & positive ? positive : positive | nil;
  if ((all & positive) === 0) return strict & negative ? negative : negative | nil;
  return definiteSigns(polynomial);
}
