import { describe, expect, test } from "vitest";
import { type Expression, nowhere } from "../expression/expression";
import { integer } from "../expression/rational";
import { gradient } from "./gradient";
import type { GradientOptions } from "./read-gradient";

const vector = (...values: readonly number[]): readonly Expression[] =>
  values.map((value) => ({ kind: "number", value: integer(value), at: nowhere }));
const tie = { gradient: null, subgradients: [vector(1, 0, 0), vector(0, 1, 0)] };
const kink = { gradient: null, subgradients: [vector(0), vector(1)] };
const at = (size: number): GradientOptions => ({ size, accept: "subdifferential" });

function outcome(text: string, key: typeof tie = tie): string {
  const options = at(key === tie ? 3 : 1);
  const reading = gradient.read(text, options);
  if (!reading.ok) return reading.feedback[0].code;
  const comparison = gradient.compare(reading.value, key, options);
  return comparison.relation === "equal" ? "equal" : (comparison.feedback?.[0]?.code ?? comparison.relation);
}

describe("a hull in words and signs", () => {
  test.each([
    [
      "conv{e_1,e_2}",
      "co{e_1, e_2}",
      "hull{e_1, e_2}",
      "cvx{e_1, e_2}",
      "\\conv\\{e_1, e_2\\}",
      "\\mathrm{conv}\\{e_1, e_2\\}",
      "\\mathrm{co} \\{e_1, e_2\\}",
      "\\text{conv}\\lbrace e_1, e_2 \\rbrace",
      "\\operatorname*{conv}\\left\\{e_1, e_2\\right\\}",
      "\\mathbf{conv}\\left(e_1, e_2\\right)",
      " conv (e_1, e_2)",
    ],
    [
      "the convex hull of e_1 and e_2",
      "convex hull of {e_1, e_2}",
      "Convex hull between e_1 and e_2",
      "the convex combinations of e_1 and e_2",
      "convex combination of e_1 and e_2",
      "the line segment from e_1 to e_2",
      "segment between e_1 and e_2",
      "the segment joining e_1 and e_2",
      "line segment of e_1, e_2",
    ],
    [
      "e_1 和 e_2 的凸包",
      "e_1与e_2的凸包",
      "e_1 及 e_2 凸组合",
      "e_1、e_2 的连线段",
      "e_1，e_2的线段",
      "{e_1, e_2} 的凸包",
    ],
    [
      "∂f = conv{e_1, e_2}",
      "\\partial f(x) = conv{e_1, e_2}",
      "the subdifferential is conv{e_1, e_2}",
      "subdifferential: conv{e_1, e_2}",
      "次微分为 conv{e_1, e_2}",
      "次微分是：conv{e_1, e_2}",
      "$conv{e_1, e_2}$",
      "conv{e_1, e_2}.",
      "conv{e_1, e_2}。",
    ],
    [
      "conv((1,0,0), (0,1,0))",
      "conv([1,0,0], [0,1,0])",
      "conv{(1,0,0); (0,1,0)}",
      "conv{e_1；e_2}",
      "conv{e_1 \\quad e_2}",
    ],
  ])("%s and others", (...texts) => {
    for (const text of texts) expect([text, outcome(text)]).toEqual([text, "equal"]);
  });

  test("other corners, and one corner less, are not the whole", () => {
    expect(outcome("conv{e_1, e_3}")).toBe("subdifferential-beyond");
    expect(outcome("conv{e_1}")).toBe("subdifferential-part");
    expect(outcome("the segment from e_1 to (1/2, 1/2, 0)")).toBe("subdifferential-part");
    expect(outcome("conv(1, 0, 0)")).not.toBe("equal");
  });
});

