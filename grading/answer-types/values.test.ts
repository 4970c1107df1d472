import { describe, expect, test } from "vitest";
import type { Expression } from "../expression/expression";
import { rational } from "../expression/rational";
import { read } from "../expression/read";
import { type PartDefinition, part } from "../part";
import type { Verdict } from "../verdict";
import { type FormulaOptions, formula } from "./formula";
import { type MatrixOptions, matrix } from "./matrix";
import { number } from "./number";
import { type SetOptions, set } from "./set";
import type { Tolerance } from "./tolerance";
import { type VectorOptions, vector } from "./vector";

const tree = (text: string): Expression => {
  const reading = read(text, { otherNames: "variables", piecewise: true });
  if (!reading.ok) throw new Error(`not read: ${text}`);
  return reading.value;
};
const words = { en: "", "zh-CN": "" };
const around = { id: "a", prompt: words, format: words, points: 1, misconceptions: [], hints: [], solution: words };
const grade = <A, K, O>(definition: Pick<PartDefinition<A, K, O>, "type" | "key" | "options">, text: string): Verdict =>
  part({ ...around, ...definition }).grade(text);
const codes = (verdict: Verdict): readonly string[] => verdict.feedback.map(({ code }) => code);

const asNumber = (key: string, answer: string, tolerance?: Tolerance): Verdict =>
  grade({ type: number, key: { value: tree(key), ...(tolerance && { tolerance }) }, options: {} }, answer);
const asFormula = (key: string, answer: string, options: FormulaOptions = {}, tolerance?: Tolerance): Verdict =>
  grade(
    {
      type: formula,
      key: { value: tree(key), ...(tolerance && { tolerance }) },
      options: { otherNames: "variables", ...options },
    },
    answer,
  );
const asVector = (
  key: readonly string[],
  answer: string,
  options: VectorOptions = {},
  tolerance?: Tolerance,
): Verdict => grade({ type: vector, key: { value: key.map(tree), ...(tolerance && { tolerance }) }, options }, answer);
const asMatrix = (key: readonly (readonly string[])[], answer: string, options: MatrixOptions = {}): Verdict =>
  grade({ type: matrix, key: { value: key.map((row) => row.map(tree)) }, options }, answer);
const asSet = (key: readonly string[], answer: string, options: SetOptions = {}): Verdict =>
  grade({ type: set, key: { value: key.map(tree) }, options }, answer);

describe("a number", () => {
  test.each([
    ["1/8", "0.125"],
    ["1/8", "12.5%"],
    ["0.1", "0.10"],
    ["1000", "1e3"],
    ["exp(-1)", "1/e"],
    ["sqrt(2)/2", "1/sqrt(2)"],
    ["ln(8)", "3ln(2)"],
  ])("%s is given by %s", (key, answer) => {
    expect(asNumber(key, answer).outcome).toBe("correct");
  });

  test.each([
    ["1/3", "0.333"],
    ["1/3", "0.333333333333333333"],
    ["exp(-1)", "0.36787944117144233"],
    ["0.1", "0.1000000000000000000001"],
  ])("without a tolerance %s is not %s", (key, answer) => {
    expect(asNumber(key, answer).outcome).toBe("incorrect");
  });

  test("an absolute tolerance includes its border and nothing beyond", () => {
    const tolerance = { absolute: rational(1n, 100n) };
    expect(asNumber("0.3", "0.31", tolerance).outcome).toBe("correct");
    expect(asNumber("0.3", "0.29", tolerance).outcome).toBe("correct");
    expect(asNumber("0.3", "0.31000000000000000000001", tolerance).outcome).toBe("incorrect");
  });

  test("a relative tolerance is measured by the key", () => {
    const tolerance = { relative: rational(1n, 100n) };
    expect(asNumber("-200", "-198", tolerance).outcome).toBe("correct");
    expect(asNumber("-200", "-202", tolerance).outcome).toBe("correct");
    expect(asNumber("-200", "-202.000001", tolerance).outcome).toBe("incorrect");
    expect(asNumber("0", "0.000001", tolerance).outcome).toBe("incorrect");
  });

  test.each([
    ["1234", "1230", 3, "correct"],
    ["1234", "1.23e3", 3, "correct"],
    ["1234", "1239", 3, "correct"],
    ["1234", "1239.0001", 3, "incorrect"],
    ["1000", "1e3", 3, "correct"],
    ["1000", "1005", 3, "correct"],
    ["1000", "1005.01", 3, "incorrect"],
    ["0.99996", "1.00", 3, "correct"],
    ["0.1", "0.10", 2, "correct"],
    ["exp(-1)", "0.368", 3, "correct"],
    ["exp(-1)", "0.367", 3, "incorrect"],
    ["0", "0.001", 2, "incorrect"],
  ] as const)("%s is given by %s to %i significant figures: %s", (key, answer, significantFigures, outcome) => {
    expect(asNumber(key, answer, { significantFigures }).outcome).toBe(outcome);
  });

  test.each([
    ["0.25", "-0.25", "slip:sign"],
    ["8/3", "3/8", "slip:reciprocal"],
    ["ln(2)", "2ln(2)", "slip:factor-two"],
    ["3", "3ln(2)", "slip:logarithm-base"],
    ["pi/6", "30", "slip:degrees"],
  ])("a wrong %s given as %s is named by its slip, without the key", (key, answer, slip) => {
    const verdict = asNumber(key, answer);
    expect(verdict.outcome).toBe("incorrect");
    expect(codes(verdict)).toContain(slip);
    expect(verdict.evidence.counterexample).toBeUndefined();
  });

  test.each(["x", "(1, 2)", "1 or 2", "", "1,5"])("%s is no number and costs nothing", (answer) => {
    expect(asNumber("1", answer).outcome).toBe("invalid");
  });
});

