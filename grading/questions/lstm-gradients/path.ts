import { gradients } from "../../autodiff/backward";
import { differentiable, fixed, type Variable, variable } from "../../autodiff/differentiable";
import { number, symbol } from "../../autodiff/made";
import { symbolic } from "../../autodiff/symbolic";
import { entry, type Tensor, tensor } from "../../autodiff/tensor";
import { tensorAlgebra } from "../../autodiff/tensor-algebra";
import type { Expression } from "../../expression/expression";
import { one, type Rational, rational } from "../../expression/rational";
import { cellUpdate } from "../../layers/recurrent";

/** ∂c_T/∂c_t of a scalar LSTM along the cell path alone, as a formula of the forget gates named, by differentiation. */
export function cellPathFormula(forgetGates: readonly string[]): Expression {
  const base = tensorAlgebra(symbolic);
  const algebra = differentiable(base);
  const single = (value: Expression) => tensor([1], [value]);
  const start: Variable<Tensor<Expression>> = variable(single(symbol("c")));
  const other = fixed(single(symbol("a")));
  const end = forgetGates.reduce((cell, f) => cellUpdate(algebra, fixed(single(symbol(f))), cell, other, other), start);
  const [found] = gradients(base, [{ at: end, gradient: single(number(one)) }], [start]);
  return entry(found?.data ?? [], 0);
}

export const tenths = (value: number): Rational => rational(BigInt(value), 10n);
