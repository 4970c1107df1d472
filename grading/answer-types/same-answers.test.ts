import { describe, expect, test } from "vitest";
import type { AnswerType } from "../answer-type";
import { rational } from "../expression/rational";
import { choice } from "./choice";
import { formula } from "./formula";
import { integer } from "./integer";
import { matrix } from "./matrix";
import { number } from "./number";
import { order } from "./order";
import { piecewise } from "./piecewise";
import { set } from "./set";
import { tensorFormula, tensorFormulaKey } from "./tensor-formula";
import { options as tensors } from "./tensor-formula.for-tests";
import { vector } from "./vector";

/** How the second answer stands to the first, and whether their sketches are the same; the key only lends its options. */
function held<A, K, O>(type: AnswerType<A, K, O>, options: O, toKey: (answer: A) => K) {
  const made = (text: string): A => {
    const reading = type.read(text, options);
    if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
    return reading.value;
  };
  return (first: string, second: string): string => {
    const [a, b] = [made(first), made(second)];
    const relation = type.against?.(a, toKey(a), options)?.(b).relation ?? "none";
    const sketch = type.sketch;
    const isAlike = sketch === undefined || sketch(a, options) === sketch(b, options);
    return isAlike ? relation : `${relation}, apart`;
  };
}

const names = ["x", "y"];

describe("answers that mean the same stand for one another, and share a sketch", () => {
  test.each([
    ["(x + 1)^2", "x^2 + 2x + 1", "equal"],
    ["1/x", "x^(-1)", "equal"],
    ["x + 10^(-12)*x - x", "x/10^12", "equal"],
    ["sin(x)^2 + cos(x)^2 - 1", "0", "equal"],
    ["x + y", "x - y", "different, apart"],
    ["x", "0", "different, apart"],
    ["1/x", "1/x^2", "different, apart"],
    ["10^20*x", "2*10^20*x", "different, apart"],
    ["x*1.000001", "x", "different"],
    ["sqrt(-1 - x^2)", "x", "different, apart"],
  ])("formulas %s and %s: %s", (first, second, expected) => {
    const pair = held(formula, { names }, (value) => ({ value }));
    expect(pair(first, second)).toBe(expected);
  });

  test("what was found in finite fields says how surely", () => {
    const relation = (answer: string, key: string) => {
      const [a, k] = [formula.read(answer, { names }), formula.read(key, { names })];
      return a.ok && k.ok ? formula.compare(a.value, { value: k.value }, { names }) : null;
    };
    const found = { method: "finite-field", errorBound: "2^-60" };
    expect(relation("(x + 1)^2", "x^2 + 2x + 1")).toMatchObject({ relation: "equal", evidence: found });
  });

  test.each([
    ["(x, 2y)", "(x, y + y)", "equal"],
    ["(x, 2y)", "(x, y)", "different, apart"],
  ])("vectors %s and %s: %s", (first, second, expected) => {
    expect(held(vector, { names, length: 2 }, (value) => ({ value }))(first, second)).toBe(expected);
  });

  test.each([
    ["[[x, 1], [2, 3]]", "[[x, 1], [2, 6/2]]", "equal"],
    ["[[x, 1], [2, 3]]", "[[x, 2], [1, 3]]", "different, apart"],
  ])("matrices %s and %s: %s", (first, second, expected) => {
    expect(held(matrix, { names, rows: 2, columns: 2 }, (value) => ({ value }))(first, second)).toBe(expected);
  });

  test.each([
    ["{x, 1}", "{1, x, 2/2}", "equal"],
    ["{x, 1}", "{x, 2}", "different"],
  ])("sets %s and %s: %s", (first, second, expected) => {
    expect(held(set, { names }, (value) => ({ value }))(first, second)).toBe(expected);
  });

  test.each([
    ["1/2", "0.5", "equal"],
    ["1/2", "0.5001", "different, apart"],
    ["sqrt(2)", "2/sqrt(2)", "equal"],
  ])("numbers %s and %s: %s", (first, second, expected) => {
    expect(held(number, {}, (value) => ({ value }))(first, second)).toBe(expected);
  });

  test("whole numbers, choices and orders", () => {
    const whole = held(integer, {}, (value) => ({ value }));
    expect([whole("2^10", "1024"), whole("2^10", "1023")].map((each) => each.split(",")[0])).toEqual([
      "equal",
      "different",
    ]);
    const growth = held(order, { names: ["n"] }, ({ expression }) => ({ value: expression }));
    expect([growth("O(n^2)", "3n^2 + n"), growth("n^2", "n")].map((each) => each.split(",")[0])).toEqual([
      "equal",
      "different",
    ]);
    const options = { options: ["a", "b", "c"].map((id) => ({ id, text: { en: id, "zh-CN": id } })), multiple: true };
    expect(choice.sketch?.(["b", "a"], options)).toBe(choice.sketch?.(["a", "b", "a"], options));
    expect(choice.sketch?.(["b", "a"], options)).not.toBe(choice.sketch?.(["a", "c"], options));
  });

  test.each([
    ["1 if x > 0; 0 otherwise", "0 if x <= 0; 1 if x > 0", "equal"],
    ["1 if x > 0; 0 otherwise", "1 if x >= 0; 0 otherwise", "different"],
    ["1 if x > 0; undefined otherwise", "1 if x > 0", "equal"],
    ["1 if x > 0; undefined if x = 0; 0 if x < 0", "1 if x > 0; 0 if x < 0", "equal"],
    ["1 if x > 0; undefined if x = 0; 0 if x < 0", "1 if x > 0; 0 if x <= 0", "different"],
    ["1 if x > 0", "1 if x > 0; 0 otherwise", "different"],
    ["|x|", "x if x > 0; -x otherwise", "equal"],
    ["|x|", "x", "different"],
    // A chain is no key: its cases mean something else one by one.
    ["1 if x > 1 else 2 if x > 0 else 0", "0", "none"],
  ])("values by cases %s and %s: %s", (first, second, expected) => {
    expect(held(piecewise, { names }, () => ({ cases: [] }))(first, second)).toBe(expected);
  });

  test.each([
    ["dh .* tanh(c)", "tanh(c) .* dh", "equal"],
    ["dh .* tanh(c)", "dh .* c", "different"],
    ["dh * x'", "x' * 2", "different, apart"],
  ])("formulas of tensors %s and %s: %s", (first, second, expected) => {
    expect(held(tensorFormula, tensors, tensorFormulaKey)(first, second)).toBe(expected);
  });
});

