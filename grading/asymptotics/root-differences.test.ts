import fc from "fast-check";
import { expect, test } from "vitest";
import { relation } from "./order.for-tests";

/** The exponents of t of n, d and |n - d^2| along a way to grow; null for a difference of 0. */
type Way = readonly [n: number, d: number, room: number | null];

/** n = d^2 + t^a, n = d^2 - t^a, n or d fixed or growing on its own: a product of powers is largest or smallest at one of these. */
const ways: readonly Way[] = [
  [2, 1, null],
  ...[0, 0.5, 1, 1.5, 2].map((a): Way => [2, 1, a]),
  ...[3, 4, 9].map((a): Way => [a, 1, a]),
  ...[0, 0.5, 1, 1.5].map((a): Way => [a, 1, 2]),
  [1, 0, 1],
  [0, 1, 2],
];

/** Powers of |√n - d|, |n - d^2|, √n and d. */
type Powers = readonly [number, number, number, number];

/** |√n - d| is |n - d^2| over √n + d. */
function degree([root, whole, n, d]: Powers, [ofN, ofD, room]: Way): number {
  if (room === null && root + whole > 0) return Number.NEGATIVE_INFINITY;
  const top = room ?? 0;
  return root * (top - Math.max(ofN / 2, ofD)) + whole * top + (n * ofN) / 2 + d * ofD;
}

function bruteForce(a: Powers, b: Powers): string {
  const above = ways.some((way) => degree(a, way) > degree(b, way));
  const below = ways.some((way) => degree(a, way) < degree(b, way));
  return above ? (below ? "incomparable" : "upper") : below ? "lower" : "equal";
}

const written = ([root, whole, n, d]: Powers): string =>
  `|sqrt(n) - d|^${root} * |n - d^2|^${whole} * sqrt(n)^${n} * d^${d}`;

test("products of differences of roots and of whole numbers stand to each other as their exponents along many paths say", () => {
  const power = fc.integer({ min: 0, max: 2 });
  const powers = fc.tuple(power, power, power, power);
  fc.assert(
    fc.property(powers, powers, (a, b) => {
      expect([written(a), written(b), relation(written(a), written(b), ["n", "d"])]).toEqual([
        written(a),
        written(b),
        bruteForce(a, b),
      ]);
    }),
    { numRuns: 150 },
  );
});
