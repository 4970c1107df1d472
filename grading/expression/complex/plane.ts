import { difference, minus, number, piTerm, product, sum, undecidable } from "../decide/build";
import { lowerInto } from "../decide/lower";
import { integerPower } from "../decide/powers";
import { negative, positive, rationalTerm, type Term, type Terms, undefinedTerm } from "../decide/term";
import { vanishesWidely } from "../decide/vanishing";
import type { Domains } from "../domain";
import { type Expression, type FunctionName, nowhere } from "../expression";

/**
 * A complex value by real terms: `real` + i·`imaginary`, where null stands for an imaginary part that is 0 everywhere.
 *
 * `polar`: size·e^(i·turn), where it is known so; the turn is the principal one, in (-π, π], where `principal` says so. `squared` is |w|²,
 * as a product where w is one. `along` is a value with the same argument: w without positive factors.
 */
export interface Complex {
  readonly real: Term;
  readonly imaginary: Term | null;
  readonly polar?: Polar;
  readonly squared?: Term;
  readonly along?: Complex;
  /** What it is the conjugate of. */
  readonly mirrored?: Complex;
}

export interface Polar {
  readonly size: Term;
  readonly turn: Term;
  readonly principal: boolean;
}

/** How a variable is put into real ones: z = a + bi, or z = e^(s + it) where its logarithm, argument or root is asked for. */
export type Charts = ReadonlyMap<string, "cartesian" | "polar">;

/** What splitting knows: where terms are made, and what names stand for. */
export interface Plane {
  readonly terms: Terms;
  readonly domains: Domains;
  readonly charts: Charts;
  /** Real values of names: dummies of sums, and numbers put in. */
  readonly bound: ReadonlyMap<string, Term>;
  /** Of what the opaque arguments are the arguments. */
  readonly turns: Map<Term, Complex>;
  /** The variables met so far, so that each is made once. */
  readonly known: Map<string, Complex>;
}

export const real = (term: Term): Complex => ({ real: term, imaginary: null });
export const whole = ({ terms }: Plane, n: number): Complex => real(number(terms, n));
export const none = ({ terms }: Plane): Complex => real(undecidable(terms));

/** A real function of real terms, by the rules for real formulas. */
export function realCall(plane: Plane, name: FunctionName, given: readonly Term[]): Term {
  return realTree(plane, given, (names) => ({ kind: "call", name, arguments: names, at: nowhere }));
}

/** A real formula in names that stand for real terms. */
export function realTree(
  plane: Plane,
  given: readonly Term[],
  made: (names: readonly Expression[]) => Expression,
): Term {
  const { terms, domains } = plane;
  const bound = new Map(plane.bound);
  const names = given.map((term, i): Expression => {
    bound.set(` ${i}`, term);
    return { kind: "symbol", name: ` ${i}`, at: nowhere };
  });
  return terms.full ? undefinedTerm(terms) : lowerInto(terms, made(names), domains, bound);
}

/** u/v for real terms. */
export const realQuotient = (plane: Plane, u: Term, v: Term): Term =>
  realTree(plane, [u, v], ([numerator, denominator]) =>
    numerator === undefined || denominator === undefined
      ? { kind: "undefined", at: nowhere }
      : { kind: "divide", numerator, denominator, at: nowhere },
  );

/** u^v for real terms. */
export const realPower = (plane: Plane, u: Term, v: Term): Term =>
  realTree(plane, [u, v], ([base, exponent]) =>
    base === undefined || exponent === undefined
      ? { kind: "undefined", at: nowhere }
      : { kind: "power", base, exponent, at: nowhere },
  );

/** Whether a real term is nowhere below 0, and 0 on a set without volume at most. */
export const isPositive = (term: Term): boolean =>
  term.signs === positive || ((term.signs & negative) === 0 && !vanishesWidely(term));

export function plus({ terms }: Plane, a: Complex, b: Complex): Complex {
  const imaginary =
    a.imaginary === null ? b.imaginary : b.imaginary === null ? a.imaginary : sum(terms, [a.imaginary, b.imaginary]);
  return tidy({ real: sum(terms, [a.real, b.real]), imaginary });
}

/** An imaginary part that is the number 0 is none. */
const tidy = (w: Complex): Complex => (w.imaginary !== null && isNothing(w.imaginary) ? real(w.real) : w);

export function opposite(plane: Plane, a: Complex): Complex {
  return times(plane, whole(plane, -1), a);
}

export const less = (plane: Plane, a: Complex, b: Complex): Complex => plus(plane, a, opposite(plane, b));

