import type { Rational } from "../expression/rational";
import type { MapName } from "./term";

/**
 * Numbers that a tensor formula can be run on: a finite field, exact fractions, enclosures. Nothing throws; where there
 * is no value (a division by zero, a function without an exact value) the result is `nothing`, which every operation hands on.
 */
export interface Arithmetic<T> {
  readonly zero: T;
  readonly one: T;
  readonly nothing: T;
  readonly constant: (value: Rational) => T;
  readonly add: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly divide: (a: T, b: T) => T;
  /** Whether the value is certain not to be zero, so that it may stand as a pivot. */
  readonly nonzero: (a: T) => boolean;
  readonly apply: (name: MapName, values: readonly T[]) => T;
}

/** A matrix, row by row. */
export interface Matrix<T> {
  readonly rows: number;
  readonly columns: number;
  readonly entries: readonly T[];
}
