import { describe, expect, it } from "vitest";
import { random } from "../random";
import { runRecurrent } from "./recurrent-run";

const draw = random("recurrent");
const list = (count: number): number[] => Array.from({ length: count }, () => draw.integer(-1200, 1200) / 1000);
const rowsOf = (height: number, width: number): number[][] => Array.from({ length: height }, () => list(width));
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** The loss by plain loops. */
function loss(
  W: number[][],
  U: number[][],
  b: number[],
  inputs: number[][],
  h0: number[],
  weights: number[][],
): number {
  let [h, sum] = [h0, 0];
  inputs.forEach((x, t) => {
    const before = h;
    h = b.map((each, i) => Math.tanh(dot(W[i] ?? [], x) + dot(U[i] ?? [], before) + each));
    sum += dot(h, weights[t] ?? []);
  });
  return sum;
}

describe("the simple recurrent layer", () => {
  it("has the total derivatives that central differences of a plain loop approach", () => {
    const [n, m, steps] = [3, 2, 5];
    const [W, U, b, inputs, h0, weights] = [
      rowsOf(n, m),
      rowsOf(n, n),
      list(n),
      rowsOf(steps, m),
      list(n),
      rowsOf(steps, n),
    ];
    const { gradients } = runRecurrent({ parameters: { W, U, b }, inputs, h0, lossWeights: weights });
    const step = 1e-6;
    const moved = (a: number[][], i: number, j: number, by: number): number[][] =>
      a.map((row, r) => row.map((x, c) => (r === i && c === j ? x + by : x)));
    for (let i = 0; i < n; i += 1) {
      for (let j = 0; j < n; j += 1) {
        const slope =
          (loss(W, moved(U, i, j, step), b, inputs, h0, weights) -
            loss(W, moved(U, i, j, -step), b, inputs, h0, weights)) /
          (2 * step);
        expect(gradients.parameters.U[i]?.[j]).toBeCloseTo(slope, 7);
      }
      for (let j = 0; j < m; j += 1) {
        const slope =
          (loss(moved(W, i, j, step), U, b, inputs, h0, weights) -
            loss(moved(W, i, j, -step), U, b, inputs, h0, weights)) /
          (2 * step);
        expect(gradients.parameters.W[i]?.[j]).toBeCloseTo(slope, 7);
        const byInput =
          (loss(W, U, b, moved(inputs, 1, j, step), h0, weights) -
            loss(W, U, b, moved(inputs, 1, j, -step), h0, weights)) /
          (2 * step);
        expect(gradients.x[1]?.[j]).toBeCloseTo(byInput, 7);
      }
    }
  });

  it("has in one dimension gradients that shrink by u(1-h²) a step", () => {
    const u = 0.9;
    const run = runRecurrent({
      parameters: { W: [[0.4]], U: [[u]], b: [0.1] },
      inputs: rowsOf(12, 1),
      h0: [0],
      lossWeights: Array.from({ length: 12 }, (_, t) => [t === 11 ? 1 : 0]),
    });
    for (let t = 0; t < 11; t += 1) {
      const [here, next, h] = [run.gradients.h[t]?.[0], run.gradients.h[t + 1]?.[0] ?? 0, run.h[t + 1]?.[0] ?? 0];
      expect(here).toBeCloseTo(next * u * (1 - h * h), 12);
    }
  });
});
