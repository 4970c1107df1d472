import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

describe("spellings of programs and books", () => {
  const verdictOf = (answer: string): unknown => {
    const verdict = grade({
      type: "piecewise",
      answer,
      reference: [
        { when: "x > m", then: "1" },
        { when: "x < m", then: "0" },
      ],
    });
    return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
  };

  test.each([
    "np.where(x > m, 1, np.where(x < m, 0, np.nan))",
    "1 if x > m; 0 if x < m; NaN otherwise",
    "{1 if x > m, 0 if x < m}",
    "当x>m时为1，当x<m时为0，其余情况不可导",
    "int(x > m) if x != m; undefined otherwise",
    "⟦x > m⟧ if x != m",
    "\\llbracket x > m \\rrbracket \\text{ if } x \\ne m",
    "x > m ? 1 : x < m ? 0 : undefined",
    "x > m ? 1 : (x < m ? 0 : undefined)",
    "x != m ? x > m ? 1 : 0 : undefined",
    "np.select([x > m, x < m], [1, 0], np.nan)",
    "np.select([x > m, x < m], [1, 0], default=np.nan)",
    "1 (x > m); 0 (x < m); undefined (x = m)",
    "{1, x > m; 0, x < m; undefined, x = m}",
  ])("%s is right", (answer) => {
    expect(verdictOf(answer)).toBe("correct");
  });

  test.each([
    ["x > m ? 0 : x < m ? 1 : undefined", "incorrect"],
    ["x > m ? 1 : 0", "incorrect"],
    // NumPy gives 0 where no condition holds.
    ["np.select([x > m, x < m], [1, 0])", "incorrect"],
    ["np.select([x > m, x < m], [1], 0)", "invalid"],
    ["x > m ? 1", "invalid"],
    ["? :", "invalid"],
    ["x ? 1 : 0", "invalid"],
  ])("%s is %s", (answer, expected) => {
    expect(verdictOf(answer)).toBe(expected);
  });

  test("int and float are no products of letters", () => {
    expect(verdictOf("int(x > m)")).toBe("incorrect");
    expect(verdictOf("float(x >= m) if x != m")).toBe("correct");
  });
});

test("cases that are right when read from the top, but hold at once, are for a person", () => {
  const verdict = grade({
    type: "piecewise",
    answer: "0 if x < 0; x if x < 1; 1 otherwise",
    reference: [
      { when: "x < 0", then: "0" },
      { when: "0 <= x and x < 1", then: "x" },
      { when: "x >= 1", then: "1" },
    ],
  });
  expect(verdict).toMatchObject({
    ok: true,
    answer: { outcome: "undecided", feedback: [{ code: "piecewise-contradiction" }] },
  });
});

describe("steps, indicators and choices of other notations", () => {
  const kronecker = [
    { when: "i = k", then: "1" },
    { when: "i != k", then: "0" },
  ];
  test.each([
    "KroneckerDelta(i, k)",
    "δ(i, k)",
    "\\chi_{\\{i=k\\}}",
    "\\mathrm{1}_{i=k}",
    "\\mathbf{1}_{[i=k]}",
    "i=k 时取 1，否则取 0",
    "如果i=k，值为1；否则值为0",
    "Piecewise((1, i = k), (0, True))",
    "IF(i = k, 1, 0)",
  ])("%s", (text) => {
    const answer = grade({ type: "piecewise", answer: text, reference: kronecker });
    expect(answer).toMatchObject({ ok: true, answer: { outcome: "correct" } });
  });
});

test("“undefined” as a remark beside a value is asked back, never taken for a factor", () => {
  const reference = [
    { when: "x > m", then: "1" },
    { when: "x < m", then: "0" },
    { when: "x = m", then: null },
  ];
  for (const answer of ["1 if x > m, otherwise 0 (undefined at x = m)", "1 + undefined if x > m; 0 otherwise"]) {
    const verdict = grade({ type: "piecewise", answer, reference });
    expect([answer, verdict]).toMatchObject([answer, { ok: true, answer: { outcome: "invalid", score: null } }]);
  }
});
