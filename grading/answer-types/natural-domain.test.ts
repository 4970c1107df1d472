import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

type Case = { readonly when: string; readonly then: string | null };

function outcome(answer: string, reference: readonly Case[]): string {
  const result = grade({ id: 1, type: "piecewise", answer, reference });
  if (!result.ok) throw new Error(result.error);
  return (result.answer as { readonly outcome: string }).outcome;
}

const other: Readonly<Record<string, string>> = { ">": "<=", ">=": "<", "<": ">=", "<=": ">", "!=": "=" };

/** A formula where a comparison holds, undefined elsewhere. */
function only(f: string, left: string, comparator: string, right: string): readonly Case[] {
  return [
    { when: `${left} ${comparator} ${right}`, then: f },
    { when: `${left} ${other[comparator]} ${right}`, then: null },
  ];
}

describe("a formula has a value exactly where mathematics says so", () => {
  test.each([
    ["1/x", "x", "!=", "0"],
    ["x/(2x-4)", "x", "!=", "2"],
    ["x^(-3)", "x", "!=", "0"],
    ["x^(-1/3)", "x", "!=", "0"],
    ["coth(x)", "x", "!=", "0"],
    ["csch(x)", "x", "!=", "0"],
    ["ln(x)", "x", ">", "0"],
    ["\\log_2(x)", "x", ">", "0"],
    ["log(x, 1/2)", "x", ">", "0"],
    ["log(x, e)", "x", ">", "0"],
    ["ln(3-x)", "x", "<", "3"],
    ["x^(-1/2)", "x", ">", "0"],
    ["artanh(x)", "|x|", "<", "1"],
  ] as const)("%s where %s %s %s, and not on the boundary", (f, left, comparator, right) => {
    expect(outcome(f, only(f, left, comparator, right))).toBe("correct");
    // A value on the boundary is one too many.
    const { [comparator]: wide } = { ">": ">=", "<": "<=", "!=": "=" };
    const boundary = { when: `${left} = ${right}`, then: "7" };
    const [inside, outside] = only(f, left, comparator, right);
    if (inside === undefined || outside === undefined) throw new Error("two cases");
    const beyond = wide === "=" ? [] : [{ ...outside, when: `${left} ${wide === ">=" ? "<" : ">"} ${right}` }];
    expect(outcome(f, [inside, boundary, ...beyond])).toBe("incorrect");
  });

  test.each([
    ["sqrt(x)", "x", ">=", "0", ">"],
    ["x^(1/2)", "x", ">=", "0", ">"],
    ["x^(3/4)", "x", ">=", "0", ">"],
    ["sqrt(1-x)", "x", "<=", "1", "<"],
    ["arcosh(x)", "x", ">=", "1", ">"],
    ["arcsin(x)", "|x|", "<=", "1", "<"],
    ["arccos(x)", "|x|", "<=", "1", "<"],
  ] as const)("%s where %s %s %s, and on the boundary", (f, left, comparator, right, without) => {
    expect(outcome(f, only(f, left, comparator, right))).toBe("correct");
    expect(outcome(f, only(f, left, without, right))).toBe("incorrect");
  });

  test.each([
    [
      "exp(x)",
      "cbrt(x)",
      "abs(x)",
      "sin(x)",
      "cos(x)",
      "arctan(x)",
      "sinh(x)",
      "cosh(x)",
      "tanh(x)",
      "sech(x)",
      "arsinh(x)",
    ],
    ["sigmoid(x)", "relu(x)", "softplus(x)", "erf(x)", "floor(x)", "ceil(x)", "round(x)", "max(x, 1)", "min(x, 1)"],
    ["x^2", "x^(1/3)", "x^(2/3)", "2^x", "e^x", "(1/2)^x", "x/2", "x/pi", "x/(3-1)", "-x", "x + 1", "clip(x, 0, 1)"],
  ])("%s and others everywhere", (...functions) => {
    for (const f of functions) {
      expect([
        f,
        outcome(f, [
          { when: "x >= 0", then: f },
          { when: "x < 0", then: f },
        ]),
      ]).toEqual([f, "correct"]);
      expect([f, outcome(f, only(f, "x", ">=", "0"))]).toEqual([f, "incorrect"]);
    }
  });
});

