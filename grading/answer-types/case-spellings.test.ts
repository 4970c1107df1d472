import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

type Case = { readonly when: string; readonly then: string | null };
type Answer = { readonly outcome: string; readonly feedback: readonly { readonly code: string }[] };

function graded(answer: string, reference: readonly Case[], names: readonly string[]): Answer {
  const variables = Object.fromEntries(names.map((name) => [name, { domain: "real" }]));
  const result = grade({ id: 1, type: "piecewise", answer, reference, variables });
  if (!result.ok) throw new Error(result.error);
  return result.answer as Answer;
}

const outcome = (answer: string, reference: readonly Case[], ...names: readonly string[]): string =>
  graded(answer, reference, names.length === 0 ? ["x"] : names).outcome;

const above: readonly Case[] = [
  { when: "x > 0", then: "1" },
  { when: "x <= 0", then: "0" },
];
const hinge: readonly Case[] = [
  { when: "x > 0", then: "x" },
  { when: "x < 0", then: "-x" },
  { when: "x = 0", then: null },
];
const three: readonly Case[] = [
  { when: "x > 1", then: "3" },
  { when: "0 < x <= 1", then: "2" },
  { when: "x <= 0", then: "7" },
];
const turned = (cases: readonly Case[]): readonly Case[] =>
  cases.map((each, i) => ({ ...each, then: cases[(i + 1) % cases.length]?.then ?? null }));

