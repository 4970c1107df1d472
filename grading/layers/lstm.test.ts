import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Algebra } from "../autodiff/algebra";
import { gradients } from "../autodiff/backward";
import { counting, operations } from "../autodiff/counting";
import { differentiable, fixed, type Variable, variable } from "../autodiff/differentiable";
import { float64 } from "../autodiff/float64";
import { column, type Tensor, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { random } from "../random";
import { type BlockNumbers, type LstmInput, type LstmNumbers, type LstmRun, runLstm } from "./lstm";
import { stepGradients } from "./lstm-step";
import { lstmStep } from "./recurrent";

const draw = random("lstm");
const list = (count: number): number[] => Array.from({ length: count }, () => draw.integer(-1500, 1500) / 1000);
const rowsOf = (height: number, width: number): number[][] => Array.from({ length: height }, () => list(width));

function drawInput(n: number, m: number, steps: number): LstmInput {
  const block = (): BlockNumbers => ({ W: rowsOf(n, m), U: rowsOf(n, n), b: list(n) });
  return {
    parameters: { i: block(), f: block(), o: block(), c: block() },
    inputs: rowsOf(steps, m),
    h0: list(n),
    c0: list(n),
    lossWeights: rowsOf(steps, n),
  };
}

const sigma = (x: number): number => 1 / (1 + Math.exp(-x));
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const zip = (f: (...xs: number[]) => number, ...lists: (readonly number[])[]): number[] =>
  (lists[0] ?? []).map((_, i) => f(...lists.map((each) => each[i] ?? 0)));
const outer = (a: readonly number[], b: readonly number[]): number[][] => a.map((x) => b.map((y) => x * y));
const plus = (a: number[][], b: number[][]): number[][] => a.map((row, i) => zip((x, y) => x + y, row, b[i] ?? []));
/** Uᵀ v */
const back = (U: readonly (readonly number[])[], v: readonly number[], width: number): number[] =>
  Array.from({ length: width }, (_, j) =>
    dot(
      U.map((row) => row[j] ?? 0),
      v,
    ),
  );

/** Back-propagation through time as books derive it by hand, equation by equation, with no differentiation engine. */
function byHand({ parameters: p, inputs, h0, c0, lossWeights }: LstmInput) {
  const [n, m] = [h0.length, inputs[0]?.length ?? 0];
  const steps: {
    x: readonly number[];
    hp: readonly number[];
    cp: readonly number[];
    i: number[];
    f: number[];
    o: number[];
    g: number[];
    c: number[];
    h: number[];
  }[] = [];
  let [hp, cp]: [readonly number[], readonly number[]] = [h0, c0];
  for (const x of inputs) {
    const pre = ({ W, U, b }: BlockNumbers): number[] =>
      b.map((each, row) => dot(W[row] ?? [], x) + dot(U[row] ?? [], hp) + each);
    const [i, f, o] = [pre(p.i).map(sigma), pre(p.f).map(sigma), pre(p.o).map(sigma)];
    const g = pre(p.c).map(Math.tanh);
    const c = zip((fk, ck, ik, gk) => (fk ?? 0) * (ck ?? 0) + (ik ?? 0) * (gk ?? 0), f, cp, i, g);
    const h = zip((ok, ck) => (ok ?? 0) * Math.tanh(ck ?? 0), o, c);
    steps.push({ x, hp, cp, i, f, o, g, c, h });
    [hp, cp] = [h, c];
  }
  const zeros = (): { W: number[][]; U: number[][]; b: number[] } => ({
    W: outer(new Array(n).fill(0), new Array(m).fill(0)),
    U: outer(new Array(n).fill(0), new Array(n).fill(0)),
    b: new Array(n).fill(0),
  });
  const sums = { i: zeros(), f: zeros(), o: zeros(), c: zeros() };
  const [deltaH, deltaC, deltaX]: [number[][], number[][], number[][]] = [[], [], []];
  let [fromNextH, fromNextC]: [number[], number[]] = [new Array(n).fill(0), new Array(n).fill(0)];
  for (let t = steps.length - 1; t >= 0; t -= 1) {
    const step = steps[t];
    if (step === undefined) break;
    const dh = zip((a = 0, b = 0) => a + b, lossWeights[t] ?? [], fromNextH);
    const dc = zip(
      (a = 0, o = 0, c = 0, next = 0) => a * o * (1 - Math.tanh(c) ** 2) + next,
      dh,
      step.o,
      step.c,
      fromNextC,
    );
    const dz = {
      o: zip((a = 0, c = 0, o = 0) => a * Math.tanh(c) * o * (1 - o), dh, step.c, step.o),
      f: zip((a = 0, c = 0, f = 0) => a * c * f * (1 - f), dc, step.cp, step.f),
      i: zip((a = 0, g = 0, i = 0) => a * g * i * (1 - i), dc, step.g, step.i),
      c: zip((a = 0, i = 0, g = 0) => a * i * (1 - g * g), dc, step.i, step.g),
    };
    let [dhp, dx]: [number[], number[]] = [new Array(n).fill(0), new Array(m).fill(0)];
    for (const name of ["i", "f", "o", "c"] as const) {
      const sum = sums[name];
      sum.W = plus(sum.W, outer(dz[name], step.x));
      sum.U = plus(sum.U, outer(dz[name], step.hp));
      sum.b = zip((a = 0, b = 0) => a + b, sum.b, dz[name]);
      dhp = zip((a = 0, b = 0) => a + b, dhp, back(p[name].U, dz[name], n));
      dx = zip((a = 0, b = 0) => a + b, dx, back(p[name].W, dz[name], m));
    }
    deltaH.unshift(dh);
    deltaC.unshift(dc);
    deltaX.unshift(dx);
    fromNextH = dhp;
    fromNextC = zip((a = 0, f = 0) => a * f, dc, step.f);
  }
  return { steps, sums, deltaH, deltaC, deltaX, h0: fromNextH, c0: fromNextC };
}

/** Numbers in the order in which the structure holds them. */
const numbers = (value: unknown): number[] =>
  typeof value === "number"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(numbers)
      : [];

function expectClose(found: unknown, expected: unknown, tolerance = 1e-11): void {
  const [a, b] = [numbers(found), numbers(expected)];
  expect(a.length).toBe(b.length);
  a.forEach((x, i) => {
    const y = b[i] ?? Number.NaN;
    expect(Math.abs(x - y)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(x), Math.abs(y)));
  });
}

