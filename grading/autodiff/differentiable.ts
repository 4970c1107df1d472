import { integer, one } from "../expression/rational";
import type { Algebra } from "./algebra";
import type { ElementaryFunction } from "./arithmetic";
import { size } from "./tensor";

/** An array together with how it came to be: the way back from its gradient to those of the arrays it was made from. */
export interface Variable<V> {
  readonly value: V;
  /** One more than the highest of the arrays it was made from. */
  readonly level: number;
  readonly edges: readonly Edge<V>[];
  /** False for constants, and for what depends on constants only: no gradient is carried there. */
  readonly tracked: boolean;
}

interface Edge<V> {
  readonly from: Variable<V>;
  readonly pull: Pullback<V>;
}

/** From the gradient of a result to that of an argument, added to what has arrived there before. */
type Pullback<V> = (gradient: V, before: V | undefined) => V;

/** A leaf whose gradient may be asked for. */
export const variable = <V>(value: V): Variable<V> => ({ value, level: 0, edges: [], tracked: true });

/** A leaf without a gradient. */
export const fixed = <V>(value: V): Variable<V> => ({ value, level: 0, edges: [], tracked: false });

/**
 * The same algebra with its history recorded. This is the table of operations with their pullbacks: a pullback takes
 * the gradient of the result to that of an argument, in the operations of the algebra beneath.
 */
export function differentiable<V>(base: Algebra<V>): Algebra<Variable<V>> {
  const sumTo = (gradient: V, like: Variable<V>): V => base.sumTo(gradient, base.shape(like.value));
  const made = (value: V, ...from: readonly (readonly [Variable<V>, (gradient: V) => V])[]): Variable<V> =>
    fused(
      value,
      ...from.map(([source, pull]): readonly [Variable<V>, Pullback<V>] => [
        source,
        (gradient, before) => (before === undefined ? pull(gradient) : base.add(before, pull(gradient))),
      ]),
    );
  /** A matrix product adds itself in passing to what was there, where it has no leading sizes that may have broadcast. */
  const into =
    (to: Variable<V>, product: (gradient: V, plus?: V) => V): Pullback<V> =>
    (gradient, before) => {
      if (before === undefined) return sumTo(product(gradient), to);
      const plain = base.shape(gradient).length === 2;
      return plain ? product(gradient, before) : base.add(before, sumTo(product(gradient), to));
    };
  const lifted: Algebra<Variable<V>> = {
    shape: (a) => base.shape(a.value),
    constant: (value) => fixed(base.constant(value)),
    constants: (shape, values) => fixed(base.constants(shape, values)),
    add: (a, b) => made(base.add(a.value, b.value), [a, (g) => sumTo(g, a)], [b, (g) => sumTo(g, b)]),
    subtract: (a, b) =>
      made(base.subtract(a.value, b.value), [a, (g) => sumTo(g, a)], [b, (g) => base.negate(sumTo(g, b))]),
    multiply: (a, b) =>
      made(
        base.multiply(a.value, b.value),
        [a, (g) => sumTo(base.multiply(g, b.value), a)],
        [b, (g) => sumTo(base.multiply(g, a.value), b)],
      ),
    divide: (a, b) => {
      const quotient = base.divide(a.value, b.value);
      return made(
        quotient,
        [a, (g) => sumTo(base.divide(g, b.value), a)],
        [b, (g) => base.negate(sumTo(base.divide(base.multiply(g, quotient), b.value), b))],
      );
    },
    negate: (a) => made(base.negate(a.value), [a, base.negate]),
    apply: (name, a, as) => {
      const value = base.apply(name, a.value, as);
      return made(value, [a, (g) => base.multiply(g, derivative(base, name, a.value, value))]);
    },
    named: (a, name) => ({ ...a, value: base.named(a.value, name) }),
    matmul: (a, b, { transposeA = false, transposeB = false, plus } = {}) => {
      const left = transposeA ? lifted.transpose(a) : a;
      const right = transposeB ? lifted.transpose(b) : b;
      const product = fused(
        base.matmul(left.value, right.value),
        [left, into(left, (g, plus) => base.matmul(g, right.value, { transposeB: true, plus }))],
        [right, into(right, (g, plus) => base.matmul(left.value, g, { transposeA: true, plus }))],
      );
      return plus === undefined ? product : lifted.add(plus, product);
    },
    transpose: (a) => made(base.transpose(a.value), [a, base.transpose]),
    sumTo: (a, shape) => made(base.sumTo(a.value, shape), [a, (g) => base.broadcastTo(g, base.shape(a.value))]),
    broadcastTo: (a, shape) => made(base.broadcastTo(a.value, shape), [a, (g) => sumTo(g, a)]),
    reshape: (a, shape) => made(base.reshape(a.value, shape), [a, (g) => base.reshape(g, base.shape(a.value))]),
    concat: (parts) => {
      let from = 0;
      const pulls = parts.map((part) => {
        const shape = base.shape(part.value);
        const places = Array.from({ length: size(shape) }, (_, i) => from + i);
        from += places.length;
        return [part, (g: V) => base.gather(g, places, shape)] as const;
      });
      return made(base.concat(parts.map((part) => part.value)), ...pulls);
    },
    gather: (a, indices, shape) =>
      made(base.gather(a.value, indices, shape), [a, (g) => base.scatter(g, indices, base.shape(a.value))]),
    scatter: (a, indices, shape) =>
      made(base.scatter(a.value, indices, shape), [a, (g) => base.gather(g, indices, base.shape(a.value))]),
    active: (a, windows) => base.active(a.value, windows),
    shift: (a) => fixed(base.shift(a.value)),
  };
  return lifted;
}

function fused<V>(value: V, ...from: readonly (readonly [Variable<V>, Pullback<V>])[]): Variable<V> {
  const edges = from.filter(([source]) => source.tracked).map(([source, pull]) => ({ from: source, pull }));
  const level = 1 + Math.max(0, ...edges.map((edge) => edge.from.level));
  return { value, level, edges, tracked: edges.length > 0 };
}

/** f′ at `at`, written with the value y = f(at) where that is what books do: σ′ = y(1 − y), tanh′ = 1 − y². */
function derivative<V>(base: Algebra<V>, name: ElementaryFunction, at: V, y: V): V {
  switch (name) {
    case "exp":
      return y;
    case "ln":
      return base.divide(base.constant(one), at);
    case "sqrt":
      return base.divide(base.constant(one), base.multiply(base.constant(integer(2)), y));
    case "tanh":
      return base.subtract(base.constant(one), base.multiply(y, y));
    case "sigmoid":
      return base.multiply(y, base.subtract(base.constant(one), y));
    case "softplus":
      return base.apply("sigmoid", at);
  }
}
