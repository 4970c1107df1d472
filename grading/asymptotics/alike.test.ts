import { describe, expect, test } from "vitest";
import { read } from "../expression/read";
import { alikeText } from "./alike";
import { readAssumptions } from "./read-assumptions";

const names = ["n", "d", "k"];

function text(written: string, assume: readonly string[]): string {
  const [reading, known] = [read(written, { names, growth: true }), readAssumptions(names, assume)];
  if (!reading.ok || !known.ok) throw new Error(written);
  return alikeText(reading.value, known.assumptions);
}

/** By f + g <= 2 max(f, g) for positive f and g, by n! <= d! and the like where n <= d, and by log_2 x = ln x/ln 2. */
describe("two expressions of one order have one text", () => {
  test.each<[string, string, readonly string[]]>([
    ["3 d n!", "n! d", []],
    ["n!/3", "n!", []],
    ["3 n!/(2 d)", "n!/d", []],
    ["2 log(n)!", "log(n)!", []],
    ["log_2(n!)", "ln(n!)", []],
    ["(3 n!)^2", "n!^2", []],
    ["(n+1)! + n", "n + (1+n)!", []],
    ["(d n)!", "(n d)!", []],
    ["(n+(d+k))!", "(k+d+n)!", []],
    ["n! + n!", "n!", []],
    ["max(n!, d!)", "n! + d!", []],
    ["n! + d!", "d!", ["n <= d"]],
    ["n! + 2 d!", "d!", ["n <= d"]],
    ["n! + d!", "d!", ["n <= d/2"]],
    ["max(n!, d!)", "d!", ["n <= d"]],
    ["n! + d! + k!", "k!", ["n <= d", "d <= k"]],
    ["log(n) + log(d)", "log(d)", ["n <= d"]],
    ["n^n! + d^d!", "d^d!", ["n <= d"]],
    ["sqrt(n!) + sqrt(d!)", "sqrt(d!)", ["n <= d"]],
    ["exp(n!) + exp(d!)", "exp(d!)", ["n <= d"]],
    ["(d n)! + (d k)!", "(d k)!", ["n <= k"]],
    ["ln(n)! + ln(d)!", "ln(d)!", ["n <= d"]],
    ["(n/3)! + (d/3)!", "(d/3)!", ["n <= d"]],
    ["log(n, 2)! + log(d, 2)!", "log(d, 2)!", ["n <= d"]],
  ])("%s and %s where %j", (first, second, assume) => expect(text(first, assume)).toBe(text(second, assume)));
});

describe("and another one where that is not seen, or not so", () => {
  test.each<[string, string, readonly string[]]>([
    // A factor counts in an exponent, below a negative power and in the base of a logarithm that is not known to be above 1.
    ["2^(3 n!)", "2^(n!)", []],
    ["(3 n!)^(-1)", "n!^(-1)", []],
    ["log_k(n!)", "ln(n!)", []],
    ["log(n!, 1/2)", "ln(n!)", []],
    ["n! + d!", "d!", []],
    ["n! + d!", "n!", ["n <= d"]],
    ["n! + d!", "d!", ["n <= 2d"]],
    ["n! - d!", "n!", ["d <= n"]],
    // What falls as n grows, or may be below 1, is not replaced.
    ["(1/n)! + (1/d)!", "(1/d)!", ["n <= d"]],
    ["(n/d)! + n!", "n!", ["n <= d"]],
    ["log(n, 1/2)! + log(d, 1/2)!", "log(d, 1/2)!", ["n <= d"]],
  ])("%s and %s where %j", (first, second, assume) => expect(text(first, assume)).not.toBe(text(second, assume)));

  test("of two that exceed each other one stays", () => {
    const both = text("n! + d!", ["n <= d", "d <= n"]);
    expect([text("n!", []), text("d!", [])]).toContain(both);
  });
});
