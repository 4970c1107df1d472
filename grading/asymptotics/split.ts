import type { Rational } from "../expression/rational";
import * as Q from "../expression/rational";
import { asRational } from "./constant";
import { type Monomial, quotient, raised, type ScalePower } from "./monomial";
import { type Sum, signOfCoefficient, type Term } from "./sum";

/** Which of two quantities is larger, and by how much: what the order of an expression may depend on. */
export type Split =
  /** name^power against factor·other. */
  | {
      readonly kind: "difference";
      readonly name: string;
      readonly power: Rational;
      readonly factor: Rational;
      readonly other: Monomial;
    }
  /** How many of `whole` things `part` are: none can be more, and half of them is the turning point. */
  | { readonly kind: "subset"; readonly whole: string; readonly part: string }
  /** Which of two variables is the larger one, up to constant factors. */
  | { readonly kind: "pair"; readonly first: string; readonly second: string };

/** The split that tells the sign of a sum, where terms may cancel: the first term that is taken away against one that is added. */
export function splitOfSum(sum: Sum): Split | null {
  const added = sum.filter(({ coefficient }) => signOfCoefficient(coefficient) === 1);
  const taken = sum.filter(({ coefficient }) => signOfCoefficient(coefficient) === -1);
  for (const each of taken) {
    for (const other of added) {
      const isWhole = added.length === 1 && taken.length === 1;
      const split = splitOfTerms(each, other, isWhole);
      if (split !== null) return split;
    }
  }
  return null;
}

function splitOfTerms(a: Term, b: Term, isExact: boolean): Split | null {
  const { powers, exponent } = quotient(a.monomial, b.monomial);
  if (exponent.length > 0 || powers.length < 2 || powers.some(({ level }) => level > 0)) return null;
  const above = powers.filter(({ power }) => power.n > 0n);
  const below = powers.filter(({ power }) => power.n < 0n);
  const [mine, others] = above.length === 1 ? [above[0], below] : below.length === 1 ? [below[0], above] : [];
  if (mine === undefined || others === undefined || others.length === 0) return null;
  const ratio = isExact ? ratioOf(b, a) : Q.one;
  const isAbove = mine.power.n > 0n;
  return {
    kind: "difference",
    name: mine.name,
    power: Q.absolute(mine.power),
    factor: isAbove ? ratio : Q.divide(Q.one, ratio),
    other: raised(monomialOf(others), isAbove ? Q.minusOne : Q.one),
  };
}

/** |coefficient of a| / |coefficient of b|, or 1 where they are not known exactly. */
function ratioOf(a: Term, b: Term): Rational {
  const [p, q] = [a, b].map(({ coefficient }) => (typeof coefficient === "object" ? asRational(coefficient) : null));
  return p === null || q === null || p === undefined || q === undefined || q.n === 0n
    ? Q.one
    : Q.absolute(Q.divide(p, q));
}

const monomialOf = (powers: readonly ScalePower[]): Monomial => ({
  powers,
  exponent: [],
  key: powers.map(({ level, name, power }) => `${level}:${name}^${Q.toText(power)}`).join(" "),
});
