import { describe, expect, test } from "vitest";
import { judged } from "./judged.for-tests";
import type { TensorFormulaOptions } from "./read";

const options: TensorFormulaOptions = {
  symbols: {
    x: { shape: ["m"] },
    d: { shape: ["n"] },
    h: { shape: ["n"] },
    W: { shape: ["n", "m"] },
    A: { shape: ["n", "n"] },
  },
};

function outcome(answer: string, key: string): string {
  const { relation, code } = judged(answer, key, options);
  return code ?? relation;
}

describe("what is asked for says whether an index that stands twice is summed over", () => {
  test.each([
    ["W_{ij} x_j", "W*x", "equal"],
    ["W_{ij} x_j", "W*diag(x)", "equal"],
    ["W_{ij} x_j", "2*W*x", "different"],
    ["W_{ij} x_j", "diag(d)*W", "different"],
    ["d_i h_i", "d'*h", "equal"],
    ["d_i h_i", "d .* h", "equal"],
    ["d_i h_i", "d'*d", "different"],
    ["A_{ii}", "trace(A)", "equal"],
    ["A_{ij} A_{ij}", "sum(A.*A)", "equal"],
    ["A_{ij} A_{ij}", "A .* A", "equal"],
    ["A_{ij} A_{ij}", "A*A", "different"],
    ["A_{ij} W_{jk}", "A*W", "equal"],
    ["A_{ij} A_{jk} W_{kp}", "A*A*W", "equal"],
    ["d_i A_{ij} h_j", "d'*A*h", "equal"],
    ["d_i A_{ij} h_j", "h'*A*d", "different"],
    ["d_i h_i d_i", "sum(d .* h .* d)", "equal"],
    ["A_{ij} d_j h_j", "A*(d .* h)", "equal"],
    // Summed over j it is one vector, over i another.
    ["d_i A_{ij} h_j", "d .* (A*h)", "undecided"],
    ["d_i A_{ij} h_j", "d .* h", "different"],
    ["tanh(W_{ij} x_j + d_i)", "tanh(W*x + d)", "equal"],
    ["tanh(W_{ij} x_j) + d_i", "tanh(W*x + d)", "different"],
  ])("%s against %s is %s", (answer, key, expected) => expect(outcome(answer, key)).toBe(expected));
});

describe("a ∑, a ⊙, a square and a quotient say themselves what is meant", () => {
  test.each([
    ["∑_i W_{ij} x_j", "W*x"],
    ["W_{ij} ⊙ x_j", "W*x"],
    ["d_i^2", "d'*d"],
    ["d_i/h_i", "sum(d ./ h)"],
  ])("%s is not %s", (answer, key) => expect(outcome(answer, key)).not.toBe("equal"));
});

describe("the name before an equals sign says which indices are left, and in which order", () => {
  test.each([
    ["y_i = W_{ij} x_j", "W*x", "equal"],
    ["y_{ij} = W_{ij} x_j", "W*x", "different"],
    ["M_{ij} = W_{ij} x_j", "W*diag(x)", "equal"],
    ["M_i = W_{ij} x_j", "W*diag(x)", "different"],
    ["s_i = d_i h_i", "d'*h", "different"],
    ["y_i = d_i A_{ij} h_j", "d .* (A*h)", "equal"],
    ["y_j = d_i A_{ij} h_j", "d .* (A*h)", "different"],
    ["y_j = d_i A_{ij} h_j", "h .* (A'*d)", "equal"],
    ["y_j = W_{ij} x_j", "W*x", "tensor:other-indices"],
    ["z_o = W_{ij} x_j", "W*x", "equal"],
    ["Y_{ki} = A_{kj} A_{ji}", "A*A", "equal"],
    ["Y_{ik} = A_{kj} A_{ji}", "A*A", "different"],
    ["Y_{ik} = A_{kj} A_{ji}", "A'*A'", "equal"],
    ["\\frac{\\partial L}{\\partial W_{ij}} = d_i x_j", "d*x'", "equal"],
    ["\\frac{\\partial L}{\\partial W_{ji}} = d_j x_i", "d*x'", "equal"],
    ["\\frac{\\partial L}{\\partial W_{ij}} = d_j x_i", "d*x'", "different"],
  ])("%s against %s is %s", (answer, key, expected) => expect(outcome(answer, key)).toBe(expected));
});

describe("which of two indices is the row is not guessed", () => {
  // Entry k, i of A·A stands in row k; read along the alphabet it would be the transpose.
  test.each([
    ["A_{kj} A_{ji}", "A*A", "undecided"],
    ["A_{kj} A_{ji}", "A'*A'", "undecided"],
    ["A_{kj} A_{ji}", "A.*A", "different"],
    ["A_{kj} W_{ji}", "A*W", "equal"],
    ["∑_j A_{kj} W_{ji}", "A*W", "equal"],
    ["A_{ik} A_{kj}", "A*A", "equal"],
    ["A_{ki} A_{jk}", "A*A", "different"],
    ["A_{ji}", "A'", "equal"],
  ])("%s against %s is %s", (answer, key, expected) => expect(outcome(answer, key)).toBe(expected));
});
