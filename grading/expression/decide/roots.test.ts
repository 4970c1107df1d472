import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, equals, multiply, negate, one, type Rational, rational, sign, zero } from "../rational";
import { relation } from "./relation.for-tests";
import { type Dense, realRoots, squareFree, timesDense } from "./roots";

const ofRoots = (roots: readonly (readonly [number, number])[]): Dense =>
  roots.reduce<Dense>((product, [n, d]) => timesDense(product, [rational(BigInt(-n), BigInt(d)), one]), [one]);
const valueAt = (p: Dense, x: Rational): Rational => p.reduceRight((total, c) => add(multiply(total, x), c), zero);
/** x^2 - a, whose roots are irrational where a is no square. */
const square = (a: number): Dense => [rational(BigInt(-a)), zero, one];

describe("the real roots of a polynomial", () => {
  const fraction = fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 60 }));

  test("that are simple fractions are found as they are, in order, each once", () => {
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 1, maxLength: 6 }), (roots) => {
        const wanted = roots
          .map(([n, d]) => rational(BigInt(n), BigInt(d)))
          .sort(compare)
          .filter((root, i, all) => i === 0 || !equals(root, all[i - 1] ?? zero));
        expect(realRoots(squareFree(ofRoots(roots)))).toEqual(wanted.map((root) => ({ low: root, high: root })));
      }),
      { numRuns: 200 },
    );
  });

  test("that are irrational lie alone in narrow intervals at whose ends the sign changes", () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 3, 5, 7, 1001), fc.array(fraction, { maxLength: 3 }), (a, roots) => {
        const p = squareFree(timesDense(square(a), ofRoots(roots)));
        const found = realRoots(p) ?? [];
        const irrational = found.filter(({ low, high }) => !equals(low, high));
        expect(irrational).toHaveLength(2);
        for (const { low, high } of irrational) {
          expect(sign(valueAt(square(a), low)) * sign(valueAt(square(a), high))).toBe(-1);
          expect(compare(add(high, negate(low)), rational(1n, 1000n))).toBe(-1);
        }
        found.slice(1).forEach(({ low }, i) => {
          expect(compare(found[i]?.high ?? zero, low)).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 100 },
    );
  });

  test("that lie close together are told apart", () => {
    const near = add(one, rational(1n, 2n ** 60n));
    const p = timesDense([negate(one), one], [negate(near), one]);
    const [first, second] = realRoots(p) ?? [];
    expect(first).toEqual({ low: one, high: one });
    expect(second !== undefined && compare(second.low, one) >= 0 && compare(second.high, near) >= 0).toBe(true);
  });

  test("that lie too close to be told apart are not passed over", () => {
    const shifted = (k: bigint): Dense => [add({ n: -2n, d: 1n }, rational(-1n, 10n ** k)), zero, one];
    expect(realRoots(timesDense(square(2), shifted(20n)))).toHaveLength(4);
    expect(realRoots(timesDense(square(2), shifted(200n)))).toBeNull();
    // Between them, as at √(2 + 10^(-200)/2), the one step is up and the other is not.
    expect(relation("step(x^2-2)-step(x^2-2-10^(-100))", "0")).toBe("different");
    expect(relation("step(x^2-2)-step(x^2-2-10^(-200))", "0")).not.toBe("equal");
    expect(relation("max(x^2-2,0)*max(2+10^(-150)-x^2,0)", "0")).not.toBe("equal");
  });

  test("there are none of a square plus one", () => {
    expect(realRoots([one, zero, one])).toEqual([]);
    expect(realRoots([multiply(one, one)])).toEqual([]);
  });
});
