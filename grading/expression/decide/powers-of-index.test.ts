import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const added = (from: number, to: number, term: (k: number) => number): number => {
  let made = 0;
  for (let k = from; k <= to; k += 1) made += term(k);
  return made;
};

describe("a sum of powers of what may be negative is its closed form, whether or not a part calls n whole", () => {
  test.each([
    {
      sum: "\\sum_{k=0}^{n-1} r^k",
      closed: "(1-r^n)/(1-r)",
      byHand: (n: number, r: number) => added(0, n - 1, (k) => r ** k),
      value: (n: number, r: number) => (1 - r ** n) / (1 - r),
    },
    {
      sum: "\\sum_{k=1}^{n} r^k",
      closed: "(r-r^{n+1})/(1-r)",
      byHand: (n: number, r: number) => added(1, n, (k) => r ** k),
      value: (n: number, r: number) => (r - r ** (n + 1)) / (1 - r),
    },
    {
      sum: "\\sum_{k=1}^{n} r^{n-k}",
      closed: "(r^n-1)/(r-1)",
      byHand: (n: number, r: number) => added(1, n, (k) => r ** (n - k)),
      value: (n: number, r: number) => (r ** n - 1) / (r - 1),
    },
    {
      sum: "\\sum_{k=0}^{n-1} (-1)^k",
      closed: "(1-(-1)^n)/2",
      byHand: (n: number) => added(0, n - 1, (k) => (-1) ** k),
      value: (n: number) => (1 - (-1) ** n) / 2,
    },
  ])("$sum is $closed", ({ sum, closed, byHand, value }) => {
    for (const n of [1, 2, 5]) for (const r of [-3, 2, 0.5]) expect(byHand(n, r)).toBeCloseTo(value(n, r), 8);
    expect(relation(sum, closed)).toBe("equal");
    expect(relation(closed, sum)).toBe("equal");
    expect(relation(sum, `${closed} + 1`)).toBe("different");
  });

  test("and no other value for a ratio of 1, which has no closed form", () => {
    const byCases = (value: string): string =>
      `\\begin{cases} ${value} & r=1 \\\\ \\frac{1-r^n}{1-r} & r \\ne 1\\end{cases}`;
    expect(relation(byCases("7"), "\\sum_{k=0}^{n-1} r^k")).toBe("different");
    expect(relation("|(1-r^n)/(1-r)|", "\\sum_{k=0}^{n-1} r^k")).toBe("different");
  });
});
