import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const counted: Domain = { kind: "integer", min: { n: 1n, d: 1n } };
const domains = { n: counted, p: { kind: "positive", max: { n: 1n, d: 1n } } } as const;

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
type Term = (n: number, k: number, x: number) => number;
const total = (n: number, from: number, to: number, x: number, beside: Term): number => {
  let made = 0;
  for (let k = from; k <= to; k += 1) made += choose(n, k) * beside(n, k, x);
  return made;
};

interface Case {
  readonly bounds: readonly [from: number, lacking: number];
  readonly beside: string;
  readonly key: string;
  readonly term: Term;
  readonly value: (n: number, x: number) => number;
}
const text = ({ bounds: [from, lacking], beside }: Case, coefficient = "\\binom{n}{k}"): string =>
  `\\sum_{k=${from}}^{${lacking === 0 ? "n" : `n-${lacking}`}} ${coefficient} ${beside}`;

const cases: readonly Case[] = [
  { bounds: [0, 0], beside: "", key: "2^n", term: () => 1, value: (n) => 2 ** n },
  { bounds: [1, 0], beside: "", key: "2^n-1", term: () => 1, value: (n) => 2 ** n - 1 },
  { bounds: [0, 1], beside: "", key: "2^n-1", term: () => 1, value: (n) => 2 ** n - 1 },
  { bounds: [0, 0], beside: "x^k", key: "(1+x)^n", term: (_, k, x) => x ** k, value: (n, x) => (1 + x) ** n },
  {
    bounds: [0, 0],
    beside: "x^k 3^{n-k}",
    key: "(x+3)^n",
    term: (n, k, x) => x ** k * 3 ** (n - k),
    value: (n, x) => (x + 3) ** n,
  },
  {
    bounds: [0, 0],
    beside: "x^{n-k} (-1)^k",
    key: "(x-1)^n",
    term: (n, k, x) => x ** (n - k) * (-1) ** k,
    value: (n, x) => (x - 1) ** n,
  },
  { bounds: [0, 0], beside: "\\cdot k", key: "n 2^{n-1}", term: (_, k) => k, value: (n) => n * 2 ** (n - 1) },
  {
    bounds: [0, 0],
    beside: "\\cdot k^2",
    key: "n(n+1)2^{n-2}",
    term: (_, k) => k * k,
    value: (n) => n * (n + 1) * 2 ** (n - 2),
  },
  { bounds: [0, 0], beside: "/2^k", key: "(3/2)^n", term: (_, k) => 2 ** -k, value: (n) => 1.5 ** n },
  {
    bounds: [2, 0],
    beside: "x^k",
    key: "(1+x)^n-1-n x",
    term: (_, k, x) => x ** k,
    value: (n, x) => (1 + x) ** n - 1 - n * x,
  },
];

describe("a sum over binomial coefficients is what it comes to, as added up by hand", () => {
  test.each(cases.map((each) => ({ each, sum: text(each), key: each.key })))("$sum is $key", ({ each, sum, key }) => {
    for (const n of [2, 3, 7])
      for (const x of [2, -3, 0.5]) {
        const value = each.value(n, x);
        expect(Math.abs(total(n, each.bounds[0], n - each.bounds[1], x, each.term) - value)).toBeLessThan(
          1e-9 * (1 + Math.abs(value)),
        );
      }
    expect(relation(sum, key, domains)).toBe("equal");
    expect(relation(key, sum, domains)).toBe("equal");
    expect(relation(sum, `${key} + n - 2`, domains)).toBe("different");
    // C(n, k) is n!/(k!(n - k)!).
    for (const coefficient of ["\\frac{n!}{k!(n-k)!}", "\\frac{n!}{(n-k)!}\\cdot\\frac{1}{k!}"]) {
      expect(relation(text(each, coefficient), key, domains)).toBe("equal");
      expect(relation(text(each, coefficient), `${key} + n - 2`, domains)).toBe("different");
    }
  });

  test("of chances it is 1, their mean n p, and their spread what it is", () => {
    const chance = "\\binom{n}{k} p^k (1-p)^{n-k}";
    expect(relation(`\\sum_{k=0}^n ${chance}`, "1", domains)).toBe("equal");
    expect(relation(`\\sum_{k=0}^n k ${chance}`, "n p", domains)).toBe("equal");
    expect(relation(`\\sum_{k=0}^n k^2 ${chance} - n^2 p^2`, "n p (1-p)", domains)).toBe("equal");
    expect(relation(`\\sum_{k=0}^n k^2 ${chance}`, "n p (1-p)", domains)).toBe("different");
  });

  test("other factorials are other sums", () => {
    // 1/(k!(n - k)!) lacks n!, and 1/(k!(n - 1 - k)!) ends at n - 1.
    expect(relation("\\sum_{k=0}^n \\frac{1}{k!(n-k)!}", "2^n/n!", domains)).toBe("equal");
    expect(relation("\\sum_{k=0}^n \\frac{1}{k!(n-k)!}", "2^n", domains)).toBe("different");
    expect(relation("\\sum_{k=0}^{n-1} \\frac{(n-1)!}{k!(n-1-k)!}", "2^{n-1}", domains)).toBe("equal");
    expect(relation("\\sum_{k=0}^n \\frac{n!}{k!k!}", "2^n", domains)).toBe("different");
  });

  test("alternating, it is 0 from n = 1 on and 1 at n = 0", () => {
    const sum = "\\sum_{k=0}^n \\binom{n}{k} (-1)^k";
    expect(relation(sum, "0", domains)).toBe("equal");
    expect(relation(sum, "0", { n: { kind: "integer", min: { n: 0n, d: 1n } } })).toBe("different");
  });
});
