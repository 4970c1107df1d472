import { gradients } from "../autodiff/backward";
import { differentiable, fixed, type Variable, variable } from "../autodiff/differentiable";
import { float64 } from "../autodiff/float64";
import { withValues } from "../autodiff/given";
import { column, type Tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { zero } from "../expression/rational";
import { type LstmBlock, lstmBlocks, lstmStep } from "./recurrent";

/** One step whose gates are known: what a person has who works a step by hand. [n] doubles each. */
export interface KnownStep {
  readonly i: readonly number[];
  readonly f: readonly number[];
  readonly o: readonly number[];
  readonly candidate: readonly number[];
  /** c_{t-1} */
  readonly previousCell: readonly number[];
  /** c_t where it is known too; computed from the gates unless given. */
  readonly cell?: readonly number[];
  /** ∂L/∂h_t, total. */
  readonly deltaH: readonly number[];
  /** What arrives at c_t from step t+1, δc_{t+1} ⊙ f_{t+1}; zeros unless given. */
  readonly deltaCellFromNext?: readonly number[];
}

export interface StepGradients {
  readonly c: readonly number[];
  readonly h: readonly number[];
  /** ∂L/∂c_t, total. */
  readonly deltaC: readonly number[];
  /** ∂L/∂z of each block's pre-activation. */
  readonly deltaZ: Readonly<Record<LstmBlock, readonly number[]>>;
  /** What goes on to c_{t-1} along the cell path. */
  readonly deltaPreviousCell: readonly number[];
}

/** The gradients of one LSTM step, by reverse-mode differentiation of the step itself with its gates given. */
export function stepGradients(known: KnownStep): StepGradients {
  const plain = tensorAlgebra(float64);
  const base = withValues(plain, {
    i_t: column(known.i),
    f_t: column(known.f),
    o_t: column(known.o),
    c_tilde_t: column(known.candidate),
  });
  const n = known.i.length;
  const zeros = (shape: readonly number[]): Tensor<number> => plain.broadcastTo(plain.constant(zero), shape);
  // The pre-activations are not used: with W = U = 0 and no input, the tracked bias carries their gradients.
  const block = () => ({ W: fixed(zeros([n, 1])), U: fixed(zeros([n, n])), b: variable(zeros([n, 1])) });
  const parameters = { i: block(), f: block(), o: block(), c: block() };
  const previous = variable(column(known.previousCell));
  const tracked = differentiable(base);
  const { cell } = known;
  const algebra: typeof tracked = {
    ...tracked,
    // A constant shift: the value becomes the known one, and the derivatives stay those of the cell's update.
    named: (a, name) =>
      name === "c_t" && cell !== undefined
        ? tracked.add(a, fixed(plain.subtract(column(cell), a.value)))
        : tracked.named(a, name),
  };
  const step = lstmStep(algebra, parameters, fixed(zeros([1, 1])), fixed(zeros([n, 1])), previous);
  const asked: Variable<Tensor<number>>[] = [step.c, previous, ...lstmBlocks.map((name) => step.z[name])];
  const seeds = [
    { at: step.h, gradient: column(known.deltaH) },
    { at: step.c, gradient: column(known.deltaCellFromNext ?? known.i.map(() => 0)) },
  ];
  const [deltaC = [], deltaPreviousCell = [], i = [], f = [], o = [], c = []] = gradients(base, seeds, asked).map(
    (each) => each.data,
  );
  return { c: step.c.value.data, h: step.h.value.data, deltaC, deltaZ: { i, f, o, c }, deltaPreviousCell };
}
