import { describe, expect, test } from "vitest";
import { above, hinge, outcome, three, turned } from "./case-spellings.for-tests";

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
