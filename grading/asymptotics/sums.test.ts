import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const S = (body: string, from = "1", to = "n"): string => `\\sum_{i=${from}}^{${to}} ${body}`;

describe("a sum whose terms grow by a factor each is of the order of its last term", () => {
  test.each([
    [S("i!"), "n!", "equal"],
    [S("i!", "1", "n-1"), "(n-1)!", "equal"],
    [S("i!", "1", "n-1"), "n!", "lower"],
    [S("i^i"), "n^n", "equal"],
    [S("i^i", "1", "n-1"), "n^n", "lower"],
    [S("2^{i^2}"), "2^(n^2)", "equal"],
    [S("d^i"), "d^n", "equal"],
    [S("d^i", "0", "n-1"), "d^(n-1)", "equal"],
    [S("d^i", "0", "n-1"), "d^n", "lower"],
    [S("i d^i", "0"), "n d^n", "equal"],
    [S("\\frac{2^i}{\\log i}", "2"), "2^n/log(n)", "equal"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "d"])).toBe(expected);
  });
});

describe("a sum whose terms shrink by a factor each is of the order of its first", () => {
  test.each([
    [S("\\frac{1}{i!}", "0"), "1", "equal"],
    [S("d^{-i}", "0"), "1", "equal"],
    [S("d^{-i}"), "1/d", "equal"],
    [S("d^{-i}"), "1", "lower"],
    [S("\\frac{i^2}{2^i}"), "1", "equal"],
    // Its first term is 0.
    [S("i d^{-i}", "0"), "1/d", "undecided"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "d"])).toBe(expected);
  });
});

describe("sums of powers take one step in the logarithms where the power is -1", () => {
  test.each([
    [S("\\frac{1}{i}"), "log(n)", "equal"],
    [S("\\frac{1}{i \\log i}", "2"), "log(log(n))", "equal"],
    [S("\\frac{1}{i \\log i}", "2"), "log(n)", "lower"],
    [S("\\frac{1}{i (\\log i)^2}", "2"), "1", "equal"],
    [S("\\frac{1}{i \\log i \\log(\\log i)}", "3"), "log(log(log(n)))", "equal"],
    [S("\\frac{1}{\\log i}", "2"), "n/log(n)", "equal"],
    // ln 1 is 0.
    [S("\\frac{1}{i \\log i}", "1"), "log(log(n))", "undecided"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n"])).toBe(expected);
  });
});

describe("powers that are constants nobody knows, and as many terms as such a constant says", () => {
  test.each([
    [S("i^k"), "n^(k+1)", "equal"],
    [S("i^k"), "n^k", "upper"],
    [S("i^k \\log i"), "n^(k+1) log(n)", "equal"],
    [S("n^i", "0", "k"), "n^k", "equal"],
    [S("n^i", "0", "k"), "n^(k+1)", "lower"],
    [S("i n", "1", "k"), "n", "equal"],
    [S("i^{-k}"), "1", "undecided"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "k"], ["k constant"])).toBe(expected);
  });
});