describe("parts within a formula ask for a value as well", () => {
  test.each([
    [
      "ln(x) + ln(2-x)",
      [
        { when: "0 < x < 2", then: "ln(x) + ln(2-x)" },
        { when: "x <= 0 or x >= 2", then: null },
      ],
    ],
    ["1/sqrt(x)", only("1/sqrt(x)", "x", ">", "0")],
    [
      "1/(x-1) + 1/x",
      [
        { when: "x != 0 and x != 1", then: "1/(x-1) + 1/x" },
        { when: "x = 0 or x = 1", then: null },
      ],
    ],
    [
      "2*(1/x if x > 0 else 3)",
      [
        { when: "x > 0", then: "2/x" },
        { when: "x <= 0", then: "6" },
      ],
    ],
    [
      "2*(1/x if x >= 0 else 3)",
      [
        { when: "x > 0", then: "2/x" },
        { when: "x = 0", then: null },
        { when: "x < 0", then: "6" },
      ],
    ],
    [
      "1/x if x >= 0; 3 if x < 0",
      [
        { when: "x > 0", then: "1/x" },
        { when: "x = 0", then: null },
        { when: "x < 0", then: "3" },
      ],
    ],
    [
      "3 if x < 0; 1/x otherwise",
      [
        { when: "x > 0", then: "1/x" },
        { when: "x = 0", then: null },
        { when: "x < 0", then: "3" },
      ],
    ],
  ] as const)("%s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
    // The same with a value in place of a gap.
    if (reference.some(({ then }) => then === null)) {
      const filled = reference.map(({ when, then }) => ({ when, then: then ?? "5" }));
      expect(outcome(answer, filled)).toBe("incorrect");
    }
  });

  test("what is right is not called wrong where a condition of other functions is not decided", () => {
    const quotient = [
      { when: "x > 0 and x != 1", then: "1/ln(x)" },
      { when: "x <= 0 or x = 1", then: null },
    ];
    expect(outcome("1/ln(x)", quotient)).toBe("correct");
    expect(outcome("tan(x)", only("tan(x)", "cos(x)", "!=", "0"))).not.toBe("incorrect");
    // At 1 neither has a value, whatever the key's conditions are; what has one there is another function.
    expect(outcome("1/ln(x)", only("1/ln(x)", "x", ">", "0"))).toBe("correct");
    expect(outcome("1/ln(x)", [...only("1/ln(x) + 0/(x - 1)", "x", ">", "0")])).toBe("correct");
    expect(
      outcome("1/ln(x)", [
        { when: "x > 0 and x != 1", then: "1/ln(x)" },
        { when: "x <= 0", then: null },
        { when: "x = 1", then: "0" },
      ]),
    ).toBe("incorrect");
  });
});

describe("a step beside a quotient has values where both have", () => {
  const key: readonly Case[] = [
    { when: "x >= 1", then: "1" },
    { when: "x < 1", then: "0" },
  ];

  test("and lacks one where the quotient does, though the step is 0 there", () => {
    expect(outcome("step(x-1)", key)).toBe("correct");
    expect(outcome("step(x-1)*x/x", key)).toBe("incorrect");
    expect(outcome("step(x-1)*ln(x)/ln(x)", key)).toBe("incorrect");
  });

  test("and must have none where the key says so", () => {
    const open: readonly Case[] = [
      { when: "x > 1", then: "1/(x-3)" },
      { when: "x < 1", then: "0" },
    ];
    expect(outcome("step(x-1)/(x-3)", open)).toBe("incorrect");
    expect(outcome("1/(x-3) if x > 1; 0 if x < 1", open)).toBe("correct");
  });
});
