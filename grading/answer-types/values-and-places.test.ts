import { describe, expect, test } from "vitest";
import { expression } from "../expression/decide/relation.for-tests";
import { grade } from "../requests/grade";
import type { Verdict } from "../verdict";
import { matrix } from "./matrix";
import { vector } from "./vector";

const isVerdict = (answer: object): answer is Verdict => "outcome" in answer && "feedback" in answer;

function verdict(type: string, answer: string, reference: unknown, more: object = {}): Verdict {
  const result = grade({ id: 1, type, answer, reference, ...more });
  if (!result.ok || !isVerdict(result.answer)) throw new Error(JSON.stringify(result));
  return result.answer;
}

/** The outcome, and the codes with their places in the text. */
function told(type: string, answer: string, reference: unknown, more: object = {}): string {
  const { outcome, feedback } = verdict(type, answer, reference, more);
  const places = feedback.map(({ code, at }) => (at === undefined ? code : `${code}@${answer.slice(at.from, at.to)}`));
  return [outcome, ...places].join(" ");
}

describe("whole numbers that are worked out, each one that a table or a calculator gives", () => {
  test.each([
    ["binomial(10, 3)", "120"],
    ["binomial(3, 10) + 1", "1"],
    ["\\sum_{k=1}^{100} k", "5050"],
    ["\\prod_{k=1}^{5} k", "120"],
    ["mod(-7, 3)", "2"],
    ["floor(-7/2)", "-4"],
    ["ceil(7/2)", "4"],
    ["max(3, 7) - min(3, 7)", "4"],
    ["log_2(1024)", "10"],
    ["ln(e^3)", "3"],
    ["|-4|", "4"],
    ["sin(pi/2) + cos(0)", "2"],
    ["cbrt(27)", "3"],
    ["root(81, 4)", "3"],
    ["floor(hypot(1, 1)*10)", "14"],
    ["floor(10^20 pi)", "314159265358979323846"],
    ["floor(e^10)", "22026"],
    ["floor(erf(1)*100)", "84"],
    ["floor(sinh(3))", "10"],
    ["floor(arctan(1)*1000)", "785"],
    ["floor(sigmoid(2)*1000)", "880"],
    ["floor(softplus(2)*1000)", "2126"],
    ["floor(1000 \\sum_{k=1}^{10} 1/k)", "2928"],
    ["floor(2^0.5*1000)", "1414"],
    ["floor((-2)^3/3)", "-3"],
    ["floor(tanh(100))", "0"],
  ])("%s is %s", (answer, value) => {
    expect(verdict("integer", answer, value).outcome).toBe("correct");
    expect(verdict("integer", answer, `${BigInt(value) + 1n}`).outcome).toBe("incorrect");
    expect(verdict("integer", answer, `${BigInt(value) - 1n}`).outcome).toBe("incorrect");
  });

  test.each([
    ["norm(3,4)", "invalid norm-order@norm(3,4)"],
    ["2 + floor(norm(3,4)/2)", "invalid norm-order@norm(3,4)"],
    ["round(5/2)", "invalid rounded-half@round(5/2)"],
    ["not 3", "invalid words@not"],
    ["1 + (1,2)", "invalid several-values@1,2"],
    ["(1 if 2>1 else 0)", "invalid words@if"],
    ["O(3)", "invalid unknown-name@O"],
    ["undefined", "invalid words@undefined"],
    ["3 = 3", "invalid equation@="],
    ["x > 3", "invalid unknown-name@x"],
    ["1[2>1]", "invalid comparison@>"],
  ])("%s is none: %s", (answer, expected) => expect(told("integer", answer, "5")).toBe(expected));
});

const kink = {
  gradient: null,
  subgradients: [
    ["1", "0"],
    ["0", "1"],
  ],
};
const one = { accept: "subgradient" };
const whole = { accept: "subdifferential" };

