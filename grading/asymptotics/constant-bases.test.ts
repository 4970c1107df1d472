import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

describe("a base that is a sum of constants is compared with others of its kind", () => {
  test.each([
    ["(k + 1)^n", "k^n", "upper"],
    ["k^n", "(k + 1)^n", "lower"],
    ["(k + 1)^n", "(k + 1)^n + k^n", "equal"],
    ["(k + 1)^(n + 1)", "(k + 1)^n", "equal"],
    ["(k + 1)^(2 n)", "(k^2 + 2 k + 2)^n", "lower"],
    ["(k^2 + 1)^n", "k^(2 n)", "upper"],
    ["(k + 1)^n", "n!", "lower"],
    ["(1 + 1/k)^n", "n^9", "upper"],
    ["n^(log_2(k + 1))", "(k + 1)^(log_2(n))", "equal"],
    // k may be 1, more or less.
    ["(k + 1)^n", "2^n", "undecided"],
    ["(k + 2)^n", "(2 k)^n", "undecided"],
    ["(k - 1)^n", "k^n", "undecided"],
  ])("%s against %s is %s, for a constant k", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "k"], ["k constant"])).toBe(expected);
  });

  test.each([
    ["((1 + sqrt(5))/2)^n", "1.618^n", "upper"],
    ["((1 + sqrt(5))/2)^n", "1.6181^n", "lower"],
    ["((1 + sqrt(5))/2)^n", "(1/2 + sqrt(5)/2)^n", "equal"],
    ["(1 + e)^n", "3^n", "upper"],
    ["(2/(1 + sqrt(5)))^n", "1", "lower"],
    // Equal, which digits cannot tell.
    ["(sqrt(2) + sqrt(3))^(2 n)", "(5 + 2 sqrt(6))^n", "undecided"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n"])).toBe(expected);
  });
});
