import { describe, expect, it } from "vitest";
import { integer, rational } from "../expression/rational";
import { random } from "../random";
import type { Algebra } from "./algebra";
import { gradients } from "./backward";
import { complex } from "./complex";
import { counting, operations } from "./counting";
import { differentiable, fixed, variable } from "./differentiable";
import { exact } from "./exact";
import { float64 } from "./float64";
import { entry, size, type Tensor, tensor } from "./tensor";
import { tensorAlgebra } from "./tensor-algebra";

/** A function of two arrays, written once, that every arithmetic runs. */
interface Case {
  readonly name: string;
  readonly shapes: readonly [readonly number[], readonly number[]];
  readonly run: <V>(algebra: Algebra<V>, a: V, b: V) => V;
}

const cases: readonly Case[] = [
  {
    name: "matrices that are used twice",
    shapes: [
      [2, 2],
      [2, 2],
    ],
    run: (A, a, b) => A.matmul(a, A.matmul(b, A.matmul(a, b))),
  },
  {
    name: "batched matrices that are used twice",
    shapes: [
      [2, 2],
      [3, 2, 2],
    ],
    run: (A, a, b) => A.matmul(a, A.matmul(b, A.matmul(a, b))),
  },
  {
    name: "a matrix used alone and against a batch",
    shapes: [
      [2, 2],
      [3, 2, 2],
    ],
    run: (A, a, b) => A.matmul(A.matmul(a, b), A.matmul(a, a)),
  },
  {
    name: "a product of transposes added to another array",
    shapes: [
      [2, 3],
      [4, 2],
    ],
    run: (A, a, b) => {
      const plus = A.matmul(A.transpose(a), A.transpose(b));
      return A.matmul(a, b, { transposeA: true, transposeB: true, plus });
    },
  },
  { name: "a broadcast sum", shapes: [[2, 3], [3]], run: (A, a, b) => A.add(a, b) },
  {
    name: "a broadcast difference",
    shapes: [
      [2, 1],
      [1, 3],
    ],
    run: (A, a, b) => A.subtract(a, b),
  },
  {
    name: "an elementwise product",
    shapes: [
      [2, 3],
      [2, 1],
    ],
    run: (A, a, b) => A.multiply(a, b),
  },
  { name: "a quotient", shapes: [[3], [2, 3]], run: (A, a, b) => A.divide(a, b) },
  { name: "a square of a sum", shapes: [[2], [2]], run: (A, a, b) => A.multiply(A.add(a, b), A.add(a, b)) },
  {
    name: "a matrix product",
    shapes: [
      [2, 3],
      [3, 4],
    ],
    run: (A, a, b) => A.matmul(a, b),
  },
  {
    name: "a batched matrix product",
    shapes: [
      [2, 2, 3],
      [3, 2],
    ],
    run: (A, a, b) => A.matmul(a, b),
  },
  {
    name: "a transpose",
    shapes: [
      [2, 3],
      [2, 2],
    ],
    run: (A, a, b) => A.matmul(A.transpose(a), b),
  },
  {
    name: "a sum over an axis",
    shapes: [
      [2, 3],
      [2, 1],
    ],
    run: (A, a, b) => A.multiply(A.sumTo(a, [2, 1]), b),
  },
  {
    name: "a broadcast",
    shapes: [
      [1, 3],
      [2, 3],
    ],
    run: (A, a, b) => A.multiply(A.broadcastTo(a, [2, 3]), b),
  },
  { name: "a reshape", shapes: [[2, 3], [6]], run: (A, a, b) => A.multiply(A.reshape(a, [6]), b) },
  {
    name: "a choice of entries, one twice, one not at all",
    shapes: [[4], [4]],
    run: (A, a, b) => A.multiply(A.gather(a, [2, -1, 0, 2], [4]), b),
  },
  {
    name: "a scattering of entries",
    shapes: [[4], [3]],
    run: (A, a, b) => A.multiply(A.scatter(a, [1, -1, 0, 1], [3]), b),
  },
  {
    name: "a concatenation",
    shapes: [
      [2, 2],
      [1, 2],
    ],
    run: (A, a, b) => A.multiply(A.concat([a, b, a]), A.constant(integer(3))),
  },
  ...(["exp", "ln", "sqrt", "tanh", "sigmoid", "softplus"] as const).map(
    (name): Case => ({
      name,
      shapes: [[3], [3]],
      run: (A, a, b) => A.multiply(A.negate(A.apply(name, a)), b),
    }),
  ),
];