describe("gradients, subgradients and all of them", () => {
  test.each<[string, unknown, object, string]>([
    ["undefined", { gradient: null }, {}, "correct"],
    ["-undefined", { gradient: null }, {}, "correct"],
    ["undefined", { gradient: ["1"] }, {}, "incorrect gradient-exists"],
    ["undefined", kink, one, "incorrect subgradient-exists"],
    ["undefined", kink, whole, "incorrect subgradient-exists"],
    ["(1/2, 1/2)", kink, one, "correct"],
    ["(1/2, 1/3)", kink, one, "incorrect outside-subdifferential"],
    ["(sqrt(2)/2, 1 - sqrt(2)/2)", kink, one, "correct"],
    ["(sqrt(2)/2, sqrt(2)/2)", kink, one, "incorrect outside-subdifferential"],
    ["(1, 0, 0)", kink, one, "invalid wrong-size@(1, 0, 0)"],
    ["e_1'", { gradient: ["1", "0"] }, {}, "correct"],
    ["-(1, 2)'", { gradient: ["-1", "-2"] }, {}, "correct"],
    ["(1, 2)/2", { gradient: ["1/2", "1"] }, {}, "correct"],
    ["e_1 - 2 e_2 + 3(1, 1)", { gradient: ["4", "1"] }, {}, "correct"],
    ["e_1 - 2 e_2 + 3(1, 1)", { gradient: ["4", "2"] }, {}, "incorrect wrong-components"],
    ["the gradient is (1, 0)", { gradient: ["1", "0"] }, {}, "correct"],
    ["(1, 2) + undefined", { gradient: ["1", "2"] }, {}, "invalid not-a-vector@(1, 2) + undefined"],
    ["2*undefined", { gradient: ["1", "2"] }, {}, "invalid not-a-vector@2*undefined"],
    ["(1, 2)/(0, 1)", { gradient: ["1", "2"] }, {}, "invalid not-a-vector@(1, 2)/(0, 1)"],
    ["e_1/undefined", { gradient: ["1", "2"] }, {}, "invalid not-a-vector@e_1/undefined"],
    ["(1, 2) + (1, 2, 3)", { gradient: ["1", "2"] }, {}, "invalid not-a-vector@(1, 2) + (1, 2, 3)"],
    ["conv{e_1, e_2}", kink, whole, "correct"],
    ["conv{e_1, e_2, (1/2, 1/2)}", kink, whole, "correct"],
    ["(a, b) with a + b = 1, a >= 0, b >= 0", kink, whole, "correct"],
    ["{e_1}", kink, whole, "incorrect subdifferential-part"],
  ])("%s for %j %j: %s", (answer, reference, more, expected) => {
    expect(told("gradient", answer, reference, more)).toBe(expected);
  });

  test("a set that lacks some is shown one that it lacks", () => {
    expect(verdict("gradient", "{e_1}", kink, whole).evidence.counterexample).toEqual({
      at: { point: "(0, 1)" },
      answer: "not among your vectors",
      reference: "a subgradient",
    });
  });
});

