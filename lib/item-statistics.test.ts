import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "@/grading/random";
import { bySize, corrected, fairness } from "./fairness";
import { correlation, discriminations, histogram, mean, median, reliability, variance } from "./item-statistics";

const matrix = fc.tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 2, max: 6 })).chain(([students, items]) =>
  fc.array(
    fc.array(
      fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4),
      { minLength: items, maxLength: items },
    ),
    {
      minLength: students,
      maxLength: students,
    },
  ),
);

describe("figures of a test, against the same written another way", () => {
  test("variance is the mean squared difference of all pairs, halved", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 }), (values) => {
        let sum = 0;
        for (const a of values) for (const b of values) sum += (a - b) ** 2;
        expect(variance(values)).toBeCloseTo(sum / (2 * values.length * (values.length - 1)), 8);
      }),
    );
  });

  test("α is k/(k−1) times the share of the total's variance that is covariance between items", () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const k = rows[0]?.length ?? 0;
        const column = (i: number) => rows.map((row) => row[i] ?? 0);
        const covariance = (xs: number[], ys: number[]) => {
          // By the definition E[XY] − E[X]E[Y], with the sample's correction.
          const n = xs.length;
          const average = (list: number[]) => list.reduce((a, b) => a + b, 0) / n;
          return ((average(xs.map((x, i) => x * (ys[i] ?? 0))) - average(xs) * average(ys)) * n) / (n - 1);
        };
        let [between, all] = [0, 0];
        for (let i = 0; i < k; i += 1)
          for (let j = 0; j < k; j += 1) {
            const c = covariance(column(i), column(j));
            all += c;
            if (i !== j) between += c;
          }
        const { alpha, error } = reliability(rows);
        if (all < 1e-9) {
          expect(alpha).toBeNull();
          return;
        }
        expect(alpha).toBeCloseTo(((k / (k - 1)) * between) / all, 6);
        expect(error ?? 0).toBeCloseTo(Math.sqrt(all * (1 - (alpha ?? 0))), 6);
      }),
      { numRuns: 500 },
    );
  });

  test("discrimination is the slope between standardised scores, each item against the sum of the others", () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const found = discriminations(rows);
        for (let item = 0; item < (rows[0]?.length ?? 0); item += 1) {
          const own = rows.map((row) => row[item] ?? 0);
          const others = rows.map((row) => row.filter((_, i) => i !== item).reduce((a, b) => a + b, 0));
          const z = (list: number[]) => {
            const m = list.reduce((a, b) => a + b, 0) / list.length;
            const s = Math.sqrt(list.reduce((a, b) => a + (b - m) ** 2, 0) / list.length);
            return s < 1e-6 ? null : list.map((value) => (value - m) / s);
          };
          const [x, y] = [z(own), z(others)];
          if (x === null || y === null) {
            expect(found[item]).toBeNull();
            continue;
          }
          expect(found[item]).toBeCloseTo(x.reduce((sum, each, i) => sum + each * (y[i] ?? 0), 0) / x.length, 8);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Anscombe (1973), The American Statistician 27: the first data set, with the figures that he printed. */
test("Anscombe's first quartet: mean 9 and 7.5, variance 11, r 0.816", () => {
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  expect(mean(x)).toBe(9);
  expect(mean(y)).toBeCloseTo(7.5, 2);
  expect(variance(x)).toBe(11);
  expect(correlation(x, y)).toBeCloseTo(0.816, 3);
  expect(median(x)).toBe(9);
});

test("parallel items have the reliability of Spearman and Brown, and equal items have 1", () => {
  expect(
    reliability([
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 1],
    ]).alpha,
  ).toBe(1);
  expect(
    reliability([
      [0, 0],
      [1, 1],
    ]).error,
  ).toBe(0);
  // Two items of equal variance with r = 0.5: 2r/(1+r) = 2/3.
  const rows = [
    [0, 0],
    [0, 0],
    [0, 0],
    [1, 1],
    [1, 1],
    [1, 1],
    [0, 1],
    [1, 0],
  ];
  const r =
    correlation(
      rows.map(([a]) => a ?? 0),
      rows.map(([, b]) => b ?? 0),
    ) ?? 0;
  expect(r).toBe(0.5);
  expect(reliability(rows).alpha).toBeCloseTo((2 * r) / (1 + r), 12);
});

test("figures that do not exist are none", () => {
  expect([mean([]), median([]), variance([1]), correlation([1, 2, 3], [1, 1, 1])]).toEqual([null, null, null, null]);
  expect(reliability([[1], [0]])).toEqual({ alpha: null, error: null });
  expect(reliability([])).toEqual({ alpha: null, error: null });
});

test("every share falls into the class that its figure names, and none is lost", () => {
  const shares = Array.from({ length: 101 }, (_, i) => i / 100);
  const bins = histogram(shares);
  expect(bins.map(({ count }) => count)).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 10, 11]);
  expect(histogram([0.1 + 0.2])[3]?.count).toBe(1);
});

