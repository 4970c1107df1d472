import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choice } from "./choice";
import type { ChoiceOptions } from "./read-choice";

const options = (multiple: boolean, ids = ["A", "B", "C", "D"]): ChoiceOptions => ({
  options: ids.map((id) => ({ id, text: { en: id, "zh-CN": id } })),
  multiple,
});

const chosen = (text: string, given = options(true)): string => {
  const reading = choice.read(text, given);
  return reading.ok ? reading.value.join("") : reading.feedback[0].code;
};

const credit = (answer: readonly string[], key: readonly string[], given = options(true)): number => {
  const comparison = choice.compare(answer, { chosen: key }, given);
  return comparison.relation === "equal" ? 1 : comparison.relation === "different" ? comparison.credit : Number.NaN;
};

describe("a choice", () => {
  it("keeps every command that may turn it", () => {
    for (const text of ["\\neg A", "\\overline{A}", "\\not A", "A \\setminus C", "\\textit{not} A", "$\\bar A$"])
      expect([text, chosen(text)]).toEqual([text, "unknown-option"]);
  });

  it("is read from letters in any case, width, order and separation", () => {
    for (const text of [
      "A, C",
      "a c",
      "AC",
      "ca",
      "ＡＣ",
      "Ａ、Ｃ",
      "A和C",
      "A and C",
      "(A) (C)",
      "A;C",
      "A，C。",
      "C A C",
      "$A, C$",
      "\\text{A, C}",
      "\\(A\\), \\(C\\)",
      "\\boxed{\\mathrm{A}, \\mathrm{C}}",
    ]) {
      expect([text, chosen(text)]).toEqual([text, "AC"]);
    }
  });

  it("is read behind words that say no more than that it follows, and never behind words that turn it", () => {
    for (const lead of [
      "选",
      "选 ",
      "选：",
      "应选",
      "故选",
      "选项",
      "选择",
      "答案：",
      "答案选",
      "答案是 ",
      "所以选",
      "Answer: ",
      "the answer is ",
      "option ",
      "Options: ",
      "I choose ",
    ]) {
      for (const letters of ["AC", "A, C", "ＡＣ"]) {
        expect([lead + letters, chosen(lead + letters)]).toEqual([lead + letters, "AC"]);
      }
    }
    for (const text of [
      "不选A",
      "不选 A",
      "没选AC",
      "选A不选C",
      "选除A外的",
      "答案不是A",
      "not A",
      "the answer is not A",
      "all but A",
      "A or C",
      "选",
      "option",
      "反选AC",
    ]) {
      expect([text, chosen(text)]).toEqual([text, "unknown-option"]);
    }
  });

  it("of none or of all may be said in words", () => {
    for (const text of ["none", "None of the above", "都不对", "以上都不对", "无"])
      expect([text, chosen(text)]).toEqual([text, ""]);
    for (const text of ["all", "全选", "全部"]) expect([text, chosen(text)]).toEqual([text, "ABCD"]);
  });

  it("that names an unknown letter, or nothing, is refused by name", () => {
    expect(chosen("A, E")).toBe("unknown-option");
    expect(chosen("A, 3")).toBe("unknown-option");
    expect(chosen("")).toBe("empty");
    expect(chosen(" , ")).toBe("empty");
  });

  it("of one takes exactly one", () => {
    expect(chosen("b", options(false))).toBe("B");
    expect(chosen("A, B", options(false))).toBe("one-option");
    expect(chosen("none", options(false))).toBe("one-option");
    expect(credit(["A"], ["B"], options(false))).toBe(0);
    expect(credit(["B"], ["B"], options(false))).toBe(1);
  });

  it("of several earns a share for each decision, and nothing on average for guessing", () => {
    expect(credit(["A", "C"], ["A", "C"])).toBe(1);
    expect(credit(["A"], ["A", "C"])).toBe(0.5);
    expect(credit(["A", "B"], ["A", "C"])).toBe(0);
    expect(credit(["B", "D"], ["A", "C"])).toBe(0);
    const subsets = Array.from({ length: 16 }, (_, bits) => ["A", "B", "C", "D"].filter((_, i) => (bits >> i) & 1));
    const signed = subsets.map(
      (subset) => 4 - 2 * ["A", "B", "C", "D"].filter((id) => subset.includes(id) !== ["A", "C"].includes(id)).length,
    );
    expect(signed.reduce((sum, each) => sum + each, 0)).toBe(0);
  });

  it("prints as text that is right", () => {
    fc.assert(
      fc.property(fc.subarray(["A", "B", "C", "D"]), (key) => {
        const reading = choice.read(choice.print({ chosen: key }, options(true)).text, options(true));
        expect(reading.ok && choice.compare(reading.value, { chosen: key }, options(true)).relation).toBe("equal");
      }),
    );
  });

  it("is read or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.boolean(), (text, multiple) => {
        expect(choice.read(text, options(multiple)).ok).toBeTypeOf("boolean");
      }),
      { numRuns: 5000 },
    );
  });
});
