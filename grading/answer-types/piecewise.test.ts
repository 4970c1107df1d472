import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../expression/read";
import { limits } from "../limits";
import { part } from "../part";
import { grade } from "../requests/grade";
import type { Verdict } from "../verdict";
import { type PiecewiseKey, piecewise } from "./piecewise";
import { readPiecewiseKey } from "./piecewise-key";
import type { PiecewiseOptions } from "./read-piecewise";

const words = { en: "x", "zh-CN": "x" };

type Case = readonly [when: string, then: string | null];

function keyOf(cases: readonly Case[], names: readonly string[]): PiecewiseKey {
  const tree = (text: string) => {
    const reading = read(text, { names, piecewise: true });
    if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
    return reading.value;
  };
  return { cases: cases.map(([when, then]) => ({ when: tree(when), then: then === null ? null : tree(then) })) };
}

function grader(cases: readonly Case[], options: PiecewiseOptions): (answer: string) => Verdict {
  return part({
    id: "piecewise",
    type: piecewise,
    prompt: words,
    format: words,
    points: 1,
    key: keyOf(cases, options.names ?? []),
    options,
    misconceptions: [],
    hints: [],
    solution: words,
  }).grade;
}

const ofMax: readonly Case[] = [
  ["x_i > m", "1"],
  ["x_i < m", "0"],
  ["x_i = m", null],
];
const gradeMax = grader(ofMax, { names: ["x_i", "m"] });
const codes = (verdict: Verdict): readonly string[] => verdict.feedback.map(({ code }) => code);

describe("the same function is right however its cases are written", () => {
  test.each([
    "1 if x_i > m; 0 if x_i < m; undefined otherwise",
    "undefined if x_i = m; 0 if x_i < m; 1 otherwise",
    "1, x_i > m; 0, x_i < m; undefined, x_i = m",
    "x_i > m: 1, x_i < m: 0, else undefined",
    "1 if x_i - m > 0; 0 if m - x_i > 0; undefined if x_i = m",
    "1 if x_i > m; 1 if x_i > m + 1; 0 if x_i < m; undefined otherwise",
    "1 if x_i > m else 0 if x_i < m else undefined",
    "where(x_i > m, 1, where(x_i < m, 0, undefined))",
    "\\begin{cases} 1 & x_i > m \\\\ 0 & x_i < m \\\\ \\text{undefined} & \\text{otherwise} \\end{cases}",
    "当 x_i>m 时为 1，当 x_i<m 时为 0，否则不存在",
  ])("%s", (text) => {
    expect(gradeMax(text)).toMatchObject({ outcome: "correct", score: 1 });
  });
});

describe("a boundary is a region of its own", () => {
  test.each([
    ["1 if x_i >= m; 0 if x_i < m", "1"],
    ["1 if x_i > m; 0 otherwise", "0"],
    ["1[x_i > m]", "0"],
    ["1", "1"],
  ])("%s is wrong at a tie", (text, value) => {
    const verdict = gradeMax(text);
    expect(verdict.outcome).toBe("incorrect");
    const shown = verdict.evidence.counterexample;
    if (text !== "1") expect(shown).toMatchObject({ answer: value, reference: "undefined" });
    expect(shown).toBeDefined();
  });
});

test("cases that contradict each other are named, whichever of them is right", () => {
  expect(codes(gradeMax("1 if x_i >= m; 0 if x_i <= m"))).toContain("piecewise-contradiction");
});

test("cases that overlap and agree are fine", () => {
  const grade = grader(
    [
      ["x > 0", "x"],
      ["x <= 0", "0"],
    ],
    { names: ["x"] },
  );
  expect(grade("x if x >= 0; 0 if x <= 0").outcome).toBe("correct");
  expect(grade("x if x >= 0; 1 if x <= 0").outcome).toBe("incorrect");
});

test("a region that no case covers is named where the key has a value, and read as undefined where it has none", () => {
  const missing = gradeMax("1 if x_i > m");
  expect(missing.outcome).toBe("incorrect");
  expect(codes(missing)).toContain("piecewise-uncovered");
  const open = gradeMax("1 if x_i > m; 0 if x_i < m");
  expect(open.outcome).toBe("correct");
  expect(codes(open)).toContain("piecewise-read-as-undefined");
});

