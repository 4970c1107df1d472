import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

const outcome = (answer: string, reference: string, tolerance: object): unknown => {
  const result = grade({ type: "number", answer, reference, tolerance });
  return result.ok ? { ...result.answer }["outcome" as never] : result.error;
};

describe("a number to so many significant figures is right within half a unit of the key's last one", () => {
  test.each([
    [3, "1/3", ["0.333", "0.3333", "1/3", "0.3335", ".333"], ["0.33", "0.3", "0.3325", "0.334", "0.33384", "0.3324"]],
    [3, "1000", ["1e3", "1.00e3", "1000", "1,000", "1005", "995", "1.0e3"], ["1005.0001", "994.9999", "1010"]],
    [2, "0.1", ["0.1", "0.10", "1e-1", "10%", "0.105", "0.095"], ["0.1051", "0.0949", "0.11"]],
    [1, "9.6", ["9.6", "10", "9.1", "9.1000"], ["9.0999", "10.11", "9"]],
    [3, "12345", ["12300", "12345", "12395", "1.23e4"], ["12400", "12290", "12395.01"]],
    [4, "pi", ["3.142", "3.1416", "3.1415"], ["3.14", "22/7", "3.141"]],
    [3, "-1/3", ["-0.333"], ["0.333", "-0.33"]],
    [2, "0", ["0", "0.0"], ["1e-30"]],
    [3, "999.6", ["1000", "999.6", "999.1"], ["1001", "999"]],
  ] as const)("%i figures of %s", (significantFigures, key, right, wrong) => {
    for (const answer of right)
      expect([answer, outcome(answer, key, { significantFigures })]).toEqual([answer, "correct"]);
    for (const answer of wrong)
      expect([answer, outcome(answer, key, { significantFigures })]).toEqual([answer, "incorrect"]);
  });
});

describe("borders of tolerances are included, and exact", () => {
  test.each([
    ["0.4", "0.1", { absolute: 0.3 }, "correct"],
    ["0.40000000000000000001", "0.1", { absolute: 0.3 }, "incorrect"],
    ["101", "100", { relative: 0.01 }, "correct"],
    ["101.000000000000000001", "100", { relative: 0.01 }, "incorrect"],
    ["-101", "-100", { relative: 0.01 }, "correct"],
    ["101", "-100", { relative: 0.01 }, "incorrect"],
    ["1e-9", "0", { relative: 0.5 }, "incorrect"],
    ["1e-9", "0", { relative: 0.5, absolute: 1e-9 }, "correct"],
    ["3.15", "pi", { absolute: 0.01 }, "correct"],
    ["3.13", "pi", { absolute: 0.01 }, "incorrect"],
  ])("%s for %s within %j is %s", (answer, key, tolerance, expected) => {
    expect(outcome(answer, key, tolerance)).toBe(expected);
  });
});
