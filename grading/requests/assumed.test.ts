import { describe, expect, test } from "vitest";
import { random } from "../random";
import { grade } from "./grade";

interface Answered {
  readonly outcome: string;
  readonly evidence: {
    readonly counterexample?: { readonly at: Readonly<Record<string, string>> };
  };
}

function answered(
  type: string,
  answer: string,
  reference: unknown,
  assume: readonly string[],
  more: object = {},
): Answered {
  const result = grade({ type, answer, reference, assume, ...more });
  if (!result.ok) throw new Error(result.error);
  return result.answer as Answered;
}

const minimum = [
  { when: "n <= d", then: "n" },
  { when: "n > d", then: "d" },
];

describe("what a request assumes holds of every point that counts", () => {
  test.each([
    ["formula", "n", "min(n, d)", ["n <= d"], "correct"],
    ["formula", "d", "min(n, d)", ["n <= d"], "incorrect"],
    ["formula", "sqrt(x^2)", "x", ["x > 0"], "correct"],
    ["formula", "f d", "d^2", ["f = d"], "correct"],
    ["formula", "2 f d", "d^2", ["f = d"], "incorrect"],
    ["formula", "a^2 + 2ab + b^2", "1", ["a + b = 1"], "correct"],
    ["formula", "a - b", "1 - b", ["a + b = 1"], "incorrect"],
    ["formula", "5/(f - d)", "d", ["f = d"], "undecided"],
    ["vector", "(n, d)", ["min(n, d)", "max(n, d)"], ["n <= d"], "correct"],
    ["vector", "(d, n)", ["min(n, d)", "max(n, d)"], ["n <= d"], "incorrect"],
    ["matrix", "[[n, d]]", [["min(n, d)", "max(n, d)"]], ["n <= d"], "correct"],
    ["piecewise", "n", minimum, ["n <= d", "k constant"], "correct"],
    ["piecewise", "d", minimum, ["n <= d"], "incorrect"],
  ])("%s %s against %j with %j is %s", (type, answer, reference, assume, outcome) => {
    expect(answered(type, answer, reference, assume).outcome).toBe(outcome);
  });

  test("a difference that may be excluded by what no single point can break is left to a person", () => {
    expect(answered("formula", "n + 1", "n", ["k << n"]).outcome).toBe("undecided");
    expect(answered("set", "{n}", ["min(n, d)"], ["n <= d"]).outcome).toBe("undecided");
    expect(answered("set", "{min(d, n)}", ["min(n, d)"], ["n <= d"]).outcome).toBe("correct");
    const rounded = { tolerance: { absolute: 0.01 } };
    expect(answered("formula", "0.23 |x|", "x/3", ["x >= 0"], rounded).outcome).toBe("undecided");
    expect(answered("formula", "0.333 x", "x/3", ["k constant"], rounded).outcome).toBe("correct");
  });

  test("that a name is constant excludes no point", () => {
    expect(answered("formula", "k n + 1", "k n", ["k constant"]).outcome).toBe("incorrect");
    expect(answered("number", "4", "5", ["n <= d"]).outcome).toBe("incorrect");
  });

  test("an assumption that is not understood, or that no values fulfil, is the mistake of who asks", () => {
    const ask = (reference: unknown, assume: string, more: object = {}) =>
      grade({ type: "formula", answer: "n", reference, assume: [assume], ...more });
    expect(ask("n", "n is even")).toMatchObject({ ok: false, error: expect.stringMatching(/^assume: "n is even"/) });
    const positive = { variables: { n: { domain: "positive" } } };
    expect(ask("n", "n < 0", positive)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^assume: no values/),
    });
  });
});

interface Random {
  readonly text: string;
  readonly at: (n: number, d: number) => number;
}

interface Assumption {
  readonly text: string;
  readonly holds: (n: number, d: number) => boolean;
  readonly none: Random;
}

test("right is the same at all whole points that keep the assumption; wrong is shown at one that keeps it", () => {
  const next = random("assumed");
  const { pick } = next;
  const leaf = (): Random =>
    pick<Random>([
      { text: "n", at: (n) => n },
      { text: "d", at: (_, d) => d },
      { text: "2", at: () => 2 },
      { text: "(n - d)", at: (n, d) => n - d },
    ]);
  const tree = (depth: number): Random => {
    if (depth === 0) return leaf();
    const [a, b] = [tree(depth - 1), tree(depth - 1)];
    return pick<Random>([
      { text: `(${a.text} + ${b.text})`, at: (n, d) => a.at(n, d) + b.at(n, d) },
      { text: `${a.text}*${b.text}`, at: (n, d) => a.at(n, d) * b.at(n, d) },
      { text: `min(${a.text}, ${b.text})`, at: (n, d) => Math.min(a.at(n, d), b.at(n, d)) },
      { text: `max(${a.text}, ${b.text})`, at: (n, d) => Math.max(a.at(n, d), b.at(n, d)) },
      { text: `|${a.text}|`, at: (n, d) => Math.abs(a.at(n, d)) },
    ]);
  };
  // `none` is 0 wherever the assumption is kept, and elsewhere hardly ever.
  const assumptions: [Assumption, ...Assumption[]] = [
    { text: "n <= d", holds: (n, d) => n <= d, none: { text: "max(n - d, 0)", at: (n, d) => Math.max(n - d, 0) } },
    {
      text: "0 < n < d",
      holds: (n, d) => 0 < n && n < d,
      none: { text: "(|n| - n + max(n, d) - d)", at: (n, d) => Math.abs(n) - n + Math.max(n, d) - d },
    },
    { text: "n = 2d", holds: (n, d) => n === 2 * d, none: { text: "(n - 2d)", at: (n, d) => n - 2 * d } },
    {
      text: "n >= 0, d >= 0",
      holds: (n, d) => n >= 0 && d >= 0,
      none: { text: "(n - |n|)", at: (n) => n - Math.abs(n) },
    },
  ];
  const range = Array.from({ length: 13 }, (_, i) => i - 6);
  const grid = range.flatMap((n) => range.map((d) => [n, d] as const));
  const number = (text = ""): number =>
    text
      .split("/")
      .map(Number)
      .reduce((a, b) => a / b);
  const seen = { correct: 0, incorrect: 0, undecided: 0 };
  for (let i = 0; i < 200; i += 1) {
    const { text, holds, none } = pick(assumptions);
    const [a, other] = [tree(2), tree(next.integer(1, 2))];
    const same: Random = {
      text: `${a.text} + ${none.text}*${other.text}`,
      at: (n, d) => a.at(n, d) + none.at(n, d) * other.at(n, d),
    };
    const b = i % 2 === 0 ? same : other;
    const { outcome, evidence } = answered("formula", a.text, b.text, [text]);
    const said = `${a.text} against ${b.text} where ${text}: ${outcome}`;
    const apart = grid.find(([n, d]) => holds(n, d) && a.at(n, d) !== b.at(n, d));
    if (outcome === "correct") expect(apart, said).toBeUndefined();
    if (outcome === "incorrect") {
      // A name that neither text holds may have any value, such as one that keeps the assumption.
      const { n, d } = evidence.counterexample?.at ?? {};
      const [x, y] = [number(n), number(d)];
      expect(holds(x, y), said).toBe(true);
      expect(a.at(x, y), said).not.toBeCloseTo(b.at(x, y), 9);
    }
    seen[outcome as keyof typeof seen] += 1;
  }
  expect(seen.correct).toBeGreaterThan(80);
  expect(seen.incorrect).toBeGreaterThan(60);
  expect(seen.undecided).toBeLessThan(20);
});
