import type { Domain } from "../domain";
import { type Expression, nowhere } from "../expression";
import { isInteger, multiply, type Rational } from "../rational";
import { isZero } from "./algebraic";
import { difference, minus, number, product, scaled, sum } from "./build";
import { distribute } from "./distribute";
import { enclose, type Point } from "./enclosure";
import { isFormallyZero } from "./formally-zero";
import type { Lowered } from "./lower";
import type { Polynomial } from "./polynomial";
import { constantPolynomial, valueWhere } from "./polynomial";
import { exponential, integerPower, root } from "./powers";
import type { Pair } from "./separate";
import { first, type Term, type Terms } from "./term";
import { wave } from "./wave";

/** Most by which logarithms and angles are multiplied. */
const mostTimes = 48n;

/**
 * Whether two sides have the same value at a point, for algebraic numbers, and for logarithms and angles of such:
 * ln(1 + √2) = -ln(√2 - 1) is an equation between numbers once e is raised to both, and arctan ½ + arctan ⅓ = π/4 is
 * one between points on the circle. Null where neither is proved.
 */
export function sameConstants(pair: Pair, point: Point): boolean | null {
  const lowered = differenceOf(pair, point);
  const { terms, root: rest } = lowered;
  if (terms.full || terms.complex || terms.variables.size > 0) return null;
  const algebraic = isZero(lowered);
  if (algebraic !== null) return algebraic;
  const parts = partsOf(terms, rest);
  if (parts.some(({ of }) => of?.kind === "ln")) return sameLogarithms(terms, rest, parts);
  if (parts.some(({ of }) => of?.kind === "arctan" || of?.kind === "arcsin")) return sameAngles(lowered, parts);
  return null;
}

/** The key less the answer, with numbers put for the variables. */
function differenceOf({ key, answer }: Pair, point: Point): Lowered {
  const replaced = new Map<string, Polynomial>();
  for (const [name, value] of point) replaced.set(name, constantPolynomial(value));
  for (const [name, polynomial] of [...key.replaced, ...answer.replaced])
    replaced.set(name, constantPolynomial(valueWhere(polynomial, point)));
  const less: Expression = {
    kind: "add",
    terms: [key.expression, { kind: "negate", argument: answer.expression, at: nowhere }],
    at: nowhere,
  };
  return key.lowering(less, key.domains, replaced);
}

/** One part of a sum: a rational number, times a term. */
interface Part {
  readonly times: Rational;
  readonly of: Term | null;
}

function partsOf(terms: Terms, term: Term): readonly Part[] {
  const spread = distribute(terms, term);
  return (spread.kind === "sum" ? spread.args : [spread]).map((part): Part => {
    if (part.kind === "rational") return { times: part.value, of: null };
    const factor = part.kind === "product" ? part.args.find(({ kind }) => kind === "rational") : undefined;
    if (factor === undefined) return { times: { n: 1n, d: 1n }, of: part };
    const others = part.args.filter((each) => each !== factor);
    return { times: factor.value, of: product(terms, others) };
  });
}

/** What to multiply with so that all factors are whole; null where that is too much. */
function common(parts: readonly Part[]): Rational | null {
  let all = 1n;
  for (const { times } of parts) {
    if (all % times.d !== 0n) all *= times.d;
    if (all > mostTimes) return null;
  }
  return { n: all, d: 1n };
}

/** e^(n·difference) = 1, which is an equation between algebraic numbers where the difference consists of their logarithms. */
function sameLogarithms(terms: Terms, rest: Term, parts: readonly Part[]): boolean | null {
  const times = common(parts.filter(({ of }) => of?.kind === "ln"));
  if (times === null) return null;
  const raised = exponential(terms, distribute(terms, scaled(terms, times, distribute(terms, rest))));
  return vanishes({ terms, root: difference(terms, raised, number(terms, 1)) });
}

/** A sum of angles, small as an enclosure shows, is 0 where its sine is. */
function sameAngles({ terms, root: rest }: Lowered, parts: readonly Part[]): boolean | null {
  const times = common(parts.filter(({ of }) => of !== null && of.kind !== "pi"));
  if (times === null) return null;
  const near = enclose({ terms, root: rest }, new Map());
  if (near.state !== "value" || Math.max(-near.low, near.high) * Number(times.n) > 3) return null;
  let [x, y]: [Term, Term] = [number(terms, 1), number(terms, 0)];
  for (const { times: factor, of } of parts) {
    const count = multiply(factor, times);
    const turn = of === null ? null : turnOf(terms, of, count);
    if (turn === null) return null;
    [x, y] = turned(terms, [x, y], turn);
  }
  return vanishes({ terms, root: y });
}

/** Whether a constant is 0: exactly for algebraic numbers, else where the rules of the finite fields show it. */
function vanishes(lowered: Lowered): boolean | null {
  if (lowered.terms.full) return null;
  return isZero(lowered) ?? (isFormallyZero(lowered, noDomains) ? true : null);
}

const noDomains: ReadonlyMap<string, Domain> = new Map();

type Direction = readonly [Term, Term];

/** A point in the direction of count·angle, which need not lie on the circle. */
function turnOf(terms: Terms, angle: Term, count: Rational): Direction | null {
  if (angle.kind === "pi") {
    const u = scaled(terms, count, angle);
    return [wave(terms, "cos", u), wave(terms, "sin", u)];
  }
  if (!isInteger(count) || count.n > mostTimes || count.n < -mostTimes) return null;
  if (angle.kind !== "arctan" && angle.kind !== "arcsin") return null;
  const v = first(angle);
  const one = number(terms, 1);
  const across = angle.kind === "arctan" ? one : root(terms, difference(terms, one, integerPower(terms, v, 2)), 2);
  let made: Direction = [one, number(terms, 0)];
  const step: Direction = [across, count.n < 0n ? minus(terms, v) : v];
  for (let i = count.n < 0n ? -count.n : count.n; i > 0n; i -= 1n) made = turned(terms, made, step);
  return made;
}

/** The product of two complex numbers. */
function turned(terms: Terms, [a, b]: Direction, [c, d]: Direction): Direction {
  return [
    difference(terms, product(terms, [a, c]), product(terms, [b, d])),
    sum(terms, [product(terms, [a, d]), product(terms, [b, c])]),
  ];
}
