import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

function outcome(answer: string, reference: string, tolerance: object): unknown {
  const result = grade({ id: 1, type: "number", answer, reference, tolerance });
  if (!result.ok) throw new Error(result.error);
  return "outcome" in result.answer && result.answer.outcome;
}

describe("a number is right up to the border of its tolerance, on both sides, and not beyond", () => {
  test.each([
    ["1", { absolute: 0.1 }, "0.9", "1.1"],
    ["-1", { absolute: 0.1 }, "-1.1", "-0.9"],
    ["0", { absolute: 0.1 }, "-0.1", "0.1"],
    ["200", { relative: 0.01 }, "198", "202"],
    ["-200", { relative: 0.01 }, "-202", "-198"],
    // Half a unit of the third digit.
    ["1.23", { significantFigures: 3 }, "1.225", "1.235"],
    ["-1.23", { significantFigures: 3 }, "-1.235", "-1.225"],
    ["999", { significantFigures: 3 }, "998.5", "999.5"],
    ["1000", { significantFigures: 3 }, "995", "1005"],
    ["0.1", { significantFigures: 2 }, "0.095", "0.105"],
    ["0.00123", { significantFigures: 3 }, "0.001225", "0.001235"],
    ["5", { significantFigures: 1 }, "4.5", "5.5"],
    // The widest of several counts.
    ["10", { absolute: 0.1, relative: 0.02 }, "9.8", "10.2"],
    ["10", { absolute: 0.3, relative: 0.02 }, "9.7", "10.3"],
    ["10", { absolute: 0.01, significantFigures: 2 }, "9.5", "10.5"],
  ])("%s within %j is from %s to %s", (reference, tolerance, low, high) => {
    const tiny = "10^(-12)";
    for (const inside of [low, high, reference, `${low} + ${tiny}`, `${high} - ${tiny}`])
      expect([inside, outcome(inside, reference, tolerance)]).toEqual([inside, "correct"]);
    for (const beyond of [`${low} - ${tiny}`, `${high} + ${tiny}`])
      expect([beyond, outcome(beyond, reference, tolerance)]).toEqual([beyond, "incorrect"]);
  });

  test.each([
    ["exp(1)", { absolute: 0.01 }],
    ["-exp(1)", { absolute: 0.01 }],
    ["ln(1/10)", { relative: 0.01 }],
    ["sqrt(2)/1000", { significantFigures: 4 }],
  ])("%s within %j is right just inside of the border and wrong just outside, though no fraction", (key, tolerance) => {
    const reach =
      "absolute" in tolerance
        ? "0.01"
        : "relative" in tolerance
          ? `0.01*abs(${key})`
          : // The first digit of 0.001414 stands in the third place.
            "0.0000005";
    for (const sign of ["+", "-"]) {
      expect(outcome(`${key} ${sign} (1 - 10^(-9))*${reach}`, key, tolerance)).toBe("correct");
      expect(outcome(`${key} ${sign} (1 + 10^(-9))*${reach}`, key, tolerance)).toBe("incorrect");
    }
  });

  test("zero has no figures that could be significant: only zero is right", () => {
    expect(outcome("0", "0", { significantFigures: 3 })).toBe("correct");
    expect(outcome("10^(-30)", "0", { significantFigures: 3 })).toBe("incorrect");
    expect(outcome("10^(-30)", "0", { relative: 0.5 })).toBe("incorrect");
  });
});
