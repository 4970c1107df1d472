import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comparator, Expression } from "./expression";
import { nowhere as at } from "./expression";
import { toLatex, toText } from "./print";
import { integer } from "./rational";
import { type ReadOptions, read, reader } from "./read";

const options: ReadOptions = { names: ["x", "x_i", "m", "i", "k"], piecewise: true };

function as(text: string): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

const all = (expected: string, texts: readonly string[]): void => {
  for (const text of texts) expect([text, as(text)]).toEqual([text, expected]);
};

describe("values by cases", () => {
  it("are read from sentences in both languages, LaTeX and code", () => {
    all("1 if x > 0; 0 otherwise", [
      "1 if x > 0; 0 otherwise",
      "1 if x>0, 0 otherwise",
      "1 if x > 0 else 0",
      "x > 0: 1; else: 0",
      "x>0: 1, else 0",
      "if x > 0 then 1 else 0",
      "1, x > 0; 0, otherwise",
      "1 when x > 0\n0 else",
      "当x>0时为1，否则为0",
      "当 x＞0 时，1；其他情况 0",
      "若x>0，则1；其余为0",
      "1，当x>0时；0，否则",
      "where(x > 0, 1, 0)",
      "np.where(x>0, 1, 0)",
      "\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
      "\\begin{cases} 1, & \\text{if } x > 0, \\\\ 0, & \\text{otherwise.} \\end{cases}",
    ]);
  });

  it("may be undefined, in the words that people use", () => {
    const expected = "1 if x_i > m; 0 if x_i < m; undefined otherwise";
    all(expected, [
      "1 if x_i > m; 0 if x_i < m; undefined otherwise",
      "1 if x_i > m, 0 if x_i < m, does not exist otherwise",
      "1 if x_i > m else 0 if x_i < m else undefined",
      "当 x_i>m 时 1；当 x_i<m 时 0；否则不可导",
      "x_i > m: 1; x_i < m: 0; otherwise not differentiable",
      "\\begin{cases}1 & x_i>m\\\\0 & x_i<m\\\\\\text{undefined} & \\text{otherwise}\\end{cases}",
    ]);
  });

  it("may be indicators of a condition in every notation", () => {
    all("1[i = k]", [
      "1[i=k]",
      "[i = k]",
      "1{i=k}",
      "𝟙[i=k]",
      "\\mathbb{1}[i=k]",
      "\\mathbf 1_{i=k}",
      "1_{i=k}",
      "I(i=k)",
      "δ_{ik}",
      "δ_ik",
      "\\delta_{i,k}",
    ]);
    expect(as("x*(x>0)")).toBe("x*1[x > 0]");
  });

  it("stand inside other expressions too", () => {
    expect(as("max(x if x>0 else 0, 1)")).toBe("max(x if x > 0 else 0, 1)");
    expect(as("(1 if x>0 else 2 if x<0 else 3) + m")).toBe("(1 if x > 0 else 2 if x < 0 else 3) + m");
    expect(as("2*where(x>0, x, 0)")).toBe("2*(x if x > 0 else 0)");
    expect(as("(x if x > 0)")).toBe("x if x > 0");
  });

  it("read conditions as chains, and their connectives in words and signs", () => {
    all("0 < x <= 1", ["0<x<=1", "0 < x ≤ 1", "0 < x \\leq 1"]);
    all("x > 0 and i != k", ["x>0 and i≠k", "x > 0 ∧ i != k", "x>0 且 i≠k", "x > 0 \\land i \\ne k", "x>0 && i!=k"]);
    all("x > 0 or i = k", ["x>0 or i=k", "x>0 ∨ i=k", "x>0 或 i=k"]);
    all("not x > 0", ["not x > 0", "¬x>0"]);
  });

  it("without a condition, or with something after the last case, are refused", () => {
    expect(as("1; 0 if x < 0")).toBe("! condition-missing");
    expect(as("1 otherwise; 0 if x < 0")).toBe("! after-otherwise");
    expect(as("1 if 3")).toBe("! not-condition");
    expect(as("where(x > 0, 1)")).toBe("! argument-count");
  });

  it("are words only where cases are asked", () => {
    const reading = read("undefined", { names: ["x"] });
    expect(reading.ok ? "read" : reading.feedback[0].code).toBe("words");
  });
});

const value = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map((n): Expression => ({ kind: "number", value: integer(n), at })),
  fc.constantFrom("x", "m", "x_i").map((name): Expression => ({ kind: "symbol", name, at })),
  fc.constant<Expression>({ kind: "undefined", at }),
);
const comparator = fc.constantFrom<Comparator>("<", "<=", "=", "!=", ">=", ">");
const compared = fc.tuple(value, fc.array(fc.tuple(comparator, value), { minLength: 1, maxLength: 2 })).map(
  ([first, rest]): Expression => ({
    kind: "compare",
    operands: [first, ...rest.map(([, operand]) => operand)],
    comparators: rest.map(([sign]) => sign),
    at,
  }),
);
// An alias, since letrec takes no interface.
type Conditions = { readonly condition: Expression };
const conditions = fc.letrec<Conditions>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    compared,
    tie("condition").map((condition): Expression => ({ kind: "not", condition, at })),
    fc
      .tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("condition"), { minLength: 2, maxLength: 3 }))
      .map(([kind, each]): Expression => ({ kind, conditions: each, at })),
  ),
}));
const cases = fc
  .tuple(fc.array(fc.tuple(conditions.condition, value), { minLength: 1, maxLength: 3 }), fc.option(value))
  .map(
    ([branches, otherwise]): Expression => ({
      kind: "cases",
      branches: branches.map(([when, then]) => ({ when, then })),
      ...(otherwise !== null && { otherwise }),
      at,
    }),
  );
const indicator = conditions.condition.map((condition): Expression => ({ kind: "indicator", condition, at }));

function bare(e: unknown): unknown {
  if (Array.isArray(e)) return e.map(bare);
  if (typeof e !== "object" || e === null) return e;
  return Object.fromEntries(
    Object.entries(e).flatMap(([key, each]) => (key === "at" || key === "text" ? [] : [[key, bare(each)]])),
  );
}

describe("printed cases", () => {
  const [plain, latex] = [reader(options), reader({ ...options, syntax: "latex" })];
  it("read back to an equal tree, from text and from LaTeX", () => {
    fc.assert(
      fc.property(fc.oneof(cases, indicator, conditions.condition), (e) => {
        const [text, tex] = [toText(e), toLatex(e)];
        const [fromText, fromTex] = [plain(text), latex(tex)];
        if (text.length <= 1000) expect([text, fromText.ok && bare(fromText.value)]).toEqual([text, bare(e)]);
        if (tex.length <= 1000) expect([tex, fromTex.ok && bare(fromTex.value)]).toEqual([tex, bare(e)]);
      }),
      { numRuns: 10_000 },
    );
  });
});