describe("indicators, Kronecker's delta and closed formulas are values by cases too", () => {
  test.each([
    [
      [
        ["i = k", "1"],
        ["i != k", "0"],
      ],
      ["i", "k"],
      "delta_{ik}",
    ],
    [
      [
        ["i = k", "1"],
        ["i != k", "0"],
      ],
      ["i", "k"],
      "1[i = k]",
    ],
    [
      [
        ["x > 0", "x"],
        ["x <= 0", "0"],
      ],
      ["x"],
      "max(0, x)",
    ],
    [
      [
        ["x > 0", "x"],
        ["x <= 0", "x/100"],
      ],
      ["x"],
      "max(x, x/100)",
    ],
    [
      [
        ["x > 0", "1"],
        ["x <= 0", "exp(x)"],
      ],
      ["x"],
      "exp(min(x, 0))",
    ],
    [
      [
        ["|x| < 1", "1"],
        ["|x| >= 1", "0"],
      ],
      ["x"],
      "1 if -1 < x < 1; 0 otherwise",
    ],
    [
      [
        ["x^2 > 1", "1"],
        ["x^2 <= 1", "0"],
      ],
      ["x"],
      "1 if x > 1 or x < -1; 0 otherwise",
    ],
  ] satisfies [Case[], string[], string][])("%j over %j is %s", (cases, names, text) => {
    expect(grader(cases, { names })(text).outcome).toBe("correct");
  });
});

test("where two indices are equal, so is what they index: the derivative of softmax", () => {
  const cases: readonly Case[] = [
    ["i = k", "s_i (1 - s_i)"],
    ["i != k", "-s_i s_k"],
  ];
  const grade = grader(cases, { names: ["i", "k", "s_i", "s_k"] });
  expect(grade("s_i (delta_{ik} - s_k)").outcome).toBe("correct");
  expect(grade("s_k (delta_{ik} - s_i)").outcome).toBe("correct");
  expect(grade("s_i delta_{ik} - s_k").outcome).toBe("incorrect");
});

test("what is assumed of the points is used", () => {
  expect(gradeMax("1 if x_i > m else 0").outcome).toBe("incorrect");
  const grade = grader(ofMax, { names: ["x_i", "m"], assume: ["x_i != m"] });
  expect(grade("1 if x_i > m else 0").outcome).toBe("correct");
});

test("whole numbers leave no room between 0 and 1", () => {
  const cases: readonly Case[] = [
    ["i > 0", "1"],
    ["i <= 0", "0"],
  ];
  expect(
    grader(cases, { names: ["i"], domains: { i: { domain: "integer" } } })("1 if i >= 1; 0 otherwise").outcome,
  ).toBe("correct");
  expect(grader(cases, { names: ["i"] })("1 if i >= 1; 0 otherwise").outcome).toBe("incorrect");
});

test("what is no value by cases costs no try", () => {
  for (const text of ["x_i > m", "", "1 if", "1 if x_i", "hello", "1 if y > m; 0 otherwise", "(1, 0)"]) {
    expect(gradeMax(text).outcome, text).toBe("invalid");
  }
});

test("the printed key is graded correct", () => {
  for (const cases of [
    ofMax,
    [
      ["x_i > 2 m", "x_i^2"],
      ["x_i <= 2 m and m < 0", "ln(1 + m^2)"],
    ] satisfies Case[],
  ]) {
    const options = { names: ["x_i", "m"] };
    const printed = piecewise.print(keyOf(cases, options.names), options).text;
    expect(grader(cases, options)(printed).outcome, printed).toBe("correct");
  }
});

/** Linear conditions over x and y, evaluated in plain arithmetic: an oracle that knows nothing of regions. */
interface Linear {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly sign: "<" | "<=" | "=" | ">" | ">=";
}
const linear = fc.record({
  a: fc.integer({ min: -2, max: 2 }),
  b: fc.integer({ min: -1, max: 1 }),
  c: fc.integer({ min: -2, max: 2 }),
  sign: fc.constantFrom<Linear["sign"]>("<", "<=", "=", ">", ">="),
});
const value = fc.constantFrom<number | null>(0, 1, 2, null);
const cases = fc.record({
  branches: fc.array(fc.tuple(linear, value), { minLength: 1, maxLength: 2 }),
  otherwise: value,
});
type Drawn = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function holds({ a, b, c, sign }: Linear, x: number, y: number): boolean {
  const side = a * x + b * y + c;
  if (sign === "<") return side < 0;
  if (sign === "<=") return side <= 0;
  if (sign === "=") return side === 0;
  return sign === ">" ? side > 0 : side >= 0;
}

