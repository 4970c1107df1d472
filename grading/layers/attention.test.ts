import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Algebra } from "../autodiff/algebra";
import { gradients } from "../autodiff/backward";
import { complex } from "../autodiff/complex";
import { differentiable, type Variable, variable } from "../autodiff/differentiable";
import { float64 } from "../autodiff/float64";
import { entry, matrix, rows, type Tensor, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import { random } from "../random";
import { linearAttention, projected, restrictedAttention, selfAttention } from "./attention";
import { type GruParameters, gruStep, recurrentStep } from "./recurrent";

const draw = random("attention");
const rowsOf = (n: number, d: number): number[][] =>
  Array.from({ length: n }, () => Array.from({ length: d }, () => draw.integer(-2000, 2000) / 1000));

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** One query over the keys that it sees, straight from the definition. */
function attendOne(query: number[], keys: number[][], values: number[][], width: number): number[] {
  const powers = keys.map((key) => Math.exp(dot(query, key) / Math.sqrt(width)));
  const total = powers.reduce((a, b) => a + b, 0);
  return (values[0] ?? []).map((_, j) => powers.reduce((sum, p, i) => sum + (p / total) * (values[i]?.[j] ?? 0), 0));
}

const algebra = tensorAlgebra(float64);
const close = (found: Tensor<number>, expected: number[][]): void => {
  expect(found.shape).toEqual([expected.length, expected[0]?.length ?? 0]);
  for (const [i, x] of found.data.entries()) expect(x).toBeCloseTo(entry(expected.flat(), i), 10);
};
const sizes = fc.record({
  n: fc.integer({ min: 1, max: 6 }),
  width: fc.integer({ min: 1, max: 3 }),
  heads: fc.integer({ min: 1, max: 3 }),
  r: fc.integer({ min: 1, max: 5 }),
});

describe("attention", () => {
  it("in several heads has the values of its definition, and weights that sum to 1", () => {
    fc.assert(
      fc.property(sizes, ({ n, width, heads }) => {
        const [q, k, v] = [rowsOf(n, width * heads), rowsOf(n, width * heads), rowsOf(n, width * heads)];
        const { output, weights } = selfAttention(
          algebra,
          { queries: matrix(q), keys: matrix(k), values: matrix(v) },
          heads,
        );
        const expected = q.map((query) =>
          Array.from({ length: heads }, (_, head) => {
            const part = (row: number[]): number[] => row.slice(head * width, (head + 1) * width);
            return attendOne(part(query), k.map(part), v.map(part), width);
          }).flat(),
        );
        close(output, expected);
        expect(weights?.shape).toEqual([heads, n, n]);
        for (const sum of algebra.sumTo(weights ?? output, [heads, n, 1]).data) expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it("in a neighbourhood sees the positions around it and no other", () => {
    fc.assert(
      fc.property(sizes, ({ n, width, r }) => {
        const [q, k, v] = [rowsOf(n, width), rowsOf(n, width), rowsOf(n, width)];
        const { output } = restrictedAttention(algebra, { queries: matrix(q), keys: matrix(k), values: matrix(v) }, r);
        const before = Math.floor((r - 1) / 2);
        const expected = q.map((query, i) => {
          const [from, to] = [Math.max(0, i - before), i - before + r];
          return attendOne(query, k.slice(from, to), v.slice(from, to), width);
        });
        close(output, expected);
      }),
    );
  });

  it("that is linear weighs each value by φ(q)·φ(k), as the n×n form does", () => {
    fc.assert(
      fc.property(sizes, ({ n, width }) => {
        const [q, k, v] = [rowsOf(n, width), rowsOf(n, width), rowsOf(n, width)];
        const phi = (row: number[]): number[] => row.map((x) => Math.log(1 + Math.exp(x)));
        const expected = q.map((query) => {
          const shares = k.map((key) => dot(phi(query), phi(key)));
          const total = shares.reduce((a, b) => a + b, 0);
          return Array.from({ length: width }, (_, j) =>
            shares.reduce((sum, s, i) => sum + (s / total) * (v[i]?.[j] ?? 0), 0),
          );
        });
        close(linearAttention(algebra, { queries: matrix(q), keys: matrix(k), values: matrix(v) }).output, expected);
      }),
    );
  });

  it("refuses heads that do not divide the width", () => {
    const x = matrix(rowsOf(2, 3));
    expect(() => selfAttention(algebra, { queries: x, keys: x, values: x }, 2)).toThrow(
      "2 heads do not divide the width 3",
    );
  });

  it("takes its queries, keys and values from projections, and projects its output", () => {
    const [x, a, b, c, d] = [
      matrix(rowsOf(3, 2)),
      matrix(rowsOf(2, 2)),
      matrix(rowsOf(2, 2)),
      matrix(rowsOf(2, 2)),
      matrix(rowsOf(2, 2)),
    ];
    const found = projected(
      algebra,
      { query: a, key: b, value: c, output: d },
      (each) => selfAttention(algebra, each),
      x,
    );
    const [q, k, v] = [a, b, c].map((w) => rows(algebra.matmul(x, w)));
    const inner = (q ?? []).map((query) => attendOne(query, k ?? [], v ?? [], 2));
    close(found.output, rows(algebra.matmul(matrix(inner), d)));
  });
});

/** Layers as functions of one array, to be differentiated two ways. */
const layers: readonly { name: string; shape: [number, number]; run: <V>(A: Algebra<V>, x: V) => V }[] = [
  {
    name: "self-attention",
    shape: [3, 4],
    run: (A, x) => selfAttention(A, { queries: x, keys: x, values: x }, 2).output,
  },
  {
    name: "restricted attention",
    shape: [5, 2],
    run: (A, x) => restrictedAttention(A, { queries: x, keys: x, values: x }, 3).output,
  },
  {
    name: "linear attention",
    shape: [3, 2],
    run: (A, x) => linearAttention(A, { queries: x, keys: x, values: x }).output,
  },
  {
    name: "a simple recurrent step",
    shape: [3, 1],
    run: (A, x) => recurrentStep(A, { W: A.matmul(x, A.transpose(x)), U: A.matmul(x, A.transpose(x)), b: x }, x, x),
  },
  {
    name: "a gated recurrent step",
    shape: [3, 1],
    run: <V>(A: Algebra<V>, x: V): V => {
      const block = { W: A.matmul(x, A.transpose(x)), U: A.matmul(x, A.transpose(x)), b: x };
      const parameters: GruParameters<V> = { z: block, r: block, c: block };
      return gruStep(A, parameters, x, x);
    },
  },
];

describe("the gradient of a layer", () => {
  it.each(layers)("is for $name the one that the complex step gives", ({ shape, run }) => {
    const values = rowsOf(...shape).flat();
    const x: Variable<Tensor<number>> = variable(tensor(shape, values));
    const y = run(differentiable(algebra), x);
    const seed = tensor(y.value.shape, rowsOf(1, y.value.data.length).flat());
    const [found] = gradients(algebra, [{ at: y, gradient: seed }], [x]);
    values.forEach((_, which) => {
      const step = 1e-30;
      const moved = tensor(
        shape,
        values.map((re, i) => ({ re, im: i === which ? step : 0 })),
      );
      const slope =
        run(tensorAlgebra(complex), moved).data.reduce((sum, z, i) => sum + z.im * entry(seed.data, i), 0) / step;
      expect(found?.data[which]).toBeCloseTo(slope, 10);
    });
  });
});

describe("the gated recurrent unit", () => {
  it("has the values of its equations", () => {
    const sigma = (x: number): number => 1 / (1 + Math.exp(-x));
    const [w, u, b, x, h] = [0.3, -0.7, 0.2, 1.5, -0.4];
    const block = { W: matrix([[w]]), U: matrix([[u]]), b: matrix([[b]]) };
    const z = sigma(w * x + u * h + b);
    const candidate = Math.tanh(w * x + u * (z * h) + b);
    const found = gruStep(algebra, { z: block, r: block, c: block }, matrix([[x]]), matrix([[h]]));
    expect(found.data[0]).toBeCloseTo(z * h + (1 - z) * candidate, 14);
  });
});
