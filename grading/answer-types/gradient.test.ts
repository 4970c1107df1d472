import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Expression, nowhere } from "../expression/expression";
import { add, multiply, rational, toText, zero } from "../expression/rational";
import { read } from "../expression/read";
import { part } from "../part";
import { type GradientKey, gradient } from "./gradient";
import type { GradientOptions } from "./read-gradient";
import type { Tolerance } from "./tolerance";

const made = (text: string): Expression => {
  const reading = read(text, { otherNames: "variables" });
  if (!reading.ok) throw new Error(text);
  return reading.value;
};
const list = (...texts: string[]): Expression[] => texts.map(made);
const words = { en: "…", "zh-CN": "…" };
const asked = (key: GradientKey, options: GradientOptions) =>
  part({
    id: "p",
    type: gradient,
    prompt: words,
    format: words,
    points: 1,
    key,
    options,
    misconceptions: [],
    hints: [],
    solution: words,
  });

const smooth = asked({ gradient: list("0", "1", "0") }, { size: 3 });
const tie: GradientKey = { gradient: null, subgradients: [list("1", "0", "0"), list("0", "1", "0")] };
const kink = asked(tie, { size: 3 });
const sub = asked(tie, { size: 3, accept: "subgradient" });
const outcome = (p: typeof smooth, text: string) => p.grade(text).outcome;

describe("a subgradient with entries that are no fractions is placed exactly", () => {
  const box: GradientKey = {
    gradient: null,
    subgradients: [list("-1", "-1"), list("-1", "1"), list("1", "-1"), list("1", "1")],
  };
  const square = asked(box, { size: 2, accept: "subgradient" });
  const point = asked({ gradient: list("1/2", "-1") }, { size: 2, accept: "subgradient" });

  test.each([
    [sub, "(sqrt(2)/2, 1 - sqrt(2)/2, 0)", "correct"],
    [sub, "(1/pi, 1 - 1/pi, 0)", "correct"],
    [sub, "(sin(1)^2, cos(1)^2, 0)", "correct"],
    [sub, "(1 - sqrt(2), sqrt(2), 0)", "incorrect"],
    [sub, "(sqrt(2)/2, 1 - sqrt(2)/2, sqrt(2) - sqrt(3))", "incorrect"],
    [sub, "(sqrt(2)/2, 0.2928932188134524, 0)", "incorrect"],
    [sub, "(sqrt(2)/2, 1 - sqrt(2)/2 + 10^-40, 0)", "incorrect"],
    [square, "(sqrt(2) - 1, 1/pi)", "correct"],
    [square, "(sqrt(2)/sqrt(2), -1/pi)", "correct"],
    [square, "(0, sqrt(2))", "incorrect"],
    [square, "(sqrt(2) - 1, sqrt(2)^2 - 1 + 10^-40)", "incorrect"],
    [point, "(sqrt(1/4), -1)", "correct"],
    [point, "(sqrt(1/2), -1)", "incorrect"],
  ])("%# %s", (asks, text, expected) => {
    expect(outcome(asks, text)).toBe(expected);
  });
});