const evaluate = ({ branches, otherwise }: Drawn, x: number, y: number): number | null => {
  for (const [condition, then] of branches) if (holds(condition, x, y)) return then;
  return otherwise;
};

const shown = (each: number | null): string => (each === null ? "undefined" : `${each}`);
const condition = ({ a, b, c, sign }: Linear): string => `${a}*x + ${b}*y + ${c} ${sign} 0`;
/** A chain, so that earlier cases go before later ones as in the oracle. */
const chain = ({ branches, otherwise }: Drawn): string =>
  [...branches.map(([when, then]) => `${shown(then)} if ${condition(when)}`), shown(otherwise)].join(" else ");

/** The same conditions turned round: -2(ax + by + c) on the other side of 0. */
const turned = ({ branches, otherwise }: Drawn): Drawn => ({
  branches: branches.map(([{ a, b, c, sign }, then]) => [
    { a: -2 * a, b: -2 * b, c: -2 * c, sign: opposite(sign) },
    then,
  ]),
  otherwise,
});

function opposite(sign: Linear["sign"]): Linear["sign"] {
  if (sign === "=") return "=";
  return sign.startsWith("<") ? (sign === "<" ? ">" : ">=") : sign === ">" ? "<" : "<=";
}

const steps = Array.from({ length: 25 }, (_, i) => (i - 12) / 4);

test("two functions by cases are equal exactly where a grid of points finds no difference, or the difference is real", () => {
  fc.assert(
    fc.property(cases, cases, fc.boolean(), (first, second, same) => {
      const other = same ? turned(first) : second;
      const options = { names: ["x", "y"] };
      const [mine, reference] = [piecewise.read(chain(first), options), piecewise.read(chain(other), options)];
      if (!mine.ok || !reference.ok) throw new Error(`${chain(first)} | ${chain(other)}`);
      const key: PiecewiseKey = { cases: [], otherwise: reference.value.value };
      const found = piecewise.compare({ value: mine.value.value, isChain: true }, key, options);
      const differs = steps.some((x) => steps.some((y) => evaluate(first, x, y) !== evaluate(other, x, y)));
      if (differs) expect(found.relation).toBe("different");
      else if (found.relation !== "equal") {
        // The grid is coarse: the point that is shown must then differ itself.
        const at = found.evidence.counterexample?.at ?? {};
        const [x, y] = [fraction(at["x"]), fraction(at["y"])];
        expect(evaluate(first, x, y)).not.toBe(evaluate(other, x, y));
      }
    }),
    { numRuns: 250 },
  );
});

function fraction(text = "0"): number {
  const [n = "0", d = "1"] = text.split("/");
  return Number(n) / Number(d);
}

test("every sentence is short in both languages, and no text makes the grader throw", () => {
  const piece = fc.constantFrom(
    "1",
    "0",
    "if",
    "x_i",
    "m",
    ">",
    "<",
    "=",
    ";",
    "otherwise",
    "undefined",
    "else",
    "(",
    ")",
    "and",
    "1[",
    "]",
    "where(",
    ",",
    "+",
    "当",
    "时为",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      for (const { message } of gradeMax(pieces.join(" ")).feedback) {
        expect(message.en.length).toBeLessThanOrEqual(limits.sentence);
        expect(message["zh-CN"].length).toBeLessThanOrEqual(limits.sentence);
      }
    }),
    { numRuns: 500 },
  );
});

test("a key is read from its cases as text; a case that cannot be read is named", () => {
  const options = { names: ["x"] };
  const read = readPiecewiseKey(
    [
      { when: "x > 0", then: "1" },
      { when: "otherwise", then: null },
    ],
    options,
  );
  expect(read.ok && piecewise.print(read.key, options).text).toBe("1 if x > 0; undefined otherwise");
  expect(readPiecewiseKey([{ when: "x + 1", then: "1" }], options)).toMatchObject({ ok: false });
  expect(readPiecewiseKey([{ when: "x > 0", then: "1 +" }], options)).toMatchObject({ ok: false });
  expect(
    readPiecewiseKey(
      [
        { when: "else", then: "1" },
        { when: "x > 0", then: "1" },
      ],
      options,
    ),
  ).toMatchObject({ ok: false });
});

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

