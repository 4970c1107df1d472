import { expect, test } from "vitest";
import { larger, noCounts, onceAlong, plus, timesOver, totalOf } from "./counts";

const counts = (entries: Readonly<Record<string, number>>) => new Map(Object.entries(entries));

test("what lies along an axis twice counts twice, and the axis of length 1 for nothing", () => {
  expect(onceAlong("n", "m", "n", "1")).toEqual(counts({ n: 2, m: 1 }));
  expect(onceAlong("1")).toEqual(noCounts);
  expect(onceAlong()).toEqual(noCounts);
});

test("counts are added, compared and multiplied axis by axis", () => {
  const [a, b] = [counts({ n: 2, m: 1 }), counts({ m: 4, k: 3 })];
  expect(plus(a, b)).toEqual(counts({ n: 2, m: 5, k: 3 }));
  expect(larger(a, b)).toEqual(counts({ n: 2, m: 4, k: 3 }));
  expect(larger(b, a)).toEqual(counts({ n: 2, m: 4, k: 3 }));
  expect([plus(a, noCounts), plus(noCounts, a), larger(a, noCounts), larger(noCounts, a)]).toEqual([a, a, a, a]);
  expect(timesOver(a, 3)).toEqual(counts({ n: 6, m: 3 }));
  expect(timesOver(a, 0)).toEqual(noCounts);
  expect([totalOf(a), totalOf(b), totalOf(noCounts)]).toEqual([3, 7, 0]);
  // Neither was changed on the way.
  expect([a, b]).toEqual([counts({ n: 2, m: 1 }), counts({ m: 4, k: 3 })]);
});
