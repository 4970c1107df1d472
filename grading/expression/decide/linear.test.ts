import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, type Rational, rational } from "../rational";
import { type Constraint, simplest, solve } from "./linear";

const q = (n: number, d = 1): Rational => rational(BigInt(n), BigInt(d));
const value = ({ n, d }: Rational): number => Number(n) / Number(d);

/** Σ c·x + k, exact: all numbers here are small. */
const holds = ({ coefficients, constant, strict, equality }: Constraint, at: readonly number[]): boolean => {
  const total = coefficients.reduce((sum, c, i) => sum + value(c) * (at[i] ?? 0), value(constant));
  return equality ? total === 0 : strict ? total > 0 : total >= 0;
};

const constraint = fc
  .tuple(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 2 }), fc.integer({ min: -4, max: 4 }))
  .chain(([coefficients, constant]) =>
    fc.constantFrom("strict", "weak", "equality").map(
      (kind): Constraint => ({
        coefficients: coefficients.map((c) => q(c)),
        constant: q(constant),
        strict: kind === "strict",
        equality: kind === "equality",
      }),
    ),
  );

const quarters = Array.from({ length: 49 }, (_, i) => (i - 24) / 4);

describe("conditions that are linear", () => {
  test("are empty only where no point of a grid meets them, and what is found meets them all", () => {
    fc.assert(
      fc.property(fc.array(constraint, { minLength: 1, maxLength: 5 }), (all) => {
        const found = solve(all, 2, [false, false]);
        if (found === "empty") {
          for (const x of quarters)
            for (const y of quarters) expect(all.every((each) => holds(each, [x, y]))).toBe(false);
        } else if (found !== null) {
          const at = found.map(value);
          // Fractions such as 1/3 are no doubles: what holds with equality is looked at to within rounding.
          for (const each of all) expect(holds(each, at) || nearly(each, at)).toBe(true);
        }
      }),
    );
  });

  test("are not called empty for want of a whole number", () => {
    const between = [
      { coefficients: [q(2)], constant: q(-1), strict: true, equality: false },
      { coefficients: [q(-3)], constant: q(2), strict: true, equality: false },
    ];
    expect(solve(between, 1, [true])).toBeNull();
    expect(solve(between, 1, [false])).not.toBeNull();
    expect(solve(between, 1, [false])).not.toBe("empty");
  });

  test("meet at one point alone where all of them hold with equality allowed, and nowhere where one is strict", () => {
    const corner = (strict: boolean): readonly Constraint[] => [
      { coefficients: [q(1), q(1)], constant: q(-2), strict, equality: false },
      { coefficients: [q(-1), q(0)], constant: q(1), strict: false, equality: false },
      { coefficients: [q(0), q(-1)], constant: q(1), strict: false, equality: false },
    ];
    expect(solve(corner(false), 2, [false, false])).toEqual([q(1), q(1)]);
    expect(solve(corner(true), 2, [false, false])).toBe("empty");
  });
});

const nearly = ({ coefficients, constant, strict }: Constraint, at: readonly number[]): boolean =>
  !strict && Math.abs(coefficients.reduce((sum, c, i) => sum + value(c) * (at[i] ?? 0), value(constant))) < 1e-12;

describe("a number between two bounds", () => {
  const bound = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 12 })).map(([n, d]) => q(n, d));

  test("lies between them, is found where there is one, and is whole where one is whole", () => {
    fc.assert(
      fc.property(bound, fc.boolean(), bound, fc.boolean(), fc.boolean(), (low, lowStrict, high, highStrict, whole) => {
        const fits = (x: Rational): boolean =>
          compare(x, low) > (lowStrict ? 0 : -1) && compare(x, high) < (highStrict ? 0 : 1);
        const someWhole = Array.from({ length: 125 }, (_, i) => q(i - 62)).some(fits);
        const order = compare(low, high);
        const some = order < 0 || (order === 0 && !lowStrict && !highStrict);
        const found = simplest(low, lowStrict, high, highStrict, whole);
        expect(found !== null).toBe(whole ? someWhole : some);
        if (found !== null) expect(fits(found)).toBe(true);
        if (someWhole) expect(found?.d).toBe(1n);
      }),
    );
  });

  test("is found beside one bound, or none", () => {
    expect(simplest(q(1000), true, null, true, true)).toEqual(q(1001));
    expect(simplest(q(1000), false, null, true, true)).toEqual(q(1000));
    expect(simplest(null, true, q(-1000), true, true)).toEqual(q(-1001));
    expect(simplest(null, true, q(-1000), false, true)).toEqual(q(-1000));
    expect(simplest(null, true, null, true, true)).toEqual(q(1));
    expect(simplest(q(0), true, q(1), true, false)).toEqual(q(1, 2));
    expect(simplest(q(1, 1000), true, q(2, 1000), true, false)).not.toBeNull();
  });
});
