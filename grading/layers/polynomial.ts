import { call, divide, number, add as plus, power, symbol, multiply as times } from "../autodiff/made";
import type { Expression } from "../expression/expression";
import * as Q from "../expression/rational";

/** A sum of terms coefficient · Π variable^exponent; exponents may be negative. Terms are sorted and none is 0. */
export interface Polynomial {
  readonly variables: readonly string[];
  readonly terms: readonly Term[];
}

export interface Term {
  readonly coefficient: Q.Rational;
  /** One for each variable, in their order. */
  readonly exponents: readonly number[];
}

/** The polynomial with like terms gathered, highest exponents first. */
export function polynomial(variables: readonly string[], terms: readonly Term[]): Polynomial {
  const gathered = new Map<string, Term>();
  for (const term of terms) {
    const key = term.exponents.join();
    const before = gathered.get(key);
    const coefficient = before === undefined ? term.coefficient : Q.add(before.coefficient, term.coefficient);
    gathered.set(key, { coefficient, exponents: term.exponents });
  }
  const kept = [...gathered.values()].filter((term) => term.coefficient.n !== 0n);
  return { variables, terms: kept.sort((a, b) => descending(a.exponents, b.exponents)) };
}

export const add = (a: Polynomial, b: Polynomial): Polynomial => polynomial(a.variables, [...a.terms, ...b.terms]);

export const subtract = (a: Polynomial, b: Polynomial): Polynomial =>
  add(a, { ...b, terms: b.terms.map((term) => ({ ...term, coefficient: Q.negate(term.coefficient) })) });

/** The value at sizes, by name. Throws RangeError where a size is missing or a negative power of 0 occurs. */
export function evaluate(p: Polynomial, sizes: Readonly<Record<string, bigint | number>>): Q.Rational {
  const values = p.variables.map((name) => {
    const value = sizes[name];
    if (value === undefined) throw new RangeError(`a size is missing: ${name}`);
    return Q.integer(value);
  });
  return p.terms.reduce((sum, { coefficient, exponents }) => {
    const value = exponents.reduce(
      (product, exponent, i) => Q.multiply(product, Q.power(values[i] ?? Q.one, exponent)),
      coefficient,
    );
    return Q.add(sum, value);
  }, Q.zero);
}

/**
 * The order of growth when every variable tends to infinity on its own: the terms that no other term bounds, each with
 * coefficient 1. A term is bounded where another has at least its exponent in every variable.
 */
export function order(p: Polynomial): Polynomial {
  const terms = p.terms.filter(
    (term) =>
      !p.terms.some((other) => other !== term && term.exponents.every((each, i) => each <= (other.exponents[i] ?? 0))),
  );
  return { variables: p.variables, terms: terms.map((term) => ({ ...term, coefficient: Q.one })) };
}

/** "2*n^2*d + 3*n": text that the reader of formulas takes. */
export function toText(p: Polynomial): string {
  if (p.terms.length === 0) return "0";
  return p.terms
    .map(({ coefficient, exponents }, i) => {
      const factors = (sign: 1 | -1): string[] =>
        p.variables.flatMap((name, v) => {
          const exponent = sign * (exponents[v] ?? 0);
          return exponent <= 0 ? [] : [exponent === 1 ? name : `${name}^${exponent}`];
        });
      const [above, below] = [factors(1), factors(-1)];
      const size = Q.absolute(coefficient);
      const head = size.n === 1n && above.length > 0 ? above : [`${size.n}`, ...above];
      const bottom = size.d === 1n ? below : [`${size.d}`, ...below];
      const quotient = bottom.length === 0 ? "" : bottom.length === 1 ? `/${bottom[0]}` : `/(${bottom.join("*")})`;
      const sign = coefficient.n < 0n ? (i === 0 ? "-" : " - ") : i === 0 ? "" : " + ";
      return `${sign}${head.join("*")}${quotient}`;
    })
    .join("");
}

/** The same as a tree. */
export function toExpression(p: Polynomial): Expression {
  return p.terms.reduce<Expression>((sum, { coefficient, exponents }) => {
    const side = (sign: 1 | -1, start: bigint): Expression =>
      p.variables.reduce<Expression>(
        (product, name, v) => {
          const exponent = sign * (exponents[v] ?? 0);
          return exponent <= 0 ? product : times(product, power(symbol(name), number(Q.integer(exponent))));
        },
        number(Q.integer(start)),
      );
    return plus(sum, divide(side(1, coefficient.n), side(-1, coefficient.d)));
  }, number(Q.zero));
}

function descending(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, i) => each !== b[i]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

/** ln(a)/ln(b), the logarithm of a to base b. */
export const logarithm = (a: string, b: string): Expression => divide(call("ln", symbol(a)), call("ln", symbol(b)));
