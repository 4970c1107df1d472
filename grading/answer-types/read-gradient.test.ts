import { describe, expect, test } from "vitest";
import { readChoice } from "./read-choice";
import { type GradientOptions, readGradient } from "./read-gradient";
import { readSet } from "./read-set";

const read = (text: string, options: GradientOptions = { size: 3 }): string => {
  const reading = readGradient(text, options);
  if (!reading.ok) return `! ${reading.feedback[0].code}`;
  const noted = (reading.notes ?? []).map(({ code }) => ` (${code})`).join("");
  return `${(reading.readAs ?? "").replace(/\\begin\{pmatrix\} (.*?) \\end\{pmatrix\}/g, "[$1]").replaceAll("\\\\ ", "")}${noted}`;
};

describe("a gradient is read as one vector, or refused with what is wrong", () => {
  test.each([
    ["(0, 1, 0)", "[0 1 0]"],
    ["e_2", "[0 1 0]"],
    ["(1, 0, 1/2)", "[1 0 \\frac{1}{2}]"],
    ["one-hot at 3", "[0 0 1]"],
    ["独热向量，第2个分量为1", "[0 1 0]"],
    ["one-hot at 4", "! position-out-of-range"],
    ["one-hot at 0", "! position-out-of-range"],
    ["zero vector", "[0 0 0]"],
    ["np.zeros(3)", "[0 0 0]"],
    ["0", "[0 0 0] (zero-vector)"],
    ["1", "! scalar-for-vector"],
    ["(0, 1)", "! wrong-size"],
    ["(0, 1, 0, 0)", "! wrong-size"],
    ["(5)", "! scalar-for-vector"],
    ["e_2 = (0, 1, 0)", "[0 1 0]"],
    ["(0, 1, 0) = e_2", "[0 1 0]"],
    ["undefined", "\\text{undefined}"],
    ["(undefined, undefined, undefined)", "\\text{undefined}"],
    ["(0, undefined, 0)", "! component-undefined"],
    ["∇f = e_2", "[0 1 0]"],
    ["the answer is e_2", "[0 1 0]"],
    ["\\hat{e}_2", "[0 1 0]"],
  ])("%s: %s", (text, expected) => expect(read(text)).toBe(expected));

  test("a fraction right before a bracket scales the vector in it, since nothing can be divided by a vector", () => {
    const half = read("(1/2) (e_1 + e_3)");
    for (const text of ["1/2(e_1+e_3)", "1/2((1, 0, 0) + e_3)"]) expect([text, read(text)]).toEqual([text, half]);
    for (const text of ["1/(2(e_1+e_3))", "2/2/2(e_1+e_3)", "e_1/2(e_1+e_3)"])
      expect([text, read(text)]).toEqual([text, "! not-a-vector"]);
  });

  test("braces around as many numbers as there are components are a list, as some programs write one, where no set is asked", () => {
    expect(read("{0, 1, 0}")).toBe("[0 1 0]");
    expect(read("\\{0, 1, 0\\}", { size: 3, accept: "subgradient" })).toBe("[0 1 0]");
    for (const text of ["{0, 1}", "{e_1, e_2, e_3}", "{(0, 1, 0)}", "{0, 1, 0}, {1, 0, 0}", "2{0, 1, 0}"])
      expect([text, read(text).slice(0, 1)]).toEqual([text, "!"]);
    expect(read("{0, 1, 0}", { size: 3, accept: "subdifferential" }).slice(0, 1)).toBe("!");
    expect(read("{1}", { size: 1 }).slice(0, 1)).toBe("!");
    expect(read("{±1}", { size: 2 }).slice(0, 1)).toBe("!");
  });

  test("two sides that differ are not one vector", () => {
    for (const text of ["e_1 = (0, 1, 0)", "(0, 1, 0) = (0, 1, 0) = e_1", "e_2 = 1"])
      expect([text, read(text).slice(0, 1)]).toEqual([text, "!"]);
  });

  test("where the number of components is open, it is the answer's", () => {
    expect(read("(1, 2)", {})).toBe("[1 2]");
    expect(read("e_3", {})).toBe("[0 0 1]");
    expect(read("one-hot at 2", {})).toBe("[0 1]");
    expect(read("5", {})).toBe("[5]");
    expect(read("5", { size: 1 })).toBe("[5]");
    expect(read("np.zeros(2)", {})).toBe("[0]");
  });

  test("single components may be undefined only where that is asked, and hold names only where there are some", () => {
    expect(read("(0, undefined, 0)", { size: 3, componentwise: true })).toBe("[0 \\text{undefined} 0]");
    expect(read("(undefined, undefined)", { size: 2, componentwise: true })).toBe("\\text{undefined}");
    expect(read("(x, 1)", { size: 2, names: ["x"] })).toBe("[x 1]");
    expect(read("(x, 1)", { size: 2 }).slice(0, 1)).toBe("!");
    expect(read("(x, 1)", { size: 2, otherNames: "variables" })).toBe("[x 1]");
  });

  test("a set counts where subgradients are asked, loose vectors do not", () => {
    const one: GradientOptions = { size: 2, accept: "subgradient" };
    expect(read("conv{e_1, e_2}", one)).toBe("\\operatorname{conv}\\left\\{ [1 0], [0 1] \\right\\}");
    expect(read("(a, 1-a), 0 <= a <= 1", one)).toContain(" : ");
    expect(read("{e_1, e_2}", one).slice(0, 1)).toBe("!");
    expect(read("conv{e_1, e_2}", { size: 2 }).slice(0, 1)).toBe("!");
    const all: GradientOptions = { size: 2, accept: "subdifferential" };
    expect(read("{e_1, e_2}", all)).toBe("\\left\\{ [1 0], [0 1] \\right\\}");
    expect(read("e_1", all)).toBe("[1 0]");
    expect(read("(a, 1-a), 0 < a <= 1", all)).toMatch(/a > 0,.*1 \\ge a/);
    expect(read("(a, b), a + b = 1, a, b >= 0", all)).toContain("1 = a + b,");
  });
});

