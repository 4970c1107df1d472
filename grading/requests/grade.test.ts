import { describe, expect, test } from "vitest";
import { grade } from "./grade";

const answered = (request: object): Record<string, unknown> => {
  const result = grade({ id: 1, ...request });
  if (!result.ok) throw new Error(result.error);
  return { ...result.answer };
};
const outcome = (request: object): unknown => answered(request)["outcome"];
const problem = (request: unknown): string => {
  const result = grade(request);
  return result.ok ? "" : result.error;
};

describe("a request to grade one answer", () => {
  test.each([
    [{ type: "integer", answer: "１６，３８４", reference: "2^14" }, "correct"],
    [{ type: "integer", answer: "1.6384e4", reference: 16384 }, "correct"],
    [{ type: "integer", answer: "16383", reference: "16384" }, "incorrect"],
    [{ type: "integer", answer: "1/2", reference: "16384" }, "invalid"],
    [{ type: "number", answer: "12.5%", reference: "1/8" }, "correct"],
    [{ type: "number", answer: "0.37", reference: "exp(-1)" }, "incorrect"],
    [{ type: "number", answer: "0.37", reference: "exp(-1)", tolerance: { significantFigures: 2 } }, "correct"],
    [{ type: "number", answer: "0.4", reference: "0.1", tolerance: { absolute: 0.3 } }, "correct"],
    [{ type: "number", answer: "0.4000000000000000001", reference: "0.1", tolerance: { absolute: 0.3 } }, "incorrect"],
    [{ type: "formula", answer: "max(0, x)", reference: "x", variables: { x: { domain: "nonnegative" } } }, "correct"],
    [{ type: "formula", answer: "max(0, x)", reference: "x" }, "incorrect"],
    [{ type: "formula", answer: "x", reference: "|x|", variables: { x: { min: "1/3", max: 2 } } }, "correct"],
    [{ type: "formula", answer: "max(x, 0.3)", reference: "x", variables: { x: { min: 0.3 } } }, "correct"],
    [{ type: "formula", answer: "lr*g", reference: "g*lr" }, "correct"],
    [{ type: "formula", answer: "K^2*Cin*C_out", reference: "K^2*C_in*C_out" }, "invalid"],
    [{ type: "formula", answer: "y", reference: "x" }, "incorrect"],
    [{ type: "formula", answer: "2xy", reference: "2 x y" }, "correct"],
    [{ type: "formula", answer: "ln(4)x", reference: "2 x ln 2" }, "correct"],
    [{ type: "formula", answer: "K x K", reference: "K^2" }, "invalid"],
    [{ type: "formula", answer: "batch_size*x", reference: "x*batch_size" }, "correct"],
    [{ type: "vector", answer: "[0;1]", reference: "(0, 1)" }, "correct"],
    [{ type: "vector", answer: "(1,0)", reference: ["0", "1"] }, "incorrect"],
    [{ type: "vector", answer: "(0.333, 0.667)", reference: ["1/3", "2/3"], tolerance: { absolute: 1e-3 } }, "correct"],
    [{ type: "matrix", answer: "[[1,0],[0,1]]", reference: "[[1,0],[0,1]]" }, "correct"],
    [
      {
        type: "matrix",
        answer: "[[1,2],[0,1]]",
        reference: [
          ["1", "0"],
          ["2", "1"],
        ],
      },
      "incorrect",
    ],
    [{ type: "set", answer: "{2, 1, 1}", reference: ["1", "2"] }, "correct"],
    [{ type: "gradient", answer: "e_2", reference: { gradient: ["0", "1"] } }, "correct"],
    [
      {
        type: "gradient",
        answer: "(1/2,1/2)",
        reference: {
          gradient: null,
          subgradients: [
            ["1", "0"],
            ["0", "1"],
          ],
        },
      },
      "incorrect",
    ],
    [
      {
        type: "gradient",
        answer: "(1/2,1/2)",
        reference: {
          gradient: null,
          subgradients: [
            ["1", "0"],
            ["0", "1"],
          ],
        },
        accept: "subgradient",
      },
      "correct",
    ],
    [{ type: "gradient", answer: "undefined", reference: { gradient: null } }, "correct"],
    [{ type: "gradient", answer: "不可导", reference: { gradient: null, subgradients: [] } }, "correct"],
    [{ type: "gradient", answer: "(0,0,1)", reference: { gradient: null } }, "incorrect"],
    [{ type: "gradient", answer: "e_2", reference: { gradient: null } }, "incorrect"],
    [{ type: "gradient", answer: "0", reference: { gradient: null } }, "incorrect"],
    [{ type: "gradient", answer: "(x, 1)", reference: { gradient: null } }, "invalid"],
    [
      {
        type: "gradient",
        answer: "(0.33, 0.67)",
        reference: { gradient: ["1/3", "2/3"] },
        tolerance: { absolute: 0.01 },
      },
      "correct",
    ],
    [
      {
        type: "gradient",
        answer: "(0.33, 0.69)",
        reference: { gradient: ["1/3", "2/3"] },
        tolerance: { absolute: 0.01 },
      },
      "incorrect",
    ],
    [{ type: "order", answer: "Θ(max(n,m))", reference: "n+m" }, "correct"],
    [{ type: "order", answer: "O(n)", reference: "1" }, "incorrect"],
    [{ type: "order", answer: "knd²", reference: "n*d^2" }, "incorrect"],
    [{ type: "order", answer: "O(N^2)", reference: "n^2" }, "invalid"],
    [{ type: "order", answer: "O(n f)", reference: "n*d", assume: ["f = d"] }, "correct"],
    [{ type: "order", answer: "O(n^2)", reference: "k*n^2", assume: ["k constant"] }, "correct"],
    [{ type: "order", answer: "1/k", reference: "d/(d*k)" }, "correct"],
    [{ type: "order", answer: "1/k", reference: "\\frac{d}{dk}" }, "correct"],
    [{ type: "order", answer: "d", reference: "d^2/(d*n)" }, "incorrect"],
    [{ type: "order", answer: "n^3", reference: "\\sum_{i=1}^n\\sum_{j=1}^n (i+j)" }, "correct"],
    [{ type: "order", answer: "k", reference: "log n", assume: ["k = log_2 n"] }, "correct"],
    [{ type: "order", answer: "log n", reference: "k", assume: ["k = lg n"] }, "correct"],
    [{ type: "order", answer: "k", reference: "log n/log d", assume: ["k = log_{d}(n)"] }, "correct"],
    [{ type: "order", answer: "n", reference: "k", assume: ["k = log_2 n"] }, "incorrect"],
    [{ type: "order", answer: "k", reference: "n d", assume: ["k = nd"] }, "correct"],
    [{ type: "order", answer: "n + k", reference: "k", assume: ["nd <= k"] }, "correct"],
    [{ type: "order", answer: "O(n d)", reference: "n*k", assume: ["k = ceil(d/2)"] }, "correct"],
    [{ type: "order", answer: "n!", reference: "k", assume: ["k = factorial(n)"] }, "correct"],
    [{ type: "order", answer: "n^(1/3)", reference: "k", assume: ["k = cbrt(n)"] }, "correct"],
    [{ type: "order", answer: "hidden*n", reference: "n", assume: ["hidden constant, n <= d"] }, "correct"],
    [
      {
        type: "tensor-formula",
        answer: "A*B + A*C",
        reference: "A*(B+C)",
        symbols: { A: { shape: ["n", "m"] }, B: { shape: ["m", "n"] }, C: { shape: ["m", "n"] } },
      },
      "correct",
    ],
    [
      {
        type: "tensor-formula",
        answer: "x*y",
        reference: "x.*y",
        symbols: { x: { shape: ["n"] }, y: { shape: ["n"] } },
      },
      "invalid",
    ],
    [
      {
        type: "piecewise",
        answer: "1 if x_i > m; 0 if x_i < m; undefined otherwise",
        reference: [
          { when: "x_i > m", then: "1" },
          { when: "x_i < m", then: "0" },
          { when: "x_i = m", then: null },
        ],
      },
      "correct",
    ],
    [
      {
        type: "piecewise",
        answer: "1 if x_i >= m; 0 otherwise",
        reference: [
          { when: "x_i > m", then: "1" },
          { when: "x_i < m", then: "0" },
          { when: "x_i = m", then: null },
        ],
      },
      "incorrect",
    ],
  ])("%j is %s", (request, expected) => {
    expect(outcome(request)).toBe(expected);
  });

  test("every answer has the fields that were promised, and no others", () => {
    for (const answer of ["x", "2x", "x +", "x".repeat(2000)]) {
      expect(Object.keys(answered({ type: "formula", answer, reference: "x" })).sort()).toEqual([
        "evidence",
        "feedback",
        "outcome",
        "readAs",
        "score",
      ]);
    }
  });

  test("a difference comes with a point at which anyone can check it", () => {
    const { evidence } = answered({ type: "formula", answer: "x^2 + x", reference: "x^2 + 1" });
    expect(evidence).toMatchObject({ counterexample: { at: { x: "2" }, answer: "6", reference: "5" } });
  });
});