describe("the LSTM", () => {
  it("has the values and total derivatives that the equations derived by hand have", () => {
    const size = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 5 }), (n, m, steps) => {
        const input = drawInput(n, m, steps);
        const [run, hand] = [runLstm(input), byHand(input)];
        expectClose(
          run.forward.c,
          hand.steps.map((step) => step.c),
        );
        expectClose(
          run.forward.h,
          hand.steps.map((step) => step.h),
        );
        expectClose(
          run.forward.i,
          hand.steps.map((step) => step.i),
        );
        expectClose(
          run.forward.f,
          hand.steps.map((step) => step.f),
        );
        expectClose(
          run.forward.o,
          hand.steps.map((step) => step.o),
        );
        expectClose(
          run.forward.candidate,
          hand.steps.map((step) => step.g),
        );
        expectClose(run.gradients.parameters, hand.sums);
        expectClose(run.gradients.h, hand.deltaH);
        expectClose(run.gradients.c, hand.deltaC);
        expectClose(run.gradients.x, hand.deltaX);
        expectClose([run.gradients.h0, run.gradients.c0], [hand.h0, hand.c0]);
      }),
      { numRuns: 100 },
    );
  });

  it("has the parameter gradients that central differences of its own loss approach", () => {
    const input = drawInput(2, 3, 4);
    const run = runLstm(input);
    const step = 1e-6;
    const moved = (block: keyof LstmNumbers, row: number, by: number): LstmInput => ({
      ...input,
      parameters: {
        ...input.parameters,
        [block]: { ...input.parameters[block], b: input.parameters[block].b.map((b, i) => (i === row ? b + by : b)) },
      },
    });
    for (const block of ["i", "f", "o", "c"] as const) {
      for (const row of [0, 1]) {
        const slope = (runLstm(moved(block, row, step)).loss - runLstm(moved(block, row, -step)).loss) / (2 * step);
        expect(run.gradients.parameters[block].b[row]).toBeCloseTo(slope, 7);
      }
    }
  });

  it("has a loss that is the weighted sum of its outputs", () => {
    const input = drawInput(3, 2, 4);
    const { loss, forward } = runLstm(input);
    expect(loss).toBeCloseTo(dot(numbers(forward.h), numbers(input.lossWeights)), 12);
  });

  it("gives for one step with its gates known what the whole run gives there", () => {
    const input = drawInput(3, 2, 2);
    const run: LstmRun = runLstm(input);
    const [first, second] = [0, 1];
    const at = (rows: readonly (readonly number[])[], t: number): readonly number[] => rows[t] ?? [];
    const { forward, gradients: found } = run;
    const step = stepGradients({
      i: at(forward.i, first),
      f: at(forward.f, first),
      o: at(forward.o, first),
      candidate: at(forward.candidate, first),
      previousCell: input.c0,
      deltaH: at(found.h, first),
      deltaCellFromNext: zip((a = 0, b = 0) => a * b, at(found.c, second), at(forward.f, second)),
    });
    expectClose(step.deltaC, at(found.c, first));
    expectClose(step.c, at(forward.c, first));
    expectClose(step.h, at(forward.h, first));
    for (const name of ["i", "f", "o", "c"] as const) expectClose(step.deltaZ[name], at(found.z[name], first));
    expectClose(step.deltaPreviousCell, found.c0);
  });

  it("costs at most four forward passes to differentiate, and remembers in proportion to the steps", () => {
    const cost = (steps: number) => {
      const { arithmetic, tally } = counting(float64);
      const base = tensorAlgebra(arithmetic);
      const n = 8;
      let remembered = 0;
      const algebra: Algebra<Variable<Tensor<number>>> = differentiable(base);
      const block = () => ({
        W: variable(tensor([n, n], list(n * n))),
        U: variable(tensor([n, n], list(n * n))),
        b: variable(column(list(n))),
      });
      const parameters = { i: block(), f: block(), o: block(), c: block() };
      let [h, c]: [Variable<Tensor<number>>, Variable<Tensor<number>>] = [
        fixed(column(list(n))),
        fixed(column(list(n))),
      ];
      for (let t = 0; t < steps; t += 1) ({ h, c } = lstmStep(algebra, parameters, fixed(column(list(n))), h, c));
      const forward = operations(tally());
      const seen = new Set<Variable<Tensor<number>>>();
      const open = [h];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        remembered += next.value.data.length;
        open.push(...next.edges.map((edge) => edge.from));
      }
      gradients(
        base,
        [{ at: h, gradient: h.value }],
        Object.values(parameters).flatMap(({ W, U, b }) => [W, U, b]),
      );
      return { forward, backward: operations(tally()) - forward, remembered };
    };
    const [ten, twenty, thirty] = [cost(10), cost(20), cost(30)];
    expect(thirty.backward <= 4n * thirty.forward).toBe(true);
    expect(thirty.remembered - twenty.remembered).toBe(twenty.remembered - ten.remembered);
  });
});
