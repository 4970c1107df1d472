import { add, divide, multiply, type Rational } from "../expression/rational";

/** A matrix that is not looked into. Numbers tell letters apart, since texts of texts may be read in two ways. */
export interface Letter {
  /** Words of one length are ordered by this, letter by letter. */
  readonly rank: number;
  /** The rank of the transpose. */
  readonly turned: number;
  readonly rows: string;
  readonly columns: string;
}

/** A product of letters; the empty one is the identity. */
export type Word = readonly Letter[];

/** A number times powers of scalars, of either sign, times a word; scalars are told apart by numbers too. */
export interface Monomial {
  readonly coefficient: Rational;
  readonly scalars: ReadonlyMap<number, number>;
  readonly word: Word;
}

/** A sum of monomials, by their keys: a polynomial whose letters do not commute. */
export type Polynomial = ReadonlyMap<string, Monomial>;

const noScalars: ReadonlyMap<number, number> = new Map();

export const monomial = (coefficient: Rational, word: Word = [], scalars = noScalars): Monomial => ({
  coefficient,
  scalars,
  word,
});

export const one = monomial({ n: 1n, d: 1n });

export function sumOf(monomials: Iterable<Monomial>): Polynomial {
  const sum = new Map<string, Monomial>();
  for (const each of monomials) {
    const key = keyOf(each);
    const before = sum.get(key);
    const coefficient = before === undefined ? each.coefficient : add(before.coefficient, each.coefficient);
    if (coefficient.n === 0n) sum.delete(key);
    else sum.set(key, { ...each, coefficient });
  }
  return sum;
}

function keyOf({ scalars, word }: Monomial): string {
  const powers = [...scalars].map(([scalar, exponent]) => `${scalar}^${exponent}`).sort();
  return `${powers.join("*")}|${word.map(({ rank }) => rank).join("*")}`;
}

export function times(a: Monomial, b: Monomial): Monomial {
  return {
    coefficient: multiply(a.coefficient, b.coefficient),
    scalars: merged(a.scalars, b.scalars, 1),
    word: [...a.word, ...b.word],
  };
}

/** The monomial over a number times powers of scalars. */
export function over(a: Monomial, b: Monomial): Monomial {
  return { ...a, coefficient: divide(a.coefficient, b.coefficient), scalars: merged(a.scalars, b.scalars, -1) };
}

function merged(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
  sign: 1 | -1,
): ReadonlyMap<number, number> {
  if (b.size === 0) return a;
  const all = new Map(a);
  for (const [scalar, exponent] of b) {
    const sum = (all.get(scalar) ?? 0) + sign * exponent;
    if (sum === 0) all.delete(scalar);
    else all.set(scalar, sum);
  }
  return all;
}

export const negated = (a: Monomial): Monomial => ({
  ...a,
  coefficient: { n: -a.coefficient.n, d: a.coefficient.d },
});

export const difference = (a: Polynomial, b: Polynomial): Polynomial =>
  sumOf([...a.values(), ...[...b.values()].map(negated)]);

export const product = (a: Polynomial, b: Polynomial): Polynomial =>
  sumOf([...a.values()].flatMap((x) => [...b.values()].map((y) => times(x, y))));

/** Longer words are larger; of one length, by the first letter that differs. */
export function compareWords(a: Word, b: Word): number {
  if (a.length !== b.length) return a.length - b.length;
  for (const [i, letter] of a.entries()) {
    const order = letter.rank - (b[i]?.rank ?? 0);
    if (order !== 0) return order;
  }
  return 0;
}

/** One text for equal polynomials. */
export const textOfPolynomial = (p: Polynomial): string =>
  [...p]
    .map(([key, { coefficient }]) => `${coefficient.n}/${coefficient.d} ${key}`)
    .sort()
    .join(" + ");
