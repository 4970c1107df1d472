import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

type Case = { readonly when: string; readonly then: string | null };

function outcome(answer: string, reference: readonly Case[]): unknown {
  const result = grade({ id: 1, type: "piecewise", answer, reference });
  if (!result.ok) throw new Error(result.error);
  return { ...result.answer };
}

/** A formula where x is positive, undefined elsewhere. */
const onPositives = (then: string): readonly Case[] => [
  { when: "x > 0", then },
  { when: "x <= 0", then: null },
];

const half = "(x if x > 0)";
/** x on six half-lines, of which the positive numbers are the last. */
const halves = [0, 1, 2, 3, 4, 5].map((i) => `(x if x > ${-i})`);

describe("a formula of values by cases has a value where each of them has, and it is what the formula says", () => {
  test.each([
    [`2*${half}`, "2x", "3x"],
    [`-${half}`, "-x", "x"],
    [`1 + ${half}`, "1 + x", "2 + x"],
    [`2/${half}`, "2/x", "x/2"],
    [`${half}^2`, "x^2", "x^3"],
    [`2^${half}`, "2^x", "x^2"],
    [`exp${half}`, "exp(x)", "exp(-x)"],
    ["sum_{i=1}^{3} i*x if x > 0", "6x", "5x"],
    [`${half}*sum_{i=1}^{3} i`, "6x", "5x"],
    // More of them than are taken apart one by one.
    [halves.join("*"), "x^6", "x^5"],
    [halves.join(" + "), "6x", "5x"],
    [`-(${halves.join(" + ")})`, "-6x", "6x"],
    [`(${halves.slice(1).join("*")})/${half}`, "x^4", "x^6"],
    [`(${halves.slice(1).join(" + ")})^${half}`, "(5x)^x", "5x^x"],
    [`max(${halves.slice(1).join(", ")}, 2${half})`, "2x", "x"],
  ])("%s is %s and not %s", (answer, right, wrong) => {
    expect(outcome(answer, onPositives(right))).toMatchObject({ outcome: "correct" });
    expect(outcome(answer, onPositives(wrong))).toMatchObject({ outcome: "incorrect" });
    // A value where none of them has one is missing.
    const everywhere = [
      { when: "x > 0", then: right },
      { when: "x <= 0", then: "7" },
    ];
    expect(outcome(answer, everywhere)).toMatchObject({ outcome: "incorrect" });
  });
});

describe("a condition that has no value somewhere is looked at by a person, as books differ on it", () => {
  test.each(["1 if ln(x) > 0; 0 otherwise", "1 if 1/x > 1; 0 otherwise", "1 if sqrt(x) > 1 and x > 0; 0 otherwise"])(
    "%s",
    (answer) => {
      const reference = [
        { when: "x > 1", then: "1" },
        { when: "x <= 1", then: "0" },
      ];
      expect(outcome(answer, reference)).toMatchObject({ outcome: "undecided", evidence: { method: "conditions" } });
    },
  );
});

describe("cases that contradict each other", () => {
  const step = [
    { when: "x > 0", then: "1" },
    { when: "x <= 0", then: "0" },
  ];

  test("are shown with a point at which the answer, read from the top, is not the key", () => {
    // From the top, no case holds at -1, where the key is 0; at 2 both are 1, and show nothing.
    expect(outcome("1 if x > 0; 0 if x >= 0", step)).toMatchObject({
      outcome: "incorrect",
      feedback: [{ code: "piecewise-contradiction" }],
      evidence: { counterexample: { answer: "no case", reference: "0" } },
    });
    expect(outcome("0 if x >= 0; 1 if x > 0; 0 if x < 0", step)).toMatchObject({
      outcome: "incorrect",
      evidence: { counterexample: { answer: "0", reference: "1" } },
    });
  });

  test("are looked at by a person where they are right from the top", () => {
    expect(outcome("1 if x > 0; 0 if x < 1", step)).toMatchObject({
      outcome: "undecided",
      feedback: [{ code: "piecewise-contradiction" }],
    });
  });
});

test("a point at which one side alone has a value shows that value on its side", () => {
  const shown = (answer: string, reference: readonly Case[], counterexample: object) =>
    expect(outcome(answer, reference)).toMatchObject({ outcome: "incorrect", evidence: { counterexample } });
  const ones = [
    { when: "x >= 0", then: "1" },
    { when: "x < 0", then: null },
  ];
  shown("x/x if x >= 0", ones, { at: { x: "0" }, answer: "undefined", reference: "1" });
  shown("sqrt(x)", onPositives("sqrt(x)"), { at: { x: "0" }, answer: "0", reference: "undefined" });
});

describe("an interval says which of its ends belong to it", () => {
  test.each([
    ["[-1, 1)", "-1 <= x and x < 1"],
    ["(-1, 1]", "-1 < x and x <= 1"],
    ["[-1, 1]", "-1 <= x and x <= 1"],
    ["(-1, 1)", "-1 < x and x < 1"],
  ])("x ∈ %s", (interval, condition) => {
    for (const each of ["-1 <= x and x < 1", "-1 < x and x <= 1", "-1 <= x and x <= 1", "-1 < x and x < 1"]) {
      const reference = [
        { when: each, then: "1" },
        { when: `not (${each})`, then: "0" },
      ];
      const expected = each === condition ? "correct" : "incorrect";
      expect(outcome(`1 if x ∈ ${interval}; 0 otherwise`, reference)).toMatchObject({ outcome: expected });
    }
  });
});