describe("a step in the notation of programs and books", () => {
  test.each([
    [
      "1[x > 0]",
      "χ_{x > 0}",
      "\\chi_{x > 0}",
      "\\chi_{\\{x > 0\\}}",
      "\\mathrm{1}_{x > 0}",
      "\\mathbf{1}_{[x > 0]}",
      "\\mathbb{1}_{[x>0]}",
      "\\mathbb 1_{[ x > 0 ]}",
      "⟦x > 0⟧",
      "\\llbracket x > 0 \\rrbracket",
      "int(x > 0)",
      "float(x > 0)",
      "bool(x > 0)",
    ],
    [
      "Piecewise((1, x > 0), (0, True))",
      "sympy.Piecewise((1, x > 0), (0, x <= 0))",
      "sp.piecewise((1, x > 0), (0, True))",
      " Piecewise( (1, x > 0) , (0, True) ) ",
      "Piecewise((max(1, 0), x > 0), (0, True))",
      "Piecewise((1, max(x, 0) > 0), (0, True))",
    ],
    [
      "np.select([x > 0], [1])",
      "np.select([x > 0], [1], 0)",
      "numpy.select([x > 0, x <= 0], [1, 0])",
      "select([x > 0], [1], default=0)",
      "jnp.select( [x > 0, x < 0], [1, 0], default = 0 )",
    ],
    [
      "x > 0 ? 1 : 0",
      "(x > 0 ? 1 : 0)",
      "x <= 0 ? 0 : 1",
      "(x > 0) ? (1) : (0)",
      "x < 0 ? 0 : x > 0 ? 1 : 0",
      "x > 0 ? x > 5 ? 1 : 1 : 0",
      "x > 0 ? (x > 5 ? 1 : 1) : 0",
    ],
    [
      "IF(x > 0, 1, 0)",
      "If(x > 0, 1, 0)",
      "np.where(x > 0, 1, 0)",
      "1 if x > 0 else 0",
      "1 (x > 0); 0 (x <= 0)",
      "1 (x > 0), 0 (x <= 0)",
      "{1 if x > 0; 0 otherwise}",
      "return 1 if x > 0 else 0",
      "1 where x > 0; 0 otherwise",
      "1 at x > 0; 0 at x <= 0",
      "1 if x > 0 and 0 if x <= 0",
      "f(x) = 1 if x > 0; 0 otherwise",
      "f'(x) = 1 if x > 0; 0 otherwise",
      "y := 1 if x > 0; 0 otherwise",
    ],
    [
      "1 if x ∈ (0, inf); 0 otherwise",
      "1 if 0 < x < ∞; 0 if -∞ < x <= 0",
      "1 if 0 < x < infinity; 0 if - \\infty < x \\le 0",
      "x>0 时取 1，其余情况取 0",
      "当 x > 0 时值为 1，其他情形为 0",
      "x>0 时为 1，其余时为 0",
    ],
  ])("%s and others", (...texts) => {
    for (const text of texts) {
      expect([text, outcome(text, above)]).toEqual([text, "correct"]);
      expect([text, outcome(text, turned(above))]).toEqual([text, "incorrect"]);
    }
  });

  test.each([
    "float('nan')",
    'float("nan")',
    "nan",
    "NaN",
    "np.nan",
    "numpy.NaN",
    "math.nan",
    "torch.nan",
    "None",
    "N/A",
    "n/a",
    "DNE",
  ])("%s is no value", (word) => {
    expect(outcome(`x if x > 0; -x if x < 0; ${word} if x = 0`, hinge)).toBe("correct");
    expect(outcome(`${word} if x > 0; -x if x < 0; x if x = 0`, hinge)).toBe("incorrect");
  });

  test("three cases, in the order of the chain", () => {
    for (const text of [
      "x > 1 ? 3 : x > 0 ? 2 : 7",
      "x > 0 ? x > 1 ? 3 : 2 : 7",
      "(x > 0 ? (x > 1 ? 3 : 2) : 7)",
      "np.select([x > 1, x > 0], [3, 2], 7)",
      "Piecewise((3, x > 1), (2, x > 0), (7, True))",
      "IF(x > 1, 3, IF(x > 0, 2, 7))",
      "3 (x > 1); 2 (0 < x ≤ 1); 7 (x ≤ 0)",
    ]) {
      expect([text, outcome(text, three)]).toEqual([text, "correct"]);
      expect([text, outcome(text, turned(three))]).toEqual([text, "incorrect"]);
    }
    expect(outcome("np.select([x > 1, x > 0], [3, 2])", three)).toBe("incorrect");
    expect(outcome("np.select([x > 0, x > 1], [2, 3], 7)", three)).toBe("incorrect");
  });

  test("clamped, in the words of three libraries", () => {
    const clip = [
      { when: "x > 1", then: "1" },
      { when: "-1 <= x <= 1", then: "x" },
      { when: "x < -1", then: "-1" },
    ];
    for (const text of [
      "torch.clamp(x, -1, 1)",
      "torch.clamp(x, min=-1, max=1)",
      "np.clip(x, a_min=-1, a_max=1)",
      "np.clip( x , -1 , 1 )",
      "tf.clip_by_value(x, -1, 1)",
      "jnp.clip(x, min = -1, max = 1)",
      "clip(x, -1, 1)",
    ]) {
      expect([text, outcome(text, clip)]).toEqual([text, "correct"]);
      expect([text, outcome(text.replace("-1", "-2"), clip)]).toEqual([text, "incorrect"]);
    }
  });

  test("a delta of two indices is 1 where they are equal", () => {
    const same = [
      { when: "i = k", then: "1" },
      { when: "i != k", then: "0" },
    ];
    for (const text of [
      "KroneckerDelta(i, k)",
      "kronecker_delta(i,k)",
      "Kronecker(i, k)",
      "kroneckerdelta( i , k )",
      "delta(i, k)",
      "\\delta(i, k)",
      "δ(i, k)",
      "δ(i - k)",
      "\\delta(i−k)",
      "δ( k - i )",
      "1[i=k]",
    ]) {
      expect([text, outcome(text, same, "i", "k")]).toEqual([text, "correct"]);
      expect([text, outcome(`1 - ${text}`, same, "i", "k")]).toEqual([text, "incorrect"]);
    }
  });

  test("a Heaviside step is one unless the question has an H of its own", () => {
    const atZero = above.map(({ when, then }) => ({
      when: when.replace("> 0", ">= 0").replace("<= 0", "< 0"),
      then,
    }));
    for (const step of [above, atZero]) {
      for (const text of ["H(x)", "H (x)", "2H(x) - H(x)"])
        expect([text, outcome(text, step)]).toEqual([text, "correct"]);
      expect(outcome("H(-x)", step)).toBe("incorrect");
    }
    expect(
      outcome(
        "H(x)",
        [
          { when: "x > 0", then: "H*x" },
          { when: "x <= 0", then: "H*x" },
        ],
        "x",
        "H",
      ),
    ).toBe("correct");
  });
});

