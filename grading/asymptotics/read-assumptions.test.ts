import { describe, expect, test } from "vitest";
import { saidConstant, statements } from "./assumption-text";
import { readAssumptions } from "./read-assumptions";
import { relation } from "./relation.for-tests";

const names = ["n", "d", "k", "r", "a", "b"];

describe("names that are said to be constant", () => {
  test.each([
    ["k constant", ["k"]],
    ["k is a constant", ["k"]],
    ["k = const", ["k"]],
    ["d = constant", ["d"]],
    ["d constant.", ["d"]],
    ["k and r are fixed", ["k", "r"]],
    ["k, r constant", ["k", "r"]],
    ["a constant", ["a"]],
    ["a and b constant", ["a", "b"]],
    ["b, a constant", ["b", "a"]],
    ["a is a constant", ["a"]],
    ["r 为常数", ["r"]],
    ["d是固定的", ["d"]],
    ["d 视为常数", ["d"]],
    ["n <= constant k", []],
    ["n/d constant", []],
    ["n <= d", []],
  ])("%s", (text, expected) => {
    expect(saidConstant(text)).toEqual(expected);
  });
});

test("a text is taken apart only where every part says something alone", () => {
  expect(statements("k constant, r constant")).toEqual(["k constant", "r constant"]);
  expect(statements("m <= n^2, m >= n")).toEqual(["m <= n^2", "m >= n"]);
  expect(statements("n <= d; k 为常数")).toEqual(["n <= d", "k 为常数"]);
  expect(statements("k, r constant")).toEqual(["k, r constant"]);
  expect(statements("k = max(n, d)")).toEqual(["k = max(n, d)"]);
});

describe("an equation is used as it stands", () => {
  test.each([
    ["n", "d", "n = d + 1", "equal"],
    ["k", "n", "k = 3n + 5", "equal"],
    ["n", "d", "n = d + k", "upper"],
    ["n + d", "k", "k = max(n, d)", "equal"],
    ["k", "n", "k = max(n, d)", "upper"],
    ["k", "n", "k = min(n, d)", "lower"],
    ["k", "n", "k = floor(n/2)", "equal"],
    ["n^k", "n^3", "k = 3", "equal"],
    ["n^k", "n^2", "k = 3", "upper"],
    ["k^n", "2^n", "k = 2", "equal"],
    ["k^n", "2^n", "k = 3", "upper"],
    ["n^(1/k)", "sqrt(n)", "2 = k", "equal"],
    ["n^k", "n^(1/2)", "k = 1/3", "lower"],
    ["n d", "n", "64 >= d", "equal"],
    ["n d", "n", "64 <= d", "upper"],
  ])("%s against %s where %s is %s", (answer, reference, assume, expected) => {
    expect(relation(answer, reference, names, [assume])).toBe(expected);
  });

  test("a value that is given beside other words is kept, and one that cannot be grown with is refused", () => {
    expect(relation("n^k", "n^3", names, ["k constant", "k = 3"])).toBe("equal");
    for (const text of ["k = 0", "k = -1", "k = n - d", "n = d + n", "k = n - n^2"]) {
      expect(readAssumptions(names, [text]).ok, text).toBe(false);
    }
  });
});

describe("what is only known up to constant factors is not put into exponents", () => {
  test.each([
    ["k", "n", "equal"],
    ["k^2 + n", "n^2", "equal"],
    ["log(k)", "log(n)", "equal"],
    ["k d", "n^2", "incomparable"],
    ["2^k", "n", "upper"],
    ["2^k", "2^n", "undecided"],
    ["k^n", "n^n", "undecided"],
    ["k!", "n!", "undecided"],
  ])("%s against %s where k = Θ(n): %s", (answer, reference, expected) => {
    for (const assume of ["k = Θ(n)", "k ~ n", "n \\asymp k"]) {
      expect(relation(answer, reference, names, [assume]), assume).toBe(expected);
    }
  });

  test("k = Θ(1) is a constant that nobody knows", () => {
    expect(relation("k n", "n", names, ["k = Θ(1)"])).toBe("equal");
    expect(relation("n^k", "n", names, ["k = Θ(1)"])).toBe("undecided");
  });
});

// 0 < k < 1: k^n vanishes; it is not above 1, as the powers of a base of which nothing is said are taken to be.
describe("a constant that is said to be at most 1 is no base above 1", () => {
  test.each([
    ["k^n", "1", ["k < 1"], "undecided"],
    ["k^n + 1", "1", ["0 < k <= 1"], "undecided"],
    ["log_k(n)", "log n", ["k <= 1/2", "k constant"], "undecided"],
    ["k n", "n", ["k <= 1"], "equal"],
    ["n^k", "n^k", ["k < 1"], "equal"],
    ["k^n", "1", ["k < 2"], "upper"],
    ["k n", "n/2", ["k <= 1", "k = 1/2"], "equal"],
  ])("%s against %s under %j is %s", (answer, reference, assume, expected) => {
    expect(relation(answer, reference, ["n", "k"], assume)).toBe(expected);
  });
});