test("a matrix of another shape is wrong, and told apart from one that is only turned", () => {
  const made = (text: string, rows: number, columns: number) => {
    const reading = matrix.read(text, { names, rows, columns });
    if (!reading.ok) throw new Error(text);
    return reading.value;
  };
  const key = { value: made("[[1, 2, 3]]", 1, 3) };
  const options = { names };
  const turned = matrix.compare(made("[[1], [2], [3]]", 3, 1), key, options);
  const other = matrix.compare(made("[[1, 2]]", 1, 2), key, options);
  expect([turned.relation, other.relation]).toEqual(["different", "different"]);
  expect([turned.feedback?.length, other.feedback?.length ?? 0]).toEqual([1, 0]);
  expect(turned.evidence).toMatchObject({ method: "shape" });
});

test("entries earn points one by one where the part grants them, and none by default", () => {
  const made = (text: string) => {
    const reading = matrix.read(text, { names, rows: 2, columns: 2 });
    if (!reading.ok) throw new Error(text);
    return reading.value;
  };
  const key = { value: made("[[1, 2], [3, 4]]") };
  const answer = made("[[1, 2], [3, 5]]");
  const credit = (partialCredit?: "none" | "per-entry") =>
    matrix.compare(answer, key, { names, ...(partialCredit && { partialCredit }) });
  expect([credit(), credit("none"), credit("per-entry")]).toMatchObject([
    { credit: 0 },
    { credit: 0 },
    { credit: 0.75 },
  ]);
});

test("a list of which one entry is open is open as a whole, and says which", () => {
  const made = (text: string) => {
    const reading = vector.read(text, { names, length: 2 });
    if (!reading.ok) throw new Error(text);
    return reading.value;
  };
  const key = { value: made("(x - y, 1)"), tolerance: { absolute: rational(1n, 100n) } };
  const relation = (text: string) => vector.compare(made(text), key, { names });
  // How far 1.001x lies from x depends on x, so that no fixed distance decides it.
  expect(relation("(1.001x - y, 1)")).toMatchObject({
    relation: "undecided",
    evidence: { entries: ["undecided", "correct"] },
  });
  expect(relation("(1.001x - y, 2)")).toMatchObject({
    relation: "different",
    evidence: { entries: ["undecided", "incorrect"] },
  });
  expect(relation("(x - y + 0.001, 1)")).toMatchObject({
    relation: "equal",
    evidence: { entries: ["correct", "correct"] },
  });
});
