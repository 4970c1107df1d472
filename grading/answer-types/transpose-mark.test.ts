import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

interface Told {
  readonly outcome: string;
  readonly feedback: readonly { readonly code: string }[];
}

const isTold = (answer: object): answer is Told => "outcome" in answer && "feedback" in answer;

function outcome(type: string, answer: string, reference: unknown): string {
  const result = grade({ id: 1, type, answer, reference });
  if (!result.ok || !isTold(result.answer)) throw new Error(JSON.stringify(result));
  const { outcome: found, feedback } = result.answer;
  return found === "invalid" ? (feedback[0]?.code ?? "") : found;
}

const mark = "transpose-of-value";

describe("a T in an exponent that no question has is no power of single values", () => {
  test.each([
    ["formula", "w^T x", "w*x", mark],
    ["formula", "w_t^T x_t", "w_t*x_t", mark],
    ["formula", "(w x)^{T}", "w*x", mark],
    ["vector", "(5)^T", ["5"], mark],
    ["vector", "(x^T, 1)", ["x", "1"], mark],
    ["set", "{1, x^T}", ["1", "x"], mark],
    // Lists have one.
    ["vector", "(1, 2)^T", ["1", "2"], "correct"],
    ["vector", "[5]^T", ["5"], "correct"],
    // A name of the question, or one that stands elsewhere too, is a number.
    ["formula", "x^T", "x^T", "correct"],
    ["formula", "x^T", "x^(T+1)", "incorrect"],
    ["formula", "x^T + T", "x", "incorrect"],
    ["formula", "x^T + sum_{t=1}^T t", "x", "incorrect"],
    ["formula", "x^{2T}", "x^2", "incorrect"],
  ] as const)("%s %s", (type, answer, reference, expected) => expect(outcome(type, answer, reference)).toBe(expected));
});
