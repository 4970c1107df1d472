import type { Rational } from "../expression/rational";

/** The functions of one number that layers are built from. Every one is analytic, so each has a pullback everywhere on its domain. */
export type ElementaryFunction = "exp" | "ln" | "sqrt" | "tanh" | "sigmoid" | "softplus";

/**
 * What a number must be able to do for a layer to run on it. Five kinds exist: doubles, exact fractions, expressions,
 * complex doubles, and any of these with its operations counted.
 */
export interface Arithmetic<T> {
  /** The number that stands for an exact fraction. */
  readonly rational: (value: Rational) => T;
  readonly add: (a: T, b: T) => T;
  readonly subtract: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  /** Throws RangeError where b is an exact 0. */
  readonly divide: (a: T, b: T) => T;
  readonly negate: (a: T) => T;
  /** sum + a·b, the one operation of every matrix product: a multiply-accumulate. */
  readonly multiplyAdd: (sum: T, a: T, b: T) => T;
  /** Throws RangeError where the value is not a number of this kind: exp(1) is not a fraction. */
  readonly apply: (name: ElementaryFunction, a: T) => T;
  /** -1, 0 or 1 as a is below, equal to or above b; undefined where the two have no order, as symbols have none. */
  readonly compare: (a: T, b: T) => -1 | 0 | 1 | undefined;
}
