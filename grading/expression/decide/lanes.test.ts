import { describe, expect, test } from "vitest";
import { type Lanes, lanesFor, profile } from "./lanes";
import { lower } from "./lower";
import { expression } from "./relation.for-tests";

const profileOf = (text: string) => profile(lower(expression(text), new Map()));
const planOf = (a: string, b = a): Lanes | null => lanesFor(profileOf(a), profileOf(b));

/**
 * Counted by hand: over one common denominator, the degree of numerator and denominator, and 1; for each function, that of its argument
 * on both sides of the bar, and 3.
 */
const degrees: readonly (readonly [text: string, degree: number])[] = [
  ["1", 1],
  ["x", 3],
  ["x^5", 11],
  ["x^3*y^2", 11],
  ["x^-4", 9],
  ["(x+1)^3", 10],
  ["1/(x+1)", 4],
  ["x/(x^2+1)", 9],
  ["1/x+1/y", 6],
  ["1/x*1/y", 5],
  ["(x/y)^3", 13],
  ["(x/y)^-3", 13],
  ["x+1/(y^2+1)", 13],
  ["(x^2+1)^4 (y+1)^2", 31],
  ["x^2/(y+1)+y/(x+1)", 18],
  ["max(x^3,y^2)", 14],
  ["e^x", 6],
  ["e^(x^3)", 10],
  ["arctan(x^3)", 10],
  ["e^(e^x)", 9],
  ["sin(x)^2", 8],
  ["sqrt(x+1)", 8],
  ["\\sum_{k=1}^n x_k", 14],
];

describe("the chance that unlike formulas agree in one field is stated from their size", () => {
  test.each(degrees)("the degree of %s is at most %s", (text, degree) => {
    expect(profileOf(text).degree).toBe(degree);
  });

  test("coefficients are as long as they can become", () => {
    for (const [text, largest] of [
      ["123456789 x", 123456789],
      ["x/1000003", 1000003],
      ["(3x+1/2)^2", 36],
      ["(7x)^3", 343],
      ["(x+1)^20", 184756],
      ["(2x+3)(5x+7)(11x+13)", 1000],
      ["x/3+y/5+1/7", 105],
      ["e^(1000x)", 1000],
      ["max(1000x, 7)", 1000],
    ] as const) {
      const { bits } = profileOf(text);
      expect([text, bits >= Math.log2(largest), bits < 8 * Math.log2(largest) + 12]).toEqual([text, true, true]);
    }
    expect(profileOf("2^100 x").bits).toBeGreaterThan(100);
    expect(profileOf("x/3^60").bits).toBeGreaterThan(95);
  });

  test.each([
    ["x", "x", 2 ** -13.5],
    ["(x+1)^40", "x", 2 ** -9],
    ["sin(x)", "e^x", 2 ** -11],
    ["sqrt(2)+sqrt(3)+sqrt(5)", "x", 2 ** -9],
  ])(
    "so many fields are asked for %s and %s that the chance of error is below 2^-60, and hardly more",
    (a, b, most) => {
      const [there, back] = [planOf(a, b), planOf(b, a)];
      expect(there).toEqual(back);
      const { count = 0, chance = 1 } = there ?? {};
      expect(chance).toBeLessThan(most);
      expect(chance).toBeGreaterThan(most / 16);
      expect(chance ** count).toBeLessThan(2 ** -60);
      expect(chance ** (count - 1)).toBeGreaterThan(2 ** -61);
    },
  );

  test("where one field says too little, none are asked", () => {
    expect(planOf("(x+1)^1000000", "(1+x)^1000000")).toBe(null);
    expect(planOf("sin(sin(sin(x)))")).toBe(null);
    expect(planOf("x", "sin(sin(sin(x)))")).toBe(null);
    expect(planOf("e^(e^(e^(e^x)))")).not.toBe(null);
  });
});

describe("what a formula asks of a field", () => {
  test.each([
    ["x+1", 0, ""],
    ["e^x", 1, ""],
    ["e^(e^x)", 2, ""],
    ["e^(e^(e^x))", 3, ""],
    ["e^(e^(e^(e^x)))", 3, ""],
    ["sin(x)", 1, "circle"],
    ["sin(e^x)", 2, "circle"],
    ["ln(x)", 0, ""],
    ["e^(x ln(y))", 1, "tied"],
    ["sqrt(x)", 0, "roots"],
    ["sqrt(x+1)", 0, "roots open"],
    ["cbrt(x+1)", 0, "roots"],
    ["sqrt(sqrt(x))", 0, "roots"],
    ["sqrt(sqrt(x+1))", 0, "roots open open"],
    ["e^(sqrt(x+1))", 1, "roots open"],
    ["sqrt(2)", 0, "roots 2"],
    ["sqrt(6)", 0, "roots 2 3"],
    ["e^(sqrt(2) x)", 1, "roots"],
    ["sqrt(pi)", 0, "roots"],
    ["cbrt(2)", 0, "roots"],
  ] as const)("%s has exponents %s deep, and asks: %s", (text, depth, asks) => {
    const made = profileOf(text);
    const words = [
      ...(["circle", "gaussian", "tied"] as const).filter((name) => made[name]),
      ...(made.hasRoots ? ["roots"] : []),
      ...made.roots.map(() => "open"),
      ...[...made.surds].sort((a, b) => a - b).map(String),
    ];
    expect([made.depth, words.join(" ")]).toEqual([depth, asks]);
  });

  test("formulas that differ in one number, name or function have other random points", () => {
    const texts =
      "x+1;x+2;y+1;x-1;x*1.5;x*2.5;x/3;x^2;x^3;sin(x);cos(x);e^x;ln(x);sqrt(x);cbrt(x);arctan(x);erf(x);2^70 x;2^71 x;2^200 x";
    const hashes = texts.split(";").map((text) => profileOf(text).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(profileOf("x+1").hash).toBe(profileOf("x + 1").hash);
  });
});
