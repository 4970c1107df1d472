import fc from "fast-check";
import { expect, test } from "vitest";
import { grade } from "../requests/grade";
import type { Feedback } from "../verdict";

const tie = {
  gradient: null,
  subgradients: [
    ["1", "0", "0"],
    ["0", "1", "0"],
  ],
};
const steps = [
  { when: "x > 0", then: "1" },
  { when: "x < 0", then: "0" },
];

/** Answers that are right, by type, in many spellings. */
const valid: readonly (readonly [request: object, answers: readonly string[]])[] = [
  [
    { type: "set", reference: ["2", "-2"] },
    ["x=2 or x=-2", "2 和 -2", "x_1 = 2, x_2 = -2", "{±2}", "x \\in \\{2,-2\\}"],
  ],
  [
    { type: "vector", reference: ["64", "32", "32"] },
    ["64@32×32", "(64, 32x32)", "[64, 32, 32]", "（６４，３２，３２）"],
  ],
  [
    { type: "order", reference: "n^2*d" },
    ["quadratic in n and linear in d", "与n的平方成正比，与d成正比", "O(n^2 d)", "n 的平方乘 d", "Θ(n²·d)"],
  ],
  [{ type: "gradient", reference: tie }, ["不可导，因为 x1=x2", "在(1,1)处不可导", "not differentiable at x = 0", "∄"]],
  [
    { type: "gradient", reference: tie, accept: "subgradient" },
    ["(t,1-t,0), t∈[0,1]", "(t, 1-t, 0)，t 为 0 到 1 之间的任意数", "conv{e_1, e_2}", "1/2 e_1 + 1/2 e_2"],
  ],
  [
    { type: "piecewise", reference: steps },
    [
      "1 if x>0; 0 if x<0",
      "当x>0时为1，当x<0时为0",
      "\\begin{cases} 1 & x>0 \\\\ 0 & x<0 \\end{cases}",
      "np.where(x>0, 1, np.where(x<0, 0, np.nan))",
    ],
  ],
  [{ type: "formula", reference: "binomial(n, k)" }, ["n choose k", "\\binom{n}{k}", "n选k"]],
  [{ type: "number", reference: "1/2" }, ["sin 30°", "\\sin(30^\\circ)", "０．５"]],
];

const pieces = [..."0 1ax_^{}()[]|,;=<>+-*/\\.'~，。；（）＝－×∈≤√∑∞λ𝟙𝒙的为时和或任到😀\u0000\u200b\ud83d"].concat(
  "\\frac",
  "if",
  "or",
  "ｎ",
);

const change = fc.record({
  kind: fc.constantFrom("delete", "insert", "exchange", "widen"),
  at: fc.nat(60),
  other: fc.nat(60),
  piece: fc.constantFrom(...pieces),
});

function changed(text: string, changes: readonly { kind: string; at: number; other: number; piece: string }[]): string {
  const glyphs = [...text];
  for (const { kind, at, other, piece } of changes) {
    const [i, j] = [at % (glyphs.length + 1), other % (glyphs.length + 1)];
    const [a, b] = [glyphs[i], glyphs[j]];
    if (kind === "insert") glyphs.splice(i, 0, piece);
    else if (kind === "delete") glyphs.splice(i, 1);
    else if (kind === "widen" && a !== undefined && /^[!-~]$/.test(a))
      glyphs[i] = String.fromCodePoint((a.codePointAt(0) ?? 0) + 0xfee0);
    else if (kind === "exchange" && a !== undefined && b !== undefined) [glyphs[i], glyphs[j]] = [b, a];
  }
  return glyphs.join("");
}

/** Whether a place cuts a pair of surrogates in two. */
const isWithinPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));

test("whatever is slipped into an answer, it is judged, and what is said has a place in it and both languages", () => {
  const chosen = fc.constantFrom(
    ...valid.flatMap(([request, answers]) => answers.map((answer) => ({ request, answer }))),
  );
  fc.assert(
    fc.property(chosen, fc.array(change, { minLength: 1, maxLength: 3 }), ({ request, answer }, changes) => {
      const text = changed(answer, changes);
      const result = grade({ id: 1, ...request, answer: text });
      if (!result.ok) throw new Error(result.error);
      const { outcome, feedback } = result.answer as { outcome: string; feedback: readonly Feedback[] };
      for (const { message, at } of feedback) {
        expect([text, message["zh-CN"]]).toEqual([text, expect.stringMatching(/[\u4e00-\u9fff]/)]);
        expect(message.en).not.toBe("");
        if (outcome === "invalid")
          expect(Math.max(message.en.length, message["zh-CN"].length)).toBeLessThanOrEqual(200);
        if (at === undefined) continue;
        expect([text, 0 <= at.from && at.from <= at.to && at.to <= text.length]).toEqual([text, true]);
        expect([text, isWithinPair(text, at.from) || isWithinPair(text, at.to)]).toEqual([text, false]);
      }
    }),
    { numRuns: 2000 },
  );
});

test("unchanged, each is right", () => {
  for (const [request, answers] of valid)
    for (const answer of answers)
      expect([answer, grade({ id: 1, ...request, answer })]).toMatchObject([
        answer,
        { answer: { outcome: "correct" } },
      ]);
});
