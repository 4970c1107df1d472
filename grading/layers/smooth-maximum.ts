import type { Arithmetic } from "../autodiff/arithmetic";
import { gradients } from "../autodiff/backward";
import { differentiable, fixed, type Variable, variable } from "../autodiff/differentiable";
import { float64 } from "../autodiff/float64";
import { symbolic } from "../autodiff/symbolic";
import { scalar, type Tensor, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import type { Expression } from "../expression/expression";
import { one } from "../expression/rational";
import { logSumExp } from "./softmax";

/** τ ln Σ exp(x/τ) and its gradient. */
export interface SmoothMaximum<T> {
  readonly value: T;
  readonly gradient: readonly T[];
}

/** In doubles; temperature τ is 1 unless given. */
export function smoothMaximum(at: readonly number[], temperature = 1): SmoothMaximum<number> {
  return run(float64, at, fixed(scalar(temperature)));
}

/** As formulas of the entries, and of τ where it is given. */
export function smoothMaximumFormula(at: readonly Expression[], temperature?: Expression): SmoothMaximum<Expression> {
  return run(symbolic, at, temperature === undefined ? undefined : fixed(scalar(temperature)));
}

function run<T>(arithmetic: Arithmetic<T>, at: readonly T[], tau: Variable<Tensor<T>> | undefined): SmoothMaximum<T> {
  const base = tensorAlgebra(arithmetic);
  const algebra = differentiable(base);
  const x = variable(tensor([at.length], at));
  const y = logSumExp(algebra, x, tau);
  const [gradient] = gradients(base, [{ at: y, gradient: base.constants([1], [one]) }], [x]);
  const [value] = y.value.data;
  if (value === undefined || gradient === undefined) throw new RangeError("the smooth maximum of no numbers");
  return { value, gradient: gradient.data };
}
