import { describe, expect, test } from "vitest";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  U: { shape: ["n", "n"] },
  V: { shape: ["n", "n"] },
  W: { shape: ["n", "m"] },
  x: { shape: ["n"] },
  y: { shape: ["n"] },
};

function outcome(answer: string, reference: string): string {
  const { outcome, feedback } = tensorVerdict(answer, reference, symbols);
  return outcome === "invalid" ? String(feedback[0]?.code) : String(outcome);
}

// With U = [[1, 3], [2, 1]] and x = (2, 1), Uᵀx is (4, 7) and Ux is (5, 5).
describe("a transpose before the indices is an entry of the transpose", () => {
  test.each([
    ["\\sum_j U^T_{ij} x_j", "U'*x", "correct"],
    ["\\sum_j U^\\top_{ij} x_j", "U'*x", "correct"],
    ["\\sum_j U^T_{ij} x_j", "U*x", "incorrect"],
    ["sum_j U'_{ij} x_j", "U'*x", "correct"],
    ["∑_j Uᵀ_{ij} x_j", "U'*x", "correct"],
    ["U^T_{ij} V_{jk}", "U'*V", "correct"],
    ["\\sum_j W^T_{ij} x_j", "W'*x", "correct"],
    ["\\sum_i W^T_{ji} x_i", "W'*x", "correct"],
    ["U^T_{ij}", "U'", "correct"],
    ["\\sum_i x_i^T y_i", "x'*y", "correct"],
  ])("%s against %s is %s", (answer, key, expected) => expect(outcome(answer, key)).toBe(expected));
});

describe("what may be an entry of a transpose, an inverse or a power, or that of an entry, is asked back", () => {
  test.each([
    "\\sum_j U_{ij}^T x_j",
    "∑_j U_{ij}ᵀ x_j",
    "U_{ij}^T x_j",
    "\\sum_j U_{ij}^{-1} x_j",
    "\\sum_j U^{-1}_{ij} x_j",
    "\\sum_j U^2_{ij} x_j",
  ])("%s", (answer) => expect(outcome(answer, "U*x")).toBe("tensor:raised-entry"));

  test.each([
    ["\\sum_j U_{ij}^2 x_j", "(U .* U)*x"],
    ["\\sum_j (U_{ij})^{-1} x_j", "(U.^(-1))*x"],
    ["\\sum_{i,j} W^2_{ij}", "sum(W .* W)"],
  ])("%s says itself that it is one of entries", (answer, key) => expect(outcome(answer, key)).toBe("correct"));
});

// ∑_i ∑_i x_i is n ∑_i x_i to some, and a slip of the pen to others.
test.each(["sum(x)", "n*sum(x)"])("two sums over one index are not called %s", (key) =>
  expect(outcome("\\sum_i\\sum_i x_i", key)).toBe("tensor:idle-index"),
);
