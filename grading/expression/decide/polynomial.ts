import { add, multiply, negate, one, power, type Rational, rational, toText } from "../rational";
import { spend } from "./effort";
import type { Term } from "./term";

/** What a polynomial is built over: variables, and functions that are not taken apart, known by a canonical name. */
export interface Atom {
  readonly key: string;
  readonly term: Term;
  /** For e^m: the monomial m, with coefficient 1. Then `term` is what it stood in first, e^(2m + n) for example. */
  readonly exponent?: Monomial;
}

/** A product of powers of atoms; exponents are positive, atoms in the order of their keys. */
export interface Monomial {
  readonly key: string;
  readonly powers: readonly { readonly atom: Atom; readonly exponent: number }[];
  readonly coefficient: Rational;
}

/** A polynomial with rational coefficients, without zero terms, by the key of the monomial. */
export type Polynomial = ReadonlyMap<string, Monomial>;

/** Most terms of a polynomial that is multiplied out. */
export const mostMonomials = 120;

const unit: Monomial = { key: "", powers: [], coefficient: one };

export const constantPolynomial = (value: Rational): Polynomial =>
  value.n === 0n ? new Map() : new Map([["", { ...unit, coefficient: value }]]);

export function atomPolynomial(atom: Atom): Polynomial {
  const key = `${atom.key}^1`;
  return new Map([[key, { key, powers: [{ atom, exponent: 1 }], coefficient: one }]]);
}

export function addPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  spend(2 * a.size + 4 * b.size);
  const total = new Map(a);
  for (const monomial of b.values()) addInto(total, monomial);
  return total;
}

function addInto(total: Map<string, Monomial>, monomial: Monomial): void {
  const old = total.get(monomial.key);
  if (old === undefined) {
    total.set(monomial.key, monomial);
    return;
  }
  const coefficient = add(old.coefficient, monomial.coefficient);
  if (coefficient.n === 0n) total.delete(monomial.key);
  else total.set(monomial.key, { ...old, coefficient });
}

export function scalePolynomial(a: Polynomial, factor: Rational): Polynomial {
  if (factor.n === 0n) return new Map();
  return new Map(
    [...a].map(([key, monomial]) => [key, { ...monomial, coefficient: multiply(monomial.coefficient, factor) }]),
  );
}

export const negatePolynomial = (a: Polynomial): Polynomial => scalePolynomial(a, negate(one));

/** The product, or null where it is too long. */
export function multiplyPolynomials(a: Polynomial, b: Polynomial): Polynomial | null {
  if (a.size * b.size > mostMonomials * 4) return null;
  spend(25 * a.size * b.size);
  const total = new Map<string, Monomial>();
  for (const left of a.values()) for (const right of b.values()) addInto(total, multiplyMonomials(left, right));
  return total.size > mostMonomials ? null : total;
}

function multiplyMonomials(a: Monomial, b: Monomial): Monomial {
  const exponents = new Map<string, { atom: Atom; exponent: number }>();
  for (const { atom, exponent } of [...a.powers, ...b.powers]) {
    const old = exponents.get(atom.key);
    exponents.set(atom.key, { atom, exponent: exponent + (old?.exponent ?? 0) });
  }
  return monomialOf([...exponents.values()], multiply(a.coefficient, b.coefficient));
}

export function monomialOf(powers: readonly { atom: Atom; exponent: number }[], coefficient: Rational): Monomial {
  const kept = powers.filter(({ exponent }) => exponent !== 0);
  const sorted = kept.sort((a, b) => (a.atom.key < b.atom.key ? -1 : a.atom.key > b.atom.key ? 1 : 0));
  return { key: sorted.map(({ atom, exponent }) => `${atom.key}^${exponent}`).join("·"), powers: sorted, coefficient };
}

/** The polynomial divided by the monomial that all its terms share, and that monomial; the coefficients made coprime integers, the first one positive. */
export function primitive(a: Polynomial): {
  readonly sign: -1 | 1;
  /** The positive number that was divided out. */
  readonly content: Rational;
  readonly shared: readonly { readonly atom: Atom; readonly exponent: number }[];
  readonly rest: Polynomial;
} {
  const monomials = [...a.values()].sort((x, y) => (x.key < y.key ? 1 : -1));
  const [leading] = monomials;
  if (leading === undefined) return { sign: 1, content: one, shared: [], rest: a };
  const shared = leading.powers
    .map(({ atom }) => ({
      atom,
      exponent: Math.min(
        ...monomials.map(({ powers }) => powers.find((each) => each.atom.key === atom.key)?.exponent ?? 0),
      ),
    }))
    .filter(({ exponent }) => exponent > 0);
  let [numerators, denominators] = [0n, 1n];
  for (const { coefficient } of monomials) {
    numerators = greatest(numerators, coefficient.n < 0n ? -coefficient.n : coefficient.n);
    denominators = (denominators / greatest(denominators, coefficient.d)) * coefficient.d;
  }
  const sign = leading.coefficient.n < 0n ? -1 : 1;
  const factor = rational(BigInt(sign) * denominators, numerators);
  const rest = new Map<string, Monomial>();
  for (const monomial of monomials) {
    const powers = monomial.powers.map(({ atom, exponent }) => ({
      atom,
      exponent: exponent - (shared.find((each) => each.atom.key === atom.key)?.exponent ?? 0),
    }));
    const made = monomialOf(powers, multiply(monomial.coefficient, factor));
    rest.set(made.key, made);
  }
  return { sign, content: rational(numerators, denominators), shared, rest };
}

function greatest(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A text that equal polynomials share. */
export const keyOf = (a: Polynomial): string =>
  [...a.values()]
    .sort((x, y) => (x.key < y.key ? -1 : 1))
    .map(({ key, coefficient }) => `${toText(coefficient)}${key === "" ? "" : `·${key}`}`)
    .join("+") || "0";

/** The polynomial with another one put for a variable, or null where that is too long. */
export function substitute(a: Polynomial, name: string, value: Polynomial): Polynomial | null {
  let total: Polynomial = new Map();
  for (const { powers, coefficient } of a.values()) {
    const others = monomialOf(
      powers.filter(({ atom }) => atom.key !== name),
      coefficient,
    );
    let made: Polynomial | null = new Map([[others.key, others]]);
    const exponent = powers.find(({ atom }) => atom.key === name)?.exponent ?? 0;
    for (let i = 0; i < exponent && made !== null; i += 1) made = multiplyPolynomials(made, value);
    if (made === null) return null;
    total = addPolynomials(total, made);
  }
  return total;
}

/** The value of a polynomial in variables. */
export function valueWhere(polynomial: Polynomial, point: ReadonlyMap<string, Rational>): Rational {
  let total: Rational = { n: 0n, d: 1n };
  for (const { powers, coefficient } of polynomial.values()) {
    let product = coefficient;
    for (const { atom, exponent } of powers) {
      const factor = power(point.get(atom.key) ?? one, exponent);
      product = rational(product.n * factor.n, product.d * factor.d);
    }
    total = rational(total.n * product.d + product.n * total.d, total.d * product.d);
  }
  return total;
}