describe("a set is read in the notations of books and programs", () => {
  const members = (text: string): string => {
    const reading = readSet(text, { otherNames: "variables" });
    return reading.ok ? `${reading.value.length}: ${reading.readAs}` : `! ${reading.feedback[0].code}`;
  };
  test("unions, programs' sets and words for the empty one", () => {
    const two = members("{1, 2}");
    expect(two.slice(0, 2)).toBe("2:");
    for (const text of ["{1} ∪ {2}", "\\{1\\} \\cup \\{2\\}", "{1}∪{2}", "{1} \\cup {2}"])
      expect([text, members(text)]).toEqual([text, two]);
    for (const text of ["set([1, 2])", "set((1, 2))", "set({1, 2})", "frozenset([1, 2])", " set( [1, 2] ) "])
      expect([text, members(text).slice(0, 2)]).toEqual([text, "2:"]);
    expect(members("{1} ∪ {2} ∪ {3, 4}").slice(0, 2)).toBe("4:");
    for (const text of ["空集", "空集合。", "the empty set", "Empty set.", "leere Menge", "∅", "\\emptyset", "{}"])
      expect([text, members(text).slice(0, 2)]).toEqual([text, "0:"]);
    for (const text of ["not the empty set", "空集吗", "x > 1"])
      expect([text, members(text).slice(0, 1)]).toEqual([text, "!"]);
  });
});

describe("options are read by their letters", () => {
  const options = ["A", "B", "C"].map((id) => ({ id, text: { en: id, "zh-CN": id } }));
  const chosen = (text: string, multiple = true): string => {
    const reading = readChoice(text, { options, multiple });
    return reading.ok ? reading.value.join("") : `! ${reading.feedback[0].code}`;
  };
  test.each([
    [
      "AC",
      [
        "A, C",
        "ac",
        "C A",
        "ＡＣ",
        "A、C",
        "A和C",
        "A 和 C",
        "A and C",
        "A；C",
        "A与C",
        "A及C",
        "(A)(C)",
        "A/C",
        "A|C",
        "A & C",
        "A+C",
        "[A, C]",
        "“A”“C”",
        "A. C.",
        "A,C,A",
        "a:c",
      ],
    ],
    [
      "",
      [
        "none",
        "None of the above",
        "none of them.",
        "none of these",
        "都不对",
        "以上都不对",
        "以上都不是",
        "全错",
        "都错",
        "无",
        "没有",
        "∅",
        "{∅}",
      ],
    ],
    ["ABC", ["all", "All of the above", "all of them", "全部", "全选", "都对", "全对", "以上都对", "以上全部。"]],
    ["! unknown-option", ["D", "A D", "not A", "AX", "none A", "A nor B", "all but A"]],
    ["! empty", ["", " ", ",", "()"]],
  ] as const)("as %s", (expected, texts) => {
    for (const text of texts) expect([text, chosen(text)]).toEqual([text, expected]);
  });

  test("where one is asked, exactly one", () => {
    expect(["B", "b.", "（B）", "AB", "none", "all"].map((text) => chosen(text, false))).toEqual([
      "B",
      "B",
      "B",
      "! one-option",
      "! one-option",
      "! one-option",
    ]);
  });

  test("what is unknown is shown with its place", () => {
    const reading = readChoice("A, Z", { options, multiple: true });
    if (reading.ok) throw new Error("read");
    expect(reading.feedback[0].at).toEqual({ from: 3, to: 4 });
    expect(reading.feedback[0].message.en).toContain('"Z". The options are A to C.');
  });
});