describe("a formula has its own gaps where cases are asked, and they are told at their place", () => {
  const at = (when: string, then: string | null) => ({ when, then });
  test.each<[string, readonly object[], object | null]>([
    ["1/x", [at("x != 0", "1/x"), at("x = 0", null)], null],
    ["x^(-2)", [at("x != 0", "1/x^2"), at("x = 0", null)], null],
    ["ln(x)", [at("x > 0", "ln(x)"), at("x <= 0", null)], null],
    ["1/x + 1/(x-1)", [at("x != 0 and x != 1", "1/x + 1/(x-1)"), at("x = 0", null), at("x = 1", null)], null],
    ["1/x", [at("x != 0", "1/x"), at("x = 0", "0")], { at: { x: "0" }, answer: "undefined", reference: "0" }],
    ["x/x", [at("x < 9", "1"), at("x >= 9", "1")], { at: { x: "0" }, answer: "undefined", reference: "1" }],
    ["1", [at("x != 0", "x/x"), at("x = 0", null)], { at: { x: "0" }, answer: "1", reference: "undefined" }],
    ["sqrt(x)", [at("x >= 0", "sqrt(x)"), at("x < 0", "0")], { at: { x: "-1" }, answer: "undefined", reference: "0" }],
  ])("%s", (answer, cases, counterexample) => {
    const { outcome, feedback, evidence } = verdict("piecewise", answer, cases);
    expect([outcome, feedback.map(({ code }) => code)]).toEqual(
      counterexample === null ? ["correct", []] : ["incorrect", ["piecewise-wrong-there"]],
    );
    expect(evidence.counterexample ?? null).toEqual(counterexample);
  });

  test("also where more cases stand in a sum than are taken out of it", () => {
    const sum = [0, 1, 2, 3, 4, 5].map((k) => `(x if x > ${k} else 0)`).join(" + ");
    const steps = [5, 4, 3, 2, 1, 0].map((k) => at(`x > ${k}`, `${k + 1} x`));
    expect(verdict("piecewise", sum, [...steps, at("x <= 0", "0")]).outcome).toBe("correct");
    const { outcome, evidence } = verdict("piecewise", sum, [at("x > 0", "x"), at("x <= 0", "0")]);
    const { at: place, answer, reference } = evidence.counterexample ?? { at: {}, answer: "", reference: "" };
    const x = Number(place["x"]);
    const count = [0, 1, 2, 3, 4, 5].filter((k) => x > k).length;
    expect([outcome, Number(answer), Number(reference)]).toEqual(["incorrect", count * x, Math.max(x, 0)]);
  });
});

describe("sets with two signs, and vectors in their spellings", () => {
  test.each<[string, string, readonly string[], string]>([
    ["set", "±2", ["2", "-2"], "correct"],
    ["set", "{±1, 3}", ["1", "-1", "3"], "correct"],
    ["set", "1 ± sqrt(2)", ["1+sqrt(2)", "1-sqrt(2)"], "correct"],
    ["set", "1 ± sqrt(2)", ["1+sqrt(2)"], "incorrect set-members"],
    ["set", "∓1", ["1", "-1"], "correct"],
    ["set", "{1, 2, 2}", ["1", "2"], "correct"],
    ["vector", "(1, 2)'", ["1", "2"], "correct"],
    ["vector", "1, 2", ["1", "2"], "correct"],
    ["vector", "1; 2", ["1", "2"], "correct"],
    ["vector", "[1, [2]]", ["1", "2"], "invalid not-vector@[1, [2]]"],
    ["vector", "(1, undefined)", ["1", "2"], "invalid words@undefined"],
    ["vector", "(1, 2, 3)", ["1", "2"], "invalid wrong-length@(1, 2, 3)"],
  ])("%s %s for %j: %s", (type, answer, reference, expected) => expect(told(type, answer, reference)).toBe(expected));
});

test("one number is asked, and what is none or several is told as such before its value is looked at", () => {
  for (const type of ["integer", "number"]) {
    for (const [answer, expected] of [
      ["{1, 2}", "invalid several-values@{1, 2}"],
      ["[1; 2]", "invalid several-values@[1; 2]"],
      ["1 and 2", "invalid several-values@and"],
      ["1 or 2", "invalid several-values@or"],
      ["()", "invalid several-values@()"],
      ["{ }", "invalid empty-place@{ }"],
      ["1 < 2", "invalid comparison@<"],
      ["±1", "invalid two-answers@±"],
      ["{1}", "correct"],
      ["[[1]]", "correct"],
    ] as const)
      expect([type, answer, told(type, answer, "1")]).toEqual([type, answer, expected]);
  }
});

test("lists are printed so that they can be typed again", () => {
  const row = (...texts: readonly string[]) => texts.map((text) => expression(text));
  expect(vector.print({ value: row("1", "x + 1") }, {})).toEqual({
    text: "(1, x + 1)",
    latex: "\\begin{pmatrix} 1 \\\\ x + 1 \\end{pmatrix}",
  });
  expect(matrix.print({ value: [row("1", "2"), row("3", "x")] }, {})).toEqual({
    text: "[[1, 2], [3, x]]",
    latex: "\\begin{pmatrix} 1 & 2 \\\\ 3 & x \\end{pmatrix}",
  });
});
