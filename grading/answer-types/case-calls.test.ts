import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

const key = [
  { when: "x > 0", then: "1" },
  { when: "x <= 0", then: "0" },
];

function outcome(answer: string, reference: readonly object[] = key): unknown {
  const result = grade({ id: 1, type: "piecewise", answer, reference, variables: { x: { domain: "real" } } });
  if (!result.ok) throw new Error(result.error);
  return "outcome" in result.answer && result.answer.outcome;
}

describe("cases as programs write them", () => {
  test.each([
    "np.select([x > 0], [1])",
    "np.select([x > 0], [1], 0)",
    "np.select([x > 0], [1], default=0)",
    "select([x > 1, x > 0], [1, 1], 0)",
    "x > 0 ? 1 : 0",
    "x > 0 ? 1 : x < 0 ? 0 : 0",
    "x <= 0 ? 0 : (x > 5 ? 1 : 1)",
    "x > 0 ? x > 5 ? 1 : 1 : 0",
    "(x > 0 ? 1 : 0)",
    "1 (x > 0); 0 (x <= 0)",
    "1 (x > 0), 0 (x <= 0)",
    "1（x > 0），0（其他）",
    "1 (x > 0); 0 (otherwise)",
  ])("%s is right", (answer) => {
    expect(outcome(answer)).toBe("correct");
  });

  test.each([
    "np.select([x > 0], [0], 1)",
    "np.select([x > 0], [1], 2)",
    "select([x > 0, x > -1], [1, 1], 0)",
    "x > 0 ? 0 : 1",
    "x > 0 ? 1 : x < 0 ? 0 : 1",
    "x > 0 ? x > 5 ? 1 : 0 : 0",
    "0 (x > 0); 1 (x <= 0)",
  ])("%s is wrong", (answer) => {
    expect(outcome(answer)).toBe("incorrect");
  });

  // One list too long or too short, or something left over: it is not known what was meant.
  test.each([
    "np.select([x > 0], [1], 0, 5)",
    "np.select([x > 0], 1, 0)",
    "np.select(x > 0, [1], 0)",
    "np.select([x > 0, x < 0], [1])",
    "np.select([x > 0], [1, 0])",
    "np.select()",
    "x > 0 ? 1",
    "x > 0 ? 1 : ",
    "? 1 : 0",
  ])("%s is asked back", (answer) => {
    expect(outcome(answer)).toBe("invalid");
  });
});