/** (a + bi)(c + di) = ac - bd + (ad + bc)i. */
export function times(plane: Plane, a: Complex, b: Complex): Complex {
  if (a.imaginary === null) return scaled(plane, a.real, b);
  if (b.imaginary === null) return scaled(plane, b.real, a);
  const { terms } = plane;
  if (a.mirrored === b || b.mirrored === a) return real(squaredSize(plane, a));
  if (a === b) return square(plane, a, a.imaginary);
  if (isLong(a) || isLong(b)) return none(plane);
  if (isNothing(a.real)) return turnedUp(plane, a.imaginary, b, b.imaginary);
  if (isNothing(b.real)) return turnedUp(plane, b.imaginary, a, a.imaginary);
  return tidy({
    real: difference(terms, product(terms, [a.real, b.real]), product(terms, [a.imaginary, b.imaginary])),
    imaginary: sum(terms, [product(terms, [a.real, b.imaginary]), product(terms, [a.imaginary, b.real])]),
    squared: product(terms, [squaredSize(plane, a), squaredSize(plane, b)]),
  });
}

/** Most factors, or addends, of one term: products of products are written out. */
const mostParts = 400;

const isLong = ({ real: u, imaginary: v, squared }: Complex): boolean =>
  [u, v, squared].some((term) => term != null && term.args.length > mostParts);

/** (a + bi)² = a² - b² + 2abi, whose parts do not grow with each further square. */
function square(plane: Plane, w: Complex, imaginary: Term): Complex {
  const { terms } = plane;
  return tidy({
    real: difference(terms, integerPower(terms, w.real, 2), integerPower(terms, imaginary, 2)),
    imaginary: product(terms, [number(terms, 2), w.real, imaginary]),
    squared: integerPower(terms, squaredSize(plane, w), 2),
  });
}

const isNothing = (term: Term): boolean => term.kind === "rational" && term.value.n === 0n;

/** ic·w. */
function turnedUp(plane: Plane, c: Term, w: Complex, imaginary: Term): Complex {
  const { terms } = plane;
  return tidy({
    real: minus(terms, product(terms, [c, imaginary])),
    imaginary: product(terms, [c, w.real]),
    squared: product(terms, [integerPower(terms, c, 2), squaredSize(plane, w)]),
    ...(w.polar !== undefined && {
      polar: {
        size: product(terms, [c, w.polar.size]),
        turn: sum(terms, [w.polar.turn, quarter(terms)]),
        principal: false,
      },
    }),
  });
}

const quarter = (terms: Terms): Term => product(terms, [rationalTerm(terms, { n: 1n, d: 2n }), piTerm(terms)]);

/** A real multiple. */
export function scaled(plane: Plane, factor: Term, w: Complex): Complex {
  const { terms } = plane;
  const made = product(terms, [factor, w.real]);
  if (w.imaginary === null) return real(made);
  if (factor.kind === "rational" && factor.value.n === factor.value.d) return w;
  const isUp = isPositive(factor);
  return tidy({
    // 0 times what may lack a value is 0 here, since the imaginary part lacks it too.
    real: isNothing(w.real) ? w.real : made,
    imaginary: product(terms, [factor, w.imaginary]),
    squared: product(terms, [integerPower(terms, factor, 2), squaredSize(plane, w)]),
    // A factor of any sign may stand before e^(it), but the principal turn is kept by those above 0 alone.
    ...(w.polar !== undefined && {
      polar: {
        size: product(terms, [factor, w.polar.size]),
        turn: w.polar.turn,
        principal: w.polar.principal && isUp,
      },
    }),
    ...(isUp && { along: w.along ?? w }),
  });
}

/** |w|². */
export function squaredSize({ terms }: Plane, w: Complex): Term {
  if (w.squared !== undefined) return w.squared;
  const squares = [w.real, ...(w.imaginary === null ? [] : [w.imaginary])].map((part) => integerPower(terms, part, 2));
  return sum(terms, squares);
}

export function conjugate({ terms }: Plane, w: Complex): Complex {
  if (w.imaginary === null) return w;
  return {
    real: w.real,
    imaginary: minus(terms, w.imaginary),
    mirrored: w,
    ...(w.squared !== undefined && { squared: w.squared }),
    // On the negative real axis, the principal turn is π for both.
    ...(w.polar !== undefined && {
      polar: { size: w.polar.size, turn: minus(terms, w.polar.turn), principal: false },
    }),
  };
}

/** 1/w = w̄/|w|². */
export function inverse(plane: Plane, w: Complex): Complex {
  const { terms } = plane;
  const one = number(terms, 1);
  if (w.imaginary === null) return real(realQuotient(plane, one, w.real));
  const squared = squaredSize(plane, w);
  const below = realQuotient(plane, one, squared);
  return {
    real: product(terms, [below, w.real]),
    imaginary: product(terms, [below, minus(terms, w.imaginary)]),
    squared: below,
    ...(w.polar !== undefined && {
      polar: {
        size: realQuotient(plane, one, w.polar.size),
        turn: minus(terms, w.polar.turn),
        principal: false,
      },
    }),
  };
}
