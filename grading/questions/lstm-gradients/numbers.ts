import type { Random } from "../../random";
import { gateSlips, gatesAt, oneStepSlips, stateSlips, statesAt, twoStepSlips } from "./numeric-slips";
import { apart, gradientTable, run, type ScalarBlock, type ScalarCase, tolerance } from "./scalar";

/** The numbers of one variant. */
export interface Numbers {
  /** Two steps of a scalar LSTM; the first alone is asked first. */
  readonly steps: ScalarCase;
  /** Sizes whose parameters are counted. */
  readonly sizes: { readonly n: number; readonly m: number };
  /** Forget gates f_1 … f_6 in tenths, and the steps between which the cell's path runs. */
  readonly path: { readonly tenths: readonly number[]; readonly from: number; readonly to: number };
  /** A scalar recurrent network: its weight and its states h_1 … h_6, in tenths. */
  readonly recurrent: { readonly weight: number; readonly tenths: readonly number[] };
}

export function drawNumbers(random: Random): Numbers {
  const from = random.integer(1, 3);
  return {
    steps: drawSteps(random),
    sizes: drawSizes(random),
    path: { tenths: drawGates(random), from, to: from + 3 },
    recurrent: {
      weight: random.pick([8, 9, 11, 12, 15]),
      tenths: drawStates(random),
    },
  };
}

const half = (random: Random, low: number, high: number): number => random.integer(low, high) / 2;

/** Drawn again until every gradient is clearly not 0, and no slip's numbers come near the right ones or another slip's. */
function drawSteps(random: Random): ScalarCase {
  for (;;) {
    const block = (): ScalarBlock => ({ W: nonZero(random), U: nonZero(random), b: nonZero(random) });
    const given: ScalarCase = {
      parameters: { i: block(), f: block(), o: block(), c: block() },
      inputs: [random.pick([1, 2]), random.pick([-1, 1])],
      h0: random.pick([-0.5, 0.5]),
      c0: half(random, 1, 2),
      weight: random.pick([10, 12, 15, 20]),
    };
    if (clear(given)) return given;
  }
}

const nonZero = (random: Random): number => half(random, 1, 3) * random.pick([-1, 1]);

function clear(given: ScalarCase): boolean {
  const first = oneStep(given);
  const tables = [gradientTable(run(first)), gradientTable(run(given))].flat(2);
  return (
    tables.every((each) => Math.abs(each) > 4 * tolerance) &&
    allApart([gatesAt(first, 1), ...Object.values(gateSlips(first))]) &&
    allApart([statesAt(first, 1), ...Object.values(stateSlips(first, 1))]) &&
    allApart([statesAt(given, 2), ...Object.values(stateSlips(given, 2))]) &&
    allApart([gradientTable(run(first)), ...Object.values(oneStepSlips(first))].map((each) => each.flat())) &&
    allApart([gradientTable(run(given)), ...Object.values(twoStepSlips(given))].map((each) => each.flat()))
  );
}

const allApart = (lists: readonly (readonly number[])[]): boolean =>
  lists.every((each, i) => lists.slice(i + 1).every((other) => apart(each, other)));

/** The first step alone, with the loss at its end. */
export const oneStep = (given: ScalarCase): ScalarCase => ({ ...given, inputs: given.inputs.slice(0, 1) });

function drawSizes(random: Random): Numbers["sizes"] {
  const [n = 4, m = 3] = random.shuffle([4, 5, 6, 8, 10, 12, 16, 20, 32]);
  return { n, m };
}

/** Gates that differ, so that leaving one out or taking one too many shows. */
const drawGates = (random: Random): readonly number[] => random.shuffle([3, 4, 5, 6, 7, 8]);

/** States between -0.9 and 0.9, none 0, of different squares. */
function drawStates(random: Random): readonly number[] {
  return random.shuffle([1, 2, 3, 4, 5, 6]).map((each) => each * random.pick([-1, 1]));
}
