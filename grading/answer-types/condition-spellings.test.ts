import { describe, expect, test } from "vitest";
import { above, type Case, graded, outcome, turned } from "./case-spellings.for-tests";

describe("signs between conditions", () => {
  const both = [
    { when: "x > 0 and y > 0", then: "1" },
    { when: "x <= 0 or y <= 0", then: "0" },
  ];
  const either = [
    { when: "x > 0 or y > 0", then: "1" },
    { when: "x <= 0 and y <= 0", then: "0" },
  ];
  test.each([
    {
      key: both,
      other: either,
      texts: [
        "1[x > 0, y > 0]",
        "1[x > 0 & y > 0]",
        "1[x > 0 && y > 0]",
        "1[x > 0 ∧ y > 0]",
        "1 if x > 0, y > 0; 0 otherwise",
        "1 when x > 0, y > 0; 0 otherwise",
        "1 if x > 0 & y > 0; 0 otherwise",
        "\\mathbb{1}[x > 0, y > 0]",
        "1 if ~(x <= 0 or y <= 0); 0 otherwise",
      ],
    },
    {
      key: either,
      other: both,
      texts: [
        "1[x > 0 || y > 0]",
        "1[x > 0 ∨ y > 0]",
        "1 if x > 0 || y > 0; 0 otherwise",
        "0 if x <= 0 & y <= 0; 1 otherwise",
        "0 if x <= 0, y <= 0; 1 otherwise",
      ],
    },
  ])("%# a comma and & are 'and', || is 'or'", ({ key, other, texts }) => {
    for (const text of texts) {
      expect([text, outcome(text, key, "x", "y")]).toEqual([text, "correct"]);
      expect([text, outcome(text, other, "x", "y")]).toEqual([text, "incorrect"]);
    }
  });

  test("bars around a value stay bars, and a comma that begins another case stays one", () => {
    expect(
      outcome("1[||x|| > 0]", [
        { when: "x != 0", then: "1" },
        { when: "x = 0", then: "0" },
      ]),
    ).toBe("correct");
    expect(
      outcome("x if x > 0, -x if x <= 0", [
        { when: "x > 0", then: "x" },
        { when: "x <= 0", then: "-x" },
      ]),
    ).toBe("correct");
  });
});

describe("cases as they are written in China and in Germany", () => {
  const sides: readonly Case[] = [
    { when: "x > 0", then: "1" },
    { when: "x < 0", then: "0" },
    { when: "x = 0", then: null },
  ];
  test.each([
    "1（x>0），0（x<0），不存在（x=0）",
    "1（x＞0）；0（x＜0）；不存在（其他）",
    "1 (x>0), 0 (x<0), undefined (otherwise)",
    "1 falls x>0; 0 falls x<0; undefiniert sonst",
    "1 wenn x > 0, 0 wenn x < 0, nicht definiert wenn x = 0",
  ])("%s", (text) => {
    expect(outcome(text, sides)).toBe("correct");
    expect(outcome(text, turned(sides))).toBe("incorrect");
  });

  test("say what they leave out", () => {
    expect(outcome("1（x>0），0（x≤0）", sides)).toBe("incorrect");
    expect(outcome("1 falls x>0; 0 sonst", sides)).toBe("incorrect");
  });
});

describe("what says no value by cases is asked back, not graded", () => {
  test.each([
    ["x > 0", "piecewise-only-condition"],
    ["x > 0 and x < 1", "piecewise-only-condition"],
    ["0 (undefined at x = 0)", null],
    ["u(x)", null],
    ["θ(x)", "unit-step"],
    ["\\Theta(x)", "unit-step"],
    ["χ(x)", null],
    ["2x > 0 ? 1", null],
    ["np.select([x > 0, x < 0], [1])", null],
    ["np.select(x > 0, 1)", null],
    ["Piecewise(1, x > 0)", null],
  ])("%s", (text, code) => {
    const { outcome: found, feedback } = graded(text, above, ["x"]);
    expect([text, found, code === null || feedback[0]?.code === code]).toEqual([text, "invalid", true]);
  });
});
