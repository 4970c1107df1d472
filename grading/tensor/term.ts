import type { Rational } from "../expression/rational";
import { flip, isScalar, type Shape, sameShape, scalar } from "./shape";

/**
 * A tensor formula after the shape check: few kinds, each with one meaning for every size of its axes.
 * Broadcasting is only ever of scalars (1×1); it is left implicit in `add`, `entrywise`, `quotient` and `map`.
 */
export type Term = { readonly shape: Shape } & (
  | { readonly kind: "number"; readonly value: Rational }
  /** The length of an axis, as a scalar. */
  | { readonly kind: "size"; readonly dimension: string }
  | { readonly kind: "symbol"; readonly name: string; readonly time?: Moment }
  | { readonly kind: "identity" | "ones" }
  | { readonly kind: "add" | "entrywise"; readonly terms: readonly Term[] }
  | { readonly kind: "product"; readonly left: Term; readonly right: Term }
  /** Entry by entry. */
  | { readonly kind: "quotient"; readonly numerator: Term; readonly denominator: Term }
  /** Entry by entry, to a whole number. */
  | { readonly kind: "power"; readonly base: Term; readonly exponent: number }
  /** A square matrix times itself; never negative, see `inverse`. */
  | { readonly kind: "matrix-power"; readonly base: Term; readonly exponent: number }
  | { readonly kind: "transpose" | "diag" | "diagonal" | "total" | "inverse"; readonly argument: Term }
  /** The largest of all entries, a scalar, or of each row, a column. */
  | { readonly kind: "largest"; readonly argument: Term; readonly along: "all" | "rows" }
  /** A function of numbers, entry by entry. */
  | { readonly kind: "map"; readonly name: MapName; readonly arguments: readonly Term[] }
  /** ∑ or ∏ (entry by entry) over the moments from `from` to `to`, both included. */
  | {
      readonly kind: "reduce";
      readonly operator: "sum" | "product";
      readonly index: string;
      readonly from: Moment;
      readonly to: Moment;
      readonly body: Term;
    }
);

/**
 * Functions that are applied entry by entry and are not written by the other kinds. `side` is the sign inside a step
 * function: 1 and -1 on the two sides of 0, at which it has no value, since books differ on step(0). `above` is the same
 * inside 1[u > 0], where the value at 0 is written: -1, and `atLeast` inside 1[u ≥ 0]: 1.
 */
export type MapName = (typeof mapNames)[number];

export const mapNames = [
  "exp",
  "sigmoid",
  "tanh",
  "sinh",
  "cosh",
  "sech",
  "coth",
  "csch",
  "ln",
  "sqrt",
  "sin",
  "cos",
  "softplus",
  "sign",
  "side",
  "above",
  "atLeast",
  "step",
  "max",
  "min",
  "erf",
  "arctan",
  "artanh",
  "pi",
] as const;

/** A step of time: a variable (or none) plus a whole number: t, t − 1, T, 0. */
export interface Moment {
  readonly variable: string | null;
  readonly offset: number;
}

export const numberTerm = (value: Rational): Term => ({ kind: "number", value, shape: scalar });

export const minus = (term: Term): Term => entrywise([numberTerm({ n: -1n, d: 1n }), term]);

/** The common shape of terms of which the scalars are broadcast. The caller has checked that there is one. */
const broadcast = (terms: readonly Term[]): Shape => terms.find((each) => !isScalar(each.shape))?.shape ?? scalar;

export const add = (terms: readonly Term[]): Term => ({ kind: "add", terms, shape: broadcast(terms) });

/** The Hadamard product, flattened; scalars among the factors scale it. */
export const entrywise = (terms: readonly Term[]): Term => ({
  kind: "entrywise",
  terms: terms.flatMap((each) => (each.kind === "entrywise" ? each.terms : [each])),
  shape: broadcast(terms),
});

export const quotient = (numerator: Term, denominator: Term): Term => ({
  kind: "quotient",
  numerator,
  denominator,
  shape: broadcast([numerator, denominator]),
});

export const product = (left: Term, right: Term): Term => ({
  kind: "product",
  left,
  right,
  shape: { rows: left.shape.rows, columns: right.shape.columns },
});

export const map = (name: MapName, ...terms: readonly Term[]): Term => ({
  kind: "map",
  name,
  arguments: terms,
  shape: broadcast(terms),
});

export function power(base: Term, exponent: number): Term {
  return exponent === 1 ? base : { kind: "power", base, exponent, shape: base.shape };
}

export function transpose(argument: Term): Term {
  if (isScalar(argument.shape)) return argument;
  return argument.kind === "transpose"
    ? argument.argument
    : { kind: "transpose", argument, shape: flip(argument.shape) };
}

export const total = (argument: Term): Term => ({ kind: "total", argument, shape: scalar });

export const largest = (argument: Term, along: "all" | "rows"): Term => ({
  kind: "largest",
  argument,
  along,
  shape: along === "all" ? scalar : { rows: argument.shape.rows, columns: "1" },
});

export const inverse = (argument: Term): Term => ({ kind: "inverse", argument, shape: argument.shape });

/** The square matrix with the entries of a row or column on its diagonal. */
export function diag(argument: Term): Term {
  const { rows, columns } = argument.shape;
  const size = rows === "1" ? columns : rows;
  const column = rows === "1" ? transpose(argument) : argument;
  return { kind: "diag", argument: column, shape: { rows: size, columns: size } };
}

/** The column of the diagonal of a square matrix. */
export const diagonal = (argument: Term): Term => ({
  kind: "diagonal",
  argument,
  shape: { rows: argument.shape.rows, columns: "1" },
});

/** The parts of a term, in order. */
export function children(term: Term): readonly Term[] {
  switch (term.kind) {
    case "number":
    case "size":
    case "symbol":
    case "identity":
    case "ones":
      return [];
    case "add":
    case "entrywise":
      return term.terms;
    case "product":
      return [term.left, term.right];
    case "quotient":
      return [term.numerator, term.denominator];
    case "power":
    case "matrix-power":
      return [term.base];
    case "transpose":
    case "diag":
    case "diagonal":
    case "total":
    case "inverse":
    case "largest":
      return [term.argument];
    case "map":
      return term.arguments;
    case "reduce":
      return [term.body];
  }
}

/** Whether both may stand in one sum or Hadamard product. */
export const fits = (a: Shape, b: Shape): boolean => sameShape(a, b) || isScalar(a) || isScalar(b);
