import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { equals, integer, multiply, rational } from "../expression/rational";
import { complex } from "./complex";
import { exact } from "./exact";
import { float64 } from "./float64";
import { matmul, transpose } from "./matmul";
import { broadcastShape, matrix, rows, tensor } from "./tensor";
import { tensorAlgebra } from "./tensor-algebra";

describe("arrays", () => {
  it("are refused where the entries do not fill the shape", () => {
    expect(() => tensor([2, 2], [1, 2, 3])).toThrow(RangeError);
    expect(() => matrix([[1], [1, 2]])).toThrow(RangeError);
  });

  it("broadcast only along sizes that are equal or 1", () => {
    expect(broadcastShape([3, 1], [4])).toEqual([3, 4]);
    expect(() => broadcastShape([3], [4])).toThrow("do not broadcast");
  });

  it("multiply as nested loops do", () => {
    const entries = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(
        fc.constantFrom([2, 3, 4] as const, [4, 1, 6] as const, [1, 5, 2] as const),
        entries,
        ([p, q, r], all) => {
          const a = Array.from({ length: p }, (_, i) =>
            Array.from({ length: q }, (_, k) => all[(i * q + k) % 24] ?? 0),
          );
          const b = Array.from({ length: q }, (_, k) =>
            Array.from({ length: r }, (_, j) => all[(7 + k * r + j) % 24] ?? 0),
          );
          const expected = a.map((row) =>
            Array.from({ length: r }, (_, j) => row.reduce((sum, x, k) => sum + x * (b[k]?.[j] ?? 0), 0)),
          );
          expect(rows(matmul(float64, matrix(a), matrix(b)))).toEqual(expected);
        },
      ),
    );
  });

  it("multiply transposed, and added to another array, as step by step", () => {
    const [a, b] = [
      matrix([
        [1, 2, 3],
        [4, 5, 6],
      ]),
      matrix([
        [7, 8],
        [9, 10],
        [11, 12],
        [13, 14],
      ]),
    ];
    const plain = matmul(float64, transpose(a), transpose(b));
    const plus = tensor(
      [3, 4],
      plain.data.map((_, i) => i),
    );
    const found = matmul(float64, a, b, { transposeA: true, transposeB: true, plus });
    expect(found).toEqual(
      tensor(
        [3, 4],
        plain.data.map((x, i) => x + i),
      ),
    );
    expect(() => matmul(float64, a, b, { transposeA: true, transposeB: true, plus: a })).toThrow("not the shape");
  });

  it("refuse a matrix product whose inner sizes differ", () => {
    expect(() => matmul(float64, matrix([[1, 2]]), matrix([[1, 2]]))).toThrow("do not fit");
  });

  it("find every largest entry of a window, compared exactly", () => {
    const third = rational(1n, 3n);
    const x = tensor([4], [third, rational(333333333333333333n, 10n ** 18n), third, integer(0)]);
    expect(
      tensorAlgebra(exact).active(x, [
        [0, 1, 2, 3],
        [3, 1],
      ]),
    ).toEqual([[0, 2], [1]]);
  });
});

describe("numbers", () => {
  it("take exact square roots of squares only", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (n, d) => {
        const root = rational(n, d);
        return equals(exact.apply("sqrt", multiply(root, root)), root);
      }),
    );
    for (const n of [2, 3, 8, 99, -1]) expect(() => exact.apply("sqrt", integer(n))).toThrow(RangeError);
  });

  it("refuse functions without a rational value", () => {
    for (const name of ["exp", "ln", "tanh", "sigmoid", "softplus"] as const) {
      expect(() => exact.apply(name, integer(2))).toThrow("is not a fraction");
    }
    expect(exact.apply("sigmoid", integer(0))).toEqual(rational(1n, 2n));
  });

  it("agree between doubles and complex doubles on the real line", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        fc.constantFrom(...(["exp", "ln", "sqrt", "tanh", "sigmoid", "softplus"] as const)),
        (x, name) => {
          const { re, im } = complex.apply(name, { re: x, im: 0 });
          expect(im).toBe(0);
          expect(Math.abs(re - float64.apply(name, x))).toBeLessThanOrEqual(1e-12 * Math.abs(re));
        },
      ),
    );
  });

  it("do not overflow in σ and softplus at large arguments", () => {
    expect([float64.apply("sigmoid", -1e4), float64.apply("sigmoid", 1e4)]).toEqual([0, 1]);
    expect([float64.apply("softplus", -1e4), float64.apply("softplus", 1e4)]).toEqual([0, 1e4]);
  });
});
