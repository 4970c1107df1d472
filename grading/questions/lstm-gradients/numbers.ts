import { toNumber } from "../../expression/rational";
import type { Random } from "../../random";
import { tolerance } from "../decimals";
import { gateSlips, gatesAt, oneStepSlips, stateSlips, statesAt, twoStepSlips } from "./numeric-slips";
import { type Path, recurrentFactors, tenths } from "./path";
import { apart, gradientTable, run, type ScalarBlock, type ScalarCase } from "./scalar";

/** The numbers of one variant. */
export interface Numbers {
  /** Two steps of a scalar LSTM; the first alone is asked first. */
  readonly steps: ScalarCase;
  /** Sizes whose parameters are counted. */
  readonly sizes: { readonly n: number; readonly m: number };
  /** Forget gates f_1 … f_6 in tenths, and the steps between which the cell's path runs. */
  readonly path: Path;
  /** A scalar recurrent network: its weight in tenths, its states h_1 … h_6, and the same steps. */
  readonly recurrent: Path & { readonly weight: number };
}

export function drawNumbers(random: Random): Numbers {
  const from = random.integer(1, 3);
  return {
    steps: drawSteps(random),
    sizes: drawSizes(random),
    path: { tenths: drawGates(random), from, to: from + 3 },
    recurrent: drawRecurrent(random, from, from + 3),
  };
}

/** Drawn again until every gradient is clearly not 0, and no slip's numbers come near the right ones or another slip's. */
function drawSteps(random: Random): ScalarCase {
  for (;;) {
    const block = (): ScalarBlock => ({ W: nonZero(random), U: nonZero(random), b: nonZero(random) });
    const given: ScalarCase = {
      parameters: { i: block(), f: block(), o: block(), c: block() },
      inputs: [random.pick([0.5, 1.5, 2]), random.pick([-1, -0.5, 0.5])],
      h0: random.pick([-0.5, 0.5]),
      c0: random.pick([-2, -1.5, 1.5, 2]),
      weight: random.pick([10, 20]),
    };
    if (clear(given)) return given;
  }
}

const nonZero = (random: Random): number => random.pick([-1.5, -1, -0.5, 0.5, 1, 1.5]);

function clear(given: ScalarCase): boolean {
  const first = oneStep(given);
  const tables = () => [gradientTable(run(first)), gradientTable(run(given))].flat(2);
  // What fails most often, and costs no backward pass, is looked at first.
  return (
    allApart([statesAt(first, 1), ...Object.values(stateSlips(first, 1))]) &&
    allApart([statesAt(given, 2), ...Object.values(stateSlips(given, 2))]) &&
    tables().every((each) => Math.abs(each) > 2 * tolerance.absolute) &&
    allApart([gradientTable(run(first)), ...Object.values(oneStepSlips(first))].map((each) => each.flat())) &&
    allApart([gradientTable(run(given)), ...Object.values(twoStepSlips(given))].map((each) => each.flat())) &&
    allApart([gatesAt(first, 1), ...Object.values(gateSlips(first))])
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

/** Drawn again until every slip is more than 3 % away from the right factor and from each other. */
function drawRecurrent(random: Random, from: number, to: number): Numbers["recurrent"] {
  for (;;) {
    const weight = random.pick([8, 9, 11, 12, 15]);
    const states = random.shuffle([1, 2, 3, 4, 5, 6]).map((each) => each * random.pick([-1, 1]));
    const factors = Object.values(recurrentFactors(tenths(weight), { from, to, tenths: states })).map(toNumber);
    const clear = factors.every((each, i) => factors.slice(i + 1).every((other) => Math.abs(each / other - 1) > 0.03));
    if (clear) return { weight, tenths: states, from, to };
  }
}
