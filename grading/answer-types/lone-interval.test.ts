import { describe, expect, test } from "vitest";
import { type Expression, nowhere } from "../expression/expression";
import { integer } from "../expression/rational";
import { gradient } from "./gradient";
import type { GradientOptions } from "./read-gradient";

const number = (value: number): readonly Expression[] => [{ kind: "number", value: integer(value), at: nowhere }];
const options: GradientOptions = { size: 1, accept: "subdifferential" };

/** What an answer is at a kink whose subgradients reach from `low` to `high`. */
function outcome(text: string, low: number, high: number): string {
  const reading = gradient.read(text, options);
  if (!reading.ok) return reading.feedback[0].code;
  return gradient.compare(reading.value, { gradient: null, subgradients: [number(low), number(high)] }, options)
    .relation;
}

describe("all subgradients in one dimension", () => {
  test.each([
    "[0, 1]",
    "g in [0,1]",
    "g ∈ [0, 1]",
    "\\xi \\in \\left[0, 1\\right]",
    "any g in [0,1]",
    "任意 g∈[0,1]",
    "the closed interval [0,1]",
    "[0,1]闭区间",
    "区间 [0,1]",
    "0 <= g <= 1",
    "0 \\leq g \\leq 1",
    "0≤λ≤1",
    "|g - 1/2| <= 1/2",
    "any value between 0 and 1",
    "{g : 0 <= g <= 1}",
    "(a), 0<=a<=1",
  ])("are the interval from 0 to 1: %s", (text) => expect(outcome(text, 0, 1)).toBe("equal"));

  test.each(["|g| <= 1", "\\left|g\\right| \\le 1", "-1 <= g <= 1", "g ∈ [-1, 1]", "between -1 and 1"])(
    "are the interval from -1 to 1, and not half of it: %s",
    (text) => {
      expect(outcome(text, -1, 1)).toBe("equal");
      expect(outcome(text, 0, 1)).toBe("different");
    },
  );

  test.each(["0 <= g <= 1/2", "|g - 1| <= 1", "g ∈ [0, 2]", "the interval [1/2, 1]"])(
    "are not another interval: %s",
    (text) => expect(outcome(text, 0, 1)).toBe("different"),
  );

  test("are named with their ends, and as one range", () => {
    for (const text of ["g in (0,1)", "0 <= g", "0 <= g <= 1 <= 2", "between 0, 1"])
      expect([text, gradient.read(text, options).ok]).toEqual([text, false]);
  });
});
