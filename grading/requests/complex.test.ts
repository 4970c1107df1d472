import { describe, expect, test } from "vitest";
import { grade } from "./grade";

const answered = (type: string, answer: string, reference: unknown, more: object = {}): Record<string, unknown> => {
  const request = { id: 1, type, answer, reference, variables: { z: { domain: "complex" } }, ...more };
  const result = grade(request);
  if (!result.ok) throw new Error(result.error);
  return { ...result.answer };
};

describe("a part with a complex variable", () => {
  test.each([
    ["formula", "1/z", "conj(z)/|z|^2", "correct"],
    ["formula", "conj(z)/|z|", "1/z", "incorrect"],
    ["formula", "e^{i t} z", "z (cos t + i sin t)", "correct"],
    ["vector", "(Re z, Im z)", ["(z+\\bar z)/2", "(z-\\bar z)/(2i)"], "correct"],
    ["vector", "(Re z, Im z)", ["(z+\\bar z)/2", "(z-\\bar z)/2"], "incorrect"],
    [
      "matrix",
      "[[1, z^*],[z, |z|^2]]",
      [
        ["1", "conj(z)"],
        ["z", "z conj(z)"],
      ],
      "correct",
    ],
    [
      "matrix",
      "[[1, z],[z, |z|^2]]",
      [
        ["1", "conj(z)"],
        ["z", "z conj(z)"],
      ],
      "incorrect",
    ],
    ["set", "{1, e^{2 pi i/3}, e^{-2 pi i/3}}", ["1", "(-1+i sqrt(3))/2", "(-1-i sqrt(3))/2"], "correct"],
    ["set", "{1, e^{2 pi i/3}, e^{pi i/3}}", ["1", "(-1+i sqrt(3))/2", "(-1-i sqrt(3))/2"], "incorrect"],
    ["number", "2 + i", "2 + i", "correct"],
    ["number", "2 - i", "2 + i", "incorrect"],
    ["number", "5", "|3+4i|", "correct"],
    ["number", "e^{-pi/2}", "i^i", "correct"],
  ])("%s: %s against %s is %s", (type, answer, reference, outcome) => {
    expect(answered(type, answer, reference)["outcome"]).toBe(outcome);
  });

  test("by cases, conditions compare what is real", () => {
    const cases = [
      { when: "|z| > 1", then: "z" },
      { when: "|z| <= 1", then: "0" },
    ];
    expect(answered("piecewise", "z if |z| > 1; 0 otherwise", cases)["outcome"]).toBe("correct");
    expect(answered("piecewise", "z if |z| >= 1; 0 otherwise", cases)).toMatchObject({
      outcome: "incorrect",
      evidence: { counterexample: { at: { z: "i" }, answer: "i", reference: "0" } },
    });
  });

  test("a complex constant is near its key where the size of their difference is small", () => {
    const hundredth = { tolerance: { absolute: 0.01 } };
    expect(answered("number", "0.71 + 0.71i", "e^{i pi/4}", hundredth)["outcome"]).toBe("correct");
    expect(answered("number", "0.71 + 0.73i", "e^{i pi/4}", hundredth)["outcome"]).toBe("incorrect");
    expect(answered("number", "0.71 - 0.71i", "e^{i pi/4}", { tolerance: { relative: 0.5 } })["outcome"]).toBe(
      "incorrect",
    );
    // Figures are told of real numbers.
    expect(answered("number", "0.71 + 0.71i", "e^{i pi/4}", { tolerance: { significantFigures: 2 } })["outcome"]).toBe(
      "undecided",
    );
    expect(answered("number", "0.333", "1/3", { tolerance: { significantFigures: 3 } })["outcome"]).toBe("correct");
  });

  test("an answer that asks which complex number is larger is given back, and says why", () => {
    for (const answer of ["max(z, 1)", "floor(z)", "1[z > 0]", "sign(z)"])
      expect(answered("formula", answer, "z"), answer).toMatchObject({
        outcome: "invalid",
        feedback: [{ code: "complex-order" }],
      });
    expect(answered("formula", "z", "max(z, 1)")["outcome"]).toBe("undecided");
  });
});

test("where no variable is complex, Re, Im, conj and arg are names", () => {
  for (const name of ["Re", "Im", "conj", "arg"])
    expect(answered("formula", `${name}^2/2`, `${name}*${name}/2`, { variables: { [name]: {} } })["outcome"]).toBe(
      "correct",
    );
  expect(answered("number", "2 + i", "2", { variables: {} })["outcome"]).toBe("invalid");
});
