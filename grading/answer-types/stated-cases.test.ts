import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";
import { withStatedCases } from "./stated-cases";

type Cases = readonly { readonly when: string; readonly then: string | null }[];
const reluSlope: Cases = [
  { when: "x > 0", then: "1" },
  { when: "x < 0", then: "0" },
  { when: "x = 0", then: null },
];

function outcome(answer: string, reference: Cases = reluSlope): unknown {
  const verdict = grade({ type: "piecewise", answer, reference, variables: { x: { domain: "real" } } });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

/** Answers with 1 and 0 for the values above and below 0, as students of both languages tell them. */
const told = (above: string, below: string): readonly string[] => [
  `f'(x)=${above} for x>0, f'(x)=${below} for x<0, not differentiable at 0`,
  `f'(x) = ${above} when x > 0; f'(x) = ${below} when x < 0; f'(0) does not exist`,
  `f'(x)=${above} for x>0\nf'(x)=${below} for x<0\nf'(0) undefined`,
  `f'(x)=${above} (x>0), f'(x)=${below} (x<0)`,
  `f'(x)=${above}, x>0; f'(x)=${below}, x<0; x=0 时导数不存在`,
  `y'=${above}, x>0; y'=${below}, x<0`,
  `dy/dx = ${above} if x>0, dy/dx = ${below} if x<0, undefined if x=0`,
  `∂f/∂x=${above}, x>0; ∂f/∂x=${below}, x<0; ∂f/∂x 不存在, x=0`,
  `当x>0时，f'(x)=${above}；当x<0时，f'(x)=${below}；当x=0时，f'(x)不存在`,
  `若x>0，则f'(x)=${above}；若x<0，则f'(x)=${below}；若x=0，则不可导`,
  `x>0时，导数=${above}；x<0时，导数=${below}；x=0时，导数不存在`,
  `x>0, f'=${above}; x<0, f'=${below}; x=0, 不存在`,
  `${above}（x>0）；${below}（x<0）；x=0不可导`,
  `${above} (x>0), ${below} (x<0), x=0不可导`,
  `${above} if x>0, ${below} if x<0, 不可导 x=0`,
  `等于${above}（x>0）或${below}（x<0），x=0处无定义`,
  `＝${above}（ｘ＞０），${below}（ｘ＜０），ｘ＝０时无定义`,
  `当ｘ＞０时为${above}，当ｘ＜０时为${below}，ｘ＝０处不可导`,
  `对x>0为${above}，对x<0为${below}`,
  `x>0的时候是${above}，x<0的时候是${below}，x=0的时候不可导`,
  `x大于0是${above}，小于0是${below}，等于0不存在`,
  `x为正数时${above}，x为负数时${below}，x为0时不可导`,
  `x>0得${above}，x<0得${below}，x=0没有导数`,
  `如果 x>0，返回 ${above}；如果 x<0，返回 ${below}；否则返回 None`,
  `${above} for all x>0 and ${below} for all x<0, undefined at zero`,
  `${above} on (0,∞), ${below} on (-∞,0), undefined at 0`,
  `(0,+∞)上为${above}，(-∞,0)上为${below}`,
  `${above} x>0\n${below} x<0\n不存在 x=0`,
  `{ ${above}, x>0\n{ ${below}, x<0\n{ 不存在, x=0`,
  `⎧${above}, x>0\n⎨${below}, x<0\n⎩undefined, x=0`,
  `=IF(x>0,${above},IF(x<0,${below},NA()))`,
  `${above} when x positive; ${below} when x negative`,
  `x>0 -> ${above}; x<0 -> ${below}; x=0 -> DNE`,
  `x>0 → ${above}, x<0 → ${below}, x=0 → undefined`,
  `x>0 => ${above}, x<0 => ${below}, x=0 => undefined`,
  `${above} iff x>0, ${below} iff x<0`,
  `${above} provided x>0, ${below} provided x<0`,
];

describe("cases with what is asked for before each value, and with the words of both languages", () => {
  it.each(told("1", "0"))("are read: %s", (answer) => expect(outcome(answer)).toBe("correct"));
  it.each(told("0", "1"))("are not right with the values exchanged: %s", (answer) =>
    expect(outcome(answer)).toBe("incorrect"),
  );
  it.each(told("1", "1"))("are not right with one value twice: %s", (answer) =>
    expect(outcome(answer)).toBe("incorrect"),
  );
});

describe("a comparison before words for no value", () => {
  it.each([
    "0 if x < 0 else undefined",
    "1 (x>0) undefined",
    "1 if x>0; 0 if x<0; undefined at x=0",
    "undefined if x = 0",
    "x>0 → 1, x<0 → 0",
    "x>0 -> 1, x<0 -> 0",
    "x is equal to 0",
    "1 if x>0 otherwise undefined",
    "当x>0时为1，否则不存在",
  ])("is no condition of theirs where more stands in it: %s", (text) => {
    expect(withStatedCases(text, ["x", "y"]).text).toBe(text);
  });

  it("is one where it is all that stands there", () => {
    expect(withStatedCases("1 if x>0; -1<x<0 undefined", ["x"]).text).toBe("1 if x>0;undefined if -1<x<0");
    expect(outcome("1 if x>0; 0 if x<0; x=0不存在")).toBe("correct");
    expect(outcome("1 if x>=0; x<0不存在")).toBe("incorrect");
  });

  it("is looked for in bounded time", () => {
    for (const piece of ["x=0", "x=0不", "f'(x)=", "x>0时", "∂f/∂x", "1 x>0\n", "(0,1)上", "大于0", "x<", "当x=0,"]) {
      const started = performance.now();
      withStatedCases(piece.repeat(Math.floor(999 / piece.length)), ["x"]);
      expect(performance.now() - started).toBeLessThan(200);
    }
  });
});

describe("two names that are equal in words", () => {
  it.each(["1 if x>y; 0 if x<y; undefined if they are equal", "当x>y为1，x<y为0，相等时不可导"])(
    "are read: %s",
    (answer) => {
      const of = (then: string): unknown => {
        const reference = [
          { when: "x>y", then },
          { when: "x<y", then: "0" },
          { when: "x=y", then: null },
        ];
        const variables = { x: { domain: "real" }, y: { domain: "real" } };
        const verdict = grade({ type: "piecewise", answer, reference, variables });
        return verdict.ok && "outcome" in verdict.answer && verdict.answer.outcome;
      };
      expect([of("1"), of("2")]).toEqual(["correct", "incorrect"]);
    },
  );
});

describe("a given name before an equals sign", () => {
  it("is part of a condition, and no name of what is asked for", () => {
    for (const text of ["1, y=0; 0, y=1", "当y=0时为1，当y=1时为0", "1 if y=0"])
      expect(withStatedCases(text, ["y"]).text).toBe(text);
  });
});

describe("words that join conditions, and conditions that a sign says already", () => {
  const within: Cases = [
    { when: "x > 0 and x <= 2", then: "1" },
    { when: "x <= 0 or x > 2", then: "x" },
  ];
  const turned: Cases = within.map(({ when }, i) => ({ when, then: i === 0 ? "x" : "1" }));

  it.each([
    "x大于0不大于2时为1，其他为x",
    "x 大于 0 且小于等于 2 时为 1，其余为 x",
    "x不大于2大于0时，f(x)=1；其余为x",
    "x大于0 x小于等于2 时为1，其他为x",
    "x小于等于0或大于4/2时为x，其他为1",
    "在 (0,2] 上为 1，其他为 x",
    "x for x not in (0,2], 1 if 0<x<=2",
    "1 if x \\in (0, 2]; x if x > 2; x if x <= 0",
    "x if x \\in \\left(-\\infty, 0\\right]; x if x > 2; 1 if x \\in \\left(0, 2\\right]",
    "x if x \\in \\left[2.5, +\\infty\\right) or x<=0 or 2<x<2.5; 1 otherwise",
    "\\begin{cases} 1 & x \\in (0, 2] \\\\ x & x > 2 \\\\ x & x \\in (-\\infty, 0] \\end{cases}",
    "1 on (0,2], x otherwise",
    "x if x<=0, 1 for 0<x<=2, x for x>2",
    "when x <= 0 then x, for x in (0,2]: 1, for x > 2: x",
    "1 in (0, 2], x for (-inf, 0], x on (2, inf)",
    "当 (x<=0) 或 (x>2) 时为 x，否则为 1",
    "x if (x<=0) 或 (x>2), 1 otherwise",
    "x <= 0: x; x in (0,2]: 1; x > 2: x",
    "1 if x in (0,2]; x otherwise",
    "f'(x) = 1 for x in (0,2], f'(x) = x for x<=0, f'(x) = x for x>2",
    "x (x<=0)，1 (x in (0,2])，x (otherwise)",
    "f'（x）＝1 for 0<x<=2；f'（x）＝x for x<=0；f'（x）＝x for x>2",
    "x<=0 或 x>2 的时候f(x)=x；0<x<=2 的时候f(x)=1",
    "1 on (0,2], x on (-∞,0], x on (2,∞)",
  ])("%s", (answer) => {
    expect(outcome(answer, within)).toBe("correct");
    expect(outcome(answer, turned)).toBe("incorrect");
  });

  it.each([
    ["x!= 0的时候不存在, x 等于 0 时 为2", "2", "1"],
    ["x≠0时不可导；x=0时为2", "2", "1"],
    ["不可导（x≠0）；2（x=0）", "2", "1"],
    ["x!=0: not defined, x=0: 2", "2", "1"],
    ["undefined in (-∞,0), undefined in (0,∞), 2 at x=0", "2", "1"],
    ["x≠0 → 不存在；x=0 → 2", "2", "1"],
  ])("%s", (answer, value, other) => {
    const at = (then: string): Cases => [
      { when: "x != 0", then: null },
      { when: "x = 0", then },
    ];
    expect([outcome(answer, at(value)), outcome(answer, at(other))]).toEqual(["correct", "incorrect"]);
  });
});

describe("comparisons in two directions with a number between them", () => {
  it.each(["1 if x>0<1; 0 otherwise", "1 if x>0 x<1; 0 otherwise", "1 if x<0>-1, 0 otherwise"])(
    "are asked back: %s",
    (answer) => expect(outcome(answer)).toBe("invalid"),
  );

  it("are read where a name stands there", () => {
    const peak: Cases = [
      { when: "x > 0 and x > 1", then: "1" },
      { when: "x <= 1", then: "0" },
    ];
    expect(outcome("1 if 0<x>1; 0 otherwise", peak)).toBe("correct");
    expect(outcome("1 if 1<x>2; 0 otherwise", peak)).toBe("incorrect");
  });
});
