import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Algebra } from "../autodiff/algebra";
import { gradients } from "../autodiff/backward";
import { complex } from "../autodiff/complex";
import { differentiable, variable } from "../autodiff/differentiable";
import { number, symbol } from "../autodiff/made";
import { symbolic } from "../autodiff/symbolic";
import { entry, tensor } from "../autodiff/tensor";
import { tensorAlgebra } from "../autodiff/tensor-algebra";
import type { Expression } from "../expression/expression";
import { one, rational, toNumber } from "../expression/rational";
import { lstmStep } from "./recurrent";
import { logSumExp, softmax } from "./softmax";

type Values = Readonly<Record<string, number>>;

/** Scalar formulas read with the plain functions of JavaScript. */
function numberOf(e: Expression, values: Values): number {
  const of = (each: Expression): number => numberOf(each, values);
  switch (e.kind) {
    case "number":
      return toNumber(e.value);
    case "symbol":
      return values[e.name] ?? Number.NaN;
    case "add":
      return e.terms.map(of).reduce((a, b) => a + b);
    case "negate":
      return -of(e.argument);
    case "multiply":
      return e.factors.map(of).reduce((a, b) => a * b);
    case "divide":
      return of(e.numerator) / of(e.denominator);
    case "power":
      return of(e.base) ** of(e.exponent);
    case "call": {
      const [x = Number.NaN] = e.arguments.map(of);
      const functions: Readonly<Record<string, (x: number) => number>> = {
        exp: Math.exp,
        ln: Math.log,
        tanh: Math.tanh,
        sigmoid: (z) => 1 / (1 + Math.exp(-z)),
      };
      return functions[e.name]?.(x) ?? Number.NaN;
    }
    default:
      throw new Error(`not a scalar formula: ${e.kind}`);
  }
}

const run = {
  softmax: <V>(A: Algebra<V>, x: V): V => softmax(A, x),
  "log-sum-exp": <V>(A: Algebra<V>, x: V): V => logSumExp(A, x, A.constant(rational(3n, 2n))),
  "an LSTM step of size one": <V>(A: Algebra<V>, x: V): V => {
    const at = (i: number): V => A.gather(x, [i], [1, 1]);
    const block = (i: number) => ({ W: at(i), U: at(i + 1), b: at(i + 2) });
    return lstmStep(A, { i: block(0), f: block(1), o: block(2), c: block(3) }, at(0), at(1), at(5)).h;
  },
};

describe("a layer that runs on formulas", () => {
  it.each(["softmax", "log-sum-exp", "an LSTM step of size one"] as const)(
    "has for %s the gradient as a formula, whose value the complex step gives",
    (name) => {
      const layer = run[name];
      const base = tensorAlgebra(symbolic);
      const names = ["a", "b", "c", "d", "e", "f"];
      const x = variable(tensor([6], names.map(symbol)));
      const y = layer(differentiable(base), x);
      const seed = tensor(
        y.value.shape,
        y.value.data.map(() => number(one)),
      );
      const [found] = gradients(base, [{ at: y, gradient: seed }], [x]);
      fc.assert(
        fc.property(fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 6, maxLength: 6 }), (point) => {
          const values = Object.fromEntries(names.map((each, i) => [each, point[i] ?? 0]));
          point.forEach((_, which) => {
            const step = 1e-30;
            const moved = tensor(
              [6],
              point.map((re, i) => ({ re, im: i === which ? step : 0 })),
            );
            const slope = layer(tensorAlgebra(complex), moved).data.reduce((sum, z) => sum + z.im, 0) / step;
            expect(numberOf(entry(found?.data ?? [], which), values)).toBeCloseTo(slope, 9);
          });
        }),
        { numRuns: 25 },
      );
    },
  );
});
