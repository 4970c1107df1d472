import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  floor,
  fromDecimal,
  fromNumber,
  multiply,
  negate,
  power,
  rational,
  subtract,
  toNumber,
  toText,
  total,
  totalProduct,
} from "./rational";

const any = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => rational(n, d));
const q = (n: number, d = 1) => rational(BigInt(n), BigInt(d));

const wide = 10n ** 9000n;

describe("exact fractions", () => {
  test("are always in lowest terms with a positive denominator", () => {
    expect(rational(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(rational(0n, -7n)).toEqual({ n: 0n, d: 1n });
    expect(() => rational(1n, 0n)).toThrow("rational(1, 0)");
  });

  test("are added and multiplied in any number as one after another", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (values) => {
        expect(total(values, wide)).toEqual(values.reduce(add, q(0)));
        expect(totalProduct(values, wide)).toEqual(values.reduce(multiply, q(1)));
      }),
    );
    // The harmonic number and the telescoping product, from their definitions.
    const inverses = Array.from({ length: 300 }, (_, i) => q(1, i + 1));
    expect(total(inverses, wide)).toEqual(inverses.reduce(add));
    expect(
      totalProduct(
        Array.from({ length: 300 }, (_, i) => q(i + 1, i + 2)),
        wide,
      ),
    ).toEqual(q(1, 301));
  });

  test("are not added or multiplied further once a number on the way is too long", () => {
    const inverses = Array.from({ length: 300 }, (_, i) => q(1, i + 1));
    expect(total(inverses, 10n ** 20n)).toBeNull();
    expect(totalProduct(inverses, 10n ** 20n)).toBeNull();
    expect(total([q(1, 3), q(1, 6)], 10n)).toEqual(q(1, 2));
  });

  test("obey the laws of a field", () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
        expect(add(a, negate(a)).n).toBe(0n);
      }),
    );
  });

  test("compare as their cross products do", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compare(a, b)).toBe(a.n * b.d < b.n * a.d ? -1 : a.n * b.d > b.n * a.d ? 1 : 0);
      }),
    );
  });

  test("round down to the integer below, also when negative", () => {
    fc.assert(
      fc.property(any, (a) => {
        const below = rational(floor(a));
        expect(compare(below, a)).not.toBe(1);
        expect(compare(add(below, q(1)), a)).toBe(1);
      }),
    );
  });

  test("take the exact value of every double and give the same double back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(toNumber(fromNumber(x))).toBe(x === 0 ? 0 : x);
      }),
      { numRuns: 2000 },
    );
    expect(toText(fromNumber(0.5))).toBe("1/2");
    expect(toText(fromNumber(0.1))).toBe("3602879701896397/36028797018963968");
  });

  test("take a decimal for what it says", () => {
    expect([0.1, 0.3, -2.5, 1e-7, 1e21, 12, 1.5e-10].map((x) => toText(fromDecimal(x)))).toEqual([
      "1/10",
      "3/10",
      "-5/2",
      "1/10000000",
      "1000000000000000000000",
      "12",
      "3/20000000000",
    ]);
  });

  test("are near their double even where numerator and denominator are beyond doubles", () => {
    expect(toNumber(rational(10n ** 400n, 3n * 10n ** 399n))).toBeCloseTo(10 / 3, 12);
    expect(toNumber(rational(1n, 10n ** 310n)) / 1e-310).toBeCloseTo(1, 10);
    expect(toNumber(rational(10n ** 400n))).toBe(Number.POSITIVE_INFINITY);
  });

  test("take integer powers, negative ones by the reciprocal", () => {
    expect(power(q(-2, 3), -3)).toEqual(q(-27, 8));
    expect(power(q(5), 0)).toEqual(q(1));
    expect(() => power(q(0), -1)).toThrow("power(0, negative)");
  });
});

test("sums and products of fractions are in lowest terms, whatever their denominators share", () => {
  const some = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n });
  const below = fc.bigInt({ min: 1n, max: 10n ** 6n });
  fc.assert(
    fc.property(some, below, some, below, below, (a, b, c, d, shared) => {
      const [x, y] = [rational(a, b * shared), rational(c, d * shared)];
      expect(add(x, y)).toEqual(rational(x.n * y.d + y.n * x.d, x.d * y.d));
      expect(multiply(x, y)).toEqual(rational(x.n * y.n, x.d * y.d));
    }),
  );
});