const draw = random("backward");
/** Positive, so that every function is defined. */
const numbers = (count: number): number[] => Array.from({ length: count }, () => draw.integer(200, 3000) / 1000);

describe("reverse-mode differentiation", () => {
  it.each(cases)("gives the gradient of $name that the complex step gives", ({ shapes, run }) => {
    for (let trial = 0; trial < 20; trial += 1) {
      const values = shapes.map((shape) => tensor(shape, numbers(size(shape))));
      const real = tensorAlgebra(float64);
      const [a, b] = [variable(entry(values, 0)), variable(entry(values, 1))];
      const y = run(differentiable(real), a, b);
      const weights = tensor(y.value.shape, numbers(y.value.data.length));
      const found = gradients(real, [{ at: y, gradient: weights }], [a, b]);
      const imaginary = tensorAlgebra(complex);
      values.forEach((value, which) => {
        value.data.forEach((_, index) => {
          const step = 1e-30;
          const [p, q] = values.map((each, w) =>
            tensor(
              each.shape,
              each.data.map((re, i) => ({ re, im: w === which && i === index ? step : 0 })),
            ),
          );
          if (p === undefined || q === undefined) throw new Error("two arguments");
          const slope = run(imaginary, p, q).data.reduce((sum, z, i) => sum + z.im * entry(weights.data, i), 0) / step;
          expect(entry(entry(found, which).data, index)).toBeCloseTo(slope, 9);
        });
      });
    }
  });

  it("is exact on fractions", () => {
    const base = tensorAlgebra(exact);
    const x = variable(tensor([1], [rational(1n, 3n)]));
    const algebra = differentiable(base);
    // d/dx (x³ + 1/x) = 3x² - 1/x² = 1/3 - 9
    const y = algebra.add(algebra.multiply(x, algebra.multiply(x, x)), algebra.divide(algebra.constant(integer(1)), x));
    const [found] = gradients(base, [{ at: y, gradient: tensor([1], [integer(1)]) }], [x]);
    expect(found?.data).toEqual([rational(-26n, 3n)]);
  });

  it("gives zeros for what the output does not depend on", () => {
    const base = tensorAlgebra(exact);
    const [x, other] = [
      variable(tensor([2], [integer(1), integer(2)])),
      variable(
        tensor(
          [3, 1],
          numbers(3).map(() => integer(5)),
        ),
      ),
    ];
    const [found] = gradients(base, [{ at: x, gradient: x.value }], [other]);
    expect(found).toEqual(tensor([3, 1], [integer(0), integer(0), integer(0)]));
  });

  it("adds up what arrives from several outputs", () => {
    const base = tensorAlgebra(exact);
    const x = variable(tensor([1], [integer(2)]));
    const algebra = differentiable(base);
    const [y, z] = [algebra.multiply(x, x), algebra.negate(x)];
    const seed = (n: number): Tensor<{ n: bigint; d: bigint }> => tensor([1], [integer(n)]);
    const [found] = gradients(
      base,
      [
        { at: y, gradient: seed(10) },
        { at: z, gradient: seed(1) },
        { at: x, gradient: seed(100) },
      ],
      [x],
    );
    expect(found?.data).toEqual([integer(139)]);
  });

  it("differentiates its own gradients", () => {
    const base = tensorAlgebra(float64);
    const once = differentiable(base);
    const twice = differentiable(once);
    const x = variable(variable(tensor([1], [0.3])));
    const y = twice.apply("tanh", x);
    const [slope] = gradients(once, [{ at: y, gradient: fixed(tensor([1], [1])) }], [x]);
    if (slope === undefined) throw new Error("a gradient");
    const [curvature] = gradients(base, [{ at: slope, gradient: tensor([1], [1]) }], [x.value]);
    const t = Math.tanh(0.3);
    expect(curvature?.data[0]).toBeCloseTo(-2 * t * (1 - t * t), 12);
  });

  it.each(cases)("costs at most four times the operations of $name", ({ shapes, run }) => {
    const { arithmetic, tally } = counting(float64);
    const base = tensorAlgebra(arithmetic);
    const [a, b] = shapes.map((shape) => variable(tensor(shape, numbers(size(shape)))));
    if (a === undefined || b === undefined) throw new Error("two arguments");
    const y = run(differentiable(base), a, b);
    const forward = operations(tally());
    gradients(base, [{ at: y, gradient: y.value }], [a, b]);
    expect(operations(tally()) - forward <= 4n * forward).toBe(true);
  });
});