describe("a request that is a mistake", () => {
  test.each([
    [null, "a JSON object was expected"],
    [[], "a JSON object was expected"],
    [{ type: "sandwich", answer: "1", reference: "1" }, "type: "],
    [{ type: "integer", answer: 5, reference: "5" }, "answer: "],
    [{ type: "integer", answer: "5" }, "reference: "],
    [{ type: "integer", answer: "5", reference: "5", points: 3 }, "points"],
    [{ type: "integer", answer: "5", reference: "x" }, "reference: a whole number"],
    [{ type: "formula", answer: "5", reference: "2 +" }, "reference: "],
    [{ type: "number", answer: "5", reference: "x + 1" }, '"x" is a variable'],
    [{ type: "formula", answer: "x", reference: "x", variables: { x: { domain: "rational" } } }, "variables.x.domain"],
    [{ type: "formula", answer: "x", reference: "x", variables: { x: { min: "y" } } }, "variables.x.min"],
    [{ type: "number", answer: "1", reference: "1", tolerance: { absolute: -1 } }, "tolerance.absolute"],
    [{ type: "gradient", answer: "0", reference: { gradient: null }, accept: "subgradient" }, "subgradients must list"],
    [
      { type: "gradient", answer: "0", reference: { gradient: null, subgradients: [] }, accept: "subdifferential" },
      "subgradients must list",
    ],
    [{ type: "matrix", answer: "1", reference: [["1"], ["1", "2"]] }, "equal length"],
    [{ type: "order", answer: "n", reference: "n", assume: ["n is blue"] }, "assume: "],
    [{ type: "order", answer: "n", reference: "T(n) = n" }, "without an equals sign"],
    [{ type: "tensor-formula", answer: "x", reference: "x*x", symbols: { x: { shape: ["n"] } } }, "reference: "],
    [{ type: "piecewise", answer: "1", reference: [{ when: "x", then: "1" }] }, "reference.0.when"],
  ])("%j is refused by the field's name", (request, words) => {
    expect(problem(request)).toContain(words);
  });
});

test("logarithms that are written together in a key are read as in an answer", () => {
  for (const reference of ["nlogn", "n logn", "O(nlgn)", "nlog_2 n"]) {
    expect(outcome({ type: "order", answer: "n log n", reference }), reference).toBe("correct");
    expect(outcome({ type: "order", answer: "n", reference }), reference).toBe("incorrect");
  }
});