describe("a formula", () => {
  test("a different one comes with a point that a person can check", () => {
    const { evidence } = asFormula("x^2 + x", "x^2 - x");
    expect(evidence.counterexample).toEqual({ at: { x: "2" }, answer: "2", reference: "6" });
  });

  test("values without a fraction are shown to the digits that are certain", () => {
    const { evidence } = asFormula("exp(x)", "exp(2x)");
    expect(evidence.counterexample).toEqual({ at: { x: "2" }, answer: "≈ 54.5982", reference: "≈ 7.38906" });
  });

  test("a domain is what decides", () => {
    expect(asFormula("ln(x^2)", "2ln(x)").outcome).toBe("incorrect");
    expect(asFormula("ln(x^2)", "2ln(x)", { domains: { x: { domain: "positive" } } }).outcome).toBe("correct");
    expect(asFormula("|x|", "x", { domains: { x: { min: "0" } } }).outcome).toBe("correct");
    expect(asFormula("|x|", "x", { domains: { x: { min: "-1/1000" } } }).outcome).toBe("incorrect");
  });

  test("how it is written is said apart, and costs only what the part says", () => {
    const options: FormulaOptions = { form: ["expanded"] };
    expect(asFormula("(x+1)^2", "x^2+2x+1", options).feedback).toEqual([]);
    expect(asFormula("(x+1)^2", "(x+1)^2", options).outcome).toBe("correct");
    expect(codes(asFormula("(x+1)^2", "(x+1)^2", options))).toEqual(["form:expanded"]);
    const strict = asFormula("(x+1)^2", "(x+1)^2", { ...options, formCredit: 0.5 });
    expect([strict.outcome, strict.score]).toEqual(["partial", 0.5]);
    expect(asFormula("(x+1)^2", "(x+2)^2", options).outcome).toBe("incorrect");
  });

  test("its constants may be rounded where a tolerance is given, and only there", () => {
    const tolerance = { relative: rational(1n, 1000n) };
    expect(asFormula("x/3", "0.3333x").outcome).toBe("incorrect");
    expect(asFormula("x/3", "0.3333x", {}, tolerance).outcome).toBe("correct");
    expect(asFormula("x/3", "0.34x", {}, tolerance).outcome).toBe("incorrect");
    expect(asFormula("exp(-x^2/2)/sqrt(2pi)", "exp(-0.5x^2)/2.507", {}, tolerance).outcome).toBe("correct");
  });

  test.each([
    ["x^2-y", "y-x^2", "slip:sign"],
    ["x/y", "y/x", "slip:reciprocal"],
    ["exp(x)+y", "2exp(x)+2y", "slip:factor-two"],
    ["n*m+n", "3n*m+3n", "slip:constant-factor"],
  ])("%s given as %s is named by its slip", (key, answer, slip) => {
    expect(codes(asFormula(key, answer))).toContain(slip);
  });
});

