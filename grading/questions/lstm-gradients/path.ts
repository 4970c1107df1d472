import { gradients } from "../../autodiff/backward";
import { differentiable, fixed, type Variable, variable } from "../../autodiff/differentiable";
import { number, symbol } from "../../autodiff/made";
import { symbolic } from "../../autodiff/symbolic";
import { entry, type Tensor, tensor } from "../../autodiff/tensor";
import { tensorAlgebra } from "../../autodiff/tensor-algebra";
import type { Expression } from "../../expression/expression";
import { multiply, one, type Rational, rational, subtract, zero } from "../../expression/rational";
import { recurrentPathFactor } from "../../layers/path-factors";
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

/** The steps from which a path runs and at which it ends, and what stands at steps 1, 2, … in tenths. */
export interface Path {
  readonly from: number;
  readonly to: number;
  readonly tenths: readonly number[];
}

/** What stands at steps from + first … to - 1 + last: (1, 1) are the steps that the path crosses. */
export const along = ({ from, to, tenths: values }: Path, first: number, last: number): readonly Rational[] =>
  values.slice(from + first - 1, to + last - 1).map(tenths);

/** ∂h_T/∂h_t of a scalar recurrent network whose states are given, and what people find who change one thing. */
export function recurrentFactors(weight: Rational, path: Path) {
  const states = along(path, 1, 1);
  return {
    right: recurrentPathFactor(weight, states),
    tanhForgotten: recurrentPathFactor(
      weight,
      states.map(() => zero),
    ),
    weightForgotten: recurrentPathFactor(one, states),
    notSquared: states.reduce((product, h) => multiply(product, multiply(weight, subtract(one, h))), one),
    tooEarly: recurrentPathFactor(weight, along(path, 0, 0)),
  };
}