describe("signs between conditions", () => {
  const both = [
    { when: "x > 0 and y > 0", then: "1" },
    { when: "x <= 0 or y <= 0", then: "0" },
  ];
  const either = [
    { when: "x > 0 or y > 0", then: "1" },
    { when: "x <= 0 and y <= 0", then: "0" },
  ];
  test.each([
    {
      key: both,
      other: either,
      texts: [
        "1[x > 0, y > 0]",
        "1[x > 0 & y > 0]",
        "1[x > 0 && y > 0]",
        "1[x > 0 ∧ y > 0]",
        "1 if x > 0, y > 0; 0 otherwise",
        "1 when x > 0, y > 0; 0 otherwise",
        "1 if x > 0 & y > 0; 0 otherwise",
        "\\mathbb{1}[x > 0, y > 0]",
        "1 if ~(x <= 0 or y <= 0); 0 otherwise",
      ],
    },
    {
      key: either,
      other: both,
      texts: [
        "1[x > 0 || y > 0]",
        "1[x > 0 ∨ y > 0]",
        "1 if x > 0 || y > 0; 0 otherwise",
        "0 if x <= 0 & y <= 0; 1 otherwise",
        "0 if x <= 0, y <= 0; 1 otherwise",
      ],
    },
  ])("%# a comma and & are 'and', || is 'or'", ({ key, other, texts }) => {
    for (const text of texts) {
      expect([text, outcome(text, key, "x", "y")]).toEqual([text, "correct"]);
      expect([text, outcome(text, other, "x", "y")]).toEqual([text, "incorrect"]);
    }
  });

  test("bars around a value stay bars, and a comma that begins another case stays one", () => {
    expect(
      outcome("1[||x|| > 0]", [
        { when: "x != 0", then: "1" },
        { when: "x = 0", then: "0" },
      ]),
    ).toBe("correct");
    expect(
      outcome("x if x > 0, -x if x <= 0", [
        { when: "x > 0", then: "x" },
        { when: "x <= 0", then: "-x" },
      ]),
    ).toBe("correct");
  });
});

describe("cases as they are written in China and in Germany", () => {
  const sides: readonly Case[] = [
    { when: "x > 0", then: "1" },
    { when: "x < 0", then: "0" },
    { when: "x = 0", then: null },
  ];
  test.each([
    "1（x>0），0（x<0），不存在（x=0）",
    "1（x＞0）；0（x＜0）；不存在（其他）",
    "1 (x>0), 0 (x<0), undefined (otherwise)",
    "1 falls x>0; 0 falls x<0; undefiniert sonst",
    "1 wenn x > 0, 0 wenn x < 0, nicht definiert wenn x = 0",
  ])("%s", (text) => {
    expect(outcome(text, sides)).toBe("correct");
    expect(outcome(text, turned(sides))).toBe("incorrect");
  });

  test("say what they leave out", () => {
    expect(outcome("1（x>0），0（x≤0）", sides)).toBe("incorrect");
    expect(outcome("1 falls x>0; 0 sonst", sides)).toBe("incorrect");
  });
});

describe("what says no value by cases is asked back, not graded", () => {
  test.each([
    ["x > 0", "piecewise-only-condition"],
    ["x > 0 and x < 1", "piecewise-only-condition"],
    ["0 (undefined at x = 0)", null],
    ["u(x)", null],
    ["θ(x)", "unit-step"],
    ["\\Theta(x)", "unit-step"],
    ["χ(x)", null],
    ["2x > 0 ? 1", null],
    ["np.select([x > 0, x < 0], [1])", null],
    ["np.select(x > 0, 1)", null],
    ["Piecewise(1, x > 0)", null],
  ])("%s", (text, code) => {
    const { outcome: found, feedback } = graded(text, above, ["x"]);
    expect([text, found, code === null || feedback[0]?.code === code]).toEqual([text, "invalid", true]);
  });
});
