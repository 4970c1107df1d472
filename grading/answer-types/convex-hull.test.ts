import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, compare, equals, multiply, one, type Rational, rational, sign, zero } from "../expression/rational";
import { hullWeights } from "./convex-hull";
import { facetsOf, type Halfspace } from "./hull-facets";

const q = (n: number, d = 1): Rational => rational(BigInt(n), BigInt(d));
const combine = (weights: readonly Rational[], corners: readonly (readonly Rational[])[], size: number) =>
  Array.from({ length: size }, (_, i) =>
    weights.reduce((sum, weight, j) => add(sum, multiply(weight, corners[j]?.[i] ?? zero)), zero),
  );
const point = (size: number) =>
  fc.array(fc.integer({ min: -4, max: 4 }), { minLength: size, maxLength: size }).map((xs) => xs.map((x) => q(x)));

describe("membership in a convex hull", () => {
  test("a convex combination of the corners lies inside, and the weights prove it", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((size) =>
            fc.array(fc.tuple(point(size), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 6 }),
          ),
        (drawn) => {
          const corners = drawn.map(([corner]) => corner);
          const total = drawn.reduce((sum, [, weight]) => sum + weight, 0);
          if (total === 0) return;
          const size = corners[0]?.length ?? 0;
          const inside = combine(
            drawn.map(([, weight]) => q(weight, total)),
            corners,
            size,
          );
          const weights = hullWeights(inside, corners);
          expect(weights).not.toBeNull();
          if (weights === null) return;
          expect(weights.every((weight) => sign(weight) >= 0)).toBe(true);
          expect(weights.reduce(add, zero)).toEqual(one);
          expect(combine(weights, corners, size).every((value, i) => equals(value, inside[i] ?? zero))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("a point beyond a separating hyperplane lies outside", () => {
    fc.assert(
      fc.property(fc.array(point(3), { minLength: 1, maxLength: 6 }), point(3), point(3), (corners, x, normal) => {
        const along = (p: readonly Rational[]) =>
          combine(
            normal.map((n) => n),
            p.map((value) => [value]),
            1,
          )[0] ?? zero;
        const separated = corners.every((corner) => compare(along(corner), along(x)) < 0);
        if (separated) expect(hullWeights(x, corners)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test("the equations and inequalities of a hull hold where weights exist, and nowhere else", () => {
    const sized = fc
      .integer({ min: 1, max: 3 })
      .chain((size) => fc.tuple(fc.array(point(size), { minLength: 1, maxLength: 6 }), point(size)));
    fc.assert(
      fc.property(sized, fc.boolean(), ([corners, x], middle) => {
        const asked = middle
          ? combine(
              corners.map(() => q(1, corners.length)),
              corners,
              x.length,
            )
          : x;
        const bounds = facetsOf(corners);
        expect(bounds).not.toBeNull();
        if (bounds === null) return;
        const at = ({ factors, constant }: Halfspace) =>
          sign(factors.reduce((sum, factor, i) => add(sum, multiply(factor, asked[i] ?? zero)), constant));
        const holds = bounds.equations.every((each) => at(each) === 0) && bounds.facets.every((each) => at(each) >= 0);
        expect(holds).toBe(hullWeights(asked, corners) !== null);
      }),
      { numRuns: 2000 },
    );
  });

  test("a distance of 1e-30 from the hull is seen", () => {
    const corners = [
      [one, zero],
      [zero, one],
    ];
    const tiny = rational(1n, 10n ** 30n);
    expect(hullWeights([q(1, 2), q(1, 2)], corners)).not.toBeNull();
    expect(hullWeights([add(q(1, 2), tiny), q(1, 2)], corners)).toBeNull();
  });
});
