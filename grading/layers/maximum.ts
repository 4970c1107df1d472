import type { Algebra } from "../autodiff/algebra";
import { gradients } from "../autodiff/backward";
import { differentiable, variable } from "../autodiff/differentiable";
import { exact } from "../autodiff/exact";
import { entry, type Tensor, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { one, type Rational } from "../expression/rational";

/**
 * max is a choice among pieces, the entries: its gradient exists where one piece alone is active, and is then that
 * piece's gradient. Takes the chosen entry of each window; `chosen` is one active index for each.
 */
export function take<V>(algebra: Algebra<V>, x: V, chosen: readonly number[]): V {
  return algebra.gather(x, chosen, [chosen.length]);
}

/** The derivative of max or argmax at a point. Positions count from 1. */
export interface MaxDerivative {
  /** max: the largest entry. argmax: the first position where it stands. */
  readonly value: Rational;
  readonly differentiable: boolean;
  /** Null where there is none. */
  readonly gradient: readonly Rational[] | null;
  /** Every position of the largest entry. */
  readonly active: readonly number[];
  /** The gradients of the active pieces: for max, the corners of the subdifferential; none for argmax, which jumps at a tie. */
  readonly corners: readonly (readonly Rational[])[];
}

const algebra = tensorAlgebra(exact);

/** ∇max at a point of exact numbers: one-hot where one entry is largest, undefined at a tie. Throws RangeError where empty. */
export function maxGradient(at: readonly Rational[]): MaxDerivative {
  const active = activeSet(at);
  const cornerOf = (index: number): readonly Rational[] => {
    const x = variable(tensor([at.length], at));
    const y = take(differentiable(algebra), x, [index]);
    return pulled(y, x);
  };
  const alone = active.length === 1;
  return {
    value: entry(at, entry(active, 0)),
    differentiable: alone,
    gradient: alone ? cornerOf(entry(active, 0)) : null,
    active: active.map((index) => index + 1),
    // Among a thousand tied entries they are a million numbers: made when someone asks for them.
    get corners() {
      return active.map(cornerOf);
    },
  };
}

/**
 * ∇argmax at a point of exact numbers: argmax is constant around a point with one maximum, so its gradient there is
 * the zero vector; at a tie it jumps.
 */
export function argmaxGradient(at: readonly Rational[]): MaxDerivative {
  const active = activeSet(at);
  const x = variable(tensor([at.length], at));
  // Around a point with one maximum, the position is the constant function of x that has this value.
  const position = differentiable(algebra).constants([1], [{ n: BigInt(entry(active, 0) + 1), d: 1n }]);
  const gradient = pulled(position, x);
  const alone = active.length === 1;
  return {
    value: entry(position.value.data, 0),
    differentiable: alone,
    gradient: alone ? gradient : null,
    active: active.map((index) => index + 1),
    corners: alone ? [gradient] : [],
  };
}

function activeSet(at: readonly Rational[]): readonly number[] {
  if (at.length === 0) throw new RangeError("the maximum of no numbers");
  const [active = []] = algebra.active(tensor([at.length], at), [at.map((_, i) => i)]);
  return active;
}

type Recorded = ReturnType<typeof variable<Tensor<Rational>>>;

const pulled = (y: Recorded, x: Recorded): readonly Rational[] =>
  gradients(algebra, [{ at: y, gradient: tensor([1], [one]) }], [x]).flatMap((each) => each.data);
