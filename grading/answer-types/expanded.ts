import { enclosedConstant, exactValue } from "../expression/constants";
import type { Expression } from "../expression/expression";
import { mapChildren } from "../expression/map-children";
import { toText } from "../expression/print";
import { isInteger, type Rational, rational } from "../expression/rational";
import { hasVariables } from "./constant-parts";
import { number, opposite, power, product, quotient, sum, unit } from "./made";

/** Most terms of a formula that is multiplied out, and the largest power of a sum that is. */
const mostTerms = 48;
const largestPower = 6n;

interface Factor {
  readonly base: Expression;
  readonly exponent: Rational;
}

/** A constant times powers of what is no sum, each under its text. */
interface Monomial {
  readonly coefficient: Expression;
  readonly factors: ReadonlyMap<string, Factor>;
}

type Terms = readonly Monomial[];

/**
 * The formula multiplied out, within functions too, with a coefficient in front of each term and like terms together; null
 * where that is long. It has the same value wherever both have one.
 */
export function expanded(e: Expression): Expression | null {
  const terms = expand(e);
  return terms === null ? null : treeOf(terms);
}

function treeOf(terms: Terms): Expression {
  const [first, ...others] = terms.map(({ coefficient, factors }) =>
    product([coefficient, ...[...factors.values()].map(factorTree)]),
  );
  return first === undefined ? number(rational(0n)) : sum([first, ...others]);
}

const factorTree = ({ base, exponent }: Factor): Expression =>
  exponent.n === 1n && exponent.d === 1n ? base : power(base, number(exponent));

function expand(e: Expression): Terms | null {
  if (!hasVariables(e)) return [{ coefficient: e, factors: new Map() }];
  switch (e.kind) {
    case "negate":
      return scaled(expand(e.argument), opposite);
    case "add": {
      const parts = e.terms.map(expand);
      return parts.includes(null) ? null : collected(parts.flatMap((part) => part ?? []));
    }
    case "multiply":
      return e.factors.map(expand).reduce(times);
    case "divide": {
      const above = expand(e.numerator);
      return above === null ? null : times(above, raised(expand(e.denominator), rational(-1n)));
    }
    case "power": {
      const exponent = hasVariables(e.exponent) ? null : exactValue(e.exponent);
      return exponent === null ? atom(within(e)) : raised(expand(e.base), exponent);
    }
    case "call":
      return e.name === "sqrt" && e.arguments[0] !== undefined
        ? raised(expand(e.arguments[0]), rational(1n, 2n))
        : atom(within(e));
    default:
      return atom(e);
  }
}

/** The node with what stands in it multiplied out. */
const within = (e: Expression): Expression =>
  mapChildren(e, (child) => (hasVariables(child) ? (expanded(child) ?? child) : child));

function atom(base: Expression, exponent: Rational = rational(1n)): Terms {
  return [{ coefficient: unit, factors: new Map([[toText(base), { base, exponent }]]) }];
}

const scaled = (terms: Terms | null, change: (coefficient: Expression) => Expression): Terms | null =>
  terms === null ? null : terms.map((term) => ({ ...term, coefficient: change(term.coefficient) }));

const isUnit = (e: Expression): boolean => e.kind === "number" && e.value.n === 1n && e.value.d === 1n;

function times(a: Terms | null, b: Terms | null): Terms | null {
  if (a === null || b === null || a.length * b.length > mostTerms) return null;
  return collected(
    a.flatMap((left) =>
      b.map((right) => {
        const factors = new Map(left.factors);
        for (const [text, { base, exponent }] of right.factors) {
          const before = factors.get(text)?.exponent ?? rational(0n);
          const n = rational(before.n * exponent.d + exponent.n * before.d, before.d * exponent.d);
          if (n.n === 0n) factors.delete(text);
          else factors.set(text, { base, exponent: n });
        }
        const constants = [left.coefficient, right.coefficient].filter((each) => !isUnit(each));
        return { coefficient: product(constants), factors };
      }),
    ),
  );
}

/** Like terms as one. */
function collected(terms: Terms): Terms | null {
  const found = new Map<string, Monomial>();
  for (const term of terms) {
    const name = [...term.factors]
      .map(
        ([
          text,
          {
            exponent: { n, d },
          },
        ]) => `${text}^${n}/${d}`,
      )
      .sort()
      .join(" ");
    const before = found.get(name);
    found.set(
      name,
      before === undefined ? term : { ...before, coefficient: sum([before.coefficient, term.coefficient]) },
    );
  }
  return found.size > mostTerms ? null : [...found.values()];
}

/** A power, whose constant is taken out where it is positive or the exponent whole. */
function raised(terms: Terms | null, exponent: Rational): Terms | null {
  const [first] = terms ?? [];
  if (terms === null || first === undefined) return null;
  if (terms.length > 1) {
    if (isInteger(exponent) && exponent.n > 0n && exponent.n <= largestPower) {
      let made: Terms | null = terms;
      for (let i = 1n; i < exponent.n; i += 1n) made = times(made, terms);
      return made;
    }
    const leading = first.coefficient;
    if (!isOutside(leading, exponent)) return atom(treeOf(terms), exponent);
    const monic = scaled(terms, (each) => (each === leading ? unit : quotient(each, leading))) ?? terms;
    return times([{ coefficient: powerOf(leading, exponent), factors: new Map() }], atom(treeOf(monic), exponent));
  }
  if (!isOutside(first.coefficient, exponent)) return atom(treeOf(terms), exponent);
  const coefficient = isUnit(first.coefficient) ? unit : powerOf(first.coefficient, exponent);
  // √(x²) is |x|: the factors of a root stay together.
  if (!isInteger(exponent)) {
    const bare = product([...first.factors.values()].map(factorTree));
    return times([{ coefficient, factors: new Map() }], atom(bare, exponent));
  }
  const factors = new Map(
    [...first.factors].map(([text, { base, exponent: inner }]) => [
      text,
      { base, exponent: rational(inner.n * exponent.n, inner.d * exponent.d) },
    ]),
  );
  return [{ coefficient, factors }];
}

const isOutside = (coefficient: Expression, exponent: Rational): boolean => {
  const size = enclosedConstant(coefficient);
  return size !== null && (size.low > 0 || (isInteger(exponent) && size.high < 0));
};

const powerOf = (base: Expression, exponent: Rational): Expression =>
  exponent.n === -1n && exponent.d === 1n ? quotient(unit, base) : power(base, number(exponent));
