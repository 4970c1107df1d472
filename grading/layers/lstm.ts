import { gradients } from "../autodiff/backward";
import { differentiable, fixed, type Variable, variable } from "../autodiff/differentiable";
import { float64 } from "../autodiff/float64";
import { column, matrix, rows, type Tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { type LstmBlock, type LstmParameters, lstmBlocks, lstmStep } from "./recurrent";

/** W_i, U_i, b_i, … in the names of the contract. */
export type LstmParameterName = `${"W" | "U" | "b"}_${LstmBlock}`;

export const lstmParameterNames: readonly LstmParameterName[] = (["W", "U", "b"] as const).flatMap((letter) =>
  lstmBlocks.map((block) => `${letter}_${block}` as const),
);

/** The layer's parameters as rows of doubles: W_* [n][m], U_* [n][n]; b_* [n]. */
export type LstmNumbers = { readonly [block in LstmBlock]: BlockNumbers };

export interface BlockNumbers {
  readonly W: readonly (readonly number[])[];
  readonly U: readonly (readonly number[])[];
  readonly b: readonly number[];
}

export interface LstmInput {
  readonly parameters: LstmNumbers;
  /** x_1 … x_T, [m] each. */
  readonly inputs: readonly (readonly number[])[];
  readonly h0: readonly number[];
  readonly c0: readonly number[];
  /** [n] each: the loss is Σ_t lossWeights_t · h_t. */
  readonly lossWeights: readonly (readonly number[])[];
}

/** One list of numbers a step. */
export type PerStep = readonly (readonly number[])[];

export interface LstmRun {
  readonly loss: number;
  /** One row of n doubles a step. */
  readonly forward: Readonly<Record<"i" | "f" | "o" | "candidate" | "c" | "h", PerStep>>;
  /** Total derivatives of the loss. `z` holds those by the pre-activations, one row a step. */
  readonly gradients: {
    readonly parameters: LstmNumbers;
    readonly z: Readonly<Record<LstmBlock, PerStep>>;
    readonly h: PerStep;
    readonly c: PerStep;
    readonly x: PerStep;
    readonly h0: readonly number[];
    readonly c0: readonly number[];
  };
}

type Column = Variable<Tensor<number>>;

const base = tensorAlgebra(float64);

/** Runs an LSTM over a sequence and back, in doubles. Throws RangeError where shapes do not fit. */
export function runLstm({ parameters, inputs, h0, c0, lossWeights }: LstmInput): LstmRun {
  const algebra = differentiable(base);
  const block = ({ W, U, b }: BlockNumbers) => ({
    W: variable(matrix(W)),
    U: variable(matrix(U)),
    b: variable(column(b)),
  });
  const weights: LstmParameters<Column> = {
    i: block(parameters.i),
    f: block(parameters.f),
    o: block(parameters.o),
    c: block(parameters.c),
  };
  const [first, start] = [variable(column(h0)), variable(column(c0))];
  const xs = inputs.map((x) => variable(column(x)));
  let [h, c]: [Column, Column] = [first, start];
  let loss = algebra.reshape(fixed(base.constants([1, 1], [{ n: 0n, d: 1n }])), [1, 1]);
  const steps = xs.map((x, t) => {
    const step = lstmStep(algebra, weights, x, h, c);
    [h, c] = [step.h, step.c];
    loss = algebra.add(loss, algebra.matmul(algebra.transpose(fixed(column(lossWeights[t] ?? []))), h));
    return step;
  });
  const one = base.constants([1, 1], [{ n: 1n, d: 1n }]);
  const asked = [
    ...lstmBlocks.flatMap((name) => [weights[name].W, weights[name].U, weights[name].b]),
    ...steps.flatMap((step) => [step.h, step.c, ...lstmBlocks.map((name) => step.z[name])]),
    ...xs,
    first,
    start,
  ];
  const found = new Map(gradients(base, [{ at: loss, gradient: one }], asked).map((value, i) => [asked[i], value]));
  const gradient = (of: Column): Tensor<number> => found.get(of) ?? base.constant({ n: 0n, d: 1n });
  const list = (of: Column): readonly number[] => gradient(of).data;
  const blockGradient = (name: LstmBlock): BlockNumbers => ({
    W: rows(gradient(weights[name].W)),
    U: rows(gradient(weights[name].U)),
    b: list(weights[name].b),
  });
  const perStep = (read: (step: (typeof steps)[number]) => Column): PerStep =>
    steps.map((step) => read(step).value.data);
  return {
    loss: loss.value.data[0] ?? 0,
    forward: {
      i: perStep((step) => step.i),
      f: perStep((step) => step.f),
      o: perStep((step) => step.o),
      candidate: perStep((step) => step.candidate),
      c: perStep((step) => step.c),
      h: perStep((step) => step.h),
    },
    gradients: {
      parameters: { i: blockGradient("i"), f: blockGradient("f"), o: blockGradient("o"), c: blockGradient("c") },
      z: {
        i: steps.map((step) => list(step.z.i)),
        f: steps.map((step) => list(step.z.f)),
        o: steps.map((step) => list(step.z.o)),
        c: steps.map((step) => list(step.z.c)),
      },
      h: steps.map((step) => list(step.h)),
      c: steps.map((step) => list(step.c)),
      x: xs.map(list),
      h0: list(first),
      c0: list(start),
    },
  };
}
