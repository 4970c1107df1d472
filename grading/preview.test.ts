import { describe, expect, it } from "vitest";
import { answerTypeNames } from "./answer-type";
import { previewAnswer } from "./preview";

const english = (type: (typeof answerTypeNames)[number], options: unknown, text: string): string => {
  const reading = previewAnswer(type, options, text);
  return reading.ok ? reading.value.words.en : `refused: ${reading.feedback[0].code}`;
};

describe("the preview", () => {
  it("says of a constant without a value that it has none, as the grader does", () => {
    for (const text of ["tan(π/2)", "1/sin(π)", "1/ln(1)", "sqrt(cos(π))"])
      expect([text, english("number", {}, text)]).toEqual([text, "refused: not-finite"]);
    expect(english("formula", { names: ["x"] }, "x*tan(π/2)")).toBe("refused: not-finite");
    expect(english("number", {}, "tan(π/3)")).toBe("a number");
  });

  it("says in words what an answer of each type was read as", () => {
    const names = ["K", "C_in", "C_out", "n", "d", "x"];
    expect(english("integer", {}, "128^2")).toBe("a whole number");
    expect(english("number", {}, "exp(-1)")).toBe("a number");
    expect(english("formula", { names }, "K^2 C_in C_out")).toBe("a formula in K, C_in, C_out");
    expect(english("vector", { names: [] }, "（０，１，０）")).toBe("a vector of 3 entries");
    expect(english("matrix", { names: [] }, "[[1,0,2],[0,1,2]]")).toBe("a matrix 2×3");
    expect(english("set", { names: [] }, "{1, 2}")).toBe("a set of 2 members");
    expect(english("gradient", { size: 3 }, "(0, 1, 0)")).toBe("a vector of 3 entries");
    expect(english("gradient", { size: 3 }, "不可导")).toBe("no gradient: undefined");
    expect(english("order", { names }, "O(n^2 d)")).toBe("an order of growth in n, d");
    expect(english("piecewise", { names }, "1 if x > 0; 0 otherwise")).toBe("a value in 2 cases");
    expect(english("text", {}, " two words ")).toBe("a written answer of 9 characters");
    const options = ["A", "B", "C"].map((id) => ({ id, text: { en: id, "zh-CN": id } }));
    expect(english("choice", { options, multiple: true }, "a, c")).toBe("2 options");
    const symbols = { W: { shape: ["n", "m"] }, x: { shape: ["m"] } };
    expect(english("tensor-formula", { symbols }, "W x")).toBe("a formula of shape n×1");
  });

  it("reads values by cases in every spelling that the grader reads", () => {
    for (const text of [
      "f(x) = 1 if x > 0; 0 otherwise",
      "x > 0 ? 1 : 0",
      "np.piecewise(x, [x > 0], [1, 0])",
      "if x > 0: return 1\nreturn 0",
    ])
      expect([text, english("piecewise", { names: ["x"] }, text)]).toEqual([text, "a value in 2 cases"]);
    expect(english("piecewise", { names: ["x"] }, "x > 0")).toBe("refused: piecewise-only-condition");
  });

  it("refuses options that it does not know, rather than throwing", () => {
    for (const type of answerTypeNames) {
      for (const options of [undefined, null, 3, "names", [], { names: 3 }, { options: {} }, { symbols: [] }]) {
        expect(previewAnswer(type, options, "1").ok, type).toBeTypeOf("boolean");
      }
    }
  });
});
