import { describe, expect, test } from "vitest";
import { relation } from "./order.for-tests";

describe("powers that are no fractions", () => {
  test.each([
    ["7^(log_2 n)", "n^(log_2(7))", "equal"],
    ["n^(log_2(7)) + n^2", "n^(log_2(7))", "equal"],
    ["n*n^(log_2(3))", "n^(1+log_2(3))", "equal"],
    ["n^(log_2(4))", "n^2", "equal"],
    ["n^2.8", "n^(log_2(7))", "lower"],
    ["n^2.81", "n^(log_2(7))", "upper"],
    ["n^(22/7)", "n^pi", "upper"],
    ["n^1.999999", "n^2", "lower"],
    ["n^(2+1e-12)", "n^2", "upper"],
    ["2^sqrt(n)", "2^n", "lower"],
    ["2^(n/log(n))", "2^n", "lower"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n"])).toBe(expected);
  });
});

describe("sums of counts", () => {
  test.each([
    ["\\sum_{i=1}^{n} \\sum_{j=i}^{n} 1", "n^2"],
    ["sum(n - i, i, 1, n)", "n^2"],
    ["sum(i*(n-i), i, 1, n)", "n^3"],
    ["\\sum_{i=1}^{n} \\sum_{j=i}^{n} \\sum_{k=j}^{n} 1", "n^3"],
    ["sum(i^3, i, 0, n) - n^4/4", "n^3"],
    ["sum(i*2^i, i, 1, n)", "n*2^n"],
    ["sum(i^2*3^i, i, 0, n)", "n^2*3^n"],
    ["sum(i*2^(-i), i, 1, n)", "1"],
    ["sum(2^i/i, i, 1, n)", "2^n/n"],
    ["sum(i*log(i)*2^i, i, 1, 2n)", "4^n*n*log(n)"],
    ["sum(i*2^i, i, 1, log_2(n))", "n log n"],
  ])("%s is of the order %s, also where terms cancel", (answer, reference) => {
    expect(relation(answer, reference, ["n"])).toBe("equal");
  });

  test("a sum whose terms grow by a factor is of the order of its last term, as its exact values say", () => {
    for (const [p, c] of [
      [1, 2],
      [2, 2],
      [3, 3],
      [-1, 2],
    ] as const) {
      const ratios = [40, 80, 160].map((n) => {
        let sum = 0;
        for (let i = 1; i <= n; i += 1) sum += i ** p * c ** (i - n);
        return sum / n ** p;
      });
      expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.2);
      expect(relation(`sum(i^(${p})*${c}^i, i, 1, n)`, `n^(${p})*${c}^n`, ["n"])).toBe("equal");
    }
  });
});

/** Along n = d^2 + 1, √n - d is 1/(√n + d): it vanishes, though it is not 0. Whole numbers that differ do so by 1 at least. */
describe("a difference of roots of whole numbers may vanish, while one of whole numbers is 0 or at least 1", () => {
  test("as its values along n = d^2 + 1 say", () => {
    for (const d of [1e3, 1e5]) expect((Math.sqrt(d * d + 1) - d) * 2 * d).toBeCloseTo(1, 4);
  });

  test.each([
    ["|sqrt(n) - d|", "(sqrt(n) - d)^2", "incomparable"],
    ["|sqrt(n) - sqrt(d)|", "(sqrt(n) - sqrt(d))^2", "incomparable"],
    ["|sqrt(n) - d|", "|n - d^2|/(sqrt(n) + d)", "equal"],
    ["|sqrt(n) - sqrt(d)|", "|n - d|/(sqrt(n) + sqrt(d))", "equal"],
    ["|n - d^2|", "(n - d^2)^2", "lower"],
    ["|n - d|", "(n - d)^2", "lower"],
    ["|2n - 3d|", "(2n - 3d)^2", "lower"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "d"])).toBe(expected);
  });
});

