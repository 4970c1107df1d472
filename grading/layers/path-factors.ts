import { gradients } from "../autodiff/backward";
import { differentiable, fixed, type Variable, variable } from "../autodiff/differentiable";
import { exact } from "../autodiff/exact";
import { withValues } from "../autodiff/given";
import { type Tensor, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { one, type Rational, zero } from "../expression/rational";
import { cellUpdate, recurrentStep } from "./recurrent";

const algebra = tensorAlgebra(exact);
const single = (value: Rational): Tensor<Rational> => tensor([1, 1], [value]);
type State = Variable<Tensor<Rational>>;

/**
 * ∂c_T/∂c_t of a scalar LSTM along the cell path alone, its forget gates f_{t+1} … f_T given: the gates are constants here,
 * so that no other way back exists. Exact.
 */
export function cellPathFactor(forgetGates: readonly Rational[]): Rational {
  const start: State = variable(single(one));
  const other = fixed(single(one));
  const end = forgetGates.reduce<State>(
    (cell, f) => cellUpdate(differentiable(algebra), fixed(single(f)), cell, other, other),
    start,
  );
  return derivative(end, start);
}

/**
 * ∂h_T/∂h_t of a scalar simple recurrent layer h_k = tanh(u h_{k-1} + …), its states h_{t+1} … h_T given:
 * Π u(1 - h_k²), by reverse-mode differentiation of the steps. Exact.
 */
export function recurrentPathFactor(u: Rational, states: readonly Rational[]): Rational {
  const start: State = variable(single(zero));
  const block = { W: fixed(single(zero)), U: fixed(single(u)), b: fixed(single(zero)) };
  const end = states.reduce<State>((state, h) => {
    const given = differentiable(withValues(algebra, { h_t: single(h) }));
    return recurrentStep(given, block, fixed(single(zero)), state);
  }, start);
  return derivative(end, start);
}

function derivative(end: State, start: State): Rational {
  const [found] = gradients(algebra, [{ at: end, gradient: single(one) }], [start]);
  return found?.data[0] ?? zero;
}
