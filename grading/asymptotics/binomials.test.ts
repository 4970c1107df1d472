import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const names = ["n", "d", "k"];
const small = ["k <= sqrt(n)"];

/** ln binomial(n, k), added up. */
function lnBinomial(n: number, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i += 1) sum += Math.log(n - i) - Math.log(i + 1);
  return sum;
}

/** ln of (n + by)!/n!. */
function lnShifted(n: number, by: number): number {
  let sum = 0;
  for (let i = 1; i <= Math.abs(by); i += 1) sum += by > 0 ? Math.log(n + i) : -Math.log(n + 1 - i);
  return sum;
}

type Logarithm = (n: number, k: number) => number;

describe("binomial coefficients a few steps away, where k is at most a root of n", () => {
  test.each<[string, string, Logarithm, Logarithm]>([
    ["binomial(n-1, k)", "binomial(n, k)", (n, k) => lnBinomial(n - 1, k), lnBinomial],
    ["binomial(n+2, k)", "binomial(n, k)", (n, k) => lnBinomial(n + 2, k), lnBinomial],
    [
      "binomial(n, k-1)",
      "binomial(n, k)*k/n",
      (n, k) => lnBinomial(n, k - 1),
      (n, k) => lnBinomial(n, k) + Math.log(k / n),
    ],
    [
      "binomial(n, k+1)",
      "binomial(n, k)*n/k",
      (n, k) => lnBinomial(n, k + 1),
      (n, k) => lnBinomial(n, k) + Math.log(n / k),
    ],
    [
      "binomial(n-1, k-2)",
      "binomial(n, k)*k^2/n^2",
      (n, k) => lnBinomial(n - 1, k - 2),
      (n, k) => lnBinomial(n, k) + 2 * Math.log(k / n),
    ],
    [
      "binomial(n+1, k+1)",
      "binomial(n, k)*n/k",
      (n, k) => lnBinomial(n + 1, k + 1),
      (n, k) => lnBinomial(n, k) + Math.log(n / k),
    ],
    [
      "binomial(n, n-k-1)",
      "binomial(n, k)*n/k",
      (n, k) => lnBinomial(n, k + 1),
      (n, k) => lnBinomial(n, k) + Math.log(n / k),
    ],
    ["binomial(n+1, k)", "n^k/k!", (n, k) => lnBinomial(n + 1, k), (n, k) => k * Math.log(n) - lnShifted(0, k)],
  ])("%s is of the order %s, as its values along k = √n and k = √n/4 say", (answer, reference, mine, theirs) => {
    for (const part of [1, 4]) {
      const [first = 0, second = 0] = [1e4, 1e6].map(
        (n) => mine(n, Math.sqrt(n) / part) - theirs(n, Math.sqrt(n) / part),
      );
      expect(Math.abs(second - first)).toBeLessThan(0.2);
    }
    expect(relation(answer, reference, names, small)).toBe("equal");
    expect(relation(`${answer}*log(n)`, reference, names, small)).toBe("upper");
    expect(relation(answer, `${reference}*log(n)`, names, small)).toBe("lower");
  });

  test("one step in k is a factor that grows", () => {
    expect(relation("binomial(n, k-1)", "binomial(n, k)", names, small)).toBe("lower");
    expect(relation("binomial(n, k+1)", "binomial(n, k)", names, small)).toBe("upper");
  });

  test("and many steps, or a fraction, are for a person", () => {
    for (const answer of ["binomial(n, k+9)", "binomial(n+40, k)", "binomial(n/d, k)"])
      expect([answer, relation(answer, "binomial(n, k)", names, small)]).toEqual([answer, "undecided"]);
  });
});

describe("of a number and a few, by their products", () => {
  test.each([
    ["binomial(n, 40)", "n^40"],
    ["binomial(n, n-40)", "n^40"],
    ["binomial(n, n-3)", "n^3"],
    ["binomial(n, 0)", "1"],
    // No more can be chosen than there are, nor fewer than none.
    ["binomial(n, n+3) + 1", "1"],
    ["binomial(n, -2) + n", "n"],
    ["binomial(2n+1, n)", "binomial(2n, n)"],
    ["binomial(2n, n-1)", "4^n/sqrt(n)"],
    ["binomial(2n, n+3)", "4^n/sqrt(n)"],
    ["binomial(n, n/2)", "2^n/sqrt(n)"],
    ["binomial(3n, n)", "27^n/(4^n sqrt(n))"],
  ])("%s is of the order %s", (answer, reference) => {
    expect(relation(answer, reference, names)).toBe("equal");
    expect(relation(`n*(${answer})`, reference, names)).toBe("upper");
  });
});