describe("whether some numbers were harder", () => {
  const scores = (count: number, seed: string, harder: (variant: number) => number, variants = 4) => {
    const luck = random(seed);
    return Array.from({ length: count }, () => {
      const variant = luck.integer(0, variants - 1);
      const rest = luck.integer(0, 100) / 100;
      const chance = Math.min(1, Math.max(0, rest - harder(variant)));
      return { variant: `${variant}`, size: variant, share: luck.integer(0, 99) < 100 * chance ? 1 : 0, rest };
    });
  };

  test("where none is, p falls below 0.05 in about one class of twenty, large or small", () => {
    for (const students of [8, 60]) {
      const ps = Array.from(
        { length: 100 },
        (_, i) => fairness(scores(students, `fair ${students} ${i}`, () => 0)).p ?? 1,
      );
      expect(ps.filter((p) => p <= 0.05).length).toBeLessThanOrEqual(12);
      expect(ps.filter((p) => p <= 0.5).length).toBeGreaterThan(25);
    }
  });

  test("where one is much harder, a class of sixty shows it", () => {
    const ps = Array.from(
      { length: 10 },
      (_, i) => fairness(scores(60, `hard ${i}`, (v) => (v === 0 ? 0.8 : 0))).p ?? 1,
    );
    expect(ps.filter((p) => p < 0.05).length).toBeGreaterThanOrEqual(8);
  });

  test("three students cannot show anything: p stays large however far apart they are", () => {
    const few = [
      { variant: "a", size: 1, share: 0, rest: 0.5 },
      { variant: "a", size: 1, share: 0, rest: 0.5 },
      { variant: "b", size: 9, share: 1, rest: 0.5 },
    ];
    expect(fairness(few).p).toBeNull();
    const four = [...few, { variant: "b", size: 9, share: 1, rest: 0.5 }];
    expect(fairness(four).p).toBeGreaterThan(0.25);
  });

  test("numbers that nobody shares are compared by their size", () => {
    const luck = random("size");
    const own = Array.from({ length: 40 }, (_, i) => ({
      variant: `${i}`,
      size: i,
      share: luck.integer(0, 39) > i ? 1 : 0,
      rest: 0.5,
    }));
    expect(fairness(own)).toMatchObject({ by: "size", variants: 40 });
    expect(fairness(own).p).toBeLessThan(0.01);
    expect(fairness(own.map((each) => ({ ...each, share: 1 })))).toMatchObject({ by: "nothing", p: null });
  });

  test("groups by size hold everybody once, nobody of one size apart, smaller before larger, each with its own mean", () => {
    const luck = random("groups");
    for (let round = 0; round < 200; round += 1) {
      const scores = Array.from({ length: luck.integer(1, 30) }, () => {
        const size = luck.integer(0, luck.integer(0, 8));
        return { variant: `${size}`, size, share: luck.integer(0, 4) / 4, rest: 0.5 };
      });
      const groups = bySize(scores);
      const sorted = [...scores].sort((a, b) => a.size - b.size);
      let from = 0;
      for (const { students, mean } of groups) {
        const own = sorted.slice(from, from + students);
        expect(own.reduce((sum, { share }) => sum + share, 0) / students).toBeCloseTo(mean, 12);
        from += students;
        expect(sorted[from]?.size ?? Number.POSITIVE_INFINITY).toBeGreaterThan(own.at(-1)?.size ?? -1);
      }
      expect(from).toBe(scores.length);
    }
    const distinct = Array.from({ length: 9 }, (_, size) => ({ variant: `${size}`, size, share: 1, rest: 1 }));
    expect(bySize(distinct).map(({ students }) => students)).toEqual([3, 3, 3]);
    expect(bySize(distinct.map((each) => ({ ...each, size: null })))).toEqual([]);
  });

  test("Holm's correction, on his own kind of example", () => {
    // Sorted 0.01, 0.02, 0.03, 0.04 times 4, 3, 2, 1, never falling.
    expect(corrected([0.04, 0.01, null, 0.03, 0.02])).toEqual([0.06, 0.04, null, 0.06, 0.06]);
  });
});
