import type { Rational } from "../expression/rational";
import type { ElementaryFunction } from "./arithmetic";
import type { Shape } from "./tensor";

/** What a matrix product may do on the way, without making the arrays in between. */
export interface Product<V> {
  /** aᵀ in place of a, bᵀ in place of b. */
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  /** Added to the product; of the product's shape. */
  readonly plus?: V | undefined;
}

/**
 * The operations on arrays that every layer is written in, once. `V` is the array: numbers (tensor-algebra.ts),
 * a formula that stands for an array (formula-algebra.ts), or either with its history recorded (differentiable.ts).
 * Every operation throws RangeError where shapes do not fit.
 */
export interface Algebra<V> {
  readonly shape: (a: V) => Shape;
  /** A constant of shape []: it broadcasts to any other. */
  readonly constant: (value: Rational) => V;
  /** Exact constants of a shape, row by row. */
  readonly constants: (shape: Shape, values: readonly Rational[]) => V;

  // Entry by entry; shapes broadcast.
  readonly add: (a: V, b: V) => V;
  readonly subtract: (a: V, b: V) => V;
  readonly multiply: (a: V, b: V) => V;
  readonly divide: (a: V, b: V) => V;
  readonly negate: (a: V) => V;
  /** `as` gives the result a name, which formulas then use in place of its definition. */
  readonly apply: (name: ElementaryFunction, a: V, as?: string) => V;
  /** The same array; formulas call it by that name from here on. */
  readonly named: (a: V, name: string) => V;

  /** [… p q] · [… q r] = [… p r]; the leading sizes broadcast. */
  readonly matmul: (a: V, b: V, how?: Product<V>) => V;
  /** The last two axes exchanged. */
  readonly transpose: (a: V) => V;
  /** The sum over every axis along which `shape` broadcasts to the shape of a. */
  readonly sumTo: (a: V, shape: Shape) => V;
  readonly broadcastTo: (a: V, shape: Shape) => V;

  // Entries moved, none computed.
  readonly reshape: (a: V, shape: Shape) => V;
  /** Arrays of equal inner shape one after another along the first axis. */
  readonly concat: (parts: readonly V[]) => V;
  /** The entries of a at flat indices, in a new shape; index -1 gives 0. */
  readonly gather: (a: V, indices: readonly number[], shape: Shape) => V;
  /** The adjoint of gather: each entry added to the place that its index names; -1 is dropped. */
  readonly scatter: (a: V, indices: readonly number[], shape: Shape) => V;

  /**
   * For each window of flat indices, those of its largest entries, decided by exact comparison: more than one is a tie.
   * Throws RangeError where entries have no order.
   */
  readonly active: (a: V, windows: readonly (readonly number[])[]) => readonly (readonly number[])[];
  /** A constant near the largest entry of each row, so that exp(a - shift) stays in range; 0 where entries have no order. */
  readonly shift: (a: V) => V;
}
