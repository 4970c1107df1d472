import { describe, expect, test } from "vitest";
import { number } from "../../answer-types/number";
import { equivalence } from "../equivalence";
import { expression, relation } from "./relation.for-tests";

/** Where relu(u) is 0 because u is negative, in JavaScript's own functions. */
const inner: Readonly<Record<string, (x: number) => number>> = {
  "ln(x)-1": (x) => Math.log(x) - 1,
  "sin(x)": Math.sin,
  "cos(x)": Math.cos,
  "e^x-2": (x) => Math.exp(x) - 2,
  "arctan(x)-1": (x) => Math.atan(x) - 1,
};

describe("what is divided by relu(u), or its logarithm, has no value where u is negative, and is told so", () => {
  test.each(Object.entries(inner))("relu(%s)", (u, f) => {
    for (const [made, plain] of [
      [`tanh(ln(relu(${u})))`, `((${u})^2-1)/((${u})^2+1)`],
      [`1/relu(${u})`, `1/(${u})`],
      [`ln(relu(${u}))`, `ln|${u}|`],
    ] as const) {
      const found = equivalence(expression(plain), new Map())(expression(made));
      if (found.relation !== "different") throw new Error(`${made}: ${found.relation}`);
      const { at, answer, reference } = found.counterexample;
      const [above = Number.NaN, below = 1] = (at["x"] ?? "").split("/").map(Number);
      expect([made, f(above / below) < 0, answer]).toEqual([made, true, "undefined"]);
      expect(reference).not.toBe("undefined");
    }
  });

  test("a zero at single points is none of a set with volume", () => {
    expect(relation("(ln(x)-1)^2/(ln(x)-1)", "ln(x)-1")).toBe("equal");
    expect(relation("|sin(x)|/|sin(x)|", "1")).toBe("equal");
    expect(relation("relu(sin(x))/relu(sin(x))", "sin(x)/|sin(x)|")).toBe("different");
  });

  test("a number that only looks like one has no value", () => {
    for (const text of ["ln(relu(ln(2)-1))", "tanh(ln(relu(1-sqrt(2))))", "1/max(0, ln(2)-1)"])
      expect([text, number.read(text, {}).ok]).toEqual([text, false]);
    expect(number.read("ln(relu(2-sqrt(2)))", {}).ok).toBe(true);
  });
});