describe("a gradient where the function is differentiable", () => {
  test.each([
    "(0,1,0)",
    "[0, 1, 0]",
    "(0,1,0)^T",
    "[0;1;0]",
    "[[0],[1],[0]]",
    "[[0,1,0]]",
    "（０，１，０）",
    "0,1,0",
    "e_2",
    "e₂",
    "\\mathbf{e}_2",
    "(0.0, 1.0, 0)",
    "\\begin{pmatrix}0\\\\1\\\\0\\end{pmatrix}",
    "(1-1, 2/2, 0)",
    "one-hot at 2",
    "onehot(2)",
    "第2个分量为1，其余为0",
    "0.5*(0,2,0)",
    "np.array([0, 1, 0])",
    "[0 1 0]",
  ])("reads %s as the vector it is", (text) => {
    expect(smooth.grade(text)).toMatchObject({ outcome: "correct", score: 1 });
  });

  test.each([
    "(1,0,0)",
    "(0,1,1)",
    "(0,1,1e-30)",
    "(1/3,1/3,1/3)",
    "e_1",
    "undefined",
    "0",
    "zero vector",
    "不可导",
    "(0, 0.99999999999999999999999, 0)",
  ])("calls %s wrong, and says why", (text) => {
    const verdict = smooth.grade(text);
    expect(verdict.outcome).toBe("incorrect");
    expect(verdict.feedback.length).toBeGreaterThan(0);
  });

  test("a wrong component is shown with both values, and the others stay right", () => {
    expect(smooth.grade("(0,1,5)").evidence).toEqual({
      method: "exact-values",
      entries: ["correct", "correct", "incorrect"],
      counterexample: { at: { component: "3" }, answer: "5", reference: "0" },
    });
  });

  test.each([
    "(0,1)",
    "(0,1,0,0)",
    "1",
    "e_4",
    "",
    "(0,1,",
    "(0,x,0)",
    "(undefined,1,0)",
    "[[1,0],[0,1]]",
    "((0,1,0),(1,0,0))",
    "hello",
    "not undefined",
    "undefined (存在)",
    "不存在 (defined)",
    "(0,1,0)/(1,1,1)",
  ])("%s cannot be read as a gradient of three components and costs nothing", (text) => {
    expect(smooth.grade(text)).toMatchObject({ outcome: "invalid", score: null });
  });
});

describe("a gradient at a kink", () => {
  test.each([
    "undefined",
    "DNE",
    "does not exist",
    "The gradient does not exist.",
    "not differentiable",
    "不可导",
    "不存在",
    "未定义",
    "∄",
    "该点处梯度不存在",
    "无定义",
    "nonexistent",
    "\\text{undefined}",
    "(undefined, undefined, undefined)",
    "∇f does not exist",
    "max is not differentiable here",
    "nicht differenzierbar",
    "Der Gradient existiert nicht.",
    "未定义 (undefined)",
    "undefined 未定义",
    "not well-defined",
  ])("%s is right", (text) => {
    expect(outcome(kink, text)).toBe("correct");
  });

  test("a subgradient in place of the gradient is wrong, and told what it is", () => {
    const verdict = kink.grade("(1/2,1/2,0)");
    expect(verdict.outcome).toBe("incorrect");
    expect(verdict.feedback.map(({ code }) => code)).toContain("subgradient-for-gradient");
  });

  test("single components may be called undefined where the part allows it", () => {
    const components = [null, null, made("0")];
    const each = asked({ ...tie, components }, { size: 3, componentwise: true });
    expect(outcome(each, "(undefined, 不存在, 0)")).toBe("correct");
    expect(outcome(each, "(undefined, 1, 0)")).toBe("incorrect");
    expect(outcome(each, "undefined")).toBe("incorrect");
  });
});

