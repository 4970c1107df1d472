import { type Rational, rational } from "../rational";
import { minus, number, piTerm, product, scaled, sum } from "./build";
import { integerPower, inverse, root } from "./powers";
import { first, positive, type Term, type Terms } from "./term";

/** Angles whose sine or tangent has one of these squares, as parts of π. */
const arcsines: readonly (readonly [bigint, bigint, bigint])[] = [
  [1n, 4n, 6n],
  [1n, 2n, 4n],
  [1n, 1n, 2n],
];
const arctangents: readonly (readonly [bigint, bigint, bigint])[] = [
  [1n, 3n, 6n],
  [1n, 1n, 4n],
  [3n, 1n, 3n],
];

/** arcsin u or arctan u as a rational multiple of π, for a positive u whose square is in the table; else null. */
export function knownAngle(terms: Terms, kind: "arcsin" | "arctan", u: Term): Term | null {
  if (u.signs !== positive || terms.complex) return null;
  const square = squareOf(terms, u);
  if (square.kind !== "rational") return null;
  const { n, d } = square.value;
  const part = (share: Rational): Term => scaled(terms, share, piTerm(terms));
  // √3/2 is the one sine here whose angle is no unit fraction of π but 1/3 of it.
  if (kind === "arcsin" && n === 3n && d === 4n) return part(rational(1n, 3n));
  const found = (kind === "arcsin" ? arcsines : arctangents).find(([above, below]) => above === n && below === d);
  return found === undefined ? null : part(rational(1n, found[2]));
}

/** u² with the squares of roots taken: (x/√(1 + x²))² is x²/(1 + x²) wherever the root has a value. */
export function squareOf(terms: Terms, u: Term): Term {
  switch (u.kind) {
    case "root":
      return u.n === 2 ? first(u) : integerPower(terms, u, 2);
    case "power":
      return integerPower(terms, squareOf(terms, first(u)), u.n);
    case "product":
      return product(
        terms,
        u.args.map((factor) => squareOf(terms, factor)),
      );
    default:
      return integerPower(terms, u, 2);
  }
}

/** sin or cos of an inverse function, which is algebraic: cos(arcsin v) = √(1 - v²). Null elsewhere. */
export function waveOfAngle(terms: Terms, kind: "sin" | "cos", u: Term): Term | null {
  const opposite = u.kind === "product" && u.args.length === 2 ? u.args.find(isMinusOne) : undefined;
  const angle = opposite === undefined ? u : u.args.find((factor) => factor !== opposite);
  if (angle === undefined || (angle.kind !== "arcsin" && angle.kind !== "arctan") || terms.complex) return null;
  const v = first(angle);
  const square = squareOf(terms, v);
  const made =
    angle.kind === "arcsin"
      ? kind === "sin"
        ? v
        : root(terms, sum(terms, [number(terms, 1), minus(terms, square)]), 2)
      : product(terms, [
          kind === "sin" ? v : number(terms, 1),
          inverse(terms, root(terms, sum(terms, [number(terms, 1), square]), 2)),
        ]);
  return opposite !== undefined && kind === "sin" ? minus(terms, made) : made;
}

const isMinusOne = (term: Term): boolean => term.kind === "rational" && term.value.n === -1n && term.value.d === 1n;