describe("where the order depends on which of two quantities is larger, both are looked at", () => {
  test.each([
    ["n^2 + d^2 - n d", "n^2 + d^2", "equal"],
    ["n^2 + d^2 - 1.99 n d", "max(n, d)^2", "equal"],
    ["n^3 + d^3 - n^2 d", "n^3 + d^3", "equal"],
    ["n^2 + d^2 - sqrt(n^3 d)", "n^2 + d^2", "equal"],
    ["2n^2 + d^2 + k^2 - n d - d k - n k", "n^2 + d^2 + k^2", "equal"],
    ["n^2 + d^2 - 2 n d", "n^2 + d^2", "lower"],
    ["(n - d)^2", "(d - n)^2", "equal"],
    ["abs(n - d) + n", "n + d", "equal"],
    ["abs(n - d) + min(n, d)", "max(n, d)", "equal"],
    ["max(n - d, 1) + d", "n + d", "equal"],
    ["abs(n - d)", "n", "incomparable"],
    ["2^max(n, d)", "2^n + 2^d", "equal"],
    ["2^min(n, d)", "min(2^n, 2^d)", "equal"],
    ["2^max(n, d)", "2^n", "upper"],
    ["2^max(n, d)", "2^(n + d)", "lower"],
    ["2^abs(n - d)", "2^n", "incomparable"],
    ["floor(n/k) + 1", "n/k + 1", "equal"],
    ["floor(n/k)", "n/k", "lower"],
    ["max(n^2, d) - d + n", "n^2", "lower"],
    ["2^n", "3^n + 5^d", "lower"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "d", "k"])).toBe(expected);
  });

  test("what is assumed is used within the parts", () => {
    // Along d = 2n the first product would vanish, but d <= n leaves no such way.
    expect(relation("abs(d - 2n) n", "n^2", ["n", "d"], ["d <= n"])).toBe("equal");
    expect(relation("abs(d - n) d + abs(d - 2n) n", "n^2", ["n", "d"], ["d <= n"])).toBe("equal");
    expect(relation("abs(d - n/2) abs(d - 2n)", "n^2", ["n", "d"], ["d <= n"])).toBe("lower");
    expect(relation("4n^1.5 - d^1.5", "n^1.5", ["n", "d"], ["d <= 2n"])).not.toBe("lower");
    expect(relation("n - r + 1", "n", ["n", "r"], ["r <= n"])).toBe("lower");
    expect(relation("n^2 - r^2 + n r", "n^2", ["n", "r"], ["r <= n"])).toBe("equal");
    expect(relation("d - n", "d", ["n", "d"], ["n = o(d)"])).toBe("equal");
    expect(relation("n", "d", ["n", "d"], ["d = \\omega(n)"])).toBe("lower");
    expect(relation("n d k r", "n d", ["n", "d", "k", "r"], ["k and r are constants"])).toBe("equal");
  });
});

describe("binomial coefficients of two growing numbers", () => {
  test.each([
    ["binomial(n, k)", "n!/(k! (n-k)!)", "equal"],
    ["binomial(n, k)", "binomial(n, n - k)", "equal"],
    ["binomial(n, k)", "2^n", "lower"],
    ["2^n", "binomial(n, k)", "upper"],
    ["binomial(n, k)", "n^2", "incomparable"],
    ["binomial(n, k)", "binomial(n, d)", "incomparable"],
    ["binomial(2n, n)", "4^n/sqrt(n)", "equal"],
    ["binomial(n, n/2)", "2^n/sqrt(n)", "equal"],
    ["binomial(n, n - 2)", "n^2", "equal"],
    ["(n + d)!", "n! d! binomial(n + d, d)", "equal"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "d", "k"])).toBe(expected);
  });

  test.each([
    ["n^k", "k constant"],
    ["n^k/k!", "k^2 <= n"],
    ["4^k/sqrt(k)", "n = 2k"],
  ])("binomial(n, k) is of the order %s where %s", (reference, assumption) => {
    expect(relation("binomial(n, k)", reference, ["n", "k"], [assumption])).toBe("equal");
  });
});

describe("assumptions in the words of analysis", () => {
  test.each([
    ["n + k", "n", "k << n", "equal"],
    ["k", "n", "k ≪ n", "lower"],
    ["k", "n", "k \\ll n", "lower"],
    ["k", "n", "k >> n", "upper"],
    ["k", "n", "k = Θ(n)", "equal"],
    ["k", "n", "k = \\Theta(n)", "equal"],
    ["k", "n", "k = O(n)", "lower"],
    ["n + k", "n", "k ∈ O(n)", "equal"],
  ])("%s against %s, where %s, is %s", (answer, reference, assume, expected) => {
    expect(relation(answer, reference, ["n", "k"], [assume])).toBe(expected);
  });
});
