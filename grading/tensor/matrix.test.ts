import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Rational, rational } from "../expression/rational";
import { exactArithmetic } from "./exact";
import { identityMatrix, inverted, matrix, multiply, raise, transposed } from "./matrix";

const entries = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 9, maxLength: 9 });
const square = entries.map((values) =>
  matrix<Rational | null>(3, 3, (i, j) => rational(BigInt(values[3 * i + j] ?? 0))),
);
const plain = (m: { readonly entries: readonly (Rational | null)[] }): readonly string[] =>
  m.entries.map((x) => (x === null ? "none" : `${x.n}/${x.d}`));

describe("matrices of exact fractions", () => {
  it("times their inverse are the identity, where there is an inverse", () => {
    fc.assert(
      fc.property(square, (a) => {
        const [p = [], q = [], r = []] = [0, 3, 6].map((at) =>
          a.entries.slice(at, at + 3).map((x) => Number(x?.n ?? 0n)),
        );
        const [a1 = 0, a2 = 0, a3 = 0] = p;
        const [b1 = 0, b2 = 0, b3 = 0] = q;
        const [c1 = 0, c2 = 0, c3 = 0] = r;
        const det = a1 * (b2 * c3 - b3 * c2) - a2 * (b1 * c3 - b3 * c1) + a3 * (b1 * c2 - b2 * c1);
        const inverse = inverted(exactArithmetic, a);
        if (det === 0) expect(inverse.entries.every((x) => x === null)).toBe(true);
        else expect(plain(multiply(exactArithmetic, a, inverse))).toEqual(plain(identityMatrix(exactArithmetic, 3)));
      }),
    );
  });

  it("to a power are the repeated product", () => {
    fc.assert(
      fc.property(square, fc.integer({ min: 0, max: 6 }), (a, exponent) => {
        let product = identityMatrix(exactArithmetic, 3);
        for (let i = 0; i < exponent; i += 1) product = multiply(exactArithmetic, product, a);
        expect(plain(raise(exactArithmetic, a, exponent))).toEqual(plain(product));
      }),
    );
  });

  it("turned twice are themselves", () => {
    fc.assert(
      fc.property(square, (a) => {
        expect(plain(transposed(transposed(a, null), null))).toEqual(plain(a));
      }),
    );
  });
});