describe("factorials of sums and differences, where d is at most a root of n", () => {
  const near = ["d <= sqrt(n)"];
  test.each<[string, string, Logarithm, Logarithm]>([
    ["(n-d)!", "n!/n^d", (n, d) => lnShifted(n, -d), (n, d) => -d * Math.log(n)],
    ["(n-d+1)!", "n!*n/n^d", (n, d) => lnShifted(n, 1 - d), (n, d) => (1 - d) * Math.log(n)],
    ["(n-d-2)!", "n!/n^(d+2)", (n, d) => lnShifted(n, -d - 2), (n, d) => (-d - 2) * Math.log(n)],
    ["(n+d)!", "n!*n^d", (n, d) => lnShifted(n, d), (n, d) => d * Math.log(n)],
    ["(d+n)!", "n!*n^d", (n, d) => lnShifted(n, d), (n, d) => d * Math.log(n)],
    ["(n+d+1)!", "n!*n^(d+1)", (n, d) => lnShifted(n, d + 1), (n, d) => (d + 1) * Math.log(n)],
  ])("%s is of the order %s", (answer, reference, mine, theirs) => {
    const [first = 0, second = 0] = [1e4, 1e6].map((n) => mine(n, Math.sqrt(n)) - theirs(n, Math.sqrt(n)));
    expect(Math.abs(second - first)).toBeLessThan(0.2);
    expect(relation(answer, reference, names, near)).toBe("equal");
    expect(relation(`n*${answer}`, reference, names, near)).toBe("upper");
  });

  test("none is that of less than nothing, and those of fractions or three names are for a person", () => {
    expect(relation("(0-n)!", "1", names)).toBe("order-no-factorial");
    for (const answer of ["(n/d)!", "(n/d + n)!", "(n/d - n)!", "(n + d/k)!", "(n-d+100)!"])
      expect([answer, relation(answer, "n!", names)]).toEqual([answer, "undecided"]);
    expect(relation("(n + d + k)!", "n!", names)).toBe("undecided");
  });
});

/** 1 <= binomial(n, k) <= 2^n for k <= n, with both ends reached up to √n: k = 0 or 1, and k = n/2. */
describe("what has no single order is held against simple bounds", () => {
  test.each([
    ["binomial(n,k)/n", "2^n", "lower"],
    ["binomial(n,k)^2", "4^n", "lower"],
    ["binomial(n,k)^2/n", "4^n", "lower"],
    ["binomial(n,k)^2", "2^n", "incomparable"],
    ["sqrt(binomial(n,k))", "2^n", "lower"],
    ["sqrt(binomial(n,k))/n", "2^n", "lower"],
    ["max(binomial(n,k), n)", "2^n", "lower"],
    ["min(binomial(n,k), n)", "n", "lower"],
    ["abs(binomial(n,k))", "2^n", "lower"],
    ["binomial(n,k)*n", "2^n*n", "lower"],
    ["binomial(n,k) + n", "2^n", "lower"],
    ["-(-binomial(n,k))", "2^n", "lower"],
    ["binomial(n,k)", "1", "incomparable"],
    ["(n+d)!", "(n d)!", "lower"],
    // It is 0 where k is above n.
    ["1/binomial(n,k)", "1", "order-division-by-zero"],
    ["n/binomial(n,k)", "n", "order-division-by-zero"],
    ["binomial(n,k) - n", "2^n", "order-negative"],
    ["2^n - binomial(n,k)", "2^n", "undecided"],
    ["(2n+d)!", "n! d!", "undecided"],
  ])("%s against %s: %s", (answer, reference, expected) => {
    expect(relation(answer, reference, names)).toBe(expected);
  });

  test.each([
    ["log(binomial(n,k))", "n", []],
    ["log_2(binomial(n,k))", "n", []],
    ["exp(binomial(n,k))", "exp(2^n)", []],
    ["binomial(n,k)^d", "2^(n d)", []],
    ["binomial(n,k)", "n^k", []],
    ["binomial(n,k)", "n!", []],
    ["binomial(n,k)", "(e n/k)^k", ["k <= n"]],
    ["binomial(n,k)", "(n/k)^k", ["k <= n"]],
    ["binomial(n,k)", "1", ["k <= n"]],
    ["(n+d)!", "n! d!", []],
    ["(n+d)!", "2^(n+d) n! d!", []],
  ] as const)("%s is not of the order %s, whatever bound shows it", (answer, reference, assume) => {
    expect(relation(answer, reference, names, assume)).toBe("different");
    expect(relation(reference, answer, names, assume)).toBe("different");
  });
});