describe("a subgradient", () => {
  test.each([
    "(1,0,0)",
    "(0,1,0)",
    "(1/2,1/2,0)",
    "(0.3, 0.7, 0)",
    "1/2(1, 1, 0)",
    "1/2 (1, 1, 0)",
    "1/2 e_1 + 1/2 e_2",
    "(1,1,0)/2",
    "(1/3,2/3,0)^T",
    "1/3*(1,2,0)",
  ])("%s lies in the hull", (text) => {
    expect(outcome(sub, text)).toBe("correct");
  });

  test.each(["(0.333, 0.666, 0)", "(0,0,1)", "(2,-1,0)", "(0.5,0.5,1e-20)", "undefined", "(1/3,1/3,1/3)"])(
    "%s lies outside",
    (text) => {
      expect(outcome(sub, text)).toBe("incorrect");
    },
  );

  test.each(["(a, 1-a, 0), 0<=a<=1", "t e_1 + (1-t) e_2, 0 ≤ t ≤ 1", "conv{e_1, e_2}", "(a, 1-a, 0), 0.2 <= a <= 0.3"])(
    "the family %s is right: each of its members is a subgradient",
    (text) => {
      expect(outcome(sub, text)).toBe("correct");
    },
  );

  test.each(["(a, 1-a, 0), 0<=a<=2", "conv{e_1, e_3}", "(a, a, 0), 0<=a<=1", "(a, 1-a, 0), 1<=a<=0"])(
    "the family %s is wrong: a member of it is none, or it has no member",
    (text) => {
      expect(outcome(sub, text)).toBe("incorrect");
    },
  );

  test("several loose vectors are several answers, and a family is none where the gradient is asked for", () => {
    expect(outcome(sub, "(1,0,0), (0,1,0)")).toBe("invalid");
    expect(outcome(kink, "(a, 1-a, 0), 0<=a<=1")).toBe("invalid");
  });

  test("every weighted mean of the corners is right and every other sum of weights is wrong", () => {
    const weight = fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }))
      .map(([n, d]) => rational(BigInt(n), BigInt(d)));
    fc.assert(
      fc.property(weight, weight, (a, b) => {
        const inside = a.n <= a.d;
        const rest = add(rational(1n), multiply(rational(-1n), a));
        expect(outcome(sub, `(${toText(a)}, ${toText(rest)}, 0)`)).toBe(inside ? "correct" : "incorrect");
        const sum = add(a, b);
        if (sum.n !== sum.d && sum.n !== 0n)
          expect(outcome(sub, `(${toText(a)}, ${toText(b)}, ${toText(zero)})`)).toBe("incorrect");
      }),
      { numRuns: 300 },
    );
  });
});

test("no text throws, and each gets a verdict", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.stringMatching(/^[()[\]{},;0-9exT^_'+*/ -]{0,40}$/)),
      (text) => {
        for (const each of [smooth, kink, sub])
          expect(["correct", "incorrect", "invalid", "undecided"]).toContain(outcome(each, text));
      },
    ),
    { numRuns: 3000 },
  );
});

test("components may be formulas, decided exactly", () => {
  const value = { size: 2, names: ["x", "y"] };
  const formulas = asked({ gradient: list("2*x", "cos(y)") }, value);
  expect(outcome(formulas, "(x+x, cos(-y))")).toBe("correct");
  expect(outcome(formulas, "(x^2, cos y)")).toBe("incorrect");
});

test("the printed key is graded correct", () => {
  for (const each of [smooth, kink, sub]) expect(each.grade(each.answer.text).outcome).toBe("correct");
  const one = asked({ gradient: [{ kind: "number", value: rational(3n, 4n), at: nowhere }] }, { size: 1 });
  expect(one.grade(one.answer.text).outcome).toBe("correct");
});

describe("a subgradient within a tolerance of the convex hull", () => {
  const corners = [list("1", "0"), list("0", "1")];
  const within = (answer: string, tolerance?: Tolerance): string =>
    asked(
      { gradient: null, subgradients: corners, ...(tolerance !== undefined && { tolerance }) },
      { size: 2, accept: "subgradient" },
    ).grade(answer).outcome;
  const hundredth = rational(1n, 100n);

  test("a point is right where every component is near to that of one subgradient", () => {
    expect(within("(0.33, 0.66)", { absolute: hundredth })).toBe("correct");
    expect(within("(0.335, 0.675)", { absolute: rational(1n, 200n) })).toBe("correct");
    expect(within("(0.335, 0.676)", { absolute: rational(1n, 200n) })).toBe("incorrect");
    expect(within("(1.005, -0.005)", { absolute: hundredth })).toBe("correct");
    expect(within("(0.33, 0.66)")).toBe("incorrect");
  });

  test("what is allowed relative to a subgradient that nobody named is left open, but not beyond all of them", () => {
    expect(within("(0.33, 0.66)", { relative: hundredth })).toBe("undecided");
    expect(within("(0.33, 0.6)", { relative: hundredth })).toBe("incorrect");
    expect(within("(0.5, 0.5)", { relative: hundredth })).toBe("correct");
  });
});