describe("a family with the range of its parameters", () => {
  const signs = [
    ":",
    "：",
    "|",
    "\\mid",
    "\\colon",
    ",",
    "，",
    ";",
    "；",
    "\\quad",
    "\\qquad",
    "where",
    "with",
    "for",
    "such that",
    "s.t.",
    "when",
    "if",
    "其中",
    "满足",
    "对",
    "当",
    "若",
    ", where",
    "，其中",
    ", for all",
    "，对任意",
    "，对所有",
    "for any",
  ];
  test("whatever stands between the two", () => {
    for (const sign of signs) {
      const text = `(a, 1-a, 0) ${sign} 0 <= a <= 1`;
      expect([text, outcome(text)]).toEqual([text, "equal"]);
      expect([sign, outcome(`(a, 1-a, 0) ${sign} 0 <= a <= 1/2`)]).toEqual([sign, "subdifferential-part"]);
    }
  });

  test("in whatever words the range is given", () => {
    for (const range of [
      "a ∈ [0, 1]",
      "a \\in [0,1]",
      "a \\in \\left[0, 1\\right]",
      "a in [0, 1]",
      "a属于[0,1]",
      "a ∈ ［0，1］",
      "0 \\le a \\le 1",
      "1 >= a >= 0",
      "a >= 0 and a <= 1",
      "a >= 0, a <= 1",
      "a >= 0 且 a <= 1",
      "a ≥ 0 和 1 - a ≥ 0",
      "a >= 0 \\land a <= 1",
      "a >= 0 ∧ 2a <= 2",
      "a >= 0 & a <= 1",
      "0 <= a, a/2 <= 1/2",
    ]) {
      const text = `(a, 1-a, 0), ${range}`;
      expect([text, outcome(text)]).toEqual([text, "equal"]);
    }
    for (const range of [
      "a ∈ (0, 1)",
      "a ∈ [0, 1)",
      "a \\in (0,1]",
      "a in (0, 1)",
      "a ∈（0，1）",
      "0 < a < 1",
      "0 <= a < 1",
      "a > 0 and a <= 1",
      "1 > a >= 0",
    ]) {
      const text = `(a, 1-a, 0), ${range}`;
      expect([text, outcome(text)]).toEqual([text, "subdifferential-part"]);
    }
    for (const range of ["0 <= a <= 2", "a <= 1", "a ∈ [-1, 1]"])
      expect([range, outcome(`(a, 1-a, 0), ${range}`)]).toEqual([range, "subdifferential-beyond"]);
  });

  test("of several parameters, each with its range", () => {
    for (const text of [
      "(a, b, 0), a + b = 1, a >= 0, b >= 0",
      "(a, b, 0), a, b >= 0, a + b = 1",
      "λe_1 + μe_2, λ, μ >= 0, λ + μ = 1",
      "\\lambda e_1 + (1-\\lambda) e_2, \\lambda \\in [0, 1]",
    ])
      expect([text, outcome(text)]).toEqual([text, "equal"]);
    expect(outcome("(a, b, 0), a, b >= 0, a + b <= 1")).toBe("subdifferential-beyond");
    expect(outcome("(a, b, 0), a >= 0, a <= 1")).toBe("family-without-range");
    expect(outcome("(a, 1-a, 0), a != 2")).toBe("family-not-linear");
    expect(outcome("(a, 1-a, 0), a^2 <= 1")).toBe("family-not-linear");
    expect(outcome("(a, 1-a), 0 <= a <= 1")).not.toBe("equal");
  });
});

describe("an interval, where there is one component", () => {
  test.each([
    "[0, 1]",
    "any value in [0,1]",
    "any number of [0, 1]",
    "any element from [0, 1]",
    "any in [0, 1]",
    "任意[0,1]",
    "[0, 1] 中的任意一个",
    "[0,1]内的任意值",
    "[0,1]上任意一个数",
    "[0, 1] 中任何元素",
    "\\left[0, 1\\right]",
    "[0，1]",
    "conv{0, 1}",
    "{a : 0 <= a <= 1}",
    "a, 0 <= a <= 1",
  ])("%s", (text) => expect(outcome(text, kink)).toBe("equal"));

  test("with other ends, or turned round, is another set or none", () => {
    expect(outcome("[0, 1/2]", kink)).toBe("subdifferential-part");
    expect(outcome("[-1, 1]", kink)).toBe("subdifferential-beyond");
    expect(outcome("[1, 0]", kink)).not.toBe("equal");
    expect(outcome("(0, 1)", kink)).not.toBe("equal");
    expect(outcome("[0, 1, 2]", kink)).not.toBe("equal");
  });
});
