import { describe, expect, test } from "vitest";
import { type GradientOptions, readGradient } from "./read-gradient";

/** What a text is read as, as the same vector written with plain names. */
const shown = (text: string, options: GradientOptions): string => {
  const reading = readGradient(text, options);
  return reading.ok ? reading.readAs : `! ${reading.feedback[0].code}`;
};

describe("unit vectors with an accent are those of the axes", () => {
  const two: GradientOptions = { size: 2, names: ["x", "y"] };
  test.each([
    ["\\hat{i}+2\\hat{j}", "e_1+2e_2"],
    ["2x\\hat{i}+3\\hat{j}", "2x e_1+3e_2"],
    ["\\hat{\\imath} - y\\hat{\\jmath}", "e_1 - y e_2"],
    ["x\\mathbf{i} + y\\mathbf{j}", "x e_1 + y e_2"],
    ["\\frac{1}{2}\\vec{i} - \\vec j", "\\frac{1}{2}e_1 - e_2"],
    ["2\\hat{x} + 3\\hat{y}", "2e_1 + 3e_2"],
    ["-\\hat x", "-e_1"],
  ])("%s", (text, plain) => {
    expect(shown(text, two)).toBe(shown(plain, two));
    expect(shown(text, two).startsWith("!")).toBe(false);
  });

  test("where so many components are asked, and the question has no such name", () => {
    expect(shown("\\hat{i}+\\hat{k}", { size: 3 })).toBe(shown("e_1+e_3", { size: 3 }));
    expect(shown("\\hat{k}", { size: 2 })).toBe("! unknown-name");
    expect(shown("\\hat{i}", { size: 4 })).toBe("! unknown-name");
    for (const names of [["i"], ["i_hat"]])
      expect(shown("\\hat{i}", { size: 2, names })).not.toBe(shown("e_1", { size: 2, names }));
    // A hat over y alone is a prediction.
    expect(shown("2\\hat{y}", { size: 2, names: ["y"] })).toBe("! unknown-name");
  });
});

describe("a word that says that there are others", () => {
  const any: GradientOptions = { size: 2, accept: "subgradient" };
  const leads = [
    "例如 ",
    "例如：",
    "比如",
    "e.g. ",
    "e.g., ",
    "for example ",
    "For instance, ",
    "取",
    "任取一个：",
    "one subgradient is ",
  ];
  test.each(leads)("%s(1, 0) is one of them", (lead) => {
    expect(shown(`${lead}(1, 0)`, any)).toBe(shown("(1, 0)", any));
    expect(shown(`${lead}(1, 0)`, any)).toContain("1");
  });

  test("is refused where there are none, and one that turns the answer is always", () => {
    for (const lead of ["例如 ", "for example "]) expect(shown(`${lead}(1, 0)`, { size: 2 })).toMatch(/^!/);
    for (const lead of ["不能取", "not ", "除了", "for no example ", "anything but "])
      expect([lead, shown(`${lead}(1, 0)`, any)]).toEqual([lead, expect.stringMatching(/^!/)]);
  });
});

test("a set of vectors in place of a gradient is told to be one", () => {
  for (const text of ["{(a, 1-a, 0): 0 <= a <= 1}", "conv{e_1, e_2}", "(a, 1-a, 0), 0 <= a <= 1"]) {
    expect([text, shown(text, { size: 3 })]).toEqual([text, "! set-for-gradient"]);
    expect([text, shown(text, { size: 3, accept: "subgradient" }).startsWith("!")]).toEqual([text, false]);
  }
  expect(shown("(a, 1-a, 0)", { size: 3 })).toBe("! unknown-name");
});
