import { describe, expect, test } from "vitest";
import { readAssumptions } from "./read-assumptions";

const names = ["n", "d", "k"];

function said(assume: readonly string[]): string {
  const reading = readAssumptions(names, assume);
  return reading.ok ? "read" : reading.feedback.code;
}

// No positive numbers n, d and k fulfil these, or none that grow: by adding up the inequalities, or by comparing their logarithms.
describe("assumptions that nothing fulfils are an error of the part, since anything would follow from them", () => {
  test.each([
    [["n < d, d < n"]],
    [["n < d", "d < n"]],
    [["n < d", "n > d"]],
    [["n < d", "d < k", "k < n"]],
    [["n <= d", "d <= k", "k < n"]],
    [["n <= d", "d <= k", "k <= n - 1"]],
    [["n <= d - 1", "d <= n"]],
    [["n + 1 <= d", "d <= n"]],
    [["n <= d - 5", "d <= n + 2"]],
    [["n + 3 <= d", "d + 3 <= k", "k <= n + 5"]],
    [["2n + 1 <= 2d", "d <= n + 1/3"]],
    [["n + 1 <= d", "d < n + 1"]],
    [["n d + 1 <= k", "k <= n d"]],
    [["2n <= d", "d < 2n"]],
    [["n < d/2", "d < 2n"]],
    [["n^2 < d", "d < n^2"]],
    [["n d < k", "k < n d"]],
    [["n >> d", "d > n"]],
    [["n <= d", "d = sqrt(n)"]],
    [["2^n <= n"]],
    [["n <= log(n)"]],
    [["n! <= n^2"]],
    [["k <= 5", "k >= 6"]],
    [["k < 5", "k >= 5"]],
    [["k = 5", "k > 5"]],
    [["k constant", "k <= 5", "k >= 7"]],
    [["k <= 0"]],
    [["d < 0"]],
  ])("%j", (assume) => expect(said(assume)).toBe("order-assumption-contradictory"));
});

// Each with numbers that fulfil it and may grow, such as n = t, d = t + 1/2, k = 3.
describe("assumptions that something fulfils are read", () => {
  test.each([
    [["n <= d", "d <= n"]],
    [["n < d", "d < 2n"]],
    [["n < d", "d < n + 1"]],
    [["n <= d - 5", "d <= n + 5"]],
    [["n + 3 <= d", "d + 3 <= k", "k <= n + 6"]],
    [["2n + 1 <= 2d", "d <= n + 1/2"]],
    [["n d + 1 <= k", "k <= n d + 1"]],
    [["n < d", "d <= n + 1"]],
    [["n < d < k"]],
    [["n < d", "n < k", "d < k"]],
    [["n <= d", "d <= n^2"]],
    [["n <= 2^d", "d <= 2^n"]],
    [["n < 2n"]],
    [["k <= 5", "k >= 5"]],
    [["k >= 1", "k <= 5"]],
    [["1 < k < n"]],
    [["d = n", "k < d"]],
    [["n > 0"]],
    [["n >= 0", "0 < k <= 5"]],
  ])("%j", (assume) => expect(said(assume)).toBe("read"));
});
