import { describe, expect, test } from "vitest";
import { saidConstant, statementOf, statements } from "./assumption-text";

describe("a text is taken apart where each part says something", () => {
  test.each([
    ["k constant, n <= d", ["k constant", "n <= d"]],
    ["k 为常数；n ≤ d", ["k 为常数", "n ≤ d"]],
    ["n <= d且d <= m", ["n <= d", "d <= m"]],
    [" n <= d ; d ~ m, ", ["n <= d", "d ~ m"]],
    ["n << d, k = o(n), m ∈ O(n)", ["n << d", "k = o(n)", "m ∈ O(n)"]],
    ["n \\le d, d \\sim m", ["n \\le d", "d \\sim m"]],
    ["k, r constant", ["k, r constant"]],
    ["n, d,k >= 1", ["n >= 1", "d >= 1", "k >= 1"]],
    ["k, d <= n; r constant", ["k <= n", "d <= n", "r constant"]],
    ["n <= d, k", ["n <= d, k"]],
    ["k, n <= d <= m", ["k, n <= d <= m"]],
    ["k = max(n, d)", ["k = max(n, d)"]],
    ["k = max(n, d), n ≪ d", ["k = max(n, d)", "n ≪ d"]],
    ["k = min[n, d]，r fixed", ["k = min[n, d]", "r fixed"]],
    ["k = max（n，d）", ["k = max（n，d）"]],
    ["n <= d, whatever", ["n <= d, whatever"]],
    ["n \\length d, k = 2", ["n \\length d, k = 2"]],
  ] as const)("%s", (text, expected) => expect(statements(text)).toEqual(expected));
});

describe("names that are said not to grow", () => {
  test.each([
    [
      "k constant",
      "k is constant",
      "k is a constant",
      "k constants",
      "k const",
      "k const.",
      "k fixed",
      "k is fixed",
      "k bounded",
      "k: constant",
      "k = const",
      "constant k",
      "fixed k",
      "the constant k",
      "k 常数",
      "k 为常数",
      "k是常数",
      "k 常量",
      "k 固定",
      "k是固定的",
      "k 为定值",
      "k 有界",
      "k 视为常数",
      "k视作常量",
      "k看作常数",
      "常数 k",
      "$k$ constant",
      "k be fixed",
      "k as a constant.",
      "k CONSTANT",
    ],
  ])("%s and others", (...texts) => {
    for (const text of texts) expect([text, saidConstant(text)]).toEqual([text, ["k"]]);
  });

  test("several at once", () => {
    for (const text of [
      "k and r are fixed",
      "k, r constant",
      "k, r are constants",
      "k 和 r 为常数",
      "k、r 都是常数",
      "k与r均为常数",
      "k，r 均固定",
      "constants k and r",
      "fixed: k, r",
    ])
      expect([text, saidConstant(text)]).toEqual([text, ["k", "r"]]);
    expect(saidConstant("a, b constant")).toEqual(["a", "b"]);
    expect(saidConstant("a constant")).toEqual(["a"]);
    expect(saidConstant("b, a constant")).toEqual(["b", "a"]);
    expect(saidConstant("b and a constant")).toEqual(["b", "a"]);
    expect(saidConstant("d_k is a constant")).toHaveLength(1);
    expect(saidConstant("\\alpha constant")).toEqual(["alpha"]);
  });

  test("none in other texts", () => {
    for (const text of [
      "n <= d",
      "k constantly",
      "2 is constant",
      "n^2 fixed",
      "k 常数项",
      "k + 1 constant",
      "everything",
      "k >= 2 constant",
    ])
      expect([text, saidConstant(text)]).toEqual([text, []]);
  });
});

describe("relations in the words of orders", () => {
  test.each([
    ["k = O(n)", "k <= n", null, true],
    ["k ∈ \\mathcal{O}(n)", "k <= n", null, true],
    ["k \\in O(n)", "k <= n", null, true],
    ["k is O(n)", "k <= n", null, true],
    ["k = $\\mathrm{O}(n)$", "k <= n", null, true],
    ["k = o(n)", "k <= n", "left", true],
    ["k = \\Omega(n)", "k >= n", null, true],
    ["k = Ω (n)", "k >= n", null, true],
    ["k = Omega(n)", "k >= n", null, true],
    ["d = \\omega(n)", "d >= n", "right", true],
    ["d = ω(n)", "d >= n", "right", true],
    ["d = omega(n log n)", "d >= n log n", "right", true],
    ["k = Θ(n)", "k = n", null, true],
    ["k = Theta(n)", "k = n", null, true],
    ["k = \\Theta(1)", "k = 1", null, true],
    ["k << n", "k <= n", "left", false],
    ["k ≪ n", "k <= n", "left", false],
    ["k \\ll n", "k <= n", "left", false],
    ["d >> n", "d >= n", "right", false],
    ["d ≫ n", "d >= n", "right", false],
    ["d \\gg n", "d >= n", "right", false],
    ["n ~ d", "n = d", null, true],
    ["n ∼ d", "n = d", null, true],
    ["n ≍ d", "n = d", null, true],
    ["n ≈ d", "n = d", null, true],
    ["n \\sim d", "n = d", null, true],
    ["n \\asymp d", "n = d", null, true],
    ["n \\approx d", "n = d", null, true],
    ["n <= d", "n <= d", null, false],
    ["n = d", "n = d", null, false],
    ["n = \\log(d)", "n = \\log(d)", null, false],
    ["n = foo(d)", "n = foo(d)", null, false],
    ["n \\llama d", "n \\llama d", null, false],
    ["n \\simple d", "n \\simple d", null, false],
  ] as const)("%s", (text, plain, strict, isRough) => {
    const found = statementOf(text);
    expect([found.text.replace(/\s+/g, " "), found.strict, found.isRough]).toEqual([plain, strict, isRough]);
  });
});

test("comparisons in words are signs", () => {
  for (const [said, meant] of [
    ["n at most d", "n <= d"],
    ["n is at most d", "n <= d"],
    ["n 不大于 d", "n <= d"],
    ["n不小于d", "n >= d"],
    ["n is at least d", "n >= d"],
    ["k 远小于 n", "k << n"],
    ["k is much smaller than n", "k << n"],
    ["n大于d", "n > d"],
    ["d is less than n", "d < n"],
    ["n 等于 d", "n = d"],
  ] as const)
    expect(statements(said)).toEqual([meant]);
  expect(statements("n 不等于 d").join()).not.toContain("=");
});
