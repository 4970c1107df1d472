import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

interface Told {
  readonly outcome: string;
  readonly feedback: readonly { readonly code: string }[];
}

const isTold = (answer: object): answer is Told => "outcome" in answer && "feedback" in answer;

/** The outcome, and what is said where the answer is not graded. */
function outcome(type: string, answer: string, reference: unknown): string {
  const result = grade({ id: 1, type, answer, reference });
  if (!result.ok || !isTold(result.answer)) throw new Error(JSON.stringify(result));
  const { outcome: found, feedback } = result.answer;
  return found === "invalid" ? `${found}: ${feedback[0]?.code}` : found;
}

const step = [
  { when: "x > 0", then: "1" },
  { when: "x <= 0", then: "0" },
];
const ramp = [
  { when: "x > 0", then: "x" },
  { when: "x <= 0", then: "0" },
];
const delta = [
  { when: "i = k", then: "1" },
  { when: "i != k", then: "0" },
];
const half = [
  { when: "x > 0 and x <= 1", then: "1" },
  { when: "x <= 0", then: "0" },
  { when: "x > 1", then: "0" },
];

describe("a bracket with LaTeX's size is the bracket, in a value by cases", () => {
  test.each([
    ["H\\left(x\\right)", step, "correct"],
    ["f\\left(x\\right) = H\\left(x\\right)", step, "correct"],
    ["x H\\left(x\\right)", ramp, "correct"],
    ["x H\\left(-x\\right)", ramp, "incorrect"],
    ["\\delta\\left(i - k\\right)", delta, "correct"],
    ["\\delta\\left(i, k\\right)", delta, "correct"],
    ["\\delta\\left(i + k\\right)", delta, "incorrect"],
    ["x~\\left(1_{x > 0}\\right)", ramp, "correct"],
    ["\\max\\!\\left(0, x\\right)", ramp, "correct"],
    ["1 if !(x <= 0); 0 otherwise", step, "correct"],
    ["1 if x \\in \\left(0, 1\\right]; 0 otherwise", half, "correct"],
    ["1 if x \\in \\left(0, 1\\right); 0 otherwise", half, "incorrect"],
  ])("%s for %j is %s", (answer, reference, expected) => {
    expect(outcome("piecewise", answer, reference)).toBe(expected);
  });
});

describe("a letter that may be the unit step is asked back, and is no factor without a word", () => {
  const texts = [
    "xH\\left(x\\right)",
    "x\\theta\\left(x\\right)",
    "x\\theta \\big(x)",
    "x\\Theta\\!\\left(x\\right)",
    "x\\operatorname{H}\\left(x\\right)",
    "x\\chi(x)",
    "xχ(x)",
    "x U(x)",
    "xU(x)",
    "x u (x)",
  ];
  test.each(texts)("%s", (answer) => {
    expect(outcome("formula", answer, "relu(x)")).toBe("invalid: unit-step");
    expect(outcome("piecewise", answer, ramp)).toBe("invalid: unit-step");
  });

  test.each([
    ["\\theta\\left(1-\\theta\\right)", "theta - theta^2"],
    ["u (1 - u)", "u - u^2"],
    ["\\chi\\left(2\\right)", "2 chi"],
    ["U(U + 1)", "U^2 + U"],
  ])("%s is a product where the question has that name", (answer, reference) => {
    expect(outcome("formula", answer, reference)).toBe("correct");
  });
});
