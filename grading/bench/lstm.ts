import type { Algebra } from "../autodiff/algebra";
import { gradients } from "../autodiff/backward";
import { counting } from "../autodiff/counting";
import { differentiable, fixed, type Variable, variable } from "../autodiff/differentiable";
import { float64 } from "../autodiff/float64";
import { type Tensor, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { type LstmBlock, type LstmParameters, lstmBlocks, lstmStep } from "../layers/recurrent";
import { random } from "../random";
import { fastest } from "./answers";

/** The cost of an LSTM's values, and of its values with all parameters' gradients. */
export interface LstmCost {
  readonly hidden: number;
  readonly steps: number;
  /** Arithmetic operations, a multiply-accumulate counted once. */
  readonly operations: { readonly forward: bigint; readonly both: bigint };
  readonly seconds: { readonly forward: number; readonly both: number };
}

type Values = Tensor<number>;

/** Hidden size and inputs of 64 numbers, 200 steps; the loss is the sum over all h_t. */
export function lstmCost(hidden = 64, steps = 200): LstmCost {
  const source = random("lstm cost");
  const drawn = (r: number, c: number): Values =>
    tensor(
      [r, c],
      Array.from({ length: r * c }, () => source.bits() / 2 ** 33 - 0.25),
    );
  const block = () => ({ W: drawn(hidden, hidden), U: drawn(hidden, hidden), b: drawn(hidden, 1) });
  const parameters: LstmParameters<Values> = { i: block(), f: block(), o: block(), c: block() };
  const inputs = Array.from({ length: steps }, () => drawn(hidden, 1));
  const start = drawn(hidden, 1);

  const forward = (base: Algebra<Values>): void => {
    run(base, parameters, inputs, start);
  };
  const both = (base: Algebra<Values>): void => {
    const tracked = (name: LstmBlock) => {
      const { W, U, b } = parameters[name];
      return { W: variable(W), U: variable(U), b: variable(b) };
    };
    const weights: LstmParameters<Variable<Values>> = {
      i: tracked("i"),
      f: tracked("f"),
      o: tracked("o"),
      c: tracked("c"),
    };
    const outputs = run(differentiable(base), weights, inputs.map(fixed), fixed(start));
    const ones = base.broadcastTo(base.constant({ n: 1n, d: 1n }), [hidden, 1]);
    const asked = lstmBlocks.flatMap((name) => [weights[name].W, weights[name].U, weights[name].b]);
    gradients(
      base,
      outputs.map((at) => ({ at, gradient: ones })),
      asked,
    );
  };
  const plain = tensorAlgebra(float64);
  return {
    hidden,
    steps,
    operations: { forward: counted(forward), both: counted(both) },
    seconds: {
      forward: fastest(() => forward(plain), 4) / 1000,
      both: fastest(() => both(plain), 4) / 1000,
    },
  };
}

/** h_1 … h_T. */
function run<V>(algebra: Algebra<V>, parameters: LstmParameters<V>, inputs: readonly V[], start: V): readonly V[] {
  let [h, c] = [start, start];
  return inputs.map((x) => {
    const step = lstmStep(algebra, parameters, x, h, c);
    [h, c] = [step.h, step.c];
    return h;
  });
}

function counted(work: (base: Algebra<Values>) => void): bigint {
  const { arithmetic, tally } = counting(float64);
  work(tensorAlgebra(arithmetic));
  const { multiplyAccumulates, products, quotients, sums, functions } = tally();
  return multiplyAccumulates + products + quotients + sums + functions;
}
