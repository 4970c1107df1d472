import fc from "fast-check";
import { expect, test } from "vitest";
import { allPositive, conePoint } from "./cone";

const entry = fc.integer({ min: -4, max: 4 });
const planar = fc.array(fc.tuple(entry, entry), { minLength: 1, maxLength: 6 });

/** In the plane a ray can turn until it meets the edge of a half-plane: edges and sums of two edges are all that matters. */
function planarRays(rows: readonly (readonly [number, number])[]): readonly [number, number][] {
  const edges = rows.flatMap(([a, b]): [number, number][] => [
    [b, -a],
    [-b, a],
    [a, b],
  ]);
  return edges.flatMap(([a, b]) => edges.map(([c, d]): [number, number] => [a + c, b + d])).concat(edges);
}

test("in the plane, a row is positive exactly where some ray that no row forbids makes it positive", () => {
  fc.assert(
    fc.property(planar, (rows) => {
      const allowed = planarRays(rows).filter(([x, y]) => rows.every(([a, b]) => a * x + b * y >= 0));
      const expected = rows.map(([a, b]) => allowed.some(([x, y]) => a * x + b * y > 0));
      const found = conePoint(rows)?.values.map((value) => value > 0n);
      expect(found).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test("the values of a solution belong to one point: what is linearly dependent stays dependent", () => {
  const rows = fc.array(fc.tuple(entry, entry, entry), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 3 }), (some, factor) => {
      const [first, second] = [some[0] ?? [0, 0, 0], some[1] ?? [0, 0, 0]];
      const sum = first.map((x, i) => x + factor * (second[i] ?? 0));
      const values = conePoint([...some, sum])?.values ?? [];
      expect(values.at(-1)).toBe((values[0] ?? 0n) + BigInt(factor) * (values[1] ?? 0n));
    }),
    { numRuns: 1000 },
  );
});

test("equations hold exactly: x = y leaves no room for x > y", () => {
  expect(allPositive([[1, -1]], [[1, -1]])).toBe(false);
  expect(
    allPositive(
      [
        [1, 0],
        [0, 1],
      ],
      [[1, -1]],
    ),
  ).toBe(true);
});

test("entries beyond the exact range of doubles are carried on as big integers", () => {
  const big = 2 ** 30;
  const rows = [
    [big, 1 - big, 0, 3],
    [-1, big - 7, 5 - big, 1],
    [0, -big, big - 11, 2],
    [big - 3, 0, 1 - big, -1],
    [1, 1, 1, 0],
  ];
  const values = conePoint(rows)?.values ?? [];
  expect(values.every((value) => value >= 0n)).toBe(true);
});