describe("where a formula has no value of its own accord", () => {
  test.each([
    [
      "(x^2-1)/(x-1)",
      [
        ["x != 1", "x+1"],
        ["x = 1", "5"],
      ],
      "x = 1",
    ],
    [
      "(x^2-1)/(x-1)",
      [
        ["x != 1", "x+1"],
        ["x = 1", "2"],
      ],
      "x = 1",
    ],
    [
      "sin(x)/x",
      [
        ["x != 0", "sin(x)/x"],
        ["x = 0", "0"],
      ],
      "x = 0",
    ],
    [
      "x/x",
      [
        ["x != 0", "1"],
        ["x = 0", "0"],
      ],
      "x = 0",
    ],
    [
      "1/x if x >= 0; 0 otherwise",
      [
        ["x > 0", "1/x"],
        ["x <= 0", "0"],
      ],
      "x = 0",
    ],
    [
      "max(0, 1/x)",
      [
        ["x > 0", "1/x"],
        ["x <= 0", "0"],
      ],
      "x = 0",
    ],
    [
      "max(0.1 x, x)/x",
      [
        ["x > 0", "1"],
        ["x <= 0", "0.1"],
      ],
      "x = 0",
    ],
  ] as const)("%s lacks the key's value there, which is named", (answer, cases, place) => {
    const { outcome, feedback, evidence } = grader(cases, { names: ["x"] })(answer);
    expect(outcome).toBe("incorrect");
    expect(feedback[0]?.message.en).toContain(place);
    expect(evidence.counterexample?.answer).toBe("undefined");
  });

  test.each([
    [
      "x/|x|",
      [
        ["x > 0", "1"],
        ["x < 0", "-1"],
        ["x = 0", null],
      ],
    ],
    [
      "max(0, x)/x",
      [
        ["x > 0", "1"],
        ["x < 0", "0"],
      ],
    ],
    [
      "1/x if x > 0; 0 otherwise",
      [
        ["x > 0", "1/x"],
        ["x <= 0", "0"],
      ],
    ],
    [
      "(x^2-1)/(x-1) if x != 1; 5 if x = 1",
      [
        ["x != 1", "x+1"],
        ["x = 1", "5"],
      ],
    ],
  ] as const)("%s has a value just where the key has", (answer, cases) => {
    expect(grader(cases, { names: ["x"] })(answer).outcome).toBe("correct");
  });

  test("also of two variables, on the line where they are equal", () => {
    const cases = [
      ["a > b", "1"],
      ["a < b", "0"],
      ["a = b", null],
    ] as const;
    expect(grader(cases, { names: ["a", "b"] })("(1 + (a-b)/|a-b|)/2").outcome).toBe("correct");
    expect(grader(cases, { names: ["a", "b"] })("(1 + (b-a)/|a-b|)/2").outcome).toBe("incorrect");
    expect(
      grader(
        [
          ["a >= b", "1"],
          ["a < b", "0"],
        ],
        { names: ["a", "b"] },
      )("relu(a-b)/(a-b)").outcome,
    ).toBe("incorrect");
  });

  test("a step has some value at a tie, whichever book is followed, so that it is never undefined there", () => {
    const derivative = [
      ["x > m", "1"],
      ["x < m", "0"],
      ["x = m", null],
    ] as const;
    expect(grader(derivative, { names: ["x", "m"] })("H(x - m)").outcome).toBe("incorrect");
    expect(
      grader(
        [
          ["x >= m", "1"],
          ["x < m", "0"],
        ],
        { names: ["x", "m"] },
      )("H(x - m)").outcome,
    ).toBe("correct");
    expect(
      grader(
        [
          ["x > m", "1"],
          ["x <= m", "0"],
        ],
        { names: ["x", "m"] },
      )("H(x - m)").outcome,
    ).toBe("correct");
  });
});

