import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../expression/expression";
import { integer, one, toNumber } from "../expression/rational";
import { gradients } from "./backward";
import { differentiable, variable } from "./differentiable";
import { formula, formulaAlgebra } from "./formula-algebra";
import { add, call, divide, hadamard, multiply, negate, number, power, subtract, symbol } from "./made";

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
    case "power":
      return of(e.base) ** of(e.exponent);
    default:
      throw new Error(`not a scalar formula: ${e.kind}`);
  }
}

describe("a made formula", () => {
  const leaf = fc.oneof(
    fc.constantFrom("a", "b").map(symbol),
    fc.integer({ min: -2, max: 2 }).map((n) => number(integer(n))),
  );
  interface Pair {
    readonly made: Expression;
    readonly plain: (values: Values) => number;
  }
  const pair: fc.Arbitrary<Pair> = fc.letrec<{ tree: Pair }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf.map((made): Pair => ({ made, plain: (values) => numberOf(made, values) })),
      tie("tree").map(({ made, plain }): Pair => ({ made: negate(made), plain: (v) => -plain(v) })),
      fc.tuple(tie("tree"), tie("tree"), fc.nat(3)).map(([a, b, which]): Pair => {
        const pairs: readonly Pair[] = [
          { made: add(a.made, b.made), plain: (v) => a.plain(v) + b.plain(v) },
          { made: subtract(a.made, b.made), plain: (v) => a.plain(v) - b.plain(v) },
          { made: multiply(a.made, b.made), plain: (v) => a.plain(v) * b.plain(v) },
          { made: hadamard(a.made, a.made, true), plain: (v) => a.plain(v) ** 2 },
        ];
        return pairs[which] ?? a;
      }),
    ),
  })).tree;

  it("has the value of what it was made from, however it was tidied", () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), ({ made, plain }, a, b) => {
        expect(numberOf(made, { a, b }) + 0).toBe(plain({ a, b }) + 0);
      }),
      { numRuns: 500 },
    );
  });

  it("drops ones and zeros, and never divides by zero", () => {
    const a = symbol("a");
    expect(multiply(number(one), a)).toBe(a);
    expect(add(a, number(integer(0)))).toBe(a);
    expect(divide(a, number(one))).toBe(a);
    expect(power(a, number(one))).toBe(a);
    expect(() => divide(a, number(integer(0)))).toThrow(RangeError);
  });
});

describe("formulas of whole arrays", () => {
  it("refuse what matrix calculus has no word for", () => {
    const [v, M] = [formula("v", [5, 1]), formula("M", [5, 3])];
    for (const attempt of [
      () => formulaAlgebra.gather(v, [0], [1]),
      () => formulaAlgebra.scatter(v, [0, 1, 2, 3, 4], [5]),
      () => formulaAlgebra.concat([v]),
      () => formulaAlgebra.active(v, [[0]]),
      () => formulaAlgebra.multiply(v, M),
      () => formulaAlgebra.divide(v, v),
      () => formulaAlgebra.reshape(v, [1, 5]),
      () => formulaAlgebra.sumTo(M, [5, 1]),
      () => formulaAlgebra.broadcastTo(v, [5, 3]),
      () => formulaAlgebra.constants([2], [one, integer(2)]),
    ]) {
      expect(attempt).toThrow("no formula of matrix calculus");
    }
  });

  it("refuse products whose shapes do not fit", () => {
    expect(() => formulaAlgebra.matmul(formula("v", [5, 1]), formula("w", [5, 1]))).toThrow("do not fit");
    expect(() => formulaAlgebra.add(formula("v", [5, 1]), formula("w", [3, 1]))).toThrow("do not broadcast");
  });

  it("write the gradient of a sum over all entries without a sum", () => {
    const v = variable(formula("v", [5, 1]));
    const y = differentiable(formulaAlgebra).sumTo(differentiable(formulaAlgebra).apply("exp", v), [1, 1]);
    const [found] = gradients(formulaAlgebra, [{ at: y, gradient: formula("g", [1, 1]) }], [v]);
    expect(found?.expression).toEqual(multiply(symbol("g"), call("exp", symbol("v"))));
  });
});
