import { describe, expect, test } from "vitest";
import { expression } from "../expression/decide/relation.for-tests";
import { rational } from "../expression/rational";
import { formula } from "./formula";
import { matrix } from "./matrix";
import { number } from "./number";
import type { Tolerance } from "./tolerance";
import { vector } from "./vector";

const said = (comparison: { readonly feedback?: readonly { code: string; message: object }[] }): readonly string[] =>
  (comparison.feedback ?? []).map(({ code }) => code);

describe("a number that is wrong in a known way", () => {
  test.each([
    ["-exp(2)", "exp(2)", "slip:sign"],
    ["pi/3", "3/pi", "slip:reciprocal"],
    ["2*sqrt(2)", "sqrt(2)", "slip:factor-two"],
    ["sqrt(3)/2", "sqrt(3)", "slip:factor-two"],
    ["127", "128", "slip:off-by-one"],
    ["ln(10)", "ln(10)/ln(2)", "slip:logarithm-base"],
    ["ln(10)/ln(2)", "ln(10)", "slip:logarithm-base"],
    ["ln(50)/ln(10)", "ln(50)", "slip:logarithm-base"],
    ["30", "pi/6", "slip:degrees"],
    ["pi/6", "30", "slip:degrees"],
    ["10^9*ln(50)/ln(10)", "10^9*ln(50)", "slip:logarithm-base"],
    ["10^(-9)*ln(50)/ln(10)", "10^(-9)*ln(50)", "slip:logarithm-base"],
  ])("%s for %s is named, in both languages", (answer, key, code) => {
    const compared = number.compare(expression(answer), { value: expression(key) }, {});
    expect([compared.relation, ...said(compared)]).toEqual(["different", code]);
    const [slip] = compared.feedback ?? [];
    for (const words of [slip?.message.en, slip?.message["zh-CN"]]) {
      expect((words ?? "").length).toBeGreaterThan(5);
      expect((words ?? "").length).toBeLessThanOrEqual(200);
      // Never the key.
      expect(words).not.toContain(key);
    }
  });
  test.each([
    ["-0.368", "exp(-1)", "slip:sign"],
    ["2.718", "exp(-1)", "slip:reciprocal"],
    ["3.32", "ln(10)", "slip:logarithm-base"],
    ["30.0", "pi/6", "slip:degrees"],
    ["0.736", "exp(-1)", "slip:factor-two"],
    ["101", "100.2", "slip:off-by-one"],
  ])("%s for %s, rounded to three figures, is named as well", (answer, key, code) => {
    for (const tolerance of [{ significantFigures: 3 }, { relative: rational(1n, 500n) }]) {
      const compared = number.compare(expression(answer), { value: expression(key), tolerance }, {});
      expect([compared.relation, ...said(compared)]).toEqual(["different", code]);
    }
  });
  test("a rounded number that is farther from a slip than the tolerance is not", () => {
    const near = (answer: string, tolerance: Tolerance) =>
      said(number.compare(expression(answer), { value: expression("exp(-1)"), tolerance }, {}));
    expect(near("-0.366", { significantFigures: 3 })).toEqual([]);
    expect(near("-0.368", {})).toEqual([]);
    expect(near("-0.37", { absolute: rational(1n, 200n) })).toEqual(["slip:sign"]);
    // A wide tolerance tells no slip from another.
    expect(near("-0.4", { significantFigures: 1 })).toEqual([]);
    expect(near("-0.368", { absolute: rational(1n, 100n) })).toEqual([]);
  });
  test("a number that is merely wrong is not", () => {
    expect(said(number.compare(expression("17"), { value: expression("23") }, {}))).toEqual([]);
    // Small numbers are all near each other, and a slip that is near is not one that is proved.
    expect(said(number.compare(expression("4"), { value: expression("3") }, {}))).toEqual([]);
    expect(said(number.compare(expression("-e - 10^(-12)"), { value: expression("e") }, {}))).toEqual([]);
    expect(said(number.compare(expression("2e + 10^(-12)"), { value: expression("e") }, {}))).toEqual([]);
  });
});

describe("a formula that is wrong in a known way", () => {
  test.each([
    ["y-x^2", "x^2-y", "slip:sign"],
    ["n*(n+1)", "n*(n+1)/2", "slip:factor-two"],
    ["n*d", "n*d*k", "slip:missing-factor"],
    ["(a+b)*n", "a+b", "slip:missing-factor"],
    ["ln(x)", "ln(x)/ln(2)", "slip:logarithm-base"],
    ["3*n*m", "n*m", "slip:constant-factor"],
    ["n*m+1", "n*m", "slip:off-by-one"],
  ])("%s for %s", (answer, key, code) => {
    expect(said(formula.compare(expression(answer), { value: expression(key) }, {}))).toEqual([code]);
  });

  test("a number is no product that lacks a factor", () => {
    for (const [answer, key] of [
      ["x", "1"],
      ["1", "x"],
      ["3*x", "3"],
    ] as const) {
      expect(said(formula.compare(expression(answer), { value: expression(key) }, {}))).toEqual([]);
    }
  });
});

describe("a list whose entries are wrong in known ways", () => {
  const asVector = (answer: readonly string[], key: readonly string[]) =>
    vector.compare(
      answer.map((each) => expression(each)),
      { value: key.map((each) => expression(each)) },
      {},
    );
  test("one slip in all of them is said once", () => {
    const compared = asVector(["-x", "-2*y", "1"], ["x", "2*y", "1"]);
    expect(said(compared)).toEqual(["slip:sign", "entries-wrong"]);
    expect(compared.feedback?.[0]?.message.en).toBe("The size is right; look at the sign again.");
  });
  test("several are said entry by entry, in both languages", () => {
    const compared = asVector(["-x", "2*y", "7"], ["x", "y", "z"]);
    expect(said(compared)).toEqual(["slip:sign", "slip:factor-two", "entries-wrong"]);
    expect(compared.feedback?.[0]?.message.en).toBe("Entry 1: The size is right; look at the sign again.");
    expect(compared.feedback?.[1]?.message["zh-CN"]).toBe("第 2 项：多了或少了因子 2。");
  });
  test("of a matrix by row and column, and its transpose before all else", () => {
    const rows = (given: readonly (readonly string[])[]) => given.map((row) => row.map((each) => expression(each)));
    const key = {
      value: rows([
        ["a", "b"],
        ["c", "d"],
      ]),
    };
    const one = matrix.compare(
      rows([
        ["a", "-b"],
        ["c", "7"],
      ]),
      key,
      {},
    );
    expect(one.feedback?.[0]?.message.en).toBe("Entry (1,2): The size is right; look at the sign again.");
    expect(
      said(
        matrix.compare(
          rows([
            ["a", "c"],
            ["b", "d"],
          ]),
          key,
          {},
        ),
      ),
    ).toEqual(["slip:transposed", "entries-wrong"]);
  });
});
