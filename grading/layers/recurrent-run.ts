import { gradients } from "../autodiff/backward";
import { differentiable, type Variable, variable } from "../autodiff/differentiable";
import { float64 } from "../autodiff/float64";
import { column, matrix, rows, type Tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import type { BlockNumbers, PerStep } from "./lstm";
import { recurrentStep } from "./recurrent";

export interface RecurrentInput {
  /** W [n][m], U [n][n], b [n]. */
  readonly parameters: BlockNumbers;
  /** x_1 … x_T, [m] each. */
  readonly inputs: PerStep;
  readonly h0: readonly number[];
  /** [n] each: the loss is Σ_t lossWeights_t · h_t. */
  readonly lossWeights: PerStep;
}

export interface RecurrentRun {
  readonly h: PerStep;
  /** Total derivatives of the loss. */
  readonly gradients: {
    readonly parameters: BlockNumbers;
    readonly h: PerStep;
    readonly x: PerStep;
    readonly h0: readonly number[];
  };
}

/** Runs a simple recurrent layer, h_t = tanh(W x_t + U h_{t-1} + b), over a sequence and back, in doubles. Throws RangeError where shapes do not fit. */
export function runRecurrent({ parameters, inputs, h0, lossWeights }: RecurrentInput): RecurrentRun {
  const base = tensorAlgebra(float64);
  const algebra = differentiable(base);
  const block = {
    W: variable(matrix(parameters.W)),
    U: variable(matrix(parameters.U)),
    b: variable(column(parameters.b)),
  };
  const first = variable(column(h0));
  const xs = inputs.map((x) => variable(column(x)));
  let state: Variable<Tensor<number>> = first;
  const states = xs.map((x) => {
    state = recurrentStep(algebra, block, x, state);
    return state;
  });
  const seeds = states.map((at, t) => ({ at, gradient: base.reshape(column(lossWeights[t] ?? []), [h0.length, 1]) }));
  const [W = column([]), U = column([]), b = column([]), start = column([]), ...perStep] = gradients(base, seeds, [
    block.W,
    block.U,
    block.b,
    first,
    ...states,
    ...xs,
  ]);
  return {
    h: states.map((each) => each.value.data),
    gradients: {
      parameters: { W: rows(W), U: rows(U), b: b.data },
      h: perStep.slice(0, states.length).map((each) => each.data),
      x: perStep.slice(states.length).map((each) => each.data),
      h0: start.data,
    },
  };
}
