import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";

const step = [
  { when: "x > 0", then: "1" },
  { when: "x <= 0", then: "0" },
];

function outcome(answer: string): unknown {
  const verdict = grade({ type: "piecewise", answer, reference: step, variables: { x: { domain: "real" } } });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

/** With the values above 0 and elsewhere. */
const told = (above: string, below: string): readonly string[] => [
  `if x>0: y = ${above}, else: y = ${below}`,
  `y = ${above}, x>0; y = ${below}, x<=0`,
  `y=${above} if x>0; y=${below} otherwise`,
  `if x > 0 then y = ${above} else y = ${below}`,
  `if x > 0:\n    y = ${above}\nelse:\n    y = ${below}`,
  `if x > 0:\n    y := ${above}\nelif x <= 0:\n    y := ${below}`,
  `${above} if x exceeds 0, ${below} otherwise`,
  `x greater than zero: ${above}; otherwise: ${below}`,
  `the derivative is ${above} if x>0; ${below} otherwise`,
];

describe("values that are assigned to one name, or told with words for numbers", () => {
  it.each(told("1", "0"))("are right where they are: %s", (answer) => expect(outcome(answer)).toBe("correct"));
  it.each([...told("0", "1"), ...told("1", "1")])("are wrong where they are not: %s", (answer) =>
    expect(outcome(answer)).toBe("incorrect"),
  );
  it.each(["one if x>0, zero otherwise", "1 if x>0, otherwise zero"])("are read from words: %s", (answer) =>
    expect(outcome(answer)).toBe("correct"),
  );
});

describe("a name that is assigned", () => {
  it.each([
    ["and compared", "y = 1 if x>0; y = 0 if y<=0"],
    ["and compared with what is given", "y = 1, x>y; y = 0, x<=y"],
    ["but is given", "x = 1, x>0; x = 0, x<=0"],
    ["beside another one", "y = 1 if x>0; z = 0 otherwise"],
  ])("%s is not left out: %s", (_, answer) => expect(outcome(answer)).not.toBe("correct"));
});