describe("a vector", () => {
  const key = ["1", "1/2", "0"];
  test.each([
    "(1, 1/2, 0)",
    "[1; 0.5; 0]",
    "1, 0.5, 0",
    "\\begin{pmatrix} 1 \\\\ \\frac12 \\\\ 0 \\end{pmatrix}",
    "[[1],[0.5],[0]]",
  ])("is read from %s", (answer) => {
    expect(asVector(key, answer, { length: 3 }).outcome).toBe("correct");
  });

  test("each entry has a verdict, and the wrong ones are named", () => {
    const verdict = asVector(key, "(1, 1/3, 1)", { length: 3 });
    expect(verdict.evidence.entries).toEqual(["correct", "incorrect", "incorrect"]);
    expect(verdict.feedback.at(-1)?.message.en).toBe("These entries are not right: 2, 3.");
    expect(verdict.score).toBe(0);
    expect(asVector(key, "(1, 1/3, 0)", { length: 3, partialCredit: "per-entry" }).score).toBeCloseTo(2 / 3);
  });

  test("an entry that is called undefined is no value, and costs nothing", () => {
    for (const answer of ["(1, undefined, 0)", "[1; 未定义; 0]", "{1, does not exist, 0}"])
      expect(asVector(key, answer, { length: 3 })).toMatchObject({ outcome: "invalid", feedback: [{ code: "words" }] });
    expect(asMatrix([["0", "1"]], "[[0, undefined]]").outcome).toBe("invalid");
    expect(asSet(["0"], "{0, undefined}").outcome).toBe("invalid");
  });

  test("a wrong number of entries costs nothing and says which number was expected", () => {
    const verdict = asVector(key, "(1, 2)", { length: 3 });
    expect(verdict.outcome).toBe("invalid");
    expect(verdict.feedback[0]?.message.en).toBe("3 values were expected, 2 were given.");
  });

  test("values in another order are named as such", () => {
    expect(codes(asVector(key, "(0, 1/2, 1)", { length: 3 }))).toContain("slip:reversed");
    expect(codes(asVector(key, "(1/2, 1, 0)", { length: 3 }))).toContain("slip:permuted");
  });
});

describe("a matrix", () => {
  const key = [
    ["1", "2"],
    ["3", "4"],
  ];
  test.each(["[[1,2],[3,4]]", "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}"])("is read from %s", (answer) => {
    expect(asMatrix(key, answer, { rows: 2, columns: 2 }).outcome).toBe("correct");
  });

  test("its transpose is named as such, square or not", () => {
    expect(codes(asMatrix(key, "[[1,3],[2,4]]", { rows: 2, columns: 2 }))).toContain("slip:transposed");
    const wide = asMatrix([["1", "2", "3"]], "[[1],[2],[3]]", { rows: 1, columns: 3 });
    expect([wide.outcome, ...codes(wide)]).toEqual(["invalid", "transposed-shape"]);
  });

  test("each entry has a verdict, row by row", () => {
    expect(asMatrix(key, "[[1,2],[0,4]]").evidence.entries).toEqual(["correct", "correct", "incorrect", "correct"]);
  });
});

describe("a set in the words and signs of sets", () => {
  test.each([
    ["{1} ∪ {2, 3}", ["1", "2", "3"]],
    ["\\{1, 2\\} \\cup \\{3\\}", ["1", "2", "3"]],
    ["set([1, 2, 3])", ["1", "2", "3"]],
    ["空集", []],
    ["the empty set", []],
  ] as const)("%s is right", (text, key) => {
    expect(asSet(key, text).outcome).toBe("correct");
  });

  test("a place named in a refusal is the place in what was typed", () => {
    const verdict = asSet(["1", "2"], "{1} ∪ {2, §}");
    expect(verdict).toMatchObject({ outcome: "invalid", feedback: [{ at: { from: 10, to: 11 } }] });
  });
});

describe("a set", () => {
  test.each(["{1, 2}", "{2, 1}", "{1, 2, 2, 4/2}", "2, 1"])("{1, 2} is given by %s", (answer) => {
    expect(asSet(["1", "2"], answer).outcome).toBe("correct");
  });
  test("a member that is written twice counts once, and has its mark at each place", () => {
    const verdict = asSet(["1", "2"], "{3, 1, 3}", { partialCredit: "per-entry" });
    expect(verdict.evidence.entries).toEqual(["incorrect", "correct", "incorrect"]);
    expect(verdict.feedback[0]?.message.en).toBe("One of these does not belong, and one member is missing.");
    expect(verdict.score).toBe(0);
    expect(asSet(["|a|", "-|a|"], "{a, -a, a}", { names: ["a"] }).outcome).toBe("correct");
  });
  test("a member too many or missing is counted, not named", () => {
    const verdict = asSet(["1", "2"], "{1, 3}");
    expect(verdict.outcome).toBe("incorrect");
    expect(verdict.feedback[0]?.message.en).toBe("One of these does not belong, and one member is missing.");
    expect(asSet(["1", "2"], "{1}", { partialCredit: "per-entry" }).score).toBe(0.5);
  });
});