describe("connectives, bounds at infinity and remarks in other notations", () => {
  const step = [
    ["x > 0", "x"],
    ["x <= 0", "0"],
  ] as const;
  test.each([
    "x if 0 < x < ∞; 0 otherwise",
    "x if x in (0, inf); 0 if x in (-inf, 0]",
    "x if 0<x<+\\infty; 0 if -\\infty<x<=0",
    "x where x>0; 0 where x<=0",
    "x (x>0), 0 (x<=0)",
    "x for x>0 and 0 for x<=0",
    "torch.clamp(x, min=0, max=x^2+1) if x > 0; 0 if x <= 0",
  ])("%s", (answer) => {
    expect(grader(step, { names: ["x"] })(answer).outcome).toBe("correct");
  });

  test.each(["x if -∞ < x < 0; 0 otherwise", "x where x>=1; 0 where x<1", "x (x<0), 0 (x>=0)"])(
    "%s is another function",
    (answer) => {
      expect(grader(step, { names: ["x"] })(answer).outcome).toBe("incorrect");
    },
  );

  const both = [
    ["x > 0 and y > 0", "1"],
    ["x <= 0 or y <= 0", "0"],
  ] as const;
  const either = [
    ["x > 0 or y > 0", "1"],
    ["x <= 0 and y <= 0", "0"],
  ] as const;
  test.each([
    ["1[x > 0, y > 0]", both, either],
    ["1 if x > 0, y > 0; 0 otherwise", both, either],
    ["1 if x > 0 & y > 0; 0 otherwise", both, either],
    ["1 if x > 0 || y > 0; 0 otherwise", either, both],
  ] as const)("%s joins its conditions", (answer, right, wrong) => {
    expect(grader(right, { names: ["x", "y"] })(answer).outcome).toBe("correct");
    expect(grader(wrong, { names: ["x", "y"] })(answer).outcome).toBe("incorrect");
  });

  test("δ(i - k) is Kronecker's, unless the question has a δ of its own; N/A is no quotient", () => {
    const kronecker = [
      ["i = k", "1"],
      ["i != k", "0"],
    ] as const;
    expect(grader(kronecker, { names: ["i", "k"] })("δ(i-k)").outcome).toBe("correct");
    expect(grader(kronecker, { names: ["i", "k"] })("δ(i-1)").outcome).toBe("incorrect");
    expect(grader(kronecker, { names: ["i", "k", "delta"] })("δ(i-k)").outcome).toBe("incorrect");
    const inverse = [
      ["x = 0", null],
      ["x != 0", "1/x"],
    ] as const;
    expect(grader(inverse, { names: ["x"] })("N/A if x=0; 1/x if x≠0").outcome).toBe("correct");
  });

  test("a norm and a column of a table stay what they are", () => {
    expect(
      grader(
        [
          ["x > 0", "|x|"],
          ["x <= 0", "0"],
        ],
        { names: ["x"] },
      )("||x|| if x > 0; 0 if x <= 0").outcome,
    ).toBe("correct");
    expect(
      grader(
        [
          ["x > 0", "x"],
          ["x <= 0", "0"],
        ],
        { names: ["x"] },
      )("\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}").outcome,
    ).toBe("correct");
  });
});

describe("a name and its equals sign before the value", () => {
  const relu = [
    ["x > 0", "x"],
    ["x <= 0", "0"],
  ] as const;
  test.each([
    "f(x) = max(0, x)",
    "y = x if x > 0; 0 otherwise",
    "f(x)=\\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
    "ReLU(x) := x if x > 0; 0 if x <= 0",
    "f'(x) = x if x > 0; 0 otherwise",
    "\\frac{\\partial L}{\\partial w} = x if x > 0; 0 otherwise",
  ])("are left out, with a note: %s", (answer) => {
    const { outcome, feedback } = grader(relu, { names: ["x"] })(answer);
    expect([outcome, feedback.map(({ code }) => code)]).toEqual(["correct", ["left-side"]]);
  });

  test.each(["x = 1 if x > 0; 0 otherwise", "1 = x if x > 0; 0 otherwise", "x = 0", "f(x) =", "a + b = max(0, x)"])(
    "that names nothing new is asked back: %s",
    (answer) => {
      expect(grader(relu, { names: ["x"] })(answer).outcome).toBe("invalid");
    },
  );

  test("places stay those of the answer as typed", () => {
    const answer = "f(x) = x if x > 0; 0 otherwise; @";
    const at = grader(relu, { names: ["x"] })(answer).feedback[0]?.at;
    expect(at === undefined ? "" : answer.slice(at.from, at.to)).toBe("@");
  });
});
