import { lstmBlocks } from "../../layers/recurrent";
import { at, everyBlock, forward, type GradientTable, gradientTable, run, type ScalarCase } from "./scalar";

/** i, f, o and the candidate at one step. */
export const gatesAt = (given: ScalarCase, step: number): readonly number[] => forward(given)[step - 1]?.gates ?? [];

/** c and h at one step. */
export function statesAt(given: ScalarCase, step: number): readonly number[] {
  const found = forward(given)[step - 1];
  return found === undefined ? [] : [found.c, found.h];
}

/** Wrong gates at step 1, each from a changed model. */
export function gateSlips(given: ScalarCase) {
  const [i = 0, f = 0, o = 0] = gatesAt(given, 1);
  // The candidate's numbers in a gate's place show what a sigmoid would make of them.
  const candidateAsGate = { ...given, parameters: { ...given.parameters, i: given.parameters.c } };
  return {
    recurrentForgotten: gatesAt(
      everyBlock(given, (block) => ({ ...block, U: 0 })),
      1,
    ),
    biasForgotten: gatesAt(
      everyBlock(given, (block) => ({ ...block, b: 0 })),
      1,
    ),
    fourGates: [i, f, o, gatesAt(candidateAsGate, 1)[0] ?? Number.NaN],
  };
}

/** Wrong c and h at one step, each from a changed model. */
export function stateSlips(given: ScalarCase, step: number) {
  const { i, f } = given.parameters;
  const [c = 0] = statesAt(given, step);
  const [, , o = 0] = gatesAt(given, step);
  return {
    gatesExchanged: statesAt({ ...given, parameters: { ...given.parameters, i: f, f: i } }, step),
    outputWithoutTanh: [c, o * c],
    recurrentForgotten: statesAt(
      everyBlock(given, (block) => ({ ...block, U: 0 })),
      step,
    ),
  };
}

/** ∂L/∂z of every block at every step: [block][step from 0]. */
const preactivations = (given: ScalarCase): readonly (readonly number[])[] => {
  const { gradients } = run(given);
  return lstmBlocks.map((name) => given.inputs.map((_, t) => at(gradients.z[name], t + 1)));
};

/** What one step contributes: ∂L/∂z times x, the state before, and 1. */
function contribution(given: ScalarCase, step: number, z: readonly number[]): GradientTable {
  const before = step === 1 ? given.h0 : (statesAt(given, step - 1)[1] ?? Number.NaN);
  const x = given.inputs[step - 1] ?? Number.NaN;
  return z.map((each) => [each * x, each * before, each]);
}

const total = (tables: readonly GradientTable[]): GradientTable =>
  lstmBlocks.map((_, row) =>
    [0, 1, 2].map((column) => tables.reduce((sum, each) => sum + (each[row]?.[column] ?? 0), 0)),
  );

/** Wrong gradients of one step. */
export function oneStepSlips(given: ScalarCase) {
  const right = gradientTable(run(given));
  const gates = gatesAt(given, 1);
  return {
    weightForgotten: gradientTable(run({ ...given, weight: 1 })),
    complementForgotten: right.map((row, i) => (i === 3 ? row : row.map((each) => each / (1 - (gates[i] ?? 0))))),
    cellOfThisStep: right.map((row, i) =>
      i === 1 ? row.map((each) => (each / given.c0) * (statesAt(given, 1)[0] ?? 0)) : row,
    ),
    columnsExchanged: right.map(([w = 0, u = 0, b = 0]) => [u, w, b]),
  };
}

/** Wrong gradients of two steps. */
export function twoStepSlips(given: ScalarCase) {
  const z = preactivations(given);
  const step = (t: number): readonly number[] => z.map((each) => each[t - 1] ?? Number.NaN);
  const last = contribution(given, 2, step(2));
  const { gradients } = run(given);
  const [, forget = 0] = gatesAt(given, 2);
  // Along the cell alone step 1 hears δc_2 f_2, and its output gate nothing at all.
  const share = (at(gradients.c, 2) * forget) / at(gradients.c, 1);
  const alongCell = step(1).map((each, i) => (i === 2 ? 0 : each * share));
  return {
    lastStepOnly: last,
    firstStepOnly: contribution(given, 1, step(1)),
    cellPathOnly: total([contribution(given, 1, alongCell), last]),
    weightForgotten: gradientTable(run({ ...given, weight: 1 })),
  };
}
