import { float64 } from "../../autodiff/float64";
import { entry, tensor } from "../../autodiff/tensor";
import { tensorAlgebra } from "../../autodiff/tensor-algebra";
import { type LstmRun, runLstm } from "../../layers/lstm";
import { type LstmBlock, lstmBlocks, lstmStep } from "../../layers/recurrent";
import { tolerance } from "../decimals";

/** One weight, one recurrent weight and one bias of a block: the LSTM of this question has m = n = 1. */
export interface ScalarBlock {
  readonly W: number;
  readonly U: number;
  readonly b: number;
}

type ScalarLstm = Readonly<Record<LstmBlock, ScalarBlock>>;

export interface ScalarCase {
  readonly parameters: ScalarLstm;
  readonly inputs: readonly number[];
  readonly h0: number;
  readonly c0: number;
  /** The loss is this times the last hidden state. */
  readonly weight: number;
}

/** What one step computes, in the order i, f, o, candidate, c, h. */
export interface ScalarStep {
  readonly gates: readonly [i: number, f: number, o: number, candidate: number];
  readonly c: number;
  readonly h: number;
}

const numbers = tensorAlgebra(float64);
const single = (value: number) => tensor([1, 1], [value]);

/** Results kept as long as their case: drawing looks at the same case many times. */
function kept<T>(make: (given: ScalarCase) => T): (given: ScalarCase) => T {
  const known = new WeakMap<ScalarCase, { readonly made: T }>();
  return (given) => {
    const before = known.get(given) ?? { made: make(given) };
    known.set(given, before);
    return before.made;
  };
}

/** The forward pass alone, step by step. */
export const forward = kept(({ parameters, inputs, h0, c0 }: ScalarCase): readonly ScalarStep[] => {
  const block = ({ W, U, b }: ScalarBlock) => ({ W: single(W), U: single(U), b: single(b) });
  const tensors = { i: block(parameters.i), f: block(parameters.f), o: block(parameters.o), c: block(parameters.c) };
  let [h, c] = [single(h0), single(c0)];
  return inputs.map((x) => {
    const step = lstmStep(numbers, tensors, single(x), h, c);
    [h, c] = [step.h, step.c];
    const value = (of: typeof h): number => entry(of.data, 0);
    return {
      gates: [value(step.i), value(step.f), value(step.o), value(step.candidate)],
      c: value(c),
      h: value(h),
    };
  });
});

/** Runs the scalar LSTM forward and back. */
export const run = kept(({ parameters, inputs, h0, c0, weight }: ScalarCase): LstmRun => {
  const block = ({ W, U, b }: ScalarBlock) => ({ W: [[W]], U: [[U]], b: [b] });
  const { i, f, o, c } = parameters;
  return runLstm({
    parameters: { i: block(i), f: block(f), o: block(o), c: block(c) },
    inputs: inputs.map((x) => [x]),
    h0: [h0],
    c0: [c0],
    lossWeights: inputs.map((_, t) => [t === inputs.length - 1 ? weight : 0]),
  });
});

/** A quantity at one step, counted from 1. */
export const at = (steps: readonly (readonly number[])[], step: number): number => steps[step - 1]?.[0] ?? Number.NaN;

/** Rows i, f, o, c; columns W, U, b. */
export type GradientTable = readonly (readonly number[])[];

export function gradientTable({ gradients: { parameters } }: LstmRun): GradientTable {
  return lstmBlocks.map((name) => {
    const { W, U, b } = parameters[name];
    return [W[0]?.[0] ?? Number.NaN, U[0]?.[0] ?? Number.NaN, b[0] ?? Number.NaN];
  });
}

/** The same model with each block changed in one way. */
export const everyBlock = (given: ScalarCase, change: (block: ScalarBlock) => ScalarBlock): ScalarCase => {
  const { i, f, o, c } = given.parameters;
  return { ...given, parameters: { i: change(i), f: change(f), o: change(o), c: change(c) } };
};

/** Whether two lists of numbers differ so much in one place that no rounding explains it. */
export const apart = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((each, i) => {
    const other = b[i] ?? Number.NaN;
    const size = Math.max(Math.abs(each), Math.abs(other));
    return Math.abs(each - other) > 4 * Math.max(tolerance.absolute, tolerance.relative * size);
  });
