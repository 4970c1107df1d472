import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integer, rational } from "../expression/rational";
import { interpolate } from "./interpolate";
import { evaluate, order, polynomial, toText } from "./polynomial";

const variables = ["a", "b", "c"];
const terms = fc.array(
  fc.record({
    coefficient: fc.integer({ min: -5, max: 5 }).map(integer),
    exponents: fc.tuple(fc.nat(3), fc.nat(2), fc.nat(1)),
  }),
  { maxLength: 5 },
);

describe("a polynomial", () => {
  it("is found again from its values, whatever it is", () => {
    fc.assert(
      fc.property(terms, (drawn) => {
        const p = polynomial(variables, drawn);
        expect(interpolate(variables, (sizes) => evaluate(p, sizes).n)).toEqual(p);
      }),
      { numRuns: 50 },
    );
  });

  it("is found again where it vanishes wherever two sizes are equal", () => {
    const p = polynomial(variables, [
      { coefficient: integer(-1), exponents: [1, 2, 0] },
      { coefficient: integer(1), exponents: [0, 2, 1] },
    ]);
    expect(interpolate(variables, (sizes) => evaluate(p, sizes).n)).toEqual(p);
  });

  it("is not made up where the values have none", () => {
    expect(() => interpolate(["n"], ({ n = 1 }) => 2n ** BigInt(n))).toThrow("no polynomial");
    expect(() => interpolate(["n"], ({ n = 1 }) => BigInt(n % 2))).toThrow("no polynomial");
  });

  it("has fractions where whole values come from halves", () => {
    expect(toText(interpolate(["n"], ({ n = 1 }) => BigInt((n * (n + 1)) / 2)))).toBe("n^2/2 + n/2");
  });

  it("keeps as its order the terms that no other bounds", () => {
    const p = polynomial(
      ["n", "d"],
      [
        { coefficient: integer(2), exponents: [2, 1] },
        { coefficient: integer(3), exponents: [1, 2] },
        { coefficient: integer(9), exponents: [1, 1] },
        { coefficient: rational(1n, 2n), exponents: [2, 0] },
      ],
    );
    expect(toText(order(p))).toBe("n^2*d + n*d^2");
  });

  it("needs every size to be evaluated", () => {
    expect(() => evaluate(polynomial(["n"], [{ coefficient: integer(1), exponents: [1] }]), {})).toThrow("missing: n");
  });
});
