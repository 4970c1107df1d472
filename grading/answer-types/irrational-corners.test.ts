import { describe, expect, test } from "vitest";
import { read } from "../expression/read";
import { grade } from "../requests/grade";
import { gradient } from "./gradient";
import type { GradientAnswer, GradientOptions } from "./read-gradient";

const corners = {
  gradient: null,
  subgradients: [
    ["sqrt(2)", "0"],
    ["0", "1"],
  ],
};

function answered(answer: string, more: object): unknown {
  const result = grade({ id: 1, type: "gradient", reference: corners, answer, ...more });
  if (!result.ok) throw new Error(result.error);
  return { ...result.answer };
}

describe("corners that are no fractions", () => {
  test.each([
    ["(sqrt(2), 0)", "correct"],
    ["(0, 1)", "correct"],
    // Between them or not: exact inequalities need fractions, so a person looks.
    ["(5, 5)", "undecided"],
    ["(a, 1 - a) with 0 <= a <= 1", "undecided"],
    ["undefined", "incorrect"],
  ])("as one subgradient, %s is %s", (answer, outcome) => {
    expect(answered(answer, { accept: "subgradient" })).toMatchObject({ outcome });
  });

  test("as all of them, no set of vectors is judged, and that there are none is wrong all the same", () => {
    expect(answered("conv{e_1, e_2}", { accept: "subdifferential" })).toMatchObject({ outcome: "undecided" });
    expect(answered("undefined", { accept: "subdifferential" })).toMatchObject({ outcome: "incorrect" });
  });
});

test("one irrational corner is its own hull, and a gradient is the only subgradient", () => {
  const one = { gradient: null, subgradients: [["sqrt(2)", "0"]] };
  const asked = (answer: string, reference: object) => answered(answer, { accept: "subgradient", reference });
  expect(asked("(2/sqrt(2), 0)", one)).toMatchObject({ outcome: "correct" });
  expect(asked("(1, 0)", one)).toMatchObject({ outcome: "incorrect" });
  expect(asked("undefined", { gradient: ["1", "0"] })).toMatchObject({ outcome: "incorrect" });
});

describe("what is said of a vector that is no subgradient, in both languages", () => {
  const kink = {
    gradient: null,
    subgradients: [
      ["1", "0"],
      ["0", "1"],
    ],
  };
  test.each([
    ["(2, 2)", ["outside-subdifferential"]],
    ["(-1, 2)", ["outside-subdifferential", "negative-weight"]],
  ])("%s", (answer, codes) => {
    const result = answered(answer, { accept: "subgradient", reference: kink });
    expect(result).toMatchObject({
      outcome: "incorrect",
      feedback: codes.map((code) => ({
        code,
        message: { en: expect.stringMatching(/\.$/), "zh-CN": expect.stringMatching(/。$/) },
      })),
    });
  });
});

describe("two answers to one part mean the same", () => {
  const options: GradientOptions = { size: 2 };
  const made = (text: string): GradientAnswer => {
    const reading = gradient.read(text, options);
    if (!reading.ok) throw new Error(text);
    return reading.value;
  };
  const one = read("1", {});
  if (!one.ok) throw new Error("1");
  const key = { gradient: [one.value, one.value] };
  const relation = (first: string, second: string): string | null =>
    gradient.against?.(made(first), key, options)?.(made(second)).relation ?? null;

  test.each([
    ["(1/2, sqrt(2))", "(0.5, 2/sqrt(2))", "equal"],
    ["(1/2, sqrt(2))", "(0.5, 1.4142)", "different"],
    ["undefined", "不可导", "equal"],
    ["undefined", "(1, 1)", "different"],
    ["(1, 1)", "undefined", "different"],
  ])("%s and %s: %s", (first, second, expected) => expect(relation(first, second)).toBe(expected));

  test("but a vector with a part that does not exist is held against none", () => {
    const componentwise: GradientOptions = { size: 2, componentwise: true };
    const reading = gradient.read("(1, undefined)", componentwise);
    expect(reading.ok && gradient.against?.(reading.value, key, componentwise)).toBe(null);
  });
});

test("where components are asked one by one, that all of them do not exist is wrong, and said so", () => {
  const [one] = [read("1", {})];
  if (!one.ok) throw new Error("1");
  const key = { gradient: null, components: [one.value, null] };
  const options: GradientOptions = { size: 2, componentwise: true };
  const told = (text: string) => {
    const reading = gradient.read(text, options);
    return reading.ok ? gradient.compare(reading.value, key, options) : null;
  };
  expect(told("undefined")).toMatchObject({ relation: "different", feedback: [{ code: "component-asked" }] });
  expect(told("(1, undefined)")).toMatchObject({ relation: "equal" });
  expect(told("(1, 0)")).toMatchObject({
    relation: "different",
    evidence: { counterexample: { reference: "undefined" } },
  });
});

test("a point that belongs to one of two sets alone is said to be among the vectors of the answer, or not", () => {
  const reference = {
    gradient: null,
    subgradients: [
      ["1", "0"],
      ["0", "1"],
    ],
  };
  const shown = (answer: string, more: object) =>
    expect(answered(answer, { accept: "subdifferential", reference })).toMatchObject({
      evidence: { counterexample: more },
    });
  shown("conv{e_1, 2e_2}", { answer: "among your vectors", reference: "no subgradient" });
  shown("e_1", { answer: "not among your vectors", reference: "a subgradient", at: { point: "(0, 1)" } });
});

test("a unit vector beyond the ninth has as many components, where their number is not given", () => {
  const reading = gradient.read("e_12", {});
  expect(reading.ok && reading.value.kind === "vector" && reading.value.entries.length).toBe(12);
  expect(gradient.read("exp(e_12)", { size: 12 })).toMatchObject({ ok: false, feedback: [{ code: "not-a-vector" }] });
  for (const text of ["2e_1", "e_1*2", "e_1/(1/2)", "(1, 0)*2", "2*(1, 0)"])
    expect(gradient.read(text, { size: 2 })).toMatchObject({ ok: true, readAs: expect.stringContaining("2") });
  expect(gradient.read("只有第12个分量为1", { size: 12 })).toMatchObject({ ok: true });
});
