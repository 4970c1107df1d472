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

// Labels by the partial sums, which 200 terms give to more than ten digits.
describe("an endless sum of powers is its limit where the ratio is sure to lie between -1 and 1", () => {
  const gamma = { g: { kind: "real", min: { n: 0n, d: 1n }, max: { n: 1n, d: 1n } } } as const;
  test.each([
    ["\\sum_{k=0}^{\\infty} g^k r", "r/(1-g)", (g: number) => added(0, 200, (k) => g ** k), (g: number) => 1 / (1 - g)],
    [
      "\\sum_{k=1}^{\\infty} g^k r",
      "g r/(1-g)",
      (g: number) => added(1, 200, (k) => g ** k),
      (g: number) => g / (1 - g),
    ],
    [
      "\\sum_{k=1}^{\\infty} g^{k-1} r",
      "r/(1-g)",
      (g: number) => added(1, 200, (k) => g ** (k - 1)),
      (g: number) => 1 / (1 - g),
    ],
    [
      "\\sum_{k=0}^{\\infty} r g^{2k}/2^k",
      "r/(1-g^2/2)",
      (g: number) => added(0, 200, (k) => g ** (2 * k) / 2 ** k),
      (g: number) => 1 / (1 - (g * g) / 2),
    ],
    ["\\sum_{k=0}^{\\infty} r (-1/3)^k", "3r/4", () => added(0, 200, (k) => (-1 / 3) ** k), () => 3 / 4],
  ])("%s is %s", (sum, closed, byHand, value) => {
    for (const g of [0, 0.3, 0.8]) expect(byHand(g)).toBeCloseTo(value(g), 8);
    expect(relation(sum, closed, gamma)).toBe("equal");
    expect(relation(closed, sum, gamma)).toBe("equal");
    expect(relation(sum, `${closed} + 1`, gamma)).toBe("different");
    expect(relation(sum, `1.000000000001 (${closed})`, gamma)).toBe("different");
  });

  test("of other ratios nothing is said", () => {
    for (const [sum, closed] of [
      ["\\sum_{k=0}^{\\infty} g^k", "1/(1-g)"],
      ["\\sum_{k=0}^{\\infty} 2^k", "-1"],
      ["\\sum_{k=0}^{\\infty} (-1)^k", "1/2"],
      ["\\sum_{k=0}^{\\infty} g^{-k}", "1/(1-1/g)"],
      ["\\prod_{k=0}^{\\infty} (1/2)^k", "2"],
    ] as const)
      expect([sum, relation(sum, closed)]).toEqual([sum, "undecided"]);
    expect(relation("\\sum_{k=0}^{\\infty} g^{-k}", "1/(1-1/g)", gamma)).toBe("undecided");
  });

  test("nor of one that is -1 on half of the line, or at every odd n", () => {
    for (const ratio of ["clip(x,-1,0)", "(-1[x>0])", "\\cos(\\pi n)"]) {
      const domains = { n: { kind: "integer" } } as const;
      expect([ratio, relation(`\\sum_{k=0}^{\\infty} ${ratio}^k`, `1/(1-${ratio})`, domains)]).toEqual([
        ratio,
        "undecided",
      ]);
    }
    expect(relation("\\sum_{k=0}^{\\infty} \\cos(x)^k", "1/(1-\\cos(x))")).toBe("equal");
    expect(relation("\\sum_{k=0}^{\\infty} \\tanh(x)^k", "1/(1-\\tanh(x))")).toBe("equal");
    expect(relation("\\sum_{k=0}^{\\infty} \\tanh(x)^k", "1/(1+\\tanh(x))")).toBe("different");
  });
});
