import type { Expression } from "../expression/expression";
import { equals, type Rational, zero } from "../expression/rational";
import type { Algebra, Product } from "./algebra";
import * as made from "./made";
import { broadcastShape, type Shape, sameShape, size, written } from "./tensor";

/**
 * A whole array as one formula: W_o * x_t + b_o. Its shape is that of one instance, with different numbers for
 * different names (n = 5, m = 3), so that shapes are checked as they are for numbers.
 */
export interface Formula {
  readonly shape: Shape;
  readonly expression: Expression;
  /** The expression is one number, which stands at every entry of the shape. */
  readonly repeated?: boolean;
}

export const formula = (name: string, shape: Shape): Formula => ({ shape, expression: made.symbol(name) });

/**
 * Arrays as formulas of matrix calculus: what runs on them yields, for instance, the gradient
 * `delta ⊙ tanh(c) ⊙ o ⊙ (1 - o)`. Operations that move single entries have no such formula and throw RangeError.
 */
export const formulaAlgebra: Algebra<Formula> = {
  shape: (a) => a.shape,
  constant: (value) => ({ shape: [], expression: made.number(value) }),
  constants: (shape, values) => ({ shape, expression: made.number(common(values)), repeated: true }),
  add: zip(made.add),
  subtract: zip(made.subtract),
  multiply: (a, b) => {
    const shape = broadcastShape(a.shape, b.shape);
    const [left, right] = [isScalar(a), isScalar(b)];
    if (left && right) return { shape, expression: made.hadamard(a.expression, b.expression, true), repeated: true };
    if (left || right) return { shape, expression: made.multiply(a.expression, b.expression) };
    if (!sameShape(a.shape, b.shape)) throw unsupported("an elementwise product that broadcasts");
    return { shape, expression: made.hadamard(a.expression, b.expression, false) };
  },
  divide: (a, b) => {
    if (!isScalar(b)) throw unsupported("division by an array");
    const expression = made.divide(a.expression, b.expression);
    return { shape: broadcastShape(a.shape, b.shape), expression, repeated: isScalar(a) };
  },
  negate: (a) => ({ ...a, expression: made.negate(a.expression) }),
  apply: (name, a, as) =>
    as === undefined ? { ...a, expression: made.call(name, a.expression) } : formula(as, a.shape),
  named: (a, name) => formula(name, a.shape),
  matmul,
  transpose,
  sumTo: (a, shape) => {
    if (sameShape(a.shape, shape)) return a;
    if (size(shape) !== 1 || isRepeated(a)) throw unsupported("a sum along one axis, or of equal entries,");
    return { shape, expression: made.call("sum", a.expression) };
  },
  broadcastTo: (a, shape) => {
    if (sameShape(a.shape, shape)) return a;
    if (!isScalar(a)) throw unsupported("a broadcast of an array");
    return { shape, expression: a.expression, repeated: true };
  },
  reshape: (a, shape) => {
    if (!sameShape(a.shape, shape)) throw unsupported("a change of shape");
    return a;
  },
  concat: () => {
    throw unsupported("a concatenation");
  },
  gather: () => {
    throw unsupported("a choice of entries");
  },
  scatter: () => {
    throw unsupported("a scattering of entries");
  },
  active: () => {
    throw unsupported("a maximum");
  },
  shift: () => ({ shape: [], expression: made.number(zero) }),
};

function matmul(a: Formula, b: Formula, { transposeA, transposeB, plus }: Product<Formula> = {}): Formula {
  const [left, right] = [transposeA === true ? transpose(a) : a, transposeB === true ? transpose(b) : b];
  const [[p, q], [inner, r]] = [left.shape, right.shape];
  if (p === undefined || r === undefined || q !== inner || a.shape.length + b.shape.length !== 4) {
    throw new RangeError(`matmul: shapes ${written(left.shape)} and ${written(right.shape)} do not fit`);
  }
  if (isRepeated(a) || isRepeated(b)) throw unsupported("a matrix of equal entries");
  const product = { shape: [p, r], expression: made.multiply(left.expression, right.expression) };
  return plus === undefined ? product : zip(made.add)(plus, product);
}

function transpose(a: Formula): Formula {
  const [p = 1, q = 1] = a.shape;
  return isScalar(a) ? { ...a, shape: [q, p] } : { shape: [q, p], expression: made.transpose(a.expression) };
}

function zip(operation: (a: Expression, b: Expression) => Expression) {
  return (a: Formula, b: Formula): Formula => ({
    shape: broadcastShape(a.shape, b.shape),
    expression: operation(a.expression, b.expression),
    repeated: isScalar(a) && isScalar(b),
  });
}

const isRepeated = (a: Formula): boolean => a.repeated === true && size(a.shape) !== 1;

/** Whether the expression is one number. */
const isScalar = (a: Formula): boolean => a.repeated === true || size(a.shape) === 1;

function common(values: readonly Rational[]): Rational {
  const [first = zero] = values;
  if (values.some((each) => !equals(each, first))) throw unsupported("an array of different numbers");
  return first;
}

const unsupported = (what: string): RangeError => new RangeError(`${what} has no formula of matrix calculus here`);
