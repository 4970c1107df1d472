import { stepGradients } from "../../layers/lstm-step";
import { lstmBlocks } from "../../layers/recurrent";
import { forward, type GradientTable, type ScalarCase } from "./scalar";

/** Values that a student carries on from one part to the next; null where the true ones are meant. */
export type Own = readonly number[] | null;

/** c and h of one step whose gates (i, f, o, candidate) are a student's own. */
export function statesFromGates({ c0 }: ScalarCase, gates: readonly number[]): readonly number[] {
  const { c, h } = stepGradients({ ...known(gates), previousCell: [c0], deltaH: [0] });
  return [...c, ...h];
}

/** c and h of step 2, when c and h of step 1 are a student's own. */
export function statesAfter(given: ScalarCase, [c0 = 0, h0 = 0]: readonly number[]): readonly number[] {
  const [second] = forward({ ...given, inputs: given.inputs.slice(1), c0, h0 });
  return second === undefined ? [] : [second.c, second.h];
}

/**
 * Every parameter's gradient over one step whose gates, or whose cell state, are a student's own: rows i, f, o, c, columns
 * W, U, b. Where the cell state is not given it is what the gates make of it.
 */
export function gradientsFrom(given: ScalarCase, own: { readonly gates: Own; readonly states: Own }): GradientTable {
  const { weight, c0, h0, inputs } = given;
  const gates = own.gates ?? forward(given)[0]?.gates ?? [];
  const cell = own.states?.slice(0, 1);
  const { deltaZ } = stepGradients({
    ...known(gates),
    previousCell: [c0],
    deltaH: [weight],
    ...(cell === undefined ? {} : { cell }),
  });
  return lstmBlocks.map((name) => {
    const z = deltaZ[name][0] ?? Number.NaN;
    return [z * (inputs[0] ?? Number.NaN), z * h0, z];
  });
}

const known = ([i = 0, f = 0, o = 0, candidate = 0]: readonly number[]) => ({
  i: [i],
  f: [f],
  o: [o],
  candidate: [candidate],
});
